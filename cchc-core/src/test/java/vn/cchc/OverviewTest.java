package vn.cchc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverviewTest {
  @Test
  void everyPackageIsNamedWithASentence() throws IOException {
    Set<String> packages = found("src/main/java/module-info.java", "(?m)^  exports ([\\w.]+);");
    packages.add("vn.cchc.json");
    assertThat(
            found(
                "src/main/javadoc/overview.html", "<li><code>([\\w.]+)</code>(?s:.*?): .*\\.</li>"))
        .isEqualTo(packages);
  }

  private static TreeSet<String> found(String file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
