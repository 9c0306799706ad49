package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Unit;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Text;

/**
 * One value of a document, its place, and what a codec may ask it to be.
 *
 * <p>Where it is not what it is asked to be, that is recorded as a problem, the answer is empty,
 * and the reading goes on.
 */
public final class Cursor {
  /** Says that a cursor is at no element of a list. */
  private static final int NO_ELEMENT = -1;

  private final DocumentNode node;
  private final @Nullable Cursor parent;

  /** The key below the parent, if it is an object. */
  private final String step;

  /** The index below the parent, if it is a list. */
  private final int index;

  /** What problems are about: a key, or what the whole is. */
  private final String subject;

  private final ProblemCollector findings;

  /**
   * A cursor at the root of a document.
   *
   * @param subject what the document is called where a problem is about all of it
   */
  public Cursor(DocumentNode node, String subject, ProblemCollector findings) {
    this.node = node;
    this.parent = null;
    this.step = "";
    this.index = NO_ELEMENT;
    this.subject = subject;
    this.findings = findings;
  }

  private Cursor(DocumentNode node, Cursor parent, String step, int index, String subject) {
    this.node = node;
    this.parent = parent;
    this.step = step;
    this.index = index;
    this.subject = subject;
    this.findings = parent.findings;
  }

  public DocumentNode node() {
    return node;
  }

  /** The path of the value, which is put together only where it is asked for. */
  public AttributePath path() {
    if (parent == null) {
      return AttributePath.ROOT;
    }
    return index == NO_ELEMENT ? parent.path().to(step) : parent.path().to(index);
  }

  public ProblemCollector findings() {
    return findings;
  }

  public Cursor member(DocumentNode.Member member) {
    return new Cursor(member.value(), this, member.key(), NO_ELEMENT, member.key());
  }

  /** Records a problem that a check found; its pointer leads from this value on. */
  public void problem(Problem problem) {
    if (findings.isTold()) {
      String within = problem.place().pointer();
      Position at = (findings.isFull() ? node : JsonPointers.nearest(node, within)).at();
      String pointer = path() + within;
      findings.add(problem.at(new Place(findings.source(), at.line(), at.column(), pointer)));
    } else {
      findings.addNotKept(1);
    }
  }

  public void problem(ProblemCode code, String about, String expected, String actual) {
    if (findings.isTold()) {
      findings.add(code, node.at(), path(), about, expected, actual);
    } else {
      findings.addNotKept(1);
    }
  }

  /** Records that the value is not what it is asked to be. */
  public <T> Optional<T> refused(ProblemCode code, String expected) {
    problem(code, subject(), expected, Excerpt.of(node));
    return Optional.empty();
  }

  private String subject() {
    return Excerpt.plain(subject);
  }

  public <N extends DocumentNode> Optional<N> as(Class<N> type, String expected) {
    return type.isInstance(node) ? Optional.of(type.cast(node)) : isNot(expected);
  }

  private <T> Optional<T> isNot(String expected) {
    boolean isNull = node instanceof DocumentNode.Null;
    return refused(isNull ? ProblemCode.NULL_VALUE : ProblemCode.WRONG_TYPE, expected);
  }

  public Optional<ObjectCursor> object() {
    return object("");
  }

  /** Reads an object in which it is for the codec to judge one key that appears several times. */
  public Optional<ObjectCursor> object(String judgedByCodec) {
    return node instanceof DocumentNode.Struct struct
        ? Optional.of(new ObjectCursor(this, struct, judgedByCodec))
        : isNot("object");
  }

  public <T> ImmutableList<T> list(Function<Cursor, Optional<T>> element) {
    if (!(node instanceof DocumentNode.Array array)) {
      isNot("array");
      return ImmutableList.of();
    }
    ImmutableList<DocumentNode> elements = array.elements();
    ImmutableList.Builder<T> list = ImmutableList.builderWithExpectedSize(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Optional<T> one = element.apply(new Cursor(elements.get(i), this, "", i, subject));
      if (one.isPresent()) {
        list.add(one.orElseThrow());
      }
    }
    return list.build();
  }

  /** Returns this; that it is an empty list is a problem. */
  public Cursor some() {
    if (node instanceof DocumentNode.Array array
        && array.elements().isEmpty()
        && array.complete()) {
      problem(ProblemCode.EMPTY_LIST, subject(), "", "");
    }
    return this;
  }

