package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.observation.Fold;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;
import vn.cchc.target.Baseline;
import vn.cchc.target.Criterion;
import vn.cchc.target.PartialCoverage;
import vn.cchc.target.Scope;
import vn.cchc.target.Selection;
import vn.cchc.target.Stage;
import vn.cchc.target.Target;

/** The evaluation of one target. */
final class TargetEvaluation {
  private final Plan plan;
  private final Apparatus apparatus;
  private final Fold figures;
  private final Target target;

  TargetEvaluation(Plan plan, Apparatus apparatus, Fold figures, Target target) {
    this.plan = plan;
    this.apparatus = apparatus;
    this.figures = figures;
    this.target = target;
  }

  /**
   * A result, and the figures that it rests on.
   *
   * @param result the result
   * @param isSettled whether they are all final
   * @param own the figures that it rests on itself
   * @param inner the results within it, which rest on figures of their own
   */
  record Judged(TargetResult result, boolean isSettled, Used own, List<Judged> inner) {
    Stream<Observation> figures() {
      return Stream.concat(own.list().stream(), inner.stream().flatMap(Judged::figures));
    }
  }

  TargetResult result() {
    return judged().result();
  }

  Judged judged() {
    Window window = Window.of(plan, target, figures.asOf());
    if (target.isQualitative()) {
      return new Judged(
          begin()
              .outcome(Outcome.NOT_ASSESSED)
              .isFinal(window.isDue())
              .shortfall(Shortfall.NOT_APPLICABLE)
              .build(),
          true,
          Used.NOTHING,
          ImmutableList.of());
    }
    TargetResult.Builder result = begin();
    if (!target.stages().isEmpty()) {
      List<TargetResult> stages = new ArrayList<>();
      for (Stage stage : target.stages()) {
        stages.add(judge(begin(), stage.criterion(), window.dueOn(stage.due())).result());
      }
      result.addAllStages(stages);
      if (!window.isDue()) {
        result.pace(pace(stages, window));
      }
    }
    return judge(result, target.finalCriterion().orElseThrow(), window);
  }

  private static Pace pace(List<TargetResult> stages, Window window) {
    if (stages.stream().anyMatch(stage -> stage.outcome() == Outcome.NOT_MET)) {
      return Pace.BEHIND;
    }
    return stages.stream()
        .filter(stage -> stage.due().filter(window.asOf()::isBefore).isPresent())
        .findFirst()
        .filter(next -> next.outcome() == Outcome.MET)
        .map(next -> Pace.AHEAD)
        .orElse(Pace.ON_PACE);
  }

  private TargetResult.Builder begin() {
    return TargetResult.builder().target(target.id());
  }

  private Judged judge(TargetResult.Builder result, Criterion criterion, Window window) {
    Scope scope = target.scope().orElseThrow();
    if (scope instanceof Scope.Each each) {
      return judgeMembers(result, criterion, window, each.selection(), Optional.empty());
    } else if (scope instanceof Scope.Share share) {
      return judgeMembers(result, criterion, window, share.selection(), Optional.of(share));
    } else if (scope instanceof Scope.OfAgency || scope instanceof Scope.Aggregate) {
      return judgeOne(result, scope, criterion, window);
    }
    throw new AssertionError(scope);
  }

  private Judged judgeOne(
      TargetResult.Builder result, Scope scope, Criterion criterion, Window window) {
    if (criterion instanceof Criterion.AllOf all) {
      return judgeParts(result, scope, all, window);
    }
    return judgeFigure(result, target.indicator().orElseThrow(), scope, criterion, window);
  }

  private Judged judgeFigure(
      TargetResult.Builder result,
      IndicatorId indicator,
      Scope scope,
      Criterion criterion,
      Window window) {
    return new FigureJudgement(plan, target, plan.indicator(indicator).orElseThrow(), window)
        .judge(
            result,
            criterion.of(kindOf(scope, window)),
            new ScopeFigures(apparatus, figures.of(indicator), window)
                .of(scope, plan.indicator(indicator).orElseThrow()));
  }

  private AgencyKind kindOf(Scope scope, Window window) {
    if (scope instanceof Scope.OfAgency one) {
      return apparatus.agency(one.agency()).kindOn(window.cut());
    } else if (scope instanceof Scope.Aggregate aggregate) {
      return apparatus.agency(aggregate.agency()).kindOn(window.cut());
    }
    throw new AssertionError(scope);
  }

  private Judged judgeParts(
      TargetResult.Builder result, Scope scope, Criterion.AllOf all, Window window) {
    List<Judged> parts = new ArrayList<>();
    for (Criterion.Part part : all.parts()) {
      parts.add(judgeFigure(begin(), part.indicator(), scope, part.criterion(), window));
    }
    List<Coverage> coverages =
        parts.stream().map(part -> part.result().coverage().orElseThrow()).toList();
    return finish(
        result.addAllParts(results(parts)),
        all,
        new Combination(outcomes(parts)).ofAll(),
        parts,
        Coverage.ofAllParts(coverages),
        window);
  }

  private Judged judgeMembers(
      TargetResult.Builder result,
      Criterion criterion,
      Window window,
      Selection selection,
      Optional<Scope.Share> share) {
    ImmutableSet<AgencyId> selected = apparatus.selected(selection, window.cut());
    List<Judged> members = new ArrayList<>();
    for (AgencyId id : selected) {
      members.add(judgeOne(begin().agency(id), Scope.agency(id), criterion, window));
    }
    Combination combination = new Combination(outcomes(members));
    Outcome outcome =
        share
            .map(some -> combination.ofShare(some.percent(), window.isDue()))
            .orElseGet(combination::ofAll);
    share.ifPresent(some -> tellShare(result, some, combination.metOfCounted()));
    target.indicator().flatMap(plan::indicator).ifPresent(some -> result.indicator(some.id()));
    return finish(
        result.addAllMembers(results(members)),
        criterion,
        outcome,
        members,
        Coverage.sum(
            members.stream().map(member -> member.result().coverage().orElseThrow()).toList()),
        window);
  }

  private static void tellShare(TargetResult.Builder result, Scope.Share share, Ratio met) {
    result.shareOfAgencies(share.percent()).actual(met);
    if (!met.isOfNothing()) {
      result.margin(
          new Margin(
              Fraction.percent(met).minus(Fraction.of(share.percent())), Unit.PERCENTAGE_POINT));
    }
  }

  private Judged finish(
      TargetResult.Builder result,
      Criterion criterion,
      Outcome outcome,
      List<Judged> inner,
      Coverage coverage,
      Window window) {
    boolean isSettled = inner.stream().allMatch(Judged::isSettled);
    boolean isFinal =
        window.isDue()
            && isSettled
            && (coverage.isFull() || target.partialCoverage() == PartialCoverage.FINAL);
    result
        .criterion(criterion)
        .due(window.due())
        .outcome(outcome)
        .isFinal(isFinal)
        .baseline(target.baseline().map(Baseline::value))
        .addAllFormerBaselines(target.formerBaselines())
        .shortfall(Shortfall.NOT_APPLICABLE)
        .maintained(FigureJudgement.maintained(plan, target, window, criterion, outcome))
        .coverage(coverage);
    return new Judged(result.build(), isSettled, Used.NOTHING, inner);
  }

  private static List<Outcome> outcomes(List<Judged> judged) {
    return judged.stream().map(one -> one.result().outcome()).toList();
  }

  private static ImmutableList<TargetResult> results(List<Judged> judged) {
    return judged.stream().map(Judged::result).collect(ImmutableList.toImmutableList());
  }
}
