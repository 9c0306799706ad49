package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.text.Decimals;

/**
 * How a leaf of a scorecard turns figures into points (<i>cách chấm điểm</i>). Everything is
 * counted exactly; a ratio is a number of per cent.
 */
public sealed interface ScoreRule permits ScoreRule.OneFigure, Deductions, Levels, ScoreRule.Given {
  /**
   * Returns points given by whoever appraises (<i>chấm theo đánh giá</i>).
   *
   * @return the rule
   */
  static ScoreRule given() {
    return new Given();
  }

  /**
   * Returns points by steps of a figure that the entry states; {@link Steps#by} makes it an
   * indicator.
   *
   * @param steps the steps, at least one
   * @return the rule
   */
  static Steps steps(Step... steps) {
    return new Steps(Optional.empty(), ImmutableList.copyOf(steps));
  }

  /**
   * Returns a step.
   *
   * @param interval the figures
   * @param points the points for each of them, not negative
   * @return the step
   */
  static Step step(ScoreInterval interval, BigDecimal points) {
    return new Step(interval, points);
  }

  /**
   * Returns a step.
   *
   * @param interval the figures
   * @param points the points for each of them, not negative
   * @return the step
   */
  static Step step(ScoreInterval interval, long points) {
    return step(interval, BigDecimal.valueOf(points));
  }

  /**
   * Returns points in proportion to a figure that the entry states; {@link Proportional#by} makes
   * it an indicator.
   *
   * @param fullMarkAt the figure from which on the most is given, above 0, at most 100
   * @return the rule
   */
  static Proportional proportional(BigDecimal fullMarkAt) {
    return new Proportional(Optional.empty(), fullMarkAt, Optional.empty());
  }

  /**
   * Returns points in proportion to a figure that the entry states.
   *
   * @param fullMarkAt the figure from which on the most is given, above 0, at most 100
   * @return the rule
   */
  static Proportional proportional(long fullMarkAt) {
    return proportional(BigDecimal.valueOf(fullMarkAt));
  }

  /**
   * Returns all the points or none by a figure that the entry states; {@link AllOrNothing#by} makes
   * it an indicator.
   *
   * @param full the figures that give all the points
   * @return the rule
   */
  static AllOrNothing allOrNothing(ScoreInterval full) {
    return new AllOrNothing(Optional.empty(), full);
  }

  /**
   * Returns points for each of some number of things that the entry states; {@link PerCount#by}
   * makes it an indicator.
   *
   * @param each the points for each, above 0
   * @return the rule
   */
  static PerCount perCount(BigDecimal each) {
    return new PerCount(Optional.empty(), each);
  }

  /**
   * Returns the mean of the points of single files, which the entry states; {@link CaseMean#by}
   * makes it an indicator.
   *
   * @return the rule
   */
  static CaseMean caseMean() {
    return new CaseMean(Optional.empty());
  }

  /**
   * Returns points in proportion to the mean answer of a survey, which the entry states; {@link
   * Survey#by} makes it an indicator.
   *
   * @param lowest the lowest answer, which gives nothing
   * @param highest the highest answer, which gives the most
   * @return the rule
   */
  static Survey survey(long lowest, long highest) {
    return new Survey(Optional.empty(), BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
  }

  /**
   * Returns points by the distance to the best of the block, of a figure that the entry states;
   * {@link RelativeToBest#by} makes it an indicator.
   *
   * @param target the target
   * @return the rule
   */
  static RelativeToBest relativeToBest(BigDecimal target) {
    return new RelativeToBest(Optional.empty(), target);
  }

  /**
   * Returns points by the distance to the best of the block, of a figure that the entry states.
   *
   * @param target the target
   * @return the rule
   */
  static RelativeToBest relativeToBest(long target) {
    return relativeToBest(BigDecimal.valueOf(target));
  }

  /**
   * Returns the points for figures.
   *
   * @param max the most points of the leaf
   * @param figures the figures, all those that the rule looks at
   * @return the exact points, from 0 to the most; empty where the rule has no answer
   */
  Optional<Fraction> points(Fraction max, RuleFigures figures);

  /** {@return the names of the figures, where the rule looks at several} */
  default ImmutableSet<IndicatorId> names() {
    return ImmutableSet.of();
  }

  /**
   * Returns whether somebody who scores by hand may give some points.
   *
   * @param points the points
   * @param max the most points of the leaf
   * @return whether the rule can result in them
   */
  default boolean canGive(Fraction points, Fraction max) {
    return points.signum() >= 0 && points.compareTo(max) <= 0;
  }

  /** A rule that looks at one figure: an indicator of the plan, or one that the entry states. */
  sealed interface OneFigure extends ScoreRule
      permits Steps, Proportional, AllOrNothing, PerCount, CaseMean, Survey, RelativeToBest {
    /** {@return the indicator; empty if the entry has to state the figure} */
    Optional<IndicatorId> indicator();
  }

  /** Points given by whoever appraises, not by a figure (<i>chấm theo đánh giá</i>). */
  record Given() implements ScoreRule {
    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      return Optional.empty();
    }
  }

