package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** A file is what its first bytes and its parts say, whatever it is called. */
class FileKindsTest {
  private static final String GOOD = RawXlsx.number("B2", 0, "1") + RawXlsx.number("C2", 0, "2");

  /** Returns the code and the fault for which a file is refused, or that it is taken. */
  private static String kind(byte[] bytes) {
    try {
      return SheetFile.open(
          bytes,
          ExcelFile::allShown,
          Optional.empty(),
          OptionalInt.empty(),
          sheets -> "taken: " + sheets.size());
    } catch (RefusedFileException e) {
      Refusal refusal = e.refusal();
      return (refusal.code() + " " + refusal.expected()).strip();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "D0CF11E0A1B11AE1, oldExcel",
    "0908100000, oldExcel",
    "0904060000, oldExcel",
    "1F8B0800, notAWorkbook packed",
    "526172211A07, notAWorkbook packed",
    "377ABCAF271C, notAWorkbook packed",
    "0908, oldExcel",
    "EFBBBF, notAWorkbook empty",
    "0000, notAWorkbook empty",
    "20090D0A20, notAWorkbook empty",
  })
  void aFileIsKnownByItsFirstBytes(String bytes, String kind) {
    assertThat(kind(BaseEncoding.base16().decode(bytes))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html>                          | notAWorkbook html",
        "<!DOCTYPE html>                 | notAWorkbook html",
        "<table border=1>                | notAWorkbook html",
        "<META charset=utf-8>            | notAWorkbook html",
        "<!-- Excel --><table>           | notAWorkbook html",
        "<?xml version=\"1.0\"?> <html>  | notAWorkbook html",
        "MIME-Version: 1.0               | notAWorkbook html",
        "<?xml version=\"1.0\"?><Workbook> | notAWorkbook xml",
        "%PDF-1.7                        | notAWorkbook pdf",
        "{\\rtf1                         | notAWorkbook richText",
        "' '                             | notAWorkbook empty",
        "Cơ quan;<html>                  | taken: 1",
      })
  void aTextIsKnownByItsBeginningInAnyEncoding(String text, String kind) {
    assertThat(kind(text.getBytes(UTF_8))).isEqualTo(kind);
    assertThat(kind(("\n" + text).getBytes(UTF_8))).isEqualTo(kind);
    assertThat(kind(("\ufeff" + text).getBytes(UTF_8))).isEqualTo(kind);
    assertThat(kind(("\ufeff" + text).getBytes(UTF_16LE))).isEqualTo(kind);
    assertThat(kind(("\ufeff" + text).getBytes(UTF_16BE))).isEqualTo(kind);
  }

  @Test
  void aTextMayBeginFarBelow() {
    assertThat(kind("\n".repeat(5_000).getBytes(UTF_8))).isEqualTo("notAWorkbook empty");
    assertThat(kind(("\n".repeat(5_000) + "Cơ quan;x").getBytes(UTF_8))).isEqualTo("taken: 1");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin, notAWorkbook binaryWorkbook",
    "word/document.xml, notAWorkbook word",
    "xl/other.xml, taken: 1",
  })
  void aPackedFileIsKnownByItsParts(String part, String kind) {
    assertThat(kind(RawXlsx.withRow(GOOD).part(part, "<x/>").bytes())).isEqualTo(kind);
  }

  @Test
  void whatLacksAWorkbookIsAnotherPackedFile() {
    RawXlsx workbook = RawXlsx.withRow(GOOD);
    assertThat(kind(workbook.part("mimetype", "x").part("content.xml", "<x/>").bytes()))
        .isEqualTo("notAWorkbook openDocument");
    RawXlsx without = RawXlsx.withRow(GOOD).without("xl/workbook.xml");
    assertThat(kind(without.bytes())).isEqualTo("notAWorkbook noPart");
    assertThat(kind(without.without("[Content_Types].xml").bytes()))
        .isEqualTo("notAWorkbook packed");
  }

  @Test
  void theWorkbookMayBeAnyPartThatThePackageNames() {
    RawXlsx workbook = RawXlsx.withRow(GOOD);
    String relations =
        "<Relationships><Relationship Id=\"a\" Type=\"x/extended\" Target=\"other.xml\"/>"
            + "<Relationship Id=\"b\" Type=\"x/officeDocument\" Target=\"%s\"/></Relationships>";

    assertThat(kind(workbook.part("_rels/.rels", relations.formatted("xl/workbook.xml")).bytes()))
        .isEqualTo("taken: 1");
    assertThat(kind(workbook.part("_rels/.rels", relations.formatted("/XL/Workbook.xml")).bytes()))
        .isEqualTo("taken: 1");
    assertThat(kind(workbook.part("_rels/.rels", relations.formatted("xl/book.xml")).bytes()))
        .isEqualTo("notAWorkbook noPart");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden", "veryHidden", "visible", ""})
  void aSheetIsShownUnlessItsStateSaysOtherwise(String state) {
    RawXlsx workbook =
        RawXlsx.withRow(GOOD)
            .everywhere("sheetId=\"1\"", "sheetId=\"1\" state=\"%s\"".formatted(state));

    assertThat(kind(workbook.bytes())).isEqualTo("taken: " + (state.endsWith("idden") ? 0 : 1));
  }

  @Test
  void anotherPackedFileIsNamed() {
    assertThat(kind("PK".getBytes(ISO_8859_1))).isEqualTo("notAWorkbook damaged");
  }
}
