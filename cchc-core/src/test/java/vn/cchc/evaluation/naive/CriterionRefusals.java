package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.problem.ProblemCode;

/** What the rules have against the criteria and the baselines of one target. */
record CriterionRefusals(Refusals refusals, Plan plan, Target target) {
  void find(String place) {
    List<Asked> all = asked(place);
    all.stream()
        .filter(one -> one.indicator().flatMap(plan::indicator).isEmpty())
        .map(Asked::indicatorPlace)
        .distinct()
        .forEach(where -> refusals.refuseIf(true, ProblemCode.UNKNOWN_INDICATOR, where));
    all.forEach(this::ofCriterion);
    ofBaselines(place, all);
  }

  /** A criterion and its place, with the indicator that it judges and the place of that. */
  private record Asked(
      Criterion criterion, String place, Optional<IndicatorId> indicator, String indicatorPlace) {}

  private void addSingle(Asked asked, List<Asked> all) {
    if (asked.criterion() instanceof Criterion.AllOf several) {
      for (int i = 0; i < several.parts().size(); i++) {
        Criterion.Part part = several.parts().get(i);
        String place = asked.place() + "/criteria/" + i;
        addSingle(
            new Asked(part.criterion(), place, Optional.of(part.indicator()), place + "/indicator"),
            all);
      }
    } else if (asked.criterion() instanceof Criterion.ByKind byKind) {
      for (Map.Entry<AgencyKind, Criterion> one : byKind.kinds().entrySet()) {
        String place = asked.place() + "/kinds/" + one.getKey().id().replace("/", "~1");
        refusals.knownKind(one.getKey(), place);
        addSingle(new Asked(one.getValue(), place, asked.indicator(), asked.indicatorPlace()), all);
      }
      String place = asked.place() + "/otherwise";
      addSingle(
          new Asked(byKind.otherwise(), place, asked.indicator(), asked.indicatorPlace()), all);
    } else {
      all.add(asked);
    }
  }

  private List<Asked> asked(String place) {
    List<Asked> all = new ArrayList<>();
    target
        .criterion()
        .ifPresent(
            one ->
                addSingle(
                    new Asked(one, place + "/criterion", target.indicator(), place + "/indicator"),
                    all));
    for (int i = 0; i < target.stages().size(); i++) {
      addSingle(
          new Asked(
              target.stages().get(i).criterion(),
              place + "/stages/" + i + "/criterion",
              target.indicator(),
              place + "/indicator"),
          all);
    }
    return all;
  }

  private void ofCriterion(Asked asked) {
    if (asked.criterion() instanceof Criterion.AtLeastGrade least) {
      Optional<GradeScheme> scheme =
          plan.gradeSchemes().stream().filter(one -> one.id().equals(least.scheme())).findAny();
      refusals.refuseIf(scheme.isEmpty(), ProblemCode.UNKNOWN_SCHEME, asked.place() + "/scheme");
      refusals.refuseIf(
          scheme.isPresent()
              && scheme.get().bands().stream().noneMatch(one -> one.grade().equals(least.grade())),
          ProblemCode.UNKNOWN_GRADE,
          asked.place() + "/grade");
    }
    Optional<Indicator> indicator = asked.indicator().flatMap(plan::indicator);
    boolean isUnfit = indicator.isPresent() && !suits(asked.criterion(), indicator.get().measure());
    refusals.refuseIf(isUnfit, ProblemCode.UNFIT_CRITERION, asked.place());
    refusals.warnIf(
        indicator.isPresent() && !isUnfit && isOfWrongUnit(asked.criterion(), indicator.get()),
        ProblemCode.WRONG_UNIT,
        asked.place());
    refusals.warnIf(
        isPointless(asked.criterion(), indicator), ProblemCode.POINTLESS_THRESHOLD, asked.place());
  }

  private static boolean suits(Criterion criterion, Measure measure) {
    boolean isNumber = measure != Measure.GRADE && measure != Measure.COMPLETION;
    if (criterion instanceof Criterion.AtLeastGrade) {
      return measure == Measure.GRADE || measure == Measure.QUANTITY;
    } else if (criterion instanceof Criterion.DoneBy) {
      return measure == Measure.COMPLETION;
    } else if (criterion instanceof Criterion.WithinTop) {
      return measure == Measure.RANK;
    }
    return isNumber;
  }

  private static boolean isOfWrongUnit(Criterion criterion, Indicator indicator) {
    boolean isShare = indicator.measure() == Measure.SHARE;
    if (criterion instanceof Criterion.Change change) {
      return isShare
          && change.amount().isPresent()
          && isAbove(change.atMost().orElse(change.amount().get()), "100");
    }
    return criterion instanceof Criterion.Threshold threshold
        && indicator.measure() != Measure.QUANTITY
        && isOfWrongUnit(threshold, indicator.measure());
  }

