package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.json.token.ObjectMembersWriter;
import vn.cchc.json.token.TokenReader;
import vn.cchc.json.token.TokenWriter;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * How a mapper reads and writes the values of one of our types: as they are in the documents. What
 * is in no document by itself is neither read nor written.
 *
 * @param type the type, an interface where several represent one thing
 * @param isText whether its values are texts, and can be keys
 */
public record ValueForm<T>(
    Class<T> type,
    boolean isText,
    Optional<Function<Cursor, Optional<T>>> reader,
    Optional<JsonWriter.Codec<T>> writer) {
  /** What came of reading a value, and what the parser threw where that ended it. */
  public record Result(
      Optional<Object> value, ImmutableList<Problem> problems, Optional<Throwable> cause) {}

  public static <T> ValueForm<T> object(
      Class<T> type, Function<Cursor, Optional<T>> reader, JsonWriter.Codec<T> writer) {
    return new ValueForm<>(type, false, Optional.of(reader), Optional.of(writer));
  }

  public static <T> ValueForm<T> written(Class<T> type, JsonWriter.Codec<T> writer) {
    return new ValueForm<>(type, false, Optional.empty(), Optional.of(writer));
  }

  public static <T> ValueForm<T> text(Class<T> type, Function<Cursor, Optional<T>> reader) {
    return new ValueForm<>(type, true, Optional.of(reader), Optional.of(JsonWriter::element));
  }

  /** Returns a type that is neither read nor written. */
  public static <T> ValueForm<T> none(Class<T> type) {
    return new ValueForm<>(type, false, Optional.empty(), Optional.empty());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the names of an enum need no more than its class
  public static ValueForm<?> constant(Class<?> type) {
    Class<? extends Enum> constants = type.asSubclass(Enum.class);
    return new ValueForm<Enum>(
        (Class<Enum>) constants,
        true,
        Optional.of(cursor -> (Optional<Enum>) cursor.name(constants)),
        Optional.of(JsonWriter::element));
  }

  /** Writes a value, which must be writable. */
  public void write(TokenWriter tokens, Object value) throws IOException {
    writer.orElseThrow().write(new JsonWriter(tokens), type.cast(value));
  }

  /** Writes what is between the braces of a value that is an object. */
  public void writeMembers(TokenWriter tokens, Object value) throws IOException {
    write(isText ? tokens : new ObjectMembersWriter(tokens), value);
  }

  /** Writes a value that is a text as a key. */
  public static String key(Object value) {
    return value instanceof Enum<?> constant ? EnumNames.of(constant) : value.toString();
  }

  /**
   * Reads a value, which must be readable, of a class.
   *
   * @param raw what is asked for, which may be one of several classes that have this form
   */
  public Result read(TokenReader tokens, Class<?> raw, Optional<TypeName> name) throws IOException {
    ProblemCollector findings = new ProblemCollector("", false);
    TreeReader tree = new TreeReader(tokens, PositionMapper.OF_TEXT, "");
    Optional<DocumentNode> root = tree.current();
    tree.report(findings);
    Optional<DocumentNode> value =
        root.map(node -> name.map(one -> one.removedFrom(node)).orElse(node));
    return result(value, raw, findings, tree.cause());
  }

  /** Reads a key. */
  public Result read(String key, Class<?> raw) {
    ProblemCollector findings = new ProblemCollector("", false);
    DocumentNode node = new DocumentNode.Text(key, Position.UNKNOWN);
    return result(Optional.of(node), raw, findings, Optional.empty());
  }

  private Result result(
      Optional<DocumentNode> node,
      Class<?> raw,
      ProblemCollector findings,
      Optional<Throwable> cause) {
    Optional<Object> value =
        node.map(one -> new Cursor(one, "document", findings)).flatMap(cursor -> read(cursor, raw));
    return new Result(findings.count() == 0 ? value : Optional.empty(), findings.sorted(), cause);
  }

  private Optional<Object> read(Cursor cursor, Class<?> raw) {
    Optional<T> value = reader.orElseThrow().apply(cursor);
    if (value.isPresent() && !raw.isInstance(value.orElseThrow())) {
      return cursor.refused(ProblemCode.WRONG_TYPE, Excerpt.plain(raw.getSimpleName()));
    }
    return value.map(Function.identity());
  }

  /** Says what to do instead of writing a value that is in no document by itself. */
  public static String unwritable(Class<?> raw) {
    return name(raw)
        + " has no JSON form of its own: write the document that it is a part of, such as an"
        + " EvaluationReport, or copy what you need into a type of your own";
  }

  /** Says what to do instead of reading a value that is in no document by itself. */
  public static String unreadable(Class<?> raw) {
    return name(raw)
        + " cannot be read by itself: read the document that it is a part of, such as a Plan or an"
        + " EvaluationReport";
  }

  /** The name by which an application knows a class. */
  private static String name(Class<?> raw) {
    return raw.getSimpleName().replaceFirst("^Immutable", "");
  }
}
