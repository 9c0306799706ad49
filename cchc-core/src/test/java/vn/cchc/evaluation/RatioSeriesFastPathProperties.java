package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.figures.AccumulatedFigures;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.ScopeMembership;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/** Where figures are put together straight from their columns, nothing comes out otherwise. */
@Tag("D9")
class RatioSeriesFastPathProperties {
  private static final AgencyId AGENCY = AgencyId.of("so-y-te");
  private static final IndicatorId INDICATOR = IndicatorId.of("ho-so");

  @Property(tries = 2_000)
  void columnsComeToTheSameAsCells(
      @ForAll("figures") List<Observation> figures,
      @ForAll("measures") Measure measure,
      @ForAll("windows") Window window,
      @ForAll("firstDays") Optional<LocalDate> from,
      @ForAll("memberships") ScopeMembership membership) {
    Indicator indicator =
        Indicator.builder()
            .id(INDICATOR)
            .name("Hồ sơ")
            .unit(Unit.PERCENT)
            .measure(measure)
            .accumulation(Accumulation.ADDITIVE)
            .rollUp(RollUp.POOLED)
            .build();
    Agency agency =
        Agency.builder().id(AGENCY).name("Sở Y tế").kind(AgencyKind.DEPARTMENT).from(from).build();
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(window.asOf());
    figures.forEach(accumulator::add);
    AccumulatedFigures series =
        new AccumulatedFigures(indicator, window, agency, AgencyRegister.of(List.of(agency)));
    AgencySeries columns = accumulator.series(INDICATOR).get(AGENCY);
    if (columns == null) {
      return;
    }
    CombinedFigure quick = series.figure(columns, membership);
    CombinedFigure slow = series.figure(new HashMap<>(columns), membership);

    assertThat(quick.value()).isEqualTo(slow.value());
    assertThat(quick.used()).isEqualTo(slow.used());
    assertThat(quick.conflicts()).isEqualTo(slow.conflicts());
    assertThat(quick.faults()).isEqualTo(slow.faults());
    assertThat(quick.caveats()).isEqualTo(slow.caveats());
    assertThat(quick.isPartial()).isEqualTo(slow.isPartial());
    assertThat(quick.uncertainty()).isEqualTo(slow.uncertainty());
    assertThat(quick.isSettled()).isEqualTo(slow.isSettled());
    assertThat(quick.printed()).isEqualTo(slow.printed());
  }

  @Provide
  Arbitrary<Measure> measures() {
    return Arbitraries.of(Measure.SHARE, Measure.RATIO);
  }

  @Provide
  Arbitrary<Optional<LocalDate>> firstDays() {
    return Arbitraries.of(LocalDate.of(2020, 4, 1), LocalDate.of(2020, 2, 15))
        .injectNull(0.6)
        .map(Optional::ofNullable);
  }

  @Provide
  Arbitrary<ScopeMembership> memberships() {
    return Arbitraries.frequency(
        Tuple.of(4, ScopeMembership.ALONE), Tuple.of(1, UNTIL_JULY), Tuple.of(1, SINCE_APRIL));
  }

  private static final ScopeMembership UNTIL_JULY =
      new Stay(LocalDate.of(2000, 1, 1), LocalDate.of(2020, 6, 30));
  private static final ScopeMembership SINCE_APRIL =
      new Stay(LocalDate.of(2020, 4, 1), LocalDate.of(2100, 1, 1));

  /** A membership between two days. */
  private record Stay(LocalDate first, LocalDate last) implements ScopeMembership {
    @Override
    public boolean counts(LocalDate lastDay) {
      return !lastDay.isBefore(first) && !lastDay.isAfter(last);
    }

    @Override
    public boolean isExpected() {
      return true;
    }

    @Override
    public boolean wouldCount(LocalDate lastDay) {
      return counts(lastDay);
    }

    @Override
    public boolean owes(LocalDate from, LocalDate until) {
      return !from.isAfter(until) && !from.isAfter(last) && !until.isBefore(first);
    }
  }

  @Provide
  Arbitrary<Window> windows() {
    return Combinators.combine(
            Arbitraries.of(ReportingCalendar.class),
            Arbitraries.of("2020", "2020-H1", "2020-Q1").map(ReportingPeriod::parse),
            Arbitraries.of("2020", "2020-03").map(ReportingPeriod::parse).injectNull(0.8),
            Arbitraries.of(LocalDate.of(2020, 5, 31), LocalDate.of(2021, 1, 15)))
        .as(
            (calendar, time, edition, asOf) ->
                new Window(
                    calendar,
                    time.days(calendar),
                    Optional.ofNullable(edition).map(one -> one.days(calendar)),
                    time.days(calendar).last(),
                    asOf,
                    time.days(calendar).first()));
  }

  @Provide
  Arbitrary<List<Observation>> figures() {
    Arbitrary<Value> values =
        Arbitraries.frequency(
            Tuple.of(8, Ratio.of(1, 2)),
            Tuple.of(8, Ratio.of(0, 0)),
            Tuple.of(8, Ratio.of(7, 9)),
            Tuple.of(1, Ratio.of(9, 7)),
            Tuple.of(1, Ratio.of(1, Long.MAX_VALUE)),
            Tuple.of(1, Quantity.printed("12.5")));
    Arbitrary<String> periods =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(1, 12).map("2020-%02d"::formatted)),
            Tuple.of(1, Arbitraries.of("2020-Q1", "2020-H1", "2020-01-01/2020-01-31", "2019-12")));
    return Combinators.combine(
            periods,
            values,
            Arbitraries.frequency(
                Tuple.of(6, ObservationStatus.FINAL), Tuple.of(1, ObservationStatus.PROVISIONAL)),
            Arbitraries.frequency(Tuple.of(12, "mot-cua"), Tuple.of(1, "tay")),
            Arbitraries.integers().between(0, 3))
        .as(
            (period, value, status, source, minute) ->
                Observation.builder()
                    .subject(INDICATOR)
                    .agency(AGENCY)
                    .period(ReportingPeriod.parse(period))
                    .value(value)
                    .status(status)
                    .source(source)
                    .recordedAt(Instant.parse("2020-04-05T08:00:00Z").plusSeconds(60 * minute))
                    .build())
        .list()
        .ofMaxSize(14);
  }
}
