package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.RemarkCode;

/** Evaluates a target from the written rules alone, slowly and without cleverness. */
record NaiveEvaluator(Situation situation) {
  static LocalDate due(Situation situation, Target target) {
    LocalDate end = situation.days(target.period().orElse(situation.plan().period())).last();
    List<Stage> stages = target.stages();
    return target.due().orElse(stages.isEmpty() ? end : stages.get(stages.size() - 1).due());
  }

  private People people() {
    return new People(situation.register());
  }

  Finding find(Target target) {
    List<Stage> stages = target.stages();
    LocalDate due = due(situation, target);
    Span span = new Span(situation, target, due);
    Optional<Criterion> criterion = target.finalCriterion();
    if (criterion.isEmpty()) {
      Finding words = new Finding();
      words.outcome = Outcome.NOT_ASSESSED;
      words.isFinal = span.isDue();
      return words;
    }
    Finding finding = scoped(span, criterion.get());
    if (target.isApproximate()) {
      finding.caveats.add(RemarkCode.APPROXIMATE_TARGET);
    }
    for (Stage stage : stages) {
      finding.stages.add(scoped(new Span(situation, target, stage.due()), stage.criterion()));
    }
    if (!stages.isEmpty() && situation.asOf().isBefore(due)) {
      finding.pace = Optional.of(pace(stages, finding.stages));
    }
    return finding;
  }

