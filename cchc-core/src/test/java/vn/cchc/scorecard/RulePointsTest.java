package vn.cchc.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.scorecard.ScoreInterval.below;
import static vn.cchc.scorecard.ScoreInterval.between;
import static vn.cchc.scorecard.ScoreInterval.from;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;

class RulePointsTest {
  private static final IndicatorId LATE = IndicatorId.of("cham");
  private static final IndicatorId LOST = IndicatorId.of("mat");
  private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();

  /** The points of 10 that a rule gives for a figure; nothing where it gives none. */
  private static String points(ScoreRule rule, String figure) {
    return rule.points(Fraction.of(10), RuleFigures.of(Fraction.parse(figure)))
        .map(Fraction::toString)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({"-1, none", "0, 0", "49, 0", "50, 25/4", "79, 79/8", "80, 10", "81, 10"})
  @Tag("K4")
  void aProportionGivesNothingBelowItsCutAndAllFromItsFullMark(String figure, String points) {
    assertThat(points(ScoreRule.proportional(80).withNoneBelow(new BigDecimal(50)), figure))
        .isEqualTo(points);
  }

  @Test
  @Tag("K4")
  void aProportionEndsWithinPerCentAndItsCutIsNotBeyondTheEnd() {
    assertThat(points(ScoreRule.proportional(100), "100")).isEqualTo("10");
    assertThat(points(ScoreRule.proportional(50).withNoneBelow(new BigDecimal(50)), "50"))
        .isEqualTo("10");
    assertThatThrownBy(() -> ScoreRule.proportional(0))
        .hasMessage("full mark at: must be above 0 and at most 100, but was 0");
    assertThatThrownBy(() -> ScoreRule.proportional(101))
        .hasMessage("full mark at: must be above 0 and at most 100, but was 101");
    assertThatThrownBy(() -> ScoreRule.proportional(50).withNoneBelow(new BigDecimal(51)))
        .hasMessage("none below: must be at most the 50 of the full mark, but was 51");
    assertThatThrownBy(() -> ScoreRule.proportional(50).withNoneBelow(MINUS_ONE))
        .hasMessage("none below: must not be negative, but was -1");
  }

  @Test
  @Tag("K3")
  void stepsGiveThePointsOfTheFirstThatHoldsTheFigure() {
    ScoreRule.Steps steps =
        ScoreRule.steps(
            ScoreRule.step(from(100), 10),
            ScoreRule.step(between(80, 100), 5),
            ScoreRule.step(below(80), 0));

    assertThat(points(steps, "100")).isEqualTo("10");
    assertThat(points(steps, "80")).isEqualTo("5");
    assertThat(points(steps, "79")).isEqualTo("0");
    assertThat(points(ScoreRule.steps(ScoreRule.step(from(100), 10)), "99")).isEqualTo("none");
    assertThat(given(steps)).containsExactly(0L, 5L, 10L);
    assertThatThrownBy(ScoreRule::steps).hasMessage("steps: must be at least one");
    assertThatThrownBy(() -> ScoreRule.step(from(1), -1))
        .hasMessage("points of a step: must not be negative, but was -1");
  }

  /** The whole numbers from -1 to 11 that may be entered as points of 10. */
  private static List<Long> given(ScoreRule rule) {
    return LongStream.rangeClosed(-1, 11)
        .filter(points -> rule.canGive(Fraction.of(points), Fraction.of(10)))
        .boxed()
        .toList();
  }

  @Test
  @Tag("K3")
  void allOrNothingGivesNeitherMoreNorLess() {
    ScoreRule rule = ScoreRule.allOrNothing(from(100));

    assertThat(points(rule, "100")).isEqualTo("10");
    assertThat(points(rule, "99")).isEqualTo("0");
    assertThat(given(rule)).containsExactly(0L, 10L);
  }

  @Test
  void pointsPerCaseEndAtTheMostAndWhatIsGivenLiesBetweenZeroAndTheMost() {
    ScoreRule rule = ScoreRule.perCount(new BigDecimal("0.5"));

    assertThat(points(rule, "-1")).isEqualTo("none");
    assertThat(points(rule, "0")).isEqualTo("0");
    assertThat(points(rule, "3")).isEqualTo("3/2");
    assertThat(points(rule, "20")).isEqualTo("10");
    assertThat(points(rule, "21")).isEqualTo("10");
    assertThat(given(rule)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThatThrownBy(() -> ScoreRule.perCount(BigDecimal.ZERO))
        .hasMessage("points for each: must be above 0");
    assertThatThrownBy(() -> ScoreRule.perCount(MINUS_ONE))
        .hasMessage("points for each: must not be negative, but was -1");
  }

  @Test
  @Tag("K10")
  void aMeanOfCasesOrAnswersLiesWithinTheScale() {
    assertThat(points(ScoreRule.caseMean(), "7/2")).isEqualTo("7/2");
    assertThat(points(ScoreRule.caseMean(), "-1")).isEqualTo("none");
    assertThat(points(ScoreRule.caseMean(), "11")).isEqualTo("none");
    assertThat(points(ScoreRule.survey(1, 5), "1")).isEqualTo("0");
    assertThat(points(ScoreRule.survey(1, 5), "4")).isEqualTo("15/2");
    assertThat(points(ScoreRule.survey(1, 5), "5")).isEqualTo("10");
    assertThat(points(ScoreRule.survey(1, 5), "6")).isEqualTo("none");
    assertThatThrownBy(() -> ScoreRule.survey(5, 5))
        .hasMessage("survey: the lowest answer 5 must be less than the highest, 5");
  }

  @ParameterizedTest
  @CsvSource({"79, 100, 0", "80, 100, 5", "90, 100, 15/2", "100, 100, 10", "80, 80, 10"})
  @Tag("K11")
  void whoReachesTheTargetHasHalfAndTheBestHasAll(String figure, String best, String points) {
    RuleFigures figures = RuleFigures.of(Fraction.parse(figure)).withBest(Fraction.parse(best));

    assertThat(ScoreRule.relativeToBest(80).points(Fraction.of(10), figures))
        .contains(Fraction.parse(points));
  }

  @Test
  void aRuleWithoutItsFigureIsRefusedByName() {
    assertThatThrownBy(() -> ScoreRule.caseMean().points(Fraction.of(10), RuleFigures.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rule: must have a figure");
    assertThatThrownBy(
            () -> deducting("0.5").points(Fraction.of(10), RuleFigures.of(ImmutableMap.of())))
        .hasMessage("rule: must have the figure cham");
    assertThat(ScoreRule.given().points(Fraction.of(10), RuleFigures.NONE)).isEmpty();
    assertThat(ScoreRule.given().names()).isEmpty();
  }

  private static Deductions deducting(String each) {
    return Deductions.of(Deductions.perCase("cham", new BigDecimal(each)));
  }

  private static RuleFigures figures(long late, long lost) {
    return RuleFigures.of(ImmutableMap.of(LATE, Fraction.of(late), LOST, Fraction.of(lost)));
  }

  @Test
  @Tag("K5")
  void deductionsEndAtNothingAndNameWhatTheyCount() {
    Deductions both =
        Deductions.of(
            Deductions.perCase("cham", new BigDecimal(2)),
            Deductions.worstOf(
                Deductions.band(
                    BigDecimal.ONE,
                    FigureCondition.of("mat", from(3)),
                    FigureCondition.of("cham", from(9))),
                Deductions.band(BigDecimal.TEN, FigureCondition.of("mat", from(5)))));

    assertThat(both.names()).containsExactly(LATE, LOST);
    assertThat(both.points(Fraction.of(10), figures(1, 0))).contains(Fraction.of(8));
    assertThat(both.points(Fraction.of(10), figures(1, 3))).contains(Fraction.of(7));
    assertThat(both.points(Fraction.of(10), figures(0, 5))).contains(Fraction.ZERO);
    assertThat(both.points(Fraction.of(10), figures(6, 0))).contains(Fraction.ZERO);
    assertThat(both.points(Fraction.of(10), figures(0, 0))).contains(Fraction.of(10));
    assertThat(both.points(Fraction.of(10), figures(-1, 0))).isEmpty();
    assertThat(
            Deductions.eachOf(Deductions.band(BigDecimal.ONE, FigureCondition.of("mat", from(3)))))
        .extracting(Deductions.Item::names)
        .isEqualTo(ImmutableSet.of(LOST));
  }

  @Test
  @Tag("K5")
  void deductionsThatLoseNothingOrHaveNoConditionAreRefused() {
    assertThatThrownBy(Deductions::of).hasMessage("deductions: must be at least one");
    assertThatThrownBy(Deductions::worstOf).hasMessage("bands: must be at least one");
    assertThatThrownBy(() -> Deductions.band(BigDecimal.ONE))
        .hasMessage("band: must have at least one condition");
    assertThatThrownBy(() -> deducting("-1"))
        .hasMessage("points lost: must not be negative, but were -1");
    assertThat(deducting("0").points(Fraction.of(10), figures(5, 0))).contains(Fraction.of(10));
  }

  @Test
  @Tag("K6")
  void theFirstLevelOfWhichAllConditionsHoldGivesThePoints() {
    Levels levels =
        Levels.of(
            Levels.level(
                BigDecimal.TEN,
                FigureCondition.of("cham", below(1)),
                FigureCondition.of("mat", below(1))),
            Levels.level(new BigDecimal(2), FigureCondition.of("mat", below(3))));

    assertThat(levels.names()).containsExactly(LATE, LOST);
    assertThat(levels.points(Fraction.of(10), figures(0, 0))).contains(Fraction.of(10));
    assertThat(levels.points(Fraction.of(10), figures(1, 0))).contains(Fraction.of(2));
    assertThat(levels.points(Fraction.of(10), figures(0, 3))).isEmpty();
    assertThat(given(levels)).containsExactly(2L, 10L);
    assertThatThrownBy(Levels::of).hasMessage("levels: must be at least one");
    assertThatThrownBy(() -> Levels.of(Levels.level(BigDecimal.TEN)))
        .hasMessage("levels: at least one must have a condition");
    assertThatThrownBy(() -> Levels.level(MINUS_ONE))
        .hasMessage("points of a level: must not be negative, but were -1");
  }

  @Test
  @Tag("K3")
  void anIntervalHoldsItsClosedEndsAlone() {
    ScoreInterval open = new ScoreInterval(Range.open(BigDecimal.ONE, BigDecimal.TEN));
    ScoreInterval closed = new ScoreInterval(Range.closed(BigDecimal.ONE, BigDecimal.TEN));

    assertThat(held(open)).containsExactly(2L, 9L);
    assertThat(held(closed)).containsExactly(1L, 2L, 9L, 10L);
    assertThat(held(from(9))).containsExactly(9L, 10L, 11L);
    assertThat(held(below(2))).containsExactly(0L, 1L);
    assertThat(held(new ScoreInterval(Range.all()))).containsExactly(0L, 1L, 2L, 9L, 10L, 11L);
  }

  private static List<Long> held(ScoreInterval interval) {
    return Stream.of(0L, 1L, 2L, 9L, 10L, 11L)
        .filter(number -> interval.contains(Fraction.of(number)))
        .toList();
  }

  @Test
  @Tag("K12")
  void aRangeMeetsAnIntervalThatItTouches() {
    assertThat(between(80, 90).meets(Fraction.of(70), Fraction.of(80))).isTrue();
    assertThat(between(80, 90).meets(Fraction.of(70), Fraction.of(79))).isFalse();
    assertThat(between(80, 90).meets(Fraction.of(89), Fraction.of(95))).isTrue();
    assertThat(between(80, 90).meets(Fraction.of(90), Fraction.of(95))).isFalse();
  }

  @Test
  void anIntervalPrintsAsItIsComparedAndHoldsANumber() {
    assertThat(from(80)).hasToString(">=80");
    assertThat(below(80)).hasToString("<80");
    assertThat(between(80, 100)).hasToString(">=80 <100");
    assertThat(new ScoreInterval(Range.openClosed(BigDecimal.ONE, BigDecimal.TEN)))
        .hasToString(">1 <=10");
    assertThat(new ScoreInterval(Range.singleton(new BigDecimal("1E+2")))).hasToString("100");
    assertThat(from(new BigDecimal("80.0"))).isEqualTo(from(80));
    assertThatThrownBy(() -> between(80, 80))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must hold a number");
  }

  @Test
  @Tag("K12")
  void aClassIsTheFirstOfWhichIntervalAndSideConditionsHold() {
    ClassScheme scheme =
        ClassScheme.of(
            ClassScheme.scoreClass(
                "Tốt", from(80), ClassScheme.oneNode("1", 90), ClassScheme.everyArea(70)),
            ClassScheme.scoreClass("Khá", from(60)));
    NodeCode first = NodeCode.of("1");

    assertThat(found(scheme, 80, share(first, true, 90))).isEqualTo("Tốt");
    assertThat(found(scheme, 80, share(first, true, 89))).isEqualTo("Khá");
    assertThat(found(scheme, 80, share(first, true, 90), share(NodeCode.of("2"), true, 69)))
        .isEqualTo("Khá");
    assertThat(found(scheme, 80, share(first, true, 90), share(NodeCode.of("2.1"), false, 0)))
        .isEqualTo("Tốt");
    assertThat(found(scheme, 79, share(first, true, 90))).isEqualTo("Khá");
    assertThat(found(scheme, 59, share(first, true, 90))).isEqualTo("none");
    assertThat(
            ClassScheme.failed(scheme.classes().get(0), ImmutableList.of(share(first, true, 60))))
        .extracting(failed -> failed.scoreClass() + " " + failed.atLeast())
        .containsExactly("Tốt 70", "Tốt 90");
  }

  private static ClassScheme.NodeShare share(NodeCode node, boolean isArea, long percent) {
    return new ClassScheme.NodeShare(node, isArea, Fraction.of(percent));
  }

  private static String found(ClassScheme scheme, long total, ClassScheme.NodeShare... shares) {
    return scheme
        .find(Fraction.of(total), ImmutableList.copyOf(shares))
        .map(ClassScheme.ScoreClass::name)
        .orElse("none");
  }

  @Test
  @Tag("K12")
  void classesQuotasAndConditionsHaveTheirBounds() {
    assertThatThrownBy(ClassScheme::of).hasMessage("class scheme: must have at least one class");
    assertThatThrownBy(
            () ->
                ClassScheme.scoreClass(
                    "Tốt", from(80), ClassScheme.everyArea(70), ClassScheme.everyArea(60)))
        .hasMessage("class Tốt: must have at most one condition of every area");
    assertThat(ClassScheme.everyArea(0).atLeast()).isZero();
    assertThat(ClassScheme.oneNode("1", 100).atLeast()).isEqualTo(new BigDecimal(100));
    assertThatThrownBy(() -> ClassScheme.everyArea(-1))
        .hasMessage("side condition: must be 0 to 100 per cent, but was -1");
    assertThatThrownBy(() -> ClassScheme.oneNode("1", 101))
        .hasMessage("side condition: must be 0 to 100 per cent, but was 101");
    assertThat(ClassQuota.atMost(1).most(63)).isEqualTo(1);
    assertThat(ClassQuota.share(100).most(63)).isEqualTo(63);
    assertThat(ClassQuota.share(20).most(9)).isEqualTo(1);
    assertThatThrownBy(() -> ClassQuota.share(-1))
        .hasMessage("quota: must be above 0 and at most 100 per cent, but was -1");
  }

  @Test
  @Tag("K11")
  void adjustmentsHavePointsAndBeginInARoundThatScores() {
    AdjustmentId id = AdjustmentId.of("thuong");
    Adjustment.Effect bonus = Adjustment.bonus(BigDecimal.ONE);
    Adjustment.Effect knockOut = Adjustment.knockOut("1");

    assertThat(new Adjustment(id, "A", bonus, true, ScoringRound.SELF).effect()).isEqualTo(bonus);
    assertThat(
            new Adjustment(
                    id, "A", Adjustment.penalty(BigDecimal.ONE), true, ScoringRound.PUBLISHED)
                .isBeforeRenormalisation())
        .isTrue();
    assertThat(Adjustment.of("thuong", "A", bonus).firstRound()).isEqualTo(ScoringRound.SELF);
    assertThatThrownBy(() -> new Adjustment(id, "A", knockOut, true, ScoringRound.SELF))
        .hasMessage("adjustment thuong: only points can count before the renormalisation");
    assertThatThrownBy(() -> new Adjustment(id, "A", bonus, false, ScoringRound.EXPLAINED))
        .hasMessage("adjustment thuong: the first round must be one that scores");
    assertThatThrownBy(() -> Adjustment.bonus(BigDecimal.ZERO))
        .hasMessage("adjustment: points must be above 0, but were 0");
    assertThatThrownBy(() -> Adjustment.penalty(BigDecimal.ONE).withAtMost(MINUS_ONE))
        .hasMessage("adjustment: points must be above 0, but were -1");
    assertThat(Optional.of(Adjustment.bonus(new BigDecimal("1.0"))))
        .contains(Adjustment.bonus(BigDecimal.ONE));
  }
}
