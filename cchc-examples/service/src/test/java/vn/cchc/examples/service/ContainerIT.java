package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The image of the packaged service. */
class ContainerIT {
  private static final Path PROJECT = Path.of("../..");
  private static final Pattern COPY = Pattern.compile("(?m)^COPY (\\S+) (\\S+)$");

  @Test
  void whatIsCopiedIsThereAfterPackage() throws IOException {
    String file = Files.readString(Path.of("Containerfile"), UTF_8);
    assertThat(COPY.matcher(file).results())
        .isNotEmpty()
        .allSatisfy(copy -> assertThat(PROJECT.resolve(copy.group(1))).isNotEmptyFile());
    assertThat(file.lines().filter(line -> line.startsWith("ENTRYPOINT")))
        .singleElement()
        .asString()
        .contains(COPY.matcher(file).results().map(copy -> '"' + copy.group(2) + '"').toList());
  }

  /** Says so, with the reason, where there is no tool or no image to start from. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void theImageIsBuiltAndStartsWithoutANetwork() throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder("src/test/sh/container", PROJECT.toString())
            .redirectError(Redirect.to(Path.of("target", "container.log").toFile()))
            .start();
    String said = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(script.waitFor()).as("see target/container.log").isZero();
    System.out.println("Container: " + said);
    assertThat(said).matches("built|started|skipped: .+");
  }
}
