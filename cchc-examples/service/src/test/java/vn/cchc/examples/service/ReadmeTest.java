package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of the README print what it says; where there is no curl they are not run. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\n(?<commands>[^`]+)```\n\n```text\n(?<printed>[^`]*)```");

  private final RunningService service = RunningService.empty();

  private String run(String commands) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh", "-c", commands.replace("127.0.0.1:8080", "127.0.0.1:" + service.port()))
            .directory(new File("../.."))
            .redirectError(Redirect.INHERIT);
    builder.environment().put("ADMIN", "all:" + RunningService.PASSWORD);
    Process shell = builder.start();
    shell.getOutputStream().close();
    String printed = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).as(commands).isZero();
    return printed;
  }

  private boolean hasCurl() throws InterruptedException {
    try {
      return run("command -v curl || true").contains("curl");
    } catch (IOException e) {
      return false; // there is no sh either
    }
  }

  @Test
  void everyExamplePrintsWhatTheReadmeSays() throws IOException, InterruptedException {
    assumeThat(hasCurl()).isTrue();
    String readme = Files.readString(README, UTF_8);
    StringBuilder asItIs = new StringBuilder();
    Matcher example = EXAMPLE.matcher(readme);
    int end = 0;
    while (example.find()) {
      asItIs.append(readme, end, example.start("printed")).append(run(example.group("commands")));
      end = example.end("printed");
    }
    asItIs.append(readme, end, readme.length());
    Files.writeString(Path.of("target", "README.md"), asItIs);
    assertThat(readme).isEqualTo(asItIs.toString());
    assertThat(end).isPositive();
  }
}
