package vn.cchc.observation;

import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * One agency's figures of one subject that are in force, by period. As a map it makes a cell when
 * one is asked for. By position it needs no object for a plain figure, which is one ratio;
 * positions count from 0 in the order in which the periods were first reported. The map is a view
 * that cannot be changed, and grows with its accumulator.
 *
 * <p>Nearly every figure of a province is plain. Its numbers lie one after another in one array,
 * which takes a tenth of the memory of objects and is nothing for the garbage collector to trace.
 */
public final class AgencySeries extends AbstractMap<ReportingPeriod, Cell> {
  /** What is found of a period without a figure, and the provenance of a figure not plain. */
  static final int NONE = DictionaryEncoder.NONE;

  /** Up to this size it is faster to look at every period than to use an index. */
  private static final int MOST_LOOKED_THROUGH = 32;

  private static final int FIRST_SIZE = 2;

  private static final int NUMERATOR = 0;
  private static final int DENOMINATOR = 1;
  private static final int MOMENT = 2;

  /** The number of the period in the upper half of a word, that of the provenance in the lower. */
  private static final int CODES = 3;

  private static final int WORDS = 4;

  private final SubjectSeries ofSubject;
  private final AgencyId agency;

  private @Nullable AgencySeries follower;

  private long[] words = new long[FIRST_SIZE * WORDS];
  private @Nullable Object @Nullable [] contents;
  private int size;

  /** The position that was updated last. */
  private int last;

  /**
   * One bit for each number of a period modulo 64. If a period's bit is not set, the period has no
   * figure, and nothing needs to be searched.
   */
  private long seen;

  private @Nullable PeriodIndex index;

  AgencySeries(SubjectSeries ofSubject, AgencyId agency) {
    this.ofSubject = ofSubject;
    this.agency = agency;
  }

  AgencyId agency() {
    return agency;
  }

  /** Returns the figures of the agency that was added to after this one the last time. */
  @Nullable AgencySeries follower() {
    return follower;
  }

  void setFollower(AgencySeries figures) {
    follower = figures;
  }

  /** Returns the position of a period by its number, or {@link #NONE}. */
  int find(int period) {
    if ((seen & (1L << period)) == 0) {
      return NONE;
    } else if (index != null) {
      return index.find(period, this);
    }
    for (int at = 0; at < size; at++) {
      if (periodNumber(at) == period) {
        return at;
      }
    }
    return NONE;
  }

  /**
   * Does the same for an update. Periods come in the same order again and again, so it tries the
   * position after the last one first.
   */
  int findNext(int period) {
    int next = last + 1 < size ? last + 1 : 0;
    int found = next < size && periodNumber(next) == period ? next : find(period);
    last = found == NONE ? last : found;
    return found;
  }

  /** Appends a position for a period that has none. It must be set at once. */
  int append(int period) {
    if (size * WORDS == words.length) {
      makeRoom(size < 8 ? 2 * size : size + size / 2);
    }
    int at = size++;
    last = at;
    words[at * WORDS + CODES] = (long) period << Integer.SIZE;
    seen |= 1L << period;
    if (index != null) {
      index.add(at, this);
    } else if (size > MOST_LOOKED_THROUGH) {
      index = new PeriodIndex(this);
    }
    return at;
  }

  /** Makes room for so many figures, unless there is already. */
  void makeRoom(int count) {
    if (count * WORDS > words.length) {
      words = Arrays.copyOf(words, count * WORDS);
      contents = contents == null ? null : Arrays.copyOf(contents, count);
    }
  }

  void setPlain(int at, long numerator, long denominator, long moment, int provenance) {
    int word = at * WORDS;
    words[word + NUMERATOR] = numerator;
    words[word + DENOMINATOR] = denominator;
    words[word + MOMENT] = moment;
    setProvenance(at, provenance);
    if (contents != null) {
      contents[at] = null;
    }
  }

  private void setProvenance(int at, int provenance) {
    int word = at * WORDS + CODES;
    words[word] = (words[word] & (-1L << Integer.SIZE)) | Integer.toUnsignedLong(provenance);
  }

  /**
   * Sets what is not plain.
   *
   * @param content the cell, or the builder of a cell of many figures
   */
  void setContent(int at, Object content) {
    if (contents == null) {
      contents = new @Nullable Object[words.length / WORDS];
    }
    contents[at] = content;
    setProvenance(at, NONE);
  }

  /** Returns what was set of a figure that is not plain. */
  Object content(int at) {
    return requireNonNull(requireNonNull(contents)[at]);
  }

  int periodNumber(int at) {
    return (int) (words[at * WORDS + CODES] >>> Integer.SIZE);
  }

