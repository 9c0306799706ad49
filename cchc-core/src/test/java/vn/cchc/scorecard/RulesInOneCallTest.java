package vn.cchc.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.ScoreInterval.below;
import static vn.cchc.scorecard.ScoreInterval.between;
import static vn.cchc.scorecard.ScoreInterval.from;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Selection;

class RulesInOneCallTest {
  private static final Optional<IndicatorId> STATED = Optional.empty();
  private static final Optional<IndicatorId> FILES = Optional.of(IndicatorId.of("ho-so"));
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal EIGHTY = new BigDecimal(80);

  @Test
  void aRuleReadsWhatTheEntryStatesOrAnIndicator() {
    assertThat(ScoreRule.given()).isEqualTo(new ScoreRule.Given());
    assertThat(ScoreRule.caseMean()).isEqualTo(new ScoreRule.CaseMean(STATED));
    assertThat(ScoreRule.caseMean().by("ho-so")).isEqualTo(new ScoreRule.CaseMean(FILES));
    assertThat(ScoreRule.perCount(HALF)).isEqualTo(new ScoreRule.PerCount(STATED, HALF));
    assertThat(ScoreRule.perCount(HALF).by("ho-so")).isEqualTo(new ScoreRule.PerCount(FILES, HALF));
    assertThat(ScoreRule.survey(1, 10))
        .isEqualTo(new ScoreRule.Survey(STATED, BigDecimal.ONE, BigDecimal.TEN));
    assertThat(ScoreRule.survey(1, 10).by("ho-so"))
        .isEqualTo(new ScoreRule.Survey(FILES, BigDecimal.ONE, BigDecimal.TEN));
    assertThat(ScoreRule.relativeToBest(80))
        .isEqualTo(new ScoreRule.RelativeToBest(STATED, EIGHTY));
    assertThat(ScoreRule.relativeToBest(EIGHTY).by("ho-so"))
        .isEqualTo(new ScoreRule.RelativeToBest(FILES, EIGHTY));
    assertThat(ScoreRule.allOrNothing(from(100)))
        .isEqualTo(new ScoreRule.AllOrNothing(STATED, from(100)));
    assertThat(ScoreRule.allOrNothing(from(100)).by("ho-so"))
        .isEqualTo(new ScoreRule.AllOrNothing(FILES, from(100)));
  }

  @Test
  void theLimitsOfAProportionStayWithItsIndicator() {
    assertThat(ScoreRule.proportional(80))
        .isEqualTo(new ScoreRule.Proportional(STATED, EIGHTY, Optional.empty()));
    ScoreRule limited = new ScoreRule.Proportional(FILES, EIGHTY, Optional.of(new BigDecimal(50)));
    assertThat(ScoreRule.proportional(80).withNoneBelow(new BigDecimal(50)).by("ho-so"))
        .isEqualTo(limited);
    assertThat(ScoreRule.proportional(EIGHTY).by("ho-so").withNoneBelow(new BigDecimal(50)))
        .isEqualTo(limited);
  }

  @Test
  void stepsKeepTheirOrder() {
    ImmutableList<ScoreRule.Step> steps =
        ImmutableList.of(
            new ScoreRule.Step(new ScoreInterval(Range.atLeast(EIGHTY)), BigDecimal.ONE),
            new ScoreRule.Step(new ScoreInterval(Range.lessThan(EIGHTY)), HALF));
    ScoreRule.Steps rule =
        ScoreRule.steps(ScoreRule.step(from(80), 1), ScoreRule.step(below(80), HALF));

    assertThat(rule).isEqualTo(new ScoreRule.Steps(STATED, steps));
    assertThat(rule.by("ho-so")).isEqualTo(new ScoreRule.Steps(FILES, steps));
    assertThat(between(50, 80))
        .isEqualTo(new ScoreInterval(Range.closedOpen(new BigDecimal(50), EIGHTY)));
  }

