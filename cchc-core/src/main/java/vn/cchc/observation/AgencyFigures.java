package vn.cchc.observation;

import static java.util.Objects.checkIndex;

import java.time.Instant;
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
import vn.cchc.period.ReportingPeriod;

/**
 * What stands of one agency's figures of one subject, by period. It can be asked as a map, whose
 * cells are made as they are asked for, or place by place; a plain place holds one ratio and can be
 * read without an object made for it. The map cannot be changed from outside, and grows as its fold
 * does.
 *
 * <p>Nearly every cell of a province is plain: it takes two references and three numbers here, a
 * tenth of what its objects would take.
 */
public final class AgencyFigures extends AbstractMap<ReportingPeriod, Cell> {
  /** Up to here it is faster to look at every period than to look one up. */
  private static final int MOST_LOOKED_THROUGH = 32;

  /** Beyond it each figure more would be compared with too many others. */
  private static final int MOST_IN_A_CELL = 8;

  private static final int NUMBERS = 3;

  private final Subject subject;
  private final AgencyId agency;
  private int size;
  private ReportingPeriod[] periods = new ReportingPeriod[2];

  /**
   * Of a plain place the provenance of its ratio; of any other its cell, or a pile of very many.
   */
  private Object[] contents = new Object[2];

  /** Of each place the numerator, the denominator and the moment of recording, if it is plain. */
  private long[] numbers = new long[2 * NUMBERS];

  private @Nullable Map<ReportingPeriod, Integer> places;

  AgencyFigures(Subject subject, AgencyId agency) {
    this.subject = subject;
    this.agency = agency;
  }

  AgencyId agency() {
    return agency;
  }

  Subject subject() {
    return subject;
  }

  /**
   * Adds a ratio.
   *
   * @param period the fold's own instance of the period
   * @param provenance the fold's own instance of the provenance
   */
  void add(
      ReportingPeriod period,
      long numerator,
      long denominator,
      long moment,
      Provenance provenance) {
    int place = find(period);
    if (place < 0) {
      set(append(period), numerator, denominator, moment, provenance);
    } else if (contents[place] instanceof Provenance standing
        && standing.source().equals(provenance.source())) {
      addToPlain(place, standing, numerator, denominator, moment, provenance);
    } else {
      merge(place, Cell.of(observation(period, numerator, denominator, moment, provenance)));
    }
  }

  /** Settles what the same source told twice: only where both tie do they need a cell to do so. */
  private void addToPlain(
      int place,
      Provenance standing,
      long numerator,
      long denominator,
      long moment,
      Provenance provenance) {
    int order = provenance.kind().compareTo(standing.kind());
    if (order == 0) {
      order = Long.compare(moment, numbers[place * NUMBERS + 2]);
    }
    if (order > 0) {
      set(place, numerator, denominator, moment, provenance);
    } else if (order == 0) {
      merge(
          place, Cell.of(observation(periods[place], numerator, denominator, moment, provenance)));
    }
  }

  /**
   * Adds a cell.
   *
   * @param period the fold's own instance of the period
   */
  void add(ReportingPeriod period, Cell cell) {
    int place = find(period);
    if (place < 0) {
      int last = append(period); // which may move the contents
      contents[last] = cell;
    } else {
      merge(place, cell);
    }
  }

  private void merge(int place, Cell cell) {
    if (contents[place] instanceof Pile pile) {
      pile.add(cell);
      return;
    }
    Cell merged = cell(place).plus(cell);
    Observation first = merged.standing().get(0);
    if (merged.standing().size() > MOST_IN_A_CELL) {
      contents[place] = new Pile().add(merged);
    } else if (merged.standing().size() == 1
        && !merged.isHypothetical()
        && first.value() instanceof Ratio ratio
        && Moment.isPlain(first.recordedAt())) {
      set(
          place,
          ratio.numerator(),
          ratio.denominator(),
          Moment.of(first.recordedAt()),
          first.provenance());
    } else {
      contents[place] = merged;
    }
  }

  private void set(
      int place, long numerator, long denominator, long moment, Provenance provenance) {
    contents[place] = provenance;
    int first = place * NUMBERS;
    numbers[first] = numerator;
    numbers[first + 1] = denominator;
    numbers[first + 2] = moment;
  }

  /** Makes room at once for what comes together. */
  void expect(int count) {
    if (count > periods.length && size == 0) {
      grow(count);
    }
  }

