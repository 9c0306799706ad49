package vn.cchc.examples.commandline.command;

import java.nio.file.Path;
import java.util.List;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.text.Language;

/**
 * What the commands that read a sheet print of it, each line under its name.
 *
 * @param console where it is printed
 * @param file the sheet
 */
record SheetMessages(Console console, Path file) {
  /** {@return the name of the sheet} */
  String name() {
    return PrintableText.lastNameOf(file);
  }

  void refuse(List<Refusal> refusals) {
    refusals.forEach(this::refuse);
  }

  void refuse(Refusal refusal) {
    console.tell(language -> name() + ": " + refusal.describe(language), refusal::message);
  }

  void warn(List<Refusal> warnings) {
    for (Refusal warning : warnings) {
      console.tell(
          language -> name() + ": " + warningWord(language) + warning.describe(language),
          warning::message);
    }
  }

  private static String warningWord(Language language) {
    return language == Language.VIETNAMESE ? "cảnh báo: " : "warning: ";
  }
}
