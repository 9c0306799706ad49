package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/** What an accumulator holds goes elsewhere as bytes and is the same there. */
@Tag("D10")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AccumulatorBytesProperties {
  private static final LocalDate REPORT_DAY = LocalDate.of(2021, 1, 15);
  private static final List<Value> VALUES =
      List.of(
          Ratio.of(0, 0),
          Ratio.of(6, 63),
          Ratio.of(Long.MAX_VALUE - 1, Long.MAX_VALUE),
          Quantity.of(6),
          Quantity.printed("6.00"),
          Quantity.of(new BigDecimal("-" + "9".repeat(100) + "." + "9".repeat(100))),
          Rank.of(6, 63),
          new Grade("xep-loai-2020", "Tốt"),
          Completion.notDone(),
          Completion.notDone(new BigDecimal("12.5")),
          Completion.on(LocalDate.of(2020, 9, 28)));

  /** Figures, some of which are only supposed. */
  record Reports(List<Observation> figures, List<Observation> supposed) {
    ObservationAccumulator accumulator() {
      ObservationAccumulator accumulator = ObservationAccumulator.asOf(REPORT_DAY);
      figures.forEach(accumulator::add);
      supposed.forEach(accumulator::addHypothetical);
      return accumulator;
    }
  }

  @Property
  void bytesAreReadAsTheFoldThatTheyWereWrittenOf(@ForAll("reports") Reports reports) {
    ObservationAccumulator accumulator = reports.accumulator();
    ObservationAccumulator read = ObservationAccumulator.fromBytes(accumulator.toBytes());

    assertThat(read).isEqualTo(accumulator).hasSameHashCodeAs(accumulator);
    assertThat(read.hypothetical(ReportingCalendar.CALENDAR))
        .isEqualTo(accumulator.hypothetical(ReportingCalendar.CALENDAR));
  }

  @Property
  void equalFoldsAreEqualBytes(@ForAll("reports") Reports reports, @ForAll Random random) {
    byte[] bytes = reports.accumulator().toBytes();
    Reports shuffled =
        new Reports(new ArrayList<>(reports.figures()), new ArrayList<>(reports.supposed()));
    Collections.shuffle(shuffled.figures(), random);
    Collections.shuffle(shuffled.supposed(), random);

    assertThat(shuffled.accumulator().toBytes()).isEqualTo(bytes);
    assertThat(ObservationAccumulator.fromBytes(bytes).toBytes()).isEqualTo(bytes);
  }

  @Property
  void partsMayBeSentAsBytesAndMergedAnywhere(
      @ForAll("reports") Reports some, @ForAll("reports") Reports others) {
    ObservationAccumulator here = some.accumulator().merge(others.accumulator());

    assertThat(
            some.accumulator()
                .merge(ObservationAccumulator.fromBytes(others.accumulator().toBytes())))
        .isEqualTo(here);
    assertThat(
            ObservationAccumulator.fromBytes(others.accumulator().toBytes())
                .merge(some.accumulator())
                .toBytes())
        .isEqualTo(here.toBytes());
  }

  @Property
  void bytesThatWereTamperedWithAreRefusedOrReadAsSomeFold(
      @ForAll("reports") Reports reports, @ForAll Random random) {
    byte[] bytes = reports.accumulator().toBytes();
    for (int i = 0; i < 20; i++) {
      byte[] spoilt = bytes.clone();
      spoilt[random.nextInt(bytes.length)] = (byte) random.nextInt();
      readOrRefuse(spoilt);
    }
  }

  @Property
  void noiseIsRefusedOrReadAsSomeFold(@ForAll byte[] noise) {
    byte[] mark = Arrays.copyOf(ObservationAccumulator.asOf(REPORT_DAY).toBytes(), 9);
    byte[] bytes = Arrays.copyOf(mark, mark.length + noise.length);
    System.arraycopy(noise, 0, bytes, mark.length, noise.length);
    readOrRefuse(bytes);
  }

  private static void readOrRefuse(byte[] bytes) {
    ObservationAccumulator accumulator;
    try {
      accumulator = ObservationAccumulator.fromBytes(bytes);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("null");
      return;
    }
    assertThat(ObservationAccumulator.fromBytes(accumulator.toBytes())).isEqualTo(accumulator);
  }

  @Property(tries = 50)
  void bytesThatBreakOffOrGoOnAreRefused(@ForAll("reports") Reports reports) {
    byte[] bytes = reports.accumulator().toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> ObservationAccumulator.fromBytes(part))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> ObservationAccumulator.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulator: must end after %s bytes", bytes.length);
  }

  @Example
  void anotherVersionIsRefused() {
    byte[] bytes = ObservationAccumulator.asOf(REPORT_DAY).toBytes();
    bytes[8]++;
    assertThatThrownBy(() -> ObservationAccumulator.fromBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulator: must begin like one of this format");
  }

  @Example
  void whatWasNotKnownOnTheDayIsRefused() {
    ObservationAccumulator later = ObservationAccumulator.asOf(REPORT_DAY.plusDays(1));
    later.add(
        figure(IndicatorId.of("ho-so"), "a", "2020", Ratio.of(1, 2), "2021-01-15T17:00:00Z", null));
    byte[] bytes = later.toBytes();
    byte[] earlier = ObservationAccumulator.asOf(REPORT_DAY).toBytes();
    System.arraycopy(earlier, 9, bytes, 9, earlier.length - 9 - 4);
    assertThatThrownBy(() -> ObservationAccumulator.fromBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulator as of 2021-01-15: must not hold what was not known then");
  }

  private static Observation figure(
      Subject subject,
      String agency,
      String period,
      Value value,
      String recordedAt,
      ObservationKind kind) {
    return Observation.builder()
        .subject(subject)
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.parse(period))
        .value(value)
        .recordedAt(Instant.parse(recordedAt))
        .kind(kind == null ? ObservationKind.SELF_REPORTED : kind)
        .build();
  }

  @Provide
  Arbitrary<Reports> reports() {
    return Combinators.combine(
            figures().list().ofMaxSize(12),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.<Observation>of())),
                Tuple.of(1, figures().list().ofMaxSize(2))))
        .as(Reports::new);
  }

  private static Arbitrary<Observation> figures() {
    return Combinators.combine(
            Arbitraries.of("so-y-te", "sở-tư-pháp"),
            Arbitraries.of("2020", "2020-12", "2019-12-15/2020-12-14"),
            Arbitraries.of(VALUES),
            Arbitraries.of(
                "2021-01-15T05:00:00Z",
                "2021-01-15T05:00:00.123456789Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "2021-01-15T17:00:00Z"),
            Arbitraries.of(ObservationKind.class),
            Arbitraries.of(ObservationStatus.class),
            Arbitraries.of("Bộ Nội vụ", "mot-cua").injectNull(0.5),
            Arbitraries.of(REPORT_DAY, REPORT_DAY.plusDays(1)).injectNull(0.7))
        .as(
            (agency, period, value, recordedAt, kind, status, source, publishedOn) ->
                Observation.builder()
                    .subject(
                        value instanceof Completion
                            ? TaskId.of("ra-soat")
                            : IndicatorId.of("ho-so"))
                    .agency(AgencyId.of(agency))
                    .period(ReportingPeriod.parse(period))
                    .reportedValue(
                        status == ObservationStatus.WITHDRAWN
                            ? Optional.empty()
                            : Optional.of(value))
                    .recordedAt(Instant.parse(recordedAt))
                    .kind(kind)
                    .status(status)
                    .source(Optional.ofNullable(source))
                    .publishedOn(
                        Optional.ofNullable(publishedOn)
                            .filter(day -> status != ObservationStatus.WITHDRAWN))
                    .build());
  }
}
