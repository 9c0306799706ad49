package vn.cchc.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Of the reports of one task by one agency the last that was recorded counts. */
@Tag("D8")
class LatestReportTest {
  private static final Instant FIRST = Instant.parse("2020-10-01T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2020-10-02T02:00:00Z");

  private static Observation.Builder report(int percent, Instant recordedAt, String source) {
    return Observation.builder()
        .subject(TaskId.of("t"))
        .agency(AgencyId.of("so"))
        .period(ReportingPeriod.ofYear(2020))
        .value(Completion.notDone(BigDecimal.valueOf(percent)))
        .recordedAt(recordedAt)
        .source(Optional.of(source).filter(some -> !some.isEmpty()));
  }

  private static LatestReport.Report ofYear(Observation report) {
    return until(LocalDate.of(2020, 12, 31), report, false);
  }

  private static LatestReport.Report until(LocalDate end, Observation report, boolean isSupposed) {
    return new LatestReport.Report(new Days(LocalDate.of(2020, 1, 1), end), report, isSupposed);
  }

  private static CombinedFigure of(LatestReport.Report... reports) {
    return LatestReport.of(ImmutableList.copyOf(reports));
  }

  private static Completion percent(int percent) {
    return Completion.notDone(BigDecimal.valueOf(percent));
  }

  @Test
  void theLastRecordedCountsAndOfOneInstantTheLaterPeriod() {
    LatestReport.Report early = ofYear(report(10, FIRST, "").build());
    LatestReport.Report late = ofYear(report(20, SECOND, "").build());
    LatestReport.Report ofJune =
        until(LocalDate.of(2020, 6, 30), report(30, SECOND, "").build(), false);

    assertThat(of().value()).isEmpty();
    assertThat(of(late, early).value()).contains(percent(20));
    assertThat(of(early, ofJune).value()).contains(percent(30));
    assertThat(of(late, ofJune).value()).contains(percent(20));
    assertThat(of(late, early).caveats()).isEmpty();
  }

  @Test
  void whatIsSupposedCountsBeforeWhatIsReported() {
    LatestReport.Report real = ofYear(report(10, SECOND, "").build());
    LatestReport.Report supposed =
        until(LocalDate.of(2020, 12, 31), report(20, FIRST, "").build(), true);

    CombinedFigure figure = of(real, supposed);

    assertThat(figure.value()).contains(percent(20));
    assertThat(figure.caveats())
        .containsExactly(Remark.of(RemarkCode.HYPOTHETICAL, supposed.observation()));
  }

  @Test
  void twoOfOneInstantThatDifferContradictEachOther() {
    Observation one = report(10, SECOND, "a").build();
    Observation other = report(20, SECOND, "b").build();

    CombinedFigure figure = of(ofYear(one), ofYear(other));

    assertThat(figure.value()).isEmpty();
    assertThat(figure.conflicts())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.FIGURES_DIFFER);
    assertThat(figure.caveats()).isEmpty();
  }

  @Test
  void anotherSourceThatDiffersIsNamedByItsLatestReport() {
    Observation counts = report(20, SECOND, "a").build();
    Observation first = report(5, FIRST, "b").build();
    Observation differs = report(10, FIRST.plusSeconds(1), "b").build();
    Observation agrees = report(20, FIRST, "c").build();
    Observation earlierOfItsOwn = report(15, FIRST, "a").build();

    CombinedFigure figure =
        of(ofYear(first), ofYear(differs), ofYear(agrees), ofYear(earlierOfItsOwn), ofYear(counts));

    assertThat(figure.value()).contains(percent(20));
    assertThat(figure.caveats())
        .containsExactly(Remark.of(RemarkCode.OTHER_SOURCE_DIFFERS, counts, differs));
  }

  @Test
  void aSourceThatSpeaksOfAnotherPeriodIsNotCompared() {
    Observation counts = report(20, SECOND, "a").build();
    Observation ofJune = report(10, FIRST, "b").build();

    assertThat(of(ofYear(counts), until(LocalDate.of(2020, 6, 30), ofJune, false)).caveats())
        .isEmpty();
  }

  @Test
  void aFinalReportThatAProvisionalOneReplacesIsNamed() {
    Observation.Builder provisional = report(20, SECOND, "a").status(ObservationStatus.PROVISIONAL);
    Observation counts = provisional.build();
    Observation replaced = report(10, FIRST, "a").status(ObservationStatus.FINAL).build();
    Observation same = report(20, FIRST, "a").status(ObservationStatus.FINAL).build();
    Observation appraised =
        report(10, FIRST, "a")
            .status(ObservationStatus.FINAL)
            .kind(ObservationKind.APPRAISED)
            .build();
    Observation asProvisional =
        report(10, FIRST, "a").status(ObservationStatus.PROVISIONAL).build();

    assertThat(of(ofYear(counts), ofYear(replaced)).caveats())
        .containsExactly(Remark.of(RemarkCode.SET_ASIDE, counts, replaced));
    assertThat(of(ofYear(counts), ofYear(same)).caveats()).isEmpty();
    assertThat(of(ofYear(counts), ofYear(appraised)).caveats()).isEmpty();
    assertThat(of(ofYear(counts), ofYear(asProvisional)).caveats()).isEmpty();
    assertThat(
            of(
                    ofYear(report(20, SECOND, "a").status(ObservationStatus.FINAL).build()),
                    ofYear(replaced))
                .caveats())
        .isEmpty();
  }
}
