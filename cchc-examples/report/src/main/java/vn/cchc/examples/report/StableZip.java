package vn.cchc.examples.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An archive without the moment at which it was made: that would make another file of the same
 * report each time.
 */
final class StableZip {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  private StableZip() {}

  /**
   * Returns an archive of the same entries, all of a day. What fastexcel writes cannot be read as a
   * stream, only as a file.
   */
  static byte[] of(byte[] archive, LocalDate day) throws IOException {
    Path file = Files.createTempFile("cchc", ".xlsx");
    try {
      Files.write(file, archive);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      try (ZipFile in = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(content)) {
        for (ZipEntry entry : Collections.list(in.entries())) {
          ZipEntry same = new ZipEntry(entry.getName());
          same.setTimeLocal(day.atStartOfDay());
          out.putNextEntry(same);
          byte[] bytes = in.getInputStream(entry).readAllBytes();
          out.write(entry.getName().equals(PROPERTIES) ? dated(bytes, day) : bytes);
          out.closeEntry();
        }
      }
      return content.toByteArray();
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] dated(byte[] properties, LocalDate day) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(CREATED, "$1" + day + "T00:00:00Z$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
