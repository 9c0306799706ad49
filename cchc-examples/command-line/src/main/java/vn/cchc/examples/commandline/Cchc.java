package vn.cchc.examples.commandline;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import vn.cchc.examples.commandline.command.EvaluateCommand;
import vn.cchc.examples.commandline.command.ImportCommand;
import vn.cchc.examples.commandline.command.ImportPlanCommand;
import vn.cchc.examples.commandline.command.ImportScorecardCommand;
import vn.cchc.examples.commandline.command.ImportScoresCommand;
import vn.cchc.examples.commandline.command.MappingCommand;
import vn.cchc.examples.commandline.command.NamedBlock;
import vn.cchc.examples.commandline.command.RankCommand;
import vn.cchc.examples.commandline.command.ScoreCommand;
import vn.cchc.examples.commandline.command.TemplateCommand;
import vn.cchc.examples.commandline.command.TestCommand;
import vn.cchc.examples.commandline.command.ValidateCommand;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.period.ReportingPeriod;

/** The program {@code cchc}. */
@Command(
    name = "cchc",
    mixinStandardHelpOptions = true,
    description = "Judges the targets of a plan of administrative reform.")
public final class Cchc {
  private static final ImmutableList<String> COMMANDS =
      ImmutableList.of(
          "evaluate",
          "import",
          "import-plan",
          "import-scorecard",
          "import-scores",
          "mapping",
          "rank",
          "score",
          "template",
          "test",
          "validate");

  /** The values of {@code --lang}. */
  private enum Lang {
    VI,
    EN,
    BOTH
  }

  private Cchc() {}