  private static boolean isOfWrongUnit(Criterion.Threshold threshold, Measure measure) {
    boolean isShare = measure == Measure.SHARE;
    List<BigDecimal> bounds = new ArrayList<>();
    if (threshold.range().hasLowerBound()) {
      bounds.add(threshold.range().lowerEndpoint());
    }
    if (threshold.range().hasUpperBound()) {
      bounds.add(threshold.range().upperEndpoint());
    }
    String least = measure == Measure.RANK ? "1" : "0";
    boolean isOutside =
        bounds.stream().anyMatch(one -> isAbove(new BigDecimal(least), one.toPlainString()))
            || (isShare && bounds.stream().anyMatch(one -> isAbove(one, "100")));
    boolean looksLikeFraction =
        isShare
            && threshold.range().hasLowerBound()
            && isAbove(bounds.get(0), "0")
            && bounds.stream().noneMatch(one -> isAbove(one, "1"))
            && bounds.get(0).compareTo(BigDecimal.ONE) < 0;
    return isOutside || looksLikeFraction;
  }

  private static boolean isAbove(BigDecimal number, String other) {
    return number.compareTo(new BigDecimal(other)) > 0;
  }

  private boolean isPointless(Criterion criterion, Optional<Indicator> indicator) {
    if (criterion instanceof Criterion.WithinTop top) {
      return target.baseline().isPresent()
          && target.baseline().get().value().orElse(null) instanceof Rank rank
          && top.places() >= rank.population();
    }
    boolean isOfShares =
        indicator.isPresent()
            && (indicator.get().measure() == Measure.SHARE
                || (indicator.get().measure() == Measure.QUANTITY
                    && indicator.get().unit().equals(Unit.PERCENT)));
    if (!isOfShares || !(criterion instanceof Criterion.Threshold)) {
      return false;
    }
    Bounds bounds = Bounds.of(criterion, indicator.get().measure(), Optional.empty());
    List<Frac> tried = new ArrayList<>(bounds.ends());
    tried.add(Frac.of(0));
    tried.add(Frac.HUNDRED);
    if (bounds.isTwoSided()) {
      tried.add(bounds.low().get().plus(bounds.high().get()).over(Frac.of(2)));
    }
    bounds.low().ifPresent(low -> tried.add(low.plus(Frac.HUNDRED).over(Frac.of(2))));
    bounds.high().ifPresent(high -> tried.add(high.over(Frac.of(2))));
    return tried.stream()
        .filter(one -> one.compareTo(Frac.of(0)) >= 0 && one.compareTo(Frac.HUNDRED) <= 0)
        .noneMatch(bounds::contains);
  }

  private void ofBaselines(String place, List<Asked> asked) {
    List<Indicator> judged =
        asked.stream()
            .flatMap(one -> one.indicator().flatMap(plan::indicator).stream())
            .distinct()
            .toList();
    judged.stream()
        .filter(one -> one.accumulation() == Accumulation.CUMULATIVE)
        .forEach(
            one ->
                refusals.refuseIf(
                    target.every().isPresent(), ProblemCode.UNFIT_CRITERION, place + "/every"));
    Days days = target.edition().or(target::period).orElse(plan.period()).days(plan.calendar());
    target
        .baseline()
        .ifPresent(one -> ofBaseline(one.value(), one.period(), place + "/baseline", judged, days));
    for (int i = 0; i < target.formerBaselines().size(); i++) {
      ofBaseline(
          Optional.of(target.formerBaselines().get(i).value()),
          target.formerBaselines().get(i).period(),
          place + "/formerBaselines/" + i,
          judged,
          days);
    }
    boolean asksForPercent =
        asked.stream()
            .anyMatch(
                one ->
                    one.criterion() instanceof Criterion.Change change
                        && change.percent().isPresent());
    refusals.warnIf(
        asksForPercent
            && target.baseline().isPresent()
            && target
                .baseline()
                .get()
                .value()
                .flatMap(value -> Judge.number(value, 100))
                .filter(number -> number.isSame(Frac.of(0)))
                .isPresent(),
        ProblemCode.ZERO_BASELINE,
        place + "/baseline");
  }

  private void ofBaseline(
      Optional<Value> value,
      ReportingPeriod period,
      String place,
      List<Indicator> judged,
      Days days) {
    refusals.refuseIf(
        value.isPresent()
            && !judged.isEmpty()
            && judged.stream().allMatch(one -> Series.misfit(one, value.get()).isPresent()),
        ProblemCode.UNFIT_BASELINE,
        place);
    refusals.warnIf(
        !period.days(plan.calendar()).last().isBefore(days.first()),
        ProblemCode.BASELINE_NOT_BEFORE,
        place + "/period");
  }
}
