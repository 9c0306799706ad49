package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** What the cells of a workbook hold, read as Excel and other programs write them. */
class WorkbookCellsTest {
  private static List<SheetRow> rows(RawXlsx workbook) {
    try {
      return SheetFile.open(
          workbook.bytes(),
          ExcelFile::allShown,
          Optional.empty(),
          OptionalInt.empty(),
          sheets -> {
            List<SheetRow> rows = new ArrayList<>();
            SheetSource sheet = sheets.get(0);
            sheet.rows(sheet.facts(), rows::add);
            return rows;
          });
    } catch (RefusedFileException e) {
      throw new IllegalArgumentException(e.refusal().expected() + " " + e.refusal().actual(), e);
    }
  }

  private static List<SheetCell> cells(RawXlsx workbook) {
    return rows(workbook).stream().flatMap(row -> row.cells().values().stream()).toList();
  }

  /** Returns the address, kind and text of each cell of a row. */
  private static List<String> read(RawXlsx workbook) {
    return cells(workbook).stream()
        .map(cell -> cell.address() + " " + cell.kind() + " " + cell.text())
        .toList();
  }

  private static List<String> read(String cells) {
    return read(new RawXlsx("<row r=\"1\">" + cells + "</row>"));
  }

  private static String refusal(String rows) {
    try {
      return read(new RawXlsx(rows)).toString();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<c><v>12</v></c>                           | A1 NUMBER 12",
        "<c t=\"n\"><v> 12 </v></c>                 | A1 NUMBER 12",
        "<c t=\"b\"><v>1</v></c>                    | A1 BOOLEAN 1",
        "<c t=\"e\"><v>#N/A</v></c>                 | A1 ERROR #N/A",
        "<c t=\"str\"><f>A2</f><v>#REF!</v></c>     | A1 ERROR #REF!",
        "<c t=\"str\"><v>#REF!</v></c>              | A1 TEXT #REF!",
        "<c t=\"str\"><f>A2</f><v>Sở</v></c>        | A1 TEXT Sở",
        "<c t=\"s\"><v>0</v></c>                    | A1 TEXT a",
        "<c><f>A2</f></c>                           | `A1 NOTHING_CALCULATED `",
        "<c><f>A2</f><v> </v></c>                   | `A1 NOTHING_CALCULATED `",
        "<c t=\"d\"><v>2020-03-01</v></c>           | A1 DAY 2020-03-01",
        "<c t=\"d\"><v>2020-03-01T00:00:00</v></c>  | A1 DAY 2020-03-01",
        "<c t=\"d\"><v>2020-03-01T08:30:05.25Z</v></c> | A1 DAY 2020-03-01 08:30:05",
        "<c t=\"d\"><v>tháng 3</v></c>              | A1 DAY tháng 3",
        "<c t=\"inlineStr\"><is><t>Sở</t></is></c>  | A1 TEXT Sở",
        "<c t=\"inlineStr\"><is><r><t>S</t></r><r><t>ở</t></r></is></c> | A1 TEXT Sở",
        "<c t=\"inlineStr\"><is><t>S</t><rPh><t>x</t></rPh><r><t>ở</t></r></is></c> | A1 TEXT Sở",
        "<c t=\"inlineStr\"><is><t>a_x0041_b</t></is></c> | A1 TEXT aAb",
        "<c r=\"C1\"><v>1</v></c>                   | C1 NUMBER 1",
      })
  void aCellHoldsWhatItsTypeSays(String cell, String held) {
    assertThat(read(cell)).containsExactly(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c/>",
        "<c><v></v></c>",
        "<c><v> </v></c>",
        "<c t=\"str\"><f>A2</f><v></v></c>",
        "<c t=\"inlineStr\"><is><t>  </t></is></c>",
        "<c t=\"s\"><v></v></c>",
      })
  void aCellThatShowsNothingHoldsNothing(String cell) {
    assertThat(read(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60",
    "61, 1900-03-01",
    "43891, 2020-03-01",
    "43891.5, 2020-03-01 12:00:00",
    "43891.00001157407, 2020-03-01 00:00:01",
    "2958465, 9999-12-31",
    "2958466, 2958466",
    "-1, -1",
    "1e5, 1e5",
  })
  void aNumberShownAsADayIsThatDay(String number, String day) {
    assertThat(read("<c s=\"5\"><v>" + number + "</v></c>")).containsExactly("A1 DAY " + day);
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01", "1, 1904-01-02", "2958465, +10004-01-01"})
  void daysMayCountFromNineteenOhFour(String number, String day) {
    assertThat(read(new RawXlsx("<row><c s=\"5\"><v>" + number + "</v></c></row>").from1904()))
        .containsExactly("A1 DAY " + day);
  }

  @Test
  void aSharedTextIsFoundByItsNumber() {
    RawXlsx workbook =
        new RawXlsx(
                "<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c></row>")
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>không</t></si><si><t>một</t></si>"
                    + "<si><r><rPr><strike/></rPr><t>h</t></r><r><t>ai</t></r></si></sst>");

    assertThat(read(workbook)).containsExactly("A1 TEXT hai", "B1 TEXT không", "C1 TEXT hai");
    assertThat(cells(workbook))
        .extracting(cell -> cell.font().isStruck())
        .containsExactly(true, false, true);
  }

  @Test
  void ofSharedTextsThatAreMissingTheLastIsNamed() {
    assertThat(refusal("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>3</v></c></row>"))
        .isEqualTo("sharedText 3");
    assertThat(refusal("<row><c t=\"s\"><v>x</v></c></row>")).isEqualTo("sharedText x");
  }

  @Test
  void styleAndFontComeFromTheTableOfStyles() {
    RawXlsx workbook =
        new RawXlsx(
                "<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"2\"><v>1</v></c></row>")
            .part(
                "xl/styles.xml",
                "<styleSheet><fonts><font/><font><strike/><vertAlign val=\"superscript\"/></font>"
                    + "</fonts><cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs><cellXfs>"
                    + "<xf fontId=\"0\" numFmtId=\"14\"/><xf fontId=\"1\"/><xf fontId=\"9\"/>"
                    + "</cellXfs></styleSheet>");

    List<SheetCell> cells = cells(workbook);
    assertThat(cells).extracting(SheetCell::kind).startsWith(SheetCell.Kind.DAY);
    assertThat(cells)
        .extracting(cell -> cell.font().isStruck())
        .containsExactly(false, true, false);
    assertThat(cells)
        .extracting(cell -> cell.font().isRaised())
        .containsExactly(false, true, false);
  }

  @Test
  void theFirstFontAndTheFirstFormatCountToo() {
    RawXlsx workbook =
        new RawXlsx("<row><c s=\"0\"><v>43891</v></c></row>")
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"0\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                    + "<fonts><font><strike/></font></fonts>"
                    + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/></cellXfs></styleSheet>");

    assertThat(cells(workbook)).extracting(cell -> cell.font().isStruck()).containsExactly(true);
  }

  @ParameterizedTest
  @CsvSource({"7, cellStyle 7", "-1, cellStyle -1", "x, cellStyle x"})
  void aStyleThatIsNotThereIsNamed(String style, String refusal) {
    assertThat(refusal("<row><c s=\"%s\"><v>1</v></c></row>".formatted(style))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r=\"1048577\"/>                        | rowOrder 0, 1048577",
        "<row r=\"2\"/><row r=\"2\"/>                | rowOrder 2, 2",
        "<row r=\"x\"/>                              | rowOrder 0, x",
        "<row r=\"2\"><c r=\"B2\"/><c r=\"B2\"/></row> | cellPlace B2",
        "<row r=\"2\"><c r=\"B3\"/></row>            | cellPlace B3",
        "<row r=\"2\"><c r=\"b2\"/></row>            | cellPlace b2",
        "<row r=\"2\"><c r=\"XFD2\"/><c/></row>      | cellPlace XFD2",
        "<c/>                                        | cellPlace A0",
        "<row><c t=\"zz\"/></row>                    | cellType zz, A1",
      })
  void whatIsNotInItsPlaceIsNamed(String rows, String refusal) {
    assertThat(refusal(rows)).startsWith(refusal);
  }

  @Test
  void aRowIsHiddenByItsMarkOrItsHeight() {
    String cell = "<c><v>1</v></c></row>";
    assertThat(
            rows(
                new RawXlsx(
                    "<row>"
                        + cell
                        + "<row hidden=\"1\">"
                        + cell
                        + "<row ht=\"0\">"
                        + cell
                        + "<row ht=\"0.00\">"
                        + cell
                        + "<row ht=\"1\" r=\"1048576\">"
                        + cell)))
        .extracting(row -> row.number() + " " + row.isHidden())
        .containsExactly("1 false", "2 true", "3 true", "4 true", "1048576 false");
  }

  @Test
  void aTextMayBeAsLongAsExcelTakes() {
    assertThat(refusal("<row>" + RawXlsx.text("A1", "x".repeat(32_767)) + "</row>"))
        .startsWith("[A1 TEXT x");
    assertThat(refusal("<row>" + RawXlsx.text("A1", "x".repeat(32_768)) + "</row>"))
        .startsWith("tooLongText");
    assertThat(refusal("<row><c t=\"str\"><v>" + "x".repeat(32_768) + "</v></c></row>"))
        .startsWith("tooLongText");
  }
}
