package vn.cchc.examples.commandline.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.FailedCommandException;

class OutputFileTest {
  private static final byte[] REPORT = "today".getBytes(UTF_8);

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Console console() {
    PrintStream stream = new PrintStream(out, true, UTF_8);
    return Console.of(InputStream.nullInputStream(), stream, stream);
  }

  private void write(Path file) {
    Output.to(file, console(), List.of()).write(REPORT);
  }

  private static String failure(ThrowingCallable call) {
    FailedCommandException failure = catchThrowableOfType(FailedCommandException.class, call);
    assertThat(failure.exitCode()).isEqualTo(1);
    return failure.sentence().english();
  }

  @Test
  void aFileThatAlreadyHoldsTheReportIsNotTouched() throws IOException {
    FileTime once = FileTime.fromMillis(0);
    Path same = Files.setLastModifiedTime(Files.write(folder.resolve("same"), REPORT), once);
    Path longer = Files.writeString(folder.resolve("longer"), "yesterday");
    Path other = Files.writeString(folder.resolve("other"), "TODAY");
    for (Path file : List.of(same, longer, other)) {
      write(file);
      assertThat(file).hasContent("today");
    }
    assertThat(Files.getLastModifiedTime(same)).isEqualTo(once);
  }

  @Test
  void eachAgencyHasAWorkbookInAFolderThatIsMade() {
    Path made = folder.resolve("a/b");
    Map<AgencyId, Output> outputs =
        Output.inFolder(made, ImmutableSet.of(AgencyId.of("so-y-te")), console(), List.of());
    outputs.values().forEach(output -> output.write(REPORT));

    assertThat(made.resolve("so-y-te.xlsx")).hasContent("today");
  }

  @Test
  void noWorkbookIsWrittenOverAnInput() throws IOException {
    Path input = Files.writeString(folder.resolve("so-y-te.xlsx"), "figures");
    FailedCommandException failure =
        catchThrowableOfType(
            FailedCommandException.class,
            () ->
                Output.inFolder(
                    folder, ImmutableSet.of(AgencyId.of("so-y-te")), console(), List.of(input)));

    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(input).hasContent("figures");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsWrongWithAPlaceIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(failure(() -> Output.makeFolder(file)))
        .isEqualTo("cannot write " + file + ": it is not a folder");
    Path within = file.resolve("report");
    assertThat(failure(() -> write(within)))
        .isEqualTo("cannot write " + within + ": its parent is not a folder");
    Path tooLong = folder.resolve("x".repeat(300));
    assertThat(failure(() -> write(tooLong))).contains("cannot write", "File name too long");
  }

  @Test
  void withoutAFileTheReportGoesToStandardOutput() {
    Output.to(null, console(), List.of()).write(REPORT);
    Output.to(Path.of("-"), console(), List.of(Path.of("-"))).write(REPORT);

    assertThat(out).hasToString("todaytoday");
  }
}
