package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.scoring.Card.given;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.ScoringRound;

class HistoryTest {
  private static final Card CARD =
      Card.of(given("1", "10"))
          .points("a", "1", "9", ScoringRound.SELF, 0)
          .points("a", "1", "7", ScoringRound.APPRAISED_1, 1)
          .points("a", "1", "8", ScoringRound.SELF, 2);

  @Test
  @Tag("K9")
  void laterEntryOfALowerRoundDoesNotCount() {
    assertThat(CARD.total("a")).isEqualTo(PointRange.of(Fraction.of(7)));
    assertThat(CARD.leaf("a", "1").self()).contains(Fraction.of(8));
  }

  @Test
  @Tag("K16")
  void scoresOfAPastDayAreThoseKnownThen() {
    ScoreReport then = CARD.report(LocalDate.of(2027, 1, 1));
    assertThat(then.agency(AgencyId.of("a")).orElseThrow().total())
        .contains(PointRange.of(Fraction.of(9)));
  }

  @Test
  @Tag("K15")
  void comparisonSaysThatTheSetOrThePopulationDiffers() {
    Card other = Card.of(given("1", "20")).points("a", "1", "9").points("b", "1", "8");
    ScoreComparison changed = ScoreComparison.of(CARD.report(), other.report());
    assertThat(changed.schemeDiffers()).isTrue();
    assertThat(changed.changes().get(0).populationDiffers()).isTrue();
    assertThat(changed.changes().get(0).total()).contains(Fraction.of(2));
  }
}
