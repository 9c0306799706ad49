package vn.cchc.examples.report.page;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.Resources;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/**
 * The script of the page, which makes what is of no use without it: fields to filter a table, heads
 * to sort by, and buttons to copy a table, to save it and to print all of the page.
 *
 * @param text the script
 */
record PageScript(String text) {
  static PageScript read() {
    try {
      return new PageScript(
          Resources.toString(
                  Resources.getResource(PageScript.class, "report.js"), StandardCharsets.UTF_8)
              .replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rule by which a browser runs this script and no other. */
  String policy() {
    byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    return "script-src 'sha256-" + BaseEncoding.base64().encode(hash) + "'";
  }

  /** Adds the words that the script shows to the element that it finds them in. */
  @CanIgnoreReturnValue
  Element words(Edition edition, Element body) {
    return body.with("data-filter", edition.word(Word.FILTER))
        .with("data-sort", edition.word(Word.SORT))
        .with("data-copy", edition.word(Word.COPY))
        .with("data-copied", edition.word(Word.COPIED))
        .with("data-not-copied", edition.word(Word.NOT_COPIED))
        .with("data-download", edition.word(Word.DOWNLOAD))
        .with("data-print-all", edition.word(Word.PRINT_ALL));
  }

  Node node() {
    return out -> out.append("<script>").append(text).append("</script>\n");
  }
}
