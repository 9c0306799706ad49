package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.DenominatorComparison;
import vn.cchc.figures.Evidence;
import vn.cchc.figures.LinePace;
import vn.cchc.figures.ScopeFigures;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.tasks.standing.TaskShareFigures;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;
import vn.cchc.verdict.rule.LevelCombination;
import vn.cchc.verdict.rule.ValueCheck;

/** Judges the combined figure of one indicator by one criterion. */
final class FigureEvaluation {
  private final Plan plan;
  private final Target target;
  private final Indicator indicator;
  private final Criterion criterion;
  private final Window window;
  private final Optional<ScopeFigures.Covered> figuresOfBaseline;

  /** The figures from which a change is counted; absent where no change is asked for. */
  private final Optional<ScopeFigures.Covered> neededBaseline;

  /**
   * Takes what is to be judged.
   *
   * @param figuresOfBaseline the value of the figures of the baseline's period, where the plan
   *     states no value
   */
  FigureEvaluation(
      Plan plan,
      Target target,
      Indicator indicator,
      Criterion criterion,
      Window window,
      Optional<ScopeFigures.Covered> figuresOfBaseline) {
    this.plan = plan;
    this.target = target;
    this.indicator = indicator;
    this.criterion = criterion;
    this.window = window;
    this.figuresOfBaseline = figuresOfBaseline;
    this.neededBaseline =
        criterion instanceof Criterion.Change ? figuresOfBaseline : Optional.empty();
  }

  /**
   * Judges the share of tasks that are good. Where the undecided ones could change the outcome,
   * there is not enough data.
   */
  ResultWithEvidence judge(ImmutableTargetResult.Builder result, TaskShareFigures.Counted tasks) {
    Ratio known = (Ratio) tasks.covered().figure().value().orElseThrow();
    boolean isDecided =
        LongStream.rangeClosed(known.numerator(), known.numerator() + tasks.undecided())
                .mapToObj(good -> Ratio.of(good, known.denominator()))
                .map(value -> Verdict.of(criterion, value, terms()).outcome())
                .distinct()
                .count()
            == 1;
    return judge(
        result.undecidedTasks(tasks.undecided()), tasks.covered(), isDecided, ImmutableList::of);
  }

  /**
   * Judges.
   *
   * @param notCounted finds the figures that are there and do not count, if none counts
   */
  ResultWithEvidence judge(
      ImmutableTargetResult.Builder result,
      ScopeFigures.Covered covered,
      Supplier<ImmutableList<UnusedFigures>> notCounted) {
    return judge(result, covered, true, notCounted);
  }

