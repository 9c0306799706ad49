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
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.GroupId;
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
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ValueForm;
import vn.cchc.json.resultcodec.EvaluationCodec;
import vn.cchc.json.resultcodec.ProblemCodec;
import vn.cchc.json.scorecodec.ScoreEntryCodec;
import vn.cchc.json.scorecodec.ScorecardCodec;
import vn.cchc.observation.Observation;
import vn.cchc.organisation.DelegationId;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.Organisation;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.Problem;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.tasks.TaskResult;
import vn.cchc.text.Language;

/** How a mapper reads and writes each of our types. */
final class ValueForms {
  private static final ImmutableList<ValueForm<?>> FORMS =
      ImmutableList.of(
          ValueForm.object(Plan.class, PlanCodec::read, PlanCodec::write),
          ValueForm.object(
              AgencyRegister.class, OrganisationCodec::readRegister, OrganisationCodec::write),
          ValueForm.object(Organisation.class, OrganisationCodec::read, OrganisationCodec::write),
          ValueForm.object(Observation.class, ObservationCodec::read, ObservationCodec::write),
          ValueForm.object(Scorecard.class, ScorecardCodec::read, ScorecardCodec::write),
          ValueForm.object(ScoreEntry.class, ScoreEntryCodec::read, ScoreEntryCodec::write),
          ValueForm.object(
              EvaluationReport.class,
              EvaluationCodec::read,
              (out, report) ->
                  EvaluationCodec.write(out, report, Optional.empty(), Optional.empty())),
          ValueForm.object(
              TargetResult.class, EvaluationCodec::readResult, EvaluationCodec::writeResult),
          ValueForm.object(Criterion.class, CriterionCodec::read, CriterionCodec::write),
          ValueForm.object(Scope.class, ScopeCodec::read, ScopeCodec::write),
          ValueForm.object(Value.class, ValueCodec::readJudged, ValueCodec::write),
          ValueForm.object(Deadline.class, TaskCodec::readDeadline, TaskCodec::writeDeadline),
          ValueForm.object(
              LegalDocument.class, LegalDocumentCodec::read, LegalDocumentCodec::write),
          ValueForm.written(ExplainedEvaluation.class, ValueForms::write),
          ValueForm.written(
              ReportComparison.class,
              (out, comparison) ->
                  EvaluationCodec.write(out, comparison, Optional.empty(), Optional.empty())),
          ValueForm.written(TaskResult.class, EvaluationCodec::writeTask),
          ValueForm.written(
              Problem.class,
              (out, problem) ->
                  ProblemCodec.write(out, problem, ImmutableSet.copyOf(Language.values()))),
          ValueForm.text(AgencyId.class, cursor -> cursor.id(AgencyId::of)),
          ValueForm.text(IndicatorId.class, cursor -> cursor.id(IndicatorId::of)),
          ValueForm.text(TaskId.class, cursor -> cursor.id(TaskId::of)),
          ValueForm.text(TargetId.class, cursor -> cursor.id(TargetId::of)),
          ValueForm.text(PlanId.class, cursor -> cursor.id(PlanId::of)),
          ValueForm.text(GroupId.class, cursor -> cursor.id(GroupId::of)),
          ValueForm.text(FunctionId.class, cursor -> cursor.id(FunctionId::of)),
          ValueForm.text(FieldId.class, cursor -> cursor.id(FieldId::of)),
          ValueForm.text(DelegationId.class, cursor -> cursor.id(DelegationId::of)),
          ValueForm.text(ReportingPeriod.class, Cursor::period),
          ValueForm.text(Unit.class, Cursor::unit),
          ValueForm.text(Fraction.class, cursor -> cursor.form("-17/15", Fraction::parse)));

  /** The packages of both libraries. */
  private static final ImmutableSet<String> PACKAGES =
      ImmutableSet.of(
          "vn.cchc",
          "vn.cchc.agency",
          "vn.cchc.document",
          "vn.cchc.evaluation",
          "vn.cchc.evaluation.made",
          "vn.cchc.figures",
          "vn.cchc.indicator",
          "vn.cchc.json",
          "vn.cchc.json.plantest",
          "vn.cchc.message",
          "vn.cchc.observation",
          "vn.cchc.organisation",
          "vn.cchc.parser",
          "vn.cchc.period",
          "vn.cchc.plan",
          "vn.cchc.problem",
          "vn.cchc.ranking",
          "vn.cchc.ranking.made",
          "vn.cchc.scorecard",
          "vn.cchc.scorecard.entry",
          "vn.cchc.scorecard.scoring",
          "vn.cchc.scorecard.scoring.made",
          "vn.cchc.scorecard.validation",
          "vn.cchc.tasks",
          "vn.cchc.tasks.made",
          "vn.cchc.text",
          "vn.cchc.validation",
          "vn.cchc.verdict");

  private ValueForms() {}

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
        isConstant
            ? ValueForm.constant(raw.isEnum() ? raw : raw.getSuperclass())
            : ValueForm.none(raw));
  }

  static void write(JsonWriter out, ExplainedEvaluation explained) throws IOException {
    Optional<Function<TargetResult, String>> explain = Optional.of(explained.messages()::explain);
    Optional<Function<TaskResult, String>> explainTask = Optional.of(explained.messages()::explain);
    if (explained.comparison().isPresent()) {
      EvaluationCodec.write(out, explained.comparison().orElseThrow(), explain, explainTask);
    } else {
      EvaluationCodec.write(out, explained.report(), explain, explainTask);
    }
  }
}
