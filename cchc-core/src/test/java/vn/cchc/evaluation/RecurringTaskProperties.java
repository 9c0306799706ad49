package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.TaskWorld.doneOn;
import static vn.cchc.evaluation.TaskWorld.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

@Tag("A3")
class RecurringTaskProperties {
  @Property(tries = 300)
  void eachMonthIsAsItsOwnReportSaysAndTheTaskIsCompletedWhenAllTwelveAre(
      @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 12) Integer> done,
      @ForAll @IntRange(min = -30, max = 400) int day) {
    check(done, LocalDate.ofYearDay(2020, 1).plusDays(day));
  }

  @Property(tries = 100)
  void aYearOfWhichAtMostOneMonthLacksIsCompletedOnlyWithIt(
      @ForAll @IntRange(min = 0, max = 12) int lacking,
      @ForAll @IntRange(min = 350, max = 380) int day) {
    Set<Integer> done = new TreeSet<>(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    done.remove(lacking);
    check(done, LocalDate.ofYearDay(2020, 1).plusDays(day));
  }

  private static void check(Set<Integer> done, LocalDate asOf) {
    TaskWorld world = due(new Deadline.Recurring(Frequency.MONTH));
    List<TaskState> expected = new ArrayList<>();
    for (int month = 12; month >= 1; month--) {
      LocalDate end = YearMonth.of(2020, month).atEndOfMonth();
      boolean isDone = done.contains(month);
      if (isDone) {
        world.report(ReportingPeriod.ofMonth(2020, month).toString(), doneOn(end.toString()));
      }
      if (!end.isAfter(asOf)) {
        expected.add(0, isDone ? TaskState.COMPLETED : TaskState.NO_REPORT);
      }
    }
    TaskResult result = world.on(asOf.toString());
    assertThat(result.periods()).extracting(TaskPeriod::state).isEqualTo(expected);
    assertThat(result.timeliness()).hasValue(Timeliness.NO_DEADLINE);
    boolean isAll = expected.size() == 12 && !expected.contains(TaskState.NO_REPORT);
    TaskState begun =
        expected.contains(TaskState.COMPLETED) ? TaskState.IN_PROGRESS : TaskState.NO_REPORT;
    assertThat(result.state()).isEqualTo(isAll ? TaskState.COMPLETED : begun);
  }
}
