package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.TaskShare;
import vn.cchc.period.Days;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** One check of one plan. */
final class PlanCheck {
  /** So many months are fifty years; more would be judged for each agency without end. */
  private static final int MOST_PERIODS = 600;

  private final Plan plan;
  private final Optional<AgencyRegister> register;
  private final CriterionCheck criteria;
  private final AreaCheck areas;
  private final KindCheck kinds;
  private final ImmutableSet<GroupId> groups;
  private final ProblemListBuilder problems = new ProblemListBuilder();

  PlanCheck(Plan plan, Optional<AgencyRegister> register) {
    this.plan = plan;
    this.register = register;
    this.criteria = new CriterionCheck(plan.indicators(), plan.gradeSchemes(), problems);
    this.areas = new AreaCheck(plan.areaCatalogues(), problems);
    this.kinds = new KindCheck(register, problems);
    this.groups =
        plan.taskGroups().stream().map(TaskGroup::id).collect(ImmutableSet.toImmutableSet());
  }

  ImmutableList<Problem> problems() {
    plan.issuer().ifPresent(issuer -> checkAgency(issuer, AttributePath.of("issuer")));
    for (int i = 0; i < plan.indicators().size(); i++) {
      checkIndicator(plan.indicators().get(i), AttributePath.of("indicators", i));
    }
    for (int i = 0; i < plan.targets().size(); i++) {
      checkTarget(plan.targets().get(i), AttributePath.of("targets", i));
    }
    for (int i = 0; i < plan.taskGroups().size(); i++) {
      checkGroup(plan.taskGroups().get(i), AttributePath.of("taskGroups", i));
    }
    if (plan.declaredTaskGroups().orElse(plan.taskGroups().size()) != plan.taskGroups().size()) {
      problems.warning(
          ProblemCode.GROUPS_DIFFER,
          AttributePath.of("declaredTaskGroups"),
          plan.id().value(),
          Integer.toString(plan.declaredTaskGroups().orElse(0)),
          Integer.toString(plan.taskGroups().size()));
    }
    return problems.build();
  }

  private void checkIndicator(Indicator indicator, AttributePath path) {
    indicator.derivedFrom().ifPresent(tasks -> checkTasks(tasks, path.to("derivedFrom")));
    if (!indicator.rollUp().fits(indicator.measure())) {
      problems.warning(
          ProblemCode.UNFIT_ROLL_UP,
          path.to("rollUp"),
          indicator.id().value(),
          indicator.measure().toString(),
          indicator.rollUp().toString());
    }
  }

  private void checkTasks(TaskShare tasks, AttributePath path) {
    tasks
        .group()
        .filter(group -> !groups.contains(group))
        .ifPresent(
            group -> problems.unknown(ProblemCode.UNKNOWN_GROUP, path.to("group"), group.value()));
    tasks.lead().ifPresent(lead -> checkAgency(lead, path.to("lead")));
  }

  private void checkTarget(Target target, AttributePath path) {
    if (target.group().filter(group -> !groups.contains(group)).isPresent()) {
      problems.unknown(
          ProblemCode.UNKNOWN_GROUP, path.to("group"), target.group().orElseThrow().value());
    }
    criteria.check(target, path);
    kinds.check(target, path);
    criteria.checkBaselines(target, path);
    target.baseline().ifPresent(one -> checkIsBefore(target, one.period(), path.to("baseline")));
    for (int i = 0; i < target.formerBaselines().size(); i++) {
      ReportingPeriod former = target.formerBaselines().get(i).period();
      checkIsBefore(target, former, path.to("formerBaselines", i));
    }
    target.scope().ifPresent(scope -> checkScope(scope, path.to("scope")));
    criteria.checkNotDerived(target, path);
    checkWindow(target, path);
    target.every().ifPresent(every -> checkEvery(target, every, path));
    criteria.checkEvery(target, path);
    BaselineCheck.check(plan, target, path, problems);
  }

  /** Checks that a target can be asked for in every period: of whole periods, each by itself. */
  private void checkEvery(Target target, Frequency every, AttributePath path) {
    Days window = target.period().orElse(plan.period()).days(plan.calendar());
    List<ReportingPeriod> periods = every.periodsWithin(window, plan.calendar());
    boolean isWhole =
        !periods.isEmpty()
            && periods.get(0).days(plan.calendar()).first().equals(window.first())
            && periods.get(periods.size() - 1).days(plan.calendar()).last().equals(window.last());
    if (!isWhole || periods.size() > MOST_PERIODS) {
      problems.error(
          ProblemCode.INVALID_PERIOD,
          path.to("every"),
          "every",
          Integer.toString(MOST_PERIODS),
          window.toString());
    }
    if (target.due().filter(due -> !due.equals(window.last())).isPresent()) {
      problems.error(ProblemCode.CONFLICTING_KEYS, path, "target", "every, due", "");
    }
  }

