package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Verdict;

/**
 * How a target stood at the end of every period of its figures. Where several agencies are to meet
 * it, the value is the share of those that did.
 *
 * @param criterion what the values are held against
 * @param unit the unit of the values
 * @param points the values, by rising day
 */
record Course(Criterion.Threshold criterion, Unit unit, ImmutableList<Point> points) {
  private static final Criterion.Threshold EVERYONE =
      (Criterion.Threshold) Criterion.atLeast(BigDecimal.valueOf(100));

  /**
   * The value at the end of a period.
   *
   * @param period the shortest period that ends on the day
   * @param value the value of all figures up to the day
   * @param isShort whether it does not reach what is asked
   */
  record Point(ReportingPeriod period, Value value, boolean isShort) {}

  /** Returns the course of a target that is judged by a threshold and has more than one point. */
  static Optional<Course> of(Edition edition, TargetResult result) {
    Optional<Indicator> indicator =
        edition.target(result).indicator().flatMap(edition.plan()::indicator);
    if (indicator.isEmpty()
        || !(result.criterion().orElse(null) instanceof Criterion.Threshold threshold)) {
      return Optional.empty();
    }
    Scope scope = edition.target(result).scope().orElseThrow();
    boolean isOfEach = scope instanceof Scope.Each || scope instanceof Scope.Share;
    Unit unit = indicator.orElseThrow().unit();
    Criterion.Threshold asked =
        isOfEach
            ? result
                .shareOfAgencies()
                .map(share -> (Criterion.Threshold) Criterion.atLeast(share))
                .orElse(EVERYONE)
            : threshold;
    Unit unitOfPoints = isOfEach ? Unit.PERCENT : unit;
    FiguresOfAgencies figures =
        new FiguresOfAgencies(
            edition.figures(result), indicator.orElseThrow(), edition.plan().calendar());
    ImmutableList.Builder<Point> points = ImmutableList.builder();
    periods(edition, result, figures)
        .forEach(
            (day, period) -> {
              Map<AgencyId, Value> values = figures.values(day);
              Optional<Value> value =
                  isOfEach
                      ? metBy(threshold, unit, values.values())
                      : together(indicator.orElseThrow(), values.values());
              value
                  .map(
                      one ->
                          new Point(
                              period, one, outcome(asked, unitOfPoints, one) == Outcome.NOT_MET))
                  .ifPresent(points::add);
            });
    return Optional.of(new Course(asked, unitOfPoints, points.build()))
        .filter(made -> made.points().size() > 1);
  }

  private static Outcome outcome(Criterion criterion, Unit unit, Value value) {
    return Verdict.of(
            criterion,
            value,
            new Verdict.Terms(unit, Optional.empty(), Optional.empty(), Optional.empty()))
        .outcome();
  }

  private static TreeMap<LocalDate, ReportingPeriod> periods(
      Edition edition, TargetResult result, FiguresOfAgencies figures) {
    TreeMap<LocalDate, ReportingPeriod> periods = new TreeMap<>();
    for (Observation figure : edition.figures(result)) {
      periods.merge(
          figures.last(figure),
          figure.period(),
          (one, other) -> first(edition, one).isBefore(first(edition, other)) ? other : one);
    }
    return periods;
  }

  private static LocalDate first(Edition edition, ReportingPeriod period) {
    return period.days(edition.plan().calendar()).first();
  }

  private static Optional<Value> metBy(Criterion criterion, Unit unit, Collection<Value> values) {
    int met = 0;
    int judged = 0;
    for (Value value : values) {
      Outcome outcome = outcome(criterion, unit, value);
      met += outcome == Outcome.MET ? 1 : 0;
      judged += outcome == Outcome.MET || outcome == Outcome.NOT_MET ? 1 : 0;
    }
    return judged == 0 ? Optional.empty() : Optional.of(Ratio.of(met, judged));
  }

  private static Optional<Value> together(Indicator indicator, Collection<Value> values) {
    boolean isAdded = indicator.rollUp() == RollUp.POOLED || indicator.rollUp() == RollUp.SUM;
    if (values.size() > 1 && !isAdded) {
      return Optional.empty();
    }
    Optional<Value> sum = Optional.empty();
    for (Value value : values) {
      sum = sum.isEmpty() ? Optional.of(value) : FiguresOfAgencies.sum(sum.orElseThrow(), value);
      if (sum.isEmpty()) {
        return sum;
      }
    }
    return sum.filter(value -> value.number().isPresent());
  }

  /** Returns the first period since which what is asked was never reached, if it is not now. */
  Optional<ReportingPeriod> shortSince() {
    Optional<ReportingPeriod> since = Optional.empty();
    for (Point point : points) {
      since = !point.isShort() ? Optional.empty() : since.or(() -> Optional.of(point.period()));
    }
    return since;
  }
}
