package vn.cchc.examples.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.report.JudgedPlan;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;

/** A made-up province of real size: 138 agencies below it, 30 targets, 60 tasks, nine months. */
final class Province {
  static final int AGENCIES = 138;
  private static final int TARGETS = 30;
  private static final int TASKS = 60;
  private static final AgencyId ROOT = AgencyId.of("ubnd-tinh");

  private Province() {}

  static AgencyId agency(int number) {
    return AgencyId.of("co-quan-" + number);
  }

  static IndicatorId indicator(int number) {
    return IndicatorId.of("chi-so-" + number);
  }

  static AgencyRegister register() {
    List<Agency> agencies = new ArrayList<>();
    agencies.add(
        Agency.builder().id(ROOT).name("UBND tỉnh").kind(AgencyKind.PROVINCIAL_COMMITTEE).build());
    for (int i = 1; i <= AGENCIES; i++) {
      agencies.add(
          Agency.builder()
              .id(agency(i))
              .name((i <= 14 ? "Sở số " : "UBND xã Minh Tân ") + i)
              .kind(i <= 14 ? AgencyKind.DEPARTMENT : AgencyKind.COMMUNE_COMMITTEE)
              .parent(ROOT)
              .build());
    }
    return AgencyRegister.of(agencies);
  }

  static Plan plan() {
    Plan.Builder plan =
        Plan.builder()
            .id(PlanId.of("cchc-2026"))
            .title("Kế hoạch cải cách hành chính nhà nước năm 2026")
            .period(ReportingPeriod.ofYear(2026));
    for (int i = 0; i < TARGETS; i++) {
      plan.addIndicators(
          Indicator.builder()
              .id(indicator(i))
              .name("Tỷ lệ hồ sơ thủ tục hành chính loại " + i + " được giải quyết đúng hạn")
              .measure(Measure.SHARE)
              .accumulation(Accumulation.ADDITIVE)
              .rollUp(RollUp.POOLED)
              .build());
      plan.addTargets(
          Target.builder()
              .id(TargetId.of("chi-tieu-" + i))
              .text("Tối thiểu " + (60 + i) + "% hồ sơ loại " + i + " được giải quyết đúng hạn")
              .indicator(indicator(i))
              .criterion(Criterion.atLeast(60 + i))
              .scope(Scope.aggregate(ROOT))
              .build());
    }
    TaskGroup.Builder group =
        TaskGroup.builder().id(GroupId.of("the-che")).name("Cải cách thể chế");
    for (int i = 1; i <= TASKS; i++) {
      group.addTasks(
          Task.builder()
              .id(TaskId.of("nhiem-vu-" + i))
              .name("Nhiệm vụ số " + i)
              .lead(agency(1 + i % 14))
              .product("Báo cáo")
              .deadline(Deadline.by(LocalDate.of(2026, 3 + i % 9, 28)))
              .build());
    }
    return plan.addTaskGroups(group.build()).build();
  }

  private static ObservationAccumulator figures(LocalDate day) {
    List<Observation> observations = new ArrayList<>();
    for (int agency = 1; agency <= AGENCIES; agency++) {
      for (int indicator = 0; indicator < TARGETS; indicator++) {
        for (int month = 1; month <= 9; month++) {
          int all = 5 + (agency * 7 + indicator * 11 + month) % 200;
          observations.add(
              Observation.builder()
                  .subject(indicator(indicator))
                  .agency(agency(agency))
                  .period(ReportingPeriod.ofMonth(2026, month))
                  .value(Ratio.of(all - (agency + indicator) % 5 * all / 10, all))
                  .recordedAt(Instant.parse("2026-10-05T03:00:00Z"))
                  .source(Optional.empty())
                  .build());
        }
      }
    }
    return observations.stream().collect(ObservationAccumulator.collector(day));
  }

  static JudgedPlan judged() {
    return JudgedPlan.of(plan(), register(), figures(LocalDate.of(2026, 10, 10)));
  }
}
