package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.text.Language;

/** What other programs than Excel write, and what a cell shows that it does not hold. */
class WholeFormatTest {
  private static final String HEADING =
      "<row><c t=\"inlineStr\"><is><t>Cơ quan</t></is></c>"
          + "<c t=\"inlineStr\"><is><t>Đúng hạn</t></is></c>"
          + "<c t=\"inlineStr\"><is><t>Tổng số</t></is></c></row>";
  private static final String HALF = "so-y-te \"type\":\"ratio\",\"numerator\":1,\"denominator\":2";

  private static ImportReport counts(RawXlsx workbook) {
    return Office.read(Office.COUNTS, workbook.bytes());
  }

  private static RawXlsx row(String cells) {
    return new RawXlsx(
        HEADING + "<row><c t=\"inlineStr\"><is><t>Sở Y tế</t></is></c>" + cells + "</row>");
  }

  private static List<String> refused(String cells) {
    return Office.refused(counts(row(cells)));
  }

  private static RawXlsx styled(String code, String font) {
    return row("<c s=\"1\"><v>1</v></c><c s=\"1\"><v>2</v></c>")
        .part(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts>"
                    .formatted(code.replace("\"", "&quot;"))
                + "<fonts><font/><font>%s</font></fonts>".formatted(font)
                + "<cellXfs><xf/><xf numFmtId=\"164\" fontId=\"1\"/></cellXfs></styleSheet>");
  }

  @Test
  void rowsAndCellsWithoutPositionsFollowEachOther() {
    assertThat(Office.values(counts(row("<c><v>1</v></c><c><v>2</v></c>")))).containsExactly(HALF);
    assertThat(Office.values(counts(row("<c r=\"B2\"><v>1</v></c><c><v>2</v></c>"))))
        .containsExactly(HALF);
  }

  @Test
  void aWorkbookWithoutStylesHasPlainCells() {
    RawXlsx workbook = row("<c s=\"9\"><v>1</v></c><c><v>2</v></c>").without("xl/styles.xml");

    assertThat(Office.values(counts(workbook))).containsExactly(HALF);
  }

  @Test
  void theStrictFormIsReadAsTheOther() {
    RawXlsx workbook =
        row("<c><v>1</v></c><c><v>2</v></c>")
            .everywhere(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .everywhere(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships");

    assertThat(Office.values(counts(workbook))).containsExactly(HALF);
  }

  @Test
  void anEscapedCarriageReturnIsWhiteSpace() {
    RawXlsx workbook =
        new RawXlsx(
            HEADING.replace("Cơ quan", "Cơ_x000D_ quan")
                + "<row>"
                + RawXlsx.text("A2", "Sở Y tế_x000D_")
                + "<c><v>1</v></c><c><v>2</v></c></row>");

    assertThat(Office.values(counts(workbook))).containsExactly(HALF);
  }

  @Test
  void aFormulaThatGivesAnEmptyTextGivesNoFigure() {
    String empty = "<c t=\"str\"><f>IF(A2=\"\",\"\",1)</f><v></v></c>";
    ImportReport report = counts(row(empty + empty));

    assertThat(report.refusals()).isEmpty();
    assertThat(report.rowsWithoutFigure()).isEqualTo(1);
  }

  @Test
  void aRowOfFormulasThatShowNothingIsARowWithoutAFigure() {
    String empty = "<c t=\"str\"><f>IF(F2=\"\",\"\",F2)</f><v></v></c>";
    ImportReport report =
        counts(
            new RawXlsx(
                HEADING
                    + "<row><c t=\"inlineStr\"><is><t>Sở Y"
                    + " tế</t></is></c><c><v>1</v></c><c><v>2</v></c></row>"
                    + "<row>%s%s%s</row>".formatted(empty, empty, empty)));

    assertThat(Office.values(report)).containsExactly(HALF);
    assertThat(report.rowsWithoutFigure()).isEqualTo(1);
  }

  @Test
  void aNumberWrittenAsRichTextIsReadUnlessItHasARaisedMark() {
    String run = "<c t=\"inlineStr\"><is><r>%s<t>1</t></r></is></c><c><v>2</v></c>";

    assertThat(Office.values(counts(row(run.formatted(""))))).containsExactly(HALF);
    assertThat(refused(run.formatted("<rPr><vertAlign val=\"superscript\"/></rPr>")))
        .containsExactly("B2 raisedMark");
    assertThat(refused(run.formatted("<rPr><strike/></rPr>"))).containsExactly("B2 struckOut");
  }

  @Test
  void aStruckOutFigureIsRefused() {
    ImportReport report = counts(styled("0", "<strike/>"));

    assertThat(Office.refused(report)).containsExactly("B2 struckOut", "C2 struckOut");
    assertThat(report.refusals().get(0).message(Language.VIETNAMESE))
        .isEqualTo("“1” bị gạch ngang; hãy xóa hoặc bỏ gạch ngang");
    assertThat(Office.values(counts(styled("0", "<strike val=\"0\"/>")))).containsExactly(HALF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "#,##0,     | showsAnother",
        "0\" nghìn\" | showsAnother",
        ";;;        | showsNothing",
        "\"x\"      | showsAnother",
        "0\"%\"     | percentInWords",
        "0%         | unexpectedPercentage",
      })
  void aCellThatDoesNotShowItsCountIsRefused(String code, String refusal) {
    assertThat(Office.refused(counts(styled(code, ""))))
        .containsExactly("B2 " + refusal, "C2 " + refusal);
  }

  @Test
  void aCountInACellWithDecimalsIsACount() {
    assertThat(Office.values(counts(styled("_(* #,##0.00_);_(* (#,##0.00);_(@_)", ""))))
        .containsExactly(HALF);
  }

  @Test
  void aZeroThatTheSheetDoesNotShowIsNoFigure() {
    RawXlsx workbook =
        new RawXlsx("")
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData>"
                    + HEADING
                    + "<row>"
                    + RawXlsx.text("A2", "so-y-te")
                    + "<c><f>SUM(E2:F2)</f><v>0</v></c><c><f>SUM(G2:H2)</f><v>0</v></c></row>"
                    + "</sheetData></worksheet>");

    assertThat(Office.refused(counts(workbook)))
        .containsExactly("B2 showsNothing", "C2 showsNothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden=\"1\"", "hidden=\"true\"", "width=\"0\"", "width=\"0.0\""})
  void aHiddenColumnIsRefusedByName(String hidden) {
    RawXlsx workbook =
        new RawXlsx("")
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><cols><col min=\"2\" max=\"2\" "
                    + hidden
                    + "/></cols><sheetData>"
                    + HEADING
                    + "<row>"
                    + RawXlsx.text("A2", "so-y-te")
                    + "<c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>");

    assertThat(Office.refused(counts(workbook))).containsExactly("B2 hiddenColumn");
  }

