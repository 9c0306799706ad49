package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.TaskId;
import vn.cchc.plan.TargetId;
import vn.cchc.ranking.made.ImmutableRankedAgency;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.rule.CoverageCombination;

/** What no evaluation can find cannot be built by others either. */
class ImpossibleResultsTest {
  private static final AgencyId A = AgencyId.of("a");
  private static final AgencyId B = AgencyId.of("b");

  @Test
  @Tag("V6")
  void whoReportedAndWhoDidNotAreAllThatWereExpected() {
    assertThat(new Coverage(1, 2, ImmutableList.of(A), ImmutableList.of())).isNotNull();
    assertThatThrownBy(() -> new Coverage(2, 2, ImmutableList.of(A), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coverage: 2 reported and 1 silent must make 2 expected");
  }

  @Test
  @Tag("V6")
  void whoIsSilentOnOnePartHasNotReportedInPartOnAnother() {
    Coverage one = new Coverage(2, 2, ImmutableList.of(), ImmutableList.of(B, A));
    Coverage other = new Coverage(1, 2, ImmutableList.of(A), ImmutableList.of());

    assertThat(new CoverageCombination(List.of(one, other)).ofParts())
        .isEqualTo(new Coverage(1, 2, ImmutableList.of(A), ImmutableList.of(B)));
  }

  @Test
  @Tag("V4")
  void aNumberOfCasesIsNotNegative() {
    assertThat(Cases.of(0)).hasToString("0");
    assertThatThrownBy(() -> Cases.of(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cases: must not be negative, but were -1");
  }

  @Test
  @Tag("A3")
  void numbersOfTasksAreNotNegativeAndMayBeNone() {
    ImmutableTable<TaskState, Timeliness, Integer> none =
        ImmutableTable.of(TaskState.COMPLETED, Timeliness.ON_TIME, 0);

    assertThat(new TaskCounts(none, 0).conflicting()).isZero();
    assertThatThrownBy(
            () -> new TaskCounts(ImmutableTable.of(TaskState.COMPLETED, Timeliness.ON_TIME, -1), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts of tasks: must not be negative");
    assertThatThrownBy(() -> new TaskCounts(none, -1)).hasMessageContaining("negative");
  }

  @Test
  @Tag("V4")
  void aChangeIsOfATargetThatOneOfTheReportsHas() {
    assertThatThrownBy(
            () ->
                new OutcomeChange(
                    TargetId.of("t"),
                    Optional.empty(),
                    Optional.empty(),
                    LocalDate.of(2020, 1, 1),
                    ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("change of target t: must have a result before or after");
    assertThatThrownBy(() -> new TaskChange(TaskId.of("n"), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("change of task n: must have a result before or after");
  }

  @Test
  @Tag("V8")
  void onlyNumbersAreRanked() {
    assertThatThrownBy(
            () ->
                ImmutableRankedAgency.builder()
                    .agency(A)
                    .isPartial(false)
                    .rank(Rank.of(1, 1))
                    .value(Completion.notDone())
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rank of a: must be by a number");
  }
}
