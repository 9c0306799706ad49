package vn.cchc.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Reads whole texts into values. */
final class Documents {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
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

  static <T> Reading<T> read(byte[] json, String source, Function<Cursor, Optional<T>> codec) {
    Findings findings = new Findings(source);
    Optional<Node> root =
        text(ByteBuffer.wrap(json), findings, 0)
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

  /** Decodes UTF-8; bytes that are not end the reading with a problem. */
  static Optional<String> text(ByteBuffer bytes, Findings findings, int line) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString();
      return Optional.of(
          !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      findings.add(ProblemCode.SYNTAX, line, 0, "", "", "UTF-8", "UTF-8?");
      return Optional.empty();
    }
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
