package vn.cchc.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.CchcJson;
import vn.cchc.period.Deadline;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;

/** A made-up plan of 200 targets and 300 tasks, as its JSON document. */
final class PlanDocument {
  private static final int TARGETS = 200;
  private static final int GROUPS = 6;
  private static final int TASKS_OF_A_GROUP = 50;

  private PlanDocument() {}

  static byte[] json() {
    Plan targets = Nation.YEAR.plan(TARGETS);
    Plan.Builder plan =
        Plan.builder()
            .id(targets.id())
            .title(targets.title())
            .period(targets.period())
            .addAllIndicators(targets.indicators())
            .addAllTargets(targets.targets());
    for (int i = 0; i < GROUPS; i++) {
      TaskGroup.Builder group =
          TaskGroup.builder().id(GroupId.of("nhom-" + i)).name("Nhóm nhiệm vụ thứ " + i);
      for (int j = 0; j < TASKS_OF_A_GROUP; j++) {
        group.addTasks(task(i * TASKS_OF_A_GROUP + j));
      }
      plan.addTaskGroups(group.build());
    }
    return CchcJson.writePlan(plan.build()).getBytes(StandardCharsets.UTF_8);
  }

  private static Task task(int number) {
    return Task.builder()
        .id(TaskId.of("nhiem-vu-" + number))
        .name("Rà soát, sắp xếp lại cơ cấu tổ chức bên trong, lần thứ " + number)
        .lead(AgencyId.of("so-" + number % 20))
        .addSupporting(AgencyId.of("so-" + (number + 1) % 20), AgencyId.of("so-tai-chinh"))
        .product("Báo cáo của Ủy ban nhân dân tỉnh")
        .deadline(Deadline.by(LocalDate.of(2025, 1 + number % 12, 15)))
        .build();
  }
}
