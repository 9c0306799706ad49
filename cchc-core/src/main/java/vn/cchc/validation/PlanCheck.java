package vn.cchc.validation;

import static com.google.common.base.CaseFormat.LOWER_CAMEL;
import static com.google.common.base.CaseFormat.UPPER_UNDERSCORE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.period.Days;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.target.Criterion;
import vn.cchc.target.GroupId;
import vn.cchc.target.Scope;
import vn.cchc.target.Selection;
import vn.cchc.target.Target;

/** One check of one plan. */
final class PlanCheck {
  private final Plan plan;
  private final Optional<AgencyRegister> register;
  private final ImmutableMap<IndicatorId, Indicator> indicators;
  private final ImmutableMap<String, GradeScheme> schemes;
  private final ImmutableSet<GroupId> groups;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  PlanCheck(Plan plan, Optional<AgencyRegister> register) {
    this.plan = plan;
    this.register = register;
    this.indicators =
        plan.indicators().stream()
            .collect(ImmutableMap.toImmutableMap(Indicator::id, indicator -> indicator));
    this.schemes =
        plan.gradeSchemes().stream()
            .collect(ImmutableMap.toImmutableMap(GradeScheme::id, scheme -> scheme));
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
    return problems.build();
  }

  private void checkIndicator(Indicator indicator, String pointer) {
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

  private void checkTarget(Target target, String pointer) {
    if (target.group().filter(group -> !groups.contains(group)).isPresent()) {
      error(ProblemCode.UNKNOWN_GROUP, pointer + "/group", target.group().orElseThrow().value());
    }
    target
        .criterion()
        .ifPresent(
            criterion ->
                checkCriterion(
                    criterion, target.indicator(), pointer + "/indicator", pointer + "/criterion"));
    for (int i = 0; i < target.stages().size(); i++) {
      boolean isFirst = target.criterion().isEmpty() && i == 0;
      checkCriterion(
          target.stages().get(i).criterion(),
          target.indicator().filter(id -> isFirst || indicators.containsKey(id)),
          pointer + "/indicator",
          pointer + "/stages/" + i + "/criterion");
    }
    target.scope().ifPresent(scope -> checkScope(scope, pointer + "/scope"));
    checkWindow(target, pointer);
  }

  private void checkWindow(Target target, String pointer) {
    Days days = plan.days();
    target
        .period()
        .filter(period -> !days.encloses(period.days(plan.calendar())))
        .ifPresent(period -> outside(pointer + "/period", target, period.toString()));
    target
        .due()
        .filter(due -> !days.contains(due))
        .ifPresent(due -> outside(pointer + "/due", target, due.toString()));
    for (int i = 0; i < target.stages().size(); i++) {
      if (!days.contains(target.stages().get(i).due())) {
        outside(pointer + "/stages/" + i + "/due", target, target.stages().get(i).due().toString());
      }
    }
  }

  private void outside(String pointer, Target target, String actual) {
    problems.add(
        Problem.warning(
            ProblemCode.OUTSIDE_PLAN,
            Place.at(pointer),
            target.id().value(),
            plan.days().toString(),
            actual));
  }

  private void checkCriterion(
      Criterion criterion, Optional<IndicatorId> named, String namedAt, String pointer) {
    if (criterion instanceof Criterion.AllOf all) {
      List<Criterion.Part> parts = all.parts();
      for (int i = 0; i < parts.size(); i++) {
        String part = pointer + "/criteria/" + i;
        checkCriterion(
            parts.get(i).criterion(),
            Optional.of(parts.get(i).indicator()),
            part + "/indicator",
            part);
      }
      return;
    }
    if (criterion instanceof Criterion.ByKind byKind) {
      byKind
          .kinds()
          .forEach(
              (kind, one) ->
                  checkCriterion(
                      one,
                      named.filter(indicators::containsKey),
                      namedAt,
                      pointer + "/kinds/" + UPPER_UNDERSCORE.to(LOWER_CAMEL, kind.name())));
      checkCriterion(byKind.otherwise(), named, namedAt, pointer + "/otherwise");
      return;
    }
    if (criterion instanceof Criterion.AtLeastGrade least
        && schemes.containsKey(least.scheme())
        && !schemes.get(least.scheme()).has(least.grade())) {
      error(ProblemCode.UNKNOWN_GRADE, pointer + "/grade", least.grade());
    } else if (criterion instanceof Criterion.AtLeastGrade least
        && !schemes.containsKey(least.scheme())) {
      problems.add(
          Problem.warning(
              ProblemCode.UNKNOWN_GRADE,
              Place.at(pointer + "/scheme"),
              least.scheme(),
              "",
              least.scheme()));
    }
    if (named.isPresent()) {
      checkSuits(criterion, named.orElseThrow(), namedAt, pointer);
    }
  }

  private void checkSuits(Criterion criterion, IndicatorId named, String namedAt, String pointer) {
    Indicator indicator = indicators.get(named);
    if (indicator == null) {
      error(ProblemCode.UNKNOWN_INDICATOR, namedAt, named.value());
    } else if (!suits(criterion, indicator.measure())) {
      problems.add(
          Problem.error(
              ProblemCode.UNFIT_CRITERION,
              Place.at(pointer),
              named.value(),
              indicator.measure().toString(),
              criterion.toString()));
    }
  }

  private static boolean suits(Criterion criterion, Measure measure) {
    boolean isNumber = measure != Measure.GRADE && measure != Measure.COMPLETION;
    if (criterion instanceof Criterion.Threshold || criterion instanceof Criterion.Change) {
      return isNumber;
    } else if (criterion instanceof Criterion.WithinTop) {
      return measure == Measure.RANK;
    } else if (criterion instanceof Criterion.AtLeastGrade) {
      return measure == Measure.GRADE || measure == Measure.QUANTITY;
    } else if (criterion instanceof Criterion.DoneBy) {
      return measure == Measure.COMPLETION;
    } else if (criterion instanceof Criterion.AllOf || criterion instanceof Criterion.ByKind) {
      return true;
    }
    throw new AssertionError(criterion);
  }

  private void checkScope(Scope scope, String pointer) {
    if (scope instanceof Scope.OfAgency one) {
      checkAgency(one.agency(), pointer + "/agency");
    } else if (scope instanceof Scope.Aggregate aggregate) {
      checkAgency(aggregate.agency(), pointer + "/agency");
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
    selection.within().ifPresent(root -> checkAgency(root, pointer + "/within"));
  }

  private void checkGroup(TaskGroup group, String pointer) {
    if (group.area().filter(area -> !area.isKnown()).isPresent()) {
      problems.add(
          Problem.warning(
              ProblemCode.UNKNOWN_AREA,
              Place.at(pointer + "/area"),
              group.id().value(),
              "",
              group.area().orElseThrow().toString()));
    }
    for (int i = 0; i < group.tasks().size(); i++) {
      Task task = group.tasks().get(i);
      String place = pointer + "/tasks/" + i;
      checkAgency(task.lead(), place + "/lead");
      checkAgencies(task.supporting(), place + "/supporting");
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
