package vn.cchc.examples.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Changes the parts of workbooks. */
final class Workbooks {
  private Workbooks() {}

  /** Returns a workbook of which one part is changed. */
  static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals(part)
                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Puts a number into a cell that has only its style. */
  static String filled(String sheet, String cell, long number) {
    String place = "<c r=\"" + cell + "\"";
    int start = sheet.indexOf(place);
    assertThat(start).as(cell).isNotNegative();
    int end = sheet.indexOf("/>", start);
    assertThat(sheet.substring(start, end)).as(cell).doesNotContain("<v>");
    return sheet.substring(0, end) + "><v>" + number + "</v></c>" + sheet.substring(end + 2);
  }
}
