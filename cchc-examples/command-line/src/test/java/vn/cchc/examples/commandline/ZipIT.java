package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip that the build makes, unpacked into a folder with a Vietnamese name, and run. */
class ZipIT {
  private static final Path ZIP = Path.of("target/cchc-bin.zip");

  @TempDir private static Path folder;

  private static Path home;

  @BeforeAll
  static void unpack() throws IOException {
    Path place = Files.createDirectory(folder.resolve("chương trình"));
    home = place.resolve("cchc");
    try (ZipFile zip = ZipFile.builder().setPath(ZIP).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Path file = place.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
          }
        }
      }
    }
  }

  private static Run run(String... arguments) throws Exception {
    List<String> command =
        ImmutableList.<String>builder().add("sh", "bin/cchc").add(arguments).build();
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = builder.start().waitFor();
    return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /** The first run makes the archive of classes, the second uses it. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theExampleIsJudgedAtTheFirstRunAndAtTheSecond() throws Exception {
    String[] arguments = {
      "evaluate",
      "--plan",
      "example/plan.json",
      "--agencies",
      "example/agencies.json",
      "--observations",
      "example/observations.ndjson",
      "--as-of",
      "2021-01-15",
      "--quiet"
    };
    Run expected = new Run(0, Command.evaluate().run().out(), "");

    assertThat(run(arguments)).isEqualTo(expected);
    assertThat(home.resolve("lib/cchc.jsa")).isNotEmptyFile();
    assertThat(run(arguments)).isEqualTo(expected);
    assertThat(home.resolve("lib"))
        .isDirectoryNotContaining(file -> file.toString().matches(".*jsa\\.[0-9]+"));
  }

  @Test
  void bothLaunchersCanBeExecuted() throws Exception {
    try (ZipFile zip = ZipFile.builder().setPath(ZIP).get()) {
      assertThat(ImmutableList.of("cchc/bin/cchc", "cchc/bin/cchc.cmd"))
          .allSatisfy(name -> assertThat(zip.getEntry(name).getUnixMode() & 0777).isEqualTo(0755));
    }
  }

  @Test
  void everyJarIsInTheNoticeAndInTheBillOfMaterials() throws Exception {
    ImmutableSet<String> jars;
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      jars =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar") && !name.contains("command-line"))
              .collect(ImmutableSet.toImmutableSet());
    }
    JsonNode bill = new ObjectMapper().readTree(home.resolve("bom.json").toFile());

    assertThat(Streams.stream(bill.get("components")).map(ZipIT::jar))
        .containsExactlyInAnyOrderElementsOf(jars);
    assertThat(
            Files.readAllLines(home.resolve("NOTICE"), UTF_8).stream()
                .filter(line -> line.startsWith("     (")))
        .hasSameSizeAs(jars)
        .allMatch(
            line ->
                jars.contains(line.replaceFirst(".*\\([^:(]+:([^:]+):([^ ]+) - .*", "$1-$2.jar")));
  }

  private static String jar(JsonNode component) {
    return "%s-%s.jar".formatted(component.get("name").asText(), component.get("version").asText());
  }
}
