package vn.cchc.examples.commandline.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.sheets.draft.MappingDraft;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;

/** Drafts a mapping from a sheet. */
@Command(
    name = "mapping",
    mixinStandardHelpOptions = true,
    description = {
      "Drafts the mapping of a sheet (.xlsx or CSV), to be looked through before it is used.",
      "What the sheet does not show is a question mark in the draft."
    })
@SuppressWarnings("NullAway.Init")
public final class MappingCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "the sheet")
  private Path input;

  @Option(names = "--agencies", required = true, paramLabel = "FILE", description = "the agencies")
  private Path agencies;

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "the plan")
  private Path plan;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  @Mixin private DocumentLimit limit;

  public MappingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Output target = Output.to(output, console, ImmutableList.of(input, agencies, plan));
    InputFiles files = new InputFiles(console, false, limit);
    Optional<AgencyRegister> register = files.take(CchcJson.readAgencies(files.document(agencies)));
    Optional<Plan> known = files.take(CchcJson.readPlan(files.document(plan)));
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    MappingDraft draft;
    try (InputStream stream = files.watched(input).openStream()) {
      draft = MappingDraft.of(stream, register.orElseThrow(), known.orElseThrow());
    } catch (IOException e) {
      console.tell(
          language -> Messages.of(language).describe(InputFiles.unreadable(input, e)),
          language -> Messages.of(language).detail(InputFiles.unreadable(input, e)));
      return ExitCode.UNUSABLE;
    }
    String name = PrintableText.of(input);
    draft
        .refusals()
        .forEach(
            refusal ->
                console.tell(
                    language -> name + ": " + refusal.describe(language), refusal::message));
    if (draft.json().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    target.write(draft.json().orElseThrow().getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
