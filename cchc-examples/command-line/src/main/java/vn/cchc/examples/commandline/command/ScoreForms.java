package vn.cchc.examples.commandline.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.commandline.output.Output;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.sheets.score.ScoreForm;
import vn.cchc.scorecard.Scorecard;

/** Writes forms of scores: for one agency, or for each agency of the blocks of a set. */
final class ScoreForms {
  private final Scorecard set;
  private final AgencyRegister register;
  private final Console console;
  private final ImmutableList<Path> inputs;

  ScoreForms(Scorecard set, AgencyRegister register, Console console, ImmutableList<Path> inputs) {
    this.set = set;
    this.register = register;
    this.console = console;
    this.inputs = inputs;
  }

  void write(AgencyId agency, Path file) {
    if (register.find(agency).isEmpty()) {
      String id = PrintableText.escaped(agency.value());
      throw new FailedCommandException(
          new Sentence(
              "danh mục cơ quan không có cơ quan \"%s\"".formatted(id),
              "the register has no agency \"%s\"".formatted(id)),
          ExitCode.WRONG_USAGE);
    }
    Output.to(file, console, inputs).write(form(agency));
  }

  void writeEach(Path folder) {
    LocalDate day = set.days().last();
    ImmutableSortedSet<AgencyId> agencies =
        set.blocks().stream()
            .flatMap(block -> block.members(register, day).stream())
            .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo));
    if (agencies.isEmpty()) {
      throw new FailedCommandException(
          new Sentence(
              "bộ tiêu chí không có khối cơ quan nào; dùng --agency và --output",
              "the set has no agencies in blocks; use --agency and --output"),
          ExitCode.WRONG_USAGE);
    }
    Output.inFolder(folder, agencies, console, inputs)
        .forEach((agency, file) -> file.write(form(agency)));
  }

  private byte[] form(AgencyId agency) {
    Optional<String> name = register.find(agency).map(found -> found.nameOn(set.days().last()));
    return new ScoreForm(set).workbook(agency, name.orElse(agency.value()));
  }
}
