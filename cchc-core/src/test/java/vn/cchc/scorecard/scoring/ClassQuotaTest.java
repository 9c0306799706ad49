package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.limited;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.plain;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.ClassQuota;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;

@Tag("K12")
class ClassQuotaTest {
  private static Card card(ClassQuota quota) {
    return Card.of(
        Card.set(given("1", "98"), given("2", "2"))
            .classes(
                new ClassScheme(
                    ImmutableList.of(
                        limited("Xuất sắc", ">=90", quota),
                        limited("Tốt", ">=80 <90", new ClassQuota.AtMost(2)),
                        plain("Khá", "<80"))))
            .build());
  }

  private static Card with(ClassQuota quota, String a, String b, String c, String d) {
    Card card = card(quota);
    List<String> agencies = List.of("a", "b", "c", "d");
    List<String> points = List.of(a, b, c, d);
    for (int i = 0; i < agencies.size(); i++) {
      card.points(agencies.get(i), "1", points.get(i)).points(agencies.get(i), "2", "0");
    }
    return card;
  }

  private static List<String> classes(Card card) {
    return List.of("a", "b", "c", "d").stream()
        .map(agency -> card.score(agency).scoreClass())
        .map(
            result ->
                result.name().orElse(result.state().name()) + (result.isOverQuota() ? "*" : ""))
        .toList();
  }

  @Test
  void whoExceedsTheQuotaHasTheNextClassAndItsQuotaCounts() {
    assertThat(classes(with(new ClassQuota.AtMost(1), "95", "93", "92", "85")))
        .containsExactly("Xuất sắc", "Tốt*", "Tốt*", "Khá*");
  }

  @Test
  void equalTotalsThatDoNotAllFitAreTied() {
    assertThat(classes(with(new ClassQuota.AtMost(2), "95", "93", "93", "70")))
        .containsExactly("Xuất sắc", "TIED", "TIED", "Khá");
    assertThat(classes(with(new ClassQuota.AtMost(3), "95", "93", "93", "70")))
        .containsExactly("Xuất sắc", "Xuất sắc", "Xuất sắc", "Khá");
    assertThat(classes(with(new ClassQuota.AtMost(1), "95", "93", "93", "70")))
        .containsExactly("Xuất sắc", "Tốt*", "Tốt*", "Khá");
  }

  @Test
  void whoMayBeDisplacedByThoseThatAreTiedIsUndecided() {
    assertThat(classes(with(new ClassQuota.AtMost(1), "93", "93", "93", "85")))
        .containsExactly("TIED", "TIED", "TIED", "UNDECIDED");
  }

  @Test
  void classCapOfACouncilDecidesATie() {
    Card card =
        Card.of(
            Card.set(given("1", "100"))
                .classes(
                    new ClassScheme(
                        ImmutableList.of(
                            limited("Xuất sắc", ">=90", new ClassQuota.AtMost(2)),
                            plain("Tốt", "<90"))))
                .addAdjustments(
                    Adjustment.of(
                        AdjustmentId.of("hoi-dong"),
                        "Hội đồng quyết định",
                        new Adjustment.ClassCap("Tốt")))
                .build());
    card.points("a", "1", "95").points("b", "1", "93").points("c", "1", "93");
    card.points("d", "1", "70");
    assertThat(classes(card)).containsExactly("Xuất sắc", "TIED", "TIED", "Tốt");
    card.count("b", "hoi-dong", 1);
    assertThat(classes(card)).containsExactly("Xuất sắc", "Tốt", "Xuất sắc", "Tốt");
  }

  @Test
  void totalsThatAreRankedAsPrintedAreTiedAsPrinted() {
    for (Scorecard.RankedBy by : Scorecard.RankedBy.values()) {
      Card card =
          Card.of(
              Card.set(given("1", "100"))
                  .rankedBy(by)
                  .printedDecimals(1)
                  .classes(
                      new ClassScheme(
                          ImmutableList.of(
                              limited("Xuất sắc", ">=90", new ClassQuota.AtMost(1)),
                              plain("Tốt", "<90"))))
                  .build());
      card.points("a", "1", "93.04").points("b", "1", "93.01");
      card.points("c", "1", "70").points("d", "1", "70");
      assertThat(classes(card))
          .startsWith(
              by == Scorecard.RankedBy.PRINTED_TOTAL ? "TIED" : "Xuất sắc",
              by == Scorecard.RankedBy.PRINTED_TOTAL ? "TIED" : "Tốt*");
    }
  }

  @Test
  void shareOfTheBlockIsRoundedDown() {
    assertThat(classes(with(new ClassQuota.Share(number("49.9")), "95", "93", "92", "70")))
        .containsExactly("Xuất sắc", "Tốt*", "Tốt*", "Khá");
    assertThat(classes(with(new ClassQuota.Share(number("50")), "95", "93", "92", "70")))
        .containsExactly("Xuất sắc", "Xuất sắc", "Tốt*", "Khá");
    assertThat(new ClassQuota.Share(number("20")).most(4)).isZero();
  }

  /** Either of the first two may fall into the second class, where the third then competes. */
  @Test
  void classIsUndecidedWhereARangeLeavesOpenWhoFits() {
    Card card = card(new ClassQuota.AtMost(1));
    card.points("a", "1", "94").points("a", "2", "0");
    card.points("b", "1", "93");
    card.points("c", "1", "91").points("c", "2", "0");
    card.points("d", "1", "10").points("d", "2", "0");
    assertThat(classes(card)).containsExactly("UNDECIDED", "UNDECIDED", "UNDECIDED", "Khá");
  }

  @Test
  void pointsThatAnAgencyGaveItselfKeepNobodyOut() {
    Card card = card(new ClassQuota.AtMost(1));
    card.points("a", "1", "98", ScoringRound.SELF, 0).points("a", "2", "2", ScoringRound.SELF, 0);
    card.points("b", "1", "93").points("b", "2", "0");
    assertThat(card.score("b").scoreClass().state()).isEqualTo(ClassResult.State.UNDECIDED);
    assertThat(card.score("a").scoreClass().name()).contains("Xuất sắc");
  }

  @Test
  void quotasThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new ClassQuota.AtMost(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClassQuota.Share(number("100.1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClassQuota.Share(number("0")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
