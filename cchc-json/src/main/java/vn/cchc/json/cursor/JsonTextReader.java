package vn.cchc.json.cursor;

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
import vn.cchc.json.token.JsonLibrary;
import vn.cchc.json.token.TextLocation;
import vn.cchc.json.token.TokenReader;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** Decodes texts and parses them into trees. */
public final class JsonTextReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

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
    TextLocation end = PositionMapper.at(before, before.length());
    findings.add(
        ProblemCode.SYNTAX,
        new Position(line + end.line() - 1, end.column()),
        AttributePath.ROOT,
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
      String text, PositionMapper positions, ProblemCollector findings) {
    try (TokenReader tokens = JsonLibrary.present().reader(text)) {
      return tree(tokens, positions, text, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text that is UTF-8 without asking where anything is. */
  public static Optional<DocumentNode> flawlessTree(byte[] json, ProblemCollector findings) {
    // Jackson before 2.16 can't read bytes itself without its table of names.
    Reader utf8 = new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8);
    try (TokenReader tokens = JsonLibrary.present().reader(utf8)) {
      return tree(tokens, PositionMapper.NONE, "", findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<DocumentNode> tree(
      TokenReader tokens, PositionMapper positions, String text, ProblemCollector findings)
      throws IOException {
    TreeReader reader = new TreeReader(tokens, positions, text);
    Optional<DocumentNode> root = reader.document();
    reader.report(findings);
    return root;
  }
}
