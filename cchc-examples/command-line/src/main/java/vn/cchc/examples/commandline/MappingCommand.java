package vn.cchc.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.MappingDraft;
import vn.cchc.json.ReadResult;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/** Drafts a mapping from a sheet. */
@Command(
    name = "mapping",
    mixinStandardHelpOptions = true,
    description = {
      "Drafts the mapping of a sheet (.xlsx or CSV), to be looked through before it is used.",
      "What cannot be told is a question mark in the draft."
    })
@SuppressWarnings("NullAway.Init")
final class MappingCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "the sheet")
  private Path input;

  @Option(names = "--agencies", required = true, paramLabel = "FILE", description = "the agencies")
  private Path agencies;

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "the plan")
  private Path plan;

  @Option(names = "--output", paramLabel = "FILE", description = "where to write, if not here")
  private @Nullable Path output;

  @Option(names = "--lang", defaultValue = "vi", description = "vi (default) or en")
  private Lang lang;

  MappingCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    Language language = lang.language();
    InputFiles files = new InputFiles(Progress.of(err, true));
    Optional<AgencyRegister> register = files.agencies(agencies).flatMap(ReadResult::value);
    Optional<Plan> known = files.plan(plan).flatMap(ReadResult::value);
    if (files.report(err, Messages.of(language))) {
      return InputFiles.UNUSABLE;
    }
    MappingDraft draft;
    try (InputStream stream = Progress.of(err, true).open(input)) {
      draft = MappingDraft.of(stream, register.orElseThrow(), known.orElseThrow());
    } catch (IOException e) {
      err.println(Messages.of(language).describe(InputFiles.unreadable(input, e)));
      return InputFiles.UNUSABLE;
    }
    draft
        .refusals()
        .forEach(one -> err.println(input.getFileName() + ": " + one.describe(language)));
    if (draft.json().isEmpty()) {
      return InputFiles.UNUSABLE;
    }
    if (output == null) {
      out.print(draft.json().orElseThrow());
    } else {
      WholeFile.write(output, draft.json().orElseThrow());
    }
    return 0;
  }
}
