package vn.cchc.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cchc.examples.sheets.PlanImport;
import vn.cchc.message.Language;
import vn.cchc.message.Messages;

/** Reads a plan and its agencies from a workbook. */
@Command(
    name = "import-plan",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the workbook that template wrote and that was filled in; writes plan.json and",
      "agencies.json. Tells how each target in words was understood."
    })
@SuppressWarnings("NullAway.Init")
final class ImportPlanCommand implements Callable<Integer> {
  private final PrintStream err;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "the workbook")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "the folder for plan.json and agencies.json")
  private Path output;

  @Option(names = "--lang", defaultValue = "vi", description = "vi (default) or en")
  private Lang lang;

  @Option(names = "--quiet", description = "say nothing but errors on standard error")
  private boolean quiet;

  ImportPlanCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Language language = lang.language();
    Messages messages = Messages.of(language);
    PlanImport read;
    try (InputStream stream = Progress.of(err, true).open(input)) {
      read = PlanImport.read(stream, String.valueOf(input.getFileName()));
    } catch (IOException e) {
      err.println(messages.describe(InputFiles.unreadable(input, e)));
      return InputFiles.UNUSABLE;
    }
    read.refusals()
        .forEach(one -> err.println(input.getFileName() + ": " + one.describe(language)));
    read.problems().forEach(one -> err.println(messages.describe(one)));
    if (!quiet) {
      String word = language == Language.VIETNAMESE ? "hiểu là" : "understood as";
      read.understood()
          .forEach(
              one ->
                  err.println(
                      "%s: %s: “%s” %s: %s"
                          .formatted(
                              input.getFileName(),
                              one.cell(),
                              one.words(),
                              word,
                              messages.understood(one.target()))));
    }
    if (read.plan().isEmpty() || read.agencies().isEmpty()) {
      return InputFiles.UNUSABLE;
    }
    Files.createDirectories(output);
    WholeFile.write(output.resolve("plan.json"), read.plan().orElseThrow());
    WholeFile.write(output.resolve("agencies.json"), read.agencies().orElseThrow());
    return 0;
  }
}
