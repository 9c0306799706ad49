package vn.cchc.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.cchc.problem.Problem;

/**
 * The observations in force on a day. Add them in any order, in parts or repeatedly: the result is
 * the same. Memory grows with the distinct subjects, agencies, periods and sources, not with the
 * number of observations. Not safe for use by several threads while observations are added.
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
  private final Map<AgencyId, AgencyId> agencies = new ConcurrentHashMap<>();
  private final DictionaryEncoder<ReportingPeriod> periods = new DictionaryEncoder<>();
  private final ProvenanceEncoder provenances = new ProvenanceEncoder();
  private boolean holdsHypothetical;

  private ObservationAccumulator(LocalDate asOf) {
    this.asOf = asOf;
    this.end = asOf.equals(LocalDate.MAX) ? Instant.MAX : Observation.endOf(asOf);
  }

  /**
   * Returns an empty accumulator.
   *
   * @param asOf the day; what became known after it is left out
   * @return the accumulator
   */
  public static ObservationAccumulator asOf(LocalDate asOf) {
    return new ObservationAccumulator(asOf);
  }

  /**
   * Returns a collector into an accumulator, also for parallel streams.
   *
   * @param asOf the day
   * @return the collector
   */
  public static Collector<Observation, ?, ObservationAccumulator> collector(LocalDate asOf) {
    return Collector.<Observation, ParallelAccumulation, ObservationAccumulator>of(
        () -> ParallelAccumulation.asOf(asOf),
        ParallelAccumulation::add,
        ParallelAccumulation::plus,
        ParallelAccumulation::accumulated,
        Collector.Characteristics.UNORDERED,
        Collector.Characteristics.CONCURRENT);
  }

  /**
   * Adds an observation. It changes nothing if it was not visible on the day, is a draft, or says
   * that something was done after it was recorded. A withdrawal takes back what the same source and
   * kind recorded before.
   *
   * @param observation the observation
   * @return this accumulator
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
   * Adds a figure of two counts as {@link #add} does, but without an observation object: for
   * millions of rows of a database or a file. It is fastest if equal ids, periods and provenances
   * are the same instance.
   *
   * @param indicator the indicator
   * @param agency the agency whose own figure it is
   * @param period the period
   * @param numerator the first count
   * @param denominator the second count
   * @param recordedAt the moment at which it was recorded
   * @param provenance where it comes from
   * @return this accumulator
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
    checkRatio(indicator, numerator, denominator, provenance);
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
        Ratio ratio = Ratio.of(numerator, denominator);
        Observation figure = provenance.observation(indicator, agency, period, ratio, recordedAt);
        put(figure, Cell.of(figure));
      }
    }
    return this;
  }

  static void checkRatio(
      IndicatorId indicator, long numerator, long denominator, Provenance provenance) {
    if (numerator < 0 || denominator <= 0) {
      checkNotNull(Ratio.of(numerator, denominator)); // it says what cannot be
    }
    checkArgument(
        provenance.status() != ObservationStatus.WITHDRAWN,
        "observation of %s: must not have a ratio when it is withdrawn",
        indicator);
  }

  /**
   * Returns a reader of rows that adds to this accumulator what they say, such as the rows of a
   * database. A bad row becomes a problem, and the others are added.
   *
   * @return the reader, which numbers rows from 1
   */
  public Rows rows() {
    return new Rows(this);
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
   * @return this accumulator
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
   * Adds all that another accumulator holds.
   *
   * @param other an accumulator for the same day
   * @return this accumulator
   */
  @CanIgnoreReturnValue
  @SuppressWarnings("ReferenceEquality") // an accumulator merged with itself is itself
  public ObservationAccumulator merge(ObservationAccumulator other) {
    checkArgument(
        asOf.equals(other.asOf),
        "accumulator as of %s: must not take in one of %s",
        asOf,
        other.asOf);
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

  /** Returns the figures of a subject, to several threads at once. */
  synchronized SubjectSeries figuresAtOnce(Subject subject) {
    return figures(subject);
  }

  /** Returns the number of a period, to several threads at once. */
  synchronized int numberAtOnce(ReportingPeriod period) {
    return periods.encode(period);
  }

  /** Returns the number of a provenance, to several threads at once. */
  int numberAtOnce(Provenance provenance) {
    return provenances.encodeAtOnce(provenance);
  }

  private SubjectSeries figures(Subject subject) {
    int number = subjects.encode(subject);
    if (number == all.size()) {
      all.add(new SubjectSeries(subject, agencies, periods, provenances));
    }
    return all.get(number);
  }

  /**
   * Writes the accumulator as bytes, which another process can read and merge. The format has a
   * name and a version. Equal accumulators have equal bytes, whatever the order of their figures.
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
   * @return the accumulator
   * @throws IllegalArgumentException if they are anything else, or of another version of the format
   */
  public static ObservationAccumulator fromBytes(byte[] bytes) {
    return AccumulatorReader.read(bytes);
  }

  /** {@return the day} */
  public LocalDate asOf() {
    return asOf;
  }

  /** {@return the subjects that have a figure in force} */
  public Set<Subject> subjects() {
    return subjects.all();
  }

  /** {@return the agencies that have a figure in force} */
  public Set<AgencyId> agencies() {
    return Collections.unmodifiableSet(agencies.keySet());
  }

  /**
   * Returns the figures of a subject that are in force.
   *
   * @param subject the indicator or task
   * @return the cells by agency and period
   */
  public Map<AgencyId, AgencySeries> series(Subject subject) {
    int number = subjects.find(subject);
    return number == DictionaryEncoder.NONE ? Map.of() : all.get(number).byAgency();
  }

  /**
   * Returns the hypothetical figures that count. Of several for one subject, agency and period it
   * is the one in force, or all that contradict one another.
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
    return other instanceof ObservationAccumulator accumulator
        && asOf.equals(accumulator.asOf)
        && asMap().equals(accumulator.asMap());
  }

  @Override
  public int hashCode() {
    return 31 * asOf.hashCode() + asMap().hashCode();
  }

  /** {@return the day and the number of subjects} */
  @Override
  public String toString() {
    return "ObservationAccumulator(as of %s, %s subjects)".formatted(asOf, all.size());
  }

  /**
   * Adds rows as they come to an accumulator: a row that cannot be becomes a problem, placed by its
   * number from 1, and the others are added. It keeps no observations. Not safe to share between
   * threads.
   */
  public static final class Rows {
    private final ObservationAccumulator accumulator;
    private final FactRows rows = new FactRows();

    private Rows(ObservationAccumulator accumulator) {
      this.accumulator = accumulator;
    }

    /**
     * Adds an agency's own final figure of two counts, such as a row of a database. Where a
     * parameter is null or cannot be, the row becomes a problem.
     *
     * @param indicator the id of the indicator
     * @param agency the id of the agency
     * @param period the name of the period, such as 2020-03
     * @param numerator the first count
     * @param denominator the second count
     * @param recordedAt the moment at which it was recorded
     * @return these rows
     */
    @CanIgnoreReturnValue
    public Rows addRatio(
        @Nullable String indicator,
        @Nullable String agency,
        @Nullable String period,
        long numerator,
        long denominator,
        @Nullable Instant recordedAt) {
      return addRatio(
          indicator,
          agency,
          period,
          Long.valueOf(numerator),
          Long.valueOf(denominator),
          recordedAt);
    }

    /**
     * Adds an agency's own final figure of two counts that a database may have left empty. With
     * both null the row has no figure: it is counted, and is never 0. With one alone it is a
     * problem.
     *
     * @param indicator the id of the indicator
     * @param agency the id of the agency
     * @param period the name of the period, such as 2020-03
     * @param numerator the first count, as {@code rows.getObject(4, Long.class)} returns it
     * @param denominator the second count
     * @param recordedAt the moment at which it was recorded
     * @return these rows
     */
    @CanIgnoreReturnValue
    public Rows addRatio(
        @Nullable String indicator,
        @Nullable String agency,
        @Nullable String period,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Instant recordedAt) {
      rows.ratio(indicator, agency, period, numerator, denominator, recordedAt)
          .ifPresent(accumulator::add);
      return this;
    }

    /**
     * Adds an agency's own final figure of an exact amount. Where a parameter is null or cannot be,
     * the row becomes a problem.
     *
     * @param indicator the id of the indicator
     * @param agency the id of the agency
     * @param period the name of the period, such as 2020-03
     * @param amount the amount, in the indicator's unit
     * @param recordedAt the moment at which it was recorded
     * @return these rows
     */
    @CanIgnoreReturnValue
    public Rows addQuantity(
        @Nullable String indicator,
        @Nullable String agency,
        @Nullable String period,
        @Nullable BigDecimal amount,
        @Nullable Instant recordedAt) {
      rows.quantity(indicator, agency, period, amount, recordedAt).ifPresent(accumulator::add);
      return this;
    }

    /** {@return how many rows had no figure: both counts were absent} */
    public int rowsWithoutFigure() {
      return rows.withoutFigure();
    }

    /** {@return everything wrong with the rows that could not be, by rising row} */
    public ImmutableList<Problem> problems() {
      return rows.problems();
    }
  }
}