  private ResultWithEvidence judge(
      ImmutableTargetResult.Builder result,
      ScopeFigures.Covered covered,
      boolean isDecided,
      Supplier<ImmutableList<UnusedFigures>> notCounted) {
    CombinedFigure figure = covered.figure();
    Verdict.Terms terms = terms();
    Optional<Verdict> verdict =
        figure.value().filter(value -> isDecided).map(value -> Verdict.of(criterion, value, terms));
    CombinedFigure needed =
        neededBaseline.map(ScopeFigures.Covered::figure).orElse(CombinedFigure.NONE);
    Outcome outcome = outcome(figure, needed, verdict);
    ImmutableList.Builder<Remark> reasons = ImmutableList.builder();
    reasons.addAll(figure.conflicts()).addAll(figure.faults());
    reasons.addAll(needed.conflicts()).addAll(needed.faults());
    if (outcome == Outcome.NO_BASELINE && baseline().isPresent()) {
      reasons.add(new Remark(RemarkCode.ZERO_BASELINE, ImmutableList.of()));
    }
    if (verdict.filter(some -> some.outcome() == Outcome.INVALID_DATA).isPresent()) {
      reasons.add(new Remark(unfit(), figure.used()));
    }
    boolean isFinal =
        window.isDue()
            && figure.isSettled()
            && needed.isSettled()
            && ((covered.coverage().isFull()
                    && neededBaseline.filter(some -> !some.coverage().isFull()).isEmpty())
                || target.partialCoverage() == PartialCoverage.FINAL);
    result
        .indicator(indicator.id())
        .unit(indicator.unit())
        .caseName(indicator.caseName())
        .criterion(criterion)
        .due(window.due())
        .outcome(outcome)
        .isFinal(isFinal)
        .actual(figure.value())
        .baseline(terms.baseline())
        .baselinePeriod(target.baseline().filter(Baseline::isOfFigures).map(Baseline::period))
        .addAllFormerBaselines(formerBaselines())
        .margin(verdict.flatMap(Verdict::margin))
        .shortfall(verdict.map(this::shortfall).orElse(Shortfall.NOT_APPLICABLE))
        .progress(verdict.flatMap(Verdict::progress))
        .coverage(covered.coverage())
        .addAllNotCounted(outcome == Outcome.NO_DATA ? notCounted.get() : ImmutableList.of())
        .addAllReasons(reasons.build())
        .addAllCaveats(caveats(figure, verdict, outcome));
    if (!window.isDue()) {
      result.level(LevelCombination.of(outcome));
      target
          .line()
          .ifPresent(line -> result.pace(new LinePace(line, window).pace(outcome, verdict)));
    }
    if (target.commitment().equals(Optional.of(Commitment.MAINTAIN))) {
      result.maintained(maintained(outcome));
    }
    return new ResultWithEvidence(
        result.build(),
        figure.isSettled() && needed.isSettled(),
        figure.origin(),
        figuresOfBaseline.map(some -> some.figure().origin()).orElse(Evidence.NOTHING),
        ImmutableList.of());
  }

  private Shortfall shortfall(Verdict verdict) {
    return window.isOver() ? verdict.shortfall().withoutNewCases() : verdict.shortfall();
  }

  private Verdict.Terms terms() {
    return new Verdict.Terms(
        indicator.unit(),
        baseline(),
        Optional.of(window.due()),
        criterion instanceof Criterion.AtLeastGrade least
            ? plan.gradeSchemes().stream()
                .filter(scheme -> scheme.id().equals(least.scheme()))
                .findFirst()
            : Optional.empty());
  }

  /** Of several indicators, those that could not report the baseline have none. */
  private Optional<Value> baseline() {
    return figuresOfBaseline.isPresent()
        ? figuresOfBaseline.flatMap(ScopeFigures.Covered::comparable)
        : target.baseline().flatMap(Baseline::value).filter(this::couldBeReported);
  }

