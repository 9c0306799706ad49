package vn.cchc.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.DocumentSource.FileState;
import vn.cchc.json.bulk.BulkReader;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;

/** Reads what a {@link PlanInput.Builder} names, and gathers all that is wrong with it. */
final class PlanInputReader {
  private final PlanInput.Builder wanted;
  private final List<Problem> problems = new ArrayList<>();
  private final ImmutableList.Builder<Observation> kept = ImmutableList.builder();
  private ObservationAccumulator figures;
  private Optional<ObservationAccumulator> earlier;

  PlanInputReader(PlanInput.Builder wanted) {
    this.wanted = wanted;
    this.figures = ObservationAccumulator.asOf(wanted.asOf);
    this.earlier = Optional.ofNullable(wanted.comparedTo).map(ObservationAccumulator::asOf);
  }

  ReadResult<PlanInput> read() {
    ImmutableMap<DocumentSource, Optional<FileState>> asFirstRead =
        Maps.toMap(wanted.observations, DocumentSource::state);
    DocumentSource register = requireNonNull(wanted.agencies, "agencies");
    List<ForkJoinTask<ReadResult<Plan>>> begun =
        wanted.plans.stream().map(document -> begin(() -> CchcJson.readPlan(document))).toList();
    ForkJoinTask<ReadResult<AgencyRegister>> begunRegister =
        begin(() -> CchcJson.readAgencies(register));
    wanted.observations.forEach(this::add);
    List<ReadResult<Plan>> plans = begun.stream().map(ForkJoinTask::join).toList();
    plans.forEach(reading -> problems.addAll(reading.problems()));
    ReadResult<AgencyRegister> agencies = begunRegister.join();
    problems.addAll(agencies.problems());
    wanted.hypothetical.forEach(
        lines -> keep(lines, false).forEach(figure -> figures.addHypothetical(figure)));
    plans.forEach(reading -> problems.addAll(CchcJson.validate(reading, agencies)));
    Optional<PlanHistory> revisions = revisions(plans);
    Optional<Plan> inForce =
        revisions
            .filter(known -> known.revisions().size() == plans.size())
            .flatMap(this::inForce); // one that did not read may be in force
    boolean isSound = problems.stream().noneMatch(one -> one.severity() == Severity.ERROR);
    Optional<PlanInput> input =
        isSound
            ? Optional.of(
                new PlanInput(
                    revisions.orElseThrow(),
                    inForce.orElseThrow(),
                    agencies.value().orElseThrow(),
                    figures,
                    earlier,
                    wanted.keepsEveryFigure
                        ? Optional.of(new Observations(kept.build()))
                        : Optional.empty(),
                    asFirstRead))
            : Optional.empty();
    return new ReadResult<>(input, inOrderOfPlaces(), problem -> located(problem, plans, inForce));
  }

  /** Begins to read a document, beside the lines if there is more than one thread. */
  private <T> ForkJoinTask<T> begin(Callable<T> reading) {
    ForkJoinTask<T> task = ForkJoinTask.adapt(reading);
    if (wanted.parallelism > 1) {
      task.fork();
    } else {
      task.invoke();
    }
    return task;
  }

  /**
   * Returns the problems in the order in which a person goes through the documents: those of one
   * document by line and column, whether they were found while it was read or against another.
   */
  private ImmutableList<Problem> inOrderOfPlaces() {
    List<String> documents =
        Stream.of(
                wanted.plans.stream(),
                Stream.ofNullable(wanted.agencies),
                wanted.observations.stream(),
                wanted.hypothetical.stream())
            .flatMap(sources -> sources)
            .map(DocumentSource::name)
            .toList();
    return ImmutableList.sortedCopyOf(
        Comparator.<Problem>comparingInt(
                problem ->
                    documents.contains(problem.place().source())
                        ? documents.indexOf(problem.place().source())
                        : documents.size())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column()),
        problems);
  }

  private void add(DocumentSource lines) {
    if (wanted.keepsEveryFigure) {
      for (Observation figure : keep(lines, true)) {
        kept.add(figure);
        figures.add(figure);
        earlier.ifPresent(day -> day.add(figure));
      }
      return;
    }
    try (InputStream stream = lines.open()) {
      BulkReader.Result read =
          new BulkReader(lines.name(), false, wanted.asOf, Optional.ofNullable(wanted.comparedTo))
              .read(stream, wanted.parallelism);
      problems.addAll(read.problems());
      figures = read.accumulator().merge(figures);
      earlier = earlier.map(before -> read.earlier().orElseThrow().merge(before));
    } catch (IOException e) {
      problems.add(lines.unreadable(e));
    }
  }

  private ImmutableList<Observation> keep(DocumentSource lines, boolean areFacts) {
    try (InputStream stream = lines.open()) {
      ReadResult<Observations> read = ObservationLines.readAll(stream, lines.name(), areFacts);
      problems.addAll(read.problems());
      return read.value().map(Observations::all).orElse(ImmutableList.of());
    } catch (IOException e) {
      problems.add(lines.unreadable(e));
      return ImmutableList.of();
    }
  }

  private Optional<PlanHistory> revisions(List<ReadResult<Plan>> plans) {
    List<Plan> revisions = plans.stream().flatMap(reading -> reading.value().stream()).toList();
    if (revisions.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList<Problem> noHistory = RevisionCheck.problems(plans);
    problems.addAll(noHistory);
    return noHistory.isEmpty()
        ? Optional.of(new PlanHistory(ImmutableList.copyOf(revisions)))
        : Optional.empty();
  }

  private Optional<Plan> inForce(PlanHistory history) {
    LocalDate day = wanted.asOf;
    Optional<Plan> inForce = history.inForce(day);
    if (inForce.isEmpty()) {
      problems.add(history.notInForce(day));
    }
    return inForce;
  }

  /** Places a problem of the plan in force in its document. */
  private static Problem located(
      Problem problem, List<ReadResult<Plan>> plans, Optional<Plan> inForce) {
    return plans.stream()
        .filter(reading -> reading.value().isPresent() && reading.value().equals(inForce))
        .findFirst()
        .map(reading -> reading.locate(problem))
        .orElse(problem);
  }
}
