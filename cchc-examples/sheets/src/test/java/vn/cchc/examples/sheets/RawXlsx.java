package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose parts are written by hand, for what no library would write. */
final class RawXlsx {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  RawXlsx(String rows) {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/>
        </Types>
        """
            .formatted(type));
    part(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Quý I" sheetId="1" r:id="rId1"/>
        </sheets></workbook>
        """
            .formatted(MAIN, RELATIONS));
    part(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="%1$s/styles" Target="styles.xml"/>
        <Relationship Id="rId3" Type="%1$s/sharedStrings" Target="/xl/sharedStrings.xml"/>
        </Relationships>
        """
            .formatted(RELATIONS));
    part(
        "xl/styles.xml",
        """
        <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="0.0%%"/></numFmts>
        <fonts><font><name val="Arial"/></font><font><name val="VNI-Times"/></font></fonts>
        <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="10" fontId="0"/>
        <xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="17" fontId="0"/>
        <xf numFmtId="14" fontId="0"/><xf numFmtId="2" fontId="0"/></cellXfs></styleSheet>
        """
            .formatted(MAIN));
    part("xl/sharedStrings.xml", "<sst xmlns=\"%s\"><si><t>a</t></si></sst>".formatted(MAIN));
    part("xl/worksheets/sheet1.xml", sheet(rows));
  }

  static String sheet(String rows) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  /** A heading of three columns, and one row of an agency and what follows. */
  static RawXlsx withRow(String cells) {
    return new RawXlsx(
        "<row r=\"1\">"
            + text("A1", "Cơ quan")
            + text("B1", "Đúng hạn")
            + text("C1", "Tổng số")
            + "</row><row r=\"2\">"
            + text("A2", "so-noi-vu")
            + cells
            + "</row>");
  }

  static String text(String address, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
  }

  static String number(String address, int style, String digits) {
    return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(address, style, digits);
  }

  RawXlsx part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  RawXlsx without(String name) {
    parts.remove(name);
    part(
        "xl/_rels/workbook.xml.rels",
        String.valueOf(parts.get("xl/_rels/workbook.xml.rels"))
            .replaceAll("<Relationship [^>]*" + name.replace("xl/", "") + "\"/>", ""));
    return this;
  }

  /** Replaces a text in all parts. */
  RawXlsx everywhere(String text, String other) {
    parts.replaceAll((name, content) -> content.replace(text, other));
    return this;
  }

  RawXlsx from1904() {
    return everywhere("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
  }

  byte[] bytes() {
    return bytes(ZipEntry.DEFLATED);
  }

  /** Returns the workbook with parts that are not packed. */
  byte[] storedBytes() {
    return bytes(ZipEntry.STORED);
  }

  private byte[] bytes(int method) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = part.getValue().getBytes(UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