  /** Reads a list in which nothing may appear twice. */
  public <T> ImmutableList<T> distinct(Function<Cursor, Optional<T>> element) {
    int size = node instanceof DocumentNode.Array array ? array.elements().size() : 0;
    if (size < 2) {
      return list(element);
    }
    Set<T> seen = Sets.newHashSetWithExpectedSize(size);
    return list(
        cursor -> {
          Optional<T> one = element.apply(cursor);
          if (one.isPresent() && !seen.add(one.orElseThrow())) {
            String again = Excerpt.plain(one.orElseThrow().toString());
            cursor.problem(ProblemCode.DUPLICATE_ID, subject(), "", again);
          }
          return one;
        });
  }

  public Optional<String> text() {
    return node instanceof DocumentNode.Text text ? Optional.of(text.value()) : isNot("text");
  }

  /** Reads a text that is for people. */
  public Optional<String> prose() {
    if (!(node instanceof DocumentNode.Text text)) {
      return isNot("text");
    }
    return text.value().isBlank()
        ? refused(ProblemCode.BLANK_TEXT, "")
        : parsed(text.value(), some -> Text.prose("text", some), ProblemCode.INVALID_TEXT, "");
  }

  public Optional<Boolean> flag() {
    return as(DocumentNode.Flag.class, "boolean").map(DocumentNode.Flag::value);
  }

  /** Returns a value that was read here, unless it lies outside a range. */
  public <T extends Comparable<?>> Optional<T> inside(T value, Range<T> range) {
    return range.contains(value)
        ? Optional.of(value)
        : refused(ProblemCode.OUTSIDE_RANGE, Excerpt.of(range));
  }

  public <E extends Enum<E>> Optional<E> name(Class<E> type) {
    if (!(node instanceof DocumentNode.Text text)) {
      return isNot("text");
    }
    Optional<E> constant = EnumNames.find(type, text.value());
    return constant.isPresent() ? constant : refused(ProblemCode.UNKNOWN_NAME, EnumNames.all(type));
  }

  /** Reads an id by a parser that throws IllegalArgumentException. */
  public <T> Optional<T> id(Function<String, T> parser) {
    return node instanceof DocumentNode.Text text
        ? parsed(text.value(), parser, ProblemCode.INVALID_ID, "")
        : isNot("text");
  }

  /** Reads the id of an agency in the register that the document is read with. */
  public Optional<AgencyId> agency() {
    return reference(ReferenceCheck.Kind.AGENCY, AgencyId::of);
  }

  /** Reads the id of a kind of agency, a well-known one or one that the register declares. */
  public Optional<AgencyKind> agencyKind() {
    return declared(id(AgencyKind::of));
  }

  /** The same of a kind that is the key of this. */
  public Optional<AgencyKind> keyAsAgencyKind() {
    try {
      return declared(Optional.of(AgencyKind.of(step)));
    } catch (IllegalArgumentException e) {
      problem(ProblemCode.INVALID_ID, "kinds", "", Excerpt.quoted(step));
      return Optional.empty();
    }
  }

  private Optional<AgencyKind> declared(Optional<AgencyKind> kind) {
    kind.filter(some -> !some.isWellKnown())
        .ifPresent(
            some -> findings.references().refer(ReferenceCheck.Kind.AGENCY_KIND, some, this));
    return kind;
  }

  /** Reads the id of a grade scheme, of this document or another. */
  public Optional<String> schemeId() {
    return id(scheme -> Text.id("grade scheme", scheme));
  }

  /** Reads the id of another thing in the document. */
  public <T> Optional<T> reference(ReferenceCheck.Kind kind, Function<String, T> parser) {
    Optional<T> id = id(parser);
    id.ifPresent(some -> findings.references().refer(kind, some, this));
    return id;
  }

  /** Reads the name of a period. */
  public Optional<ReportingPeriod> period() {
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
  public <T> Optional<T> form(String example, Function<String, T> parser) {
    return text().flatMap(text -> parsed(text, parser, ProblemCode.INVALID_FORM, example));
  }

  /** Reads the name of a unit. */
  public Optional<Unit> unit() {
    return prose().flatMap(name -> built(() -> new Unit(name)));
  }

  /** Builds a value of what was read; that the model refuses it means that keys do not agree. */
  public <T> Optional<T> built(String keys, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      String why = Excerpt.sentence(String.valueOf(e.getMessage()));
      problem(ProblemCode.CONFLICTING_KEYS, subject(), keys, why);
      return Optional.empty();
    }
  }

  /** Builds a value of what was read; what the model refuses becomes a problem here. */
  public <T> Optional<T> built(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return refused(ProblemCode.INVALID_VALUE, Excerpt.sentence(String.valueOf(e.getMessage())));
    }
  }
}
