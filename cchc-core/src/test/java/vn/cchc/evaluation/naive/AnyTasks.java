package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.TaskShare;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;

/** A plan of tasks, targets on them, and reports, drawn from one source of chance. */
record AnyTasks(Draw draw, AgencyRegister register, LocalDate asOf) {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  static Situation draw(Random random) {
    Draw draw = new Draw(random);
    AgencyRegister register = AnyRegister.draw(draw);
    LocalDate asOf = FIRST.plusDays(60 + draw.upTo(360));
    return new AnyTasks(draw, register, asOf).situation();
  }

  private Situation situation() {
    List<AgencyId> agencies = register.agencies().keySet().asList();
    List<TaskGroup> groups = new ArrayList<>();
    List<Observation> reports = new ArrayList<>();
    for (int i = draw.upTo(1); i >= 0; i--) {
      TaskGroup.Builder group = TaskGroup.builder().id(GroupId.of("g" + i)).name("Nhóm " + i);
      for (int k = draw.upTo(3); k > 0; k--) {
        Task task = task("k" + i + k, agencies);
        group.addTasks(task);
        report(reports, task, agencies);
      }
      groups.add(group.build());
    }
    Indicator indicator = indicator(agencies);
    AnyTarget targets = new AnyTarget(draw, List.of(indicator), agencies);
    return new Situation(
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicators(indicator)
            .addTargets(ofAgencies(targets.draw(0)), ofAgencies(targets.draw(1)))
            .addAllTaskGroups(groups)
            .build(),
        register,
        reports,
        List.of(),
        asOf);
  }

  private Indicator indicator(List<AgencyId> agencies) {
    return Indicator.builder()
        .id(IndicatorId.of("i"))
        .name("Tỷ lệ nhiệm vụ")
        .measure(Measure.SHARE)
        .derivedFrom(
            new TaskShare(
                draw.of(TaskShare.Counted.values()),
                draw.onceIn(5, () -> GroupId.of("g0")),
                draw.onceIn(8, () -> draw.of(agencies))))
        .whenNothingArose(draw.of(WhenNothingArose.values()))
        .build();
  }

  /** Nothing that is derived is judged for an aggregate. */
  private static Target ofAgencies(Target target) {
    return target.scope().orElse(null) instanceof Scope.Aggregate aggregate
        ? target.toBuilder().scope(Scope.agency(aggregate.agency())).build()
        : target;
  }

  private Task task(String id, List<AgencyId> agencies) {
    Task.Builder task = Task.builder().id(TaskId.of(id)).name("Nhiệm vụ " + id);
    if (draw.oneIn(3)) {
      task.leads(
          draw.oneIn(2)
              ? Selection.ofKinds(AgencyKind.DEPARTMENT)
              : Selection.of(draw.of(agencies), draw.of(agencies)));
    } else {
      task.lead(draw.of(agencies));
    }
    Optional<Deadline> due =
        draw.oneIn(4) ? Optional.empty() : Optional.of(new Deadline.By(day(FIRST, 365)));
    return task.deadline(due).build();
  }

  private LocalDate day(LocalDate first, int days) {
    return first.plusDays(draw.upTo(days));
  }

  private void report(List<Observation> reports, Task task, List<AgencyId> agencies) {
    for (AgencyId agency : agencies) {
      ObservationStatus status =
          draw.oneIn(6) ? ObservationStatus.PROVISIONAL : ObservationStatus.FINAL;
      for (int i = draw.upTo(2); i > 0; i--) {
        LocalDate recordedOn = day(FIRST, 420);
        reports.add(report(task, agency, recordedOn, status));
        if (draw.oneIn(6)) {
          reports.add(report(task, agency, recordedOn, status));
        }
      }
    }
  }

  private Observation report(
      Task task, AgencyId agency, LocalDate recordedOn, ObservationStatus status) {
    Instant recordedAt = recordedOn.atTime(5, 0).toInstant(ZoneOffset.UTC);
    Completion told =
        draw.oneIn(3)
            ? Completion.notDone(BigDecimal.valueOf(draw.upTo(99)))
            : Completion.on(recordedOn.minusDays(draw.upTo(40)));
    return Observation.builder()
        .subject(task.id())
        .agency(agency)
        .period(ReportingPeriod.ofYear(2020))
        .value(told)
        .recordedAt(recordedAt)
        .status(status)
        .build();
  }
}
