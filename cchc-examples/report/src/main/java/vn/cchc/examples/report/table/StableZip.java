package vn.cchc.examples.report.table;

import com.google.common.base.Splitter;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
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
  private static final Pattern MERGED = Pattern.compile("(?:<mergeCell ref=\"[^\"]*\"/>)+");
  private static final int BLOCK = 65_536;

  private StableZip() {}

  /**
   * Writes an archive of the same entries, all of a day, in which every sheet says which range its
   * cells have. What fastexcel writes cannot be read as a stream, only as a file.
   */
  static void copy(Path archive, Path copy, LocalDate day, List<String> ranges) throws IOException {
    try (ZipFile in = new ZipFile(archive.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(day.atStartOfDay());
        out.putNextEntry(same);
        try (InputStream bytes = in.getInputStream(entry)) {
          Matcher sheet = SHEET.matcher(entry.getName());
          if (sheet.matches()) {
            copy(bytes, out, ranges.get(Integer.parseInt(sheet.group(1)) - 1));
          } else if (entry.getName().equals(PROPERTIES)) {
            out.write(dated(bytes.readAllBytes(), day));
          } else {
            bytes.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
  }

  private static byte[] dated(byte[] properties, LocalDate day) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(CREATED, "$1" + day + "T00:00:00Z$2")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Copies a sheet, which may be long, in blocks; of each sheet only the ends are changed. */
  private static void copy(InputStream sheet, OutputStream out, String range) throws IOException {
    byte[] held = replaced(sheet.readNBytes(BLOCK), text -> ranged(text, range));
    byte[] next = sheet.readNBytes(BLOCK);
    while (next.length == BLOCK) {
      out.write(held);
      held = next;
      next = sheet.readNBytes(BLOCK);
    }
    out.write(replaced(Bytes.concat(held, next), StableZip::ordered));
  }

  private static byte[] replaced(byte[] block, UnaryOperator<String> change) {
    return change
        .apply(new String(block, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String ranged(String sheet, String range) {
    return sheet.replace(RANGE, "<dimension ref=\"" + range + "\"/>");
  }

  /** Sorts the merged cells at the end of a sheet, which fastexcel writes in a random order. */
  private static String ordered(String sheet) {
    return MERGED.matcher(sheet).replaceAll(StableZip::ordered);
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
