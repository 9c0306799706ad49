package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.plain;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.ClassQuota;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.scoring.Card;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.text.Language;

/** What is said of scores, clause by clause. */
@Tag("V10")
class ScoreSentencesTest {
  private static final ScoreMessages ENGLISH = ScoreMessages.of(Language.ENGLISH);
  private static final ScoreMessages VIETNAMESE = ScoreMessages.of(Language.VIETNAMESE);
  private static final ClassScheme CLASSES =
      ClassScheme.of(
          ClassScheme.scoreClass("Tốt", ScoreInterval.from(80), ClassScheme.oneNode("1", 50)),
          plain("Khá", "<80"));

  private static Scorecard.Builder set() {
    return Card.set(given("1", "60"), given("2", "40")).classes(CLASSES);
  }

  private static String total(Card card, String agency) {
    return ENGLISH.explain(card.scorecard(), card.score(agency));
  }

  private static String node(Card card, String code) {
    return ENGLISH.explain(card.leaf("a", code));
  }

  @Test
  void aTotalIsSaidWithItsClassAndPlace() {
    Card card = Card.of(set().build()).points("a", "1", "50").points("a", "2", "35");
    card.points("b", "1", "50").points("b", "2", "20.5");

    assertThat(total(card, "a")).isEqualTo("a: 85.00 of 100 points; class Tốt; rank 1 of 2");
    assertThat(total(card, "b")).isEqualTo("b: 70.50 of 100 points; class Khá; rank 2 of 2");
    assertThat(VIETNAMESE.explain(card.scorecard(), card.score("b")))
        .isEqualTo("b: 70,50/100 điểm; xếp loại Khá; hạng 2/2");
    assertThat(ENGLISH.places(card.report())).containsExactly(total(card, "a"), total(card, "b"));
  }

  @Test
  void aTotalThatIsOpenIsARangeWithoutClassAndPlace() {
    Card card = Card.of(set().build()).points("a", "1", "50");

    assertThat(total(card, "a"))
        .isEqualTo(
            "a: 50.00 to 90.00 of 100 points (undecided); class undecided; not ranked because"
                + " undecided");
    assertThat(ENGLISH.whyUnranked(card.score("a"))).hasValue("not ranked because undecided");
    assertThat(ENGLISH.shownClass(card.score("a"))).isEqualTo("class undecided");
  }

  @Test
  void whatIsNotAppraisedYetIsSaidOnce() {
    Card card =
        Card.of(set().build())
            .points("a", "1", "50", ScoringRound.SELF, 0)
            .points("a", "2", "40")
            .points("b", "1", "50", ScoringRound.SELF, 0);

    assertThat(total(card, "a"))
        .isEqualTo("a: 90.00 of 100 points; class Tốt; not ranked because not yet appraised");
    assertThat(total(card, "b"))
        .endsWith("; class undecided; not ranked because undecided; not yet appraised");
  }

  @Test
  void whatIsLeftOutAndAddedIsSaidWithItsNumbers() {
    Scorecard set =
        set()
            .addAdjustments(
                Adjustment.of("thuong", "Sáng kiến", Adjustment.bonus(number("2"))),
                Adjustment.of("phat", "Vi phạm", Adjustment.penalty(number("1.5"))),
                Adjustment.of("tran", "Kỷ luật", Adjustment.classCap("Khá")),
                Adjustment.of("liet", "Gian lận", Adjustment.knockOut("2")))
            .build();
    Card card = Card.of(set).points("a", "1", "54").notApplicable("a", "2");

    assertThat(total(card, "a"))
        .isEqualTo(
            "a: 90.00 of 100 points; scaled up from 54 of 60 applicable points; class Tốt; rank 1"
                + " of 1");
    card.count("a", "thuong", 1).count("a", "phat", 1).count("a", "tran", 1).count("a", "liet", 1);
    assertThat(total(card, "a"))
        .contains("; 2 points added: Sáng kiến; 1.5 points deducted: Vi phạm; ")
        .contains("; no class above Khá: Kỷ luật; set to 0: Gian lận; class Khá (capped); ");
    assertThat(ENGLISH.shownClass(card.score("a"))).isEqualTo("class Khá (capped)");
  }

  @Test
  @Tag("K12")
  void aConditionThatFailsIsSaidWithBothNumbers() {
    Card card = Card.of(Card.set(given("1", "60"), given("2", "340")).classes(CLASSES).build());
    card.points("a", "1", "29.999").points("a", "2", "340");

    assertThat(total(card, "a"))
        .contains("; no class; class Tốt requires 1 at 50% or more, but it is at 49.998%; ");
  }

