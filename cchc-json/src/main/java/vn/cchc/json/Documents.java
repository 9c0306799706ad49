package vn.cchc.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.common.base.Splitter;
import com.google.common.base.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Reads whole texts into values. */
final class Documents {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Splitter LINE_END = Splitter.on(Pattern.compile("\r\n|\r|\n"));
  private static final int LONGEST_TEXT = 1_000_000;

  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(1000)
                  .build())
          .build();

  private Documents() {}

  static <T> Reading<T> read(
      byte[] json, String source, Strictness strictness, Function<Cursor, Optional<T>> codec) {
    Findings findings = new Findings(source, strictness);
    Optional<Node> root =
        text(ByteBuffer.wrap(json), findings, 1)
            .flatMap(text -> tree(text, Ruler.OF_TEXT, findings));
    Optional<T> value =
        root.flatMap(node -> codec.apply(new Cursor(node, "", "document", findings)));
    return new Reading<>(
        findings.count() == 0 ? value : Optional.empty(),
        findings.sorted(),
        problem -> located(problem, source, root));
  }

  private static Problem located(Problem problem, String source, Optional<Node> root) {
    String pointer = problem.place().pointer();
    return root.map(node -> Pointers.nearest(node, pointer))
        .map(node -> problem.at(new Place(source, node.line(), node.column(), pointer)))
        .orElseGet(() -> problem.at(problem.place().in(source)));
  }

  /**
   * Decodes UTF-8; bytes that are not end the reading with a problem.
   *
   * @param line the number of the first line
   */
  static Optional<String> text(ByteBuffer bytes, Findings findings, int line) {
    if (bytes.hasArray()
        && Utf8.isWellFormed(
            bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining())) {
      return Optional.of(
          withoutMark(
              new String(
                  bytes.array(),
                  bytes.arrayOffset() + bytes.position(),
                  bytes.remaining(),
                  StandardCharsets.UTF_8)));
    }
    CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(bytes, decoded, true);
    String text = withoutMark(decoded.flip().toString());
    if (end.isError()) {
      List<String> lines = LINE_END.splitToList(text);
      findings.add(
          ProblemCode.SYNTAX,
          line + lines.size() - 1,
          lines.get(lines.size() - 1).length() + 1,
          "",
          "",
          "UTF-8",
          "notUtf8");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static String withoutMark(String text) {
    return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
  }

  /** Reads one value; what breaks the syntax becomes a problem. */
  static Optional<Node> tree(String text, Ruler ruler, Findings findings) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      TreeReader reader = new TreeReader(parser, ruler, text);
      Optional<Node> root = reader.document();
      reader.report(findings);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
