package vn.cchc.observation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;
import vn.cchc.period.ReportingPeriod;

/**
 * What stands of observations on a day: a state to which observations are added in any order, in
 * parts, and more than once, always with the same end. It grows with the distinct subjects,
 * agencies, periods and sources, not with the observations. Not safe to share between threads while
 * it is added to.
 */
public final class Fold {
  private static final Comparator<Observation> BY_PLACE =
      Comparator.comparing((Observation figure) -> figure.subject().value())
          .thenComparing(Observation::agency)
          .thenComparing(figure -> figure.period().toString())
          .thenComparing(Observation::toString);

  private final LocalDate asOf;
  private final Map<Subject, Map<AgencyId, Map<ReportingPeriod, Cell>>> cells = new HashMap<>();

  private Fold(LocalDate asOf) {
    this.asOf = asOf;
  }

  /**
   * Returns an empty fold.
   *
   * @param asOf the day; what became known after it is left out
   * @return the fold
   */
  public static Fold asOf(LocalDate asOf) {
    return new Fold(asOf);
  }

  /**
   * Returns a collector into a fold, also for parallel streams.
   *
   * @param asOf the day
   * @return the collector
   */
  public static Collector<Observation, ?, Fold> collector(LocalDate asOf) {
    return Collector.of(
        () -> asOf(asOf), Fold::add, Fold::merge, Collector.Characteristics.UNORDERED);
  }

  /**
   * Adds an observation; one that was not visible on the day, or is a draft, changes nothing.
   *
   * @param observation the observation
   * @return this fold
   */
  @CanIgnoreReturnValue
  public Fold add(Observation observation) {
    if (observation.isVisible(asOf)) {
      put(observation, Cell.of(observation));
    }
    return this;
  }

  /**
   * Lays a hypothetical figure over whatever is reported of its subject, agency and time, by
   * whatever source. It counts whenever it is recorded or published; a draft changes nothing here
   * either.
   *
   * @param observation the figure
   * @return this fold
   */
  @CanIgnoreReturnValue
  public Fold suppose(Observation observation) {
    if (observation.status() != ObservationStatus.DRAFT) {
      put(observation, Cell.hypothetical(observation));
    }
    return this;
  }

  private void put(Observation observation, Cell cell) {
    periods(observation.subject(), observation.agency())
        .merge(observation.period(), cell, Cell::plus);
  }

  /**
   * Adds all that another fold holds.
   *
   * @param other a fold for the same day
   * @return this fold
   */
  @CanIgnoreReturnValue
  @SuppressWarnings("ReferenceEquality") // a fold merged with itself is itself
  public Fold merge(Fold other) {
    checkArgument(
        asOf.equals(other.asOf), "fold as of %s: must not take in one of %s", asOf, other.asOf);
    if (other == this) {
      return this;
    }
    other.cells.forEach(
        (subject, agencies) ->
            agencies.forEach(
                (agency, periods) -> {
                  Map<ReportingPeriod, Cell> mine = periods(subject, agency);
                  periods.forEach((period, cell) -> mine.merge(period, cell, Cell::plus));
                }));
    return this;
  }

  private Map<ReportingPeriod, Cell> periods(Subject subject, AgencyId agency) {
    return cells
        .computeIfAbsent(subject, key -> new HashMap<>())
        .computeIfAbsent(agency, key -> new HashMap<>());
  }

  /** {@return the day} */
  public LocalDate asOf() {
    return asOf;
  }

  /** {@return the subjects of which something stands} */
  public Set<Subject> subjects() {
    return Collections.unmodifiableSet(cells.keySet());
  }

  /**
   * Returns what stands of a subject.
   *
   * @param subject the indicator or task
   * @return the cells by agency and period
   */
  public Map<AgencyId, Map<ReportingPeriod, Cell>> of(Subject subject) {
    return Collections.unmodifiableMap(
        Maps.transformValues(cells.getOrDefault(subject, Map.of()), Collections::unmodifiableMap));
  }

  /** {@return the hypothetical figures, by subject, agency and period} */
  public ImmutableList<Observation> hypothetical() {
    return cells.values().stream()
        .flatMap(agencies -> agencies.values().stream())
        .flatMap(periods -> periods.values().stream())
        .filter(Cell::isHypothetical)
        .flatMap(cell -> cell.standing().stream())
        .sorted(BY_PLACE)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fold fold && asOf.equals(fold.asOf) && cells.equals(fold.cells);
  }

  @Override
  public int hashCode() {
    return 31 * asOf.hashCode() + cells.hashCode();
  }

  /** {@return the day and the number of subjects} */
  @Override
  public String toString() {
    return "Fold(as of %s, %s subjects)".formatted(asOf, cells.size());
  }
}
