package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;

class ObservationTest {
  private static final LocalDate REPORT_DAY = LocalDate.of(2021, 1, 15);

  @Test
  @Tag("D5")
  void byDefaultItIsTheAgencysOwnAndFinal() {
    Observation figure = recorded("2021-01-04T01:00:00Z").build();

    assertThat(figure.kind()).isEqualTo(ObservationKind.SELF_REPORTED);
    assertThat(figure.status()).isEqualTo(ObservationStatus.FINAL);
    assertThat(figure.source()).isEmpty();
    assertThat(figure.publishedOn()).isEmpty();
  }

  @ParameterizedTest
  @Tag("D7")
  @CsvSource({
    "2021-01-04T01:00:00Z, true",
    "2021-01-15T16:59:59Z, true",
    "2021-01-15T16:59:59.999999999Z, true",
    "2021-01-15T17:00:00Z, false",
    "2021-01-15T23:59:59Z, false",
    "2021-01-16T01:00:00Z, false"
  })
  void whatWasRecordedBeforeMidnightInVietNamIsVisible(String recordedAt, boolean isVisible) {
    assertThat(recorded(recordedAt).build().isVisible(REPORT_DAY)).isEqualTo(isVisible);
  }

  @ParameterizedTest
  @Tag("D7")
  @CsvSource({"2021-01-14, true", "2021-01-15, true", "2021-01-16, false"})
  void whatIsNotYetPublishedIsNotVisible(LocalDate publishedOn, boolean isVisible) {
    Observation figure = recorded("2021-01-04T01:00:00Z").publishedOn(publishedOn).build();

    assertThat(figure.isVisible(REPORT_DAY)).isEqualTo(isVisible);
  }

  @Test
  @Tag("D7")
  void publicationDoesNotMakeUpForLateRecording() {
    Observation figure =
        recorded("2021-01-16T01:00:00Z").publishedOn(LocalDate.of(2020, 12, 1)).build();

    assertThat(figure.isVisible(REPORT_DAY)).isFalse();
  }

  @ParameterizedTest
  @Tag("D5")
  @EnumSource(value = ObservationStatus.class, mode = Mode.EXCLUDE, names = "WITHDRAWN")
  void onlyDraftsAreNeverVisible(ObservationStatus status) {
    Observation figure = recorded("2021-01-04T01:00:00Z").status(status).build();

    assertThat(figure.isVisible(REPORT_DAY)).isEqualTo(status != ObservationStatus.DRAFT);
  }

