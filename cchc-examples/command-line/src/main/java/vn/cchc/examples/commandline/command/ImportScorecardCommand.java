package vn.cchc.examples.commandline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.sheets.score.ScoreSetImport;

/** Reads a set of criteria from a workbook. */
@Command(
    name = "import-scorecard",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the workbook that template --set wrote and that was filled in; writes the set of",
      "criteria for score. Reports everything that is wrong with it, by its cell."
    })
@SuppressWarnings("NullAway.Init")
public final class ImportScorecardCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "the workbook")
  private Path input;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  public ImportScorecardCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Output target = Output.to(output, console, ImmutableList.of(input));
    InputFiles files = new InputFiles(console, true, new DocumentLimit());
    ScoreSetImport read;
    try (InputStream stream = files.watched(input).openStream()) {
      read = ScoreSetImport.read(stream, messages().name());
    } catch (IOException e) {
      console.tell(InputFiles.unreadable(input, e));
      return ExitCode.UNUSABLE;
    }
    messages().refuse(read.refusals());
    messages().warn(read.warnings());
    read.problems().forEach(console::tell);
    if (read.scorecard().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    target.write(read.scorecard().orElseThrow().getBytes(UTF_8));
    return 0;
  }

  private SheetMessages messages() {
    return new SheetMessages(console, input);
  }
}
