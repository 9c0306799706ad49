package vn.cchc.observation;

import static java.util.Objects.checkIndex;

import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * One agency's figures of one subject that are in force, by period. As a map it makes a cell when
 * one is asked for. By position it needs no object for a plain figure, which is one ratio;
 * positions count from 0 in the order in which the periods were first reported. The map is a view
 * that cannot be changed, and grows with its accumulator.
 */
public final class AgencySeries extends AbstractMap<ReportingPeriod, Cell> {
  /** Up to this size it is faster to look at every period than to look one up in a map. */
  private static final int MOST_LOOKED_THROUGH = 32;

  private final Subject subject;
  private final AgencyId agency;

  /** Its number among those of its subject. */
  private final int number;

  private final CellColumns columns;

  /** Its places. An index array rather than a linked chain, so that loads from memory overlap. */
  private int[] places = new int[2];

  private int size;

  /**
   * One bit for each number of a period modulo 64. If a period's bit is not set, the period has no
   * place, and nothing needs to be searched.
   */
  private long seen;

  private @Nullable Map<Integer, Integer> byPeriod;

  AgencySeries(Subject subject, AgencyId agency, int number, CellColumns columns) {
    this.subject = subject;
    this.agency = agency;
    this.number = number;
    this.columns = columns;
  }

  AgencyId agency() {
    return agency;
  }

  int number() {
    return number;
  }

  /** Returns the place of a period by its number, or {@link CellColumns#NONE}. */
  int find(int period) {
    if ((seen & (1L << period)) == 0) {
      return CellColumns.NONE;
    }
    if (byPeriod != null) {
      return byPeriod.getOrDefault(period, CellColumns.NONE);
    }
    for (int i = size - 1; i >= 0; i--) {
      if (columns.period(places[i]) == period) {
        return places[i];
      }
    }
    return CellColumns.NONE;
  }

  /** Appends a place for a period that has none. */
  int append(int period) {
    int place = columns.append(number, period);
    if (size == places.length) {
      places = Arrays.copyOf(places, size < 8 ? 2 * size : size + size / 2);
    }
    places[size++] = place;
    seen |= 1L << period;
    if (byPeriod != null) {
      byPeriod.put(period, place);
    } else if (size > MOST_LOOKED_THROUGH) {
      byPeriod = new HashMap<>();
      for (int i = 0; i < size; i++) {
        byPeriod.put(columns.period(places[i]), places[i]);
      }
    }
    return place;
  }

  /** {@return the number of periods with a figure in force} */
  @Override
  public int size() {
    return size;
  }

  private int place(int position) {
    return places[checkIndex(position, size)];
  }

  private int plain(int position) {
    int place = place(position);
    if (columns.isPlain(place)) {
      return place;
    }
    throw new NoSuchElementException(
        "figures of %s: figure %s is not plain".formatted(agency, position));
  }

  /**
   * Returns the period of a figure.
   *
   * @param position the position of the figure, from 0
   * @return the period
   */
  public ReportingPeriod period(int position) {
    return periodAt(place(position));
  }

  private ReportingPeriod periodAt(int place) {
    return columns.periods().get(columns.period(place));
  }

  /**
   * Returns whether a figure is plain: one reported ratio alone.
   *
   * @param position the position of the figure, from 0
   * @return whether it is
   */
  public boolean isPlain(int position) {
    return columns.isPlain(place(position));
  }

  /**
   * Returns the first count of a plain figure.
   *
   * @param position the position of the figure, from 0
   * @return the numerator
   * @throws NoSuchElementException if the figure is not plain
   */
  public long numerator(int position) {
    return columns.numerator(plain(position));
  }

  /**
   * Returns the second count of a plain figure.
   *
   * @param position the position of the figure, from 0
   * @return the denominator
   * @throws NoSuchElementException if the figure is not plain
   */
  public long denominator(int position) {
    return columns.denominator(plain(position));
  }

  /**
   * Returns the moment at which a plain figure was recorded.
   *
   * @param position the position of the figure, from 0
   * @return the moment
   * @throws NoSuchElementException if the figure is not plain
   */
  public Instant recordedAt(int position) {
    return EpochNanos.instant(columns.moment(plain(position)));
  }

  /**
   * Returns whether a plain figure was recorded before a day began in Viet Nam.
   *
   * @param position the position of the figure, from 0
   * @param day the day
   * @return whether it was
   * @throws NoSuchElementException if the figure is not plain
   */
  public boolean isRecordedBefore(int position, LocalDate day) {
    return columns.moment(plain(position)) < EpochNanos.startOf(day);
  }

  /**
   * Returns where a plain figure comes from.
   *
   * @param position the position of the figure, from 0
   * @return its provenance
   * @throws NoSuchElementException if the figure is not plain
   */
  public Provenance provenance(int position) {
    return columns.provenances().get(columns.provenance(plain(position)));
  }

  /**
   * Returns what was reported for a period.
   *
   * @param position the position of the figure, from 0
   * @return the cell
   */
  public Cell cell(int position) {
    return cellAt(place(position));
  }

  /** Returns the cell at a place of the columns. */
  Cell cellAt(int place) {
    if (columns.isPlain(place)) {
      Ratio ratio = Ratio.of(columns.numerator(place), columns.denominator(place));
      return Cell.of(observation(place, ratio, columns.moment(place), columns.provenance(place)));
    }
    return columns.content(place) instanceof CellBuilder builder
        ? builder.cell()
        : (Cell) columns.content(place);
  }

  /** Returns a figure for the period of a place. */
  Observation observation(int place, Value value, long moment, int from) {
    return columns
        .provenances()
        .get(from)
        .observation(subject, agency, periodAt(place), value, EpochNanos.instant(moment));
  }

  Stream<Provenance> provenances() {
    return positions()
        .boxed()
        .flatMap(
            position ->
                isPlain(position)
                    ? Stream.of(provenance(position))
                    : cell(position).records().stream().map(Observation::provenance));
  }

  Stream<Cell> notPlain() {
    return positions().filter(position -> !isPlain(position)).mapToObj(this::cell);
  }

  private IntStream positions() {
    return IntStream.range(0, size);
  }

  @Override
  public @Nullable Cell get(@Nullable Object key) {
    int place = placeOf(key);
    return place == CellColumns.NONE ? null : cellAt(place);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return placeOf(key) != CellColumns.NONE;
  }

  private int placeOf(@Nullable Object period) {
    int number = period == null ? DictionaryEncoder.NONE : columns.periods().find(period);
    return number == DictionaryEncoder.NONE ? CellColumns.NONE : find(number);
  }

  @Override
  public Set<Map.Entry<ReportingPeriod, Cell>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<ReportingPeriod, Cell>> iterator() {
        return positions()
            .mapToObj(position -> Map.entry(period(position), cell(position)))
            .iterator();
      }
    };
  }
}
