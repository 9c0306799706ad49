package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.plan.Plan;

/** What a native image must be configured to take along. */
class NativeImageTest {
  @ParameterizedTest
  @CsvSource({"cchc-core, 2", "cchc-json, 11"})
  void everyResourceAndNothingElseIsTakenAlong(String artifact, int number) throws Exception {
    List<String> resources = resources(artifact.equals("cchc-core") ? Plan.class : CchcJson.class);
    List<String> patterns = patterns(artifact);
    assertThat(resources).hasSize(number);
    assertThat(resources).allMatch(resource -> patterns.stream().anyMatch(resource::matches));
    assertThat(patterns)
        .allMatch(pattern -> resources.stream().anyMatch(one -> one.matches(pattern)));
  }

  private static List<String> patterns(String artifact) throws IOException {
    String name = "/META-INF/native-image/vn.cchc/" + artifact + "/resource-config.json";
    try (InputStream stream =
        Objects.requireNonNull(NativeImageTest.class.getResourceAsStream(name), name)) {
      List<String> patterns = new ArrayList<>();
      Schemas.MAPPER
          .readTree(stream)
          .at("/resources/includes")
          .forEach(include -> patterns.add(include.get("pattern").asText()));
      return patterns;
    }
  }

  /** What the code of a type may read: all beside the classes and the metadata of the jar. */
  private static List<String> resources(Class<?> type) throws IOException, URISyntaxException {
    Path origin = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(origin)) {
      return resources(origin);
    }
    try (FileSystem jar =
        FileSystems.newFileSystem(URI.create("jar:" + origin.toUri()), Map.of())) {
      return resources(jar.getPath("/"));
    }
  }

  private static List<String> resources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("META-INF/") && !name.endsWith(".class"))
          .toList();
    }
  }
}
