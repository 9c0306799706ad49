package vn.cchc.observation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/**
 * What stands of observations on a day: a state to which observations are added in any order, in
 * parts, and more than once, always with the same end. It grows with the distinct subjects,
 * agencies, periods and sources, not with the observations. Not safe to share between threads while
 * it is added to.
 */
public final class ObservationAccumulator {
  private static final Comparator<Observation> BY_PLACE =
      Comparator.comparing((Observation figure) -> figure.subject().value())
          .thenComparing(Observation::agency)
          .thenComparing(figure -> figure.period().toString())
          .thenComparing(Observation::toString);

  private final LocalDate asOf;
  private final Instant end;
  private final DictionaryEncoder<Subject> subjects = new DictionaryEncoder<>();
  private final List<SubjectSeries> all = new ArrayList<>();
  private final Map<AgencyId, AgencyId> agencies = new HashMap<>();
  private final DictionaryEncoder<ReportingPeriod> periods = new DictionaryEncoder<>();
  private final ProvenanceEncoder provenances = new ProvenanceEncoder();
  private boolean holdsHypothetical;

  private ObservationAccumulator(LocalDate asOf) {
    this.asOf = asOf;
    this.end = asOf.equals(LocalDate.MAX) ? Instant.MAX : Observation.endOf(asOf);
  }

  /**
   * Returns an empty fold.
   *
   * @param asOf the day; what became known after it is left out
   * @return the fold
   */
  public static ObservationAccumulator asOf(LocalDate asOf) {
    return new ObservationAccumulator(asOf);
  }