  private Pace pace(List<Stage> stages, List<Finding> findings) {
    boolean nextIsMet = false;
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (stages.get(i).due().isAfter(situation.asOf())) {
        nextIsMet = findings.get(i).outcome == Outcome.MET;
      } else if (findings.get(i).outcome == Outcome.NOT_MET) {
        return Pace.BEHIND;
      }
    }
    return nextIsMet ? Pace.AHEAD : Pace.ON_PACE;
  }

  Finding scoped(Span span, Criterion criterion) {
    Scope scope = span.target().scope().orElseThrow();
    if (scope instanceof Scope.OfAgency one) {
      return whole(span, criterion, new Scope.OfAgency(one.agency()));
    } else if (scope instanceof Scope.Aggregate) {
      return whole(span, criterion, scope);
    }
    Selection selection =
        scope instanceof Scope.Each each ? each.selection() : ((Scope.Share) scope).selection();
    Finding finding = new Finding();
    for (AgencyId member : people().selected(selection, span.cutOff())) {
      finding.members.put(member, whole(span, criterion, new Scope.OfAgency(member)));
    }
    Collection<Finding> members = finding.members.values();
    finding.hasCoverage = true;
    for (Finding member : members) {
      finding.expected += member.expected;
      finding.silent.addAll(member.silent);
      finding.partial.addAll(member.partial);
      finding.isSettled &= member.isSettled;
    }
    if (scope instanceof Scope.Share share) {
      boolean decidesAtOnce = span.target().every().isPresent();
      Shares.decide(finding, members, Frac.of(share.percent()), decidesAtOnce || span.isDue());
    } else {
      finding.outcome = Combining.all(members);
    }
    return finish(span, criterion, finding);
  }

  private Finding whole(Span span, Criterion criterion, Scope scope) {
    if (span.target().every().isPresent()) {
      Finding every =
          new Recurrence(situation).find(span, period -> whole(period, criterion, scope));
      return finish(span, criterion, every);
    }
    if (!(criterion instanceof Criterion.AllOf all)) {
      return single(span, span.target().indicator().orElseThrow(), criterion, scope);
    }
    Finding finding = new Finding();
    finding.hasCoverage = true;
    for (Criterion.Part part : all.parts()) {
      Finding one = single(span, part.indicator(), part.criterion(), scope);
      finding.parts.add(one);
      finding.hasFigures |= one.hasFigures;
      finding.expected = one.expected;
      finding.silent.addAll(one.silent);
      finding.partial.addAll(one.partial);
      finding.isSettled &= one.isSettled;
    }
    finding.partial.removeAll(finding.silent);
    finding.outcome = Combining.all(finding.parts);
    return finish(span, criterion, finding);
  }

  private Finding single(Span span, IndicatorId id, Criterion asked, Scope scope) {
    Criterion criterion = resolved(asked, scope, span.cutOff());
    Indicator indicator = situation.plan().indicator(id).orElseThrow();
    if (indicator.derivedFrom().isPresent()) {
      return ofTasks(span, indicator, criterion, ((Scope.OfAgency) scope).agency());
    }
    Gathered gathered = Gathered.of(span, indicator, scope, people());
    Finding finding = new Finding();
    Optional<BaselineFigures> baseline = BaselineFigures.of(span, indicator, scope);
    Judge judge = new Judge(span, indicator, criterion, baseline);
    gathered.tell(finding);
    finding.conflicts.addAll(gathered.conflicts);
    finding.faults.addAll(gathered.invalid);
    baseline.ifPresent(one -> one.tell(finding, criterion));
    finding.caveats.addAll(Suspicions.of(span, indicator, scope, people(), gathered));
    if (gathered.total.value().orElse(null) instanceof Rank now
        && judge.baselineValue().orElse(null) instanceof Rank then
        && now.population() != then.population()) {
      finding.caveats.add(RemarkCode.POPULATION_DIFFERS);
    }
    finding.actual = gathered.total.value();
    finding.reasons.addAll(finding.conflicts);
    finding.reasons.addAll(finding.faults);
    if (!finding.conflicts.isEmpty()) {
      finding.outcome = Outcome.CONFLICT;
    } else if (!finding.faults.isEmpty()) {
      finding.outcome = Outcome.INVALID_DATA;
    } else if (judge.needsBaseline()) {
      finding.outcome = Outcome.NO_BASELINE;
    } else if (judge.asksForPartOfZero()) {
      finding.outcome = Outcome.NO_BASELINE;
      finding.reasons.add(RemarkCode.ZERO_BASELINE);
    } else if (gathered.total.value().isEmpty()) {
      finding.outcome = Outcome.NO_DATA;
    } else {
      judge.judge(finding, gathered.total);
    }
    if (span.target().line().isPresent() && !span.isDue()) {
      finding.pace = Optional.of(Lines.pace(span, criterion, judge.per(), finding));
    }
    if (span.target().commitment().equals(Optional.of(Commitment.MAINTAIN))) {
      finding.maintained = Optional.of(Maintenance.of(judge, finding.outcome));
    }
    finish(span, criterion, finding);
    finding.baseline = judge.baselineValue();
    return finding;
  }

  /** Judges each share that the tasks may reach (T13). */
  private Finding ofTasks(Span span, Indicator indicator, Criterion criterion, AgencyId agency) {
    Optional<BaselineFigures> baseline =
        BaselineFigures.of(span, indicator, new Scope.OfAgency(agency));
    Judge judge = new Judge(span, indicator, criterion, baseline);
    NaiveTasks tasks = NaiveTasks.of(span, indicator, agency);
    Ratio known = Ratio.of(tasks.good(), tasks.all());
    Finding finding = new Finding();
    Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
    for (int good = tasks.good(); good <= tasks.good() + tasks.undecided(); good++) {
      Finding one = new Finding();
      if (!judge.needsBaseline() && !judge.asksForPartOfZero()) {
        judge.judge(one, Total.of(Ratio.of(good, tasks.all())));
      }
      possible.add(one.outcome);
    }
    baseline.ifPresent(one -> one.tell(finding, criterion));
    finding.undecidedTasks = OptionalInt.of(tasks.undecided());
    tasks.cover(finding, agency);
    if (judge.needsBaseline() || judge.asksForPartOfZero()) {
      finding.outcome = Outcome.NO_BASELINE;
      if (judge.asksForPartOfZero()) {
        finding.reasons.add(RemarkCode.ZERO_BASELINE);
      }
    } else if (possible.size() == 1) {
      judge.judge(finding, Total.of(known));
    }
    if (span.target().line().isPresent() && !span.isDue()) {
      finding.pace = Optional.of(Lines.pace(span, criterion, judge.per(), finding));
    }
    finding.actual = Optional.of(known);
    if (span.target().commitment().equals(Optional.of(Commitment.MAINTAIN))) {
      finding.maintained = Optional.of(Maintenance.of(judge, finding.outcome));
    }
    finish(span, criterion, finding);
    finding.baseline = judge.baselineValue();
    return finding;
  }

  /** Returns what is asked of the agency judged, by its kind on a day (T1). */
  Criterion resolved(Criterion criterion, Scope scope, LocalDate day) {
    if (!(criterion instanceof Criterion.ByKind byKind)) {
      return criterion;
    }
    AgencyId judged =
        scope instanceof Scope.OfAgency one ? one.agency() : ((Scope.Aggregate) scope).agency();
    for (Map.Entry<AgencyKind, Criterion> entry : byKind.kinds().entrySet()) {
      if (entry.getKey() == people().kind(judged, day)) {
        return entry.getValue();
      }
    }
    return byKind.otherwise();
  }

  /**
   * What is asked for every period is final when all periods are, or when it is missed for good.
   */
  private static boolean isFinal(Span span, Finding finding) {
    Collection<Finding> inner =
        finding.members.isEmpty() ? finding.periods.values() : finding.members.values();
    if (finding.outcome == Outcome.NOT_MET) {
      Frac percent =
          span.target().scope().orElseThrow() instanceof Scope.Share share
                  && finding.periods.isEmpty()
              ? Frac.of(share.percent())
              : Frac.of(100);
      return Recurrence.isMissedForGood(inner, percent);
    }
    return span.isDue() && inner.stream().allMatch(one -> one.isFinal);
  }

  private static Finding finish(Span span, Criterion criterion, Finding finding) {
    Target target = span.target();
    finding.criterion = Optional.of(criterion);
    finding.baseline = target.baseline().flatMap(Baseline::value);
    boolean isCovered =
        finding.isFullyCovered() || target.partialCoverage() == PartialCoverage.FINAL;
    finding.isFinal =
        target.every().isPresent()
            ? isFinal(span, finding)
            : span.isDue() && finding.isSettled && isCovered;
    finding.level = Levels.find(span, finding);
    return finding;
  }
}
