package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.scorecard.scoring.Card.area;
import static vn.cchc.scorecard.scoring.Card.fraction;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.plain;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;

@Tag("K11")
class AdjustedTotalsTest {
  private static final Adjustment.Effect BONUS = Adjustment.bonus(number("2"));
  private static final Adjustment.Effect PENALTY = Adjustment.penalty(number("3"));

  private static Scorecard.Builder set() {
    return Card.set(given("1", "60"), given("2", "40"));
  }

  private static Adjustment after(String id, Adjustment.Effect effect) {
    return Adjustment.of(id, "Điều chỉnh " + id, effect);
  }

  private static Adjustment before(String id, Adjustment.Effect effect) {
    return new Adjustment(AdjustmentId.of(id), "Điều chỉnh " + id, effect, true, ScoringRound.SELF);
  }

  /** 50 of 60 points and 30 of 40. */
  private static Card card(Scorecard.Builder set) {
    return Card.of(set.build()).points("a", "1", "50").points("a", "2", "30");
  }

  private static PointRange exactly(String points) {
    return PointRange.of(fraction(points));
  }

  @Test
  void bonusAndPenaltyCountForEachCaseUpToTheirMost() {
    Card card =
        card(
            set()
                .addAdjustments(
                    after("thuong", Adjustment.bonus(number("2")).withAtMost(number("5"))),
                    after("phat", Adjustment.penalty(number("3")).withAtMost(number("7")))));

    assertThat(card.total("a")).isEqualTo(exactly("80"));
    assertThat(card.count("a", "thuong", 2).total("a")).isEqualTo(exactly("84"));
    assertThat(card.count("a", "thuong", 3).total("a")).isEqualTo(exactly("85"));
    assertThat(card.count("a", "phat", 2).total("a")).isEqualTo(exactly("79"));
    assertThat(card.count("a", "phat", 3).total("a")).isEqualTo(exactly("78"));
    assertThat(card.score("a").adjustments())
        .extracting(one -> one.adjustment().id() + " " + one.points() + " " + one.isDue())
        .containsExactly("thuong 5 true", "phat 7 true");
    assertThat(card.count("a", "phat", 0).score("a").adjustments().get(1).isDue()).isFalse();
  }

  @Test
  void pointsMayBeEnteredInsteadOfACount() {
    Card card = card(set().addAdjustments(after("thuong", BONUS), after("phat", PENALTY)));
    card.with("a", adjustment("thuong"), Card.pointsOf("1.5"));
    assertThat(card.total("a")).isEqualTo(exactly("81.5"));
    card.with("a", adjustment("phat"), Card.pointsOf("0.5"));
    assertThat(card.total("a")).isEqualTo(exactly("81"));
  }

  private static EntrySubject adjustment(String id) {
    return new EntrySubject.OfAdjustment(AdjustmentId.of(id));
  }

  @Test
  void allBonusesTogetherAndTheTotalHaveTheirMost() {
    Card card =
        card(
            set()
                .bonusAtMost(number("5"))
                .addAdjustments(before("som", BONUS), after("muon", BONUS)));

    assertThat(card.count("a", "som", 2).total("a")).isEqualTo(exactly("84"));
    assertThat(card.count("a", "muon", 2).total("a")).isEqualTo(exactly("85"));
    Card full =
        Card.of(set().addAdjustments(after("thuong", BONUS)).build())
            .points("a", "1", "60")
            .points("a", "2", "39")
            .count("a", "thuong", 1);
    assertThat(full.total("a")).isEqualTo(exactly("100"));
  }

  @Test
  void aPenaltyLeavesNothingBelowZeroBeforeAndAfterTheRenormalisation() {
    for (boolean isBefore : new boolean[] {false, true}) {
      Card card =
          card(set().addAdjustments(isBefore ? before("phat", PENALTY) : after("phat", PENALTY)));
      assertThat(card.count("a", "phat", 1).total("a")).isEqualTo(exactly("77"));
      assertThat(card.count("a", "phat", 30).total("a")).isEqualTo(exactly("0"));
    }
  }

  @Test
  void aPenaltyCountsBeforeOrAfterTheRenormalisation() {
    Card before = card(set().addAdjustments(before("phat", PENALTY)));
    Card after = card(set().addAdjustments(after("phat", PENALTY)));

    assertThat(before.notApplicable("a", "2").count("a", "phat", 1).total("a"))
        .isEqualTo(exactly("4700/60"));
    assertThat(after.notApplicable("a", "2").count("a", "phat", 1).total("a"))
        .isEqualTo(PointRange.of(fraction("5000/60").minus(Fraction.of(3))));
  }

