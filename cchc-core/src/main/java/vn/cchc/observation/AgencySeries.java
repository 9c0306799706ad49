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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * What stands of one agency's figures of one subject, by period. It can be asked as a map, whose
 * cells are made as they are asked for, or place by place; a plain place holds one ratio and can be
 * read without an object made for it. The map cannot be changed from outside, and grows as its fold
 * does.
 */
public final class AgencySeries extends AbstractMap<ReportingPeriod, Cell> {
  /** Up to here it is faster to look at every period than to look one up. */
  private static final int MOST_LOOKED_THROUGH = 32;

  private final Subject subject;
  private final AgencyId agency;

  /** Its number among those of its subject. */
  private final int number;

  private final CellColumns columns;

  /**
   * Its places there. They are told by a list and not one by another: so all are fetched from
   * memory at the same time.
   */
  private int[] places = new int[2];

  private int size;

  /**
   * The periods by their numbers, one bit for all that are equal but for multiples of 64: without
   * its bit there is no place for a period, and nothing need be looked through.
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
      for (int one : places()) {
        byPeriod.put(columns.period(one), one);
      }
    }
    return place;
  }

  /** {@return the number of periods of which something stands} */
  @Override
  public int size() {
    return size;
  }

  /** {@return the places of all periods, each once, in the order in which they were first told} */
  public int[] places() {
    return Arrays.copyOf(places, size);
  }

  private int checked(int place) {
    if (columns.series(checkIndex(place, columns.size())) != number) {
      throw new IndexOutOfBoundsException(
          "figures of %s: place %s is not one of theirs".formatted(agency, place));
    }
    return place;
  }

  private int plain(int place) {
    if (columns.isPlain(checked(place))) {
      return place;
    }
    throw new NoSuchElementException(
        "figures of %s: place %s is not plain".formatted(agency, place));
  }

  /**
   * Returns the period of a place.
   *
   * @param place one of the {@link #places}
   * @return the period
   */
  public ReportingPeriod period(int place) {
    return columns.periods().get(columns.period(checked(place)));
  }

  /**
   * Tells whether one reported ratio alone stands at a place.
   *
   * @param place the place
   * @return whether it does
   */
  public boolean isPlain(int place) {
    return columns.isPlain(checked(place));
  }

  /**
   * Returns the first count of the ratio at a plain place.
   *
   * @param place the place
   * @return the numerator
   * @throws NoSuchElementException if the place is not plain
   */
  public long numerator(int place) {
    return columns.numerator(plain(place));
  }

  /**
   * Returns the second count of the ratio at a plain place.
   *
   * @param place the place
   * @return the denominator
   * @throws NoSuchElementException if the place is not plain
   */
  public long denominator(int place) {
    return columns.denominator(plain(place));
  }

  /**
   * Returns the moment at which the ratio at a plain place was recorded.
   *
   * @param place the place
   * @return the moment
   * @throws NoSuchElementException if the place is not plain
   */
  public Instant recordedAt(int place) {
    return EpochNanos.instant(columns.moment(plain(place)));
  }

  /**
   * Tells whether the ratio at a plain place was recorded before a day began in Viet Nam.
   *
   * @param place the place
   * @param day the day
   * @return whether it was
   * @throws NoSuchElementException if the place is not plain
   */
  public boolean isRecordedBefore(int place, LocalDate day) {
    return columns.moment(plain(place)) < EpochNanos.startOf(day);
  }

  /**
   * Returns where the ratio at a plain place comes from.
   *
   * @param place the place
   * @return its provenance
   * @throws NoSuchElementException if the place is not plain
   */
  public Provenance provenance(int place) {
    return columns.provenances().get(columns.provenance(plain(place)));
  }

  /**
   * Returns what stands at a place.
   *
   * @param place the place
   * @return the cell
   */
  public Cell cell(int place) {
    if (isPlain(place)) {
      Ratio ratio = Ratio.of(columns.numerator(place), columns.denominator(place));
      return Cell.of(observation(place, ratio, columns.moment(place), columns.provenance(place)));
    }
    return columns.content(place) instanceof CellBuilder pile
        ? pile.cell()
        : (Cell) columns.content(place);
  }

  /** Returns a figure for the period of a place. */
  Observation observation(int place, Value value, long moment, int from) {
    return columns
        .provenances()
        .get(from)
        .observation(subject, agency, period(place), value, EpochNanos.instant(moment));
  }

  Stream<Provenance> provenances() {
    return Arrays.stream(places())
        .boxed()
        .flatMap(
            place ->
                isPlain(place)
                    ? Stream.of(provenance(place))
                    : cell(place).records().stream().map(Observation::provenance));
  }

  Stream<Cell> notPlain() {
    return Arrays.stream(places()).filter(place -> !isPlain(place)).mapToObj(this::cell);
  }

  @Override
  public @Nullable Cell get(@Nullable Object key) {
    int place = placeOf(key);
    return place == CellColumns.NONE ? null : cell(place);
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
        return Arrays.stream(places())
            .mapToObj(place -> Map.entry(period(place), cell(place)))
            .iterator();
      }
    };
  }
}
