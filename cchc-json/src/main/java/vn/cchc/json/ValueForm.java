package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.document.LegalDocument;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.json.codec.CriterionCodec;
import vn.cchc.json.codec.LegalDocumentCodec;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.codec.OrganisationCodec;
import vn.cchc.json.codec.PlanCodec;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.codec.TaskCodec;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DocumentNode;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.Position;
import vn.cchc.json.cursor.PositionMapper;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.TreeReader;
import vn.cchc.json.cursor.TypeName;
import vn.cchc.json.resultcodec.EvaluationCodec;
import vn.cchc.json.resultcodec.ProblemCodec;
import vn.cchc.json.token.ObjectMembersWriter;
import vn.cchc.json.token.TokenReader;
import vn.cchc.json.token.TokenWriter;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.organisation.ItemId;
import vn.cchc.organisation.Organisation;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.GroupId;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.tasks.TaskResult;
import vn.cchc.text.Language;

/**
 * How a mapper reads and writes the values of one of our types: as they stand in the documents.
 * What stands in no document by itself is neither read nor written.
 *
 * @param type the type, an interface where several stand for one thing
 * @param isText whether its values are texts, and can be keys
 */
record ValueForm<T>(
    Class<T> type,
    boolean isText,
    Optional<Function<Cursor, Optional<T>>> reader,
    Optional<JsonWriter.Codec<T>> writer) {
  private static final ImmutableList<ValueForm<?>> FORMS =
      ImmutableList.of(
          object(Plan.class, PlanCodec::read, PlanCodec::write),
          object(AgencyRegister.class, OrganisationCodec::readRegister, OrganisationCodec::write),
          object(Organisation.class, OrganisationCodec::read, OrganisationCodec::write),
          object(Observation.class, ObservationCodec::read, ObservationCodec::write),
          object(
              EvaluationReport.class,
              EvaluationCodec::read,
              (out, report) ->
                  EvaluationCodec.write(out, report, Optional.empty(), Optional.empty())),
          object(TargetResult.class, EvaluationCodec::readResult, EvaluationCodec::writeResult),
          object(Criterion.class, CriterionCodec::read, CriterionCodec::write),
          object(Scope.class, ScopeCodec::read, ScopeCodec::write),
          object(Value.class, ValueCodec::readJudged, ValueCodec::write),
          object(Deadline.class, TaskCodec::readDeadline, TaskCodec::writeDeadline),
          object(LegalDocument.class, LegalDocumentCodec::read, LegalDocumentCodec::write),
          written(ExplainedEvaluation.class, ValueForm::write),
          written(TaskResult.class, EvaluationCodec::writeTask),
          written(
              Problem.class,
              (out, problem) ->
                  ProblemCodec.write(out, problem, ImmutableSet.copyOf(Language.values()))),
          text(AgencyId.class, cursor -> cursor.id(AgencyId::of)),
          text(IndicatorId.class, cursor -> cursor.id(IndicatorId::of)),
          text(TaskId.class, cursor -> cursor.id(TaskId::of)),
          text(TargetId.class, cursor -> cursor.id(TargetId::of)),
          text(PlanId.class, cursor -> cursor.id(PlanId::of)),
          text(GroupId.class, cursor -> cursor.id(GroupId::of)),
          text(ItemId.class, cursor -> cursor.id(ItemId::of)),
          text(ReportingPeriod.class, Cursor::period),
          text(Unit.class, Cursor::unit),
          text(Fraction.class, cursor -> cursor.form("-17/15", Fraction::parse)));

  /** The packages of both libraries. */
  private static final ImmutableSet<String> PACKAGES =
      ImmutableSet.of(
          "vn.cchc",
          "vn.cchc.agency",
          "vn.cchc.document",
          "vn.cchc.evaluation",
          "vn.cchc.figures",
          "vn.cchc.indicator",
          "vn.cchc.json",
          "vn.cchc.message",
          "vn.cchc.observation",
          "vn.cchc.organisation",
          "vn.cchc.parser",
          "vn.cchc.period",
          "vn.cchc.plan",
          "vn.cchc.problem",
          "vn.cchc.ranking",
          "vn.cchc.scorecard",
          "vn.cchc.tasks",
          "vn.cchc.text",
          "vn.cchc.validation",
          "vn.cchc.verdict");

  /** What came of reading a value, and what the parser threw where that ended it. */
  record Result(
      Optional<Object> value, ImmutableList<Problem> problems, Optional<Throwable> cause) {}

  private static <T> ValueForm<T> object(
      Class<T> type, Function<Cursor, Optional<T>> reader, JsonWriter.Codec<T> writer) {
    return new ValueForm<>(type, false, Optional.of(reader), Optional.of(writer));
  }

  private static <T> ValueForm<T> written(Class<T> type, JsonWriter.Codec<T> writer) {
    return new ValueForm<>(type, false, Optional.empty(), Optional.of(writer));
  }

  private static <T> ValueForm<T> text(Class<T> type, Function<Cursor, Optional<T>> reader) {
    return new ValueForm<>(type, true, Optional.of(reader), Optional.of(JsonWriter::element));
  }

  /** Returns a type that is neither read nor written. */
  private static <T> ValueForm<T> none(Class<T> type) {
    return new ValueForm<>(type, false, Optional.empty(), Optional.empty());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the names of an enum need no more than its class
  private static ValueForm<?> constant(Class<?> type) {
    Class<? extends Enum> constants = type.asSubclass(Enum.class);
    return new ValueForm<Enum>(
        (Class<Enum>) constants,
        true,
        Optional.of(cursor -> (Optional<Enum>) cursor.name(constants)),
        Optional.of(JsonWriter::element));
  }

  /** Returns how values of a class are read and written; empty if it is not one of ours. */
  static Optional<ValueForm<?>> of(Class<?> raw) {
    for (ValueForm<?> form : FORMS) {
      if (form.type().isAssignableFrom(raw)) {
        return Optional.of(form);
      }
    }
    if (!PACKAGES.contains(raw.getPackageName())) {
      return Optional.empty();
    }
    boolean isConstant = raw != Enum.class && Enum.class.isAssignableFrom(raw);
    return Optional.of(
        isConstant ? constant(raw.isEnum() ? raw : raw.getSuperclass()) : none(raw));
  }

  /** Writes a value, which must be writable. */
  void write(TokenWriter tokens, Object value) throws IOException {
    writer.orElseThrow().write(new JsonWriter(tokens), type.cast(value));
  }

  /** Writes what stands between the braces of a value that is an object. */
  void writeMembers(TokenWriter tokens, Object value) throws IOException {
    write(isText ? tokens : new ObjectMembersWriter(tokens), value);
  }

  static void write(JsonWriter out, ExplainedEvaluation explained) throws IOException {
    Messages messages = explained.messages();
    EvaluationCodec.write(
        out,
        explained.report(),
        Optional.of(messages::explain),
        Optional.of(messages::explain));
  }

  /** Writes a value that is a text as a key. */
  static String key(Object value) {
    return value instanceof Enum<?> constant ? EnumNames.of(constant) : value.toString();
  }

  /**
   * Reads a value, which must be readable, of a class.
   *
   * @param raw what is asked for, which may be one of several classes that have this form
   */
  Result read(TokenReader tokens, Class<?> raw, Optional<TypeName> name) throws IOException {
    ProblemCollector findings = new ProblemCollector("", false);
    TreeReader tree = new TreeReader(tokens, PositionMapper.OF_TEXT, "");
    Optional<DocumentNode> root = tree.current();
    tree.report(findings);
    Optional<DocumentNode> value =
        root.map(node -> name.map(one -> one.removedFrom(node)).orElse(node));
    return result(value, raw, findings, tree.cause());
  }

  /** Reads a key. */
  Result read(String key, Class<?> raw) {
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
        node.map(one -> new Cursor(one, "", "document", findings))
            .flatMap(cursor -> read(cursor, raw));
    return new Result(
        findings.count() == 0 ? value : Optional.empty(), findings.sorted(), cause);
  }

  private Optional<Object> read(Cursor cursor, Class<?> raw) {
    Optional<T> value = reader.orElseThrow().apply(cursor);
    if (value.isPresent() && !raw.isInstance(value.orElseThrow())) {
      return cursor.refused(ProblemCode.WRONG_TYPE, Excerpt.plain(raw.getSimpleName()));
    }
    return value.map(Function.identity());
  }

  /** Says what to do instead of writing a value that stands in no document by itself. */
  static String unwritable(Class<?> raw) {
    return raw.getSimpleName()
        + " has no JSON form of its own: write the document that it is a part of, such as an"
        + " EvaluationReport, or copy what you need into a type of your own";
  }

  /** Says what to do instead of reading a value that stands in no document by itself. */
  static String unreadable(Class<?> raw) {
    return raw.getSimpleName()
        + " cannot be read by itself: read the document that it is a part of, such as a Plan or an"
        + " EvaluationReport";
  }
}