  @Test
  void aKnockOutTakesAllPointsOfItsNode() {
    Card card = card(set().addAdjustments(after("liet", Adjustment.knockOut("1"))));

    assertThat(card.count("a", "liet", 0).total("a")).isEqualTo(exactly("80"));
    card.count("a", "liet", 1);
    assertThat(card.total("a")).isEqualTo(exactly("30"));
    assertThat(card.leaf("a", "1").state()).isEqualTo(NodeScore.State.KNOCKED_OUT);
    assertThat(card.leaf("a", "1").lost()).isEqualTo(Fraction.of(60));
    assertThat(card.leaf("a", "2").state()).isEqualTo(NodeScore.State.SCORED);
    assertThat(card.score("a").gains())
        .extracting(leaf -> leaf.node().code() + " " + leaf.gain())
        .containsExactly("2 10");
  }

  @Test
  void aKnockOutOfWhatIsNotAppraisedYetIsAppraised() {
    Card card =
        Card.of(set().addAdjustments(after("liet", Adjustment.knockOut("1"))).build())
            .points("a", "1", "50", ScoringRound.SELF, 0)
            .points("a", "2", "30");

    assertThat(card.score("a").isAppraised()).isFalse();
    assertThat(card.count("a", "liet", 1).score("a").isAppraised()).isTrue();
  }

  @Test
  void anAdjustmentThatAnAgencyEnteredItselfIsNotAppraised() {
    Card card = card(set().addAdjustments(after("thuong", BONUS)));
    assertThat(card.score("a").isAppraised()).isTrue();
    card.with("a", adjustment("thuong"), new EntryContent.Count(0), ScoringRound.SELF, 1);
    assertThat(card.score("a").isAppraised()).isTrue();
    card.with("a", adjustment("thuong"), new EntryContent.Count(1), ScoringRound.SELF, 2);
    assertThat(card.score("a").isAppraised()).isFalse();
    assertThat(card.score("a").unranked()).contains(AgencyScore.Unranked.NOT_APPRAISED);
  }

  @Test
  void anAdjustmentCountsFromItsFirstRoundOn() {
    Adjustment late =
        new Adjustment(AdjustmentId.of("thuong"), "Thưởng", BONUS, false, ScoringRound.APPRAISED_2);
    Card card = card(set().addAdjustments(late));

    card.with("a", adjustment("thuong"), new EntryContent.Count(1), ScoringRound.APPRAISED_1, 1);
    assertThat(card.total("a")).isEqualTo(exactly("80"));
    assertThat(card.report().unused())
        .extracting(UnusedEntry::cause)
        .containsExactly(UnusedEntry.Cause.UNFIT_ADJUSTMENT);
    card.with("a", adjustment("thuong"), new EntryContent.Count(1), ScoringRound.APPRAISED_2, 1);
    assertThat(card.total("a")).isEqualTo(exactly("82"));
  }

  @Test
  @Tag("K9")
  void contradictoryCountsMakeARangeAndNoPlace() {
    Card card = card(set().addAdjustments(after("phat", PENALTY), after("thuong", BONUS)));
    for (int count = 1; count <= 3; count += 2) {
      card.with(
          "a", adjustment("phat"), new EntryContent.Count(count), ScoringRound.APPRAISED_1, 9);
      card.with(
          "a", adjustment("thuong"), new EntryContent.Count(count), ScoringRound.APPRAISED_1, 9);
    }
    assertThat(card.total("a")).isEqualTo(new PointRange(fraction("73"), fraction("83")));
    assertThat(card.score("a").isComplete()).isFalse();
    assertThat(card.score("a").unranked()).contains(AgencyScore.Unranked.INCOMPLETE);
    assertThat(card.score("a").printed(2)).isEmpty();
  }

  @Test
  void aContradictoryKnockOutLeavesTheTotalOpen() {
    Card card = card(set().addAdjustments(after("liet", Adjustment.knockOut("1"))));
    for (int count = 0; count <= 1; count++) {
      card.with(
          "a", adjustment("liet"), new EntryContent.Count(count), ScoringRound.APPRAISED_1, 9);
    }
    assertThat(card.total("a")).isEqualTo(new PointRange(fraction("30"), fraction("80")));
    assertThat(card.score("a").isComplete()).isFalse();
  }

