package vn.cchc.examples.commandline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.cchc.examples.commandline.terminal.NearestName;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;

/** What to say of arguments that a command does not take. */
final class WrongUsage {
  /** What picocli puts before the reason why a value is refused. */
  private static final String BEFORE_THE_REASON = "^Invalid value for [^:]*: ";

  private WrongUsage() {}

  static Sentence sentence(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), command);
    } else if (exception instanceof MissingParameterException missing) {
      Optional<String> misspelt =
          command.getUnmatchedArguments().stream().filter(one -> one.startsWith("-")).findFirst();
      if (misspelt.isPresent()) { // which may be the one that is missing
        return unknown(misspelt.orElseThrow(), command);
      }
      String names =
          missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", "));
      return new Sentence("thiếu " + names, "missing: " + names);
    } else if (exception instanceof OverwrittenOptionException overwritten) {
      String name = name(overwritten.getOverwritten());
      return new Sentence(name + " chỉ được ghi một lần", name + " can be given only once");
    } else if (exception.getArgSpec() != null && exception.getValue() != null) {
      return refused(exception.getArgSpec(), exception.getValue(), exception);
    } else if (!command.getSubcommands().isEmpty()) {
      String names = String.join(", ", command.getSubcommands().keySet());
      return new Sentence("thiếu lệnh; các lệnh: " + names, "missing command; commands: " + names);
    }
    String message = PrintableText.escaped(String.valueOf(exception.getMessage()));
    return new Sentence(message, message);
  }

  /** Returns where to read more. */
  static Sentence hint(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    return new Sentence("xem " + name + " --help", "see " + name + " --help --lang en");
  }

  private static Sentence unknown(String argument, CommandLine command) {
    String written = argument.replaceFirst("=.*", "");
    String quoted = '"' + PrintableText.escaped(written) + '"';
    CommandSpec spec = command.getCommandSpec();
    if (written.startsWith("-")) {
      Sentence near = NearestName.suggestion(written, spec.optionsMap().keySet().stream());
      return suggesting(
          near,
          new Sentence(
              "lệnh %s không có tùy chọn %s".formatted(spec.qualifiedName(), quoted),
              "%s has no option %s".formatted(spec.qualifiedName(), quoted)));
    } else if (!command.getSubcommands().isEmpty()) {
      Stream<String> names = command.getSubcommands().keySet().stream();
      return suggesting(
          NearestName.suggestion(written, names),
          new Sentence("không có lệnh " + quoted, "there is no command " + quoted));
    }
    return new Sentence("thừa đối số " + quoted, "one argument too many: " + quoted);
  }

  private static Sentence suggesting(Sentence near, Sentence sentence) {
    return new Sentence(
        sentence.vietnamese() + near.vietnamese(), sentence.english() + near.english());
  }

  private static Sentence refused(ArgSpec argument, String value, ParameterException exception) {
    String name = name(argument);
    String quoted = '"' + PrintableText.escaped(value) + '"';
    if (argument.type().isEnum()) {
      String names =
          Arrays.stream(argument.type().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return new Sentence(
          "%s: phải là một trong %s; giá trị nhận được: %s".formatted(name, names, quoted),
          "%s: must be one of %s, but was %s".formatted(name, names, quoted));
    } else if (argument.type() == int.class) {
      return new Sentence(
          "%s: phải là một số nguyên; giá trị nhận được: %s".formatted(name, quoted),
          "%s: must be a whole number, but was %s".formatted(name, quoted));
    }
    String reason =
        PrintableText.escaped(
            String.valueOf(exception.getMessage()).replaceFirst(BEFORE_THE_REASON, ""));
    return new Sentence(name + ": " + reason, name + ": " + reason);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
