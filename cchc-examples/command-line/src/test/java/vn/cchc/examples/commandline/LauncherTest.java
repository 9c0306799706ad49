package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code bin/cchc}, in a tree whose one library leads to what the tests run on. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir private Path folder;

  private Path script;

  @BeforeEach
  void makeTree() throws IOException {
    Path target = Files.createDirectories(folder.resolve("command-line/target"));
    Path lib = Files.createDirectory(target.resolve("lib"));
    script = Files.createDirectory(folder.resolve("bin")).resolve("cchc");
    Files.copy(Path.of("../bin/cchc"), script);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    new JarOutputStream(Files.newOutputStream(lib.resolve("all.jar")), manifest).close();
  }

  private static String classPath() {
    return Splitter.on(File.pathSeparator)
        .splitToStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  /** Runs a line of the shell, in which $cchc is the script. */
  private Run shell(String line, Map<String, String> environment) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", line);
    shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    shell.environment().putAll(environment);
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    shell.environment().put("cchc", script.toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    shell.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = shell.start().waitFor();
    return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private Run shell(String line) throws Exception {
    return shell(line, Map.of());
  }

  @ParameterizedTest
  @CsvSource({"LC_ALL, C", "LC_ALL, POSIX", "LANG, C", "LANG, vi_VN.UTF-8", "LC_CTYPE, C.UTF-8"})
  void aVietnameseFileNameIsReadAndWrittenUnderEveryLocale(String variable, String locale)
      throws Exception {
    Path data = Files.createDirectory(folder.resolve("dữ liệu"));
    Files.copy(Path.of(Command.PLAN), data.resolve("kế hoạch.json"));
    String line =
        "\"$cchc\" evaluate --plan '%s/kế hoạch.json' --agencies %s --observations %s --as-of"
            + " 2021-01-15 --quiet --output '%s/báo cáo.txt'";

    Run run =
        shell(
            line.formatted(data, Command.AGENCIES, Command.OBSERVATIONS, data),
            Map.of(variable, locale));

    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(data.resolve("báo cáo.txt")).hasContent(Command.evaluate().run().out());
  }

  @ParameterizedTest
  @CsvSource({">&-, cannot write to standard output", "| head -c 1 > /dev/null, ''"})
  void aClosedStandardOutputIsOneSentence(String redirection, String sentence) throws Exception {
    String line = "{ \"$cchc\" %s --lang en --format html; echo $? >&2; } %s";
    String command = String.join(" ", Command.evaluate().arguments());

    Run run = shell(line.formatted(command, redirection));

    assertThat(run.err().lines()).last().isEqualTo("1");
    assertThat(run.err()).doesNotContain("Exception", "\tat ").contains(sentence);
  }

  @Test
  void theVersionIsPrinted() throws Exception {
    assertThat(shell("\"$cchc\" --version").out()).isEqualTo(Run.of("--version").out());
  }
}
