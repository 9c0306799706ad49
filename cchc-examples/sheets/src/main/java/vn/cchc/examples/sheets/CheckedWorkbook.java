package vn.cchc.examples.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook of which every part was looked through before a library sees it: how large it is
 * unpacked, that it has no document type (and so no entities), and what the library does not tell,
 * such as fonts and merged cells.
 *
 * @param content the same workbook with the parts that were looked through, and no others
 * @param sheets what was found in each sheet, by the name of its part
 * @param parts the names of the parts of sheets by the ids of their relationships
 */
record CheckedWorkbook(
    ByteSource content,
    ImmutableMap<String, SheetFacts> sheets,
    ImmutableMap<String, String> parts) {
  private static final int DEEPEST = 64;

  /**
   * Looks a workbook through.
   *
   * @param file its bytes
   * @throws RefusedFileException if it is too large, or no sound workbook
   */
  static CheckedWorkbook check(byte[] file) throws RefusedFileException {
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      return new Check().check(zip);
    } catch (IOException | RuntimeException e) {
      // What the parsers say of broken bytes comes as any unchecked exception, too.
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  static RefusedFileException broken(String reason) {
    return RefusedFileException.of(RefusalCode.NOT_A_WORKBOOK, "", reason);
  }

  /** One look through a workbook. */
  private static final class Check {
    private final XMLInputFactory xml = new InputFactoryImpl();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final WorkbookFacts facts = new WorkbookFacts();
    private final Map<String, String> parts = new HashMap<>();
    private long unpacked;

    Check() {
      xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    CheckedWorkbook check(ZipFile zip) throws IOException, RefusedFileException {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > Limits.PARTS) {
        throw Limits.exceeded("parts", Limits.PARTS);
      }
      Set<String> names = new HashSet<>();
      // Fonts stand in the styles and the shared texts; the sheets that use them come after.
      entries.sort(Comparator.comparing(entry -> folded(entry).contains("worksheets/")));
      try (ZipOutputStream out = new ZipOutputStream(kept)) {
        out.setLevel(Deflater.BEST_SPEED);
        for (ZipArchiveEntry entry : entries) {
          String name = folded(entry);
          if (!names.add(name)) {
            throw broken("two parts " + name);
          }
          if (name.endsWith(".xml") || name.endsWith(".rels")) {
            byte[] part = unpacked(zip, entry);
            look(entry.getName(), part);
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(part);
            out.closeEntry();
          }
        }
      }
      if (!names.contains("[content_types].xml")) {
        throw broken("no [Content_Types].xml");
      }
      return new CheckedWorkbook(
          ByteSource.wrap(kept.toByteArray()), facts.sheets(), ImmutableMap.copyOf(parts));
    }

    private static String folded(ZipArchiveEntry entry) {
      return entry.getName().toLowerCase(Locale.ROOT);
    }

    private byte[] unpacked(ZipFile zip, ZipArchiveEntry entry)
        throws IOException, RefusedFileException {
      boolean isPackedAsUsual =
          entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
      if (!isPackedAsUsual || !zip.canReadEntryData(entry)) {
        throw broken("a part that is locked or packed in an unknown way");
      }
      try (InputStream stream = zip.getInputStream(entry)) {
        byte[] part =
            ByteStreams.toByteArray(ByteStreams.limit(stream, Limits.UNPACKED - unpacked + 1));
        unpacked += part.length;
        if (unpacked > Limits.UNPACKED) {
          throw Limits.exceeded("bytes unpacked", Limits.UNPACKED);
        }
        return part;
      }
    }

    private void look(String name, byte[] part) throws RefusedFileException {
      try {
        XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
        int depth = 0;
        while (reader.hasNext()) {
          int event = reader.next();
          if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw broken("a document type or entity in " + name);
          } else if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (depth > DEEPEST) {
              throw Limits.exceeded("nesting in " + name, DEEPEST);
            }
            if (reader.getLocalName().equals("Relationship")) {
              relate(name, reader);
            }
            facts.start(name, depth, reader);
          } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            facts.end(reader.getLocalName());
          } else if (event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE) {
            facts.text(reader.getText());
          }
        }
        reader.close();
      } catch (XMLStreamException e) {
        throw broken(name + ": " + e.getMessage());
      }
    }

    /** Notes which part an id leads to; paths begin at the folder of the part that relates. */
    private void relate(String name, XMLStreamReader reader) {
      String type = String.valueOf(reader.getAttributeValue(null, "Type"));
      String target = String.valueOf(reader.getAttributeValue(null, "Target"));
      int folder = name.indexOf("_rels/");
      if (type.endsWith("/worksheet") && folder >= 0) {
        parts.put(
            String.valueOf(reader.getAttributeValue(null, "Id")),
            target.startsWith("/") ? target.substring(1) : name.substring(0, folder) + target);
      }
    }
  }
}
