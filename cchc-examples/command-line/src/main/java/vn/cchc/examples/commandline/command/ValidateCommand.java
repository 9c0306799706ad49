package vn.cchc.examples.commandline.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;

/** Checks a plan and, where its agencies are given, their organisation. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks a plan and reports everything that is wrong with it.")
@SuppressWarnings("NullAway.Init")
public final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "the plan")
  private Path plan;

  @Option(names = "--agencies", paramLabel = "FILE", description = "the agencies")
  private @Nullable Path agencies;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day on which the organisation is checked (default: the plan's last)")
  private @Nullable LocalDate asOf;

  @Mixin private DocumentLimit limit;

  public ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    InputFiles files = new InputFiles(console, false, limit);
    ReadResult<Plan> read = CchcJson.readPlan(files.document(plan));
    files.take(read);
    Optional<ReadResult<Organisation>> organisation =
        Optional.ofNullable(agencies).map(files::document).map(CchcJson::readOrganisation);
    organisation.ifPresent(files::take);
    files.validate(read, organisation.map(known -> known.map(Organisation::agencies)));
    organisation.ifPresent(known -> files.validate(read, known, Optional.ofNullable(asOf)));
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    String name = PrintableText.of(plan);
    console.out().println(name + new Sentence(": hợp lệ", ": valid").in(console.language()));
    return 0;
  }
}
