package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.period.ReportingPeriod;

/** An accumulator of very many agencies, such as all communes and schools of a province. */
@Tag("D10")
@Tag("thorough")
class LargeAccumulatorTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final IndicatorId FILES = IndicatorId.of("ho-so");
  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2020);
  private static final int AGENCIES = 10_000;

  /** Counts of most agencies, and of some an amount: each agency's own, known by its number. */
  private static List<Observation> figures() {
    List<Observation> figures = new ArrayList<>();
    for (int i = 0; i < AGENCIES; i++) {
      figures.add(
          Observation.builder()
              .subject(FILES)
              .agency(agency(i))
              .period(YEAR)
              .value(i % 1_000 == 7 ? Quantity.of(i) : Ratio.of(i, AGENCIES + i))
              .recordedAt(Instant.EPOCH.plusSeconds(i))
              .build());
    }
    return figures;
  }

  private static AgencyId agency(int number) {
    return AgencyId.of("xa-" + number);
  }

  private static void assertHolds(ObservationAccumulator accumulator, List<Observation> figures) {
    Map<AgencyId, AgencySeries> held = accumulator.series(FILES);
    assertThat(held).hasSize(figures.size());
    for (Observation figure : figures) {
      Cell cell = held.get(figure.agency()).get(YEAR);
      if (!Cell.of(figure).equals(cell)) {
        assertThat(cell).isEqualTo(Cell.of(figure));
      }
    }
  }

  @Test
  void everyAgencysFigureIsFoundAgain() {
    List<Observation> figures = figures();
    ObservationAccumulator accumulator =
        figures.stream().collect(ObservationAccumulator.collector(DAY));

    assertHolds(accumulator, figures);
    assertHolds(ObservationAccumulator.fromBytes(accumulator.toBytes()), figures);
    assertHolds(ObservationAccumulator.asOf(DAY).merge(accumulator), figures);
  }

  @Test
  void itIsTheSameInAnyOrderAndInParts() {
    List<Observation> shuffled = figures();
    Collections.shuffle(shuffled, new Random(2020));
    ObservationAccumulator some =
        shuffled.subList(0, AGENCIES / 3).stream().collect(ObservationAccumulator.collector(DAY));
    ObservationAccumulator others =
        shuffled.subList(AGENCIES / 4, AGENCIES).stream()
            .collect(ObservationAccumulator.collector(DAY));

    assertThat(some.merge(others))
        .isEqualTo(figures().stream().collect(ObservationAccumulator.collector(DAY)));
  }

  /** Again and again, since threads seldom meet on a machine that is busy. */
  @Test
  void itIsTheSameFromSeveralThreads() throws InterruptedException {
    ObservationAccumulator expected =
        figures().stream().collect(ObservationAccumulator.collector(DAY));
    for (int round = 0; round < 20; round++) {
      assertThat(fromThreads(4)).isEqualTo(expected);
    }
  }

  private static ObservationAccumulator fromThreads(int count) throws InterruptedException {
    ParallelAccumulation accumulation = ParallelAccumulation.asOf(DAY);
    CountDownLatch ready = new CountDownLatch(count);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Observation> shuffled = new ArrayList<>(figures());
      Collections.shuffle(shuffled, new Random(i));
      threads.add(
          new Thread(
              () -> {
                ready.countDown();
                Uninterruptibles.awaitUninterruptibly(ready);
                shuffled.forEach(accumulation.part()::add);
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    return accumulation.accumulated();
  }

  @Test
  void anAgencyMayReportVeryManyPeriods() {
    List<Observation> figures = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      LocalDate first = LocalDate.of(2015, 1, 1).plusDays(i);
      figures.add(
          Observation.builder()
              .subject(FILES)
              .agency(agency(i % 2))
              .period(ReportingPeriod.between(first, first))
              .value(Ratio.of(i, 2_000))
              .recordedAt(Instant.EPOCH)
              .build());
    }
    List<Observation> shuffled = new ArrayList<>(figures);
    shuffled.addAll(figures);
    Collections.shuffle(shuffled, new Random(2022));
    Map<AgencyId, AgencySeries> held =
        shuffled.stream().collect(ObservationAccumulator.collector(DAY)).series(FILES);

    assertThat(held.get(agency(0)).size()).isEqualTo(1_000);
    for (Observation figure : figures) {
      assertThat(held.get(figure.agency()).get(figure.period())).isEqualTo(Cell.of(figure));
    }
    assertThat(held.get(agency(0)).get(figures.get(1).period())).isNull();
  }
}