  private void grow(int length) {
    periods = Arrays.copyOf(periods, length);
    contents = Arrays.copyOf(contents, length);
    numbers = Arrays.copyOf(numbers, length * NUMBERS);
  }

  private int append(ReportingPeriod period) {
    if (size == periods.length) {
      grow(size < 8 ? 2 * size : size + size / 2);
    }
    periods[size] = period;
    if (places != null) {
      places.put(period, size);
    } else if (size == MOST_LOOKED_THROUGH) {
      places = new HashMap<>();
      for (int place = 0; place <= size; place++) {
        places.put(periods[place], place);
      }
    }
    return size++;
  }

  @SuppressWarnings("ReferenceEquality") // a fold has one instance of each period
  private int find(ReportingPeriod period) {
    if (places != null) {
      return places.getOrDefault(period, -1);
    }
    for (int place = 0; place < size; place++) {
      if (periods[place] == period) {
        return place;
      }
    }
    return -1;
  }

  /** {@return the number of periods of which something stands} */
  @Override
  public int size() {
    return size;
  }

  /**
   * Returns the period of a place.
   *
   * @param place the place, from 0 to below the size, in no particular order
   * @return the period
   */
  public ReportingPeriod period(int place) {
    return periods[checkIndex(place, size)];
  }

  /**
   * Tells whether one reported ratio alone stands at a place.
   *
   * @param place the place
   * @return whether it does
   */
  public boolean isPlain(int place) {
    return contents[checkIndex(place, size)] instanceof Provenance;
  }

  private Provenance plain(int place) {
    if (contents[checkIndex(place, size)] instanceof Provenance provenance) {
      return provenance;
    }
    throw new NoSuchElementException(
        "figures of %s: place %s is not plain".formatted(agency, place));
  }

  /**
   * Returns the first count of the ratio at a plain place.
   *
   * @param place the place
   * @return the numerator
   * @throws NoSuchElementException if the place is not plain
   */
  public long numerator(int place) {
    plain(place);
    return numbers[place * NUMBERS];
  }

  /**
   * Returns the second count of the ratio at a plain place.
   *
   * @param place the place
   * @return the denominator
   * @throws NoSuchElementException if the place is not plain
   */
  public long denominator(int place) {
    plain(place);
    return numbers[place * NUMBERS + 1];
  }

  /**
   * Returns the moment at which the ratio at a plain place was recorded.
   *
   * @param place the place
   * @return the moment
   * @throws NoSuchElementException if the place is not plain
   */
  public Instant recordedAt(int place) {
    return Moment.instant(moment(place));
  }

  long moment(int place) {
    plain(place);
    return numbers[place * NUMBERS + 2];
  }

  /**
   * Returns where the ratio at a plain place comes from.
   *
   * @param place the place
   * @return its provenance
   * @throws NoSuchElementException if the place is not plain
   */
  public Provenance provenance(int place) {
    return plain(place);
  }

  /**
   * Returns what stands at a place.
   *
   * @param place the place
   * @return the cell
   */
  public Cell cell(int place) {
    Object content = contents[checkIndex(place, size)];
    if (content instanceof Cell cell) {
      return cell;
    } else if (content instanceof Pile pile) {
      return pile.cell();
    }
    return Cell.of(
        observation(
            periods[place],
            numerator(place),
            denominator(place),
            moment(place),
            provenance(place)));
  }

  private Observation observation(
      ReportingPeriod period,
      long numerator,
      long denominator,
      long moment,
      Provenance provenance) {
    return provenance.observation(
        subject, agency, period, Ratio.of(numerator, denominator), Moment.instant(moment));
  }

  Stream<Provenance> provenances() {
    return IntStream.range(0, size)
        .boxed()
        .flatMap(
            place ->
                contents[place] instanceof Provenance provenance
                    ? Stream.of(provenance)
                    : cell(place).standing().stream().map(Observation::provenance));
  }

  Stream<Cell> notPlain() {
    return IntStream.range(0, size).filter(place -> !isPlain(place)).mapToObj(this::cell);
  }

  @Override
  public @Nullable Cell get(@Nullable Object key) {
    if (key instanceof ReportingPeriod period) {
      for (int place = 0; place < size; place++) {
        if (periods[place].equals(period)) {
          return cell(place);
        }
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
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
        return entries();
      }
    };
  }

  private Iterator<Map.Entry<ReportingPeriod, Cell>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Map.Entry<ReportingPeriod, Cell> next() {
        if (next >= size) {
          throw new NoSuchElementException();
        }
        return Map.entry(periods[next], cell(next++));
      }
    };
  }
}
