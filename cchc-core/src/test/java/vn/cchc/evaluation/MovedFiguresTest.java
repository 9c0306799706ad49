package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.department;
import static vn.cchc.evaluation.World.province;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Figures of agencies that move, end or begin in the middle of the year. */
@Tag("A2")
class MovedFiguresTest {
  private static final LocalDate END_OF_JUNE = LocalDate.of(2020, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
  private static final Criterion THIRTY = Criterion.atLeast(30);
  private static final Scope OF_PROVINCE = Scope.aggregate(AgencyId.of("tinh"));

  /** A commune that is moved from district A to district B in July. */
  private static AgencyRegister moved() {
    Agency commune =
        commune("mot", "b")
            .addHistory(FormerState.builder().until(END_OF_JUNE).parent(AgencyId.of("a")).build())
            .build();
    return AgencyRegister.of(
        List.of(
            province().build(),
            department("a").build(),
            department("b").build(),
            commune,
            commune("hai", "a").build(),
            commune("ba", "b").build()));
  }

  private static Agency.Builder commune(String id, String parent) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name(id)
        .kind(AgencyKind.COMMUNE_COMMITTEE)
        .parent(AgencyId.of(parent));
  }

  private static List<RemarkCode> caveats(TargetResult result) {
    return result.caveats().stream().map(Remark::code).toList();
  }

  private static Scope of(String root) {
    return Scope.aggregate(AgencyId.of(root));
  }

  @Test
  void theStockOfACommuneThatMovedCountsWhereItIsNow() {
    World stocks =
        World.of(Measure.SHARE, Accumulation.STATE, RollUp.POOLED)
            .among(moved())
            .with("mot", "2020-H1", Ratio.of(10, 10))
            .with("mot", "2020-H2", Ratio.of(12, 20))
            .with("hai", "2020-H1", Ratio.of(1, 10))
            .with("hai", "2020-H2", Ratio.of(2, 20))
            .with("ba", "2020-H1", Ratio.of(3, 10))
            .with("ba", "2020-H2", Ratio.of(4, 20));
    assertThat(stocks.judge(of("a"), THIRTY).actual()).contains(Ratio.of(2, 20));
    assertThat(caveats(stocks.judge(of("a"), THIRTY)))
        .containsExactly(RemarkCode.NOT_THERE_ANY_MORE);
    assertThat(stocks.judge(of("b"), THIRTY).actual()).contains(Ratio.of(16, 40));
    assertThat(stocks.judge(OF_PROVINCE, THIRTY).actual()).contains(Ratio.of(18, 60));
    assertThat(caveats(stocks.judge(OF_PROVINCE, THIRTY))).isEmpty();
  }

