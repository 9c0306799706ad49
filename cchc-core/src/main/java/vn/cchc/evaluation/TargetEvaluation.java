package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.Evidence;
import vn.cchc.figures.ScopeFigures;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Cell;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.tasks.standing.TaskEvaluation;
import vn.cchc.tasks.standing.TaskShareFigures;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.rule.CoverageCombination;
import vn.cchc.verdict.rule.EveryPeriod;
import vn.cchc.verdict.rule.LevelCombination;
import vn.cchc.verdict.rule.OutcomeCombination;

/** The evaluation of one target. */
final class TargetEvaluation {
  private final Plan plan;
  private final ScopeMembers apparatus;
  private final ObservationAccumulator figures;
  private final Target target;
  private final ImmutableList<TaskEvaluation.Standing> tasks;
  private final Optional<ReportingPeriod> period;
  private final ImmutableList<TargetEvaluation> periods;

  /**
   * Takes a target.
   *
   * @param tasks the results of the plan's tasks; may be left out where no indicator is derived
   */
  TargetEvaluation(
      Plan plan,
      ScopeMembers apparatus,
      ObservationAccumulator figures,
      Target target,
      ImmutableList<TaskEvaluation.Standing> tasks) {
    this(plan, apparatus, figures, target, tasks, Optional.empty());
  }

  private TargetEvaluation(
      Plan plan,
      ScopeMembers apparatus,
      ObservationAccumulator figures,
      Target target,
      ImmutableList<TaskEvaluation.Standing> tasks,
      Optional<ReportingPeriod> period) {
    this.plan = plan;
    this.apparatus = apparatus;
    this.figures = figures;
    this.target = target;
    this.tasks = tasks;
    this.period = period;
    this.periods =
        target.every().stream()
            .flatMap(every -> Window.of(plan, target, figures.asOf()).periods(every).stream())
            .map(this::ofPeriod)
            .collect(ImmutableList.toImmutableList());
  }

  /** Returns the evaluation of one period, as of a target of that window. */
  private TargetEvaluation ofPeriod(ReportingPeriod one) {
    Target inPeriod =
        target.toBuilder().every(Optional.empty()).due(Optional.empty()).period(one).build();
    return new TargetEvaluation(plan, apparatus, figures, inPeriod, tasks, Optional.of(one));
  }

  /** Returns the result, and with it what was asked for before a revision changed it. */
  ResultWithEvidence judged(Optional<EarlierTerms> earlier) {
    return judged(begin().changedAfterDue(earlier));
  }

  ResultWithEvidence judged() {
    return judged(begin());
  }

  /** Judges by the last criterion over a window, which may be another than the target's own. */
  ResultWithEvidence judgedOver(Window window) {
    return judge(begin(), target.finalCriterion().orElseThrow(), window);
  }

