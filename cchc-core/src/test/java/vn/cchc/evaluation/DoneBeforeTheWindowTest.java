package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.TaskWorld.doneOn;
import static vn.cchc.evaluation.TaskWorld.figure;
import static vn.cchc.evaluation.TaskWorld.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.document.LegalDocument;
import vn.cchc.indicator.GroupId;
import vn.cchc.observation.Observations;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/** Tasks of a plan that is decided and in force before the first day of its window. */
@Tag("D8")
class DoneBeforeTheWindowTest {
  private static final LocalDate APRIL = LocalDate.of(2020, 4, 15);

  @ParameterizedTest
  @CsvSource({
    "2019-12-16,, 2019-12-16", // in force from
    ", 2019-12-10, 2019-12-10", // decided
    "2019-12-16, 2019-12-10, 2019-12-10",
    "2019-12-10, 2019-12-16, 2019-12-10",
    "2020-02-01, 2020-01-20, 2020-01-01", // never later than the window's first day
    ",, 2020-01-01"
  })
  void whatIsDoneCountsFromTheEarliestDayOfThePlan(
      LocalDate inForceFrom, LocalDate decided, LocalDate first) {
    PlanHistory plans = PlanHistory.of(plan(inForceFrom, decided));
    EvaluationReport counted = report(plans, "2019-12", first);
    assertThat(counted.tasks().get(0).state()).isEqualTo(TaskState.COMPLETED);
    assertThat(counted.tasks().get(0).timeliness())
        .hasValue(first.getYear() == 2019 ? Timeliness.ON_TIME : Timeliness.LATE);
    assertThat(counted.unused()).isEmpty();
    EvaluationReport earlier = report(plans, "2019-12", first.minusDays(1));
    assertThat(earlier.tasks().get(0).state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(earlier.unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.OUTSIDE_WINDOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-12", "2019", "2020-Q1", "2020"})
  void thePeriodOfTheReportDoesNotMatter(String period) {
    PlanHistory plans = PlanHistory.of(plan(LocalDate.of(2019, 12, 16), null));
    assertThat(report(plans, period, LocalDate.of(2019, 12, 28)).tasks().get(0).timeliness())
        .hasValue(Timeliness.ON_TIME);
  }

  @Test
  void theFirstRevisionSaysFromWhen() {
    PlanHistory plans =
        PlanHistory.of(
            plan(LocalDate.of(2019, 12, 16), LocalDate.of(2019, 12, 10)),
            plan(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 2, 20)));
    assertThat(report(plans, "2019-12", LocalDate.of(2019, 12, 10)).tasks().get(0).state())
        .isEqualTo(TaskState.COMPLETED);
    assertThat(report(plans, "2019-12", LocalDate.of(2019, 12, 9)).tasks().get(0).state())
        .isEqualTo(TaskState.NO_REPORT);
  }

  private static EvaluationReport report(PlanHistory plans, String period, LocalDate done) {
    Observations reports =
        Observations.of(
            List.of(
                figure("t", "a", period, doneOn(done.toString()), "2020-04-02T00:00:00Z").build()));
    return Evaluator.evaluate(plans, World.register(), reports, APRIL);
  }

  private static Plan plan(LocalDate inForceFrom, LocalDate decided) {
    return Plan.builder()
        .id(PlanId.of("p"))
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2020))
        .inForceFrom(Optional.ofNullable(inForceFrom))
        .decision(
            Optional.ofNullable(decided)
                .map(day -> LegalDocument.of("1/KH-UBND", "UBND tỉnh", day)))
        .addTaskGroups(
            TaskGroup.builder()
                .id(GroupId.of("g"))
                .name("Nhóm")
                .addTasks(
                    task("t", "a").deadline(new Deadline.By(LocalDate.of(2019, 12, 31))).build())
                .build())
        .build();
  }
}