  @Test
  @Tag("K12")
  void aClassCapLowersTheClassAndNeverRaisesIt() {
    ClassScheme classes =
        ClassScheme.of(plain("Xuất sắc", ">=90"), plain("Tốt", ">=80 <90"), plain("Khá", "<80"));
    Scorecard.Builder set =
        set()
            .classes(classes)
            .addAdjustments(
                after("tran-kha", Adjustment.classCap("Khá")),
                after("tran-tot", Adjustment.classCap("Tốt")));
    Card good = card(set).count("a", "tran-tot", 1);
    assertThat(good.score("a").scoreClass())
        .isEqualTo(
            new ClassResult(
                ClassResult.State.CLASSED, Optional.of("Tốt"), false, false, ImmutableList.of()));
    good.count("a", "tran-kha", 1);
    assertThat(good.score("a").scoreClass().name()).contains("Khá");
    assertThat(good.score("a").scoreClass().isCapped()).isTrue();
    Card open = card(set);
    for (int count = 0; count <= 1; count++) {
      open.with(
          "a", adjustment("tran-kha"), new EntryContent.Count(count), ScoringRound.APPRAISED_1, 9);
    }
    assertThat(open.score("a").scoreClass().state()).isEqualTo(ClassResult.State.UNDECIDED);
  }

  @Test
  void entriesThatFitNothingAreNamedAsUnused() {
    Card card =
        card(set().addAdjustments(after("liet", Adjustment.knockOut("1"))))
            .points("a", "3", "1")
            .points("khong-co", "1", "1")
            .count("a", "khac", 1)
            .with("a", adjustment("liet"), Card.pointsOf("1"))
            .with(
                "a",
                new EntrySubject.OfNode(NodeCode.of("1")),
                new EntryContent.NotApplicable("x"));
    card.with(other("bo-2025"));

    assertThat(card.report().unused())
        .extracting(UnusedEntry::cause)
        .containsExactly(
            UnusedEntry.Cause.UNKNOWN_NODE,
            UnusedEntry.Cause.UNKNOWN_AGENCY,
            UnusedEntry.Cause.UNKNOWN_ADJUSTMENT,
            UnusedEntry.Cause.UNFIT_ADJUSTMENT,
            UnusedEntry.Cause.UNKNOWN_NODE,
            UnusedEntry.Cause.OTHER_SCORECARD);
    assertThat(card.total("a")).isEqualTo(exactly("80"));
  }

  private static ScoreEntry other(String scorecard) {
    return ScoreEntry.builder()
        .scorecard(ScorecardId.of(scorecard))
        .agency(AgencyId.of("a"))
        .subject(Card.leafOf("1"))
        .round(ScoringRound.APPRAISED_1)
        .content(new EntryContent.Points(Quantity.of(1)))
        .recordedAt(Instant.parse("2027-01-01T03:00:00Z"))
        .build();
  }

  @Test
  @Tag("K8")
  void whatAppliesToNobodyHasNoTotalAndNoPlace() {
    Card card = Card.of(area("1", "100", given("1.1", "100"))).notApplicable("a", "1.1");
    AgencyScore score = card.score("a");

    assertThat(score.total()).isEmpty();
    assertThat(score.unranked()).contains(AgencyScore.Unranked.NOT_APPLICABLE);
    assertThat(score.scoreClass().state()).isEqualTo(ClassResult.State.NO_CLASSES);
    assertThat(score.isRenormalised()).isFalse();
    assertThat(card.leaf("a", "1").cause()).contains(NodeScore.Cause.NO_PART);
    assertThat(card.leaf("a", "1.1").cause()).contains(NodeScore.Cause.ENTERED);
    assertThat(card.leaf("a", "1").percent()).isEmpty();
  }

  @Test
  void aClassResultNamesAClassJustWhenThereIsOne() {
    assertThatThrownBy(
            () ->
                new ClassResult(
                    ClassResult.State.TIED, Optional.of("Tốt"), false, false, ImmutableList.of()))
        .hasMessage("class: a name must be given just when there is a class, which is TIED");
    assertThatThrownBy(() -> new PointRange(Fraction.of(2), Fraction.of(1)))
        .hasMessage("points from 2 to 1: must not fall");
    assertThat(new PointRange(Fraction.of(1), Fraction.of(2))).hasToString("1..2");
    assertThat(PointRange.of(Fraction.of(1))).hasToString("1");
  }
}