  private ResultWithEvidence judged(ImmutableTargetResult.Builder result) {
    Window window = Window.of(plan, target, figures.asOf());
    if (target.isQualitative()) {
      return new ResultWithEvidence(
          result
              .outcome(Outcome.NOT_ASSESSED)
              .isFinal(window.isDue())
              .shortfall(Shortfall.NOT_APPLICABLE)
              .build(),
          true,
          Evidence.NOTHING,
          ImmutableList.of());
    }
    if (target.isApproximate()) {
      result.addCaveats(new Remark(RemarkCode.APPROXIMATE_TARGET, ImmutableList.of()));
    }
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

  private ImmutableTargetResult.Builder begin() {
    return ImmutableTargetResult.builder().target(target.id());
  }

  private ResultWithEvidence judgePeriods(
      ImmutableTargetResult.Builder result, Scope scope, Criterion criterion, Window window) {
    List<ResultWithEvidence> judged = new ArrayList<>();
    for (TargetEvaluation one : periods) {
      judged.add(one.judgeInPeriod(scope, criterion));
    }
    List<Coverage> coverages =
        judged.stream()
            .map(ResultWithEvidence::result)
            .filter(one -> !inPeriods(one).isLeftOut())
            .map(one -> one.coverage().orElseThrow())
            .toList();
    target.indicator().ifPresent(result::indicator);
    return finish(
        result.addAllPeriods(results(judged)),
        criterion,
        new OutcomeCombination(outcomes(judged)).ofAll(),
        judged,
        new CoverageCombination(
                coverages.isEmpty()
                    ? judged.stream().map(one -> one.result().coverage().orElseThrow()).toList()
                    : coverages)
            .ofPeriods(),
        Optional.empty(),
        window);
  }

  /** A period that has not ended and has no figure is not due; its level is undecided. */
  private ResultWithEvidence judgeInPeriod(Scope scope, Criterion criterion) {
    Window window = Window.of(plan, target, figures.asOf());
    ResultWithEvidence judged = judgeOne(begin().period(period), scope, criterion, window);
    boolean isWithoutFigure =
        judged.result().outcome() == Outcome.NO_DATA
            && judged.result().parts().stream().allMatch(part -> part.outcome() == Outcome.NO_DATA)
            && (judged.result().undecidedTasks().isEmpty()
                || judged.result().coverage().orElseThrow().reported() == 0);
    return window.isDue() || !isWithoutFigure
        ? judged
        : new ResultWithEvidence(
            ((ImmutableTargetResult) judged.result())
                .withOutcome(Outcome.NOT_DUE)
                .withLevel(Level.UNDECIDED)
                .withActual(Optional.empty())
                .withNotCounted(ImmutableList.of()),
            judged.isSettled(),
            judged.own(),
            judged.inner());
  }

  private ResultWithEvidence judge(
      ImmutableTargetResult.Builder result, Criterion criterion, Window window) {
    Scope scope = target.scope().orElseThrow();
    Optional<Scope.Share> share =
        scope instanceof Scope.Share some ? Optional.of(some) : Optional.empty();
    return scope
        .judgedEach()
        .map(selection -> judgeMembers(result, criterion, window, selection, share))
        .orElseGet(() -> judgeOne(result, scope, criterion, window));
  }

  private ResultWithEvidence judgeOne(
      ImmutableTargetResult.Builder result, Scope scope, Criterion criterion, Window window) {
    if (target.every().isPresent()) {
      return judgePeriods(result, scope, criterion, window);
    }
    if (criterion instanceof Criterion.AllOf all) {
      return judgeParts(result, scope, all, window);
    }
    return judgeFigure(result, target.indicator().orElseThrow(), scope, criterion, window);
  }

  private ResultWithEvidence judgeFigure(
      ImmutableTargetResult.Builder result,
      IndicatorId indicator,
      Scope scope,
      Criterion criterion,
      Window window) {
    Indicator judged = plan.indicator(indicator).orElseThrow();
    FigureEvaluation evaluation =
        new FigureEvaluation(
            plan,
            target,
            judged,
            criterion.forKind(kindOf(scope, window)),
            window,
            ofBaseline(judged, scope));
    if (judged.derivedFrom().isPresent()) {
      return evaluation.judge(result, tasksOf(judged, scope, window));
    }
    return evaluation.judge(
        result, figuresOf(judged, scope, window), () -> notCounted(indicator, scope, window));
  }

  private ScopeFigures.Covered figuresOf(Indicator indicator, Scope scope, Window window) {
    return new ScopeFigures(apparatus, figures.series(indicator.id()), window)
        .combine(scope, indicator);
  }

  private TaskShareFigures.Counted tasksOf(Indicator indicator, Scope scope, Window window) {
    AgencyId agency = ((Scope.OfAgency) scope).agency();
    return new TaskShareFigures(plan, window, tasks)
        .count(
            indicator.derivedFrom().orElseThrow(),
            agency,
            target.scope().equals(Optional.of(scope)) ? Optional.empty() : Optional.of(agency));
  }

  /**
   * Returns the value of the figures of the baseline's period, where the plan states no value. Of
   * tasks there is nothing to compare with while some of that time are undecided.
   */
  private Optional<ScopeFigures.Covered> ofBaseline(Indicator indicator, Scope scope) {
    Optional<Window> window = Window.ofBaseline(plan, target, indicator, figures.asOf());
    if (indicator.derivedFrom().isEmpty()) {
      return window.map(some -> figuresOf(indicator, scope, some));
    }
    return window.map(
        some -> {
          TaskShareFigures.Counted counted = tasksOf(indicator, scope, some);
          return counted.undecided() == 0
              ? counted.covered()
              : new ScopeFigures.Covered(CombinedFigure.NONE, counted.covered().coverage());
        });
  }

  /** Returns the figures of the agencies of a scope that are outside the window or after it. */
  private ImmutableList<UnusedFigures> notCounted(
      IndicatorId indicator, Scope scope, Window window) {
    FigureUse use =
        new FigureUse(apparatus, plan.indicator(indicator).orElseThrow(), scope, window);
    UnusedFigureGroups groups = new UnusedFigureGroups(indicator);
    Map<AgencyId, AgencySeries> series = figures.series(indicator);
    for (AgencyId agency : use.askedOf(series.keySet())) {
      if (apparatus.register().find(agency).isPresent()) {
        FigureCell.of(Objects.requireNonNull(series.get(agency)), plan.calendar()).stream()
            .filter(cell -> cell.cell().filter(Cell::isEmpty).isEmpty())
            .filter(cell -> period.isEmpty() || window.days().overlaps(cell.days()))
            .forEach(
                cell ->
                    use.cause(agency, cell)
                        .filter(cause -> cause != UnusedFigures.Cause.OUTSIDE_SCOPE)
                        .ifPresent(cause -> groups.add(cause, agency, cell)));
      }
    }
    return groups.list().stream()
        .sorted(UnusedFigureGroups.ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  private AgencyKind kindOf(Scope scope, Window window) {
    return apparatus.agency(scope.judgedAsOne().orElseThrow()).kindOn(window.cut());
  }

  private ResultWithEvidence judgeParts(
      ImmutableTargetResult.Builder result, Scope scope, Criterion.AllOf all, Window window) {
    List<ResultWithEvidence> parts = new ArrayList<>();
    for (Criterion.Part part : all.parts()) {
      parts.add(judgeFigure(begin(), part.indicator(), scope, part.criterion(), window));
    }
    List<Coverage> coverages =
        parts.stream().map(part -> part.result().coverage().orElseThrow()).toList();
    return finish(
        result.addAllParts(results(parts)),
        all,
        new OutcomeCombination(outcomes(parts)).ofAll(),
        parts,
        new CoverageCombination(coverages).ofParts(),
        Optional.empty(),
        window);
  }

  private ResultWithEvidence judgeMembers(
      ImmutableTargetResult.Builder result,
      Criterion criterion,
      Window window,
      Selection selection,
      Optional<Scope.Share> share) {
    ImmutableSet<AgencyId> selected = apparatus.selected(selection, window.cut());
    List<ResultWithEvidence> members = new ArrayList<>();
    for (AgencyId id : selected) {
      members.add(judgeOne(begin().agency(id), Scope.agency(id), criterion, window));
    }
    OutcomeCombination combination = new OutcomeCombination(outcomes(members));
    Outcome outcome =
        share
            .map(
                some ->
                    combination.ofShare(
                        some.percent(), window.isDue() || target.every().isPresent()))
            .orElseGet(combination::ofAll);
    share.ifPresent(some -> tellShare(result, some, combination.metOfCounted()));
    target.indicator().flatMap(plan::indicator).ifPresent(some -> result.indicator(some.id()));
    return finish(
        result.addAllMembers(results(members)),
        criterion,
        outcome,
        members,
        new CoverageCombination(
                members.stream().map(member -> member.result().coverage().orElseThrow()).toList())
            .ofGroups(),
        share,
        window);
  }

  private static void tellShare(
      ImmutableTargetResult.Builder result, Scope.Share share, Ratio met) {
    result.shareOfAgencies(share.percent()).actual(met);
    if (!met.isOfNothing()) {
      result.margin(
          new Margin(
              Fraction.percent(met).minus(Fraction.of(share.percent())), Unit.PERCENTAGE_POINT));
    }
  }

  private ResultWithEvidence finish(
      ImmutableTargetResult.Builder result,
      Criterion criterion,
      Outcome outcome,
      List<ResultWithEvidence> inner,
      Coverage coverage,
      Optional<Scope.Share> share,
      Window window) {
    boolean isSettled = inner.stream().allMatch(ResultWithEvidence::isSettled);
    Optional<EveryPeriod> every = target.every().map(any -> everyPeriod(inner, share));
    boolean isFinal =
        every.isPresent()
            ? every.orElseThrow().isFinal(outcome, window.isDue())
            : window.isDue()
                && isSettled
                && (coverage.isFull() || target.partialCoverage() == PartialCoverage.FINAL);
    result
        .criterion(criterion)
        .due(window.due())
        .every(target.every())
        .outcome(outcome)
        .isFinal(isFinal)
        .baseline(target.baseline().flatMap(Baseline::value))
        .baselinePeriod(target.baseline().filter(Baseline::isOfFigures).map(Baseline::period))
        .addAllFormerBaselines(target.formerBaselines())
        .shortfall(Shortfall.NOT_APPLICABLE)
        .coverage(coverage);
    if (!window.isDue() && every.isPresent()) {
      boolean isOfPeriods = inner.stream().anyMatch(one -> one.result().period().isPresent());
      result.level(
          isOfPeriods
              ? every.orElseThrow().levelOfPeriods(outcome)
              : every.orElseThrow().levelOfAgencies(outcome));
    } else if (!window.isDue()) {
      LevelCombination levels = new LevelCombination(levels(inner));
      result.level(
          share
              .map(some -> levels.ofShare(outcome, some.percent()))
              .orElseGet(() -> levels.ofAll(outcome)));
    }
    return new ResultWithEvidence(result.build(), isSettled, Evidence.NOTHING, inner);
  }

  private static EveryPeriod everyPeriod(
      List<ResultWithEvidence> inner, Optional<Scope.Share> share) {
    return new EveryPeriod(
        inner.stream().map(ResultWithEvidence::result).map(TargetEvaluation::inPeriods).toList(),
        share.map(Scope.Share::percent));
  }

  private static EveryPeriod.Inner inPeriods(TargetResult one) {
    return new EveryPeriod.Inner(one.outcome(), one.level(), one.isFinal());
  }

  private static List<LevelCombination.Member> levels(List<ResultWithEvidence> judged) {
    return judged.stream()
        .map(one -> new LevelCombination.Member(one.result().outcome(), one.result().level()))
        .toList();
  }

  private static List<Outcome> outcomes(List<ResultWithEvidence> judged) {
    return judged.stream().map(one -> one.result().outcome()).toList();
  }

  private static ImmutableList<TargetResult> results(List<ResultWithEvidence> judged) {
    return judged.stream().map(ResultWithEvidence::result).collect(ImmutableList.toImmutableList());
  }
}
