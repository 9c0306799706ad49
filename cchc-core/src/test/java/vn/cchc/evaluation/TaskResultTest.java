package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.TaskWorld.doneOn;
import static vn.cchc.evaluation.TaskWorld.due;
import static vn.cchc.evaluation.TaskWorld.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

class TaskResultTest {
  private static final Completion HALF = Completion.notDone(BigDecimal.valueOf(50));
  private static final Completion AT_NOTHING = Completion.notDone(BigDecimal.ZERO);

  @ParameterizedTest
  @Tag("A3")
  @CsvSource({"2020-09-29, ON_TIME", "2020-09-30, ON_TIME", "2020-10-01, LATE", "2020-12-31, LATE"})
  void whatIsDoneIsOnTimeByTheLastDayAndLateAfterIt(String day, Timeliness expected) {
    TaskResult result = due("2020-09-30").report("2020", doneOn(day)).on("2021-01-15");
    assertThat(result.state()).isEqualTo(TaskState.COMPLETED);
    assertThat(result.completedOn()).hasValue(LocalDate.parse(day));
    assertThat(result.timeliness()).hasValue(expected);
    assertThat(result.isFinal()).isTrue();
  }

  @ParameterizedTest
  @Tag("A3")
  @CsvSource({
    "2020-08-31, NOT_YET_DUE",
    "2020-09-30, NOT_YET_DUE",
    "2020-10-01, OVERDUE",
    "2021-01-15, OVERDUE"
  })
  void whatIsNotDoneIsOverdueOnlyWhenItsLastDayIsOver(String asOf, Timeliness expected) {
    TaskResult result = due("2020-09-30").report("2020-08", HALF).on(asOf);
    assertThat(result.state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(result.progress()).hasValue(BigDecimal.valueOf(50));
    assertThat(result.timeliness()).hasValue(expected);
    assertThat(result.isFinal()).isFalse();
  }

  @Test
  void nothingDoneIsNotStartedAndAnyOtherProgressIsInProgress() {
    assertThat(due("2020-09-30").report("2020-08", AT_NOTHING).on("2020-09-01").state())
        .isEqualTo(TaskState.NOT_STARTED);
    assertThat(due("2020-09-30").report("2020-08", Completion.notDone()).on("2020-09-01").state())
        .isEqualTo(TaskState.IN_PROGRESS);
    Completion full = Completion.notDone(new BigDecimal("99.0"));
    assertThat(due("2020-09-30").report("2020-08", full).on("2020-09-01").state())
        .isEqualTo(TaskState.IN_PROGRESS);
  }

  @Test
  @Tag("D1")
  void whatIsNotReportedIsUnknownWhateverItsDeadline() {
    TaskResult before = due("2020-09-30").on("2020-09-01");
    assertThat(before.state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(before.progress()).isEmpty();
    assertThat(before.timeliness()).hasValue(Timeliness.NOT_YET_DUE);
    TaskResult after = due("2020-09-30").on("2020-10-01");
    assertThat(after.state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(after.timeliness()).hasValue(Timeliness.OVERDUE);
  }

  @Test
  @Tag("D8")
  void aPeriodsLastDayInThePlansCalendarIsTheDeadline() {
    Deadline inTheFirstQuarter = new Deadline.In(ReportingPeriod.ofQuarter(2020, 1));
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      TaskResult result =
          new TaskWorld("2020", calendar)
              .with(TaskWorld.task("t", "a").deadline(inTheFirstQuarter))
              .report("2020", doneOn("2020-03-20"))
              .on("2021-01-15");
      boolean isCalendarYear = calendar == ReportingCalendar.CALENDAR;
      assertThat(result.due())
          .hasValue(LocalDate.parse(isCalendarYear ? "2020-03-31" : "2020-03-14"));
      assertThat(result.timeliness())
          .hasValue(isCalendarYear ? Timeliness.ON_TIME : Timeliness.LATE);
    }
  }

  static Stream<Deadline> withoutALastDay() {
    return Stream.of(
        new Deadline.Continuous(),
        new Deadline.Recurring(Frequency.QUARTER),
        new Deadline.Conditional("Sau khi có hướng dẫn"));
  }

  @ParameterizedTest
  @MethodSource("withoutALastDay")
  void whatHasNoLastDayIsNeverOverdueNorLate(Deadline deadline) {
    for (String asOf : new String[] {"2020-12-31", "2021-01-15", "2029-12-31"}) {
      assertThat(due(deadline).on(asOf).timeliness()).hasValue(Timeliness.NO_DEADLINE);
      assertThat(due(deadline).report("2020-Q4", HALF).on(asOf).timeliness())
          .hasValue(Timeliness.NO_DEADLINE);
      TaskResult done = due(deadline).report("2020-Q4", doneOn("2020-12-30")).on(asOf);
      assertThat(done.state())
          .isEqualTo(
              deadline instanceof Deadline.Recurring ? TaskState.IN_PROGRESS : TaskState.COMPLETED);
      assertThat(done.timeliness()).hasValue(Timeliness.NO_DEADLINE);
    }
    TaskResult unsaid = TaskWorld.of2020().with(TaskWorld.task("t", "a")).on("2029-12-31");
    assertThat(unsaid.timeliness()).hasValue(Timeliness.NO_DEADLINE);
  }

  @Test
  @Tag("D7")
  void whatBecameKnownOrWasDoneLaterTakesNoPart() {
    TaskWorld world =
        due("2020-09-30")
            .report("2020-H1", HALF)
            .with(
                figure("t", "a", "2020-Q3", doneOn("2020-09-28"), "2020-10-02T17:00:00Z").build());
    assertThat(world.on("2020-10-02").state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(world.on("2020-10-02").timeliness()).hasValue(Timeliness.OVERDUE);
    assertThat(world.on("2020-10-03").timeliness()).hasValue(Timeliness.ON_TIME);
    TaskWorld foretold =
        due("2020-09-30")
            .with(figure("t", "a", "2020", doneOn("2020-09-28"), "2020-08-01T00:00:00Z").build());
    assertThat(foretold.on("2020-09-27").state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(foretold.on("2020-09-28").state()).isEqualTo(TaskState.NO_REPORT);
  }

  @Test
  @Tag("D8")
  void theReportRecordedLastCountsWhateverItsPeriod() {
    TaskWorld world =
        due("2020-09-30")
            .with(figure("t", "a", "2020", percent(10), "2020-03-01T00:00:00Z").build())
            .with(figure("t", "a", "2020-Q3", percent(90), "2020-10-02T00:00:00Z").build());
    assertThat(world.on("2020-03-01").progress()).hasValue(BigDecimal.valueOf(10));
    assertThat(world.on("2021-01-15").progress()).hasValue(BigDecimal.valueOf(90));
    TaskWorld reopened =
        due("2020-09-30")
            .report("2020", doneOn("2020-06-20"))
            .with(figure("t", "a", "2020-Q2", HALF, "2020-07-02T00:00:00Z").build());
    assertThat(reopened.on("2020-07-01").state()).isEqualTo(TaskState.COMPLETED);
    assertThat(reopened.on("2020-07-02").state()).isEqualTo(TaskState.IN_PROGRESS);
  }

  @Test
  @Tag("D8")
  void ofTwoRecordedAtOneInstantTheOneOfTheLaterEndCounts() {
    String sameMoment = "2020-10-02T00:00:00Z";
    TaskWorld world =
        due("2020-09-30")
            .with(
                figure("t", "a", "2020-Q2", percent(95), sameMoment)
                    .kind(ObservationKind.APPRAISED)
                    .build())
            .with(figure("t", "a", "2020-Q3", percent(40), sameMoment).build());
    assertThat(world.on("2021-01-15").progress()).hasValue(BigDecimal.valueOf(40));
    TaskWorld ofOneEnd = world.with(figure("t", "a", "2020-09", percent(60), sameMoment).build());
    assertThat(ofOneEnd.on("2021-01-15").state()).isEqualTo(TaskState.CONFLICTING);
    TaskWorld appraised =
        ofOneEnd.with(
            figure("t", "a", "2020-9M", percent(70), sameMoment)
                .kind(ObservationKind.APPRAISED)
                .build());
    assertThat(appraised.on("2021-01-15").progress()).hasValue(BigDecimal.valueOf(70));
  }

  @Test
  @Tag("D6")
  void aWithdrawnReportGivesWayToTheOneBeforeItOrLeavesNone() {
    TaskWorld world =
        due("2020-09-30")
            .with(figure("t", "a", "2020-Q1", percent(20), "2020-04-02T00:00:00Z").build())
            .with(figure("t", "a", "2020-Q2", percent(50), "2020-07-02T00:00:00Z").build())
            .with(withdrawal("2020-Q2", "2020-07-10T00:00:00Z"));
    assertThat(world.on("2020-07-09").progress()).hasValue(BigDecimal.valueOf(50));
    assertThat(world.on("2020-07-10").progress()).hasValue(BigDecimal.valueOf(20));
    TaskResult silent = world.with(withdrawal("2020-Q1", "2020-07-11T00:00:00Z")).on("2020-07-11");
    assertThat(silent.state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(silent.caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.WITHDRAWN, RemarkCode.WITHDRAWN);
  }

  private static Observation withdrawal(String period, String recordedAt) {
    return Observation.builder()
        .subject(TaskId.of("t"))
        .agency(AgencyId.of("a"))
        .period(ReportingPeriod.parse(period))
        .status(ObservationStatus.WITHDRAWN)
        .recordedAt(Instant.parse(recordedAt))
        .build();
  }

  private static Completion percent(long percent) {
    return Completion.notDone(BigDecimal.valueOf(percent));
  }

  @Test
  @Tag("D8")
  void aReportOfAnotherYearDoesNotCount() {
    TaskWorld ofTheYearBefore =
        due("2020-09-30").report("2019", doneOn("2019-12-20")).report("2019-Q4", HALF);
    assertThat(ofTheYearBefore.on("2020-10-15").state()).isEqualTo(TaskState.NO_REPORT);
    TaskWorld afterTheYear = due("2020-09-30").report("2021-Q1", doneOn("2021-02-10"));
    assertThat(afterTheYear.on("2021-03-01").timeliness()).hasValue(Timeliness.LATE);
  }

  @Test
  @Tag("D6")
  void anAppraisedReportComesBeforeOneOfItsInstantAndADraftNeverCounts() {
    TaskWorld world =
        due("2020-09-30")
            .with(
                figure("t", "a", "2020-Q3", HALF, "2020-10-09T00:00:00Z")
                    .kind(ObservationKind.APPRAISED)
                    .source("doan-kiem-tra")
                    .build())
            .with(figure("t", "a", "2020-Q3", doneOn("2020-09-30"), "2020-10-09T00:00:00Z").build())
            .with(
                figure("t", "a", "2020-Q4", doneOn("2020-10-01"))
                    .status(ObservationStatus.DRAFT)
                    .build());
    TaskResult result = world.on("2021-01-15");
    assertThat(result.state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(result.caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.OTHER_SOURCE_DIFFERS);
  }

  @Test
  @Tag("D6")
  void reportsThatTieAndDifferAreNamedAndHaveNoTimeliness() {
    String sameMoment = "2020-12-01T00:00:00Z";
    TaskResult result =
        due("2020-09-30")
            .with(figure("t", "a", "2020-Q3", doneOn("2020-09-30"), sameMoment).build())
            .with(figure("t", "a", "2020-Q3", doneOn("2020-10-01"), sameMoment).build())
            .on("2021-01-15");
    assertThat(result.state()).isEqualTo(TaskState.CONFLICTING);
    assertThat(result.timeliness()).isEmpty();
    assertThat(result.completedOn()).isEmpty();
    assertThat(result.reasons())
        .singleElement()
        .satisfies(remark -> assertThat(remark.code()).isEqualTo(RemarkCode.FIGURES_DIFFER))
        .satisfies(remark -> assertThat(remark.figures()).hasSize(2));
  }

  @Test
  @Tag("D5")
  void aProvisionalReportCountsButIsNotFinal() {
    TaskResult result =
        due("2020-09-30")
            .with(
                figure("t", "a", "2020-Q3", doneOn("2020-09-28"))
                    .status(ObservationStatus.PROVISIONAL)
                    .build())
            .on("2021-01-15");
    assertThat(result.timeliness()).hasValue(Timeliness.ON_TIME);
    assertThat(result.isFinal()).isFalse();
  }

  @Test
  @Tag("D11")
  void aReportOfAnAgencyThatDoesNotLeadTakesNoPartAndIsNamed() {
    EvaluationReport report =
        due("2020-09-30")
            .with(figure("t", "b", "2020-Q3", doneOn("2020-09-28")).build())
            .with(figure("t", "c", "2019", doneOn("2019-09-28")).build())
            .with(figure("t", "nobody", "2020-Q3", doneOn("2020-09-28")).build())
            .with(figure("u", "a", "2020-Q3", doneOn("2020-09-28")).build())
            .report(LocalDate.of(2021, 1, 15));
    TaskResult result = report.tasks().get(0);
    assertThat(result.state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(result.caveats())
        .singleElement()
        .satisfies(remark -> assertThat(remark.code()).isEqualTo(RemarkCode.NOT_OF_THE_LEAD))
        .satisfies(
            remark ->
                assertThat(remark.figures())
                    .singleElement()
                    .satisfies(one -> assertThat(one.agency()).hasToString("b")));
    assertThat(report.unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(
            UnusedFigures.Cause.UNKNOWN_TASK,
            UnusedFigures.Cause.UNKNOWN_AGENCY,
            UnusedFigures.Cause.NOT_OF_THE_LEAD);
  }

  @Test
  @Tag("D11")
  void unusedFiguresOfIndicatorsAreNamedBeforeThoseOfTasks() {
    EvaluationReport report =
        due("2020-09-30")
            .with(figure("a-task", "a", "2020-Q3", doneOn("2020-09-28")).build())
            .with(
                World.figure("indicator", "a", "2020", Ratio.of(1, 2))
                    .recordedAt(World.AT_ONCE)
                    .build())
            .report(LocalDate.of(2021, 1, 15));
    assertThat(report.unused())
        .extracting(UnusedFigures::cause)
        .containsExactly(UnusedFigures.Cause.UNKNOWN_INDICATOR, UnusedFigures.Cause.UNKNOWN_TASK);
  }

  @Test
  @Tag("D3")
  void aResultThatCannotBeIsNotBuilt() {
    assertThatThrownBy(() -> result(TaskState.COMPLETED).build())
        .hasMessageContaining("day of completion");
    assertThatThrownBy(() -> result(TaskState.NO_REPORT).completedOn(LocalDate.EPOCH).build())
        .hasMessageContaining("day of completion");
    assertThatThrownBy(() -> result(TaskState.COMPLETED).completedOn(LocalDate.MAX).build())
        .hasMessageContaining("after the day of the report");
    TaskPeriod tomorrow =
        new TaskPeriod(
            ReportingPeriod.ofQuarter(2020, 4),
            TaskState.COMPLETED,
            Optional.of(LocalDate.of(2021, 1, 16)));
    assertThatThrownBy(
            () ->
                result(TaskState.IN_PROGRESS)
                    .deadline(Deadline.recurring(Frequency.QUARTER))
                    .addPeriods(tomorrow)
                    .build())
        .hasMessageContaining("after the day of the report");
    assertThatThrownBy(() -> result(TaskState.NO_REPORT).progress(BigDecimal.ONE).build())
        .hasMessageContaining("must not go with a progress");
    assertThatThrownBy(() -> result(TaskState.NOT_STARTED).progress(BigDecimal.ONE).build())
        .hasMessageContaining("just when its progress is 0");
    assertThatThrownBy(
            () -> result(TaskState.IN_PROGRESS).progress(new BigDecimal("99.72")).build())
        .hasMessageContaining("must be 0 to 99 per cent");
    assertThatThrownBy(() -> result(TaskState.IN_PROGRESS).due(LocalDate.EPOCH).build())
        .hasMessageContaining("must have a deadline");
    assertThatThrownBy(
            () ->
                ImmutableTaskResult.builder()
                    .task(TaskId.of("t"))
                    .group(GroupId.of("g"))
                    .lead(AgencyId.of("a"))
                    .asOf(LocalDate.EPOCH)
                    .state(TaskState.IN_PROGRESS)
                    .isFinal(true)
                    .build())
        .hasMessageContaining("final before it is done");
  }

  private static ImmutableTaskResult.Builder result(TaskState state) {
    return ImmutableTaskResult.builder()
        .task(TaskId.of("t"))
        .group(GroupId.of("g"))
        .lead(AgencyId.of("a"))
        .asOf(LocalDate.of(2021, 1, 15))
        .state(state)
        .isFinal(false);
  }
}
