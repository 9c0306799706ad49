package vn.cchc.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskResult;

/** A plan with one group of tasks, led by departments of {@link World}, and the reports on them. */
final class TaskWorld {
  private final List<Task> tasks = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final ReportingPeriod period;
  private final ReportingCalendar calendar;
  private AgencyRegister agencies = World.register();

  TaskWorld(String period, ReportingCalendar calendar) {
    this.period = ReportingPeriod.parse(period);
    this.calendar = calendar;
  }

  static TaskWorld of2020() {
    return new TaskWorld("2020", ReportingCalendar.CALENDAR);
  }

  /** A plan of 2020 with the one task t, led by a and supported by b. */
  static TaskWorld due(Deadline deadline) {
    return of2020().with(task("t", "a").addSupporting(AgencyId.of("b")).deadline(deadline));
  }

  static TaskWorld due(String day) {
    return due(new Deadline.By(LocalDate.parse(day)));
  }

  static Task.Builder task(String id, String lead) {
    return Task.builder().id(TaskId.of(id)).name("Việc " + id).lead(AgencyId.of(lead));
  }

  TaskWorld among(AgencyRegister register) {
    agencies = register;
    return this;
  }

  TaskWorld with(Task.Builder task) {
    tasks.add(task.build());
    return this;
  }

  TaskWorld report(String period, Completion completion) {
    return with(figure("t", "a", period, completion).build());
  }

  TaskWorld with(Observation observation) {
    observations.add(observation);
    return this;
  }

  static Observation.Builder figure(
      String task, String agency, String period, Completion completion) {
    return figure(
        task,
        agency,
        period,
        completion,
        completion.completedOn().map(day -> day + "T03:00:00Z").orElse("2017-01-01T00:00:00Z"));
  }

  static Observation.Builder figure(
      String task, String agency, String period, Completion completion, String recordedAt) {
    return Observation.builder()
        .subject(TaskId.of(task))
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.parse(period))
        .value(completion)
        .recordedAt(Instant.parse(recordedAt));
  }

  static Completion doneOn(String day) {
    return Completion.on(LocalDate.parse(day));
  }

  EvaluationReport report(LocalDate asOf) {
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(period)
            .calendar(calendar)
            .addTaskGroups(
                TaskGroup.builder().id(GroupId.of("g")).name("Nhóm").addAllTasks(tasks).build())
            .build();
    return Evaluator.evaluate(plan, agencies, Observations.of(observations), asOf);
  }

  TaskResult on(String asOf) {
    return report(LocalDate.parse(asOf)).tasks().get(0);
  }
}
