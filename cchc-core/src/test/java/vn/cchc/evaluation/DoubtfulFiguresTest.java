package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.message.Messages;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.text.Language;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/** What is right by the arithmetic and still probably wrong is said. */
class DoubtfulFiguresTest {
  private static final Criterion HALF = Criterion.atLeast(50);

  private static List<RemarkCode> caveats(TargetResult result) {
    return result.caveats().stream().map(Remark::code).toList();
  }

  private static World ofRatios(Unit unit) {
    return World.of(
        World.indicator("i", Measure.RATIO)
            .unit(unit)
            .accumulation(Accumulation.ADDITIVE)
            .rollUp(RollUp.POOLED)
            .build());
  }

  @Test
  @Tag("N7")
  void aRatioIsJudgedOnTheScaleOfItsUnit() {
    Unit perMille = Unit.of("phần nghìn", 1_000);
    TargetResult result =
        ofRatios(perMille).with("a", "2020", Ratio.of(30, 1_000)).judge(OF_A, Criterion.atMost(25));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.margin()).hasValue(new Margin(Fraction.of(-5), new Unit("phần nghìn")));
    assertThat(result.shortfall().existingCases()).hasToString("5");
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .contains("30,00 phần nghìn (30/1.000)", "25 phần nghìn");
  }

  @Test
  @Tag("N7")
  void noCasesAreReportedForWhatIsNoPartOfAWhole() {
    TargetResult result =
        ofRatios(Unit.of("phút/lượt", 1))
            .with("a", "2020", Ratio.of(300_000, 20_000))
            .judge(OF_A, Criterion.atMost(14));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.margin()).hasValue(new Margin(Fraction.of(-1), new Unit("phút/lượt")));
    assertThat(result.shortfall()).isEqualTo(Shortfall.NOT_APPLICABLE);
    assertThat(Messages.of(Language.ENGLISH).explain(result)).doesNotContain("case");
  }

  @Test
  @Tag("N7")
  void noCasesAreReportedWhereTheBoundIsNoPart() {
    assertThat(
            ofRatios(Unit.PERCENT)
                .with("a", "2020", Ratio.of(50, 100))
                .judge(OF_A, Criterion.atLeast(120))
                .shortfall())
        .isEqualTo(Shortfall.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @Tag("D9")
  @CsvSource({"129, 129, true", "129, 128, false", "0, 0, false"})
  void aStockThatIsAddedUpIsNoticed(long first, long second, boolean isNoticed) {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(0, first))
            .with("a", "2020-Q2", Ratio.of(0, second))
            .judge(OF_A, HALF);
    assertThat(caveats(result).contains(RemarkCode.LOOKS_LIKE_STATE)).isEqualTo(isNoticed);
  }

  @Test
  @Tag("D9")
  void oneAgencyWithOtherDenominatorsIsEnoughForNoStock() {
    World world =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(1, 10))
            .with("a", "2020-Q2", Ratio.of(2, 10))
            .with("b", "2020-Q1", Ratio.of(2, 20));
    assertThat(caveats(world.judge(OF_ALL, HALF))).contains(RemarkCode.LOOKS_LIKE_STATE);
    world.with("b", "2020-Q2", Ratio.of(2, 21));
    assertThat(caveats(world.judge(OF_ALL, HALF))).doesNotContain(RemarkCode.LOOKS_LIKE_STATE);
    assertThat(caveats(world.judge(OF_EACH, HALF).members().get(0)))
        .contains(RemarkCode.LOOKS_LIKE_STATE);
  }

  @Test
  @Tag("V6")
  void aTotalRowOfTheProvinceIsNoticedAndCounts() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020", Quantity.of(70))
            .with("b", "2020", Quantity.of(50))
            .with("tinh", "2020", Quantity.of(120));
    TargetResult result = world.judge(OF_ALL, Criterion.atLeast(200));
    assertThat(result.actual()).hasValue(Quantity.of(240));
    assertThat(caveats(result)).containsExactly(RemarkCode.ROOT_REPEATS_ITS_PARTS);
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .contains("số liệu của tinh đúng bằng tổng của các cơ quan khác");
  }

  @Test
  @Tag("V6")
  void theRootRepeatsASinglePartToo() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020", Quantity.of(70))
            .with("tinh", "2020", Quantity.of(70));
    assertThat(caveats(world.judge(OF_ALL, HALF))).contains(RemarkCode.ROOT_REPEATS_ITS_PARTS);
  }

  @Test
  @Tag("V6")
  void nothingAtAllRepeatsNothing() {
    World amounts =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020", Quantity.of(0))
            .with("b", "2020", Quantity.of(0))
            .with("tinh", "2020", Quantity.of(0));
    assertThat(caveats(amounts.judge(OF_ALL, HALF)))
        .doesNotContain(RemarkCode.ROOT_REPEATS_ITS_PARTS);
    World counts =
        World.ofShares()
            .with("a", "2020", Ratio.of(0, 0))
            .with("b", "2020", Ratio.of(0, 0))
            .with("tinh", "2020", Ratio.of(0, 0));
    assertThat(caveats(counts.judge(OF_ALL, HALF)))
        .doesNotContain(RemarkCode.ROOT_REPEATS_ITS_PARTS);
  }

  @ParameterizedTest
  @Tag("V6")
  @CsvSource({"12, 20, false", "10, 21, false", "10, 20, true"})
  void bothCountsOfATotalRowAreThoseOfItsParts(long numerator, long denominator, boolean isTotal) {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Ratio.of(7, 10))
            .with("b", "2020", Ratio.of(3, 10))
            .with("tinh", "2020", Ratio.of(numerator, denominator))
            .judge(OF_ALL, HALF);
    assertThat(caveats(result).contains(RemarkCode.ROOT_REPEATS_ITS_PARTS)).isEqualTo(isTotal);
  }

  @ParameterizedTest
  @Tag("V6")
  @CsvSource({"5, true", "0, false"})
  void belowTheRootATotalRowHasTwoPartsAtLeast(long second, boolean hasTwo) {
    World world =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .among(
                AgencyRegister.of(
                    List.of(
                        World.province().build(),
                        World.department("huyen").build(),
                        commune("xa-1"),
                        commune("xa-2"))))
            .with("xa-1", "2020", Quantity.of(7))
            .with("huyen", "2020", Quantity.of(7 + second));
    if (hasTwo) {
      world.with("xa-2", "2020", Quantity.of(second));
    }
    assertThat(caveats(world.judge(OF_ALL, HALF)).contains(RemarkCode.ROOT_REPEATS_ITS_PARTS))
        .isEqualTo(hasTwo);
  }

  private static Agency commune(String id) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name(id)
        .kind(AgencyKind.COMMUNE_COMMITTEE)
        .parent(AgencyId.of("huyen"))
        .build();
  }

  private static Target.Builder from(Criterion criterion, Value baseline) {
    return World.target(OF_A, criterion)
        .baseline(Baseline.of(ReportingPeriod.ofYear(2019), baseline));
  }

  @Test
  @Tag("T1")
  void perCentOfNothingCannotBeJudged() {
    Criterion tenMore = Criterion.Change.byPercent(Criterion.Direction.INCREASE, BigDecimal.TEN);
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020", Quantity.of(0))
            .judge(from(tenMore, Quantity.of(0)));
    assertThat(result.outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(result.reasons())
        .containsExactly(new Remark(RemarkCode.ZERO_BASELINE, ImmutableList.of()));
    assertThat(result.margin()).isEmpty();
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .isEqualTo("Thiếu mốc so sánh: mốc so sánh bằng 0 nên không tính được tỷ lệ tăng, giảm.");
  }

  @ParameterizedTest
  @Tag("T1")
  @CsvSource({"50, MET, 0", "49, NOT_MET, -1", "51, MET, 1"})
  void aChangeByAnAmountOfNothingIsNotWorse(long actual, Outcome outcome, long margin) {
    Criterion notWorse = Criterion.Change.byAmount(Criterion.Direction.INCREASE, BigDecimal.ZERO);
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020", Quantity.of(actual))
            .judge(from(notWorse, Quantity.of(50)));
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.margin().orElseThrow().exact()).isEqualTo(Fraction.of(margin));
  }

  private static World ofRanks(int rank, int population) {
    return World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
        .with("a", "2020", Rank.of(rank, population));
  }

  @Test
  @Tag("V7")
  void ranksAmongOthersAreNoticed() {
    Criterion better = Criterion.Change.any(Criterion.Direction.INCREASE);
    TargetResult result = ofRanks(19, 34).judge(from(better, Rank.of(22, 63)));
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(caveats(result)).containsExactly(RemarkCode.POPULATION_DIFFERS);
    assertThat(Messages.of(Language.VIETNAMESE).explain(result)).contains("(34 và 63)");
    assertThat(caveats(ofRanks(19, 63).judge(from(better, Rank.of(22, 63))))).isEmpty();
  }

  @ParameterizedTest
  @Tag("T10")
  @CsvSource({"34, true", "40, true", "33, false"})
  void theTopOfSoFewIsPointless(int places, boolean isPointless) {
    TargetResult result = ofRanks(19, 34).judge(OF_A, Criterion.withinTop(places));
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(caveats(result).contains(RemarkCode.POINTLESS_THRESHOLD)).isEqualTo(isPointless);
  }

  @Test
  @Tag("D11")
  void aFigureBesideTheWindowIsNamedByTheResultThatLacksIt() {
    Target march = World.target(OF_A, HALF).period(ReportingPeriod.parse("2020-03")).build();
    EvaluationReport report =
        World.ofShares()
            .with("a", "2020-02-26/2020-03-25", Ratio.of(9, 10))
            .report(march, IN_JANUARY);
    TargetResult result = report.results().get(0);
    assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(result.notCounted())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.OUTSIDE_WINDOW);
    assertThat(report.unused()).isEqualTo(result.notCounted());
    assertThat(Messages.of(Language.ENGLISH).explain(result))
        .contains("1 figure of a (2020-02-26 to 2020-03-25)", "not wholly within")
        .doesNotContain("no figure from");
  }

  @ParameterizedTest
  @Tag("D11")
  @CsvSource({
    "a, 2021, OUTSIDE_WINDOW",
    "a, 2020-Q4, AFTER_CUT",
    "b, 2020-Q1, OUTSIDE_SCOPE",
    "b, 2021, OUTSIDE_SCOPE"
  })
  void theCauseIsTheFirstThatApplies(String agency, String period, UnusedFigures.Cause cause) {
    Target target = World.target(OF_A, HALF).due(LocalDate.of(2020, 9, 30)).build();
    assertThat(
            World.ofShares()
                .with(agency, period, Ratio.of(1, 2), "2021-01-05T03:00:00Z")
                .report(target, IN_JANUARY)
                .unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(cause);
  }

  @Test
  @Tag("D11")
  void afterTenThousandEntriesThoseOfOneCauseAndIndicatorArePutTogether() {
    World world =
        World.of(
            World.indicator("i", Measure.QUANTITY).accumulation(Accumulation.STATE).build(),
            World.indicator("j", Measure.QUANTITY).accumulation(Accumulation.STATE).build());
    for (int i = 0; i < 9_999; i++) {
      world.with("x" + i, "2020", Quantity.of(1));
    }
    for (String agency : List.of("first", "second", "third")) {
      world.with(
          World.figure("j", agency, "2020", Quantity.of(1)).recordedAt(World.AT_ONCE).build());
    }
    world.with(
        World.figure("j", "third", "2020-Q1", Quantity.of(1)).recordedAt(World.AT_ONCE).build());
    world.with("b", "2020", Quantity.of(1));

    List<UnusedFigures> unused =
        world.report(World.target(OF_A, HALF).build(), IN_JANUARY).unused();

    assertThat(unused).hasSize(10_002);
    assertThat(unused.get(9_999).agency()).contains(AgencyId.of("first"));
    assertThat(unused.subList(10_000, 10_002))
        .containsExactly(
            new UnusedFigures(
                UnusedFigures.Cause.UNKNOWN_AGENCY,
                IndicatorId.of("j"),
                Optional.empty(),
                3,
                ImmutableList.of()),
            new UnusedFigures(
                UnusedFigures.Cause.OUTSIDE_SCOPE,
                IndicatorId.of("i"),
                Optional.empty(),
                1,
                ImmutableList.of()));
  }
}
