package vn.cchc.json.cursor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.common.base.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.cchc.problem.ProblemCode;

/** Decodes texts and parses them into trees. */
public final class JsonTextReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_TEXT = 1_000_000;

  public static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          // Names with one hash code damage the table of names that all parsers share.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(1000)
                  .build())
          .build();

  private JsonTextReader() {}

  /**
   * Decodes UTF-8; bytes that are not end the reading with a problem.
   *
   * @param bytes a part of an array
   * @param line the number of the first line
   */
  public static Optional<String> text(ByteBuffer bytes, ProblemCollector findings, int line) {
    int start = bytes.arrayOffset() + bytes.position();
    int length = bytes.remaining();
    if (Utf8.isWellFormed(bytes.array(), start, length)) {
      String text = new String(bytes.array(), start, length, StandardCharsets.UTF_8);
      return Optional.of(withoutMark(text));
    }
    CharBuffer decoded = CharBuffer.allocate(length);
    StandardCharsets.UTF_8.newDecoder().decode(bytes, decoded, true);
    String before = withoutMark(decoded.flip().toString());
    JsonLocation end = PositionMapper.at(before, before.length());
    findings.add(
        ProblemCode.SYNTAX,
        new Position(line + end.getLineNr() - 1, end.getColumnNr()),
        "",
        "",
        "UTF-8",
        "notUtf8");
    return Optional.empty();
  }

  private static String withoutMark(String text) {
    return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
  }

  /** Reads one value; what breaks the syntax becomes a problem. */
  public static Optional<DocumentNode> tree(
      String text, PositionMapper ruler, ProblemCollector findings) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return tree(parser, ruler, text, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text that is UTF-8 without asking where anything is. */
  public static Optional<DocumentNode> flawlessTree(byte[] json, ProblemCollector findings) {
    // Jackson before 2.16 can't read bytes itself without its table of names.
    Reader utf8 = new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8);
    try (JsonParser parser = FACTORY.createParser(utf8)) {
      return tree(parser, PositionMapper.NONE, "", findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<DocumentNode> tree(
      JsonParser parser, PositionMapper ruler, String text, ProblemCollector findings)
      throws IOException {
    TreeReader reader = new TreeReader(parser, ruler, text);
    Optional<DocumentNode> root = reader.document();
    reader.report(findings);
    return root;
  }
}
