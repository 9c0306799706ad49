package vn.cchc.examples.commandline.input;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.NearestName;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Progress;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.commandline.terminal.StandardStream;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.json.CchcJson;
import vn.cchc.json.DocumentSource;
import vn.cchc.json.ReadResult;
import vn.cchc.json.plantest.PlanTestSuite;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.validation.ScorecardValidator;
import vn.cchc.validation.OrganisationProblems;
import vn.cchc.validation.OrganisationValidator;

/** The files of a run, and all that is wrong with any of them. */
public final class InputFiles {
  /** So many files of a folder are looked at for the one that was meant. */
  private static final int MOST_FILES = 10_000;

  private final List<Problem> problems = new ArrayList<>();
  private final Console console;
  private final Progress progress;
  private final DocumentLimit limit;
  private final Set<Path> files = new LinkedHashSet<>();
  private boolean isStandardInputTaken;

  public InputFiles(Console console, boolean quiet, DocumentLimit limit) {
    this.console = console;
    this.progress = Progress.of(console.err(), quiet);
    this.limit = limit;
  }

  /** Returns what shows how far the run is. */
  public Progress progress() {
    return progress;
  }

  /** Returns a document of limited size. */
  public DocumentSource document(Path file) {
    files.add(file);
    ByteSource bytes = StandardStream.is(file) ? standardInput() : MoreFiles.asByteSource(file);
    return DocumentSource.of(bytes, PrintableText.of(file)).limitedTo(limit.bytes());
  }

  /** Returns lines of any number, the reading of which is reported. */
  public DocumentSource lines(Path file) {
    return DocumentSource.of(watched(file), PrintableText.of(file));
  }

  /** Returns a file whose reading is reported. */
  public ByteSource watched(Path file) {
    files.add(file);
    return StandardStream.is(file) ? standardInput() : progress.of(file);
  }

  private ByteSource standardInput() {
    if (isStandardInputTaken) {
      throw new FailedCommandException(
          new Sentence(
              "chỉ một tệp đầu vào được là \"-\" (đầu vào chuẩn)",
              "only one input can be \"-\" (standard input)"),
          ExitCode.WRONG_USAGE);
    }
    isStandardInputTaken = true;
    return new ByteSource() {
      @Override
      public InputStream openStream() {
        return console.in();
      }
    };
  }

  /** Takes what was read, and keeps what is wrong with it. */
  public <T> Optional<T> take(ReadResult<T> reading) {
    problems.addAll(reading.problems());
    return reading.value();
  }

  /** Keeps what is wrong. */
  public void take(Problem problem) {
    problems.add(problem);
  }

  public Optional<Mapping> mapping(Path file) {
    DocumentSource source = document(file);
    Optional<MappingReading> reading =
        take(source.bytes()).map(bytes -> MappingReading.read(bytes, source.name()));
    reading.ifPresent(read -> problems.addAll(read.problems()));
    return reading.flatMap(MappingReading::value);
  }

  /** Checks a plan as far as it and the register could be read. */
  public void validate(ReadResult<Plan> plan, Optional<ReadResult<AgencyRegister>> agencies) {
    problems.addAll(
        agencies
            .map(register -> CchcJson.validate(plan, register))
            .orElseGet(() -> CchcJson.validate(plan)));
  }

  /** Checks tests against the plan, as far as all of it could be read. */
  public void validateTests(
      ReadResult<PlanTestSuite> suite, Optional<Plan> plan, Optional<AgencyRegister> agencies) {
    if (suite.value().isPresent() && plan.isPresent() && agencies.isPresent()) {
      suite.orThrow().problems(plan.orElseThrow(), agencies.orElseThrow()).stream()
          .map(suite::locate)
          .forEach(problems::add);
    }
  }

  /** Takes problems that were found already. */
  public void add(List<Problem> found) {
    problems.addAll(found);
  }

  /** Checks a scorecard, as far as what it refers to could be read. */
  public void validate(
      ReadResult<Scorecard> card, Optional<AgencyRegister> agencies, Optional<Plan> plan) {
    card.value()
        .map(value -> validated(value, agencies, plan))
        .orElse(ImmutableList.of())
        .forEach(problem -> problems.add(card.locate(problem)));
  }

  private static ImmutableList<Problem> validated(
      Scorecard card, Optional<AgencyRegister> agencies, Optional<Plan> plan) {
    if (agencies.isEmpty()) {
      return ScorecardValidator.validate(card);
    }
    AgencyRegister register = agencies.orElseThrow();
    return plan.map(known -> ScorecardValidator.validate(card, register, known))
        .orElseGet(() -> ScorecardValidator.validate(card, register));
  }

  /** Reads entries of scores from several files. */
  ScoreEntries scoreEntries(List<Path> files) {
    ImmutableList.Builder<ScoreEntry> entries = ImmutableList.builder();
    for (Path file : files) {
      DocumentSource source = lines(file);
      try (InputStream lines = source.open()) {
        take(CchcJson.readScoreEntries(lines, source.name()))
            .ifPresent(read -> entries.addAll(read.all()));
      } catch (IOException e) {
        problems.add(unreadable(file, e));
      }
    }
    return ScoreEntries.of(entries.build());
  }

  /** Reads figures, each of which is kept. */
  public Optional<Observations> observations(Path file) {
    DocumentSource source = lines(file);
    try (InputStream lines = source.open()) {
      return take(CchcJson.readObservations(lines, source.name()));
    } catch (IOException e) {
      problems.add(unreadable(file, e));
      return Optional.empty();
    }
  }

  /** Holds a plan and the organisation of its agencies against each other as of a day. */
  public void validate(
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

  /** Prints every problem on a line of its own and returns whether one is an error. */
  public boolean report() {
    Messages messages = Messages.of(console.language());
    return report(problem -> console.err().println(messages.describe(problem)));
  }

  /** Does the same, but prints errors only where nothing else is to be said. */
  public boolean report(boolean isQuiet) {
    if (isQuiet) {
      problems.removeIf(problem -> problem.severity() != Severity.ERROR);
    }
    return report();
  }

  /** Hands on every problem and returns whether one is an error. */
  public boolean report(Consumer<Problem> teller) {
    problems.forEach(teller);
    if (!problems.isEmpty()) {
      files.forEach(this::suggest);
    }
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Names the file of the same folder that is probably meant by one that is not there. */
  private void suggest(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (StandardStream.is(file) || folder == null || Files.exists(file)) {
      return;
    }
    try (Stream<Path> others = Files.list(folder)) {
      NearestName.to(nameOf(file), others.limit(MOST_FILES).map(InputFiles::nameOf))
          .map(file::resolveSibling)
          .map(PrintableText::of)
          .ifPresent(
              near ->
                  console.tell(
                      new Sentence(
                          PrintableText.of(file) + ": có phải là " + near + "?",
                          PrintableText.of(file) + ": did you mean " + near + "?")));
    } catch (IOException e) {
      return; // the folder is not there or cannot be listed; that the file is missing is said
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Returns the problem that a file cannot be read. */
  public static Problem unreadable(Path file, IOException failure) {
    return DocumentSource.of(ByteSource.empty(), PrintableText.of(file)).unreadable(failure);
  }
}
