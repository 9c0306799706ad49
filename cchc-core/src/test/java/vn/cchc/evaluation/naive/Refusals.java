package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
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
import vn.cchc.problem.ProblemCode;

/** What the rules have against a plan: each refusal and warning with its place. */
final class Refusals {
  private final List<Refusal> found = new ArrayList<>();
  private final Plan plan;
  private final AgencyRegister register;

  /** One thing that is wrong, and whether the plan is refused because of it. */
  record Refusal(boolean refused, ProblemCode code, String place) {}

  private Refusals(Plan plan, AgencyRegister register) {
    this.plan = plan;
    this.register = register;
  }

  static List<Refusal> of(Plan plan, AgencyRegister register) {
    Refusals refusals = new Refusals(plan, register);
    refusals.ofPlan();
    return refusals.found;
  }

  void refuseIf(boolean isWrong, ProblemCode code, String place) {
    if (isWrong) {
      found.add(new Refusal(true, code, place));
    }
  }

  void warnIf(boolean isWrong, ProblemCode code, String place) {
    if (isWrong) {
      found.add(new Refusal(false, code, place));
    }
  }

  private void ofPlan() {
    plan.issuer().ifPresent(issuer -> known(issuer, "/issuer"));
    for (int i = 0; i < plan.indicators().size(); i++) {
      warnIf(
          isUnfitRollUp(plan.indicators().get(i)),
          ProblemCode.UNFIT_ROLL_UP,
          "/indicators/" + i + "/rollUp");
    }
    for (int i = 0; i < plan.targets().size(); i++) {
      ofTarget(plan.targets().get(i), "/targets/" + i);
    }
    for (int i = 0; i < plan.taskGroups().size(); i++) {
      ofGroup(plan.taskGroups().get(i), "/taskGroups/" + i);
    }
    warnIf(
        plan.declaredTaskGroups().isPresent()
            && plan.declaredTaskGroups().getAsInt() != plan.taskGroups().size(),
        ProblemCode.GROUPS_DIFFER,
        "/declaredTaskGroups");
  }

  private static boolean isUnfitRollUp(Indicator indicator) {
    boolean isOfCounts =
        indicator.measure() == Measure.SHARE || indicator.measure() == Measure.RATIO;
    return switch (indicator.rollUp()) {
      case NONE -> false;
      case POOLED -> !isOfCounts;
      case SUM, MEAN, HIGHEST, LOWEST -> indicator.measure() != Measure.QUANTITY;
    };
  }

  private void known(AgencyId id, String place) {
    refuseIf(!register.agencies().containsKey(id), ProblemCode.UNKNOWN_AGENCY, place);
  }

  private void knownKinds(List<AgencyKind> kinds, String place) {
    for (int i = 0; i < kinds.size(); i++) {
      knownKind(kinds.get(i), place + "/" + i);
    }
  }

  void knownKind(AgencyKind kind, String place) {
    refuseIf(
        !AgencyKind.wellKnown().contains(kind) && !register.kinds().containsKey(kind),
        ProblemCode.UNKNOWN_KIND,
        place);
  }

  private void known(List<AgencyId> ids, String place) {
    for (int i = 0; i < ids.size(); i++) {
      known(ids.get(i), place + "/" + i);
    }
  }

  private void inPlan(LocalDate first, LocalDate last, String place) {
    Days days = plan.period().days(plan.calendar());
    warnIf(
        first.isBefore(days.first()) || last.isAfter(days.last()), ProblemCode.OUTSIDE_PLAN, place);
  }

  private void inPlan(ReportingPeriod period, String place) {
    Days days = period.days(plan.calendar());
    inPlan(days.first(), days.last(), place);
  }

