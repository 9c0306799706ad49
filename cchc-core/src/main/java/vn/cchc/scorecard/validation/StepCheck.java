package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;

/** Checks that steps answer every figure once and that better figures get more points. */
final class StepCheck {
  private static final Range<BigDecimal> PER_CENT =
      Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));
  private static final Comparator<ScoreRule.Step> BY_FIGURE =
      Comparator.comparing(
              (ScoreRule.Step step) -> step.interval().range().hasLowerBound(),
              Comparator.naturalOrder())
          .thenComparing(StepCheck::low);

  private final ScoreNode leaf;
  private final ImmutableList<ScoreRule.Step> steps;
  private final AttributePath path;
  private final ImmutableList.Builder<Problem> problems;

  StepCheck(
      ScoreNode leaf,
      ScoreRule.Steps rule,
      AttributePath path,
      ImmutableList.Builder<Problem> problems) {
    this.leaf = leaf;
    this.steps = rule.steps();
    this.path = path;
    this.problems = problems;
  }

  private static BigDecimal low(ScoreRule.Step step) {
    Range<BigDecimal> range = step.interval().range();
    return range.hasLowerBound() ? range.lowerEndpoint() : BigDecimal.ZERO;
  }

  void check() {
    checkOverlaps();
    checkGaps();
    checkOrder();
  }

  private void checkOverlaps() {
    for (int i = 0; i < steps.size(); i++) {
      for (int j = 0; j < i; j++) {
        Range<BigDecimal> one = steps.get(i).interval().range();
        Range<BigDecimal> other = steps.get(j).interval().range();
        if (one.isConnected(other) && !one.intersection(other).isEmpty()) {
          problems.add(
              Problem.error(
                  ProblemCode.STEP_OVERLAP,
                  Place.at(path.to(i)),
                  leaf.code().value(),
                  "",
                  new ScoreInterval(one.intersection(other)).toString()));
        }
      }
    }
  }

  /** Looks from 0 to 100, and as far beyond as steps reach. */
  private void checkGaps() {
    TreeRangeSet<BigDecimal> covered = TreeRangeSet.create();
    Range<BigDecimal> looked = PER_CENT;
    for (ScoreRule.Step step : steps) {
      covered.add(step.interval().range());
      looked = looked.span(step.interval().range());
    }
    for (Range<BigDecimal> gap : covered.complement().subRangeSet(looked).asRanges()) {
      if (!gap.isEmpty()) {
        problems.add(
            Problem.error(
                ProblemCode.STEP_GAP,
                Place.at(path),
                leaf.code().value(),
                "",
                new ScoreInterval(gap).toString()));
      }
    }
  }

  private void checkOrder() {
    List<ScoreRule.Step> sorted = steps.stream().sorted(BY_FIGURE).toList();
    boolean isFalling = rises(sorted).allMatch(order -> order < 0);
    int[] orders = rises(sorted).mapToInt(Integer::intValue).toArray();
    for (int i = 0; i < orders.length && !isFalling; i++) {
      if (orders[i] <= 0) {
        problems.add(
            Problem.warning(
                ProblemCode.STEPS_NOT_RISING,
                Place.at(path.to(steps.indexOf(sorted.get(i + 1)))),
                leaf.code().value(),
                sorted.get(i).interval() + ": " + sorted.get(i).points().toPlainString(),
                sorted.get(i + 1).interval() + ": " + sorted.get(i + 1).points().toPlainString()));
      }
    }
  }

  private static Stream<Integer> rises(List<ScoreRule.Step> sorted) {
    return IntStream.range(1, sorted.size())
        .mapToObj(i -> sorted.get(i).points().compareTo(sorted.get(i - 1).points()));
  }
}
