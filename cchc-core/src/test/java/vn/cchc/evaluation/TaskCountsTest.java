package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.message.Messages;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.text.Language;

class TaskCountsTest {
  private static final LocalDate END_OF_THE_SAMPLE = LocalDate.of(2017, 12, 13);
  private static final String WINDOW_OF_THE_SAMPLE = "2017-09-01/2017-12-13";

  private TaskWorld sample = new TaskWorld(WINDOW_OF_THE_SAMPLE, ReportingCalendar.CALENDAR);
  private int tasks;

  private void add(int count, String due, Completion completion) {
    for (int i = 0; i < count; i++) {
      String id = "nv-" + tasks++;
      String lead = tasks % 2 == 0 ? "a" : "b";
      sample =
          sample
              .with(TaskWorld.task(id, lead).deadline(new Deadline.By(LocalDate.parse(due))))
              .with(TaskWorld.figure(id, lead, WINDOW_OF_THE_SAMPLE, completion).build());
    }
  }

  /** The tasks that a province followed from 1 September to 13 December 2017. */
  private EvaluationReport sampleOf556() {
    add(81, "2017-10-31", TaskWorld.doneOn("2017-10-31"));
    add(168, "2017-10-31", TaskWorld.doneOn("2017-11-01"));
    add(177, "2017-12-13", Completion.notDone(BigDecimal.valueOf(70)));
    add(130, "2017-12-12", Completion.notDone(BigDecimal.ZERO));
    return sample.report(END_OF_THE_SAMPLE);
  }

  @Test
  @Tag("N4")
  void theSampleOf556TasksIsPrintedAsTheProvincePrintedIt() {
    TaskCounts counts = TaskCounts.of(sampleOf556().tasks());
    assertThat(counts.total()).isEqualTo(556);
    assertThat(counts.count(TaskState.COMPLETED)).isEqualTo(249);
    assertThat(counts.notCompleted()).isEqualTo(307);
    assertThat(counts.completedOfAll()).isEqualTo(Ratio.of(249, 556));
    assertThat(counts.onTimeOfAll()).isEqualTo(Ratio.of(81, 556));
    assertThat(counts.onTimeShare()).isEqualTo(Ratio.of(81, 249));
    assertThat(counts.lateShare()).isEqualTo(Ratio.of(168, 249));
    assertThat(counts.notYetDueShare()).isEqualTo(Ratio.of(177, 307));
    assertThat(counts.overdueShare()).isEqualTo(Ratio.of(130, 307));
    assertThat(Messages.of(Language.VIETNAMESE).counts(counts))
        .isEqualTo(
            "556 nhiệm vụ: 249 nhiệm vụ đã hoàn thành, trong đó đúng hạn 32,53% (81/249), quá hạn"
                + " 67,47% (168/249); 307 nhiệm vụ chưa hoàn thành, trong đó trong hạn 57,65%"
                + " (177/307), quá hạn 42,35% (130/307)");
    assertThat(Messages.of(Language.ENGLISH).counts(counts))
        .isEqualTo(
            "556 tasks: 249 completed, of which on time 32.53% (81/249), late 67.47% (168/249); 307"
                + " not completed, of which not yet due 57.65% (177/307), overdue 42.35%"
                + " (130/307)");
  }

  @Test
  void theLeadsCountsMakeThoseOfThePlan() {
    var byLead = TaskCounts.byLead(sampleOf556().tasks());
    assertThat(byLead.keySet()).containsExactly(AgencyId.of("a"), AgencyId.of("b"));
    assertThat(byLead.values().stream().mapToInt(TaskCounts::total).sum()).isEqualTo(556);
    assertThat(byLead.get(AgencyId.of("a")).lateShare()).isEqualTo(Ratio.of(84, 124));
    assertThat(byLead.get(AgencyId.of("b")).lateShare()).isEqualTo(Ratio.of(84, 125));
  }

