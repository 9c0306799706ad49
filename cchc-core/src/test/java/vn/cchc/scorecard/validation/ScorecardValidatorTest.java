package vn.cchc.scorecard.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.scorecard.scoring.Card.area;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.interval;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.ofEveryArea;
import static vn.cchc.scorecard.scoring.Card.plain;
import static vn.cchc.scorecard.scoring.Card.steps;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.FigureCondition;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.Card;

class ScorecardValidatorTest {
  private static List<String> found(ProblemCode code, Scorecard set) {
    return ScorecardValidator.validate(set).stream()
        .filter(problem -> problem.code() == code)
        .map(problem -> problem.actual())
        .toList();
  }

  private static Scorecard of(ScoreNode... nodes) {
    return Card.set(nodes).build();
  }

  @Test
  @Tag("K2")
  void maximumDiffersFromTheSumOfTheParts() {
    Scorecard set = of(area("1", "10", given("1.1", "4"), given("1.2", "6.5")));
    assertThat(ScorecardValidator.validate(set))
        .extracting(problem -> problem.code() + " " + problem.expected())
        .containsExactly("SCORE_SUM_DIFFERS 10.5");
  }

  @Test
  @Tag("K2")
  void codesAreUnique() {
    assertThat(found(ProblemCode.DUPLICATE_ID, of(given("1", "1"), given("1", "1"))))
        .containsExactly("1");
  }

  @Test
  @Tag("K3")
  void bandsOfCanThoOverlapAtTheirEndsAndHaveAGap() {
    Scorecard set = of(leaf("1", "4", steps(">=88 <=90", "2", ">=90 <=95", "3", ">=95", "4")));
    assertThat(found(ProblemCode.STEP_OVERLAP, set)).containsExactly("90", "95");
    assertThat(found(ProblemCode.STEP_GAP, set)).containsExactly(">=0 <88");
  }

  @Test
  @Tag("K6")
  void figuresWithoutALevelAreNamed() {
    IndicatorId a = IndicatorId.of("a");
    IndicatorId b = IndicatorId.of("b");
    Levels levels =
        new Levels(
            ImmutableList.of(
                new Levels.Level(
                    number("2"),
                    ImmutableList.of(
                        new FigureCondition(a, interval(">=30")),
                        new FigureCondition(b, interval(">=20")))),
                new Levels.Level(
                    number("0"), ImmutableList.of(new FigureCondition(a, interval("<30"))))));
    assertThat(found(ProblemCode.NO_LEVEL, of(leaf("9", "2", levels)))).contains("a=30, b=10");
  }

  @Test
  @Tag("K12")
  void totalsWithoutAClassAreNamed() {
    Scorecard set =
        Card.set(given("1", "30"), given("2", "70"))
            .classes(
                new ClassScheme(
                    ImmutableList.of(
                        ofEveryArea("Tốt", ">=85", 70),
                        ofEveryArea("Khá", ">=70 <85", 60),
                        plain("Kém", "<70"))))
            .build();
    assertThat(found(ProblemCode.CLASS_HOLE, set)).isNotEmpty();
    assertThat(found(ProblemCode.CLASS_GAP, set)).isEmpty();
  }

  private static List<String> problems(Scorecard set) {
    return shown(ScorecardValidator.validate(set));
  }

  private static List<String> shown(List<Problem> problems) {
    return problems.stream()
        .map(
            one ->
                "%s %s %s %s|%s|%s"
                    .formatted(
                        one.severity(),
                        one.code(),
                        one.place().pointer(),
                        one.subject(),
                        one.expected(),
                        one.actual()))
        .toList();
  }

  @Test
  @Tag("K2")
  void theMostPointsOfANodeFollowItsCombination() {
    for (ScoreNode.Combination combination : ScoreNode.Combination.values()) {
      ScoreNode.Builder node =
          Card.node("1", "10")
              .combination(combination)
              .addChildren(
                  leaf("1.1", "10", Card.GIVEN, part -> part.weight(number("2"))),
                  given("1.2", "10"));
      String max =
          switch (combination) {
            case SUM -> "20";
            case WEIGHTED_SUM -> "30";
            case MEAN, LOWEST -> "10";
          };
      assertThat(problems(of(node.max(number(max)).build()))).isEmpty();
      assertThat(problems(of(node.max(number("9")).build())))
          .containsExactly("ERROR SCORE_SUM_DIFFERS /nodes/0/max 1|%s|9".formatted(max));
    }
  }