  /** Warns of a baseline that does not end before what is to be compared with it begins. */
  private void checkIsBefore(Target target, ReportingPeriod baseline, AttributePath path) {
    Days judged =
        target
            .edition()
            .or(target::period)
            .map(period -> period.days(plan.calendar()))
            .orElse(plan.days());
    if (!baseline.days(plan.calendar()).last().isBefore(judged.first())) {
      problems.warning(
          ProblemCode.BASELINE_NOT_BEFORE,
          path.to("period"),
          target.id().value(),
          judged.first().toString(),
          baseline.toString());
    }
  }

  private void checkWindow(Target target, AttributePath path) {
    Days days = plan.days();
    target
        .period()
        .filter(period -> !days.encloses(period.days(plan.calendar())))
        .ifPresent(period -> outside(path.to("period"), target.id(), period.toString()));
    target
        .due()
        .filter(due -> !days.contains(due))
        .ifPresent(due -> outside(path.to("due"), target.id(), due.toString()));
    for (int i = 0; i < target.stages().size(); i++) {
      if (!days.contains(target.stages().get(i).due())) {
        outside(
            path.to("stages", i).to("due"), target.id(), target.stages().get(i).due().toString());
      }
    }
  }

  private void outside(AttributePath path, Object id, String actual) {
    problems.warning(ProblemCode.OUTSIDE_PLAN, path, id.toString(), plan.days().toString(), actual);
  }

  private void checkScope(Scope scope, AttributePath path) {
    scope.judgedAsOne().ifPresent(agency -> checkAgency(agency, path.to("agency")));
    scope.judgedEach().ifPresent(selection -> checkSelection(selection, path));
    if (scope instanceof Scope.Aggregate aggregate) {
      kinds.check(aggregate.kinds(), path.to("kinds"));
    }
  }

  private void checkSelection(Selection selection, AttributePath path) {
    checkAgencies(selection.agencies(), path.to("agencies"));
    kinds.check(selection.kinds(), path.to("kinds"));
    selection.within().ifPresent(root -> checkAgency(root, path.to("within")));
  }

  private void checkGroup(TaskGroup group, AttributePath path) {
    areas.check(group, path);
    for (int i = 0; i < group.tasks().size(); i++) {
      Task task = group.tasks().get(i);
      AttributePath place = path.to("tasks", i);
      task.lead().ifPresent(lead -> checkAgency(lead, place.to("lead")));
      task.leads().ifPresent(leads -> checkSelection(leads, place.to("leads")));
      checkAgencies(task.supporting(), place.to("supporting"));
      kinds.check(task.supportingKinds(), place.to("supportingKinds"));
      checkAgencies(task.dissolves(), place.to("dissolves"));
      task.deadline().ifPresent(deadline -> checkDeadline(task, deadline, place.to("deadline")));
    }
  }

  private void checkDeadline(Task task, Deadline deadline, AttributePath path) {
    if (deadline instanceof Deadline.By by && !plan.days().contains(by.date())) {
      outside(path.to("date"), task.id(), by.date().toString());
    } else if (deadline instanceof Deadline.In in
        && !plan.days().encloses(in.period().days(plan.calendar()))) {
      outside(path.to("period"), task.id(), in.period().toString());
    } else if (deadline instanceof Deadline.Recurring recurring) {
      checkRecurring(recurring.every(), path.to("every"));
    }
  }

  /**
   * Checks that a task recurs at least once in the plan's period, as it else never could be done.
   */
  private void checkRecurring(Frequency every, AttributePath path) {
    int periods = every.periodsWithin(plan.days(), plan.calendar()).size();
    if (periods == 0 || periods > MOST_PERIODS) {
      problems.error(
          ProblemCode.INVALID_PERIOD,
          path,
          "recurring",
          Integer.toString(MOST_PERIODS),
          plan.days().toString());
    }
  }

  private void checkAgencies(Iterable<AgencyId> ids, AttributePath path) {
    int i = 0;
    for (AgencyId id : ids) {
      checkAgency(id, path.to(i++));
    }
  }

  private void checkAgency(AgencyId id, AttributePath path) {
    if (register.isPresent() && register.orElseThrow().find(id).isEmpty()) {
      problems.unknown(ProblemCode.UNKNOWN_AGENCY, path, id.value());
    }
  }
}
