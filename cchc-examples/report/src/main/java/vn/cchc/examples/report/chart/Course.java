package vn.cchc.examples.report.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.CoursePoint;

/**
 * The value of a target at the end of every period of its figures. Where several agencies are to
 * meet it, the value is the share of those that did.
 *
 * @param criterion what the values are held against
 * @param unit the unit of the values
 * @param points the values, by rising day
 */
public record Course(Criterion.Threshold criterion, Unit unit, ImmutableList<Point> points) {
  private static final Criterion.Threshold EVERYONE =
      (Criterion.Threshold) Criterion.atLeast(BigDecimal.valueOf(100));

  /**
   * The value at the end of a period.
   *
   * @param period the shortest period that ends on the day
   * @param value the value of all figures up to the day
   * @param yearBefore the value of a year before, if it is known
   */
  record Point(ReportingPeriod period, Value value, Optional<Value> yearBefore) {}

  /** Returns the course of a target that is judged by a threshold and has more than one point. */
  public static Optional<Course> of(Edition edition, TargetResult result) {
    return asked(edition, result)
        .map(asked -> of(edition, result, asked))
        .filter(made -> made.points().size() > 1);
  }

  private static Course of(Edition edition, TargetResult result, Criterion.Threshold asked) {
    Unit unit =
        isOfSeveralAgencies(edition, result) ? Unit.PERCENT : result.unit().orElse(Unit.COUNT);
    ImmutableList.Builder<Point> points = ImmutableList.builder();
    for (CoursePoint point : lastOfEachDay(edition, result).values()) {
      point
          .cumulative()
          .filter(value -> value.number(unit).isPresent())
          .map(
              value ->
                  new Point(
                      point.period(),
                      value,
                      point.yearBefore().filter(before -> before.number(unit).isPresent())))
          .ifPresent(points::add);
    }
    return new Course(asked, unit, points.build());
  }

  /** Returns what the values are held against, if that is one bound for all of them. */
  private static Optional<Criterion.Threshold> asked(Edition edition, TargetResult result) {
    if (isOfSeveralAgencies(edition, result)) {
      return Optional.of(
          result
              .shareOfAgencies()
              .map(share -> (Criterion.Threshold) Criterion.atLeast(share))
              .orElse(EVERYONE));
    }
    return result
        .criterion()
        .filter(Criterion.Threshold.class::isInstance)
        .map(Criterion.Threshold.class::cast);
  }

  private static boolean isOfSeveralAgencies(Edition edition, TargetResult result) {
    return edition
        .target(result)
        .scope()
        .filter(scope -> scope.judgedEach().isPresent())
        .isPresent();
  }

  /** Returns the point of the shortest period that ends on each day, for it says when it was. */
  private static Map<LocalDate, CoursePoint> lastOfEachDay(Edition edition, TargetResult result) {
    Map<LocalDate, CoursePoint> points = new TreeMap<>();
    for (CoursePoint point : edition.report().course(result.target())) {
      points.putIfAbsent(point.period().days(edition.plan().calendar()).last(), point);
    }
    return points;
  }
}
