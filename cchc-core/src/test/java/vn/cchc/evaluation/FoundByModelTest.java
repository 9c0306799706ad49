package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.AT_NEW_YEAR;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_EACH;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.ObservationKind;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Verdict;

/** Cases on which the evaluator once differed from the naive one and was wrong. */
class FoundByModelTest {
  private static final AgencyId A = AgencyId.of("a");
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final Criterion.AtLeastGrade GOOD = new Criterion.AtLeastGrade("loai-2020", "Tốt");

  @Test
  @Tag("V6")
  void contradictoryFiguresWithAGapAreInPart() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-H2", Ratio.of(9, 10), ObservationKind.SELF_REPORTED, "x")
            .with("a", "2020-H2", Ratio.of(4, 10), ObservationKind.SELF_REPORTED, "y")
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(result.coverage().orElseThrow().partial()).containsExactly(A);
    assertThat(result.isFinal()).isFalse();
  }

  @Test
  @Tag("V6")
  void percentagesThatCannotBeAddedAreInPartAndKeepTheirCaveat() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Quantity.printed("60.0"))
            .with("a", "2020-Q2", Ratio.of(9, 10), ObservationKind.PUBLISHED, "x")
            .with("a", "2020-Q2", Ratio.of(4, 10), ObservationKind.SELF_REPORTED, "y")
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(result.coverage().orElseThrow().partial()).containsExactly(A);
    assertThat(result.caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.OTHER_SOURCE_DIFFERS);
  }

  @Test
  @Tag("V6")
  void figuresOfTheWholeWindowAreNotInPartThoughTheDueDayIsLater() {
    for (Accumulation accumulation : Accumulation.values()) {
      Target target =
          World.target(OF_A, HALF)
              .period(ReportingPeriod.ofHalf(2020, 1))
              .due(LocalDate.of(2020, 12, 31))
              .build();
      TargetResult result =
          World.of(Measure.SHARE, accumulation, RollUp.POOLED)
              .with("a", "2020-H1", Ratio.of(9, 10))
              .judge(target, IN_JANUARY);
      assertThat(result.coverage().orElseThrow().partial()).isEmpty();
      assertThat(result.isFinal()).isTrue();
    }
  }

  @Test
  @Tag("D6")
  void whatIsSaidToBeDoneInTheYearAndBeforeItContradictsItself() {
    World world = World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE);
    TargetResult result =
        world
            .with("a", "2020", Completion.on(LocalDate.of(2019, 12, 10)), "2021-01-05T03:00:00Z")
            .with("a", "2020", Completion.on(LocalDate.of(2020, 6, 30)), "2021-01-05T03:00:00Z")
            .judge(OF_A, Criterion.doneBy());
    assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
  }

  @Test
  @Tag("T1")
  void aMeanWithoutAnEndEarnsItsGradeExactly() {
    GradeScheme scheme = scheme(Optional.of(new BigDecimal("8")), Optional.empty());
    assertThat(Verdict.ofGrade(GOOD, new Mean(BigDecimal.valueOf(25), 3), scheme).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(Verdict.ofGrade(GOOD, new Mean(BigDecimal.valueOf(23), 3), scheme).outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  @Tag("D3")
  void aScoreIsInvalidWhereGradesHaveNoScores() {
    GradeScheme scheme = scheme(Optional.empty(), Optional.empty());
    assertThat(Verdict.ofGrade(GOOD, Quantity.of(9), scheme).outcome())
        .isEqualTo(Outcome.INVALID_DATA);
  }

  private static GradeScheme scheme(Optional<BigDecimal> good, Optional<BigDecimal> fair) {
    return new GradeScheme(
        "loai-2020",
        ImmutableList.of(new GradeScheme.Band("Tốt", good), new GradeScheme.Band("Khá", fair)));
  }

  @Test
  @Tag("T2")
  void whatIsMaintainedIsReportedForTheMembersOfASelectionAlone() {
    Target target =
        World.target(OF_EACH, HALF)
            .commitment(Commitment.MAINTAIN)
            .baseline(Baseline.of(ReportingPeriod.ofYear(2019), Ratio.of(6, 10)))
            .build();
    World world = World.ofShares();
    world.with("a", "2020", Ratio.of(9, 10)).with("b", "2020", Ratio.of(5, 10));
    assertThat(world.judge(target, IN_JANUARY).maintained()).isEmpty();
    assertThat(world.judge(target, IN_JANUARY).members())
        .extracting(TargetResult::maintained)
        .containsExactly(
            Optional.of(Maintained.YES),
            Optional.of(Maintained.YES),
            Optional.of(Maintained.UNKNOWN));
    assertThat(world.judge(target, IN_JANUARY).baseline()).hasValue(Ratio.of(6, 10));
  }

  @Test
  @Tag("D11")
  void unusedFiguresUnderTwoNamesOfTheSameDaysAreOne() {
    World world = World.ofShares();
    for (String period : ImmutableList.of("2020-Q1", "2020-01-01/2020-03-31", "2020-H1")) {
      world.with(World.figure("stranger", period, Ratio.of(1, 2)).recordedAt(AT_NEW_YEAR).build());
    }
    assertThat(world.report(World.target(OF_A, HALF).build(), IN_JANUARY).unused())
        .extracting(figures -> figures.periods().toString())
        .containsExactly("[2020-Q1, 2020-H1]");
  }
}
