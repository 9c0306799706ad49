package vn.cchc.observation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.period.ReportingPeriod;

/**
 * Adds observations to one accumulator from several threads at once. Each thread has a part of its
 * own, and each figure is kept once, so that nothing has to be merged at the end.
 */
public final class ParallelAccumulation {
  private final ObservationAccumulator accumulator;
  private final Map<AgencyId, AgencyId> ids = new ConcurrentHashMap<>();
  private final Map<Thread, Part> parts = new ConcurrentHashMap<>();

  private ParallelAccumulation(ObservationAccumulator accumulator) {
    this.accumulator = accumulator;
  }

  /**
   * Begins an empty accumulator.
   *
   * @param asOf the day; what became known after it is left out
   * @return the accumulation
   */
  public static ParallelAccumulation asOf(LocalDate asOf) {
    return new ParallelAccumulation(ObservationAccumulator.asOf(asOf));
  }

  /**
   * Returns the part of the thread that asks. Only this thread may add to it.
   *
   * @return the part, always the same one for a thread
   */
  public Part part() {
    Thread thread = Thread.currentThread();
    Part known = parts.get(thread);
    return known == null
        ? parts.computeIfAbsent(thread, some -> new Part(accumulator, ids))
        : known;
  }

  void add(Observation observation) {
    part().add(observation);
  }

  ParallelAccumulation plus(ParallelAccumulation other) {
    accumulated().merge(other.accumulated());
    return this;
  }

  /**
   * Returns what all parts have added. Every thread must have finished before, and nothing may be
   * added to a part afterwards.
   *
   * @return the accumulator
   */
  public ObservationAccumulator accumulated() {
    parts.values().forEach(Part::flush);
    return accumulator;
  }

  /**
   * What one thread adds. Ratios are gathered and handed over many at once, subject by subject, so
   * that the threads seldom wait for one another.
   */
  public static final class Part {
    /** So many rows, with all that is in them, stay in the memory nearest to the processor. */
    private static final int MOST_ROWS = 4096;

    private static final int FIRST_ROWS = 32;
    private static final int NO_ROW = -1;

    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;
    private static final int MOMENT = 2;

    /** The number of the period in the upper half of a word, of the provenance in the lower. */
    private static final int CODES = 3;

    private static final int WORDS = 4;

    private final ObservationAccumulator shared;

    /** One instance of each id that any part was given, also of those without a figure in force. */
    private final Map<AgencyId, AgencyId> ids;

    private final DictionaryEncoder<Subject> subjects = new DictionaryEncoder<>();
    private final List<RowsOfSubject> ofSubjects = new ArrayList<>();
    private final DictionaryEncoder<ReportingPeriod> periods = new DictionaryEncoder<>();
    private final ProvenanceEncoder provenances = new ProvenanceEncoder();

    /** The shared numbers of periods and of provenances, by their numbers here. */
    private final List<Integer> sharedPeriods = new ArrayList<>();

    private final List<Integer> sharedProvenances = new ArrayList<>();
    private long[] words = new long[FIRST_ROWS * WORDS];
    private AgencyId[] agencies = new AgencyId[FIRST_ROWS];

    /** The row after each of the same subject, or {@link #NO_ROW}. */
    private int[] next = new int[FIRST_ROWS];

    private int rows;

    /** The agency of the observation before: an agency often reports several indicators at once. */
    private @Nullable AgencyId lastAgency;

    /** The rows of one subject: the first and the last of a chain. */
    private static final class RowsOfSubject {
      private final SubjectSeries figures;
      private int first = NO_ROW;
      private int last = NO_ROW;

      RowsOfSubject(SubjectSeries figures) {
        this.figures = figures;
      }
    }

    Part(ObservationAccumulator shared, Map<AgencyId, AgencyId> ids) {
      this.shared = shared;
      this.ids = ids;
    }

    /**
     * Adds an observation, as {@link ObservationAccumulator#add} does.
     *
     * @param observation the observation
     * @return this part
     */
    @CanIgnoreReturnValue
    public Part add(Observation observation) {
      int from = provenances.encode(observation);
      Instant recordedAt = observation.recordedAt();
      if (shared.isVisible(recordedAt, provenances.get(from)) && !observation.isDoneAfterReport()) {
        if (observation.reportedValue().orElse(null) instanceof Ratio ratio
            && EpochNanos.isPlain(recordedAt)) {
          add(
              observation.subject(),
              sameAsLast(observation.agency()),
              observation.period(),
              ratio.numerator(),
              ratio.denominator(),
              EpochNanos.of(recordedAt),
              from);
        } else {
          put(observation);
        }
      }
      return this;
    }

