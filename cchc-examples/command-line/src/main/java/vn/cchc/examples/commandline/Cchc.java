package vn.cchc.examples.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;
import vn.cchc.period.ReportingPeriod;

/** The programme {@code cchc}. */
@Command(
    name = "cchc",
    mixinStandardHelpOptions = true,
    description = "Judges the targets of a plan of administrative reform.")
public final class Cchc {
  private Cchc() {}

  /**
   * Runs the programme and ends with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    out.flush();
    System.exit(code);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("must be a day such as 2021-01-15, but was " + text);
    }
  }

  /**
   * Runs the programme.
   *
   * @param out where data go
   * @param err where all else goes
   * @param arguments the command and its options
   * @return the exit code: 0 done, 1 could not read or invalid, 2 wrong usage, 3 a target is missed
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new Cchc())
        .addSubcommand(new EvaluateCommand(out, err))
        .addSubcommand(new ImportCommand(out, err))
        .addSubcommand(new ImportPlanCommand(err))
        .addSubcommand(new MappingCommand(out, err))
        .addSubcommand(new RankCommand(out, err))
        .addSubcommand(new TemplateCommand(err))
        .addSubcommand(new ValidateCommand(out, err))
        .registerConverter(ReportingPeriod.class, ReportingPeriod::parse)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Cchc::day)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              err.println(exception.getClass().getSimpleName() + ": " + exception.getMessage());
              return InputFiles.UNUSABLE;
            })
        .execute(arguments);
  }
}