  private void ofGroup(TaskGroup group, String place) {
    group.area().ifPresent(area -> ofArea(area, place + "/area"));
    for (int i = 0; i < group.tasks().size(); i++) {
      Task task = group.tasks().get(i);
      String here = place + "/tasks/" + i;
      task.lead().ifPresent(lead -> known(lead, here + "/lead"));
      task.leads().ifPresent(leads -> ofSelection(leads, here + "/leads"));
      known(task.supporting().asList(), here + "/supporting");
      knownKinds(task.supportingKinds().asList(), here + "/supportingKinds");
      known(task.dissolves().asList(), here + "/dissolves");
      if (task.deadline().orElse(null) instanceof Deadline.By by) {
        inPlan(by.date(), by.date(), here + "/deadline/date");
      } else if (task.deadline().orElse(null) instanceof Deadline.In in) {
        inPlan(in.period(), here + "/deadline/period");
      }
    }
  }

  /**
   * Refuses a code that a catalogue does not have, and warns of a catalogue that is not known (A4).
   */
  private void ofArea(ReformArea area, String place) {
    List<String> codes = new ArrayList<>();
    switch (area.catalogue()) {
      case "NQ30C-2011", "NQ76-2021" -> codes.addAll(List.of("1", "2", "3", "4", "5", "6"));
      case "PARINDEX-2022" -> codes.addAll(List.of("1", "2", "3", "4", "5", "6", "7", "8"));
      default -> {
        for (AreaCatalogue declared : plan.areaCatalogues()) {
          if (declared.id().equals(area.catalogue())) {
            declared.areas().forEach(one -> codes.add(one.code()));
          }
        }
      }
    }
    warnIf(codes.isEmpty(), ProblemCode.UNKNOWN_AREA, place);
    refuseIf(!codes.isEmpty() && !codes.contains(area.code()), ProblemCode.UNKNOWN_AREA, place);
  }

  private void ofTarget(Target target, String place) {
    refuseIf(
        target.group().isPresent()
            && plan.taskGroups().stream()
                .noneMatch(group -> group.id().equals(target.group().get())),
        ProblemCode.UNKNOWN_GROUP,
        place + "/group");
    new CriterionRefusals(this, plan, target).find(place);
    target.scope().ifPresent(scope -> ofScope(scope, place + "/scope"));
    target.period().ifPresent(period -> inPlan(period, place + "/period"));
    target.due().ifPresent(due -> inPlan(due, due, place + "/due"));
    for (int i = 0; i < target.stages().size(); i++) {
      LocalDate due = target.stages().get(i).due();
      inPlan(due, due, place + "/stages/" + i + "/due");
    }
    target.every().ifPresent(every -> ofEvery(target, every, place));
  }

  /** Refuses what cannot be asked for in every period (T9), beside totals of the time before. */
  private void ofEvery(Target target, Frequency every, String place) {
    Days window = target.period().orElse(plan.period()).days(plan.calendar());
    long daysInPeriods = 0;
    for (ReportingPeriod period : Recurrence.periods(every, window, plan.calendar())) {
      daysInPeriods += length(period.days(plan.calendar()));
    }
    refuseIf(daysInPeriods != length(window), ProblemCode.INVALID_PERIOD, place + "/every");
    refuseIf(
        target.due().isPresent() && !target.due().get().equals(window.last()),
        ProblemCode.CONFLICTING_KEYS,
        place);
  }

  private static long length(Days days) {
    return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
  }

  private void ofScope(Scope scope, String place) {
    if (scope instanceof Scope.OfAgency one) {
      known(one.agency(), place + "/agency");
    } else if (scope instanceof Scope.Aggregate aggregate) {
      known(aggregate.agency(), place + "/agency");
      knownKinds(aggregate.kinds().asList(), place + "/kinds");
    } else {
      ofSelection(
          scope instanceof Scope.Each each ? each.selection() : ((Scope.Share) scope).selection(),
          place);
    }
  }

  private void ofSelection(Selection some, String place) {
    known(some.agencies().asList(), place + "/agencies");
    knownKinds(some.kinds().asList(), place + "/kinds");
    some.within().ifPresent(root -> known(root, place + "/within"));
  }
}