  /** The number of the provenance of a plain figure, else {@link #NONE}. */
  int provenanceNumber(int at) {
    return (int) words[at * WORDS + CODES];
  }

  /** The moment at which a plain figure was recorded. */
  long moment(int at) {
    return words[at * WORDS + MOMENT];
  }

  /** {@return the number of periods with a figure in force} */
  @Override
  public int size() {
    return size;
  }

  private int plain(int position) {
    if (isPlain(position)) {
      return position * WORDS;
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
    return ofSubject.periods().get(periodNumber(checkIndex(position, size)));
  }

  /**
   * Returns whether a figure is plain: one reported ratio alone.
   *
   * @param position the position of the figure, from 0
   * @return whether it is
   */
  public boolean isPlain(int position) {
    return provenanceNumber(checkIndex(position, size)) != NONE;
  }

  /**
   * Returns the first count of a plain figure.
   *
   * @param position the position of the figure, from 0
   * @return the numerator
   * @throws NoSuchElementException if the figure is not plain
   */
  public long numerator(int position) {
    return words[plain(position) + NUMERATOR];
  }

  /**
   * Returns the second count of a plain figure.
   *
   * @param position the position of the figure, from 0
   * @return the denominator
   * @throws NoSuchElementException if the figure is not plain
   */
  public long denominator(int position) {
    return words[plain(position) + DENOMINATOR];
  }

  /**
   * Returns the moment at which a plain figure was recorded.
   *
   * @param position the position of the figure, from 0
   * @return the moment
   * @throws NoSuchElementException if the figure is not plain
   */
  public Instant recordedAt(int position) {
    return EpochNanos.instant(words[plain(position) + MOMENT]);
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
    return words[plain(position) + MOMENT] < EpochNanos.startOf(day);
  }

  /**
   * Returns where a plain figure comes from.
   *
   * @param position the position of the figure, from 0
   * @return its provenance
   * @throws NoSuchElementException if the figure is not plain
   */
  public Provenance provenance(int position) {
    return ofSubject.provenances().get((int) words[plain(position) + CODES]);
  }

  /**
   * Returns what was reported for a period.
   *
   * @param position the position of the figure, from 0
   * @return the cell
   */
  public Cell cell(int position) {
    if (isPlain(position)) {
      Ratio ratio = Ratio.of(numerator(position), denominator(position));
      return Cell.of(observation(position, ratio, moment(position), provenanceNumber(position)));
    }
    return content(position) instanceof CellBuilder builder
        ? builder.cell()
        : (Cell) content(position);
  }

  /** Returns a figure for the period of a position. */
  Observation observation(int position, Value value, long moment, int from) {
    return ofSubject
        .provenances()
        .get(from)
        .observation(
            ofSubject.subject(), agency, period(position), value, EpochNanos.instant(moment));
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
    int position = positionOf(key);
    return position == NONE ? null : cell(position);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return positionOf(key) != NONE;
  }

  private int positionOf(@Nullable Object period) {
    int wanted = period == null ? NONE : ofSubject.periods().find(period);
    return wanted == NONE ? NONE : find(wanted);
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

  /**
   * Finds the position of a period among many of one agency. Open addressing: a number that is
   * taken moves on to the next slot, and half of the slots are always free.
   */
  private static final class PeriodIndex {
    /** 2 to the 32nd over the golden ratio, which spreads numbers that follow one another. */
    private static final int MIX = 0x9E37_79B9;

    private int[] positions = {};

    PeriodIndex(AgencySeries series) {
      enlarge(series, series.size());
    }

    private void enlarge(AgencySeries series, int count) {
      positions = new int[4 * Integer.highestOneBit(count)];
      Arrays.fill(positions, NONE);
      for (int at = 0; at < count; at++) {
        place(at, series);
      }
    }

    private int slot(int period) {
      return (period * MIX) >>> Integer.numberOfLeadingZeros(positions.length - 1);
    }

    private void place(int at, AgencySeries series) {
      int slot = slot(series.periodNumber(at));
      while (positions[slot] != NONE) {
        slot = (slot + 1) & (positions.length - 1);
      }
      positions[slot] = at;
    }

    /** Adds the position that the series has appended last. */
    void add(int at, AgencySeries series) {
      if (2 * series.size() > positions.length) {
        enlarge(series, series.size());
      } else {
        place(at, series);
      }
    }

    /** Returns the position of a period, or {@link AgencySeries#NONE}. */
    int find(int period, AgencySeries series) {
      int slot = slot(period);
      while (positions[slot] != NONE && series.periodNumber(positions[slot]) != period) {
        slot = (slot + 1) & (positions.length - 1);
      }
      return positions[slot];
    }
  }
}