  @Test
  void levelsAndDeductionsTakeTheirConditionsOneByOne() {
    FigureCondition late = new FigureCondition(IndicatorId.of("cham"), from(5));
    Deductions.Band band = new Deductions.Band(HALF, ImmutableList.of(late));
    assertThat(FigureCondition.of("cham", from(5))).isEqualTo(late);

    assertThat(Levels.of(Levels.level(HALF, late), Levels.level(BigDecimal.ZERO)))
        .isEqualTo(
            new Levels(
                ImmutableList.of(
                    new Levels.Level(HALF, ImmutableList.of(late)),
                    new Levels.Level(BigDecimal.ZERO, ImmutableList.of()))));
    assertThat(
            Deductions.of(
                Deductions.perCase("cham", HALF),
                Deductions.worstOf(Deductions.band(HALF, late)),
                Deductions.eachOf(Deductions.band(HALF, late))))
        .isEqualTo(
            new Deductions(
                ImmutableList.of(
                    new Deductions.PerCase(IndicatorId.of("cham"), HALF),
                    new Deductions.Bands(ImmutableList.of(band), Deductions.Counting.WORST),
                    new Deductions.Bands(ImmutableList.of(band), Deductions.Counting.ALL))));
  }

  @Test
  void classesHaveNoQuotaUnlessTheyAreGivenOne() {
    ImmutableList<ClassScheme.SideCondition> sides =
        ImmutableList.of(
            new ClassScheme.EveryArea(EIGHTY), new ClassScheme.OneNode(NodeCode.of("1"), EIGHTY));
    ClassScheme.ScoreClass good =
        ClassScheme.scoreClass(
            "Tốt", from(80), ClassScheme.everyArea(80), ClassScheme.oneNode("1", 80));

    assertThat(good)
        .isEqualTo(new ClassScheme.ScoreClass("Tốt", from(80), sides, Optional.empty()));
    assertThat(good.withQuota(ClassQuota.share(20)))
        .isEqualTo(
            new ClassScheme.ScoreClass(
                "Tốt", from(80), sides, Optional.of(new ClassQuota.Share(new BigDecimal(20)))));
    assertThat(ClassQuota.atMost(3)).isEqualTo(new ClassQuota.AtMost(3));
    assertThat(ClassScheme.of(good)).isEqualTo(new ClassScheme(ImmutableList.of(good)));
  }

  @Test
  void adjustmentsHaveNoLimitUnlessTheyAreGivenOne() {
    assertThat(Adjustment.bonus(HALF)).isEqualTo(new Adjustment.Bonus(HALF, Optional.empty()));
    assertThat(Adjustment.bonus(HALF).withAtMost(BigDecimal.TEN))
        .isEqualTo(new Adjustment.Bonus(HALF, Optional.of(BigDecimal.TEN)));
    assertThat(Adjustment.penalty(HALF)).isEqualTo(new Adjustment.Penalty(HALF, Optional.empty()));
    assertThat(Adjustment.penalty(HALF).withAtMost(BigDecimal.TEN))
        .isEqualTo(new Adjustment.Penalty(HALF, Optional.of(BigDecimal.TEN)));
    assertThat(Adjustment.knockOut("1")).isEqualTo(new Adjustment.KnockOut(NodeCode.of("1")));
    assertThat(Adjustment.classCap("Khá")).isEqualTo(new Adjustment.ClassCap("Khá"));
    assertThat(Adjustment.of("liet", "Điểm liệt", Adjustment.knockOut("1")))
        .isEqualTo(Adjustment.of(AdjustmentId.of("liet"), "Điểm liệt", Adjustment.knockOut("1")));
  }

  @Test
  void aSetTakesBareIdsAndWholePoints() {
    ScoreNode leaf = ScoreNode.builder().code("1").name("A").max(2).rule(ScoreRule.given()).build();
    assertThat(leaf.code()).isEqualTo(NodeCode.of("1"));
    assertThat(leaf.max()).isEqualTo(new BigDecimal(2));
    Selection departments = Selection.ofKinds(AgencyKind.DEPARTMENT);
    assertThat(AgencyBlock.of("so", "Các sở", departments))
        .isEqualTo(new AgencyBlock(BlockId.of("so"), "Các sở", departments));
  }
}
