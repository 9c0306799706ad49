package vn.cchc.json;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Subject;
import vn.cchc.json.DocumentSource.FileState;
import vn.cchc.json.codec.SubjectLines;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;

/**
 * All that is judged on a day: a plan with its revisions, the register of agencies and what was
 * reported, read and checked together.
 *
 * <pre>{@code
 * ReadResult<PlanInput> input =
 *     PlanInput.builder(LocalDate.of(2021, 1, 15))
 *         .addPlan(DocumentSource.of(Path.of("plan.json")))
 *         .agencies(DocumentSource.of(Path.of("agencies.json")))
 *         .addObservations(DocumentSource.of(Path.of("observations.ndjson")))
 *         .read();
 * }</pre>
 */
public final class PlanInput {
  private final PlanHistory revisions;
  private final Plan plan;
  private final AgencyRegister agencies;
  private final ObservationAccumulator figures;
  private final Optional<ObservationAccumulator> earlierFigures;
  private final Optional<Observations> observations;
  private final ImmutableMap<DocumentSource, Optional<FileState>> lines;

  PlanInput(
      PlanHistory revisions,
      Plan plan,
      AgencyRegister agencies,
      ObservationAccumulator figures,
      Optional<ObservationAccumulator> earlierFigures,
      Optional<Observations> observations,
      ImmutableMap<DocumentSource, Optional<FileState>> lines) {
    this.revisions = revisions;
    this.plan = plan;
    this.agencies = agencies;
    this.figures = figures;
    this.earlierFigures = earlierFigures;
    this.observations = observations;
    this.lines = lines;
  }

  /**
   * Returns a builder for a day.
   *
   * @param asOf the day on which the plan is judged
   * @return a new, empty builder
   */
  public static Builder builder(LocalDate asOf) {
    return new Builder(requireNonNull(asOf, "asOf"));
  }

  /** {@return the day} */
  public LocalDate asOf() {
    return figures.asOf();
  }

  /** {@return the revision of the plan that is in force on the day} */
  public Plan plan() {
    return plan;
  }

  /** {@return the plan with all revisions that were given} */
  public PlanHistory revisions() {
    return revisions;
  }

  /** {@return the register} */
  public AgencyRegister agencies() {
    return agencies;
  }

  /** {@return what counts on the day, the hypothetical figures among it; not to be added to} */
  public ObservationAccumulator figures() {
    return figures;
  }

  /**
   * {@return every figure that was reported; empty unless {@link Builder#keepEveryFigure} asked}
   */
  public Optional<Observations> observations() {
    return observations;
  }

  /** {@return what counts on the earlier day; empty unless {@link Builder#compareTo} asked} */
  public Optional<ObservationAccumulator> earlierFigures() {
    return earlierFigures;
  }

  /**
   * Returns every figure of some subjects that was reported. Unless every figure was kept, the
   * lines are read again, which is possible of files and of nothing that flows by.
   *
   * @param subjects the indicators and tasks
   * @return their figures
   * @throws IOException if the lines cannot be read again, a line has become bad, or a file has
   *     been written to or replaced since it was first read; a {@link FileSystemException} names
   *     the source
   */
  public Observations observationsOf(Predicate<Subject> subjects) throws IOException {
    ImmutableList.Builder<Observation> figures = ImmutableList.builder();
    if (observations.isPresent()) {
      observations.orElseThrow().all().stream()
          .filter(one -> subjects.test(one.subject()))
          .forEach(figures::add);
      return new Observations(figures.build());
    }
    for (DocumentSource source : lines.keySet()) {
      try (InputStream stream = source.open()) {
        boolean isGood = SubjectLines.read(stream, source.name(), subjects, figures::add);
        if (!isGood || !source.state().equals(lines.get(source))) {
          throw new FileSystemException(source.name(), null, "changed since it was first read");
        }
      }
    }
    return new Observations(figures.build());
  }

  /** Names what is to be read. Not safe to share between threads. */
  public static final class Builder {
    final LocalDate asOf;
    final List<DocumentSource> plans = new ArrayList<>();
    final List<DocumentSource> observations = new ArrayList<>();
    final List<DocumentSource> hypothetical = new ArrayList<>();
    @Nullable DocumentSource agencies;
    @Nullable LocalDate comparedTo;
    boolean keepsEveryFigure;
    int parallelism = Runtime.getRuntime().availableProcessors();

    private Builder(LocalDate asOf) {
      this.asOf = asOf;
    }

    /**
     * Adds a plan or one of its revisions, in any order.
     *
     * @param document the document
     * @return this builder
     */
    public Builder addPlan(DocumentSource document) {
      plans.add(requireNonNull(document, "document"));
      return this;
    }

    /**
     * Sets the register.
     *
     * @param document the document
     * @return this builder
     */
    public Builder agencies(DocumentSource document) {
      agencies = requireNonNull(document, "document");
      return this;
    }

    /**
     * Adds observations, in any order.
     *
     * @param lines the lines, which may be compressed with gzip
     * @return this builder
     */
    public Builder addObservations(DocumentSource lines) {
      observations.add(requireNonNull(lines, "lines"));
      return this;
    }

    /**
     * Adds hypothetical observations, which are laid over those that were reported.
     *
     * @param lines the lines, which may be compressed with gzip
     * @return this builder
     */
    public Builder addHypothetical(DocumentSource lines) {
      hypothetical.add(requireNonNull(lines, "lines"));
      return this;
    }

    /**
     * Asks also for what counts on an earlier day. The lines are read once for both days.
     *
     * @param day the earlier day
     * @return this builder
     */
    public Builder compareTo(LocalDate day) {
      comparedTo = requireNonNull(day, "day");
      return this;
    }

    /**
     * Asks for every figure that was reported, for other days too: the lines are then read one by
     * one, and the memory grows with them.
     *
     * @return this builder
     */
    public Builder keepEveryFigure() {
      keepsEveryFigure = true;
      return this;
    }

    /**
     * Sets how many threads read lines at once; by default, as many as there are processors.
     *
     * @param threads the number, at least 1
     * @return this builder
     */
    public Builder parallelism(int threads) {
      checkArgument(threads >= 1, "parallelism: must be at least 1, but was %s", threads);
      parallelism = threads;
      return this;
    }

    /**
     * Reads everything, and checks the plan against the register. What cannot be read is a problem
     * and no exception.
     *
     * @return the input if nothing is wrong with it but warnings, and every problem of every
     *     document, in the order: plans, register, observations, checks
     * @throws IllegalStateException if there is no plan or no register
     */
    public ReadResult<PlanInput> read() {
      checkState(!plans.isEmpty(), "plan input: must have a plan");
      checkState(agencies != null, "plan input: must have a register");
      return new PlanInputReader(this).read();
    }
  }
}
