package vn.cchc.scorecard.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.interval;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.ofEveryArea;
import static vn.cchc.scorecard.scoring.Card.plain;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ClassScheme.ScoreClass;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.Card;

/** Totals without a class, of a set with an area 1 of 30 points and an area 2 of 70. */
@Tag("K12")
class ClassHolesTest {
  private static Scorecard.Builder set(ScoreClass... classes) {
    return Card.set(given("1", "30"), given("2", "70")).classes(ClassScheme.of(classes));
  }

  private static ScoreClass with(String interval, String node, int atLeast) {
    return ClassScheme.scoreClass("Tốt", interval(interval), ClassScheme.oneNode(node, atLeast));
  }

  /** The problems as: code, area and its share in per cent, total. */
  private static List<String> problems(Scorecard.Builder set) {
    return ScorecardValidator.validate(set.build()).stream()
        .map(
            one -> "%s %s %s %s".formatted(one.code(), one.subject(), one.expected(), one.actual()))
        .toList();
  }

  @Test
  void anAreaBelowItsOwnShareLeavesATotalWithoutAClass() {
    assertThat(problems(set(with(">=50", "1", 50), plain("Khá", ">=20 <50"))))
        .containsExactly("CLASS_GAP   0", "CLASS_GAP   10", "CLASS_HOLE 1 25 50");
    assertThat(problems(set(with(">=50", "2", 60), plain("Khá", "<50"))))
        .containsExactly("CLASS_GAP   50", "CLASS_HOLE 2 30 50");
  }

  @Test
  void aTotalThatCannotBeReachedWithAWeakAreaIsNoHole() {
    assertThat(problems(set(with(">=80", "1", 50), plain("Khá", "<80")))).isEmpty();
    assertThat(problems(set(plain("Tốt", ">=70"), ofEveryArea("Khá", "<70", 0)))).isEmpty();
  }

  @Test
  void theOtherAreasMayHaveNothingOrAll() {
    assertThat(problems(set(ofEveryArea("Tốt", ">=30", 10), plain("Khá", "<30"))))
        .containsExactly("CLASS_HOLE 1 100 30");
    assertThat(
            problems(
                set(with(">=70", "1", 10), plain("Khá", "<70"))
                    .addAdjustments(Adjustment.of("liet", "A", Adjustment.knockOut("1")))))
        .contains("KNOCKED_OUT_WITHOUT_CLASS 1 0 70");
  }

  @Test
  void aHoleThatTwoClassesLeaveIsNamedOnce() {
    assertThat(
            problems(
                set(
                    ofEveryArea("Tốt", ">=70", 70),
                    ofEveryArea("Khá", ">=70", 60),
                    plain("Kém", "<70"))))
        .containsExactly("CLASS_HOLE 1 100 70");
  }

  @Test
  void theEndsOfTheScaleAreTriedAndNothingBeyondThem() {
    assertThat(problems(set(plain("Tốt", ">=50 <100"), plain("Khá", ">0 <50"))))
        .containsExactly("CLASS_GAP   0", "CLASS_GAP   100");
    assertThat(problems(set(plain("Lạ", ">=120"), plain("Tốt", ">=50 <=100"), plain("Khá", "<50"))))
        .containsExactly("CLASS_NOT_REACHED Lạ 100 >=120");
  }

  @Test
  void anAreaThatAnAdjustmentSetsToZeroLeavesATotalWithoutAClass() {
    assertThat(
            problems(
                set(with(">=20", "2", 10), plain("Khá", "<20"))
                    .addAdjustments(Adjustment.of("liet", "A", Adjustment.knockOut("2")))))
        .containsExactly("CLASS_HOLE 2 5 20", "KNOCKED_OUT_WITHOUT_CLASS 2 0 20");
  }

  @Test
  void anAreaCountsByItsWeight() {
    ScoreNode weighted = leaf("1", "10", Card.GIVEN, area -> area.weight(number("6")));

    assertThat(
            problems(
                Card.empty(number("100"))
                    .combination(ScoreNode.Combination.WEIGHTED_SUM)
                    .addNodes(weighted, given("2", "40"))
                    .classes(ClassScheme.of(ofEveryArea("Tốt", ">=70", 60), plain("Khá", "<70")))))
        .containsExactly("CLASS_HOLE 2 100 70");
  }
}
