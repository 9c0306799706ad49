package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.agency.Succession;
import vn.cchc.indicator.Indicator;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;

/** Leaves out of a situation whatever it can without losing what is wrong with it. */
final class Smaller {
  private Smaller() {}

  static Situation of(Situation situation, Predicate<Situation> isWrong) {
    for (Situation smaller : withoutOne(situation)) {
      if (isWrong.test(smaller)) {
        return of(smaller, isWrong);
      }
    }
    return situation;
  }

  private static List<Situation> withoutOne(Situation all) {
    List<Situation> smaller = new ArrayList<>();
    Plan plan = all.plan();
    for (List<Target> targets : withoutOne(plan.targets())) {
      smaller.add(with(all, plan(plan, plan.indicators(), targets)));
    }
    for (List<Observation> observations : withoutOne(all.observations())) {
      smaller.add(with(all, observations, all.hypothetical()));
    }
    for (List<Observation> hypothetical : withoutOne(all.hypothetical())) {
      smaller.add(with(all, all.observations(), hypothetical));
    }
    for (List<Indicator> indicators : withoutOne(plan.indicators())) {
      smaller.add(with(all, plan(plan, indicators, plan.targets())));
    }
    List<DeclaredKind> kinds = all.register().kinds().values().asList();
    List<Agency> everyone = all.register().agencies().values().asList();
    for (List<Succession> events : withoutOne(all.register().successions())) {
      smaller.add(with(all, AgencyRegister.of(everyone, events, kinds)));
    }
    for (List<Agency> agencies : withoutOne(everyone)) {
      List<Succession> events = all.register().successions();
      if (AgencyRegister.problems(agencies, events, kinds).isEmpty()) {
        smaller.add(with(all, AgencyRegister.of(agencies, events, kinds)));
      }
    }
    return smaller;
  }

  private static Situation with(Situation all, Plan plan) {
    return new Situation(plan, all.register(), all.observations(), all.hypothetical(), all.asOf());
  }

  private static Situation with(Situation all, AgencyRegister register) {
    return new Situation(all.plan(), register, all.observations(), all.hypothetical(), all.asOf());
  }

  private static Situation with(
      Situation all, List<Observation> observations, List<Observation> hypothetical) {
    return new Situation(all.plan(), all.register(), observations, hypothetical, all.asOf());
  }

  private static Plan plan(Plan plan, List<Indicator> indicators, List<Target> targets) {
    return Plan.builder()
        .id(plan.id())
        .title(plan.title())
        .period(plan.period())
        .calendar(plan.calendar())
        .addAllIndicators(indicators)
        .addAllGradeSchemes(plan.gradeSchemes())
        .addAllTargets(targets)
        .build();
  }

  private static <T> List<List<T>> withoutOne(List<T> all) {
    List<List<T>> smaller = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<T> rest = new ArrayList<>(all);
      rest.remove(i);
      smaller.add(rest);
    }
    return smaller;
  }
}
