package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.TaskWorld.doneOn;
import static vn.cchc.evaluation.TaskWorld.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Task;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.text.Language;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Tasks of which each agency of a selection answers for its own part: departments a, b and c. */
@Tag("A3")
class LeadsTest {
  private static final AgencyId A = AgencyId.of("a");
  private static final AgencyId B = AgencyId.of("b");
  private static final AgencyId C = AgencyId.of("c");

  private static Task.Builder ofDepartments() {
    return Task.builder()
        .id(TaskId.of("t"))
        .name("Báo cáo")
        .leads(Selection.ofKinds(AgencyKind.DEPARTMENT))
        .deadline(new Deadline.By(LocalDate.of(2020, 9, 30)));
  }

  private static TaskWorld world(Observation... reports) {
    return world(ofDepartments(), reports);
  }

  private static TaskWorld world(Task.Builder task, Observation... reports) {
    TaskWorld world = TaskWorld.of2020().with(task);
    List.of(reports).forEach(world::with);
    return world;
  }

  private static Observation done(String agency, String day) {
    return figure("t", agency, "2020", doneOn(day)).build();
  }

  private static Observation at(String agency, int progress) {
    return figure("t", agency, "2020", Completion.notDone(BigDecimal.valueOf(progress))).build();
  }

  private static String states(TaskResult result) {
    return result.members().stream()
        .map(member -> member.lead().orElseThrow() + " " + member.state())
        .collect(Collectors.joining(", "));
  }

  private static String told(TaskResult result) {
    return Messages.of(Language.VIETNAMESE).explain(result);
  }

  @Test
  void eachMemberOfTheSelectionIsAsItsOwnReportSays() {
    TaskResult result = world(done("a", "2020-09-28"), at("b", 40)).on("2020-10-15");
    assertThat(states(result)).isEqualTo("a COMPLETED, b IN_PROGRESS, c NO_REPORT");
    assertThat(result.members())
        .extracting(member -> member.timeliness().orElseThrow())
        .containsExactly(Timeliness.ON_TIME, Timeliness.OVERDUE, Timeliness.OVERDUE);
    assertThat(result.lead()).isEmpty();
    assertThat(result.state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(result.caveats()).isEmpty();
    assertThat(told(result))
        .isEqualTo(
            "Đang thực hiện, quá hạn: 1/3 cơ quan đã hoàn thành; 1 cơ quan chưa báo cáo; thời hạn"
                + " 30/09/2020, đã quá 15 ngày.");
    assertThat(Messages.of(Language.ENGLISH).explain(result))
        .isEqualTo(
            "In progress, overdue: 1 of 3 agencies have completed it; nothing reported by 1 agency;"
                + " due 2020-09-30, 15 days overdue.");
    assertThat(told(result.members().get(0)))
        .isEqualTo("Đã hoàn thành đúng hạn: ngày 28/09/2020; thời hạn 30/09/2020.");
  }

  @Test
  void theWholeIsCompletedWhenEachPartIsAndLateWhenOnePartIs() {
    TaskResult result =
        world(done("a", "2020-09-28"), done("b", "2020-10-02"), done("c", "2020-09-30"))
            .on("2020-10-15");
    assertThat(result.state()).isEqualTo(TaskState.COMPLETED);
    assertThat(result.completedOn()).hasValue(LocalDate.of(2020, 10, 2));
    assertThat(result.timeliness()).hasValue(Timeliness.LATE);
    assertThat(result.isFinal()).isTrue();
    assertThat(told(result))
        .isEqualTo(
            "Đã hoàn thành quá hạn: 3/3 cơ quan đã hoàn thành; thời hạn 30/09/2020, chậm 2 ngày.");
    Observation provisional =
        figure("t", "c", "2020", doneOn("2020-09-30"))
            .status(ObservationStatus.PROVISIONAL)
            .build();
    assertThat(
            world(done("a", "2020-09-28"), done("b", "2020-10-02"), provisional)
                .on("2020-10-15")
                .isFinal())
        .isFalse();
  }

  @Test
  void theWholeIsNotStartedWhenNothingElseIsReportedAndConflictingWhenAPartIs() {
    TaskResult notStarted = world(at("a", 0)).on("2020-10-15");
    assertThat(notStarted.state()).isEqualTo(TaskState.NOT_STARTED);
    assertThat(notStarted.progress()).hasValue(BigDecimal.ZERO);
    assertThat(world().on("2020-10-15").state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(world(at("a", 0), done("b", "2020-09-01")).on("2020-10-15").state())
        .isEqualTo(TaskState.IN_PROGRESS);
    TaskResult conflicting =
        world(
                figure("t", "a", "2020", doneOn("2020-09-28"), "2020-09-29T00:00:00Z").build(),
                figure("t", "a", "2020", doneOn("2020-09-27"), "2020-09-29T00:00:00Z").build())
            .on("2020-10-15");
    assertThat(conflicting.state()).isEqualTo(TaskState.CONFLICTING);
    assertThat(conflicting.members().get(0).reasons()).isNotEmpty();
    assertThat(told(conflicting))
        .isEqualTo(
            "Số liệu không thống nhất: 0/3 cơ quan đã hoàn thành; 1 cơ quan có số liệu không thống"
                + " nhất; 2 cơ quan chưa báo cáo; thời hạn 30/09/2020.");
  }

  @Test
  void whoIsNotOfTheSelectionIsLeftOut() {
    Task.Builder ofTwo = ofDepartments().leads(Selection.of(A, B));
    EvaluationReport report =
        world(ofTwo, done("a", "2020-09-28"), done("c", "2020-09-28"))
            .report(LocalDate.of(2020, 10, 15));
    TaskResult result = report.tasks().get(0);
    assertThat(states(result)).isEqualTo("a COMPLETED, b NO_REPORT");
    assertThat(result.caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.NOT_OF_THE_LEAD);
    assertThat(result.caveats().get(0).figures())
        .extracting(Observation::agency)
        .containsExactly(C);
    assertThat(report.unused()).isEmpty();
  }

  @Test
  void aSelectionOfNobodyHasNoReport() {
    TaskResult result =
        world(ofDepartments().leads(Selection.ofKinds(AgencyKind.DIVISION))).on("2020-10-15");
    assertThat(result.members()).isEmpty();
    assertThat(result.state()).isEqualTo(TaskState.NO_REPORT);
    assertThat(told(result)).contains("không có cơ quan nào được chọn");
  }

  @ParameterizedTest
  @CsvSource({"2020-09-10, 2", "2020-09-20, 1", "2020-10-15, 2"})
  void whoExistsOnTheDayOfTheReportAnswersButNobodyWhoComesAfterTheDueDay(String day, int members) {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").build(),
                World.department("b").until(LocalDate.of(2020, 9, 15)).build(),
                World.department("c").from(LocalDate.of(2020, 9, 30)).build(),
                World.department("d").from(LocalDate.of(2020, 10, 1)).build()));
    assertThat(world().among(register).on(day).members()).hasSize(members);
  }

