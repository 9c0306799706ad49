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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

  private static final String[] EVALUATE = {
    "evaluate",
    "--plan=example/plan.json",
    "--agencies=example/agencies.json",
    "--observations=example/observations.ndjson",
    "--as-of=2021-01-15",
    "--quiet"
  };

  @TempDir private static Path folder;

  private static Path home;

  @BeforeAll
  static void unpack() throws IOException {
    home = unpacked(folder.resolve("chương trình"));
  }

  private static Path unpacked(Path place) throws IOException {
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
    return place.resolve("cchc");
  }

  private static Path archive() {
    return home.resolve("lib/cchc.jsa");
  }

  private static Run run(String... arguments) throws Exception {
    return run(home, Map.of(), arguments);
  }

  private static Run run(Path place, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command =
        ImmutableList.<String>builder().add("sh", "bin/cchc").add(arguments).build();
    ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
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
    Run expected = new Run(0, Command.evaluate().run().out(), "");

    assertThat(run(EVALUATE)).isEqualTo(expected);
    assertThat(archive()).isNotEmptyFile();
    assertThat(run(EVALUATE)).isEqualTo(expected);
    assertThat(home.resolve("lib"))
        .isDirectoryNotContaining(file -> file.toString().matches(".*jsa\\.[0-9].*"));
  }

  /**
   * Java 17 archives nothing of a folder with a space or an accent in its path, and Java 24 and
   * later no class that was compiled for Java 5, such as those of picocli.
   */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theClassesOfALaterRunComeFromTheArchive() throws Exception {
    Path place = unpacked(folder.resolve("plain"));
    assertThat(run(place, Map.of(), "--version").code()).isZero();
    Path log = folder.resolve("classes");
    String options = "-Xlog:class+load:file=" + log;

    assertThat(run(place, Map.of("_JAVA_OPTIONS", options), EVALUATE).code()).isZero();

    assertThat(Files.readAllLines(log, UTF_8))
        .filteredOn(line -> line.contains(" source: file:"))
        .filteredOn(line -> !line.contains("Jackson3Library")) // there is no Jackson 3
        .filteredOn(line -> Runtime.version().feature() < 24 || !line.contains(".commandline."))
        .allMatch(line -> Runtime.version().feature() >= 24 && line.contains(" picocli."));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDamagedArchiveOfClassesIsLeftOut() throws Exception {
    assertThat(run("--version").code()).isZero();
    byte[] archive = Files.readAllBytes(archive());
    Files.delete(archive()); // it is read-only
    Files.write(archive(), Arrays.copyOf(archive, archive.length / 2));

    assertThat(run(EVALUATE)).isEqualTo(new Run(0, Command.evaluate().run().out(), ""));

    Files.delete(archive());
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
