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
final class Documents {
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

  private Documents() {}

  /**
   * Reads a text. Nearly always nothing is wrong with it, so that it is read first without asking
   * where anything stands, and once more if there is anything to tell of.
   */
  static <T> Reading<T> read(
      byte[] json, String source, Strictness strictness, Function<Cursor, Optional<T>> codec) {
    Optional<T> flawless = flawless(json, codec);
    if (flawless.isPresent()) {
      byte[] copy = json.clone(); // the caller may change the array
      Supplier<Optional<Node>> root =
          Suppliers.memoize(() -> root(copy, new Findings(source, strictness)));
      return new Reading<>(
          flawless, ImmutableList.of(), problem -> located(problem, source, root.get()));
    }
    Findings findings = new Findings(source, strictness);
    Optional<Node> root = root(json, findings);
    Optional<T> value =
        root.flatMap(node -> codec.apply(new Cursor(node, "", "document", findings)));
    return new Reading<>(
        findings.count() == 0 ? value : Optional.empty(),
        findings.sorted(),
        problem -> located(problem, source, root));
  }

  /** Reads the bytes of a document and, if there are any, the document. */
  static <T> Reading<T> read(
      DocumentSource source, int usualLimit, Function<byte[], Reading<T>> reader) {
    Reading<byte[]> bytes = source.bytes(usualLimit);
    return bytes.value().map(reader).orElseGet(() -> source.failed(bytes.problems().get(0)));
  }

  /** Reads a text in which nothing is wrong and no key is unknown; of any other, nothing. */
  private static <T> Optional<T> flawless(byte[] json, Function<Cursor, Optional<T>> codec) {
    if (!Utf8.isWellFormed(json)) { // which older versions of Jackson do not check
      return Optional.empty();
    }
    Findings findings = Findings.counted();
    try (JsonParser parser = FACTORY.createParser(json)) {
      Optional<Node> root = tree(parser, Ruler.NONE, "", findings);
      return findings.count() > 0
          ? Optional.empty()
          : root.flatMap(node -> codec.apply(new Cursor(node, "", "document", findings)))
              .filter(value -> findings.count() == 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Node> root(byte[] json, Findings findings) {
    return text(ByteBuffer.wrap(json), findings, 1)
        .flatMap(text -> tree(text, Ruler.OF_TEXT, findings));
  }

  private static Problem located(Problem problem, String source, Optional<Node> root) {
    String pointer = problem.place().pointer();
    return root.map(node -> Pointers.nearest(node, pointer))
        .map(node -> problem.at(new Place(source, node.at().line(), node.at().column(), pointer)))
        .orElseGet(() -> problem.at(problem.place().in(source)));
  }

  /**
   * Decodes UTF-8; bytes that are not end the reading with a problem.
   *
   * @param bytes a part of an array
   * @param line the number of the first line
   */
  static Optional<String> text(ByteBuffer bytes, Findings findings, int line) {
    int start = bytes.arrayOffset() + bytes.position();
    int length = bytes.remaining();
    if (Utf8.isWellFormed(bytes.array(), start, length)) {
      String text = new String(bytes.array(), start, length, StandardCharsets.UTF_8);
      return Optional.of(withoutMark(text));
    }
    CharBuffer decoded = CharBuffer.allocate(length);
    StandardCharsets.UTF_8.newDecoder().decode(bytes, decoded, true);
    String before = withoutMark(decoded.flip().toString());
    JsonLocation end = Ruler.at(before, before.length());
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
  static Optional<Node> tree(String text, Ruler ruler, Findings findings) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return tree(parser, ruler, text, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Node> tree(JsonParser parser, Ruler ruler, String text, Findings findings)
      throws IOException {
    TreeReader reader = new TreeReader(parser, ruler, text);
    Optional<Node> root = reader.document();
    reader.report(findings);
    return root;
  }
}
