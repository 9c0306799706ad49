package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;

/**
 * The limit in memory: a loop written by hand over arrays of primitives, for this one question and
 * for figures whose ids are small numbers.
 */
final class PrimitiveLoop {
  private final Nation nation;
  private final int[] cells;
  private final long[] numerators;
  private final long[] denominators;
  private final long[] seconds;

  /** Lays observations out in arrays. */
  PrimitiveLoop(Nation nation, Observations observations) {
    this.nation = nation;
    int size = observations.all().size();
    cells = new int[size];
    numerators = new long[size];
    denominators = new long[size];
    seconds = new long[size];
    for (int i = 0; i < size; i++) {
      Observation figure = observations.all().get(i);
      Ratio counts = (Ratio) figure.value();
      int commune = Integer.parseInt(figure.agency().value().substring(3));
      int month = Integer.parseInt(figure.period().toString().substring(5)) - 1;
      int indicator = Nation.indicatorNumber(figure.subject().value());
      cells[i] = (indicator * nation.communes() + commune) * nation.months() + month;
      numerators[i] = counts.numerator();
      denominators[i] = counts.denominator();
      seconds[i] = figure.recordedAt().getEpochSecond();
    }
  }

  ImmutableList<Answer> answer() {
    int[] latest = latest();
    ImmutableList.Builder<Answer> answers = ImmutableList.builder();
    for (int indicator = 0, cell = 0; indicator < nation.indicators(); indicator++) {
      long numerator = 0;
      long denominator = 0;
      int reported = 0;
      for (int commune = 0; commune < nation.communes(); commune++) {
        boolean hasReported = false;
        for (int month = 0; month < nation.months(); month++, cell++) {
          if (latest[cell] >= 0) {
            hasReported = true;
            numerator += numerators[latest[cell]];
            denominator += denominators[latest[cell]];
          }
        }
        reported += hasReported ? 1 : 0;
      }
      answers.add(Answer.of(Nation.indicator(indicator), numerator, denominator, reported));
    }
    return answers.build();
  }

  /** Finds of each cell the report that was recorded last before the day ends. */
  private int[] latest() {
    int[] latest = new int[nation.cells()];
    Arrays.fill(latest, -1);
    long end = Observation.endOf(Nation.AS_OF).getEpochSecond();
    for (int i = 0; i < cells.length; i++) {
      int before = latest[cells[i]];
      if (seconds[i] < end && (before < 0 || seconds[i] > seconds[before])) {
        latest[cells[i]] = i;
      }
    }
    return latest;
  }
}