  @Test
  @Tag("K2")
  void theTotalIsThatOfTheAreas() {
    Scorecard set = Card.empty(number("9")).addNodes(given("1", "10")).build();
    assertThat(problems(set)).containsExactly("ERROR SCORE_SUM_DIFFERS /total bo-2026|10|9");
    assertThat(problems(of(area("1", "1", given("2", "1")), given("2", "1"))))
        .containsExactly("ERROR DUPLICATE_ID /nodes/1/code code||2");
  }

  @Test
  @Tag("K3")
  void stepsThatAnswerEveryFigureOnceAndRiseAreSound() {
    assertThat(problems(of(leaf("1", "4", steps("<80", "0", ">=80 <100", "2", ">=100", "4")))))
        .isEmpty();
    assertThat(problems(of(leaf("1", "4", steps("<=0", "4", ">0", "0"))))).isEmpty();
  }

  @Test
  @Tag("K3")
  void stepsThatDoNotRiseOrPassTheMostAreNamed() {
    assertThat(problems(of(leaf("1", "4", steps("<50", "0", ">=50 <80", "4", ">=80", "3")))))
        .containsExactly("WARNING STEPS_NOT_RISING /nodes/0/rule/steps/2 1|>=50 <80: 4|>=80: 3");
    assertThat(problems(of(leaf("1", "4", steps("<50", "4", ">=50 <80", "4", ">=80", "0")))))
        .containsExactly(
            "WARNING STEPS_NOT_RISING /nodes/0/rule/steps/1 1|<50: 4|>=50 <80: 4",
            "WARNING STEPS_NOT_RISING /nodes/0/rule/steps/2 1|>=50 <80: 4|>=80: 0");
    assertThat(problems(of(leaf("1", "4", steps("<50", "0", ">=50", "5")))))
        .containsExactly("ERROR POINTS_ABOVE_MAX /nodes/0/rule/steps/1/points 1|4|5");
    assertThat(problems(of(leaf("1", "4", steps("<50", "0", ">=50", "3")))))
        .containsExactly("WARNING MAX_NOT_REACHED /nodes/0/rule/steps 1|4|3");
  }

  @Test
  @Tag("K3")
  void gapsAreLookedForFromZeroToAHundredAndAsFarAsTheStepsReach() {
    assertThat(found(ProblemCode.STEP_GAP, of(leaf("1", "4", steps("<50", "0", ">50", "4")))))
        .containsExactly("50");
    assertThat(found(ProblemCode.STEP_GAP, of(leaf("1", "4", steps("<50", "0", ">=50 <90", "4")))))
        .containsExactly(">=90 <=100");
    assertThat(found(ProblemCode.STEP_GAP, of(leaf("1", "4", steps("<110", "0", ">=120", "4")))))
        .containsExactly(">=110 <120");
  }

  @Test
  @Tag("K6")
  void levelsThatAnswerEveryFigureAreSoundAndTheirPointsReachTheMost() {
    Levels sound =
        Levels.of(
            Levels.level(number("2"), FigureCondition.of("a", interval(">=30"))),
            Levels.level(number("0")));
    assertThat(problems(of(leaf("9", "2", sound)))).isEmpty();
    assertThat(problems(of(leaf("9", "3", sound))))
        .containsExactly("WARNING MAX_NOT_REACHED /nodes/0/rule/levels 9|3|2");
    assertThat(problems(of(leaf("9", "1", sound))))
        .containsExactly("ERROR POINTS_ABOVE_MAX /nodes/0/rule/levels/0/points 9|1|2");
    Levels open = Levels.of(Levels.level(number("2"), FigureCondition.of("a", interval(">=30"))));
    assertThat(found(ProblemCode.NO_LEVEL, of(leaf("9", "2", open))))
        .containsExactly("a=0", "a=15");
    Levels closed =
        Levels.of(
            Levels.level(number("2"), FigureCondition.of("a", interval(">=30 <=100"))),
            Levels.level(number("0"), FigureCondition.of("a", interval("<=29.5"))));
    assertThat(found(ProblemCode.NO_LEVEL, of(leaf("9", "2", closed)))).containsExactly("a=29.75");
  }

  @Test
  void anAutomaticLeafNeedsAnIndicator() {
    ScoreNode without =
        leaf("1", "10", Card.GIVEN, node -> node.source(ScoreNode.Source.AUTOMATIC));
    ScoreNode with =
        leaf(
            "1",
            "10",
            ScoreRule.proportional(80).by("ho-so"),
            node -> node.source(ScoreNode.Source.AUTOMATIC));
    ScoreNode named =
        leaf(
            "1",
            "10",
            Deductions.of(Deductions.perCase("cham", number("1"))),
            node -> node.source(ScoreNode.Source.AUTOMATIC));

    assertThat(problems(of(without))).containsExactly("ERROR NO_INPUT /nodes/0/rule 1||");
    assertThat(problems(of(with))).isEmpty();
    assertThat(problems(of(named))).isEmpty();
  }

