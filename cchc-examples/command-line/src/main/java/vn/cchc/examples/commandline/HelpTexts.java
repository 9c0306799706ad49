package vn.cchc.examples.commandline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import vn.cchc.text.Language;

/** What the help says of commands and options, in the language asked for. */
final class HelpTexts {
  private HelpTexts() {}

  /** Returns the texts, by the names that picocli looks for; whatever the default locale is. */
  static ResourceBundle in(Language language) {
    String name = language == Language.VIETNAMESE ? "help_vi.properties" : "help.properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(HelpTexts.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
