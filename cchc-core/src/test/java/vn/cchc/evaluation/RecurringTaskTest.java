package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.TaskWorld.doneOn;
import static vn.cchc.evaluation.TaskWorld.due;
import static vn.cchc.evaluation.TaskWorld.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.Completion;
import vn.cchc.message.Messages;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.text.Language;
import vn.cchc.validation.InvalidPlanException;

@Tag("A3")
class RecurringTaskTest {
  private static final Completion HALF = Completion.notDone(BigDecimal.valueOf(50));

  private static TaskWorld quarterly() {
    return due(new Deadline.Recurring(Frequency.QUARTER));
  }

  @Test
  void eachPeriodThatHasEndedHasAStateOfItsOwn() {
    TaskResult result =
        quarterly()
            .report("2020-Q1", doneOn("2020-03-27"))
            .with(figure("t", "a", "2020-08", HALF, "2020-08-31T03:00:00Z").build())
            .on("2020-10-15");
    assertThat(result.state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(result.periods())
        .containsExactly(
            new TaskPeriod(
                ReportingPeriod.ofQuarter(2020, 1),
                TaskState.COMPLETED,
                Optional.of(LocalDate.of(2020, 3, 27))),
            new TaskPeriod(
                ReportingPeriod.ofQuarter(2020, 2), TaskState.NO_REPORT, Optional.empty()),
            new TaskPeriod(
                ReportingPeriod.ofQuarter(2020, 3), TaskState.IN_PROGRESS, Optional.empty()));
    assertThat(result.hasUnreportedPeriod()).isTrue();
    assertThat(Messages.of(Language.ENGLISH).explain(result))
        .isEqualTo(
            "In progress: 50% complete; 2 of 3 quarters reported; recurring quarterly (no"
                + " deadline).");
    assertThat(Messages.of(Language.VIETNAMESE).explain(result)).contains("đã báo cáo 2/3 quý");
  }

  @Test
  void itIsCompletedWhenAllPeriodsOfTheWindowAreAndNeverBeforeTheLastHasEnded() {
    TaskWorld all =
        quarterly()
            .report("2020-Q1", doneOn("2020-03-27"))
            .report("2020-Q2", doneOn("2020-06-26"))
            .report("2020-Q4", doneOn("2020-10-02"));
    assertThat(all.on("2021-06-30").state()).isEqualTo(TaskState.IN_PROGRESS);
    all.report("2020-Q3", doneOn("2020-10-09"));
    TaskResult before = all.on("2020-12-30");
    assertThat(before.state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(before.periods()).hasSize(3);
    TaskResult after = all.on("2020-12-31");
    assertThat(after.state()).isEqualTo(TaskState.COMPLETED);
    assertThat(after.isFinal()).isTrue();
    assertThat(after.hasUnreportedPeriod()).isFalse();
    assertThat(after.completedOn()).hasValue(LocalDate.of(2020, 10, 9));
  }

  @Test
  void aPeriodBelongsToThePlanInWhoseWindowItLiesWheneverItWasDone() {
    TaskWorld world =
        quarterly()
            .report("2019-Q4", doneOn("2020-01-03"))
            .report("2020-Q4", doneOn("2021-01-04"))
            .report("2021-Q1", doneOn("2021-03-26"));
    TaskResult result = world.on("2021-06-30");
    assertThat(result.completedOn()).hasValue(LocalDate.of(2021, 1, 4));
    assertThat(result.periods())
        .extracting(TaskPeriod::state)
        .containsExactly(
            TaskState.NO_REPORT, TaskState.NO_REPORT, TaskState.NO_REPORT, TaskState.COMPLETED);
    assertThat(world.report(LocalDate.of(2021, 6, 30)).unused())
        .singleElement()
        .satisfies(
            unused -> {
              assertThat(unused.cause()).isEqualTo(UnusedFigures.Cause.OUTSIDE_WINDOW);
              assertThat(unused.periods())
                  .extracting(Object::toString)
                  .containsExactly("2019-Q4", "2021-Q1");
            });
  }

  @Test
  void aReportOfMoreThanOnePeriodBelongsToNone() {
    TaskWorld world = quarterly().report("2020-H1", doneOn("2020-06-26"));
    assertThat(world.on("2020-07-15").state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(world.report(LocalDate.of(2020, 7, 15)).unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.OUTSIDE_WINDOW);
  }

  @Test
  void ofEachPeriodTheReportRecordedLastCounts() {
    TaskWorld world =
        quarterly()
            .report("2020-Q1", doneOn("2020-03-27"))
            .with(figure("t", "a", "2020-02", HALF, "2020-04-02T00:00:00Z").build());
    assertThat(world.on("2020-04-01").periods().get(0).state()).isEqualTo(TaskState.COMPLETED);
    assertThat(world.on("2020-04-02").periods().get(0).state()).isEqualTo(TaskState.IN_PROGRESS);
  }

  @Test
  void reportsOfOnePeriodThatTieAndDifferAreAConflictOfTheTask() {
    String sameMoment = "2020-04-02T00:00:00Z";
    TaskResult result =
        quarterly()
            .with(figure("t", "a", "2020-Q1", doneOn("2020-03-30"), sameMoment).build())
            .with(figure("t", "a", "2020-Q1", doneOn("2020-03-31"), sameMoment).build())
            .report("2020-Q2", doneOn("2020-06-26"))
            .on("2020-07-15");
    assertThat(result.state()).isEqualTo(TaskState.CONFLICTING);
    assertThat(result.reasons()).hasSize(1);
    assertThat(result.periods())
        .extracting(TaskPeriod::state)
        .containsExactly(TaskState.IN_PROGRESS, TaskState.COMPLETED);
  }

  @Test
  void itIsNotStartedOnlyWhenAllReportsSaySo() {
    Completion nothing = Completion.notDone(BigDecimal.ZERO);
    TaskWorld world =
        quarterly().with(figure("t", "a", "2020-Q2", nothing, "2020-05-04T00:00:00Z").build());
    assertThat(world.on("2020-05-15").state()).isEqualTo(TaskState.NOT_STARTED);
    TaskResult result = world.report("2020-Q1", doneOn("2020-03-27")).on("2020-05-15");
    assertThat(result.state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(result.progress()).isEmpty();
  }

  @Test
  void onlyPeriodsThatLieWhollyInTheWindowCount() {
    assertThat(
            Frequency.WEEK.periodsWithin(
                ReportingPeriod.ofMonth(2020, 3).days(ReportingCalendar.CALENDAR),
                ReportingCalendar.CALENDAR))
        .extracting(Object::toString)
        .containsExactly(
            "2020-03-02/2020-03-08",
            "2020-03-09/2020-03-15",
            "2020-03-16/2020-03-22",
            "2020-03-23/2020-03-29");
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      var year = ReportingPeriod.ofYear(2020).days(calendar);
      assertThat(Frequency.MONTH.periodsWithin(year, calendar)).hasSize(12);
      assertThat(Frequency.QUARTER.periodsWithin(year, calendar)).hasSize(4);
      assertThat(Frequency.HALF_YEAR.periodsWithin(year, calendar)).hasSize(2);
      assertThat(Frequency.YEAR.periodsWithin(year, calendar))
          .containsExactly(ReportingPeriod.ofYear(2020));
    }
  }

  @Test
  void aPlanInWhichATaskRecursNeverOrBeyondMeasureIsRefused() {
    assertThatThrownBy(() -> every(Frequency.YEAR, "2020-H1"))
        .hasMessageContaining("/taskGroups/0/tasks/0/deadline/every INVALID_PERIOD");
    assertThatThrownBy(() -> every(Frequency.WEEK, "2020-03-03/2020-03-14"))
        .isInstanceOf(InvalidPlanException.class);
    assertThat(every(Frequency.WEEK, "2020-03-02/2020-03-08").periods()).hasSize(1);
    assertThatThrownBy(() -> every(Frequency.WEEK, "2000-01-01/2020-12-31"))
        .isInstanceOf(InvalidPlanException.class);
  }

  private static TaskResult every(Frequency every, String period) {
    return new TaskWorld(period, ReportingCalendar.CALENDAR)
        .with(TaskWorld.task("t", "a").deadline(new Deadline.Recurring(every)))
        .on("2020-12-31");
  }

  @Test
  @Tag("D3")
  void periodsThatCannotBeAreNotBuilt() {
    ReportingPeriod quarter = ReportingPeriod.ofQuarter(2020, 1);
    assertThatThrownBy(() -> new TaskPeriod(quarter, TaskState.CONFLICTING, Optional.empty()))
        .hasMessageContaining("must be completed, in progress or without a report");
    assertThatThrownBy(() -> new TaskPeriod(quarter, TaskState.COMPLETED, Optional.empty()))
        .hasMessageContaining("day of completion");
    TaskPeriod open = new TaskPeriod(quarter, TaskState.NO_REPORT, Optional.empty());
    TaskResult result = quarterly().on("2021-01-15");
    assertThatThrownBy(() -> begin(result).state(TaskState.NO_REPORT).addPeriods(open).build())
        .hasMessageContaining("must recur");
    assertThatThrownBy(
            () ->
                begin(result)
                    .state(TaskState.COMPLETED)
                    .completedOn(LocalDate.of(2020, 3, 27))
                    .deadline(result.deadline())
                    .addPeriods(open)
                    .build())
        .hasMessageContaining("before each of its periods");
  }

  private static ImmutableTaskResult.Builder begin(TaskResult result) {
    return ImmutableTaskResult.builder()
        .task(result.task())
        .group(result.group())
        .lead(result.lead())
        .asOf(result.asOf())
        .isFinal(false);
  }
}
