package vn.cchc.examples.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts of which a copy is kept in {@code src/test/resources} of a module.
 *
 * <p>Where one changes on purpose: run its test, look at the file of the same name in {@code
 * target}, which the test leaves behind, and copy it over the one that is kept.
 */
public final class KeptText {
  private KeptText() {}

  /** Checks that a text is the one that is kept. */
  public static void assertIs(String name, String text) throws IOException {
    Files.writeString(Path.of("target", name), text);
    assertThat(text)
        .isEqualTo(Files.readString(Path.of("src/test/resources", name)).replace("\r\n", "\n"));
  }
}
