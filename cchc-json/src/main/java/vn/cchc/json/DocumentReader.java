package vn.cchc.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.common.base.Suppliers;
import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Reads whole texts into values. */
final class DocumentReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_TEXT = 1_000_000;

  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(1000)
                  .build())
          .build();

  private DocumentReader() {}

  /**
   * Reads a text. Nearly always nothing is wrong with it, so that it is read first without asking
   * where anything stands, and once more if there is anything to tell of.
   */
  static <T> ReadResult<T> read(
      byte[] json, String source, Strictness strictness, Function<Cursor, Optional<T>> codec) {
    Optional<T> flawless = flawless(json, codec);
    if (flawless.isPresent()) {
      byte[] copy = json.clone(); // the caller may change the array
      Supplier<Optional<DocumentNode>> root =
          Suppliers.memoize(() -> root(copy, new ProblemCollector(source, strictness)));
      return new ReadResult<>(
          flawless, ImmutableList.of(), problem -> located(problem, source, root.get()));
    }
    ProblemCollector findings = new ProblemCollector(source, strictness);
    Optional<DocumentNode> root = root(json, findings);
    Optional<T> value =
        root.flatMap(node -> codec.apply(new Cursor(node, "", "document", findings)));
    return new ReadResult<>(
        findings.count() == 0 ? value : Optional.empty(),
        findings.sorted(),
        problem -> located(problem, source, root));
  }

  /** Reads a text in which nothing is wrong and no key is unknown; of any other, nothing. */
  private static <T> Optional<T> flawless(byte[] json, Function<Cursor, Optional<T>> codec) {
    if (!Utf8.isWellFormed(json)) { // which older versions of Jackson do not check
      return Optional.empty();
    }
    ProblemCollector findings = ProblemCollector.counted();
    try (JsonParser parser = FACTORY.createParser(json)) {
      Optional<DocumentNode> root = tree(parser, PositionMapper.NONE, "", findings);
      return findings.count() > 0
          ? Optional.empty()
          : root.flatMap(node -> codec.apply(new Cursor(node, "", "document", findings)))
              .filter(value -> findings.count() == 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<DocumentNode> root(byte[] json, ProblemCollector findings) {
    return text(ByteBuffer.wrap(json), findings, 1)
        .flatMap(text -> tree(text, PositionMapper.OF_TEXT, findings));
  }

  private static Problem located(Problem problem, String source, Optional<DocumentNode> root) {
    String pointer = problem.place().pointer();
    return root.map(node -> JsonPointers.nearest(node, pointer))
        .map(node -> problem.at(new Place(source, node.at().line(), node.at().column(), pointer)))
        .orElseGet(() -> problem.at(problem.place().in(source)));
  }

  /**
   * Decodes UTF-8; bytes that are not end the reading with a problem.
   *
   * @param bytes a part of an array
   * @param line the number of the first line
   */
  static Optional<String> text(ByteBuffer bytes, ProblemCollector findings, int line) {
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
  static Optional<DocumentNode> tree(String text, PositionMapper ruler, ProblemCollector findings) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return tree(parser, ruler, text, findings);
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
