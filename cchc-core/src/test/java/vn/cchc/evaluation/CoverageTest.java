package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;
import static vn.cchc.evaluation.World.target;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;

@Tag("V6")
class CoverageTest {
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final AgencyId A = AgencyId.of("a");
  private static final AgencyId B = AgencyId.of("b");
  private static final AgencyId C = AgencyId.of("c");

  private static Coverage coverage(TargetResult result) {
    return result.coverage().orElseThrow();
  }

  private static World months(String agency, int... months) {
    World world = World.ofShares();
    for (int month : months) {
      world.with(agency, "2020-%02d".formatted(month), Ratio.of(1, 2));
    }
    return world;
  }

  @Test
  void theSilentAndThoseWithGapsAreNamed() {
    TargetResult all =
        months("b", 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12)
            .with("a", "2020", Ratio.of(1, 2))
            .judge(OF_ALL, HALF);
    assertThat(coverage(all))
        .isEqualTo(new Coverage(2, 3, ImmutableList.of(C), ImmutableList.of(B)));
    assertThat(all.isFinal()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2020-11-30, true", // the end is missing
    "2020-01-01, 2020-12-30, true", // the last day is missing
    "2020-01-02, 2020-12-31, true", // the first day is missing
    "2020-01-01, 2020-12-31, false"
  })
  void anAdditiveSeriesReachesFromTheFirstDayToTheLast(
      LocalDate first, LocalDate last, boolean isPartial) {
    TargetResult result =
        World.ofShares().with("a", first + "/" + last, Ratio.of(1, 2)).judge(OF_A, HALF);
    assertThat(coverage(result).partial().contains(A)).isEqualTo(isPartial);
  }

  @ParameterizedTest
  @CsvSource({"2020-11, true", "2020-12, false", "2020, false"})
  void aStateIsOfTheLastDay(String period, boolean isPartial) {
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.NONE)
            .with("a", period, Quantity.of(60))
            .judge(OF_A, HALF);
    assertThat(coverage(result).partial().contains(A)).isEqualTo(isPartial);
  }

  @Test
  void coverageIsMeasuredUpToTheReportsDayOrTheDueDay() {
    TargetResult inMarch =
        months("a", 1, 2).judge(target(OF_A, HALF).build(), LocalDate.of(2020, 2, 29));
    assertThat(coverage(inMarch).isFull()).isTrue();
    TargetResult due = months("a", 1, 2).judge(target(OF_A, HALF).due(LocalDate.of(2020, 2, 29)));
    assertThat(coverage(due).isFull()).isTrue();
  }

  @Test
  void anAgencyIsMeasuredByItsOwnDays() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").from(LocalDate.of(2020, 5, 1)).build(),
                World.department("b").until(LocalDate.of(2020, 4, 30)).build()));
    World world =
        World.ofShares()
            .among(register)
            .with("a", "2020-05-01/2020-12-31", Ratio.of(1, 2))
            .with("b", "2020-01-01/2020-04-30", Ratio.of(1, 2));
    assertThat(coverage(world.judge(OF_ALL, HALF)).isFull()).isTrue();
    assertThat(coverage(world.judge(Scope.agency(B), HALF)).isFull()).isTrue();
  }

  @Test
  void whatIsDoneIsNeverPartial() {
    TargetResult result =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020-Q1", Completion.on(LocalDate.of(2020, 2, 1)))
            .judge(OF_A, Criterion.doneBy());
    assertThat(coverage(result).isFull()).isTrue();
  }

  @Test
  void whatIsNotDoneYetIsToBeReportedToTheEnd() {
    TargetResult result =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020-Q1", Completion.notDone())
            .judge(OF_A, Criterion.doneBy());
    assertThat(coverage(result).partial()).containsExactly(A);
  }

  @Test
  void whoeverContradictsItselfHasReported() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Ratio.of(1, 2))
            .with("a", "2020-03", Ratio.of(1, 2))
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(coverage(result).silent()).isEmpty();
    assertThat(coverage(result).reported()).isEqualTo(1);
  }

  @Test
  void anAggregateIsNoDataOnlyWhenNoFigureCounts() {
    assertThat(World.ofShares().judge(OF_ALL, HALF).outcome()).isEqualTo(Outcome.NO_DATA);
    TargetResult ofOne = World.ofShares().with("c", "2020", Ratio.of(9, 10)).judge(OF_ALL, HALF);
    assertThat(ofOne.outcome()).isEqualTo(Outcome.MET);
    assertThat(coverage(ofOne).silent()).containsExactly(A, B);
  }

  @Test
  void coverageOfEachIsThatOfItsMembers() {
    TargetResult each = months("b", 12).with("a", "2020", Ratio.of(1, 2)).judge(OF_EACH, HALF);
    assertThat(coverage(each))
        .isEqualTo(new Coverage(2, 3, ImmutableList.of(C), ImmutableList.of(B)));
  }

  @Test
  void whoeverIsSilentOnOnePartIsSilent() {
    World world =
        World.of(
                World.indicator("i", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build(),
                World.indicator("j", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build())
            .with("a", "2020", Ratio.of(9, 10));
    Target both =
        Target.builder()
            .id(TargetId.of("t"))
            .text("đồng thời")
            .scope(OF_A)
            .criterion(
                new Criterion.AllOf(
                    ImmutableList.of(
                        new Criterion.Part(IndicatorId.of("i"), HALF),
                        new Criterion.Part(IndicatorId.of("j"), HALF))))
            .build();
    TargetResult result = world.judge(both, World.IN_JANUARY);
    assertThat(coverage(result).silent()).containsExactly(A);
    assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
  }

  @Test
  @Tag("V1")
  void partialCoverageIsFinalOnlyWhereTheTargetAcceptsIt() {
    World world = months("a", 1, 2).with("b", "2020", Ratio.of(1, 2));
    assertThat(world.judge(target(OF_ALL, HALF)).isFinal()).isFalse();
    assertThat(world.judge(target(OF_ALL, HALF).partialCoverage(PartialCoverage.FINAL)).isFinal())
        .isTrue();
  }

  @Test
  @Tag("D3")
  void aCoverageThatDoesNotAddUpIsNotBuilt() {
    assertThatThrownBy(() -> new Coverage(-1, 0, ImmutableList.of(A), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coverage: -1 reported must not be negative");
    assertThatThrownBy(() -> new Coverage(2, 2, ImmutableList.of(A), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coverage: 2 reported and 1 silent must make 2 expected");
  }

  @Test
  void nobodySelectedIsNoData() {
    Selection divisions = Selection.ofKinds(AgencyKind.DIVISION);
    for (Scope scope : List.of(Scope.each(divisions), Scope.share(BigDecimal.TEN, divisions))) {
      TargetResult result = World.ofShares().judge(scope, HALF);
      assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
      assertThat(coverage(result).expected()).isZero();
    }
  }
}