    /**
     * Adds a figure of two counts, as {@link ObservationAccumulator#addRatio} does.
     *
     * @param indicator the indicator
     * @param agency the agency whose own figure it is
     * @param period the period
     * @param numerator the first count
     * @param denominator the second count
     * @param recordedAt the moment at which it was recorded
     * @param provenance where it comes from
     * @return this part
     * @throws IllegalArgumentException if the counts cannot be, as {@link Ratio#of} says, or the
     *     provenance is that of a withdrawal
     */
    @CanIgnoreReturnValue
    public Part addRatio(
        IndicatorId indicator,
        AgencyId agency,
        ReportingPeriod period,
        long numerator,
        long denominator,
        Instant recordedAt,
        Provenance provenance) {
      ObservationAccumulator.checkRatio(indicator, numerator, denominator, provenance);
      if (shared.isVisible(recordedAt, provenance)) {
        if (EpochNanos.isPlain(recordedAt)) {
          add(
              indicator,
              agency,
              period,
              numerator,
              denominator,
              EpochNanos.of(recordedAt),
              provenances.encode(provenance));
        } else {
          put(
              provenance.observation(
                  indicator, agency, period, Ratio.of(numerator, denominator), recordedAt));
        }
      }
      return this;
    }

    /**
     * Returns one instance of equal ids. Adding is fastest with it.
     *
     * @param agency the id
     * @return an equal id, the same for all parts
     */
    public AgencyId same(AgencyId agency) {
      AgencyId known = ids.get(agency);
      return known == null ? ids.computeIfAbsent(agency, some -> some) : known;
    }

    private AgencyId sameAsLast(AgencyId agency) {
      AgencyId known = lastAgency;
      if (known == null || !known.equals(agency)) {
        known = same(agency);
        lastAgency = known;
      }
      return known;
    }

    private void add(
        Subject subject,
        AgencyId agency,
        ReportingPeriod period,
        long numerator,
        long denominator,
        long moment,
        int from) {
      if (rows == next.length) {
        makeRoom();
      }
      int row = rows++;
      int word = row * WORDS;
      words[word + NUMERATOR] = numerator;
      words[word + DENOMINATOR] = denominator;
      words[word + MOMENT] = moment;
      words[word + CODES] =
          ((long) period(period) << Integer.SIZE) | Integer.toUnsignedLong(provenance(from));
      agencies[row] = agency;
      next[row] = NO_ROW;
      RowsOfSubject chain = rowsOf(subject);
      if (chain.first == NO_ROW) {
        chain.first = row;
      } else {
        next[chain.last] = row;
      }
      chain.last = row;
    }

    private void makeRoom() {
      if (rows == MOST_ROWS) {
        flush();
      } else {
        words = Arrays.copyOf(words, 2 * words.length);
        agencies = Arrays.copyOf(agencies, 2 * rows);
        next = Arrays.copyOf(next, 2 * rows);
      }
    }

    private RowsOfSubject rowsOf(Subject subject) {
      int number = subjects.encode(subject);
      if (number == ofSubjects.size()) {
        ofSubjects.add(new RowsOfSubject(shared.figuresAtOnce(subject)));
      }
      return ofSubjects.get(number);
    }

    private int period(ReportingPeriod period) {
      int number = periods.encode(period);
      if (number == sharedPeriods.size()) {
        sharedPeriods.add(shared.numberAtOnce(period));
      }
      return sharedPeriods.get(number);
    }

    private int provenance(int from) {
      while (from >= sharedProvenances.size()) {
        sharedProvenances.add(shared.numberAtOnce(provenances.get(sharedProvenances.size())));
      }
      return sharedProvenances.get(from);
    }

    private void put(Observation observation) {
      int period = period(observation.period());
      SubjectSeries figures = rowsOf(observation.subject()).figures;
      figures.lock().lock();
      try {
        figures.add(observation.agency(), period, Cell.of(observation));
      } finally {
        figures.lock().unlock();
      }
    }

    /** Hands all rows over, first those of subjects to which no other thread adds just now. */
    void flush() {
      for (RowsOfSubject chain : ofSubjects) {
        if (chain.first != NO_ROW && chain.figures.lock().tryLock()) {
          handOver(chain);
        }
      }
      for (RowsOfSubject chain : ofSubjects) {
        if (chain.first != NO_ROW) {
          chain.figures.lock().lock();
          handOver(chain);
        }
      }
      rows = 0;
    }

    private void handOver(RowsOfSubject chain) {
      try {
        for (int row = chain.first; row != NO_ROW; row = next[row]) {
          int word = row * WORDS;
          chain.figures.add(
              agencies[row],
              (int) (words[word + CODES] >>> Integer.SIZE),
              words[word + NUMERATOR],
              words[word + DENOMINATOR],
              words[word + MOMENT],
              (int) words[word + CODES]);
        }
      } finally {
        chain.first = NO_ROW;
        chain.figures.lock().unlock();
      }
    }
  }
}
