package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

class ObservationAccumulatorTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);

  private static Observation figure(String indicator, String agency, String period, long good) {
    return Observation.builder()
        .subject(IndicatorId.of(indicator))
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.parse(period))
        .value(Ratio.of(good, 10))
        .recordedAt(Instant.parse("2021-01-04T01:00:00Z"))
        .build();
  }

  @Test
  @Tag("D10")
  void aFoldIsBuiltInOneGo() {
    Observation reported = figure("i", "a", "2020", 1);
    Observation supposed = figure("i", "b", "2020", 2);
    ObservationAccumulator accumulator =
        ObservationAccumulator.asOf(DAY)
            .add(reported)
            .addHypothetical(supposed)
            .merge(ObservationAccumulator.asOf(DAY));

    assertThat(accumulator.series(IndicatorId.of("i")))
        .containsOnlyKeys(AgencyId.of("a"), AgencyId.of("b"));
    assertThat(accumulator.hypothetical(ReportingCalendar.CALENDAR)).containsExactly(supposed);
    assertThat(accumulator).hasToString("ObservationAccumulator(as of 2021-01-15, 1 subjects)");
  }

  private static Observation at(Observation figure, String moment) {
    return with(figure, figure.value(), Instant.parse(moment));
  }

  private static Observation with(Observation figure, Value value, Instant recordedAt) {
    return Observation.builder()
        .subject(figure.subject())
        .agency(figure.agency())
        .period(figure.period())
        .value(value)
        .recordedAt(recordedAt)
        .build();
  }

  @Test
  void figuresOfManyPeriodsFindOneAnother() {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(DAY);
    for (int revision = 0; revision < 2; revision++) {
      for (int day = 0; day < 300; day++) {
        LocalDate first = DAY.minusDays(day);
        accumulator.add(figure("i", "a", first + "/" + DAY, 5 + revision));
        accumulator.add(
            at(figure("i", "a", first + "/" + DAY, revision), "2021-01-05T01:00:00.5Z"));
      }
    }
    AgencySeries figures = accumulator.series(IndicatorId.of("i")).get(AgencyId.of("a"));
    assertThat(figures).hasSize(300);
    for (int place = 0; place < figures.size(); place++) {
      assertThat(figures.isPlain(place)).isFalse();
      assertThat(figures.cell(place).winners())
          .extracting(Observation::value)
          .containsExactly(Ratio.of(0, 10), Ratio.of(1, 10));
      assertThat(figures.get(figures.period(place))).isEqualTo(figures.cell(place));
    }
    assertThat(figures.containsKey(ReportingPeriod.ofYear(2020))).isFalse();
  }

  @Test
  void whoeverReportsSeldomIsNotTakenForReportingWhatOthersDo() {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(DAY);
    for (int day = 0; day < 200; day++) {
      accumulator.add(figure("i", "daily", DAY.minusDays(day) + "/" + DAY, 5));
    }
    for (int day = 0; day < 200; day += 64) {
      accumulator.add(figure("i", "seldom", DAY.minusDays(day) + "/" + DAY, 6));
    }
    assertThat(accumulator.series(IndicatorId.of("i")).get(AgencyId.of("seldom")).values())
        .containsExactlyInAnyOrder(
            Cell.of(figure("i", "seldom", DAY + "/" + DAY, 6)),
            Cell.of(figure("i", "seldom", DAY.minusDays(64) + "/" + DAY, 6)),
            Cell.of(figure("i", "seldom", DAY.minusDays(128) + "/" + DAY, 6)),
            Cell.of(figure("i", "seldom", DAY.minusDays(192) + "/" + DAY, 6)));
  }

  @Test
  void aPlainFigureCanBeReadWithoutItsObservation() {
    Observation figure = figure("i", "a", "2020", 3);
    AgencySeries figures =
        ObservationAccumulator.asOf(DAY)
            .add(figure)
            .series(IndicatorId.of("i"))
            .get(AgencyId.of("a"));
    assertThat(figures.isPlain(0)).isTrue();
    assertThat(figures.numerator(0)).isEqualTo(3);
    assertThat(figures.denominator(0)).isEqualTo(10);
    assertThat(figures.recordedAt(0)).isEqualTo(figure.recordedAt());
    assertThat(figures.provenance(0)).isEqualTo(Provenance.SELF_REPORTED);
    assertThat(figures.cell(0)).isEqualTo(Cell.of(figure));
    AgencySeries others =
        ObservationAccumulator.asOf(DAY)
            .addHypothetical(figure)
            .series(IndicatorId.of("i"))
            .get(AgencyId.of("a"));
    assertThat(others.isPlain(0)).isFalse();
    assertThatThrownBy(() -> others.numerator(0))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("figures of a: figure 0 is not plain");
    assertThatThrownBy(() -> figures.period(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void positionsCountTheFiguresOfOneAgency() {
    ObservationAccumulator accumulator =
        ObservationAccumulator.asOf(DAY)
            .add(figure("i", "a", "2020", 3))
            .add(figure("i", "b", "2020", 4));
    AgencySeries b = accumulator.series(IndicatorId.of("i")).get(AgencyId.of("b"));
    assertThat(b).hasSize(1);
    assertThat(b.numerator(0)).isEqualTo(4);
    assertThatThrownBy(() -> b.isPlain(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Ratios, some amounts among them, and ratios that came later in place of some of either. */
  private static List<Observation> manyFigures() {
    List<Observation> figures = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      String agency = "a" + i % 1_500;
      String period = "2020-%02d".formatted(1 + i / 1_500);
      Observation ratio = figure("i" + i % 2, agency, period, i % 10);
      figures.add(i % 7 == 0 ? with(ratio, Quantity.of(i), ratio.recordedAt()) : ratio);
      if (i % 21 == 0) {
        figures.add(at(ratio, "2021-01-05T01:00:00Z"));
      }
    }
    return figures;
  }

  @Test
  @Tag("D10")
  void manyFiguresAreTheSameInAnyOrderAndInParts() {
    List<Observation> figures = manyFigures();
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(DAY);
    figures.forEach(accumulator::add);
    assertThat(accumulator.series(IndicatorId.of("i0"))).hasSize(750);
    for (Observation figure : figures) {
      assertThat(
              accumulator
                  .series(figure.subject())
                  .get(figure.agency())
                  .get(figure.period())
                  .standing())
          .hasSize(1)
          .allMatch(one -> !one.recordedAt().isBefore(figure.recordedAt()));
    }
    List<Observation> shuffled = new ArrayList<>(figures);
    Collections.shuffle(shuffled, new Random(7));
    ObservationAccumulator other = ObservationAccumulator.asOf(DAY);
    shuffled.subList(0, 5_000).forEach(other::add);
    ObservationAccumulator rest = ObservationAccumulator.asOf(DAY);
    shuffled.subList(4_000, shuffled.size()).forEach(rest::add);
    assertThat(other.merge(rest)).isEqualTo(accumulator);
    assertThat(other.toBytes()).isEqualTo(accumulator.toBytes());
    assertThat(other.agencies()).hasSize(1_500);
  }

  @Test
  void theFiguresOfAnAgencyAreAMapOfItsPeriods() {
    AgencySeries figures =
        ObservationAccumulator.asOf(DAY)
            .add(figure("i", "a", "2020-01", 3))
            .addHypothetical(figure("i", "a", "2020-02", 4))
            .series(IndicatorId.of("i"))
            .get(AgencyId.of("a"));
    assertThat(figures)
        .isEqualTo(
            Map.of(
                ReportingPeriod.parse("2020-01"),
                Cell.of(figure("i", "a", "2020-01", 3)),
                ReportingPeriod.parse("2020-02"),
                Cell.hypothetical(figure("i", "a", "2020-02", 4))));
    assertThat(figures.entrySet()).hasSize(2);
    Iterator<?> entries = figures.entrySet().iterator();
    entries.next();
    entries.next();
    assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00Z", "2999-12-31T00:00:00.5Z"})
  void momentsOfAllCenturiesAreKept(String moment) {
    LocalDate farAhead = LocalDate.of(3000, 1, 1);
    Observation figure = at(figure("i", "a", "2020", 3), moment);
    ObservationAccumulator accumulator =
        ObservationAccumulator.asOf(farAhead)
            .addRatio(
                IndicatorId.of("i"),
                AgencyId.of("a"),
                ReportingPeriod.ofYear(2020),
                3,
                10,
                Instant.parse(moment),
                Provenance.SELF_REPORTED)
            .merge(ObservationAccumulator.asOf(farAhead));
    assertThat(accumulator).isEqualTo(ObservationAccumulator.asOf(farAhead).add(figure));
    assertThat(accumulator.series(IndicatorId.of("i")).get(AgencyId.of("a")).cell(0).winners())
        .containsExactly(figure);
  }

  @Test
  @Tag("D6")
  void aCellTakesInVeryManySources() {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(DAY);
    ObservationAccumulator other = ObservationAccumulator.asOf(DAY);
    for (int i = 0; i < 20_000; i++) {
      accumulator.addRatio(
          IndicatorId.of("i"),
          AgencyId.of("a"),
          ReportingPeriod.ofYear(2020),
          i,
          i,
          Instant.EPOCH,
          Provenance.SELF_REPORTED.withSource("nguồn " + i));
      other.add(at(figure("i", "a", "2020", i % 7), "2021-01-05T01:00:00Z"));
    }
    Cell cell = accumulator.series(IndicatorId.of("i")).get(AgencyId.of("a")).cell(0);
    assertThat(cell.winners()).hasSize(20_000);
    assertThat(ObservationAccumulator.fromBytes(accumulator.toBytes())).isEqualTo(accumulator);
    accumulator.merge(other);
    assertThat(accumulator.series(IndicatorId.of("i")).get(AgencyId.of("a")).cell(0).winners())
        .hasSize(7);
  }

  @Test
  @Tag("V4")
  void hypotheticalFiguresAreListedBySubjectAgencyAndPeriod() {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(DAY);
    accumulator.addHypothetical(figure("j", "a", "2020-01", 4));
    accumulator.addHypothetical(figure("i", "b", "2020-01", 3));
    accumulator.addHypothetical(figure("i", "a", "2020-02", 9));
    accumulator.addHypothetical(figure("i", "a", "2020-02", 1));
    accumulator.addHypothetical(figure("i", "a", "2020-01", 2));

    assertThat(accumulator.hypothetical(ReportingCalendar.CALENDAR))
        .containsExactly(
            figure("i", "a", "2020-01", 2),
            figure("i", "a", "2020-02", 1),
            figure("i", "a", "2020-02", 9),
            figure("i", "b", "2020-01", 3),
            figure("j", "a", "2020-01", 4));
  }

  @ParameterizedTest
  @Tag("D5")
  @CsvSource({
    "2021-01-04T16:59:59.999999999Z, 2021-01-05, true",
    "2021-01-04T17:00:00Z, 2021-01-05, false",
    "2021-01-04T17:00:00Z, +999999999-12-31, true",
    "2021-01-04T17:00:00Z, -999999999-01-01, false"
  })
  void aFigureIsRecordedBeforeADayThatBeginsInVietNamLater(
      Instant recordedAt, LocalDate day, boolean isBefore) {
    AgencySeries series =
        ObservationAccumulator.asOf(LocalDate.of(2021, 1, 31))
            .add(at(figure("i", "a", "2020", 3), recordedAt.toString()))
            .series(IndicatorId.of("i"))
            .get(AgencyId.of("a"));
    assertThat(series.isRecordedBefore(0, day)).isEqualTo(isBefore);
  }
}
