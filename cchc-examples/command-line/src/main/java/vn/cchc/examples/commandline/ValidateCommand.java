package vn.cchc.examples.commandline;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.ReadResult;
import vn.cchc.message.Messages;
import vn.cchc.organisation.Organisation;

/** Checks a plan and, where its agencies are given, their organisation. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks a plan and tells everything that is wrong with it.")
@SuppressWarnings("NullAway.Init")
final class ValidateCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "the plan")
  private Path plan;

  @Option(names = "--agencies", paramLabel = "FILE", description = "the agencies")
  private @Nullable Path agencies;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day on which the organisation is checked (default: the plan's last)")
  private @Nullable LocalDate asOf;

  @Option(names = "--lang", defaultValue = "vi", description = "vi or en (default: vi)")
  private Lang lang;

  ValidateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    InputFiles files = new InputFiles(Progress.of(err, false));
    var read = files.plan(plan);
    Optional<ReadResult<Organisation>> organisation =
        Optional.ofNullable(agencies).flatMap(files::organisation);
    Optional<AgencyRegister> register =
        organisation.flatMap(ReadResult::value).map(Organisation::agencies);
    read.ifPresent(reading -> files.validate(reading, register));
    if (read.isPresent() && organisation.isPresent()) {
      files.validate(read.orElseThrow(), organisation.orElseThrow(), Optional.ofNullable(asOf));
    }
    if (files.report(err, Messages.of(lang.language()))) {
      return InputFiles.UNUSABLE;
    }
    out.println(lang == Lang.VI ? plan + ": hợp lệ" : plan + ": valid");
    return 0;
  }
}
