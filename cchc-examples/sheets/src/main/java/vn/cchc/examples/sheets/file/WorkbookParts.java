package vn.cchc.examples.sheets.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/**
 * The parts of a packed workbook, each read as a stream. A part is found by its folded name, so
 * that no second part can hide behind another spelling of one name.
 */
final class WorkbookParts {
  private static final int LONGEST_NAME = 1_000;

  private final ZipFile zip;
  private final ImmutableMap<String, ZipArchiveEntry> entries;

  /**
   * Indexes the parts and compares the checksum of every one.
   *
   * @param zip the packed file
   */
  WorkbookParts(ZipFile zip) throws IOException, RefusedFileException {
    this.zip = zip;
    List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
    if (all.size() > Limits.PARTS) {
      throw FileFault.TOO_MANY_PARTS.refusal(Limits.PARTS);
    }
    TreeMap<String, ZipArchiveEntry> byName = new TreeMap<>();
    for (ZipArchiveEntry entry : all) {
      if (!entry.isDirectory() && byName.put(folded(entry.getName()), entry) != null) {
        throw FileFault.TWO_PARTS.refusal(folded(entry.getName()));
      }
    }
    this.entries = ImmutableMap.copyOf(byName);
    verify();
  }

  /** Reads every part once: no more bytes than are allowed, each with its checksum. */
  private void verify() throws IOException, RefusedFileException {
    long left = Limits.UNPACKED;
    for (var entry : entries.entrySet()) {
      CRC32 sum = new CRC32();
      long length;
      try (InputStream part =
          new CheckedInputStream(ByteStreams.limit(unpacked(entry.getValue()), left + 1), sum)) {
        length = ByteStreams.exhaust(part);
      } catch (IOException e) {
        throw FileFault.DAMAGED_PART.refusal(entry.getKey());
      }
      left -= length;
      if (left < 0) {
        throw FileFault.TOO_MANY_UNPACKED_BYTES.refusal(Limits.UNPACKED);
      }
      if (sum.getValue() != entry.getValue().getCrc() || length != entry.getValue().getSize()) {
        throw FileFault.WRONG_CHECKSUM.refusal(entry.getKey());
      }
    }
  }

  /** {@return the folded names of all parts} */
  Iterable<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(folded(name));
  }

  /**
   * Opens a part. The stream ends with the packed file, and need not be closed.
   *
   * @param name its name, in any spelling
   */
  InputStream open(String name) throws IOException, RefusedFileException {
    @Nullable ZipArchiveEntry entry = entries.get(folded(name));
    if (entry == null) {
      throw FileFault.NO_PART.refusal(name);
    }
    return new FilterInputStream(unpacked(entry)) {};
  }

  private InputStream unpacked(ZipArchiveEntry entry) throws IOException, RefusedFileException {
    boolean isPackedAsUsual =
        entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
    if (!isPackedAsUsual || !zip.canReadEntryData(entry)) {
      throw FileFault.LOCKED_PART.refusal(folded(entry.getName()));
    }
    return zip.getInputStream(entry);
  }

  /**
   * Returns the one spelling of a part's name: lower case, compatible characters made one, percent
   * signs decoded, slashes for backslashes, without {@code .}, {@code ..} and dots at the end.
   */
  static String folded(String name) {
    String text = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    for (int i = 0; i < 3; i++) {
      text = decoded(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : text.replace('\\', '/').split("/", -1)) {
      String plain = step.strip();
      if (plain.equals("..")) {
        steps.pollLast();
      } else {
        String trimmed = plain.replaceAll("[. ]+$", "");
        if (!trimmed.isEmpty()) {
          steps.addLast(trimmed);
        }
      }
    }
    return String.join("/", steps);
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] from = text.getBytes(UTF_8);
    byte[] to = new byte[from.length];
    int length = 0;
    for (int i = 0; i < from.length; i++) {
      int high = i + 2 < from.length ? Character.digit(from[i + 1], 16) : -1;
      int low = i + 2 < from.length ? Character.digit(from[i + 2], 16) : -1;
      boolean isCode = from[i] == '%' && high >= 0 && low >= 0;
      to[length++] = isCode ? (byte) (high * 16 + low) : from[i];
      i += isCode ? 2 : 0;
    }
    return new String(to, 0, length, UTF_8);
  }
}