  @Test
  @Tag("K12")
  void whoDoesNotFitIntoAClassIsToldWhy() {
    Scorecard set =
        Card.set(given("1", "100"))
            .classes(
                ClassScheme.of(
                    Card.limited("Tốt", ">=80", ClassQuota.atMost(1)), plain("Khá", "<80")))
            .build();
    Card card = Card.of(set).points("a", "1", "90").points("b", "1", "85");
    assertThat(total(card, "b")).contains("; class Khá; the better class has no place left; ");
    assertThat(ENGLISH.shownClass(card.score("b")))
        .isEqualTo("class Khá; the better class has no place left");
    assertThat(ENGLISH.shownClass(card.score("a"))).isEqualTo("Tốt");
    card.points("a", "1", "85");
    assertThat(ENGLISH.shownClass(card.score("a")))
        .isEqualTo("equal totals compete for the last places of a class");
  }

  @Test
  void aNodeIsSaidWithItsStateRuleRoundAndGain() {
    Card card =
        Card.of(
                leaf("1", "60", ScoreRule.proportional(80)),
                leaf("2", "30", ScoreRule.survey(1, 5)),
                given("3", "10"))
            .figure("a", "1", Quantity.of(40))
            .points("a", "2", "40")
            .points("a", "3", "7", ScoringRound.SELF, 0)
            .points("a", "3", "5.5", ScoringRound.APPRAISED_2, 1)
            .with(
                "a",
                Card.leafOf("3"),
                new EntryContent.Explanation("thiếu hồ sơ", Optional.empty()),
                ScoringRound.EXPLAINED,
                1);

    assertThat(node(card, "1"))
        .isEqualTo(
            "1 Tiêu chí 1: 30 of 60 points, 30 lost; figure 40; in proportion, maximum from 80;"
                + " first appraisal; with its maximum the total would rise by 30");
    assertThat(node(card, "2"))
        .startsWith(
            "2 Tiêu chí 2: the score or figure does not suit the rule of the criterion (0 to 30"
                + " points); survey on a scale from 1 to 5; first appraisal; ");
    assertThat(node(card, "3"))
        .isEqualTo(
            "3 Tiêu chí 3: 5.5 of 10 points, 4.5 lost; points given by the scorer; second"
                + " appraisal; self-scored 7, appraised 5.5, difference −1.5; explanation: thiếu"
                + " hồ sơ; with its maximum the total would rise by 4.5");
    assertThat(node(card, "")).startsWith("Bộ tiêu chí: 35.5 to 65.5 of 100 points, undecided");
    assertThat(VIETNAMESE.explain(card.leaf("a", "3"))).contains("chênh lệch −1,5; giải trình: ");
  }

  @Test
  void whatDoesNotApplyIsSaidWithItsReasonAndWhatTheSetMakesOfIt() {
    Card card =
        Card.of(
                given("1", "60"),
                leaf(
                    "2",
                    "30",
                    ScoreRule.proportional(80),
                    node -> node.whenNotApplicable(ScoreNode.WhenNotApplicable.FULL_MARK)),
                leaf("3", "10", Card.GIVEN, node -> node.evidence(ScoreNode.Evidence.REQUIRED)))
            .notApplicable("a", "1")
            .figure("a", "2", Ratio.of(0, 0))
            .points("a", "3", "10");

    assertThat(node(card, "1"))
        .isEqualTo(
            "1 Tiêu chí 1: not applicable (không phát sinh), left out of the maximum; first"
                + " appraisal");
    assertThat(node(card, "2"))
        .startsWith("2 Tiêu chí 2: not applicable (no cases), counts as all 30 points");
    assertThat(node(card, "3"))
        .isEqualTo(
            "3 Tiêu chí 3: 10 of 10 points; points given by the scorer; first appraisal; evidence"
                + " is missing");
  }

  private static String change(Card before, Card after, int place) {
    return ENGLISH.explain(
        before.scorecard(),
        after.scorecard(),
        ScoreComparison.of(before.report(), after.report()).changes().get(place));
  }