  /**
   * Returns a collector into a fold, also for parallel streams.
   *
   * @param asOf the day
   * @return the collector
   */
  public static Collector<Observation, ?, ObservationAccumulator> collector(LocalDate asOf) {
    return Collector.of(
        () -> asOf(asOf),
        ObservationAccumulator::add,
        ObservationAccumulator::merge,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Adds an observation. One that was not visible on the day, is a draft, or says that something
   * was done after it was recorded, changes nothing. One that withdraws takes back what the same
   * source and kind recorded before.
   *
   * @param observation the observation
   * @return this fold
   */
  @CanIgnoreReturnValue
  public ObservationAccumulator add(Observation observation) {
    int from = provenances.encode(observation);
    Instant recordedAt = observation.recordedAt();
    if (isVisible(recordedAt, provenances.get(from)) && !observation.isDoneAfterReport()) {
      if (observation.reportedValue().orElse(null) instanceof Ratio ratio
          && EpochNanos.isPlain(recordedAt)) {
        figures(observation.subject())
            .add(
                observation.agency(),
                periods.encode(observation.period()),
                ratio.numerator(),
                ratio.denominator(),
                EpochNanos.of(recordedAt),
                from);
      } else {
        put(observation, Cell.of(observation));
      }
    }
    return this;
  }

  /**
   * Adds a figure of two counts as {@link #add} does, without an observation made for it: for very
   * many rows of a database or a file. It is fastest with one instance of each id, period and
   * provenance.
   *
   * @param indicator the indicator
   * @param agency the agency whose own figure it is
   * @param period the period
   * @param numerator the first count
   * @param denominator the second count
   * @param recordedAt the moment at which it was recorded
   * @param provenance where it comes from
   * @return this fold
   * @throws IllegalArgumentException if the counts cannot be, as {@link Ratio#of} says, or the
   *     provenance is that of a withdrawal
   */
  @CanIgnoreReturnValue
  public ObservationAccumulator addRatio(
      IndicatorId indicator,
      AgencyId agency,
      ReportingPeriod period,
      long numerator,
      long denominator,
      Instant recordedAt,
      Provenance provenance) {
    Ratio ratio = Ratio.of(numerator, denominator);
    checkArgument(
        provenance.status() != ObservationStatus.WITHDRAWN,
        "observation of %s: must not have a ratio when it is withdrawn",
        indicator);
    if (isVisible(recordedAt, provenance)) {
      if (EpochNanos.isPlain(recordedAt)) {
        figures(indicator)
            .add(
                agency,
                periods.encode(period),
                numerator,
                denominator,
                EpochNanos.of(recordedAt),
                provenances.encode(provenance));
      } else {
        Observation figure = provenance.observation(indicator, agency, period, ratio, recordedAt);
        put(figure, Cell.of(figure));
      }
    }
    return this;
  }

  boolean isVisible(Instant recordedAt, Provenance provenance) {
    return provenance.status() != ObservationStatus.DRAFT
        && recordedAt.isBefore(end)
        && (provenance.publishedOn().isEmpty()
            || !provenance.publishedOn().orElseThrow().isAfter(asOf));
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
  public ObservationAccumulator addHypothetical(Observation observation) {
    if (observation.status() != ObservationStatus.DRAFT) {
      holdsHypothetical = true;
      put(observation, Cell.hypothetical(observation));
    }
    return this;
  }

  /** Adds a withdrawal that is known to have taken a figure back. */
  void addEffective(Observation withdrawal, boolean isHypothetical) {
    holdsHypothetical |= isHypothetical;
    put(
        withdrawal,
        new Cell(ImmutableList.of(withdrawal), ImmutableList.of(withdrawal), isHypothetical));
  }

  private void put(Observation observation, Cell cell) {
    figures(observation.subject())
        .add(observation.agency(), periods.encode(observation.period()), cell);
  }

  /**
   * Adds all that another fold holds.
   *
   * @param other a fold for the same day
   * @return this fold
   */
  @CanIgnoreReturnValue
  @SuppressWarnings("ReferenceEquality") // a fold merged with itself is itself
  public ObservationAccumulator merge(ObservationAccumulator other) {
    checkArgument(
        asOf.equals(other.asOf), "fold as of %s: must not take in one of %s", asOf, other.asOf);
    if (other != this) {
      holdsHypothetical |= other.holdsHypothetical;
      addAll(other);
    }
    return this;
  }

  private void addAll(ObservationAccumulator other) {
    int[] ownPeriods = periods.translate(other.periods);
    int[] ownProvenances = provenances.translate(other.provenances);
    for (SubjectSeries figures : other.all) {
      figures(figures.subject()).addAll(figures, ownPeriods, ownProvenances);
    }
  }

  private SubjectSeries figures(Subject subject) {
    int number = subjects.encode(subject);
    if (number == all.size()) {
      all.add(new SubjectSeries(subject, agencies, new CellColumns(periods, provenances)));
    }
    return all.get(number);
  }

  /**
   * Writes all that this holds, to be sent elsewhere and merged there: a format of its own, with a
   * mark and a number. Equal folds are equal bytes, however they came about.
   *
   * @return the bytes
   */
  public byte[] toBytes() {
    return new AccumulatorWriter(asOf, asMap()).bytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @param bytes the bytes, of any origin
   * @return the fold
   * @throws IllegalArgumentException if they are anything else, or of another version of the format
   */
  public static ObservationAccumulator fromBytes(byte[] bytes) {
    return AccumulatorReader.read(bytes);
  }

  /** {@return the day} */
  public LocalDate asOf() {
    return asOf;
  }

  /** {@return the subjects of which something stands} */
  public Set<Subject> subjects() {
    return subjects.all();
  }

  /** {@return the agencies of which something stands} */
  public Set<AgencyId> agencies() {
    return Collections.unmodifiableSet(agencies.keySet());
  }

  /**
   * Returns what stands of a subject.
   *
   * @param subject the indicator or task
   * @return the cells by agency and period
   */
  public Map<AgencyId, AgencySeries> series(Subject subject) {
    int number = subjects.find(subject);
    return number == DictionaryEncoder.NONE ? Map.of() : all.get(number).byAgency();
  }

  /**
   * Returns the hypothetical figures that count: of several for one subject, agency and time the
   * one that stands, or those that contradict one another.
   *
   * @param calendar how names of periods are read
   * @return the figures, by subject, agency and period
   */
  public ImmutableList<Observation> hypothetical(ReportingCalendar calendar) {
    if (!holdsHypothetical) {
      return ImmutableList.of();
    }
    return all.stream()
        .flatMap(figures -> figures.all().stream())
        .flatMap(series -> hypothetical(series, calendar))
        .flatMap(cell -> (cell.isEmpty() ? cell.records() : cell.winners()).stream())
        .sorted(BY_PLACE)
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Cell> hypothetical(AgencySeries series, ReportingCalendar calendar) {
    Map<Days, Cell> cells = new HashMap<>();
    series
        .notPlain()
        .filter(Cell::isHypothetical)
        .forEach(
            cell -> cells.merge(cell.records().get(0).period().days(calendar), cell, Cell::plus));
    return cells.values().stream();
  }

  private Map<Subject, Map<AgencyId, AgencySeries>> asMap() {
    return Maps.asMap(subjects(), this::series);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObservationAccumulator fold
        && asOf.equals(fold.asOf)
        && asMap().equals(fold.asMap());
  }

  @Override
  public int hashCode() {
    return 31 * asOf.hashCode() + asMap().hashCode();
  }

  /** {@return the day and the number of subjects} */
  @Override
  public String toString() {
    return "Fold(as of %s, %s subjects)".formatted(asOf, all.size());
  }
}
