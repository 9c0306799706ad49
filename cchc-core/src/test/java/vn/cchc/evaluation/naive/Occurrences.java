package vn.cchc.evaluation.naive;

import java.util.Collection;
import net.jqwik.api.statistics.Statistics;

/** How often what a property has to try occurs among all that it draws. */
final class Occurrences {
  private Occurrences() {}

  /** Lets the running property fail if, under a label, one of several occurs too seldom. */
  static void check(String label, int least, Collection<?> all) {
    Statistics.label(label)
        .coverage(
            coverage -> {
              for (Object each : all) {
                coverage.check(each).count(count -> count >= least);
              }
            });
  }
}