  @Test
  void anIndicatorOfARuleIsANumberOfThePlan() {
    ScoreNode leaf = leaf("1", "10", ScoreRule.proportional(80).by("ho-so"));

    assertThat(againstPlan(leaf, Measure.SHARE)).isEmpty();
    assertThat(againstPlan(leaf, Measure.GRADE))
        .containsExactly("ERROR UNFIT_SCORE_RULE /nodes/0/rule/indicator 1|GRADE|ho-so");
    assertThat(againstPlan(leaf, Measure.COMPLETION))
        .containsExactly("ERROR UNFIT_SCORE_RULE /nodes/0/rule/indicator 1|COMPLETION|ho-so");
    assertThat(againstPlan(leaf("1", "10", ScoreRule.proportional(80).by("khac")), Measure.SHARE))
        .containsExactly("ERROR UNKNOWN_INDICATOR /nodes/0/rule/indicator 1||khac");
    assertThat(againstPlan(given("1", "10"), Measure.GRADE)).isEmpty();
  }

  private static List<String> againstPlan(ScoreNode leaf, Measure measure) {
    Indicator.Builder indicator =
        Indicator.builder().id(IndicatorId.of("ho-so")).name("Hồ sơ").measure(measure);
    if (measure == Measure.SHARE) {
      indicator.accumulation(Accumulation.ADDITIVE).rollUp(RollUp.POOLED);
    }
    Plan plan =
        Plan.builder()
            .id("kh")
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2026))
            .addIndicators(indicator.build())
            .build();
    return shown(ScorecardValidator.validate(of(leaf), Card.REGISTER, plan));
  }

  @Test
  @Tag("K13")
  void blocksHaveOneIdEachAndShareNoAgency() {
    AgencyBlock departments = block("so", Selection.ofKinds(AgencyKind.DEPARTMENT));
    Scorecard twice =
        Card.set(given("1", "10"))
            .addBlocks(departments, block("hai", Selection.of("a", "d")), block("so", communes()))
            .build();

    assertThat(shown(ScorecardValidator.validate(twice, Card.REGISTER)))
        .containsExactly(
            "ERROR AGENCY_IN_TWO_BLOCKS /blocks/1 a|so|hai",
            "ERROR DUPLICATE_ID /blocks/2/id id||so",
            "ERROR AGENCY_IN_TWO_BLOCKS /blocks/2 d|hai|so");
    assertThat(problems(twice)).containsExactly("ERROR DUPLICATE_ID /blocks/2/id id||so");
  }

  @Test
  @Tag("K13")
  void theAgenciesOfBlocksAreThoseOfTheLastDayOfTheEdition() {
    AgencyRegister register =
        AgencyRegister.of(
            Agency.of("moi", "Sở Mới", AgencyKind.DEPARTMENT).toBuilder()
                .from(LocalDate.of(2026, 12, 31))
                .build());
    Scorecard set =
        Card.set(given("1", "10"))
            .addBlocks(
                block("so", Selection.ofKinds(AgencyKind.DEPARTMENT)),
                block("hai", Selection.of("moi")))
            .build();

    assertThat(shown(ScorecardValidator.validate(set, register)))
        .containsExactly("ERROR AGENCY_IN_TWO_BLOCKS /blocks/1 moi|so|hai");
  }

  private static Selection communes() {
    return Selection.ofKinds(AgencyKind.COMMUNE_COMMITTEE);
  }

  private static AgencyBlock block(String id, Selection selection) {
    return AgencyBlock.of(id, "Khối", selection);
  }

  @Test
  void agenciesAndKindsOfASelectionAreThoseOfTheRegister() {
    Selection unknown =
        Selection.of("a", "la")
            .andOfKinds(AgencyKind.DEPARTMENT, AgencyKind.of("la-hoac"))
            .andWithin("khong");
    Scorecard set =
        Card.set(leaf("1", "10", Card.GIVEN, node -> node.appliesTo(unknown)))
            .addBlocks(block("khoi", Selection.within("khong")))
            .build();

    assertThat(shown(ScorecardValidator.validate(set, Card.REGISTER)))
        .containsExactly(
            "ERROR UNKNOWN_AGENCY /nodes/0/appliesTo/agencies/1 la||la",
            "ERROR UNKNOWN_KIND /nodes/0/appliesTo/kinds/1 la-hoac||la-hoac",
            "ERROR UNKNOWN_AGENCY /nodes/0/appliesTo/within khong||khong",
            "ERROR UNKNOWN_AGENCY /blocks/0/selection/within khong||khong");
    assertThat(problems(set)).isEmpty();
  }

  @Test
  @Tag("K11")
  void adjustmentsHaveOneIdEachAndNameANodeAndAClass() {
    Scorecard set =
        Card.set(given("1", "100"))
            .classes(ClassScheme.of(plain("Tốt", ">=0")))
            .addAdjustments(
                Adjustment.of("liet", "A", Adjustment.knockOut("1")),
                Adjustment.of("liet", "A", Adjustment.knockOut("9")),
                Adjustment.of("tran", "A", Adjustment.classCap("Tốt")),
                Adjustment.of("tran-2", "A", Adjustment.classCap("Khá")))
            .build();

    assertThat(problems(set))
        .containsExactly(
            "ERROR DUPLICATE_ID /adjustments/1/id id||liet",
            "ERROR UNKNOWN_NODE /adjustments/1/node liet||9",
            "ERROR UNKNOWN_CLASS /adjustments/3/class tran-2||Khá");
  }

  @Test
  @Tag("K12")
  void classesHaveOneNameEachAreReachedAndNameANode() {
    Scorecard set =
        Card.set(given("1", "100"))
            .classes(
                ClassScheme.of(
                    plain("Lạ", ">100"),
                    ClassScheme.scoreClass("Tốt", interval(">=50"), ClassScheme.oneNode("9", 0)),
                    plain("Tốt", "<50")))
            .build();

    assertThat(problems(set))
        .containsExactly(
            "WARNING CLASS_NOT_REACHED /classes/0 Lạ|100|>100",
            "ERROR UNKNOWN_NODE /classes/1 Tốt||9",
            "ERROR DUPLICATE_CLASS /classes/2/name ||Tốt");
  }

  @Test
  @Tag("K12")
  void totalsThatNoClassHoldsAreNamedWithTheMiddleOfTheGap() {
    Scorecard set =
        Card.set(given("1", "100"))
            .classes(ClassScheme.of(plain("Tốt", ">=80"), plain("Khá", "<70")))
            .build();

    assertThat(problems(set))
        .containsExactly("WARNING CLASS_GAP /classes ||70", "WARNING CLASS_GAP /classes ||75");
  }

  @Test
  @Tag("K12")
  void aWeakAreaThatLeavesATotalWithoutAClassIsNamed() {
    Scorecard set =
        Card.set(given("1", "30"), given("2", "70"))
            .classes(ClassScheme.of(ofEveryArea("Tốt", ">=70", 60), plain("Khá", "<70")))
            .build();

    assertThat(problems(set)).containsExactly("WARNING CLASS_HOLE /classes 1|100|70");
    Scorecard answered =
        Card.set(given("1", "30"), given("2", "70"))
            .classes(ClassScheme.of(ofEveryArea("Tốt", ">=70", 60), plain("Khá", ">=0")))
            .build();
    assertThat(problems(answered)).isEmpty();
  }

  @Test
  @Tag("K8")
  void limitsOfClassesAreMeantForAHundredPointsWherePartsAreLeftOut() {
    ScoreNode zero =
        leaf(
            "1",
            "50",
            Card.GIVEN,
            node -> node.whenNotApplicable(ScoreNode.WhenNotApplicable.ZERO));
    ClassScheme classes = ClassScheme.of(plain("Tốt", ">=0"));

    assertThat(problems(Card.set(given("1", "50")).classes(classes).build()))
        .containsExactly("WARNING CLASS_LIMITS_WITH_EXCLUDED /classes bo-2026||50");
    assertThat(problems(Card.set(given("1", "100")).classes(classes).build())).isEmpty();
    assertThat(problems(Card.set(zero).classes(classes).build())).isEmpty();
  }

  @Test
  void onlyErrorsRefuseASet() {
    Scorecard warned = of(leaf("1", "4", steps("<50", "0", ">=50", "3")));
    ScorecardValidator.requireSound(warned, ScorecardValidator.validate(warned));
    Scorecard refused = of(area("1", "10", given("1.1", "4")));

    assertThatThrownBy(
            () -> ScorecardValidator.requireSound(refused, ScorecardValidator.validate(refused)))
        .isInstanceOfSatisfying(
            InvalidScorecardException.class, e -> assertThat(e.problems()).hasSize(1))
        .hasMessage("scorecard bo-2026: /nodes/0/max SCORE_SUM_DIFFERS 10");
  }
}
