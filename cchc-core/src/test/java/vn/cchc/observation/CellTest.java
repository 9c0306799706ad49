package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

@Tag("D6")
class CellTest {
  private static final Instant MONDAY = Instant.parse("2021-01-04T01:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2021-01-05T01:00:00Z");
  private static final Ratio GOOD = Ratio.of(9, 10);
  private static final Ratio POOR = Ratio.of(4, 10);

  @Test
  void theLatestRecordedOfOneSourceCounts() {
    Observation earlier = figure(MONDAY, GOOD).build();
    Observation later = figure(TUESDAY, POOR).build();

    assertWinsAlone(later, earlier);
    assertThat(cell(earlier, later).dissenters()).isEmpty();
  }

  @Test
  void publishedComesBeforeAppraisedBeforeSelfReportedHoweverLate() {
    Observation published = figure(MONDAY, GOOD).kind(ObservationKind.PUBLISHED).build();
    Observation appraised = figure(TUESDAY, POOR).kind(ObservationKind.APPRAISED).build();
    Observation selfReported = figure(TUESDAY.plusSeconds(1), Ratio.of(5, 10)).build();

    assertWinsAlone(published, appraised);
    assertWinsAlone(published, selfReported);
    assertWinsAlone(appraised, selfReported);
  }

  @Test
  void differingValuesOfOneMomentTie() {
    Observation good = figure(MONDAY, GOOD).build();
    Observation poor = figure(MONDAY, POOR).build();

    assertThat(cell(good, poor).winners()).containsExactlyInAnyOrder(good, poor);
    assertThat(cell(good, poor)).isEqualTo(cell(poor, good));
  }

  @Test
  void differingValuesOfTwoSourcesTieToo() {
    Observation portal = figure(MONDAY, GOOD).source("một cửa điện tử").build();
    Observation ministry = figure(MONDAY, POOR).source("Bộ Nội vụ").build();

    assertThat(cell(portal, ministry).winners()).containsExactlyInAnyOrder(portal, ministry);
  }

  @Test
  void theSameFactTwiceCountsOnce() {
    Observation portal = figure(MONDAY, GOOD).source("một cửa điện tử").build();
    Observation ministry = figure(MONDAY, GOOD).source("Bộ Nội vụ").build();

    assertThat(cell(portal, ministry).winners()).hasSize(1);
    assertThat(cell(portal, ministry)).isEqualTo(cell(ministry, portal));
    assertThat(cell(portal, portal)).isEqualTo(cell(portal));
    assertThat(cell(portal, ministry).dissenters()).isEmpty();
  }

  @Test
  void anotherSourcesDifferingFigureDissents() {
    Observation ministry =
        figure(TUESDAY, GOOD).kind(ObservationKind.PUBLISHED).source("Bộ Nội vụ").build();
    Observation own = figure(MONDAY, POOR).build();
    Observation portal = figure(MONDAY, GOOD).source("một cửa điện tử").build();
    Cell cell = cell(own, portal, ministry);

    assertThat(cell.winners()).containsExactly(ministry);
    assertThat(cell.dissenters()).containsExactly(own);
  }

  @Test
  void aSourceThatCorrectsItselfDissentsNoLonger() {
    Observation ministry =
        figure(MONDAY, GOOD).kind(ObservationKind.PUBLISHED).source("Bộ Nội vụ").build();
    Observation wrong = figure(MONDAY, POOR).build();
    Observation corrected = figure(TUESDAY, GOOD).build();

    assertThat(cell(ministry, wrong, corrected).dissenters()).isEmpty();
  }

  @Test
  void aCorrectionReplacesAllThatItsSourceContradictedItselfIn() {
    Observation good = figure(MONDAY, GOOD).build();
    Observation poor = figure(MONDAY, POOR).build();
    Observation corrected = figure(TUESDAY, Ratio.of(5, 10)).build();

    assertThat(cell(good, poor, corrected)).isEqualTo(cell(corrected));
    assertThat(cell(corrected, good, poor)).isEqualTo(cell(corrected));
  }

  @Test
  @Tag("N2")
  void ofTwoReportsOfOneAmountTheOneWithMoreDecimalsIsKept() {
    Observation coarse = figure(MONDAY, Quantity.printed("60.0")).build();
    Observation fine = figure(MONDAY, Quantity.printed("60.00")).build();
    Observation elsewhere = figure(MONDAY, Quantity.printed("60.000")).source("Bộ Nội vụ").build();

    assertWinsAlone(fine, coarse);
    assertWinsAlone(elsewhere, fine);
    assertThat(cell(coarse, fine, elsewhere).dissenters()).isEmpty();
  }

