package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.TaskShare;
import vn.cchc.period.Days;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Plan;
import vn.cchc.plan.ReformArea;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** One check of one plan. */
final class PlanCheck {
  private static final int MOST_CODES_SHOWN = 20;

  private final Plan plan;
  private final Optional<AgencyRegister> register;
  private final CriterionCheck criteria;
  private final KindCheck kinds;
  private final ImmutableSet<GroupId> groups;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  PlanCheck(Plan plan, Optional<AgencyRegister> register) {
    this.plan = plan;
    this.register = register;
    this.criteria = new CriterionCheck(plan, problems);
    this.kinds = new KindCheck(register, problems);
    this.groups =
        plan.taskGroups().stream().map(TaskGroup::id).collect(ImmutableSet.toImmutableSet());
  }

  ImmutableList<Problem> problems() {
    plan.issuer().ifPresent(issuer -> checkAgency(issuer, "/issuer"));
    for (int i = 0; i < plan.indicators().size(); i++) {
      checkIndicator(plan.indicators().get(i), "/indicators/" + i);
    }
    for (int i = 0; i < plan.targets().size(); i++) {
      checkTarget(plan.targets().get(i), "/targets/" + i);
    }
    for (int i = 0; i < plan.taskGroups().size(); i++) {
      checkGroup(plan.taskGroups().get(i), "/taskGroups/" + i);
    }
    if (plan.declaredTaskGroups().orElse(plan.taskGroups().size()) != plan.taskGroups().size()) {
      problems.add(
          Problem.warning(
              ProblemCode.GROUPS_DIFFER,
              Place.at("/declaredTaskGroups"),
              plan.id().value(),
              Integer.toString(plan.declaredTaskGroups().orElse(0)),
              Integer.toString(plan.taskGroups().size())));
    }
    return problems.build();
  }

  private void checkIndicator(Indicator indicator, String pointer) {
    indicator.derivedFrom().ifPresent(tasks -> checkTasks(tasks, pointer + "/derivedFrom"));
    if (!indicator.rollUp().fits(indicator.measure())) {
      problems.add(
          Problem.warning(
              ProblemCode.UNFIT_ROLL_UP,
              Place.at(pointer + "/rollUp"),
              indicator.id().value(),
              indicator.measure().toString(),
              indicator.rollUp().toString()));
    }
  }

  private void checkTasks(TaskShare tasks, String pointer) {
    tasks
        .group()
        .filter(group -> !groups.contains(group))
        .ifPresent(group -> error(ProblemCode.UNKNOWN_GROUP, pointer + "/group", group.value()));
    tasks.lead().ifPresent(lead -> checkAgency(lead, pointer + "/lead"));
  }

  private void checkTarget(Target target, String pointer) {
    if (target.group().filter(group -> !groups.contains(group)).isPresent()) {
      error(ProblemCode.UNKNOWN_GROUP, pointer + "/group", target.group().orElseThrow().value());
    }
    target
        .criterion()
        .ifPresent(
            criterion -> {
              String place = pointer + "/criterion";
              criteria.check(criterion, target.indicator(), pointer + "/indicator", place);
              kinds.check(criterion, place);
            });
    for (int i = 0; i < target.stages().size(); i++) {
      boolean isFirst = target.criterion().isEmpty() && i == 0;
      criteria.check(
          target.stages().get(i).criterion(),
          target.indicator().filter(id -> isFirst || criteria.knows(id)),
          pointer + "/indicator",
          pointer + "/stages/" + i + "/criterion");
      kinds.check(target.stages().get(i).criterion(), pointer + "/stages/" + i + "/criterion");
    }
    target
        .baseline()
        .ifPresent(
            one -> {
              one.value()
                  .ifPresent(value -> criteria.checkBaseline(target, value, pointer + "/baseline"));
              checkIsBefore(target, one.period(), pointer + "/baseline/period");
            });
    for (int i = 0; i < target.formerBaselines().size(); i++) {
      criteria.checkBaseline(
          target, target.formerBaselines().get(i).value(), pointer + "/formerBaselines/" + i);
      checkIsBefore(
          target,
          target.formerBaselines().get(i).period(),
          pointer + "/formerBaselines/" + i + "/period");
    }
    target.scope().ifPresent(scope -> checkScope(scope, pointer + "/scope"));
    if (target.scope().orElse(null) instanceof Scope.Aggregate) {
      criteria.checkNotDerived(target, pointer + "/scope");
    }
    checkWindow(target, pointer);
    target.every().ifPresent(every -> criteria.checkEvery(plan, target, every, pointer));
    BaselineCheck.check(plan, target, pointer, problems);
  }

  /** Warns of a baseline that does not end before what is to be compared with it begins. */
  private void checkIsBefore(Target target, ReportingPeriod baseline, String pointer) {
    Days judged =
        target
            .edition()
            .or(target::period)
            .map(period -> period.days(plan.calendar()))
            .orElse(plan.days());
    if (!baseline.days(plan.calendar()).last().isBefore(judged.first())) {
      problems.add(
          Problem.warning(
              ProblemCode.BASELINE_NOT_BEFORE,
              Place.at(pointer),
              target.id().value(),
              judged.first().toString(),
              baseline.toString()));
    }
  }

