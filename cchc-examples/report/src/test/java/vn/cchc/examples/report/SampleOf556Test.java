package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.text.Language;

/**
 * The tasks that a province followed from 1 September to 13 December 2017, in the numbers that it
 * published; the tasks themselves are made up.
 */
class SampleOf556Test {
  private static final LocalDate AS_OF = LocalDate.of(2017, 12, 13);
  private static final ReportingPeriod WINDOW = ReportingPeriod.parse("2017-09-01/2017-12-13");
  private static final AgencyId LEAD = AgencyId.of("so");

  private final TaskGroup.Builder group =
      TaskGroup.builder().id(GroupId.of("nhom")).name("Nhiệm vụ UBND tỉnh giao");
  private final ObservationAccumulator figures = ObservationAccumulator.asOf(AS_OF);
  private int tasks;

  private void add(int count, String due, Completion completion) {
    for (int i = 0; i < count; i++) {
      TaskId id = TaskId.of("nv-" + ++tasks);
      group.addTasks(
          Task.builder()
              .id(id)
              .name("Nhiệm vụ số " + tasks)
              .lead(LEAD)
              .deadline(new Deadline.By(LocalDate.parse(due)))
              .build());
      figures.add(
          Observation.builder()
              .subject(id)
              .agency(LEAD)
              .period(WINDOW)
              .value(completion)
              .recordedAt(Instant.parse("2017-12-13T02:00:00Z"))
              .build());
    }
  }

  @Test
  void theSharesArePrintedAsTheProvincePrintedThem() throws IOException {
    add(81, "2017-10-31", Completion.on(LocalDate.of(2017, 10, 31)));
    add(168, "2017-10-31", Completion.on(LocalDate.of(2017, 11, 1)));
    add(177, "2017-12-13", Completion.notDone(BigDecimal.valueOf(70)));
    add(130, "2017-12-12", Completion.notDone(BigDecimal.ZERO));
    Plan plan =
        Plan.builder()
            .id(PlanId.of("mau-556"))
            .title("Theo dõi nhiệm vụ")
            .period(WINDOW)
            .addTaskGroups(group.build())
            .build();
    Agency lead = Agency.builder().id(LEAD).name("Sở A").kind(AgencyKind.DEPARTMENT).build();
    JudgedPlan judged =
        JudgedPlan.of(plan, AgencyRegister.of(ImmutableList.of(lead), ImmutableList.of()), figures);
    Page page = Page.of(HtmlReport.of(judged, Language.VIETNAMESE));
    assertThat(page.text())
        .contains(
            "556 nhiệm vụ: 249 nhiệm vụ đã hoàn thành, trong đó đúng hạn 32,53% (81/249), quá hạn"
                + " 67,47% (168/249); 307 nhiệm vụ chưa hoàn thành, trong đó trong hạn 57,65%"
                + " (177/307), quá hạn 42,35% (130/307)");
    assertThat(page.all("tr")).hasSize(1 + 556 + 2 + 130);
    assertThat(page.all("ul").stream().map(Page::text))
        .anyMatch(
            legend ->
                legend.equals(
                    "Chưa thực hiện, quá hạn 130 Đã hoàn thành, quá hạn 168"
                        + " Đang thực hiện, trong hạn 177 Đã hoàn thành, đúng hạn 81"));
  }
}
