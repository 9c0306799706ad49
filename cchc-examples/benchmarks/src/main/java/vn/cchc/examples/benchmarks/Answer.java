package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Ratio;
import vn.cchc.verdict.Outcome;

/**
 * What every side has to find of an indicator: of each commune and month the report that was
 * recorded last before the day ends, summed over the months, and over the communes.
 *
 * @param indicator the indicator
 * @param numerator the sum of the first counts
 * @param denominator the sum of the second counts
 * @param reported how many communes reported anything
 * @param isMet whether the minimum is reached
 */
record Answer(String indicator, long numerator, long denominator, int reported, boolean isMet) {
  /** Judges sums. */
  static Answer of(String indicator, long numerator, long denominator, int reported) {
    long minimum = Nation.minimum(Nation.indicatorNumber(indicator));
    return new Answer(
        indicator, numerator, denominator, reported, numerator * 100 >= minimum * denominator);
  }

  /** Takes the answers out of a report. */
  static ImmutableList<Answer> of(EvaluationReport report) {
    ImmutableMap.Builder<String, Answer> answers = ImmutableMap.builder();
    for (TargetResult result : report.results()) {
      String indicator = result.indicator().orElseThrow().value();
      Ratio sums = (Ratio) result.actual().orElseThrow();
      answers.put(
          indicator,
          new Answer(
              indicator,
              sums.numerator(),
              sums.denominator(),
              result.coverage().orElseThrow().reported(),
              result.outcome() == Outcome.MET));
    }
    return answers.buildKeepingLast().values().asList();
  }
}
