package vn.cchc.examples.report.table;

import com.google.common.base.Splitter;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet([0-9]+)\\.xml");
  private static final String RANGE = "<dimension ref=\"A1\"/>";
  private static final int BEGINNING = 4_096;
  private static final Pattern MERGED = Pattern.compile("(?:<mergeCell ref=\"[^\"]*\"/>)+");
  private static final int END = 65_536;

  private StableZip() {}

  /**
   * Returns an archive of the same entries, all of a day, in which every sheet says which range its
   * cells have. What fastexcel writes cannot be read as a stream, only as a file.
   */
  static byte[] of(byte[] archive, LocalDate day, List<String> ranges) throws IOException {
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
          Matcher sheet = SHEET.matcher(entry.getName());
          if (sheet.matches()) {
            bytes = ordered(ranged(bytes, ranges.get(Integer.parseInt(sheet.group(1)) - 1)));
          }
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

  /** Corrects the range at the beginning of a sheet; the rest, which may be long, stays bytes. */
  private static byte[] ranged(byte[] sheet, String range) {
    int head = Math.min(BEGINNING, sheet.length);
    byte[] corrected =
        new String(sheet, 0, head, StandardCharsets.ISO_8859_1)
            .replace(RANGE, "<dimension ref=\"" + range + "\"/>")
            .getBytes(StandardCharsets.ISO_8859_1);
    return Bytes.concat(corrected, Arrays.copyOfRange(sheet, head, sheet.length));
  }

  /** Sorts the merged cells at the end of a sheet, which fastexcel writes in a random order. */
  private static byte[] ordered(byte[] sheet) {
    int end = Math.max(0, sheet.length - END);
    byte[] ordered =
        MERGED
            .matcher(new String(sheet, end, sheet.length - end, StandardCharsets.ISO_8859_1))
            .replaceAll(StableZip::ordered)
            .getBytes(StandardCharsets.ISO_8859_1);
    return Bytes.concat(Arrays.copyOf(sheet, end), ordered);
  }

  private static String ordered(MatchResult merged) {
    return Splitter.on("/>")
        .omitEmptyStrings()
        .splitToStream(merged.group())
        .sorted()
        .map(cells -> cells + "/>")
        .collect(Collectors.joining());
  }
}