  @Test
  void theStockOfADissolvedDepartmentIsNamedAndNotCounted() {
    Succession end =
        Succession.builder()
            .type(SuccessionType.DISSOLVE)
            .addPredecessors(AgencyId.of("c"))
            .operational(JULY)
            .build();
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.SUM)
            .among(
                AgencyRegister.of(
                    List.of(province().build(), department("a").build(), department("c").build()),
                    List.of(end)))
            .with("c", "2020-H1", Quantity.of(40))
            .with("a", "2020-H1", Quantity.of(10))
            .with("a", "2020", Quantity.of(12))
            .judge(OF_PROVINCE, THIRTY);
    assertThat(result.actual()).contains(Quantity.of(12));
    assertThat(caveats(result)).containsExactly(RemarkCode.NOT_THERE_ANY_MORE);
    assertThat(result.caveats().get(0).figures()).hasSize(1);
  }

  @Test
  void aTotalInWhoseTimeAnAgencyMovedIsNamedOnBothSides() {
    World totals =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .among(moved())
            .with("mot", "2020-9M", Ratio.of(9, 10))
            .with("hai", "2020-9M", Ratio.of(1, 10));
    assertThat(totals.judge(of("a"), THIRTY).actual()).contains(Ratio.of(1, 10));
    assertThat(caveats(totals.judge(of("a"), THIRTY))).containsExactly(RemarkCode.SPANS_A_MOVE);
    assertThat(totals.judge(of("b"), THIRTY).actual()).contains(Ratio.of(9, 10));
    assertThat(caveats(totals.judge(of("b"), THIRTY))).containsExactly(RemarkCode.SPANS_A_MOVE);
    assertThat(caveats(totals.judge(OF_PROVINCE, THIRTY))).isEmpty();
  }

  @Test
  void aFigureThatBeginsBeforeItsAgencyContainsThoseOfThePredecessors() {
    Succession renamed =
        Succession.builder()
            .type(SuccessionType.RENAME)
            .addPredecessors(AgencyId.of("c"))
            .addSuccessors(AgencyId.of("n"))
            .operational(JULY)
            .build();
    World counts =
        World.ofShares()
            .among(
                AgencyRegister.of(
                    List.of(
                        province().build(),
                        department("c").build(),
                        department("n").from(JULY).build()),
                    List.of(renamed)))
            .with("c", "2020-H1", Ratio.of(50, 100))
            .with("n", "2020", Ratio.of(90, 200));
    for (Scope scope : List.of(Scope.agency(AgencyId.of("n")), OF_PROVINCE)) {
      TargetResult result = counts.judge(scope, THIRTY);
      assertThat(result.actual()).contains(Ratio.of(90, 200));
      assertThat(caveats(result)).contains(RemarkCode.CONTAINS_PREDECESSORS);
      assertThat(result.coverage().map(Coverage::isFull)).contains(true);
    }
  }

  @Test
  @Tag("D8")
  void aFigureFromBeforeItsAgencyBeganCountsNowhereAndIsNamed() {
    World counts =
        World.ofShares()
            .among(
                AgencyRegister.of(List.of(province().build(), department("a").from(JULY).build())))
            .with("a", "2020-Q1", Ratio.of(10, 10))
            .with("a", "2020-Q3", Ratio.of(1, 10))
            .with("a", "2020-Q4", Ratio.of(1, 12));
    for (Scope scope : List.of(Scope.agency(AgencyId.of("a")), OF_PROVINCE)) {
      TargetResult result = counts.judge(scope, THIRTY);
      assertThat(result.actual()).contains(Ratio.of(2, 22));
      assertThat(caveats(result)).containsExactly(RemarkCode.NOT_A_MEMBER_THEN);
    }
  }

  @Test
  @Tag("D9")
  void aTotalThatFellIsNamedWithTheOneBefore() {
    TargetResult result =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .with("a", "2020-H1", Ratio.of(80, 100))
            .with("a", "2020", Ratio.of(20, 40))
            .judge(World.OF_A, THIRTY);
    assertThat(result.actual()).contains(Ratio.of(20, 40));
    assertThat(caveats(result)).containsExactly(RemarkCode.CUMULATIVE_FELL);
    assertThat(result.caveats().get(0).figures()).hasSize(2);
  }

  @ParameterizedTest
  @Tag("D9")
  @CsvSource({"80, 100, false", "79, 101, true", "81, 99, true"})
  void aTotalFellIfEitherOfItsCountsFell(long numerator, long denominator, boolean fell) {
    TargetResult result =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .with("a", "2020-H1", Ratio.of(80, 100))
            .with("a", "2020", Ratio.of(numerator, denominator))
            .judge(World.OF_A, THIRTY);
    assertThat(caveats(result).contains(RemarkCode.CUMULATIVE_FELL)).isEqualTo(fell);
  }

  @ParameterizedTest
  @Tag("D9")
  @CsvSource({"count, 80, false", "count, 79.5, true", "percent, 79.5, false"})
  void anAmountFellAsWellButAPercentageIsNoTotal(Unit unit, BigDecimal amount, boolean fell) {
    TargetResult result =
        World.of(
                World.indicator("i", Measure.QUANTITY)
                    .unit(unit)
                    .accumulation(Accumulation.CUMULATIVE)
                    .rollUp(RollUp.SUM)
                    .build())
            .with("a", "2020-H1", Quantity.of(80))
            .with("a", "2020", Quantity.of(amount))
            .judge(World.OF_A, THIRTY);
    assertThat(caveats(result).contains(RemarkCode.CUMULATIVE_FELL)).isEqualTo(fell);
  }

  @Test
  void whoseParentEndedStaysInTheProvince() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                province().build(),
                department("a").until(END_OF_JUNE).build(),
                commune("d", "a").build()));
    TargetResult result =
        World.ofShares()
            .among(register)
            .with("d", "2020-H1", Ratio.of(4, 10))
            .with("d", "2020-H2", Ratio.of(6, 10))
            .judge(OF_PROVINCE, THIRTY);
    assertThat(result.actual()).contains(Ratio.of(10, 20));
    assertThat(register.parentOn(AgencyId.of("d"), JULY)).contains(AgencyId.of("tinh"));
    assertThat(AgencyRegister.problems(register.agencies().values().asList(), List.of()))
        .extracting(problem -> problem.code() + " " + problem.place().pointer())
        .containsExactly("PARENT_ENDED /agencies/2/parent");
  }

  @Test
  void aCompletionIsOfTheAgencysLifeByItsDayWhateverItsPeriod() {
    World world =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .among(
                AgencyRegister.of(
                    List.of(
                        province().build(),
                        department("a").until(END_OF_JUNE).build(),
                        department("b").from(JULY).build())))
            .with("a", "2020", Completion.on(LocalDate.of(2020, 5, 15)))
            .with("b", "2020", Completion.on(LocalDate.of(2020, 5, 15)));

    assertThat(world.judge(Scope.agency(AgencyId.of("b")), Criterion.doneBy()).outcome())
        .isEqualTo(Outcome.NO_DATA);
    assertThat(world.judge(Scope.agency(AgencyId.of("a")), Criterion.doneBy()).outcome())
        .isEqualTo(Outcome.MET);
  }
}