  @Test
  @Tag("N2")
  void amountsThatDifferInTheirDigitsTie() {
    Observation coarse = figure(MONDAY, Quantity.printed("60.0")).build();
    Observation fine = figure(MONDAY, Quantity.printed("60.02")).build();

    assertThat(cell(coarse, fine).winners()).containsExactlyInAnyOrder(coarse, fine);
  }

  @Test
  void ofTwoReportsOfOneFactTheMoreSettledIsKept() {
    Observation provisional = figure(MONDAY, GOOD).status(ObservationStatus.PROVISIONAL).build();
    Observation settled = figure(MONDAY, GOOD).build();

    assertWinsAlone(settled, provisional);
  }

  @Test
  void aLaterFigureOfALowerKindGivesWayIfItDiffers() {
    Observation published = figure(MONDAY, GOOD).kind(ObservationKind.PUBLISHED).build();
    Observation later = figure(TUESDAY, POOR).build();

    assertThat(cell(published, later).setAside()).containsExactly(later);
    assertThat(cell(published).setAside()).isEmpty();
    assertThat(cell(published, figure(MONDAY, POOR).build()).setAside()).as("no later").isEmpty();
    assertThat(cell(published, figure(TUESDAY, GOOD).build()).setAside()).as("one fact").isEmpty();
    assertThat(cell(published, figure(TUESDAY, POOR).source("Bộ Nội vụ").build()).setAside())
        .as("another source dissents")
        .isEmpty();
  }

  @Test
  void anEarlierFinalFigureGivesWayToAProvisionalOne() {
    Observation settled = figure(MONDAY, GOOD).build();
    Observation provisional = figure(TUESDAY, POOR).status(ObservationStatus.PROVISIONAL).build();

    assertThat(cell(settled, provisional).setAside()).containsExactly(settled);
    assertThat(cell(settled, figure(TUESDAY, POOR).build()).setAside()).as("corrected").isEmpty();
  }

  @Test
  void aWithdrawalTakesBackWhatItsSourceRecordedBefore() {
    Observation withdrawal = withdrawal(TUESDAY).build();

    Cell withdrawn = cell(figure(MONDAY, GOOD).build(), withdrawal);
    assertThat(withdrawn.isEmpty()).isTrue();
    assertThat(withdrawn.withdrawals()).containsExactly(withdrawal);
    assertThat(withdrawn.hasIdleWithdrawal()).isFalse();

    Observation ofOneInstant = figure(TUESDAY, GOOD).build();
    assertThat(cell(ofOneInstant, withdrawal).winners()).containsExactly(ofOneInstant);
    Observation anew = figure(TUESDAY.plusSeconds(1), POOR).build();
    assertThat(cell(anew, withdrawal).winners()).containsExactly(anew);
    assertThat(cell(anew, withdrawal).withdrawals()).isEmpty();
  }

  @Test
  void aWithdrawalOfAnotherSourceOrKindHasNothingToTakeBack() {
    Observation figure = figure(MONDAY, GOOD).build();

    for (Observation withdrawal :
        List.of(
            withdrawal(TUESDAY).source("Bộ Nội vụ").build(),
            withdrawal(TUESDAY).kind(ObservationKind.APPRAISED).build())) {
      Cell cell = cell(figure, withdrawal);
      assertThat(cell.winners()).containsExactly(figure);
      assertThat(cell.withdrawals()).containsExactly(withdrawal);
      assertThat(cell.hasIdleWithdrawal()).isTrue();
    }
    assertThat(cell(withdrawal(TUESDAY).build()).hasIdleWithdrawal()).isTrue();
  }

  private static void assertWinsAlone(Observation winner, Observation other) {
    assertThat(cell(winner, other).winners()).containsExactly(winner);
    assertThat(cell(other, winner).winners()).containsExactly(winner);
    assertThat(cell(other, winner)).isEqualTo(cell(winner, other));
  }

  private static Cell cell(Observation... figures) {
    return cell(List.of(figures));
  }

  static Cell cell(Collection<Observation> figures) {
    return Cell.merge(figures.stream().map(Cell::of).toList());
  }

  private static Observation.Builder figure(Instant recordedAt, Value value) {
    return record(recordedAt).value(value);
  }

  private static Observation.Builder withdrawal(Instant recordedAt) {
    return record(recordedAt).status(ObservationStatus.WITHDRAWN);
  }

  static Observation.Builder record(Instant recordedAt) {
    return Observation.builder()
        .subject(IndicatorId.of("ho-so"))
        .agency(AgencyId.of("so-y-te"))
        .period(ReportingPeriod.ofYear(2020))
        .recordedAt(recordedAt);
  }
}
