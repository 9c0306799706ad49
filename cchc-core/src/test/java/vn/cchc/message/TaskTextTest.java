package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.observation.Observation;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.tasks.made.ImmutableTaskResult;
import vn.cchc.text.Language;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

@Tag("V10")
class TaskTextTest {
  private static final Messages VIETNAMESE = Messages.of(Language.VIETNAMESE);
  private static final LocalDate DUE = LocalDate.of(2020, 11, 30);

  private static ImmutableTaskResult.Builder result(
      TaskState state, boolean isFinal, LocalDate asOf) {
    return ImmutableTaskResult.builder()
        .task(TaskId.of("t"))
        .group(GroupId.of("g"))
        .lead(AgencyId.of("so-noi-vu"))
        .asOf(asOf)
        .state(state)
        .isFinal(isFinal);
  }

  private static String due(ImmutableTaskResult.Builder result) {
    return VIETNAMESE.explain(result.deadline(new Deadline.By(DUE)).due(DUE).build());
  }

  private static String goingOn(Deadline deadline) {
    return VIETNAMESE.explain(result(TaskState.IN_PROGRESS, false, DUE).deadline(deadline).build());
  }

  @Test
  void theDaysThatAreLeftOrOverAreReported() {
    LocalDate asOf = LocalDate.of(2021, 1, 15);
    assertThat(due(result(TaskState.COMPLETED, true, asOf).completedOn(DUE)))
        .isEqualTo("Đã hoàn thành đúng hạn: ngày 30/11/2020; thời hạn 30/11/2020.");
    assertThat(due(result(TaskState.COMPLETED, false, asOf).completedOn(DUE.plusDays(2))))
        .isEqualTo(
            "Đã hoàn thành quá hạn: ngày 02/12/2020; thời hạn 30/11/2020, chậm 2 ngày; số liệu"
                + " chưa chính thức.");
    assertThat(due(result(TaskState.IN_PROGRESS, false, asOf).progress(new BigDecimal("80.5"))))
        .isEqualTo("Đang thực hiện, quá hạn: tiến độ 80,5%; thời hạn 30/11/2020, đã quá 46 ngày.");
    assertThat(due(result(TaskState.NO_REPORT, false, DUE.minusDays(1))))
        .isEqualTo(
            "Chưa có báo cáo, trong hạn: so-noi-vu chưa báo cáo; thời hạn 30/11/2020, sắp"
                + " đến hạn (còn 1 ngày).");
    assertThat(due(result(TaskState.IN_PROGRESS, false, DUE)))
        .isEqualTo(
            "Đang thực hiện, trong hạn: chưa báo cáo tiến độ cụ thể; thời hạn 30/11/2020, hết hạn"
                + " vào ngày báo cáo.");
  }

  @ParameterizedTest
  @CsvSource({"1, sắp đến hạn (còn 1 ngày)", "3, sắp đến hạn (còn 3 ngày)", "4, còn 4 ngày"})
  void aTaskIsDueSoonInItsLastThreeDays(int days, String told) {
    assertThat(due(result(TaskState.NO_REPORT, false, DUE.minusDays(days))))
        .endsWith("thời hạn 30/11/2020, " + told + ".");
  }

  private static TaskCounts counts(Object... stateTimelinessCount) {
    ImmutableTable.Builder<TaskState, Timeliness, Integer> counts = ImmutableTable.builder();
    for (int i = 0; i < stateTimelinessCount.length; i += 3) {
      counts.put(
          (TaskState) stateTimelinessCount[i],
          (Timeliness) stateTimelinessCount[i + 1],
          (Integer) stateTimelinessCount[i + 2]);
    }
    return new TaskCounts(counts.build(), 0);
  }

