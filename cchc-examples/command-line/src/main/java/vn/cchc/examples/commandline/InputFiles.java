package vn.cchc.examples.commandline;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.Mapping;
import vn.cchc.examples.sheets.MappingReading;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;
import vn.cchc.validation.OrganisationProblems;
import vn.cchc.validation.OrganisationValidator;
import vn.cchc.validation.PlanValidator;

/** Reads the files of a run and gathers all that is wrong with any of them. */
final class InputFiles {
  /** The exit code where something could not be read or is invalid. */
  static final int UNUSABLE = 1;

  private final List<Problem> problems = new ArrayList<>();
  private final Progress progress;

  InputFiles(Progress progress) {
    this.progress = progress;
  }

  private interface Reader<T> {
    ReadResult<T> read(Path file) throws IOException;
  }

  Optional<ReadResult<Plan>> plan(Path file) {
    return read(file, path -> CchcJson.readPlan(Files.readAllBytes(path), path.toString()));
  }

  Optional<ReadResult<AgencyRegister>> agencies(Path file) {
    return read(file, path -> CchcJson.readAgencies(Files.readAllBytes(path), path.toString()));
  }

  Optional<ReadResult<Organisation>> organisation(Path file) {
    return read(file, path -> CchcJson.readOrganisation(Files.readAllBytes(path), path.toString()));
  }

  Optional<Mapping> mapping(Path file) {
    try {
      MappingReading reading = MappingReading.read(Files.readAllBytes(file), file.toString());
      problems.addAll(reading.problems());
      return reading.value();
    } catch (IOException e) {
      problems.add(unreadable(file, e));
      return Optional.empty();
    }
  }

  /** Reads files of observations on all processors and puts together what they say as of a day. */
  ObservationAccumulator observations(List<Path> files, LocalDate asOf) {
    ObservationAccumulator all = ObservationAccumulator.asOf(asOf);
    for (Path file : files) {
      try (InputStream lines = progress.open(file)) {
        AccumulatorReadResult read =
            CchcJson.foldObservations(
                lines, file.toString(), asOf, Runtime.getRuntime().availableProcessors());
        problems.addAll(read.problems());
        all = read.fold().merge(all);
      } catch (IOException e) {
        problems.add(unreadable(file, e));
      }
    }
    return all;
  }

  /** Lays hypothetical observations over what was reported. */
  void addHypothetical(List<Path> files, ObservationAccumulator figures) {
    for (Path file : files) {
      try (InputStream lines = progress.open(file)) {
        ReadResult<Observations> read = CchcJson.readObservations(lines, file.toString());
        problems.addAll(read.problems());
        read.value().ifPresent(supposed -> supposed.all().forEach(figures::addHypothetical));
      } catch (IOException e) {
        problems.add(unreadable(file, e));
      }
    }
  }

  private <T> Optional<ReadResult<T>> read(Path file, Reader<T> reader) {
    try {
      ReadResult<T> reading = reader.read(file);
      problems.addAll(reading.problems());
      return Optional.of(reading);
    } catch (IOException e) {
      problems.add(unreadable(file, e));
      return Optional.empty();
    }
  }

  static Problem unreadable(Path file, IOException e) {
    return Problem.error(
        ProblemCode.UNREADABLE,
        new Place(file.toString(), 0, 0, ""),
        file.toString(),
        "",
        reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "missing";
    }
    return e instanceof AccessDeniedException ? "denied" : String.valueOf(e.getMessage());
  }

  /** Checks what was read; where the register could not be read, the plan by itself. */
  void validate(ReadResult<Plan> plan, Optional<AgencyRegister> agencies) {
    plan.value()
        .map(
            value ->
                agencies
                    .map(register -> PlanValidator.validate(value, register))
                    .orElseGet(() -> PlanValidator.validate(value)))
        .orElse(ImmutableList.of())
        .forEach(problem -> problems.add(plan.locate(problem)));
  }

  /** Holds a plan and the organisation of its agencies against each other as of a day. */
  void validate(
      ReadResult<Plan> plan, ReadResult<Organisation> organisation, Optional<LocalDate> day) {
    if (plan.value().isPresent() && organisation.value().isPresent()) {
      Plan read = plan.value().orElseThrow();
      OrganisationProblems found =
          OrganisationValidator.validate(
              read, organisation.value().orElseThrow(), day.orElse(read.days().last()));
      found.inPlan().forEach(problem -> problems.add(plan.locate(problem)));
      found.inAgencies().forEach(problem -> problems.add(organisation.locate(problem)));
    }
  }

  /**
   * Returns the revision in force on a day. A plan without revisions is judged on any day; several
   * that do not make one history, or are not yet in force, are a problem.
   */
  Optional<Plan> inForce(List<ReadResult<Plan>> plans, LocalDate day) {
    List<Plan> revisions = plans.stream().flatMap(reading -> reading.value().stream()).toList();
    if (revisions.size() <= 1) {
      return revisions.stream().findFirst();
    }
    ImmutableList<Problem> noHistory = Revisions.problems(plans);
    problems.addAll(noHistory);
    if (!noHistory.isEmpty()) {
      return Optional.empty();
    }
    PlanHistory history = new PlanHistory(ImmutableList.copyOf(revisions));
    Optional<Plan> inForce = history.inForce(day);
    if (inForce.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemCode.NOT_IN_FORCE,
              new Place("", 0, 0, ""),
              history.id().value(),
              day.toString(),
              day.toString()));
    }
    return inForce;
  }

  /** Prints every problem on a line of its own and tells whether one is an error. */
  boolean report(PrintStream err, Messages messages) {
    return report(problem -> err.println(messages.describe(problem)));
  }

  /** Hands on every problem and tells whether one is an error. */
  boolean report(Consumer<Problem> teller) {
    problems.forEach(teller);
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