  private ImmutableList<FormerBaseline> formerBaselines() {
    return target.formerBaselines().stream()
        .filter(former -> couldBeReported(former.value()))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean couldBeReported(Value value) {
    return ValueCheck.fault(indicator, value).isEmpty();
  }

  private Outcome outcome(CombinedFigure figure, CombinedFigure needed, Optional<Verdict> verdict) {
    if (!figure.conflicts().isEmpty() || !needed.conflicts().isEmpty()) {
      return Outcome.CONFLICT;
    } else if (!figure.faults().isEmpty() || !needed.faults().isEmpty()) {
      return Outcome.INVALID_DATA;
    } else if (lacksBaseline()) {
      return Outcome.NO_BASELINE;
    }
    Outcome judged = verdict.map(Verdict::outcome).orElse(Outcome.NO_DATA);
    if (judged == Outcome.NOTHING_AROSE) {
      judged =
          switch (indicator.whenNothingArose()) {
            case NEUTRAL -> Outcome.NOTHING_AROSE;
            case MET -> Outcome.MET;
            case NOT_MET -> Outcome.NOT_MET;
          };
    }
    return judged == Outcome.NOT_MET && !window.isDue() ? Outcome.NOT_DUE : judged;
  }

  private boolean lacksBaseline() {
    return criterion instanceof Criterion.Change change
        && baseline().filter(from -> !change.isOfNothing(from)).isEmpty();
  }

  private RemarkCode unfit() {
    return criterion instanceof Criterion.AtLeastGrade
        ? RemarkCode.OTHER_SCHEME
        : RemarkCode.WRONG_KIND;
  }

  private ImmutableList<Remark> caveats(
      CombinedFigure figure, Optional<Verdict> verdict, Outcome outcome) {
    ImmutableList.Builder<Remark> caveats = ImmutableList.builder();
    caveats.addAll(figure.caveats());
    if (verdict.filter(some -> some.outcome() == Outcome.NOTHING_AROSE).isPresent()
        && outcome != Outcome.NOTHING_AROSE) {
      caveats.add(
          new Remark(
              indicator.whenNothingArose() == WhenNothingArose.MET
                  ? RemarkCode.NOTHING_AROSE_COUNTS_AS_MET
                  : RemarkCode.NOTHING_AROSE_COUNTS_AS_NOT_MET,
              figure.used()));
    }
    if (verdict.filter(some -> isWithinRounding(some, figure)).isPresent()) {
      caveats.add(new Remark(RemarkCode.WITHIN_ROUNDING, ImmutableList.copyOf(figure.printed())));
    }
    if (looksLikeState(figure)) {
      caveats.add(new Remark(RemarkCode.LOOKS_LIKE_STATE, ImmutableList.of()));
    }
    figuresOfBaseline.ifPresent(some -> addCaveatsOfBaseline(caveats, some.figure(), figure));
    figure
        .value()
        .filter(Rank.class::isInstance)
        .ifPresent(rank -> addCaveatsOfRanks(caveats, (Rank) rank, figure));
    return caveats.build();
  }

  private boolean looksLikeState(CombinedFigure figure) {
    return indicator.accumulation() == Accumulation.ADDITIVE
        && figure.value().filter(Ratio.class::isInstance).isPresent()
        && figure.origin().denominators() == DenominatorComparison.EQUAL;
  }

  private void addCaveatsOfBaseline(
      ImmutableList.Builder<Remark> caveats, CombinedFigure baseline, CombinedFigure figure) {
    caveats.addAll(baseline.caveats());
    if (looksLikeState(baseline) && !looksLikeState(figure)) {
      caveats.add(new Remark(RemarkCode.LOOKS_LIKE_STATE, ImmutableList.of()));
    }
  }

  private void addCaveatsOfRanks(
      ImmutableList.Builder<Remark> caveats, Rank rank, CombinedFigure figure) {
    if (baseline().orElse(null) instanceof Rank from && from.population() != rank.population()) {
      caveats.add(new Remark(RemarkCode.POPULATION_DIFFERS, figure.used()));
    }
    if (criterion instanceof Criterion.WithinTop top && rank.population() <= top.places()) {
      caveats.add(new Remark(RemarkCode.POINTLESS_THRESHOLD, figure.used()));
    }
  }

  private static boolean isWithinRounding(Verdict verdict, CombinedFigure figure) {
    Optional<Fraction> number = verdict.actual().number(verdict.unit());
    return !figure.printed().isEmpty()
        && number.isPresent()
        && verdict
            .criterion()
            .exactRange(verdict.baseline(), verdict.unit())
            .filter(bounds -> bounds.isNear(number.orElseThrow(), figure.uncertainty()))
            .isPresent();
  }

  /**
   * Returns whether it was maintained: with several baselines only where they agree and a change is
   * not to be counted from them, and not where what is to be met differs from agency to agency.
   */
  private Maintained maintained(Outcome outcome) {
    ImmutableSet<Boolean> wereMet =
        Stream.concat(baseline().stream(), formerBaselines().stream().map(FormerBaseline::value))
            .map(value -> Verdict.of(criterion, value, terms()).outcome() == Outcome.MET)
            .collect(ImmutableSet.toImmutableSet());
    if (wereMet.size() != 1 || criterion instanceof Criterion.ByKind || lacksBaseline()) {
      return Maintained.UNKNOWN;
    } else if (wereMet.contains(false)) {
      return Maintained.NO;
    }
    return switch (outcome) {
      case MET -> Maintained.YES;
      case NOT_MET, NOT_DUE -> Maintained.NO;
      case NOT_ASSESSED, CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA, NOTHING_AROSE ->
          Maintained.UNKNOWN;
    };
  }
}