  @Test
  void sharesAreOfTheirOwnSubtotalAndTheUnreportedAreCountedApart() {
    assertThat(
            VIETNAMESE.counts(
                counts(
                    TaskState.COMPLETED,
                    Timeliness.ON_TIME,
                    3,
                    TaskState.COMPLETED,
                    Timeliness.LATE,
                    1,
                    TaskState.IN_PROGRESS,
                    Timeliness.NOT_YET_DUE,
                    1,
                    TaskState.NOT_STARTED,
                    Timeliness.OVERDUE,
                    1,
                    TaskState.NO_REPORT,
                    Timeliness.OVERDUE,
                    2)))
        .isEqualTo(
            "8 nhiệm vụ: 4 nhiệm vụ đã hoàn thành, trong đó đúng hạn 75,00% (3/4), quá hạn 25,00%"
                + " (1/4); 2 nhiệm vụ chưa hoàn thành, trong đó trong hạn 50,00% (1/2), quá hạn"
                + " 50,00% (1/2); 2 nhiệm vụ chưa có báo cáo (quá hạn)");
  }

  @Test
  void theUnreportedOfDifferentStatesAreCountedEach() {
    assertThat(
            VIETNAMESE.counts(
                counts(
                    TaskState.NO_REPORT,
                    Timeliness.NOT_YET_DUE,
                    1,
                    TaskState.NO_REPORT,
                    Timeliness.OVERDUE,
                    2)))
        .endsWith("; 3 nhiệm vụ chưa có báo cáo (1 trong hạn, 2 quá hạn)");
  }

  @Test
  void workWithoutALastDayIsReportedByItsKind() {
    assertThat(goingOn(new Deadline.Continuous()))
        .isEqualTo("Đang thực hiện: chưa báo cáo tiến độ cụ thể; nhiệm vụ thường xuyên.");
    assertThat(goingOn(new Deadline.Conditional("Khi có hướng dẫn")))
        .endsWith("; thời hạn theo điều kiện: Khi có hướng dẫn.");
    assertThat(
            VIETNAMESE.explain(
                result(TaskState.IN_PROGRESS, false, DUE)
                    .deadline(new Deadline.Recurring(Frequency.QUARTER))
                    .completedOn(LocalDate.of(2020, 9, 25))
                    .build()))
        .isEqualTo(
            "Đang thực hiện: lần gần nhất hoàn thành ngày 25/09/2020; nhiệm vụ định kỳ hằng quý.");
    assertThat(VIETNAMESE.explain(result(TaskState.NO_REPORT, false, DUE).build()))
        .endsWith("; kế hoạch không nêu thời hạn.");
    for (Frequency every : Frequency.values()) {
      assertThat(goingOn(new Deadline.Recurring(every))).contains("; nhiệm vụ ");
    }
  }

  @Test
  void aContradictionNamesItsFiguresAndAReportThatIsNotTheLeadsIsANote() {
    Observation report =
        Observation.builder()
            .subject(TaskId.of("t"))
            .agency(AgencyId.of("so-y-te"))
            .period(ReportingPeriod.ofYear(2020))
            .value(Completion.on(DUE))
            .recordedAt(Observation.endOf(DUE))
            .build();
    assertThat(
            due(
                result(TaskState.CONFLICTING, false, DUE)
                    .addReasons(Remark.of(RemarkCode.FIGURES_DIFFER, report))))
        .startsWith(
            "Số liệu không thống nhất: các số liệu khác nhau cho cùng một kỳ: so-y-te, năm 2020");
    assertThat(
            due(
                result(TaskState.NO_REPORT, false, DUE)
                    .addCaveats(Remark.of(RemarkCode.NOT_OF_THE_LEAD, report))))
        .endsWith(
            " Lưu ý: báo cáo không phải của cơ quan chủ trì nên không được tính: so-y-te, năm"
                + " 2020: hoàn thành ngày 30/11/2020.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyConstantHasItsWords(Language language) {
    MessageTemplates templates = MessageTemplates.of(language);
    assertThat(Arrays.stream(TaskState.values()).map(one -> "taskState." + one))
        .allMatch(templates::has);
    assertThat(Arrays.stream(Timeliness.values()).map(one -> "timeliness." + one))
        .allMatch(templates::has);
  }
}