  @Test
  void eachMemberHasThePeriodsOfRecurringWork() {
    Task.Builder quarterly = ofDepartments().deadline(new Deadline.Recurring(Frequency.QUARTER));
    TaskResult result =
        world(quarterly, figure("t", "a", "2020-Q1", doneOn("2020-03-27")).build())
            .on("2020-07-15");
    assertThat(result.periods()).isEmpty();
    assertThat(result.members().get(0).periods()).hasSize(2);
    assertThat(result.members().get(1).hasUnreportedPeriod()).isTrue();
    assertThat(result.hasUnreportedPeriod()).isTrue();
  }

  @Test
  void suchATaskCountsOnceForEachMember() {
    List<TaskResult> tasks =
        world(done("a", "2020-09-28"), at("b", 40)).report(LocalDate.of(2020, 10, 15)).tasks();
    TaskCounts counts = TaskCounts.of(tasks);
    assertThat(counts.total()).isEqualTo(3);
    assertThat(counts.completedOfAll()).isEqualTo(Ratio.of(1, 3));
    assertThat(TaskCounts.byLead(tasks).keySet()).containsExactly(A, B, C);
    assertThat(TaskCounts.byLead(tasks).get(A).onTimeOfAll()).isEqualTo(Ratio.of(1, 1));
  }

  @Test
  @Tag("A6")
  void resultsWhoseMembersAreNotPartsOfThemAreNotBuilt() {
    TaskResult one = world(done("a", "2020-09-28")).on("2020-10-15");
    ImmutableTaskResult.Builder ofOne =
        ImmutableTaskResult.builder()
            .task(one.task())
            .group(one.group())
            .asOf(one.asOf())
            .state(TaskState.NO_REPORT)
            .isFinal(false);
    assertThatThrownBy(ofOne::build)
        .hasMessage("result of task t: must have one lead or a selection of leads");
    assertThatThrownBy(() -> ofOne.lead(A).addAllMembers(one.members()).build())
        .hasMessage("result of task t: must have a selection of leads where it has members");
    assertThatThrownBy(
            () ->
                ImmutableTaskResult.builder()
                    .task(TaskId.of("u"))
                    .group(one.group())
                    .asOf(one.asOf())
                    .leads(one.leads())
                    .state(TaskState.NO_REPORT)
                    .isFinal(false)
                    .addAllMembers(one.members())
                    .build())
        .hasMessage("result of task u: its members must be parts of it, each of one agency");
  }
}