  /**
   * Points by steps (<i>chấm theo mức</i>): 100 % gives 1, from 80 % 0.5, below 80 % none.
   *
   * @param indicator the indicator; empty if the entry has to state the figure
   * @param steps the steps, at least one, in the order of the set
   */
  record Steps(Optional<IndicatorId> indicator, ImmutableList<Step> steps) implements OneFigure {
    /** Checks that there is a step. */
    public Steps {
      requireNonNull(indicator, "indicator");
      checkArgument(!steps.isEmpty(), "steps: must be at least one");
    }

    /**
     * Returns this rule by an indicator of the plan.
     *
     * @param figure the bare id of the indicator
     * @return the rule
     */
    public Steps by(String figure) {
      return new Steps(Optional.of(IndicatorId.of(figure)), steps);
    }

    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      return steps.stream()
          .filter(step -> step.interval().contains(figures.one()))
          .findFirst()
          .map(step -> Fraction.of(step.points()));
    }

    @Override
    public boolean canGive(Fraction points, Fraction max) {
      return steps.stream().anyMatch(step -> Fraction.of(step.points()).equals(points));
    }
  }

  /**
   * A step: figures and the points for each of them.
   *
   * @param interval the figures
   * @param points the points, not negative
   */
  record Step(ScoreInterval interval, BigDecimal points) {
    /** Checks the points. */
    public Step {
      requireNonNull(interval, "interval");
      points = notNegative("points of a step", points);
    }
  }

  /**
   * Points in proportion to the figure (<i>chấm theo tỷ lệ</i>): most × figure / T, and never more
   * than the most.
   *
   * @param indicator the indicator; empty if the entry has to state the figure
   * @param fullMarkAt the figure T from which on the most is given, above 0, at most 100
   * @param noneBelow the figure below which nothing is given, if there is one
   */
  record Proportional(
      Optional<IndicatorId> indicator, BigDecimal fullMarkAt, Optional<BigDecimal> noneBelow)
      implements OneFigure {
    /** Checks the two limits. */
    public Proportional {
      requireNonNull(indicator, "indicator");
      fullMarkAt = Decimals.canonical(fullMarkAt);
      checkArgument(
          fullMarkAt.signum() > 0 && fullMarkAt.compareTo(BigDecimal.valueOf(100)) <= 0,
          "full mark at: must be above 0 and at most 100, but was %s",
          fullMarkAt);
      noneBelow = noneBelow.map(low -> notNegative("none below", low));
      checkArgument(
          noneBelow.orElse(BigDecimal.ZERO).compareTo(fullMarkAt) <= 0,
          "none below: must be at most the %s of the full mark, but was %s",
          fullMarkAt,
          noneBelow.orElse(BigDecimal.ZERO));
    }

    /**
     * Returns this rule by an indicator of the plan.
     *
     * @param figure the bare id of the indicator
     * @return the rule
     */
    public Proportional by(String figure) {
      return new Proportional(Optional.of(IndicatorId.of(figure)), fullMarkAt, noneBelow);
    }

    /**
     * Returns this rule with nothing given below a figure.
     *
     * @param low the least figure that gives points
     * @return the rule
     */
    public Proportional withNoneBelow(BigDecimal low) {
      return new Proportional(indicator, fullMarkAt, Optional.of(low));
    }

    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      Fraction figure = figures.one();
      Fraction full = Fraction.of(fullMarkAt);
      if (figure.signum() < 0) {
        return Optional.empty();
      } else if (noneBelow.filter(low -> figure.compareTo(Fraction.of(low)) < 0).isPresent()) {
        return Optional.of(Fraction.ZERO);
      }
      return Optional.of(figure.compareTo(full) >= 0 ? max : max.times(figure).over(full));
    }
  }

  /**
   * All the points or none (<i>đạt hoặc không đạt</i>).
   *
   * @param indicator the indicator; empty if the entry has to state the figure
   * @param full the figures that give all the points
   */
  record AllOrNothing(Optional<IndicatorId> indicator, ScoreInterval full) implements OneFigure {
    /** Checks that both are given. */
    public AllOrNothing {
      requireNonNull(indicator, "indicator");
      requireNonNull(full, "full");
    }

    /**
     * Returns this rule by an indicator of the plan.
     *
     * @param figure the bare id of the indicator
     * @return the rule
     */
    public AllOrNothing by(String figure) {
      return new AllOrNothing(Optional.of(IndicatorId.of(figure)), full);
    }

    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      return Optional.of(full.contains(figures.one()) ? max : Fraction.ZERO);
    }

    @Override
    public boolean canGive(Fraction points, Fraction max) {
      return points.signum() == 0 || points.equals(max);
    }
  }

  /**
   * Points for each of some number of things, up to the most of the leaf.
   *
   * @param indicator the indicator; empty if the entry has to state the number
   * @param each the points for each, above 0
   */
  record PerCount(Optional<IndicatorId> indicator, BigDecimal each) implements OneFigure {
    /** Checks the points. */
    public PerCount {
      requireNonNull(indicator, "indicator");
      each = notNegative("points for each", each);
      checkArgument(each.signum() > 0, "points for each: must be above 0");
    }

    /**
     * Returns this rule by an indicator of the plan.
     *
     * @param figure the bare id of the indicator
     * @return the rule
     */
    public PerCount by(String figure) {
      return new PerCount(Optional.of(IndicatorId.of(figure)), each);
    }

    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      Fraction points = figures.one().times(Fraction.of(each));
      return points.signum() < 0
          ? Optional.empty()
          : Optional.of(points.compareTo(max) >= 0 ? max : points);
    }
  }

  /**
   * The mean of the points of single files (<i>bình quân điểm các hồ sơ</i>); where the set rounds
   * it, the leaf says to how many decimals.
   *
   * @param indicator the indicator whose values are such means; empty if the entry states the
   *     number of files for each number of points, or the mean
   */
  record CaseMean(Optional<IndicatorId> indicator) implements OneFigure {
    /** Checks that the component is not absent. */
    public CaseMean {
      requireNonNull(indicator, "indicator");
    }

    /**
     * Returns this rule by an indicator of the plan.
     *
     * @param figure the bare id of the indicator
     * @return the rule
     */
    public CaseMean by(String figure) {
      return new CaseMean(Optional.of(IndicatorId.of(figure)));
    }

    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      return Optional.of(figures.one()).filter(mean -> canGive(mean, max));
    }
  }

  /**
   * Points in proportion to the mean answer of a survey (<i>điều tra xã hội học</i>).
   *
   * @param indicator the indicator; empty if the entry has to state the mean answer
   * @param lowest the lowest answer, which gives nothing
   * @param highest the highest answer, which gives the most
   */
  record Survey(Optional<IndicatorId> indicator, BigDecimal lowest, BigDecimal highest)
      implements OneFigure {
    /** Checks that the scale has two ends. */
    public Survey {
      requireNonNull(indicator, "indicator");
      lowest = Decimals.canonical(lowest);
      highest = Decimals.canonical(highest);
      checkArgument(
          lowest.compareTo(highest) < 0,
          "survey: the lowest answer %s must be less than the highest, %s",
          lowest,
          highest);
    }

    /**
     * Returns this rule by an indicator of the plan.
     *
     * @param figure the bare id of the indicator
     * @return the rule
     */
    public Survey by(String figure) {
      return new Survey(Optional.of(IndicatorId.of(figure)), lowest, highest);
    }

    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      Fraction low = Fraction.of(lowest);
      Fraction points = max.times(figures.one().minus(low)).over(Fraction.of(highest).minus(low));
      return Optional.of(points).filter(some -> canGive(some, max));
    }
  }

  /**
   * Half the points for the target, the rest by the distance to the best of the block: with the
   * figure p, the target T and the best B, 0 if p &lt; T, else most/2 + most/2 × (p − T)/(B − T),
   * and the most where B = T.
   *
   * @param indicator the indicator; empty if the entry has to state the figure
   * @param target the target
   */
  record RelativeToBest(Optional<IndicatorId> indicator, BigDecimal target) implements OneFigure {
    /** Makes the target canonical. */
    public RelativeToBest {
      requireNonNull(indicator, "indicator");
      target = Decimals.canonical(target);
    }

    /**
     * Returns this rule by an indicator of the plan.
     *
     * @param figure the bare id of the indicator
     * @return the rule
     */
    public RelativeToBest by(String figure) {
      return new RelativeToBest(Optional.of(IndicatorId.of(figure)), target);
    }

    @Override
    public Optional<Fraction> points(Fraction max, RuleFigures figures) {
      Fraction beyond = figures.one().minus(Fraction.of(target));
      if (beyond.signum() < 0) {
        return Optional.of(Fraction.ZERO);
      }
      Fraction lead = figures.best().orElseThrow().minus(Fraction.of(target));
      Fraction half = max.over(Fraction.of(2));
      return Optional.of(lead.signum() == 0 ? max : half.plus(half.times(beyond).over(lead)));
    }
  }

  private static BigDecimal notNegative(String what, BigDecimal number) {
    BigDecimal canonical = Decimals.canonical(number);
    checkArgument(canonical.signum() >= 0, "%s: must not be negative, but was %s", what, canonical);
    return canonical;
  }
}
