package vn.cchc.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;

/** How time and memory grow with what a report is made of. */
final class Growth {
  static final String LINES = "lines";
  static final String AGENCIES = "agencies";
  static final String TARGETS = "targets";
  static final String REVISIONS = "revisions";
  static final String SUCCESSIONS = "successions";
  static final String HISTORY = "months of history";
  static final String MONTH_ENDS = "years, a report as of each month end";

  /** All of them, with the name of the file that has the plot. */
  static final ImmutableMap<String, String> CURVES =
      ImmutableMap.of(
          LINES, "lines",
          AGENCIES, "agencies",
          TARGETS, "targets",
          REVISIONS, "revisions",
          SUCCESSIONS, "successions",
          HISTORY, "history",
          MONTH_ENDS, "month-ends");

  /** Three decades. */
  static final int LARGEST = 1000;

  /** Of more, the figures that count would fill the memory. */
  private static final int MOST_INDICATORS = 300;

  private static final long LEAST_NANOS = 500_000_000;
  private static final int FEWEST = 3;
  private static final int LAST_YEAR = 2025;

  private Growth() {}

  /** Measures all points, up to so many times the smallest. */
  static ImmutableList<Results.Point> all(int largest) throws IOException {
    int[] steps =
        IntStream.of(1, 3, 10, 30, 100, 300, 1000).filter(step -> step <= largest).toArray();
    ImmutableList.Builder<Results.Point> points = ImmutableList.builder();
    for (int step : IntStream.of(steps).filter(step -> step <= MOST_INDICATORS).toArray()) {
      points.add(folded(LINES, 14_400L * step, new Nation(1_200, step, 12, 1)));
    }
    for (int step : steps) {
      points.add(folded(AGENCIES, 12L * step, new Nation(12 * step, 10, 12, 1)));
    }
    for (int step : steps) {
      points.add(targets(2 * step));
    }
    for (int step : steps) {
      points.add(folded(REVISIONS, step, new Nation(1_200, 1, 12, step)));
    }
    for (int step : steps) {
      points.add(successions(step));
    }
    for (int months : new int[] {1, 3, 12, 24, 36, 60, 84, 120}) {
      points.add(history(months));
    }
    for (int years : new int[] {1, 2, 3, 5, 7, 10}) {
      points.add(monthEnds(years));
    }
    return points.build();
  }

  /** From a file to the report; kept is the accumulator. */
  private static Results.Point folded(String curve, long size, Nation nation) throws IOException {
    Path file = Data.write(nation);
    Cchc cchc = new Cchc(nation);
    double millis = median(() -> cchc.fromFile(file));
    long kept = kept(() -> Cchc.fold(file));
    Files.delete(file);
    return point(curve, size, millis, kept);
  }

  /** From an accumulator to the report of so many targets; kept is the report. */
  private static Results.Point targets(int targets) throws IOException {
    Nation nation = new Nation(1_200, 10, 12, 1);
    Path file = Data.write(nation);
    ObservationAccumulator accumulator = Cchc.fold(file);
    Files.delete(file);
    AgencyRegister agencies = nation.agencies();
    Plan plan = nation.plan(targets);
    Work report = () -> Evaluator.evaluate(plan, agencies, accumulator);
    return point(TARGETS, targets, median(report), kept(report));
  }

  /** From an accumulator to the report of so many mergers; kept is the register. */
  private static Results.Point successions(int events) throws IOException {
    Nation nation = new Nation(4_800, 1, 12, 1);
    AgencyRegister register = nation.agencies(events);
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(Nation.AS_OF);
    NationFile.forEach(
        nation,
        figure -> {
          LocalDate last = figure.period().days(ReportingCalendar.CALENDAR).last();
          if (register.existed(figure.agency(), last)) {
            accumulator.add(figure);
          }
        });
    Plan plan = nation.plan();
    return point(
        SUCCESSIONS,
        events,
        median(() -> Evaluator.evaluate(plan, register, accumulator)),
        kept(() -> nation.agencies(events)));
  }

  /** From so many months of figures to the report of the last year; kept is the accumulator. */
  private static Results.Point history(int months) throws IOException {
    Nation nation = new Nation(1_200, 1, 12, 1);
    AgencyRegister agencies = nation.agencies();
    Plan plan = nation.plan();
    List<Observation> figures = figures(nation, months);
    Work accumulate =
        () -> figures.stream().collect(ObservationAccumulator.collector(Nation.AS_OF));
    return point(
        HISTORY,
        months,
        median(
            () -> Evaluator.evaluate(plan, agencies, (ObservationAccumulator) accumulate.done())),
        kept(accumulate));
  }

  /**
   * From the figures of so many years to a report as of the end of each of their months, by the
   * plan of its year; kept are the reports.
   */
  private static Results.Point monthEnds(int years) throws IOException {
    Nation nation = new Nation(120, 1, 12, 1);
    AgencyRegister agencies = nation.agencies();
    Observations figures = Observations.of(figures(nation, 12 * years));
    Work reports =
        () -> {
          List<EvaluationReport> all = new ArrayList<>();
          for (int month = 0; month < 12 * years; month++) {
            YearMonth end = YearMonth.of(LAST_YEAR, 12).minusMonths(month);
            all.add(
                Evaluator.evaluate(
                    nation.plan().toBuilder().period(ReportingPeriod.ofYear(end.getYear())).build(),
                    agencies,
                    figures,
                    end.atEndOfMonth()));
          }
          return all;
        };
    return point(MONTH_ENDS, years, median(reports), kept(reports));
  }

  /** Makes the figures of so many months, the last of which is the last of the country's. */
  private static List<Observation> figures(Nation nation, int months) {
    List<Observation> figures = new ArrayList<>();
    for (int year = 0; 12 * year < months; year++) {
      int earlier = year;
      int first = Math.max(0, 12 * (year + 1) - months);
      NationFile.forEach(
          nation,
          figure -> {
            LocalDate day = figure.period().days(ReportingCalendar.CALENDAR).first();
            if (day.getMonthValue() > first) {
              figures.add(
                  figure.toBuilder()
                      .period(ReportingPeriod.ofMonth(day.getYear() - earlier, day.getMonthValue()))
                      .recordedAt(figure.recordedAt().minus(Duration.ofDays(366L * earlier)))
                      .build());
            }
          });
    }
    return figures;
  }

  private static Results.Point point(String curve, long size, double millis, long kept) {
    System.out.printf(
        Locale.ROOT, "%s %d: %.2f ms, %d KiB kept%n", curve, size, millis, kept / 1024);
    return new Results.Point(curve, size, millis, Math.max(1, kept) / 1024.0);
  }

  private interface Work {
    Object done() throws IOException;
  }

  /** Returns the median of several times, after as many that are not counted. */
  private static double median(Work work) throws IOException {
    List<Long> times = new ArrayList<>();
    for (boolean counted : new boolean[] {false, true}) {
      times.clear();
      long began = System.nanoTime();
      while (times.size() < FEWEST || System.nanoTime() - began < LEAST_NANOS) {
        long start = System.nanoTime();
        requireNonNull(work.done());
        times.add(System.nanoTime() - start);
        if (!counted && System.nanoTime() - began > LEAST_NANOS) {
          break;
        }
      }
    }
    Collections.sort(times);
    return times.get(times.size() / 2) / 1e6;
  }

  /** Returns how many bytes what is made takes as long as it is held. */
  private static long kept(Work work) throws IOException {
    long before = used();
    Object held = work.done();
    try {
      return used() - before;
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  private static long used() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
