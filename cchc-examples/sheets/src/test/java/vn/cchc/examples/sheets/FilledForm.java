package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A form as it comes back, with some of its cells filled in. */
public final class FilledForm {
  private FilledForm() {}

  /** Fills in cells as a spreadsheet would: a number in a cell that has only its style. */
  public static byte[] of(byte[] form, String sheet, ImmutableList<String> cells)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = ZipFile.builder().setByteArray(form).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        String content = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
        if (entry.getName().endsWith(sheet)) {
          for (String cell : cells) {
            String address = cell.substring(0, cell.indexOf('='));
            content =
                content.replaceFirst(
                    "<c r=\"" + address + "\"( s=\"\\d+\")?\\s*(/>|></c>)",
                    "<c r=\""
                        + address
                        + (cell.matches("[A-Z]+[0-9]+=[0-9]+") ? "\"$1><v>" : "\"$1 t=\"str\"><v>")
                        + Matcher.quoteReplacement(cell.substring(address.length() + 1))
                        + "</v></c>");
            assertThat(content).as(address).contains("r=\"" + address + "\"");
          }
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content.getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
