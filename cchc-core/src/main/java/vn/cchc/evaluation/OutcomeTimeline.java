package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.Window;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.period.Days;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.tasks.standing.TaskEvaluation;
import vn.cchc.validation.PlanValidator;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.rule.JudgedIndicators;
import vn.cchc.verdict.rule.LevelCombination;

/** The outcome of one target from day to day. */
final class OutcomeTimeline {
  private final PlanHistory plans;
  private final AgencyRegister agencies;
  private final TargetId target;
  private final ImmutableSet<IndicatorId> judged;
  private final boolean isOfTasks;
  private final ImmutableList<Observation> observations;

  /** Takes a target of which no figures are known yet. */
  OutcomeTimeline(PlanHistory plans, AgencyRegister agencies, TargetId target) {
    this.plans = plans;
    this.agencies = agencies;
    this.target = target;
    this.judged = versions().flatMap(JudgedIndicators::of).collect(ImmutableSet.toImmutableSet());
    this.isOfTasks =
        plans.revisions().stream()
            .flatMap(plan -> plan.indicators().stream())
            .anyMatch(one -> judged.contains(one.id()) && one.derivedFrom().isPresent());
    this.observations = ImmutableList.of();
  }

  private OutcomeTimeline(OutcomeTimeline other, ImmutableList<Observation> observations) {
    this.plans = other.plans;
    this.agencies = other.agencies;
    this.target = other.target;
    this.judged = other.judged;
    this.isOfTasks = other.isOfTasks;
    this.observations = observations;
  }

  /** Returns whether the target is judged by figures of a subject. */
  boolean isOn(Subject subject) {
    return judged.contains(subject) || (isOfTasks && subject instanceof TaskId);
  }

  /** Returns the same with its figures, which are among these. */
  OutcomeTimeline on(Observations figures) {
    return new OutcomeTimeline(
        this,
        figures.all().stream()
            .filter(one -> isOn(one.subject()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns how the target changed between two reports. */
  OutcomeChange change(EvaluationReport before, EvaluationReport after) {
    LocalDate since = since(before.asOf(), after.asOf());
    return new OutcomeChange(
        target, before.find(target), after.find(target), since, newFigures(since));
  }

  private Stream<Target> versions() {
    return plans.revisions().stream().flatMap(plan -> in(plan).stream());
  }

  private Optional<Target> in(Plan plan) {
    return plan.targets().stream().filter(one -> one.id().equals(target)).findFirst();
  }

  /**
   * The outcome and, before the due day, the level if it adds something: "no data, below". A met
   * target is at its level anyway.
   */
  record Standing(Outcome outcome, Optional<Level> level) {
    static Standing of(TargetResult result) {
      return new Standing(
          result.outcome(),
          result
              .level()
              .filter(level -> !LevelCombination.of(result.outcome()).equals(Optional.of(level))));
    }
  }

  /** Returns the first day after one from which it has been without a break as on another. */
  private LocalDate since(LocalDate from, LocalDate to) {
    Optional<Standing> now = standing(to);
    LocalDate since = to;
    for (LocalDate day : turns().subSet(from, false, to, true).descendingSet()) {
      if (!standing(day).equals(now)) {
        return since;
      }
      since = day;
    }
    return since;
  }

  /** Returns the figures that count on a day and did not count on the day before. */
  private ImmutableList<Observation> newFigures(LocalDate day) {
    return Sets.difference(figures(day), figures(day.minusDays(1))).stream()
        .map(ResultWithEvidence.DistinctFigure::figure)
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<Standing> standing(LocalDate day) {
    return judged(day).map(judged -> Standing.of(judged.result()));
  }

  private Set<ResultWithEvidence.DistinctFigure> figures(LocalDate day) {
    return judged(day).map(ResultWithEvidence::figures).orElse(ImmutableSet.of());
  }

  private Optional<ResultWithEvidence> judged(LocalDate day) {
    Plan plan = PlanValidator.requireInForce(plans, day);
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(day);
    observations.forEach(accumulator::add);
    ScopeMembers members = new ScopeMembers(agencies);
    Window ofTasks = Window.ofTasks(plan, plans.revisions().get(0), day);
    ImmutableList<TaskEvaluation.Standing> tasks =
        isOfTasks
            ? new TaskEvaluation(plan, members, accumulator, ofTasks).standings()
            : ImmutableList.of();
    return in(plan)
        .map(one -> new TargetEvaluation(plan, members, accumulator, one, tasks).judged());
  }

  /** Returns every day on which the outcome can change. */
  private NavigableSet<LocalDate> turns() {
    TreeSet<LocalDate> turns = new TreeSet<>();
    for (Plan plan : plans.revisions()) {
      plan.inForceFrom().ifPresent(turns::add);
      turns.add(plan.days().last());
      observations.forEach(one -> turns.add(one.period().days(plan.calendar()).last()));
      in(plan)
          .flatMap(Target::period)
          .ifPresent(own -> turns.add(own.days(plan.calendar()).last()));
      in(plan).ifPresent(version -> addTurns(turns, plan, version));
    }
    versions().flatMap(version -> version.due().stream()).forEach(turns::add);
    versions().flatMap(version -> version.stages().stream()).map(Stage::due).forEach(turns::add);
    observations.forEach(one -> turns.add(one.visibleFrom()));
    agencies.agencies().values().forEach(agency -> addTurns(turns, agency));
    agencies.successions().forEach(event -> turns.add(event.operational()));
    return turns;
  }

  private static void addTurns(Set<LocalDate> turns, Plan plan, Target version) {
    Days window = version.period().orElse(plan.period()).days(plan.calendar());
    version.every().stream()
        .flatMap(every -> every.periodsWithin(window, plan.calendar()).stream())
        .forEach(period -> turns.add(period.days(plan.calendar()).last()));
  }

  private static void addTurns(Set<LocalDate> turns, Agency agency) {
    agency.from().ifPresent(turns::add);
    Stream.concat(agency.until().stream(), agency.history().stream().map(FormerState::until))
        .map(last -> last.plusDays(1))
        .forEach(turns::add);
  }
}