  @Test
  void aRowWhoseAgencyIsStruckOutIsRefused() {
    String struck =
        "<row><c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>Sở Y tế</t></r></is></c>"
            + "<c><v>1</v></c><c><v>2</v></c></row>";

    assertThat(Office.refused(counts(new RawXlsx(HEADING + struck))))
        .containsExactly("A2 struckOut");
  }

  @Test
  void anAgencyIsWhatTheCellShows() {
    RawXlsx workbook = styled("00000", "");
    String row = "<row><c s=\"1\"><v>7</v></c><c><v>1</v></c><c><v>2</v></c></row>";

    assertThat(
            counts(workbook.part("xl/worksheets/sheet1.xml", RawXlsx.sheet(HEADING + row)))
                .refusals()
                .get(0)
                .actual())
        .isEqualTo("“00007”");
  }

  @Test
  void wholeNumbersOfMoreThanFifteenDigitsAreRefused() {
    assertThat(refused("<c><v>1234567890123456</v></c><c><v>1234567890123457</v></c>"))
        .containsExactly("B2 tooManyDigits", "C2 tooManyDigits");
    assertThat(refused("<c><v>123456789012345</v></c><c><v>1234567890123450</v></c>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"45²", "45₂", "4５", "45①", "４５", "४५"})
  void digitsOtherThanZeroToNineAreNoDigits(String text) {
    assertThat(
            Office.refused(
                Office.csv(Office.COUNTS, "Cơ quan;Đúng hạn;Tổng số\nSở Y tế;" + text + ";99\n")))
        .containsExactly("B2 notANumber");
  }

  @Test
  void daysCountFromNineteenOhFourWhereTheWorkbookSaysSo() {
    String row =
        HEADING.replace("Tổng số", "Kỳ")
            + "<row>"
            + RawXlsx.text("A2", "so-y-te")
            + "<c><v>1</v></c><c s=\"4\"><v>42429</v></c></row>";

    assertThat(Office.read(Office.BY_PERIOD, new RawXlsx(row).from1904().bytes()).observations())
        .extracting(one -> one.period().toString())
        .containsExactly("2020-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d | 2020-03-01          | 2020-03",
        "d | 2020-03-01T00:00:00 | 2020-03",
        "n | 43891               | 2020-03",
        "n | 43891.00034722222   | 2020-03",
      })
  void aDayShownAsAMonthIsThatMonth(String type, String value, String period) {
    String row =
        HEADING.replace("Tổng số", "Kỳ")
            + "<row>"
            + RawXlsx.text("A2", "so-y-te")
            + "<c><v>1</v></c><c s=\"4\" t=\"%s\"><v>%s</v></c></row>".formatted(type, value);

    assertThat(Office.read(Office.BY_PERIOD, new RawXlsx(row).bytes()).observations())
        .extracting(one -> one.period().toString())
        .containsExactly(period);
  }
}
