package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.text.Language;

class BulkReadingTest {
  private static final String OBSERVATIONS = "../data/2020/observations.ndjson";

  @TempDir private Path folder;

  private static List<String> command(String name, Path... observations) {
    List<String> command =
        new ArrayList<>(
            List.of(
                name,
                "--plan",
                "../data/2020/plan.json",
                "--agencies",
                "../data/2020/agencies.json",
                "--as-of",
                "2021-01-15",
                "--observations"));
    for (Path file : observations) {
      command.add(file.toString());
    }
    if (name.equals("rank")) {
      command.addAll(List.of("--indicator", "ho-so-muc-3"));
    }
    return command;
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "rank"})
  void theBulkReaderReadsAndTheReaderOfLinesIsNotLoaded(String name) throws Exception {
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Cchc.class.getName()));
    java.addAll(command(name, Path.of(OBSERVATIONS)));
    Process process = new ProcessBuilder(java).redirectErrorStream(true).start();
    String loaded = new String(ByteStreams.toByteArray(process.getInputStream()), UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(loaded)
        .contains("vn.cchc.json.bulk.BulkReader ")
        .doesNotContain(Observations.class.getName() + " ");
  }

  /** Bad lines among good ones, in two files of which one is packed. */
  @Test
  void everyBadLineIsNamedAsTheReaderOfLinesNamesIt() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(OBSERVATIONS)));
    lines.set(3, "{\"indicator\":\"x\"}");
    lines.set(700, "no observation");
    lines.set(701, lines.get(701).replace("\"period\":\"2020", "\"period\":\"9020-13"));
    Path plain = Files.write(folder.resolve("a.ndjson"), lines);
    Path packed = folder.resolve("b.ndjson.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, gzip);
    }

    Run run = Run.of(command("evaluate", plain, packed).toArray(String[]::new));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    List<String> expected = new ArrayList<>(byLines(plain));
    expected.addAll(byLines(packed));
    assertThat(expected).hasSizeGreaterThan(8);
    assertThat(run.err().lines()).containsExactlyElementsOf(expected);
  }

  private static List<String> byLines(Path file) throws IOException {
    try (var lines = Files.newInputStream(file)) {
      Messages messages = Messages.of(Language.VIETNAMESE);
      return CchcJson.readObservations(lines, file.toString()).problems().stream()
          .map(messages::describe)
          .toList();
    }
  }

  @Test
  void filesAreReadTogetherInAnyOrder() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(OBSERVATIONS));
    Path first = Files.write(folder.resolve("1.ndjson"), lines.subList(0, 500));
    Path second = Files.write(folder.resolve("2.ndjson"), lines.subList(400, lines.size()));
    Run whole = Run.of(command("evaluate", Path.of(OBSERVATIONS)).toArray(String[]::new));

    assertThat(Run.of(command("evaluate", second, first).toArray(String[]::new))).isEqualTo(whole);
  }
}