  @Test
  void aMeanIsDerivedAndNotObserved() {
    assertThatThrownBy(
            () ->
                start().subject(IndicatorId.of("diem")).value(new Mean(BigDecimal.TEN, 3)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be a mean");
  }

  @Test
  @Tag("A3")
  void theProgressOfATaskIsReportedAsACompletion() {
    TaskId review = TaskId.of("ra-soat");

    assertThat(start().subject(review).value(Completion.notDone()).build().subject())
        .isEqualTo(review);
    assertThatThrownBy(() -> start().subject(review).value(Ratio.of(1, 2)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("observation of task ra-soat: must be a completion, but was 1/2");
  }

  @ParameterizedTest
  @Tag("D7")
  @CsvSource({
    "2021-01-04T16:59:59Z,           , 2021-01-04",
    "2021-01-04T17:00:00Z,           , 2021-01-05",
    "2021-01-04T01:00:00Z, 2021-01-03, 2021-01-04",
    "2021-01-04T01:00:00Z, 2021-01-05, 2021-01-05"
  })
  void itIsKnownFromTheDayOfRecordingOrOfALaterPublicationOn(
      String recordedAt, LocalDate publishedOn, LocalDate known) {
    Observation figure = recorded(recordedAt).publishedOn(Optional.ofNullable(publishedOn)).build();

    assertThat(figure.visibleFrom()).isEqualTo(known);
    assertThat(figure.isVisible(known)).isTrue();
    assertThat(figure.isVisible(known.minusDays(1))).isFalse();
  }

  @Test
  @Tag("A3")
  void whatIsDoneOnADayAfterTheReportIsReportedAsAProblem() {
    Observation.Builder onTheFourth =
        recorded("2021-01-04T16:59:59Z").subject(TaskId.of("ra-soat"));
    LocalDate fourth = LocalDate.of(2021, 1, 4);

    assertThat(onTheFourth.value(Completion.on(fourth)).build().isDoneAfterReport()).isFalse();
    assertThat(onTheFourth.build().doneAfterReport()).isEmpty();
    assertThat(onTheFourth.value(Completion.notDone()).build().isDoneAfterReport()).isFalse();
    Observation ahead = onTheFourth.value(Completion.on(fourth.plusDays(1))).build();
    assertThat(ahead.isDoneAfterReport()).isTrue();
    assertThat(ahead.doneAfterReport())
        .hasValueSatisfying(
            problem ->
                assertThat(problem.place().pointer() + " " + problem.actual())
                    .isEqualTo("/value/completedOn 2021-01-05"));
  }

  @Test
  @Tag("D8")
  void aFigureRecordedBeforeTheLastDayOfItsPeriodIsEarly() {
    Days year = new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    assertThat(recorded("2020-12-30T16:59:59Z").build().isEarly(year)).isTrue();
    assertThat(recorded("2020-12-30T17:00:00Z").build().isEarly(year)).isFalse();
    assertThat(recorded("2020-12-30T16:59:59Z").value(Completion.notDone()).build().isEarly(year))
        .isFalse();
    assertThat(
            recorded("2020-12-30T16:59:59Z")
                .subject(TaskId.of("ra-soat"))
                .value(Completion.notDone())
                .build()
                .isEarly(year))
        .isFalse();
  }

  @Test
  void aBlankSourceIsRefused() {
    assertThatThrownBy(() -> recorded("2021-01-04T01:00:00Z").source(" ").build())
        .hasMessage("source: must not be blank");
  }

  @Test
  @Tag("D6")
  void aWithdrawalHasNoValueAndAFigureHasOne() {
    Observation withdrawal =
        start().subject(IndicatorId.of("ho-so")).status(ObservationStatus.WITHDRAWN).build();
    assertThat(withdrawal.reportedValue()).isEmpty();
    assertThatThrownBy(withdrawal::value).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> start().subject(IndicatorId.of("ho-so")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have a value just when it is not withdrawn");
    assertThatThrownBy(
            () -> recorded("2021-01-04T01:00:00Z").status(ObservationStatus.WITHDRAWN).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Observation.Builder recorded(String recordedAt) {
    return Observation.builder()
        .subject(IndicatorId.of("ho-so"))
        .agency(AgencyId.of("so-y-te"))
        .period(ReportingPeriod.ofYear(2020))
        .value(Ratio.of(1, 2))
        .recordedAt(Instant.parse(recordedAt));
  }

  private static Observation.Builder start() {
    return Observation.builder()
        .agency(AgencyId.of("so-y-te"))
        .period(ReportingPeriod.ofYear(2020))
        .recordedAt(Instant.parse("2021-01-04T01:00:00Z"));
  }

  @Test
  void bareIdsAndNamesOfPeriodsAreRead() {
    assertThat(
            Observation.builder()
                .indicator("ho-so")
                .agency("so-y-te")
                .period("2020")
                .value(Ratio.of(1, 2))
                .recordedAt(Instant.parse("2021-01-04T01:00:00Z"))
                .build())
        .isEqualTo(recorded("2021-01-04T01:00:00Z").build());
    assertThat(start().task("t").value(Completion.notDone()).build().subject())
        .isEqualTo(TaskId.of("t"));
    assertThat(recorded("2021-01-04T01:00:00Z").build().toBuilder().agency("khac").build())
        .isEqualTo(recorded("2021-01-04T01:00:00Z").agency("khac").build());
  }

  @Test
  @Tag("D7")
  void aProvenanceSaysWhenAFigureIsPublished() {
    assertThat(
            Provenance.of(ObservationKind.PUBLISHED, ObservationStatus.FINAL)
                .withPublishedOn(REPORT_DAY)
                .publishedOn())
        .contains(REPORT_DAY);
  }

  @Test
  @Tag("D7")
  void aWithdrawalIsNotPublished() {
    assertThatThrownBy(
            () ->
                start()
                    .indicator("ho-so")
                    .status(ObservationStatus.WITHDRAWN)
                    .publishedOn(REPORT_DAY)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be published when it is withdrawn");
  }

  @Test
  void whereFiguresDifferTheirHashesMostlyDoToo() {
    ObservationAccumulator one = ObservationAccumulator.asOf(REPORT_DAY);
    ObservationAccumulator other = ObservationAccumulator.asOf(REPORT_DAY.plusDays(1));

    assertThat(one).hasSameHashCodeAs(ObservationAccumulator.asOf(REPORT_DAY));
    assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
    assertThat(Provenance.SELF_REPORTED.hashCode())
        .isNotEqualTo(Provenance.SELF_REPORTED.withSource("Bộ Nội vụ").hashCode());
  }
}
