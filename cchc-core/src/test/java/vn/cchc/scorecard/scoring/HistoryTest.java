package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.scoring.Card.given;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;

class HistoryTest {
  private final Card card =
      Card.of(given("1", "10"))
          .points("a", "1", "9", ScoringRound.SELF, 0)
          .points("a", "1", "7", ScoringRound.APPRAISED_1, 1)
          .points("a", "1", "8", ScoringRound.SELF, 2);

  @Test
  @Tag("K9")
  void laterEntryOfALowerRoundDoesNotCount() {
    assertThat(card.total("a")).isEqualTo(PointRange.of(Fraction.of(7)));
    assertThat(card.leaf("a", "1").self()).contains(Fraction.of(8));
  }

  @Test
  @Tag("K16")
  void scoresOfAPastDayAreThoseKnownThen() {
    ScoreReport then = card.report(LocalDate.of(2027, 1, 1));
    assertThat(then.agency(AgencyId.of("a")).orElseThrow().total())
        .contains(PointRange.of(Fraction.of(9)));
  }

  @Test
  @Tag("K15")
  void comparisonSaysThatTheSetOrThePopulationDiffers() {
    Card other = Card.of(given("1", "20")).points("a", "1", "9").points("b", "1", "8");
    ScoreComparison changed = ScoreComparison.of(card.report(), other.report());
    assertThat(changed.schemeDiffers()).isTrue();
    assertThat(changed.changes().get(0).populationDiffers()).isTrue();
    assertThat(changed.changes().get(0).total()).as("7 of 10 and 9 of 20").isEmpty();
  }

  @Test
  @Tag("K15")
  void totalsAreComparedWhereTheMostPointsAreTheSame() {
    Card ofTen =
        Card.of(given("1", "6"), given("2", "4")).points("a", "1", "5").points("a", "2", "4");
    Card ofTwenty = Card.of(given("1", "20")).points("a", "1", "7");

    ScoreComparison compared = ScoreComparison.of(card.report(), ofTen.report());
    assertThat(compared.schemeDiffers()).isTrue();
    assertThat(compared.changes().get(0).total()).contains(Fraction.of(2));
    assertThat(ScoreComparison.of(card.report(), ofTwenty.report()).changes())
        .as("7 of 10 and 7 of 20")
        .singleElement()
        .matches(ScoreComparison.Change::isAny)
        .matches(change -> change.total().isEmpty());
  }

  @Test
  @Tag("K15")
  void whoseRankAloneIsAnotherHasChangedToo() {
    Card before = Card.of(given("1", "10")).points("a", "1", "8").points("b", "1", "7");
    Card after = Card.of(given("1", "10")).points("a", "1", "8").points("b", "1", "9");

    ScoreComparison compared = ScoreComparison.of(before.report(), after.report());
    assertThat(compared.changes()).allMatch(ScoreComparison.Change::isAny);
    assertThat(compared.changes().get(0).places()).hasValue(-1);
    assertThat(compared.changes().get(0).leaves()).isEmpty();
    assertThat(ScoreComparison.of(before.report(), before.report()).changes())
        .noneMatch(ScoreComparison.Change::isAny);
  }

  @Test
  @Tag("K15")
  void aLeafWithOtherPointsToReachIsNotCompared() {
    Card other = Card.of(given("1", "20")).points("a", "1", "9");
    Card same = Card.of(given("1", "10")).points("a", "1", "9");

    assertThat(ScoreComparison.of(card.report(), other.report()).changes().get(0).leaves())
        .isEmpty();
    assertThat(ScoreComparison.of(card.report(), same.report()).changes().get(0).leaves())
        .hasSize(1);
  }

  @Test
  @Tag("K16")
  void entriesOfAnotherSetOrOfNobodyScoreNobody() {
    card.points("khong-co", "1", "5")
        .with(
            ScoreEntry.builder()
                .scorecard(ScorecardId.of("bo-2025"))
                .agency(AgencyId.of("b"))
                .subject(new EntrySubject.OfNode(NodeCode.ROOT))
                .content(Card.pointsOf("8"))
                .round(ScoringRound.PUBLISHED)
                .recordedAt(Instant.parse("2027-01-01T03:00:00Z"))
                .build());

    assertThat(card.report().agencies()).extracting(AgencyScore::agency).hasToString("[a]");
    assertThat(PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH)).isEmpty();
  }
}
