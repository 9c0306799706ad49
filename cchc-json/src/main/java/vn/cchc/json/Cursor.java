package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.canonical.Decimals;
import vn.cchc.canonical.Text;
import vn.cchc.indicator.Unit;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.ProblemCode;

/**
 * One value of a document, where it stands, and what a codec may ask it to be.
 *
 * <p>Where it is not what it is asked to be, that is recorded as a problem, the answer is empty,
 * and the reading goes on.
 */
final class Cursor {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
              + "(?:Z|[+-][0-9]{2}:[0-9]{2})");

  /** Those that are written with a year of four digits. */
  private static final Range<Instant> INSTANTS =
      Range.closedOpen(
          Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z"));

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?+");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]++");

  /** A hundred digits before the point and after it, the point and a sign. */
  private static final int LONGEST_NUMBER = 202;

  private final Node node;
  private final @Nullable Cursor parent;

  /** The key or index below the parent, or, without one, the pointer: seldom is it asked for. */
  private final String step;

  private final String subject;
  private final Findings findings;

  Cursor(Node node, String pointer, String subject, Findings findings) {
    this.node = node;
    this.parent = null;
    this.step = pointer;
    this.subject = subject;
    this.findings = findings;
  }

  private Cursor(Node node, Cursor parent, String step, String subject) {
    this.node = node;
    this.parent = parent;
    this.step = step;
    this.subject = subject;
    this.findings = parent.findings;
  }

  Node node() {
    return node;
  }

  String pointer() {
    return parent == null ? step : parent.pointer() + Pointers.step(step);
  }

  Findings findings() {
    return findings;
  }

  Cursor member(Node.Member member) {
    return new Cursor(member.value(), this, member.key(), Excerpt.plain(member.key()));
  }

  /** The value at a pointer into the document whose root this is, or what is nearest to it. */
  Cursor at(String within) {
    Node there = findings.isFull() ? node : Pointers.nearest(node, within);
    return new Cursor(there, within, subject, findings);
  }

  void problem(ProblemCode code, String about, String expected, String actual) {
    findings.add(code, node.line(), node.column(), pointer(), about, expected, actual);
  }

  private <T> Optional<T> refused(ProblemCode code, String expected) {
    problem(code, subject, expected, Excerpt.of(node));
    return Optional.empty();
  }

  private <N extends Node> Optional<N> as(Class<N> type, String expected) {
    if (node instanceof Node.Null) {
      return refused(ProblemCode.NULL_VALUE, expected);
    }
    return type.isInstance(node)
        ? Optional.of(type.cast(node))
        : refused(ProblemCode.WRONG_TYPE, expected);
  }

  Optional<Fields> object() {
    return object("");
  }

  /** Reads an object in which it is for the codec to judge one key that stands several times. */
  Optional<Fields> object(String judgedByCodec) {
    return as(Node.Struct.class, "object").map(struct -> new Fields(this, struct, judgedByCodec));
  }

  <T> ImmutableList<T> list(Function<Cursor, Optional<T>> element) {
    ImmutableList.Builder<T> list = ImmutableList.builder();
    as(Node.Array.class, "array")
        .ifPresent(
            array -> {
              for (int i = 0; i < array.elements().size(); i++) {
                Cursor cursor =
                    new Cursor(array.elements().get(i), this, Integer.toString(i), subject);
                element.apply(cursor).ifPresent(list::add);
              }
            });
    return list.build();
  }

  /** Returns this; that it is an empty list is a problem. */
  Cursor some() {
    if (node instanceof Node.Array array && array.elements().isEmpty() && array.complete()) {
      problem(ProblemCode.EMPTY_LIST, subject, "", "");
    }
    return this;
  }

  /** Reads a list in which nothing may stand twice. */
  <T> ImmutableList<T> distinct(Function<Cursor, Optional<T>> element) {
    Set<T> seen = new HashSet<>();
    return list(
        cursor -> {
          Optional<T> one = element.apply(cursor);
          one.filter(some -> !seen.add(some))
              .ifPresent(
                  again ->
                      cursor.problem(
                          ProblemCode.DUPLICATE_ID, subject, "", Excerpt.plain(again.toString())));
          return one;
        });
  }

  Optional<String> text() {
    return as(Node.Text.class, "text").map(Node.Text::value);
  }

  /** Reads a text that is for people. */
  Optional<String> prose() {
    return text()
        .flatMap(
            text ->
                text.isBlank()
                    ? refused(ProblemCode.BLANK_TEXT, "")
                    : parsed(
                        text, some -> Text.prose(subject, some), ProblemCode.INVALID_TEXT, ""));
  }

  Optional<Boolean> flag() {
    return as(Node.Flag.class, "boolean").map(Node.Flag::value);
  }

  Optional<BigDecimal> decimal() {
    return as(Node.Numeral.class, "number").flatMap(numeral -> plain(numeral, PLAIN, "number"));
  }

  Optional<Long> whole() {
    return within(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads a whole number of cases. */
  Optional<Long> cases() {
    return whole()
        .flatMap(count -> count < 0 ? refused(ProblemCode.NEGATIVE_COUNT, "") : Optional.of(count));
  }

  /** Reads a whole number of cases, however many. */
  Optional<BigInteger> count() {
    return as(Node.Numeral.class, "integer")
        .flatMap(numeral -> plain(numeral, WHOLE, "integer"))
        .map(BigDecimal::toBigInteger)
        .flatMap(
            count ->
                count.signum() < 0 ? refused(ProblemCode.NEGATIVE_COUNT, "") : Optional.of(count));
  }

  Optional<Integer> small() {
    return within(Integer.MIN_VALUE, Integer.MAX_VALUE).map(Math::toIntExact);
  }

  /** Reads a number that lies in a range. */
  Optional<Integer> small(Range<Integer> range) {
    return small().flatMap(number -> inside(number, range));
  }

  /** Reads a number that lies in a range. */
  Optional<Long> whole(Range<Long> range) {
    return whole().flatMap(number -> inside(number, range));
  }

  /** Reads a number that lies in a range. */
  Optional<BigDecimal> decimal(Range<BigDecimal> range) {
    return decimal().flatMap(number -> inside(number, range));
  }

  private <T extends Comparable<?>> Optional<T> inside(T value, Range<T> range) {
    return range.contains(value)
        ? Optional.of(value)
        : refused(ProblemCode.OUTSIDE_RANGE, Excerpt.of(range));
  }

  private Optional<Long> within(long least, long most) {
    return as(Node.Numeral.class, "integer")
        .flatMap(numeral -> plain(numeral, WHOLE, "integer"))
        .flatMap(
            number ->
                number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    ? Optional.of(number.longValueExact())
                    : refused(ProblemCode.TOO_LARGE, Long.toString(most)));
  }

  private Optional<BigDecimal> plain(Node.Numeral numeral, Pattern form, String expected) {
    String written = numeral.written();
    if (written.length() > LONGEST_NUMBER) {
      return refused(ProblemCode.TOO_LARGE, Integer.toString(LONGEST_NUMBER));
    }
    if (!form.matcher(written).matches()) {
      return refused(ProblemCode.WRONG_TYPE, expected);
    }
    BigDecimal number = new BigDecimal(written);
    return Decimals.isShort(number)
        ? Optional.of(number)
        : refused(ProblemCode.TOO_LARGE, Integer.toString(Decimals.MOST_DIGITS));
  }

  Optional<LocalDate> date() {
    return as(Node.Text.class, "date")
        .flatMap(
            text -> {
              try {
                return DATE.matcher(text.value()).matches()
                    ? Optional.of(LocalDate.parse(text.value()))
                    : refused(ProblemCode.WRONG_TYPE, "date");
              } catch (DateTimeException e) {
                return refused(ProblemCode.WRONG_TYPE, "date");
              }
            });
  }

  /** Reads a day that must not come before another, where that one is known. */
  Optional<LocalDate> date(Optional<LocalDate> earliest) {
    return date()
        .flatMap(
            day ->
                earliest.filter(day::isBefore).isPresent()
                    ? refused(ProblemCode.DAY_TOO_EARLY, earliest.orElseThrow().toString())
                    : Optional.of(day));
  }

  Optional<Instant> instant() {
    return text()
        .flatMap(
            text -> {
              try {
                return INSTANT.matcher(text).matches()
                    ? inside(OffsetDateTime.parse(text).toInstant(), INSTANTS)
                    : refused(ProblemCode.WRONG_TYPE, "instant");
              } catch (DateTimeException e) {
                return refused(ProblemCode.WRONG_TYPE, "instant");
              }
            });
  }

  <E extends Enum<E>> Optional<E> name(Class<E> type) {
    return text()
        .flatMap(
            text ->
                Names.find(type, text)
                    .or(() -> refused(ProblemCode.UNKNOWN_NAME, Names.all(type))));
  }

  /** Reads an id by a parser that throws IllegalArgumentException. */
  <T> Optional<T> id(Function<String, T> parser) {
    return text().flatMap(text -> parsed(text, parser, ProblemCode.INVALID_ID, ""));
  }

  /** Reads the id of a grade scheme, of this document or another. */
  Optional<String> schemeId() {
    return id(scheme -> Text.id("grade scheme", scheme));
  }

  /** Reads the id of another thing in the document. */
  <T> Optional<T> reference(References.Kind kind, Function<String, T> parser) {
    Optional<T> id = id(parser);
    id.ifPresent(some -> findings.references().refer(kind, some, this));
    return id;
  }

  /** Reads the name of a period. */
  Optional<ReportingPeriod> period() {
    return text()
        .flatMap(text -> parsed(text, ReportingPeriod::parse, ProblemCode.INVALID_PERIOD, ""));
  }

  private <T> Optional<T> parsed(
      String text, Function<String, T> parser, ProblemCode code, String expected) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      return refused(code, expected);
    }
  }

  /**
   * Reads a text of some form by a parser that throws IllegalArgumentException.
   *
   * @param example what it must look like
   */
  <T> Optional<T> form(String example, Function<String, T> parser) {
    return text().flatMap(text -> parsed(text, parser, ProblemCode.INVALID_FORM, example));
  }

  /** Reads the name of a unit. */
  Optional<Unit> unit() {
    return prose().flatMap(name -> built(() -> new Unit(name)));
  }

  /** Builds a value of what was read; that the model refuses it means that keys do not agree. */
  <T> Optional<T> built(String keys, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      String why = Excerpt.sentence(String.valueOf(e.getMessage()));
      problem(ProblemCode.CONFLICTING_KEYS, subject, keys, why);
      return Optional.empty();
    }
  }

  /** Builds a value of what was read; what the model refuses becomes a problem here. */
  <T> Optional<T> built(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return refused(ProblemCode.INVALID_VALUE, Excerpt.sentence(String.valueOf(e.getMessage())));
    }
  }
}