  private void checkWindow(Target target, String pointer) {
    Days days = plan.days();
    target
        .period()
        .filter(period -> !days.encloses(period.days(plan.calendar())))
        .ifPresent(period -> outside(pointer + "/period", target.id(), period.toString()));
    target
        .due()
        .filter(due -> !days.contains(due))
        .ifPresent(due -> outside(pointer + "/due", target.id(), due.toString()));
    for (int i = 0; i < target.stages().size(); i++) {
      if (!days.contains(target.stages().get(i).due())) {
        outside(
            pointer + "/stages/" + i + "/due",
            target.id(),
            target.stages().get(i).due().toString());
      }
    }
  }

  private void outside(String pointer, Object id, String actual) {
    problems.add(
        Problem.warning(
            ProblemCode.OUTSIDE_PLAN,
            Place.at(pointer),
            id.toString(),
            plan.days().toString(),
            actual));
  }

  private void checkScope(Scope scope, String pointer) {
    if (scope instanceof Scope.OfAgency one) {
      checkAgency(one.agency(), pointer + "/agency");
    } else if (scope instanceof Scope.Aggregate aggregate) {
      checkAgency(aggregate.agency(), pointer + "/agency");
      kinds.check(aggregate.kinds(), pointer + "/kinds");
    } else if (scope instanceof Scope.Each each) {
      checkSelection(each.selection(), pointer);
    } else if (scope instanceof Scope.Share share) {
      checkSelection(share.selection(), pointer);
    } else {
      throw new AssertionError(scope);
    }
  }

  private void checkSelection(Selection selection, String pointer) {
    checkAgencies(selection.agencies(), pointer + "/agencies");
    kinds.check(selection.kinds(), pointer + "/kinds");
    selection.within().ifPresent(root -> checkAgency(root, pointer + "/within"));
  }

  private void checkGroup(TaskGroup group, String pointer) {
    group.area().ifPresent(area -> checkArea(area, group, pointer + "/area"));
    for (int i = 0; i < group.tasks().size(); i++) {
      Task task = group.tasks().get(i);
      String place = pointer + "/tasks/" + i;
      task.lead().ifPresent(lead -> checkAgency(lead, place + "/lead"));
      task.leads().ifPresent(leads -> checkSelection(leads, place + "/leads"));
      checkAgencies(task.supporting(), place + "/supporting");
      kinds.check(task.supportingKinds(), place + "/supportingKinds");
      checkAgencies(task.dissolves(), place + "/dissolves");
      task.deadline().ifPresent(deadline -> checkDeadline(task, deadline, place + "/deadline"));
    }
  }

  /** Warns of an area whose catalogue nobody knows, and refuses one that its catalogue lacks. */
  private void checkArea(ReformArea area, TaskGroup group, String pointer) {
    Optional<AreaCatalogue> catalogue = plan.areaCatalogue(area);
    Place place = Place.at(pointer);
    String id = group.id().value();
    if (catalogue.isEmpty()) {
      problems.add(Problem.warning(ProblemCode.UNKNOWN_AREA, place, id, "", area.toString()));
    } else if (!catalogue.orElseThrow().has(area.code())) {
      String codes =
          catalogue.orElseThrow().areas().stream()
              .map(AreaCatalogue.Area::code)
              .limit(MOST_CODES_SHOWN)
              .collect(Collectors.joining(", "));
      problems.add(Problem.error(ProblemCode.UNKNOWN_AREA, place, id, codes, area.toString()));
    }
  }

  private void checkDeadline(Task task, Deadline deadline, String pointer) {
    if (deadline instanceof Deadline.By by && !plan.days().contains(by.date())) {
      outside(pointer + "/date", task.id(), by.date().toString());
    } else if (deadline instanceof Deadline.In in
        && !plan.days().encloses(in.period().days(plan.calendar()))) {
      outside(pointer + "/period", task.id(), in.period().toString());
    } else if (deadline instanceof Deadline.Recurring recurring) {
      checkRecurring(recurring.every(), pointer + "/every");
    }
  }

  /**
   * Checks that a task recurs at least once in the plan's period, as it else never could be done.
   */
  private void checkRecurring(Frequency every, String pointer) {
    int periods = every.periodsWithin(plan.days(), plan.calendar()).size();
    if (periods == 0 || periods > CriterionCheck.MOST_PERIODS) {
      problems.add(
          Problem.error(
              ProblemCode.INVALID_PERIOD,
              Place.at(pointer),
              "recurring",
              Integer.toString(CriterionCheck.MOST_PERIODS),
              plan.days().toString()));
    }
  }

  private void checkAgencies(Iterable<AgencyId> ids, String pointer) {
    int i = 0;
    for (AgencyId id : ids) {
      checkAgency(id, pointer + "/" + i++);
    }
  }

  private void checkAgency(AgencyId id, String pointer) {
    if (register.isPresent() && register.orElseThrow().find(id).isEmpty()) {
      error(ProblemCode.UNKNOWN_AGENCY, pointer, id.value());
    }
  }

  private void error(ProblemCode code, String pointer, String id) {
    problems.add(Problem.error(code, Place.at(pointer), id, "", id));
  }
}