  /**
   * Runs the program and ends with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(System.in, out, err, arguments));
  }

  /**
   * Runs the program.
   *
   * @param in where an input named "-" comes from
   * @param out where data go
   * @param err where all else goes
   * @param arguments the command and its options
   * @return the exit code: 0 done, 1 could not read or write or is invalid, 2 wrong usage, 3 a
   *     target is missed
   */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
    Console console = Console.of(in, out, err, arguments);
    int code;
    try {
      code = commands(console, named(arguments)).execute(arguments);
    } catch (OutOfMemoryError e) {
      console.tell(noMemory());
      return ExitCode.UNUSABLE;
    } catch (StackOverflowError e) {
      console.tell(
          new Sentence(
              "không xử lý được: dữ liệu đầu vào lồng nhau quá sâu",
              "cannot go on: the input is nested too deep"));
      return ExitCode.UNUSABLE;
    }
    if (out.checkError()) {
      console.tell(Output.brokenStandardOutput());
      return ExitCode.UNUSABLE;
    }
    return code;
  }

  private static Sentence noMemory() {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    return new Sentence(
        "không đủ bộ nhớ (giới hạn %d MiB); đặt thêm bằng biến JDK_JAVA_OPTIONS=-Xmx4g"
            .formatted(mebibytes),
        "not enough memory (the limit is %d MiB); give more by JDK_JAVA_OPTIONS=-Xmx4g"
            .formatted(mebibytes));
  }

  /** The names of the commands that a run needs: the one it begins with, or else all. */
  private static List<String> named(String... arguments) {
    return arguments.length > 0 && COMMANDS.contains(arguments[0])
        ? ImmutableList.of(arguments[0])
        : COMMANDS;
  }

  private static Object command(String name, Console console) {
    return switch (name) {
      case "evaluate" -> new EvaluateCommand(console);
      case "import" -> new ImportCommand(console);
      case "import-plan" -> new ImportPlanCommand(console);
      case "import-scorecard" -> new ImportScorecardCommand(console);
      case "import-scores" -> new ImportScoresCommand(console);
      case "mapping" -> new MappingCommand(console);
      case "rank" -> new RankCommand(console);
      case "score" -> new ScoreCommand(console);
      case "template" -> new TemplateCommand(console);
      case "test" -> new TestCommand(console);
      case "validate" -> new ValidateCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }

  static CommandLine commands(Console console) {
    return commands(console, COMMANDS);
  }

  /** Describing a command to picocli takes 20 ms, so that a run has only those it needs. */
  private static CommandLine commands(Console console, List<String> names) {
    CommandLine commands = new CommandLine(new Cchc());
    for (String name : names) {
      commands.addSubcommand(command(name, console));
    }
    commands
        .registerConverter(ReportingPeriod.class, new Converter<>(Cchc::period, console))
        .registerConverter(LocalDate.class, new Converter<>(Cchc::day, console))
        .registerConverter(NamedBlock.class, new Converter<>(Cchc::block, console))
        .registerConverter(Path.class, new Converter<>(Cchc::path, console))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(new FailureHandler(console))
        .setExecutionExceptionHandler(new FailureHandler(console));
    commands.getCommandSpec().addOption(language());
    commands.getCommandSpec().versionProvider(new ProgramVersion());
    commands
        .getSubcommands()
        .forEach(
            (name, command) ->
                command
                    .getCommandSpec()
                    .addOption(language())
                    .versionProvider(new ProgramVersion()));
    commands.setResourceBundle(HelpTexts.in(console.language()));
    return commands;
  }

  /** The option that the console has read before, for what goes wrong while options are read. */
  private static OptionSpec language() {
    return OptionSpec.builder("--lang")
        .type(Lang.class)
        .paramLabel("LANG")
        .description("vi (default), en, or both: messages in Vietnamese, and in English under it")
        .build();
  }

  private static int wrongUsage(ParameterException exception, Console console) {
    CommandLine command = exception.getCommandLine();
    console.tell(WrongUsage.sentence(exception));
    console.tell(WrongUsage.hint(command));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int failed(Exception exception, Console console) {
    if (exception instanceof FailedCommandException failed) {
      console.tell(failed.sentence());
      return failed.exitCode();
    }
    String reason = PrintableText.escaped(String.valueOf(exception.getMessage()));
    console.tell(new Sentence("lỗi không lường trước: " + reason, "unexpected error: " + reason));
    return ExitCode.UNUSABLE;
  }

  private static NamedBlock block(String text, Console console) {
    try {
      return NamedBlock.parse(text);
    } catch (IllegalArgumentException e) {
      String quoted = PrintableText.escaped(text);
      throw wrong(
          new Sentence(
              "khối \"%s\" không hợp lệ (viết như \"Sở=kinds:department\", \"Ba xã=agencies:xa-1,xa-2\", \"Huyện A=within:huyen-a\")"
                  .formatted(quoted),
              "\"%s\" is not a block (write \"Sở=kinds:department\", \"Ba xã=agencies:xa-1,xa-2\" or \"Huyện A=within:huyen-a\")"
                  .formatted(quoted)),
          console);
    }
  }

  private static TypeConversionException wrong(Sentence sentence, Console console) {
    return new TypeConversionException(sentence.in(console.language()));
  }

  private static LocalDate day(String text, Console console) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(
          new Sentence(
              "phải là một ngày có thật, viết như 2021-01-15; giá trị nhận được: " + text,
              "must be a day of the calendar, written as 2021-01-15, but was " + text),
          console);
    }
  }

  private static ReportingPeriod period(String text, Console console) {
    try {
      return ReportingPeriod.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(
          new Sentence(
              "phải là một kỳ, viết như 2020, 2020-Q1, 2020-03; giá trị nhận được: " + text,
              "must be a period, written as 2020, 2020-Q1 or 2020-03, but was " + text),
          console);
    }
  }

  private static Path path(String text, Console console) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong(
          new Sentence(
              "không phải là tên tệp của máy này: " + text,
              "is not a file name on this machine: " + text),
          console);
    }
  }

  /**
   * Reads an option or a parameter. The archive of classes takes no lambda for an interface that
   * was compiled for Java 5, such as those of picocli, so that this and {@link FailureHandler} are
   * none.
   */
  private record Converter<T>(BiFunction<String, Console, T> function, Console console)
      implements ITypeConverter<T> {
    @Override
    public T convert(String text) {
      return function.apply(text, console);
    }
  }

  /** Prints why a command cannot be run, or could not go on. */
  private record FailureHandler(Console console)
      implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
      return wrongUsage(exception, console);
    }

    @Override
    public int handleExecutionException(
        Exception exception, CommandLine command, ParseResult parsed) {
      return failed(exception, console);
    }
  }
}
