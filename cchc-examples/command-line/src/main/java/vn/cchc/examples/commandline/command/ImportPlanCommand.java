package vn.cchc.examples.commandline.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.sheets.plan.PlanImport;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

/** Reads a plan and its agencies from a workbook. */
@Command(
    name = "import-plan",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the workbook that template wrote and that was filled in; writes plan.json and",
      "agencies.json. Says how each target in words was understood."
    })
@SuppressWarnings("NullAway.Init")
public final class ImportPlanCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "the workbook")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "the folder for plan.json and agencies.json")
  private Path output;

  @Option(names = "--quiet", description = "say nothing but errors on standard error")
  private boolean quiet;

  public ImportPlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Output planFile = Output.to(output.resolve("plan.json"), console, ImmutableList.of(input));
    Output agenciesFile =
        Output.to(output.resolve("agencies.json"), console, ImmutableList.of(input));
    InputFiles files = new InputFiles(console, quiet, new DocumentLimit());
    PlanImport read;
    try (InputStream stream = files.watched(input).openStream()) {
      read = PlanImport.read(stream, messages().name());
    } catch (IOException e) {
      console.tell(InputFiles.unreadable(input, e));
      return ExitCode.UNUSABLE;
    }
    messages().refuse(read.refusals());
    messages().warn(read.warnings());
    read.problems().forEach(console::tell);
    if (!quiet) {
      read.understood().forEach(this::tell);
    }
    if (read.plan().isEmpty() || read.agencies().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    Output.makeFolder(output);
    planFile.write(read.plan().orElseThrow().getBytes(StandardCharsets.UTF_8));
    agenciesFile.write(read.agencies().orElseThrow().getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private SheetMessages messages() {
    return new SheetMessages(console, input);
  }

  private void tell(PlanImport.Understood one) {
    console.tell(
        language -> messages().name() + ": " + one.cell() + ": " + sentence(one, language),
        language -> sentence(one, language));
  }

  private static String sentence(PlanImport.Understood one, Language language) {
    return "“%s” %s: %s"
        .formatted(
            PrintableText.escaped(one.words()),
            language == Language.VIETNAMESE ? "hiểu là" : "understood as",
            Messages.of(language).understood(one.target()));
  }
}
