package vn.cchc.evaluation.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Outcome;

/** Who holds a result back (V11). */
record Contributions(Situation situation, Target target) {
  /** What one agency contributes. */
  record One(AgencyId agency, Optional<Value> actual, Optional<Frac> margin, Cases cases) {
    private int place(One other) {
      if (margin.isPresent() != other.margin.isPresent()) {
        return margin.isPresent() ? -1 : 1;
      } else if (margin.isPresent() && !margin.get().isSame(other.margin.get())) {
        return margin.get().compareTo(other.margin.get());
      }
      int byCases = lacking().compareTo(other.lacking());
      return byCases != 0 ? -byCases : agency.compareTo(other.agency);
    }

    private BigInteger lacking() {
      return cases == Cases.None.IMPOSSIBLE
          ? BigInteger.TWO.pow(1_000)
          : cases.number().orElse(BigInteger.ONE.negate());
    }
  }

  List<One> ofMembers(Finding finding) {
    List<One> all = new ArrayList<>();
    finding.members.forEach(
        (id, member) -> {
          boolean isJudged =
              member.outcome == Outcome.MET
                  || member.outcome == Outcome.NOT_MET
                  || member.outcome == Outcome.NOT_DUE;
          if (isJudged) {
            all.add(new One(id, member.actual, member.margin, member.shortfall.existingCases()));
          }
        });
    all.sort(One::place);
    return all;
  }

  List<One> ofAggregate(IndicatorId id, Criterion criterion) {
    List<One> all = new ArrayList<>();
    if (target.every().isPresent()
        || !(target.scope().orElseThrow() instanceof Scope.Aggregate aggregate)) {
      return all;
    }
    Target alone =
        Target.builder()
            .id(target.id())
            .text(target.text())
            .indicator(id)
            .scope(aggregate)
            .criterion(criterion)
            .period(target.period())
            .edition(target.edition())
            .due(NaiveEvaluator.due(situation, target))
            .baseline(target.baseline().filter(one -> one.value().isEmpty()))
            .build();
    Span span = new Span(situation, alone, alone.due().orElseThrow());
    Indicator indicator = situation.plan().indicator(id).orElseThrow();
    Gathered gathered = Gathered.of(span, indicator, aggregate, new People(situation.register()));
    boolean isOnlyInConflict =
        !gathered.conflicts.isEmpty()
            && indicator.rollUp() != RollUp.NONE
            && indicator.rollUp().fits(indicator.measure());
    if (gathered.total.value().isEmpty() && !isOnlyInConflict) {
      return all;
    }
    gathered.counted.forEach(
        (agency, series) -> {
          if (series.total.value().isPresent()) {
            Criterion own =
                new NaiveEvaluator(situation)
                    .resolved(criterion, Scope.agency(agency), span.cutOff());
            Finding finding = new Finding();
            Judge judge =
                new Judge(
                    span,
                    indicator,
                    own,
                    BaselineFigures.of(span, indicator, Scope.agency(agency)));
            boolean hasNoMargin = judge.needsBaseline() || judge.asksForPartOfZero();
            if (!hasNoMargin && indicator.rollUp() != RollUp.SUM) {
              judge.judge(finding, series.total);
            }
            all.add(
                new One(
                    agency,
                    series.total.value(),
                    finding.margin,
                    finding.shortfall.existingCases()));
          }
        });
    if (indicator.rollUp() == RollUp.SUM) {
      all.sort((one, other) -> amount(one).compareTo(amount(other)));
    } else {
      all.sort(One::place);
    }
    return all;
  }

  private static Frac amount(One one) {
    return Frac.of(((Quantity) one.actual().orElseThrow()).amount());
  }
}