  @Test
  @Tag("K15")
  void aChangeIsSaidWithTotalClassAndPlace() {
    Card before = Card.of(set().build()).points("a", "1", "40").points("a", "2", "30");
    before.points("b", "1", "45").points("b", "2", "30");
    Card after = Card.of(set().build()).points("a", "1", "50").points("a", "2", "35.5");
    after.points("b", "1", "45").points("b", "2", "30").points("c", "1", "1");

    assertThat(change(before, after, 0))
        .isEqualTo(
            "a: 70.00 of 100 points → 85.50 of 100 points; total up by 15.5; class: Khá → Tốt;"
                + " rank: 2/2 → 1/2; rank up by 1");
    assertThat(change(before, after, 1))
        .isEqualTo("b: still 75.00 of 100 points; rank: 1/2 → 2/2; rank down by 1");
    assertThat(change(before, after, 2))
        .isEqualTo("c: 1.00 to 41.00 of 100 points (undecided), not scored before");
    assertThat(change(after, before, 0))
        .startsWith("a: 85.50 of 100 points → 70.00 of 100 points; total down by 15.5; ");
    assertThat(change(after, before, 2))
        .isEqualTo("c: no longer scored, before 1.00 to 41.00 of 100 points (undecided)");
    assertThat(
            ENGLISH.explain(
                ScoreComparison.of(before.report(), after.report())
                    .changes()
                    .get(0)
                    .leaves()
                    .get(0)))
        .isEqualTo("1 Tiêu chí 1: 40 of 60 points, 20 lost → 50 of 60 points, 10 lost");
  }

  @Test
  @Tag("K15")
  void whatIsComparedAndWhetherTheSetsDifferIsSaid() {
    Card card = Card.of(set().build()).points("a", "1", "40");
    Card other = Card.of(given("1", "100")).points("a", "1", "40");

    assertThat(ENGLISH.explain(ScoreComparison.Base.of(card.report(LocalDate.of(2027, 1, 2)))))
        .isEqualTo("compared with “Bộ tiêu chí” as of 2027-01-02");
    assertThat(
            VIETNAMESE.explain(
                new ScoreComparison.Base(card.report(), Optional.of(ScoringRound.SELF))))
        .isEqualTo("so với “Bộ tiêu chí”, tính đến ngày 01/03/2027, chỉ gồm điểm tự chấm");
    assertThat(ENGLISH.caveat(ScoreComparison.of(card.report(), other.report())))
        .hasValue("the two sets differ, so points and classes cannot be compared directly");
    assertThat(ENGLISH.caveat(ScoreComparison.of(card.report(), card.report()))).isEmpty();
  }

  @Test
  @Tag("K14")
  void aPublishedTotalIsSaidBesideTheSumOfItsParts() {
    Card card = Card.of(given("1", "60"), given("2", "40")).published("a", "85.2", "50.0", "35.1");

    assertThat(ENGLISH.explain(checked(card)))
        .isEqualTo(
            "a, total: published 85.2, the published parts give 85.1; rounding explains the"
                + " difference (±0.15)");
    Card equal = Card.of(given("1", "60"), given("2", "40")).published("a", "85", "50", "35");
    assertThat(ENGLISH.explain(checked(equal)))
        .isEqualTo("a, total: published 85, equal to the sum of the published parts");
  }

  private static PublishedTotal checked(Card card) {
    return PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH).get(0);
  }

  @Test
  void anEntryThatIsNotUsedIsSaidWithWhatItIsEnteredFor() {
    Card card = Card.of(set().build()).points("a", "1", "40").points("a", "9", "1");
    card.with("x", new EntrySubject.OfNode(NodeCode.ROOT), new EntryContent.NotApplicable("không"));
    card.with(
        "a", new EntrySubject.OfAdjustment(AdjustmentId.of("thuong")), new EntryContent.Count(1));

    assertThat(card.report().unused())
        .extracting(ENGLISH::explain)
        .containsExactly(
            "a, 9: the scorecard does not have this criterion",
            "x, total: the register does not have this agency",
            "a, thuong: the scorecard does not have this bonus or penalty");
  }

  @Test
  void agenciesDaysAndPointsAreWrittenAsPeopleWriteThem() {
    Card card = Card.of(set().build()).points("a", "1", "50").points("a", "2", "40");

    assertThat(total(card, "a")).startsWith("a: 90.00 of 100 points");
    assertThat(
            ENGLISH.naming(Card.REGISTER, Card.IN_MARCH).explain(card.scorecard(), card.score("a")))
        .startsWith("Sở a: 90.00 of 100 points");
    assertThat(VIETNAMESE.date(Card.IN_MARCH)).isEqualTo("01/03/2027");
    assertThat(VIETNAMESE.points(Card.fraction("63/8"), Card.fraction("8"))).isEqualTo("7,875");
    assertThat(VIETNAMESE.points(Card.fraction("7999999/1000000"), Card.fraction("8")))
        .isEqualTo("7,999999");
  }
}
