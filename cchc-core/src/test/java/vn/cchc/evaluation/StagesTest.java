package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_EACH;
import static vn.cchc.evaluation.World.target;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Ratio;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;

class StagesTest {
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final LocalDate END_OF_MARCH = LocalDate.of(2020, 3, 31);
  private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2020, 9, 30);
  private static final LocalDate END_OF_APRIL = LocalDate.of(2020, 4, 30);

  private static Target staged(Scope scope) {
    return target(scope)
        .addStages(
            new Stage(END_OF_MARCH, HALF), new Stage(END_OF_SEPTEMBER, Criterion.exactly(100)))
        .build();
  }

  @ParameterizedTest
  @Tag("T4")
  @Tag("V2")
  @CsvSource({"4, NOT_MET, NOT_DUE, BEHIND", "6, MET, NOT_DUE, ON_PACE", "10, MET, MET, AHEAD"})
  void betweenTwoStagesThePaceIsReported(long n, Outcome first, Outcome second, Pace pace) {
    TargetResult result =
        World.ofShares().with("a", "2020-Q1", Ratio.of(n, 10)).judge(staged(OF_A), END_OF_APRIL);
    assertThat(result.stages()).extracting(TargetResult::outcome).containsExactly(first, second);
    assertThat(result.outcome()).isEqualTo(second);
    assertThat(result.due()).hasValue(END_OF_SEPTEMBER);
    assertThat(result.pace()).hasValue(pace);
  }

  @Test
  @Tag("T4")
  void aStageIsJudgedOnWhatEndedByItsDay() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(4, 10))
            .with("a", "2020-Q2", Ratio.of(30, 30))
            .judge(staged(OF_A), IN_JANUARY);
    assertThat(result.stages().get(0).actual()).hasValue(Ratio.of(4, 10));
    assertThat(result.stages().get(1).actual()).hasValue(Ratio.of(34, 40));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  @Tag("V2")
  void onTheDueDayAndLaterThereIsNoPace() {
    World world = World.ofShares().with("a", "2020-Q1", Ratio.of(4, 10));
    assertThat(world.judge(staged(OF_A), END_OF_SEPTEMBER).pace()).isEmpty();
    assertThat(world.judge(staged(OF_A), END_OF_SEPTEMBER.minusDays(1)).pace())
        .hasValue(Pace.BEHIND);
  }

  @Test
  @Tag("V2")
  void onTheDayOfAStageItIsPast() {
    World world = World.ofShares().with("a", "2020-Q1", Ratio.of(4, 10));
    assertThat(world.judge(staged(OF_A), END_OF_MARCH).pace()).hasValue(Pace.BEHIND);
    assertThat(world.judge(staged(OF_A), END_OF_MARCH.minusDays(1)).pace()).hasValue(Pace.ON_PACE);
  }

  @Test
  @Tag("V2")
  void withoutStagesThereIsNoPace() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(4, 10))
            .judge(target(OF_A, HALF).build(), END_OF_APRIL);
    assertThat(result.pace()).isEmpty();
  }

  @Test
  @Tag("T4")
  void stagesHoldForEveryAgencyToo() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(4, 10))
            .with("b", "2020-Q1", Ratio.of(9, 10))
            .judge(staged(OF_EACH), END_OF_APRIL);
    assertThat(result.stages().get(0).members())
        .extracting(TargetResult::outcome)
        .containsExactly(Outcome.NOT_MET, Outcome.MET, Outcome.NO_DATA);
    assertThat(result.stages().get(0).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.pace()).hasValue(Pace.BEHIND);
  }

  @Test
  @Tag("T4")
  void theDueDayIsTheTargetsOwnElseTheWindowsLast() {
    World world = World.ofShares();
    assertThat(world.judge(OF_A, HALF).due()).hasValue(LocalDate.of(2020, 12, 31));
    assertThat(world.judge(target(OF_A, HALF).period(ReportingPeriod.ofHalf(2020, 1))).due())
        .hasValue(LocalDate.of(2020, 6, 30));
    assertThat(world.judge(target(OF_A, HALF).due(END_OF_APRIL)).due()).hasValue(END_OF_APRIL);
  }

  @Test
  @Tag("T5")
  void theYearAndAQuarterAreTwoTargets() {
    EvaluationReport report =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(4, 10))
            .with("a", "2020-04-01/2020-12-31", Ratio.of(30, 30))
            .report(
                List.of(
                    target("year", "i", OF_A).criterion(HALF).build(),
                    target("quarter", "i", OF_A)
                        .criterion(HALF)
                        .period(ReportingPeriod.ofQuarter(2020, 1))
                        .build()),
                IN_JANUARY);
    assertThat(report.result("year").actual()).hasValue(Ratio.of(34, 40));
    assertThat(report.result("year").outcome()).isEqualTo(Outcome.MET);
    assertThat(report.result("quarter").actual()).hasValue(Ratio.of(4, 10));
    assertThat(report.result("quarter").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  @Tag("T5")
  void whatEveryQuarterMeetsTheYearMayMiss() {
    World world =
        World.ofShares().with("a", "2020-H1", Ratio.of(1, 1)).with("a", "2020-H2", Ratio.of(1, 9));
    assertThat(world.judge(target(OF_A, HALF)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(world.judge(target(OF_A, HALF).period(ReportingPeriod.ofHalf(2020, 1))).outcome())
        .isEqualTo(Outcome.MET);
  }
}
