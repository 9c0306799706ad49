package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputTest {
  private static final long MEBIBYTE = 1 << 20;

  @TempDir private Path folder;

  private static Run from(String file, Command command) throws IOException {
    return Run.of(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))), command.arguments());
  }

  @Test
  void aMinusIsStandardInputForEveryInput() throws IOException {
    Run evaluated = Command.evaluate().run();
    Run imported = Command.importing("--plan", Command.PLAN).run();
    String sheet = "../data/sheets/ho-so-thang-3-2020.xlsx";
    String mapping = "../data/sheets/anh-xa.json";

    assertThat(from(Command.PLAN, Command.evaluate().with("--plan", "-"))).isEqualTo(evaluated);
    assertThat(from(Command.AGENCIES, Command.evaluate().with("--agencies", "-")))
        .isEqualTo(evaluated);
    assertThat(from(Command.OBSERVATIONS, Command.evaluate().with("--observations", "-")))
        .isEqualTo(evaluated);
    assertThat(from(Command.OBSERVATIONS, Command.rank().with("--observations", "-")))
        .isEqualTo(Command.rank().run());
    assertThat(from(sheet, Command.importing("--plan", Command.PLAN).with("--input", "-")).out())
        .isEqualTo(imported.out());
    assertThat(from(mapping, Command.importing("--plan", Command.PLAN).with("--mapping", "-")))
        .isEqualTo(imported);
    assertThat(from(Command.PLAN, Command.validate().with("--plan", "-")).out())
        .isEqualTo("-: hợp lệ\n");
  }

  @Test
  void standardInputIsOneInputOnly() throws IOException {
    Run run =
        from(Command.PLAN, Command.evaluate().with("--plan", "-").with("--observations", "-"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("chỉ một tệp đầu vào được là \"-\" (đầu vào chuẩn)\n");
  }

  @Test
  void ofAFileThatIsNotThereTheNearestOfItsFolderIsNamed() throws IOException {
    Files.createFile(folder.resolve("agencies.json"));
    Files.createFile(folder.resolve("other.json"));
    String misspelt = folder.resolve("agencis.json").toString();
    String unlike = folder.resolve("zzzzzzzzzzzz").toString();

    Run run = Command.evaluate("--lang", "en").with("--agencies", misspelt).run();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .endsWith("agencis.json: did you mean %s?\n".formatted(folder.resolve("agencies.json")));
    assertThat(Command.evaluate("--lang", "en").with("--agencies", unlike).run().err())
        .doesNotContain("did you mean");
  }

  private Path ofSize(long bytes) throws IOException {
    Path file = folder.resolve(bytes + ".json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    return file;
  }

  @Test
  void aDocumentWithoutAnEndIsRefusedByNameAndSize() throws IOException {
    String file = ofSize(200 * MEBIBYTE).toString();
    String refused =
        file
            + ": \"document\" is too large or too long, the limit is 64 MiB, but it is 200 MiB"
            + " [tooLarge]\n";

    for (Command command :
        List.of(
            Command.evaluate().with("--plan", file),
            Command.evaluate().with("--agencies", file),
            Command.rank().with("--plan", file),
            Command.validate().with("--plan", file),
            Command.importing().with("--mapping", file),
            Command.importing().with("--agencies", file),
            Command.importing().with("--plan", file))) {
      Run run = command.with("--lang", "en").run();
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isEqualTo(refused);
    }
  }

  @Test
  void aPackedDocumentIsMeasuredUnpacked() throws IOException {
    Path packed = folder.resolve("plan.json.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(new byte[(int) (65 * MEBIBYTE)]);
    }

    assertThat(Command.validate().with("--plan", packed.toString()).run().err())
        .endsWith("giới hạn 64 MiB; giá trị nhận được: dài hơn [tooLarge]\n");
  }

  @Test
  void whatDoesNotReadAndUnknownAgenciesAreNamedTogether() throws IOException {
    String json = Files.readString(Path.of(Command.PLAN));
    String lead = json.replaceFirst("(?s).*?\"lead\": \"([^\"]*)\".*", "$1");
    String plan =
        Files.writeString(
                folder.resolve("plan.json"),
                json.replaceFirst(
                        "\"lead\": \"[^\"]*\",", "\"lead\": \"" + lead + "\", \"functions\": 5,")
                    .replaceFirst("\"agency\": \"[^\"]*\"", "\"agency\": \"khong-co\""))
            .toString();

    for (Command command : List.of(Command.validate(), Command.evaluate(), Command.rank())) {
      Run run = command.with("--plan", plan).with("--agencies", Command.AGENCIES).run();

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("[wrongType]", "khong-co", "[unknownAgency]");
    }
  }

  @Test
  void theLimitOfDocumentsCanBeSet() throws IOException {
    String file = ofSize(2 * MEBIBYTE).toString();

    assertThat(Command.validate("--document-limit", "1").with("--plan", file).run().err())
        .contains("[tooLarge]");
    assertThat(Command.validate("--document-limit", "2").with("--plan", file).run().err())
        .contains("[syntax]");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileNameIsQuotedAndDoesNotReachTheTerminalAsItIs() throws IOException {
    String name = "a\u001b[2J\u202e\"b.json";
    String shown = "a\\u001B[2J\\u202E\\\"b.json\"";
    Path plan = folder.resolve(name);

    assertThat(Command.validate().with("--plan", plan.toString()).run().err())
        .startsWith("\"" + folder + "/" + shown + ": ")
        .doesNotContain("\u001b", "\u202e");
    Files.copy(Path.of(Command.PLAN), plan);
    assertThat(Command.validate().with("--plan", plan.toString()).run().out())
        .isEqualTo("\"" + folder + "/" + shown + ": hợp lệ\n");
    assertThat(Run.of("validate", "--plan", Command.PLAN, "--\u001b[2J").err())
        .doesNotContain("\u001b")
        .contains("\\u001B[2J");
  }

  @Test
  void theVersionNamesTheProgramAndTheJava() {
    for (String command : new String[] {"evaluate", "import", "rank", "validate"}) {
      Run run = Run.of(command, "--version");
      assertThat(run.code()).isZero();
      assertThat(run).isEqualTo(Run.of("--version"));
      assertThat(run.out())
          .matches(
              "cchc [0-9]+\\.[0-9]+\\.[0-9]+\\S*\nJava "
                  + Runtime.version().feature()
                  + "\\.\\S+ \\(.+\\)\n");
    }
  }

  /** Runs in a process of its own, with so little memory. */
  private static Run inMemory(String memory, Command command) throws Exception {
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-cp",
                System.getProperty("java.class.path"),
                Cchc.class.getName()));
    java.addAll(List.of(command.arguments()));
    Process process = new ProcessBuilder(java).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), printed, "");
  }

  @Test
  void whatNeedsMoreMemoryThanThereIsIsOneSentence() throws Exception {
    Path plan =
        Files.writeString(folder.resolve("plan.json"), "[" + "{},".repeat(10_000_000) + "{}]");

    Run run = inMemory("100m", Command.validate("--lang", "en").with("--plan", plan.toString()));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).matches("not enough memory \\(the limit is [0-9]+ MiB\\); give more.*\n");
  }
}
