package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingCalendar;

/**
 * The figures that count for a target, each agency's made into one value up to a day. The figures
 * of a period are added up; of cumulative figures and states the latest counts.
 */
final class FiguresOfAgencies {
  private final ImmutableList<Observation> figures;
  private final Indicator indicator;
  private final ReportingCalendar calendar;

  FiguresOfAgencies(List<Observation> figures, Indicator indicator, ReportingCalendar calendar) {
    this.figures =
        figures.stream()
            .sorted(Comparator.comparing((Observation figure) -> last(figure, calendar)))
            .collect(ImmutableList.toImmutableList());
    this.indicator = indicator;
    this.calendar = calendar;
  }

  /** Returns the value of every agency; one whose figures cannot be added has none. */
  ImmutableMap<AgencyId, Value> values() {
    return values(LocalDate.MAX);
  }

  /** Returns the value of every agency by the figures whose periods have ended by a day. */
  ImmutableMap<AgencyId, Value> values(LocalDate day) {
    Map<AgencyId, Optional<Value>> values = new LinkedHashMap<>();
    for (Observation figure : figures) {
      if (!last(figure).isAfter(day)) {
        Optional<Value> before = values.get(figure.agency());
        values.put(
            figure.agency(),
            before == null
                ? Optional.of(figure.value())
                : before.flatMap(value -> together(value, figure.value())));
      }
    }
    ImmutableMap.Builder<AgencyId, Value> known = ImmutableMap.builder();
    values.forEach((agency, value) -> value.ifPresent(one -> known.put(agency, one)));
    return known.buildOrThrow();
  }

  LocalDate last(Observation figure) {
    return last(figure, calendar);
  }

  private static LocalDate last(Observation figure, ReportingCalendar calendar) {
    return figure.period().days(calendar).last();
  }

  private Optional<Value> together(Value earlier, Value later) {
    return isAdded() ? sum(earlier, later) : Optional.of(later);
  }

  private boolean isAdded() {
    return indicator.measure().needsAccumulation()
        && indicator.accumulation() == Accumulation.ADDITIVE;
  }

  /** Returns the sum of two values; of those that cannot be added, nothing. */
  static Optional<Value> sum(Value one, Value other) {
    try {
      if (one instanceof Ratio ratio && other instanceof Ratio added) {
        return Optional.of(ratio.plus(added));
      } else if (one instanceof Quantity quantity && other instanceof Quantity added) {
        return Optional.of(Quantity.of(quantity.amount().add(added.amount())));
      }
    } catch (ArithmeticException | IllegalArgumentException e) {
      return Optional.empty(); // beyond the range of a value
    }
    return Optional.empty();
  }
}
