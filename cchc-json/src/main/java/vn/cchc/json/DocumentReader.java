package vn.cchc.json;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DocumentNode;
import vn.cchc.json.cursor.JsonPointers;
import vn.cchc.json.cursor.JsonTextReader;
import vn.cchc.json.cursor.PositionMapper;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.ReferenceCheck;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/** Reads whole documents into values. */
final class DocumentReader {
  private DocumentReader() {}

  /**
   * Reads a text. Nearly always nothing is wrong with it, so that it is read first without asking
   * where anything is, and once more if there is anything to report.
   */
  static <T> ReadResult<T> read(
      byte[] json, String source, Strictness strictness, Function<Cursor, Optional<T>> codec) {
    Optional<T> flawless = flawless(json, codec);
    if (flawless.isPresent()) {
      byte[] copy = json.clone(); // the caller may change the array
      Supplier<Optional<DocumentNode>> root =
          Suppliers.memoize(() -> root(copy, new ProblemCollector(source, strictness.isLenient())));
      Supplier<ReferenceCheck> references =
          Suppliers.memoize(() -> references(requireNonNull(root.get()), codec));
      return new ReadResult<>(
          flawless,
          ImmutableList.of(),
          problem -> located(problem, source, requireNonNull(root.get())),
          () -> requireNonNull(references.get()));
    }
    ProblemCollector findings = new ProblemCollector(source, strictness.isLenient());
    Optional<DocumentNode> root = root(json, findings);
    Optional<T> value = root.flatMap(node -> codec.apply(new Cursor(node, "document", findings)));
    return new ReadResult<>(
        findings.count() == 0 ? value : Optional.empty(),
        findings.sorted(),
        problem -> located(problem, source, root),
        findings::references);
  }

  /** Reads a document once more for its references, which few ask for. */
  private static <T> ReferenceCheck references(
      Optional<DocumentNode> root, Function<Cursor, Optional<T>> codec) {
    ProblemCollector findings = ProblemCollector.counted();
    Optional<T> unused = root.flatMap(node -> codec.apply(new Cursor(node, "document", findings)));
    return findings.references();
  }

  /** Reads the bytes of a document and, if there are any, the document. */
  static <T> ReadResult<T> read(
      DocumentSource source, int usualLimit, Function<byte[], ReadResult<T>> reader) {
    ReadResult<byte[]> bytes = source.bytes(usualLimit);
    return bytes.value().map(reader).orElseGet(() -> source.failed(bytes.problems().get(0)));
  }

  /** Reads a text in which nothing is wrong and no key is unknown; of any other, nothing. */
  private static <T> Optional<T> flawless(byte[] json, Function<Cursor, Optional<T>> codec) {
    if (!Utf8.isWellFormed(json)) { // which older versions of Jackson do not check
      return Optional.empty();
    }
    ProblemCollector findings = ProblemCollector.counted();
    Optional<DocumentNode> root = JsonTextReader.flawlessTree(json, findings);
    return findings.count() > 0
        ? Optional.empty()
        : root.flatMap(node -> codec.apply(new Cursor(node, "document", findings)))
            .filter(value -> findings.count() == 0);
  }

  private static Optional<DocumentNode> root(byte[] json, ProblemCollector findings) {
    return JsonTextReader.text(ByteBuffer.wrap(json), findings, 1)
        .flatMap(text -> JsonTextReader.tree(text, PositionMapper.OF_TEXT, findings));
  }

  private static Problem located(Problem problem, String source, Optional<DocumentNode> root) {
    String pointer = problem.place().pointer();
    return root.map(node -> JsonPointers.nearest(node, pointer))
        .map(node -> problem.at(new Place(source, node.at().line(), node.at().column(), pointer)))
        .orElseGet(() -> problem.at(problem.place().in(source)));
  }
}
