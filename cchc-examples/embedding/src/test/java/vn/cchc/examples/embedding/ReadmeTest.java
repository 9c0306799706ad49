package vn.cchc.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
  private static final Path EXAMPLE =
      Path.of("src/main/java/vn/cchc/examples/embedding/VerdictExample.java");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.vi.md"})
  void theCodeOfTheReadmeIsTheExampleWordForWord(String name) throws IOException {
    String body =
        between(Files.readString(EXAMPLE), "static void print(PrintStream out) {\n", "\n  }\n");
    assertThat(Page.of(name).blocks("java").get(0)).isEqualTo(body.indent(-4));
  }

  @Test
  void theWholeProgramOfTheReadmePrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
    Page page = Page.of("README.md");
    Path program = Files.writeString(folder.resolve("Main.java"), page.blocks("java").get(1));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                System.getProperty("java.class.path"),
                program.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(page.blocks("")).containsExactly(printed);
  }

  @Test
  void theWholePomOfTheReadmeDependsOnTheLibraryOfThisBuild() throws IOException {
    List<String> poms = Page.of("README.md").blocks("xml");
    String dependency = between(poms.get(0), "<dependency>", "</dependency>");
    assertThat(poms.get(1).replaceAll("\\s", "")).contains(dependency.replaceAll("\\s", ""));
    assertThat(Page.of("README.md").text())
        .contains("vn.cchc:cchc-core:" + between(dependency, "<version>", "</version>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.vi.md"})
  void theOutputOfTheReadmeIsWhatTheExamplePrints(String name) throws IOException {
    assertThat(Page.of(name).blocks("text")).containsExactly(Page.printed(VerdictExample::print));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.vi.md"})
  void theCoordinatesAreThoseOfThisBuild(String name) throws IOException {
    String pom = Files.readString(Page.ROOT.resolve("pom.xml"));
    String revision = between(pom, "<revision>", "</revision>");
    Page page = Page.of(name);
    assertThat(page.blocks("xml").get(0))
        .contains("<groupId>vn.cchc</groupId>", "<version>" + revision + "</version>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.vi.md"})
  void aVerdictIsPrintedOnTheFirstScreen(String name) throws IOException {
    String text = Page.of(name).text();
    long lines = text.substring(0, text.indexOf("```text\n")).lines().count();
    assertThat(lines).isLessThan(50);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