  private static TaskResult task(String group, TaskState state, Optional<LocalDate> due) {
    boolean isDone = state == TaskState.COMPLETED;
    return ImmutableTaskResult.builder()
        .task(TaskId.of("t"))
        .group(GroupId.of(group))
        .lead(AgencyId.of("a"))
        .asOf(END_OF_THE_SAMPLE)
        .deadline(due.map(Deadline.By::new))
        .due(due)
        .state(state)
        .completedOn(isDone ? Optional.of(END_OF_THE_SAMPLE) : Optional.empty())
        .progress(state == TaskState.NOT_STARTED ? Optional.of(BigDecimal.ZERO) : Optional.empty())
        .isFinal(isDone)
        .build();
  }

  @Test
  @Tag("D1")
  void whatIsUnknownIsInNeitherSubtotal() {
    Optional<LocalDate> over = Optional.of(LocalDate.EPOCH);
    TaskCounts counts =
        TaskCounts.of(
            List.of(
                task("g", TaskState.COMPLETED, over),
                task("g", TaskState.COMPLETED, Optional.empty()),
                task("g", TaskState.NOT_STARTED, over),
                task("g", TaskState.IN_PROGRESS, Optional.of(LocalDate.MAX)),
                task("g", TaskState.IN_PROGRESS, Optional.empty()),
                task("g", TaskState.NO_REPORT, over),
                task("g", TaskState.NO_REPORT, Optional.empty()),
                task("g", TaskState.CONFLICTING, over)));
    assertThat(counts.total()).isEqualTo(8);
    assertThat(counts.completedOfAll()).isEqualTo(Ratio.of(2, 8));
    assertThat(counts.onTimeOfAll()).isEqualTo(Ratio.of(0, 8));
    assertThat(counts.lateShare()).isEqualTo(Ratio.of(1, 2));
    assertThat(counts.overdueShare()).isEqualTo(Ratio.of(1, 3));
    assertThat(counts.count(TaskState.NO_REPORT)).isEqualTo(2);
    assertThat(counts.count(TaskState.CONFLICTING)).isEqualTo(1);
    assertThat(Messages.of(Language.VIETNAMESE).counts(counts))
        .isEqualTo(
            "8 nhiệm vụ: 2 nhiệm vụ đã hoàn thành, trong đó đúng hạn 0,00% (0/2), quá hạn 50,00%"
                + " (1/2), không có thời hạn 50,00% (1/2); 3 nhiệm vụ chưa hoàn thành, trong đó"
                + " trong hạn 33,33% (1/3), quá hạn 33,33% (1/3), không có thời hạn 33,33% (1/3); 2"
                + " nhiệm vụ chưa có báo cáo (1 quá hạn, 1 không có thời hạn); 1 nhiệm vụ có số"
                + " liệu không thống nhất");
  }

  @Test
  void groupsAreCountedInTheOrderOfThePlan() {
    var counts =
        TaskCounts.byGroup(
            List.of(
                task("z", TaskState.COMPLETED, Optional.empty()),
                task("a", TaskState.COMPLETED, Optional.empty()),
                task("z", TaskState.NO_REPORT, Optional.empty())));
    assertThat(counts.keySet()).containsExactly(GroupId.of("z"), GroupId.of("a"));
    assertThat(counts.get(GroupId.of("z")).total()).isEqualTo(2);
  }

  @Test
  @Tag("D3")
  void countsThatCannotBeAreNotBuilt() {
    assertThatThrownBy(() -> new TaskCounts(ImmutableTable.of(), -1))
        .hasMessageContaining("negative");
    assertThatThrownBy(
            () ->
                new TaskCounts(ImmutableTable.of(TaskState.CONFLICTING, Timeliness.OVERDUE, 1), 0))
        .hasMessageContaining("timeliness");
  }

  @Test
  void noTasksAreNoSubtotals() {
    TaskCounts none = TaskCounts.of(List.of());
    assertThat(none.total()).isZero();
    assertThat(none.onTimeShare().isOfNothing()).isTrue();
    assertThat(none.completedOfAll().isOfNothing()).isTrue();
    assertThat(Messages.of(Language.ENGLISH).counts(none))
        .isEqualTo("0 tasks: 0 completed; 0 not completed");
  }
}
