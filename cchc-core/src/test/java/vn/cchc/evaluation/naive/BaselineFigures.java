package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;

/**
 * A baseline that is a period without a value: what the target's own value would be with that
 * period as window, its last day as due day, and the same day of the report (T7).
 */
record BaselineFigures(Finding finding, Optional<Value> value) {
  /** Returns it, unless the target has none or one with a value. */
  static Optional<BaselineFigures> of(Span span, Indicator indicator, Scope scope) {
    Optional<Baseline> baseline = span.target().baseline();
    if (baseline.isEmpty() || baseline.get().value().isPresent()) {
      return Optional.empty();
    }
    Finding finding = new Finding();
    Span then = span(span.situation(), span.target(), indicator);
    if (indicator.derivedFrom().isPresent()) {
      AgencyId agency = ((Scope.OfAgency) scope).agency();
      NaiveTasks tasks = NaiveTasks.of(then, indicator, agency);
      tasks.cover(finding, agency);
      if (tasks.undecided() == 0) {
        finding.actual = Optional.of(Ratio.of(tasks.good(), tasks.all()));
      }
    } else {
      People people = new People(then.situation().register());
      Gathered gathered = Gathered.of(then, indicator, scope, people);
      gathered.tell(finding);
      finding.caveats.addAll(Suspicions.of(then, indicator, scope, people, gathered));
      finding.conflicts.addAll(gathered.conflicts);
      finding.faults.addAll(gathered.invalid);
      finding.actual = gathered.total.value();
    }
    return Optional.of(
        new BaselineFigures(
            finding,
            finding.actual.filter(
                value -> !(value instanceof Ratio ratio && ratio.denominator() == 0))));
  }

  /** Returns the time of the baseline; of ranks and of editions the edition of its days. */
  static Span span(Situation some, Target target, Indicator indicator) {
    ReportingPeriod period = target.baseline().orElseThrow().period();
    Situation seen =
        new Situation(
            some.plan(),
            some.register(),
            some.observations(),
            some.hypothetical(),
            some.seenOn(),
            some.seenOn());
    boolean isOfEditions = indicator.measure() == Measure.RANK || target.edition().isPresent();
    LocalDate last = some.days(period).last();
    return new Span(
        seen,
        Target.builder()
            .id(target.id())
            .text(target.text())
            .indicator(target.indicator())
            .scope(target.scope())
            .criterion(target.finalCriterion())
            .period(period)
            .edition(isOfEditions ? Optional.of(period) : Optional.empty())
            .due(last)
            .build(),
        last);
  }

  /** Returns whether days lie in the period of such a baseline of a target. */
  static boolean holds(Situation situation, Target target, Days days) {
    if (target.baseline().isEmpty() || target.baseline().get().value().isPresent()) {
      return false;
    }
    Days whole = situation.days(target.baseline().get().period());
    return !days.first().isBefore(whole.first()) && !days.last().isAfter(whole.last());
  }

  /** Takes over what is wrong with it where a change is counted from it, and its caveats. */
  void tell(Finding judged, Criterion criterion) {
    judged.caveats.addAll(finding.caveats);
    judged.leftOut.addAll(finding.leftOut);
    if (criterion instanceof Criterion.Change) {
      judged.conflicts.addAll(finding.conflicts);
      judged.faults.addAll(finding.faults);
      judged.isSettled &= finding.isSettled;
      judged.isBaselineCovered = finding.isFullyCovered();
    }
  }
}
