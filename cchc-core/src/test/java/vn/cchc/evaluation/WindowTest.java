package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.target;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Outcome;

@Tag("D8")
class WindowTest {
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final LocalDate END_OF_JUNE = LocalDate.of(2020, 6, 30);
  private static final LocalDate MID_MAY = LocalDate.of(2020, 5, 15);

  @Test
  void aPeriodThatSticksOutOfTheWindowIsLeftOutWhole() {
    World world =
        World.ofShares()
            .with("a", "2019-12-15/2020-01-14", Ratio.of(9, 9))
            .with("a", "2020-12-15/2021-01-14", Ratio.of(9, 9))
            .with("a", "2020-Q2", Ratio.of(1, 10));
    assertThat(world.judge(OF_A, HALF).actual()).hasValue(Ratio.of(1, 10));
  }

  @Test
  void aPeriodCountsOnceItHasEnded() {
    World world = World.ofShares();
    for (int month = 1; month <= 5; month++) {
      world.with("a", "2020-0" + month, Ratio.of(1, 2));
    }
    assertThat(world.judge(target(OF_A, HALF).build(), MID_MAY).actual()).hasValue(Ratio.of(4, 8));
    assertThat(world.judge(target(OF_A, HALF).build(), LocalDate.of(2020, 5, 31)).actual())
        .hasValue(Ratio.of(5, 10));
  }

  @Test
  void whatEndsAfterTheDueDayNeverCounts() {
    World world =
        World.ofShares()
            .with("a", "2020-9M", Ratio.of(1, 2))
            .with("a", "2020-Q4", Ratio.of(9, 9))
            .with("a", "2020", Ratio.of(9, 9));
    Target target = target(OF_A, HALF).due(LocalDate.of(2020, 9, 30)).build();
    assertThat(world.judge(target, IN_JANUARY).actual()).hasValue(Ratio.of(1, 2));
  }

  @Test
  void aTargetsOwnPeriodIsItsWindow() {
    World world =
        World.ofShares().with("a", "2020-Q1", Ratio.of(1, 4)).with("a", "2020-Q2", Ratio.of(4, 4));
    TargetResult result =
        world.judge(target(OF_A, HALF).period(ReportingPeriod.ofQuarter(2020, 2)));
    assertThat(result.actual()).hasValue(Ratio.of(4, 4));
    assertThat(result.due()).hasValue(END_OF_JUNE);
  }

  @Test
  void theAdministrativeYearBeginsInDecember() {
    World world =
        World.ofShares()
            .by(ReportingCalendar.ADMINISTRATIVE)
            .with("a", "2020-01", Ratio.of(1, 2))
            .with("a", "2020-12-15/2020-12-31", Ratio.of(9, 9));
    TargetResult result = world.judge(OF_A, HALF);
    assertThat(result.actual()).hasValue(Ratio.of(1, 2));
    assertThat(result.due()).hasValue(LocalDate.of(2020, 12, 14));
  }

  @Test
  void anEditionIsTakenWhereverItLiesAndIsNeverPartial() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.NONE)
            .with("a", "2019", Quantity.of(70))
            .with("a", "2019-H1", Quantity.of(10))
            .with("a", "2020", Quantity.of(20));
    TargetResult of2019 = world.judge(target(OF_A, HALF).edition(ReportingPeriod.ofYear(2019)));
    assertThat(of2019.actual()).hasValue(Quantity.of(70));
    assertThat(of2019.coverage().orElseThrow().partial()).isEmpty();
    TargetResult of2020 =
        world.judge(target(OF_A, HALF).edition(ReportingPeriod.ofYear(2020)).due(END_OF_JUNE));
    assertThat(of2020.actual()).hasValue(Quantity.of(20));
    assertThat(world.judge(target(OF_A, HALF).edition(ReportingPeriod.ofYear(2018))).outcome())
        .isEqualTo(Outcome.NO_DATA);
  }

  @Test
  void anAdditiveEditionHasNoGapsEither() {
    TargetResult result =
        World.ofShares()
            .with("a", "2019", Ratio.of(1, 2))
            .judge(target(OF_A, HALF).edition(ReportingPeriod.ofYear(2019)));
    assertThat(result.coverage().orElseThrow().isFull()).isTrue();
    assertThat(result.isFinal()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, NO_DATA,", // before the window
    "2020-01-01, MET, 181",
    "2020-06-30, MET, 0",
    "2020-07-02, NOT_MET, -2",
    "2021-01-04, NOT_MET, -188", // after the window
    "2021-01-16, NO_DATA,", // after the report's day
  })
  void aCompletionIsInTheWindowByItsDay(LocalDate doneOn, Outcome outcome, Long days) {
    TargetResult result =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with("a", "2021-Q1", Completion.on(doneOn))
            .judge(target(OF_A, Criterion.doneBy()).due(END_OF_JUNE));
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.margin().map(margin -> margin.exact().toString()))
        .isEqualTo(Optional.ofNullable(days).map(Object::toString));
  }

  @ParameterizedTest
  @CsvSource({"2019, NO_DATA", "2020-Q1, NOT_DUE", "2020-Q3, NOT_DUE", "2020-Q4, NO_DATA"})
  void somethingNotDoneIsInTheWindowByItsPeriod(String period, Outcome onTheFirstOfOctober) {
    TargetResult result =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with("a", period, Completion.notDone())
            .judge(target(OF_A, Criterion.doneBy()).build(), LocalDate.of(2020, 10, 1));
    assertThat(result.outcome()).isEqualTo(onTheFirstOfOctober);
  }

  @Test
  void notDoneAfterTheDueDayIsNotMet() {
    TargetResult result =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020-Q3", Completion.notDone())
            .judge(target(OF_A, Criterion.doneBy()).due(END_OF_JUNE));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.margin()).isEmpty();
  }

  @Test
  void lateRecordingNeverTakesAFigureOutOfTheWindow() {
    World world = World.ofShares().with("a", "2020", Ratio.of(1, 2), "2021-01-04T00:00:00Z");
    assertThat(world.judge(OF_A, HALF).outcome()).isEqualTo(Outcome.MET);
    assertThat(world.judge(target(OF_A, HALF).build(), LocalDate.of(2021, 1, 3)).outcome())
        .isEqualTo(Outcome.NO_DATA);
  }
}
