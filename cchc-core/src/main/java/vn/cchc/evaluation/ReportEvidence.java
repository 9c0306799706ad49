package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.figures.ScopeFigures;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.tasks.standing.TaskEvaluation;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.CoursePoint;
import vn.cchc.verdict.Verdict;

/**
 * What a report was made from. It refers to the accumulator that was judged, to which nothing may
 * be added, and lists figures, contributors and courses only when the report is asked for them.
 */
public final class ReportEvidence {
  private static final Comparator<Contributor> BY_AMOUNT =
      Comparator.comparing((Contributor one) -> ((Quantity) one.actual().orElseThrow()).amount())
          .thenComparing(Contributor::agency);

  private final Plan plan;
  private final ScopeMembers members;
  private final ObservationAccumulator figures;
  private final ImmutableMap<TargetId, ResultWithEvidence> judged;
  private final ImmutableList<TaskEvaluation.Standing> tasks;

  ReportEvidence(
      Plan plan,
      ScopeMembers members,
      ObservationAccumulator figures,
      List<ResultWithEvidence> judged,
      ImmutableList<TaskEvaluation.Standing> tasks) {
    this.plan = plan;
    this.members = members;
    this.figures = figures;
    this.tasks = tasks;
    this.judged =
        judged.stream()
            .collect(ImmutableMap.toImmutableMap(one -> one.result().target(), one -> one));
  }

  ImmutableList<Observation> figures(TargetId target) {
    return Objects.requireNonNull(judged.get(target)).figures().stream()
        .map(ResultWithEvidence.DistinctFigure::figure)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Contributor> contributors(TargetId id) {
    Target target = target(id);
    TargetResult result = Objects.requireNonNull(judged.get(id)).result();
    if (!result.members().isEmpty()) {
      return ofMembers(result);
    }
    return target
        .indicator()
        .filter(one -> target.every().isEmpty())
        .map(one -> ofAggregate(target, one, target.finalCriterion().orElseThrow()))
        .orElse(ImmutableList.of());
  }

  ImmutableList<CoursePoint> course(TargetId id) {
    return new ValueTimeline(plan, members, figures, target(id), tasks).points();
  }

  Optional<ReportingPeriod> shortSince(TargetId id) {
    return new ValueTimeline(plan, members, figures, target(id), tasks).shortSince();
  }

  /** Returns a result with its contributors and its course, and those of its parts. */
  TargetResult detailed(TargetResult result) {
    Target target = target(result.target());
    ValueTimeline course = new ValueTimeline(plan, members, figures, target, tasks);
    List<TargetResult> parts = new ArrayList<>();
    for (int i = 0; i < result.parts().size(); i++) {
      Criterion.Part part = target.finalCriterion().orElseThrow().parts().get(i);
      parts.add(
          ((ImmutableTargetResult) result.parts().get(i))
              .withContributors(ofAggregate(target, part.indicator(), part.criterion()))
              .withCourse(course.pointsOfPart(i, part.indicator())));
    }
    return ((ImmutableTargetResult) result)
        .withContributors(contributors(result.target()))
        .withCourse(course.points())
        .withParts(parts);
  }

  private Target target(TargetId id) {
    return plan.targets().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Returns the members that were judged. */
  private static ImmutableList<Contributor> ofMembers(TargetResult result) {
    return result.members().stream()
        .filter(
            member ->
                switch (member.outcome()) {
                  case MET, NOT_DUE, NOT_MET -> true;
                  case NOT_ASSESSED, CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA, NOTHING_AROSE ->
                      false;
                })
        .map(
            member ->
                new Contributor(
                    member.agency().orElseThrow(),
                    member.actual(),
                    member.margin(),
                    member.shortfall().existingCases()))
        .sorted(Contributor.byMargin())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Contributor> ofAggregate(
      Target target, IndicatorId id, Criterion criterion) {
    if (!(target.scope().orElseThrow() instanceof Scope.Aggregate aggregate)) {
      return ImmutableList.of();
    }
    Window window = Window.of(plan, target, figures.asOf());
    Indicator indicator = plan.indicator(id).orElseThrow();
    boolean isSum = indicator.rollUp() == RollUp.SUM;
    return new ScopeFigures(members, figures.series(id), window)
        .contributions(aggregate, indicator).entrySet().stream()
            .map(
                one ->
                    isSum ? withoutMargin(one) : judged(one, criterion, target, indicator, window))
            .sorted(isSum ? BY_AMOUNT : Contributor.byMargin())
            .collect(ImmutableList.toImmutableList());
  }

  private static Contributor withoutMargin(Map.Entry<AgencyId, Value> own) {
    return new Contributor(
        own.getKey(), Optional.of(own.getValue()), Optional.empty(), Cases.None.NOT_APPLICABLE);
  }

  /**
   * Judges an agency alone. The stated baseline of the aggregate is not its own; what its own
   * figures gave is.
   */
  private Contributor judged(
      Map.Entry<AgencyId, Value> own,
      Criterion criterion,
      Target target,
      Indicator indicator,
      Window window) {
    Verdict verdict =
        Verdict.of(
            criterion.forKind(members.agency(own.getKey()).kindOn(window.cut())),
            own.getValue(),
            new Verdict.Terms(
                indicator.unit(),
                Window.ofBaseline(plan, target, indicator, figures.asOf())
                    .map(
                        baseline ->
                            new ScopeFigures(members, figures.series(indicator.id()), baseline))
                    .map(baseline -> baseline.combine(Scope.agency(own.getKey()), indicator))
                    .flatMap(ScopeFigures.Covered::comparable),
                Optional.of(window.due()),
                Optional.empty()));
    return new Contributor(
        own.getKey(),
        Optional.of(own.getValue()),
        verdict.margin(),
        verdict.shortfall().existingCases());
  }
}
