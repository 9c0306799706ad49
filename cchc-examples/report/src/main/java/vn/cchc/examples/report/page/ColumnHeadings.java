package vn.cchc.examples.report.page;

import java.util.stream.Stream;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/** The headings of a table's columns. */
final class ColumnHeadings {
  private final Edition edition;

  ColumnHeadings(Edition edition) {
    this.edition = edition;
  }

  /** Returns a row of headings, to which more may be added. */
  Element row(Word... words) {
    return Element.of("tr").addAll(Stream.of(words).map(this::one).toList());
  }

  Node one(Word word) {
    return Element.of("th").with("scope", "col").text(edition.word(word));
  }
}
