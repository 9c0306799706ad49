package vn.cchc.examples.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vn.cchc.examples.testsupport.DebianPackages;

/** LibreOffice without a window, which opens a workbook and saves it anew. */
final class LibreOffice {
  private static final Path PROGRAM = Path.of("/usr/bin/soffice");

  private final Path folder;

  /**
   * Finds the program. Where there is none, root installs it on Debian, or fails; else tests skip.
   *
   * @param folder where it works
   */
  LibreOffice(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    if (!Files.exists(PROGRAM)) {
      DebianPackages.install("libreoffice-calc");
    }
    assumeTrue(
        Files.exists(PROGRAM),
        "skipped: no LibreOffice; install Debian's package libreoffice-calc");
  }

  /** Returns a workbook as the program saves it. */
  byte[] saved(byte[] workbook) throws IOException, InterruptedException {
    return converted(workbook, "xlsx:Calc MS Excel 2007 XML", "xlsx");
  }

  /** Returns what the program prints of a workbook, as PDF. */
  byte[] printed(byte[] workbook) throws IOException, InterruptedException {
    return converted(workbook, "pdf", "pdf");
  }

  private byte[] converted(byte[] workbook, String format, String ending)
      throws IOException, InterruptedException {
    Path in = Files.write(folder.resolve("in.xlsx"), workbook);
    Path out = Files.createDirectories(folder.resolve("out"));
    Path result = out.resolve("in." + ending);
    Files.deleteIfExists(result);
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                in.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    boolean isDone = process.waitFor(5, TimeUnit.MINUTES);
    if (!isDone) {
      process.destroyForcibly();
    }
    assertThat(isDone).as("LibreOffice ended in time").isTrue();
    assertThat(result).as(Files.readString(folder.resolve("log"))).exists();
    return Files.readAllBytes(result);
  }
}
