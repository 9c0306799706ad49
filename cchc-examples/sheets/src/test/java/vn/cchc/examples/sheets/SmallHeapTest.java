package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sheet is read in bounded memory, or refused by name: in 256 MB, within seconds. */
@Tag("thorough")
@Timeout(120)
class SmallHeapTest {
  private static final int SECONDS = 30;

  @TempDir Path folder;

  /** Writes one part in the place of another, as often as needed and without holding it. */
  private Path workbook(String name, String head, String often, int times, String tail)
      throws IOException {
    byte[] good =
        RawXlsx.withRow(RawXlsx.number("B2", 0, "1") + RawXlsx.number("C2", 0, "2")).bytes();
    Path file = folder.resolve("file.xlsx");
    byte[] block = often.repeat(1_000).getBytes(UTF_8);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(good));
        ZipOutputStream to =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(name)) {
          to.write(head.getBytes(UTF_8));
          for (int i = 0; i < times / 1_000; i++) {
            to.write(block);
          }
          to.write(tail.getBytes(UTF_8));
        } else {
          from.transferTo(to);
        }
      }
    }
    return file;
  }

  private static String imported(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapImport.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("is done in time").isTrue();
      assertThat(process.exitValue()).isZero();
      return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void stylesOf120MillionBlanksAreReadOver() throws Exception {
    Path file =
        workbook("xl/styles.xml", "<styleSheet>", " ".repeat(100), 1_200_000, "</styleSheet>");

    assertThat(imported(file)).isEqualTo("accepted 1");
  }

  @Test
  void nineMillionSharedTextsAreReadOver() throws Exception {
    Path file = workbook("xl/sharedStrings.xml", "<sst>", "<si><t>a</t></si>", 9_000_000, "</sst>");

    assertThat(imported(file)).isEqualTo("accepted 1");
  }

  /** One cell for each of so many texts that the sheet really uses. */
  @Test
  void moreSharedTextsThanOneSheetMayUseAreRefusedByName() throws Exception {
    Path file = folder.resolve("file.xlsx");
    byte[] good = RawXlsx.withRow("").bytes();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(good));
        ZipOutputStream to =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        switch (entry.getName()) {
          case "xl/sharedStrings.xml" -> {
            to.write("<sst>".getBytes(UTF_8));
            for (int i = 0; i < 1_200_000; i++) {
              to.write(("<si><t>" + i + "</t></si>").getBytes(UTF_8));
            }
            to.write("</sst>".getBytes(UTF_8));
          }
          case "xl/worksheets/sheet1.xml" -> {
            to.write("<worksheet><sheetData>".getBytes(UTF_8));
            for (int row = 0; row < 12_000; row++) {
              to.write(("<row r=\"" + (row + 1) + "\">").getBytes(UTF_8));
              for (int column = 0; column < 100; column++) {
                to.write(("<c t=\"s\"><v>" + (row * 100 + column) + "</v></c>").getBytes(UTF_8));
              }
              to.write("</row>".getBytes(UTF_8));
            }
            to.write("</sheetData></worksheet>".getBytes(UTF_8));
          }
          default -> from.transferTo(to);
        }
      }
    }

    assertThat(imported(file)).startsWith("accepted 0\ntooLarge: ");
  }

  @Test
  void anOpenQuoteIn18MegabytesIsNamed() throws Exception {
    Path file = folder.resolve("file.csv");
    byte[] lines = "so-noi-vu;1;2\n".repeat(1_000).getBytes(UTF_8);
    try (OutputStream to = Files.newOutputStream(file)) {
      to.write("Cơ quan;Đúng hạn;Tổng số\n\"so-y-te;1;2\n".getBytes(UTF_8));
      for (int i = 0; i < 1_350; i++) {
        to.write(lines);
      }
    }
    assertThat(Files.size(file)).isGreaterThan(18 << 20);

    assertThat(imported(file))
        .isEqualTo(
            "accepted 0\nmalformedCsv: the CSV file has a quote that is opened and not closed, in"
                + " row 2 or after it");
  }
}
