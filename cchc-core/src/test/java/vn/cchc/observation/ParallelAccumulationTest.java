package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.period.ReportingPeriod;

/** What several parts are given is what one accumulator would hold. */
class ParallelAccumulationTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final Instant AT = Instant.parse("2021-01-05T02:00:00Z");
  private static final Provenance FROM = Provenance.SELF_REPORTED.withSource("một cửa");

  private final ParallelAccumulation parts = ParallelAccumulation.asOf(DAY);
  private final ObservationAccumulator one = ObservationAccumulator.asOf(DAY);

  private static Observation.Builder figure(int number) {
    return Observation.builder()
        .subject(IndicatorId.of("i-" + number % 3))
        .agency(AgencyId.of("a-" + number % 700))
        .period(ReportingPeriod.ofMonth(2020, 1 + number % 12))
        .recordedAt(AT.plusSeconds(number));
  }

  private void assertSame() {
    assertThat(parts.accumulated().toBytes()).isEqualTo(one.toBytes());
  }

  /** More rows than one part keeps before it hands them over. */
  @Test
  void manyRatiosAreHandedOverInTheirOrder() {
    ParallelAccumulation.Part part = parts.part();
    for (int i = 0; i < 10_000; i++) {
      Observation figure =
          figure(i)
              .value(Ratio.of(i, i + 1))
              .source(Optional.of("s" + i % 5).filter(some -> !some.equals("s0")))
              .build();
      part.add(figure);
      one.add(figure);
    }
    assertSame();
  }

  @Test
  void countsAreAddedAsTheObservationTheyAre() {
    ParallelAccumulation.Part part = parts.part();
    for (int i = 0; i < 40; i++) {
      IndicatorId indicator = IndicatorId.of("i-" + i % 3);
      AgencyId agency = part.same(AgencyId.of("a-" + i % 7));
      ReportingPeriod period = ReportingPeriod.ofMonth(2020, 1 + i % 12);
      part.addRatio(indicator, agency, period, i, i + 1, AT, FROM);
      one.addRatio(indicator, agency, period, i, i + 1, AT, FROM);
    }
    assertSame();
  }

  /** Years that do not fit into a long of nanoseconds, and values that are no ratio. */
  @Test
  void whatDoesNotFitIntoARowIsAddedToo() {
    Instant longAgo = Instant.parse("1500-01-01T00:00:00Z");
    ParallelAccumulation.Part part = parts.part();
    List<Observation> figures =
        List.of(
            figure(1).value(Ratio.of(1, 2)).recordedAt(longAgo).build(),
            figure(2).value(Quantity.of(5)).build(),
            figure(3).status(ObservationStatus.WITHDRAWN).build(),
            figure(4).value(Ratio.of(3, 4)).build());
    figures.forEach(part::add);
    figures.forEach(one::add);
    IndicatorId indicator = IndicatorId.of("i-9");
    ReportingPeriod year = ReportingPeriod.ofYear(2020);
    part.addRatio(indicator, AgencyId.of("b"), year, 1, 2, longAgo, FROM);
    one.addRatio(indicator, AgencyId.of("b"), year, 1, 2, longAgo, FROM);

    assertSame();
    assertThat(parts.accumulated().agencies()).hasSize(5);
  }

  @Test
  void whatIsNotVisibleOnTheDayIsLeftOut() {
    Instant later = Instant.parse("2021-01-16T02:00:00Z");
    IndicatorId indicator = IndicatorId.of("i");
    ReportingPeriod year = ReportingPeriod.ofYear(2020);
    parts
        .part()
        .add(figure(1).value(Ratio.of(1, 2)).recordedAt(later).build())
        .add(figure(2).value(Ratio.of(1, 2)).status(ObservationStatus.DRAFT).build())
        .addRatio(indicator, AgencyId.of("b"), year, 1, 2, later, FROM);
    one.addRatio(indicator, AgencyId.of("b"), year, 1, 2, later, FROM);

    assertThat(parts.accumulated().agencies()).isEmpty();
    assertSame();
  }

  @Test
  void countsThatCannotBeAndAWithdrawalWithCountsAreRefused() {
    IndicatorId indicator = IndicatorId.of("i");
    AgencyId agency = AgencyId.of("a");
    ReportingPeriod year = ReportingPeriod.ofYear(2020);
    ParallelAccumulation.Part part = parts.part();
    Provenance withdrawn =
        Provenance.of(ObservationKind.SELF_REPORTED, ObservationStatus.WITHDRAWN);

    for (long[] counts : new long[][] {{-1, 2}, {1, 0}, {1, -1}}) {
      assertThatThrownBy(
              () -> part.addRatio(indicator, agency, year, counts[0], counts[1], AT, FROM))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> one.addRatio(indicator, agency, year, counts[0], counts[1], AT, FROM))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> part.addRatio(indicator, agency, year, 1, 2, AT, withdrawn))
        .hasMessageContaining("withdrawn");
    assertThatThrownBy(() -> one.addRatio(indicator, agency, year, 1, 2, AT, withdrawn))
        .hasMessageContaining("withdrawn");
    part.addRatio(indicator, agency, year, 0, 0, AT, FROM);
    part.addRatio(indicator, agency, year, 0, 1, AT, FROM);
    one.addRatio(indicator, agency, year, 0, 0, AT, FROM);
    one.addRatio(indicator, agency, year, 0, 1, AT, FROM);
    assertSame();
  }

  @Test
  void partsOfSeveralThreadsAreOne() throws Exception {
    List<Callable<Boolean>> adding = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      int first = thread * 3_000;
      adding.add(
          () -> {
            ParallelAccumulation.Part part = parts.part();
            for (int i = first; i < first + 3_000; i++) {
              part.add(figure(i).value(Ratio.of(i, i + 1)).build());
            }
            return true;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (var added : threads.invokeAll(adding)) {
        assertThat(added.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    for (int i = 0; i < 12_000; i++) {
      one.add(figure(i).value(Ratio.of(i, i + 1)).build());
    }
    assertSame();
  }
}
