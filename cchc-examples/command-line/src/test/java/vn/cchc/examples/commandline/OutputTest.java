package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutputTest {
  @TempDir private Path folder;

  private static Stream<Command> commands() {
    return Stream.concat(
        Stream.of("table", "json", "ndjson", "csv", "html", "xlsx")
            .map(format -> Command.evaluate("--format", format)),
        Stream.of(Command.rank(), Command.validate(), Command.importing()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void standardOutputThatCannotBeWrittenIsOneSentenceAndCodeOne(Command command) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cchc.run(
            InputStream.nullInputStream(),
            new PrintStream(full, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            command.with("--lang", "en").arguments());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .filteredOn(line -> line.startsWith("cannot"))
        .containsExactly("cannot write to standard output");
  }

  private static boolean hasFullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aFullDiskIsOneSentenceThatNamesTheFile() {
    Run run = Command.evaluate("--output", "/dev/full").run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("không ghi được tệp /dev/full: đĩa đã đầy\n");
  }

  @Test
  void aFolderIsNoOutput() {
    Run run = Command.evaluate("--output", folder.toString(), "--lang", "en").run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("cannot write " + folder + ": it is a folder\n");
  }

  @Test
  void theImportSaysInBothLanguagesOnDemandThatItCannotWrite() {
    Path file = folder.resolve("no").resolve("o.ndjson");
    Run run = Command.importing("--output", file.toString(), "--lang", "both").run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .endsWith(
            "không ghi được tệp %s: không có thư mục này\n  cannot write %s: no such folder\n"
                .formatted(file, file));
  }

  @Test
  void aFileThatWasThereIsReplacedAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "yesterday");
    boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (isPosix) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    }

    assertThat(Command.evaluate("--output", file.toString()).run().code()).isZero();

    assertThat(file).hasContent(Command.evaluate().run().out());
    if (isPosix) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-rw-r--");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileOfTheSameLengthIsReplacedToo() throws IOException {
    String report = Command.evaluate().run().out();
    Path file =
        Files.writeString(
            folder.resolve("report.txt"), "x" + report.substring(1).replace("■", "□"));

    assertThat(Command.evaluate("--output", file.toString()).run().code()).isZero();

    assertThat(file).hasContent(report);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileBehindALinkIsReplacedAndNotTheLink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("report.txt"));

    assertThat(Command.evaluate("--output", link.toString()).run().code()).isZero();

    assertThat(link).isSymbolicLink().hasContent(Command.evaluate().run().out());
    assertThat(folder.resolve("report.txt")).isRegularFile();
  }

  /** The inputs of a command by their options; each is copied, and named as the output too. */
  private void refusesItsInput(Command command, String option, String input, String output)
      throws IOException {
    Path copy = folder.resolve("input");
    Files.deleteIfExists(copy);
    Files.copy(Path.of(input), copy);
    Path named = folder.resolve(output);
    if (output.equals("hard")) {
      Files.createLink(named, copy);
    } else if (output.equals("soft")) {
      Files.createSymbolicLink(named, copy);
    }

    Run run =
        command
            .with(option, copy.toString())
            .with("--output", named.toString())
            .with("--lang", "en")
            .run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(named + ": must not be written over the input " + copy + "\n");
    assertThat(copy).hasSameBinaryContentAs(Path.of(input));
    if (!named.normalize().equals(copy)) {
      Files.delete(named);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noCommandWritesOverAnInputByWhateverPathOrLink() throws IOException {
    for (String name :
        new String[] {"input", "../" + folder.getFileName() + "/input", "hard", "soft"}) {
      refusesItsInput(Command.evaluate(), "--plan", Command.PLAN, name);
      refusesItsInput(Command.evaluate(), "--agencies", Command.AGENCIES, name);
      refusesItsInput(Command.evaluate(), "--observations", Command.OBSERVATIONS, name);
      refusesItsInput(Command.evaluate(), "--suppose", Command.OBSERVATIONS, name);
      refusesItsInput(
          Command.importing(), "--input", "../data/sheets/ho-so-thang-3-2020.xlsx", name);
      refusesItsInput(Command.importing(), "--mapping", "../data/sheets/anh-xa.json", name);
      refusesItsInput(Command.importing(), "--agencies", Command.AGENCIES, name);
      refusesItsInput(Command.importing(), "--plan", Command.PLAN, name);
    }
  }

  @Test
  void aMinusIsStandardOutput() {
    assertThat(Command.evaluate("--output", "-").run()).isEqualTo(Command.evaluate().run());
    assertThat(Command.importing("--output", "-").run()).isEqualTo(Command.importing().run());
  }
}
