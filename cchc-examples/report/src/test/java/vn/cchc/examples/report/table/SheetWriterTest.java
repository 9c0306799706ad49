package vn.cchc.examples.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.testsupport.KeptText;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

/** What the sheets of a workbook hold, and how a spreadsheet shows it. */
class SheetWriterTest {
  private static byte[] file(int frozen, ImmutableList<String> columns, Cell... cells) {
    ImmutableList<Cell> row = ImmutableList.copyOf(cells);
    Sheet sheet = new Sheet("Biểu", columns, ImmutableList.of(row, row), frozen);
    return new WorkbookFile(Messages.of(Language.VIETNAMESE), LocalDate.of(2026, 10, 10))
        .content(ImmutableList.of(sheet));
  }

  private static String part(byte[] file, String name) {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        parts.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(parts.get(name)).orElseThrow();
  }

  private static String sheet(byte[] file) {
    return part(file, "xl/worksheets/sheet1.xml");
  }

  private static Row firstRow(byte[] file) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      return workbook.getFirstSheet().read().get(1);
    }
  }

  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

  private static byte[] everyKind() {
    return file(
        0,
        COLUMNS,
        Cell.of("chữ"),
        new Cell.Standing("Chưa đạt", Tone.MISSED),
        new Cell.Heading("Nhóm"),
        new Cell.Count(3, "chưa đạt", Tone.MET),
        new Cell.Count(0, "đạt", Tone.LATE),
        new Cell.Amount(new BigDecimal("1.5")),
        new Cell.Percentage(new BigDecimal("59.996"), 3),
        new Cell.Day(LocalDate.of(2020, 12, 31)),
        new Cell.Empty());
  }

  @Test
  void everyKindOfCellIsOfItsType() throws IOException {
    Row row = firstRow(everyKind());

    assertThat(row.getCellText(0)).isEqualTo("chữ");
    assertThat(row.getCellText(1)).isEqualTo("Chưa đạt");
    assertThat(row.getCellText(2)).isEqualTo("Nhóm");
    assertThat(row.getCellAsNumber(3)).hasValue(BigDecimal.valueOf(3));
    assertThat(row.getCell(3).getDataFormatString()).isEqualTo("0 \"chưa đạt\"");
    assertThat(row.getCellAsNumber(4)).hasValue(BigDecimal.ZERO);
    assertThat(row.getCellAsNumber(5)).hasValue(new BigDecimal("1.5"));
    assertThat(row.getCellAsNumber(6)).hasValue(new BigDecimal("0.59996"));
    assertThat(row.getCell(6).getDataFormatString()).isEqualTo("0.000%");
    assertThat(row.getCellAsDate(7).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.of(2020, 12, 31));
    assertThat(row.getCell(7).getDataFormatString()).isEqualTo("dd/mm/yyyy");
    assertThat(row.getOptionalCell(8)).isEmpty();
  }

  @Test
  void coloursAreThoseOfStatesAndNoneIsOfACountOfNone() throws IOException {
    assertThat(part(everyKind(), "xl/styles.xml"))
        .contains(Tone.MISSED.tint(), Tone.MET.tint(), CellWriter.HEADING)
        .doesNotContain(Tone.LATE.tint());
  }

  @Test
  void aPercentageWithoutDecimalsShowsNone() throws IOException {
    Row row =
        firstRow(file(0, ImmutableList.of("a"), new Cell.Percentage(BigDecimal.valueOf(60), 0)));

    assertThat(row.getCell(0).getDataFormatString()).isEqualTo("0%");
  }

  @Test
  void aWholeNumberThatACellWouldRoundIsAText() throws IOException {
    Row row =
        firstRow(
            file(
                0,
                ImmutableList.of("a", "b", "c"),
                new Cell.Amount(new BigDecimal("999999999999999")),
                new Cell.Amount(new BigDecimal("9999999999999999")),
                new Cell.Amount(new BigDecimal("0.6666666666666667"))));

    assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
    assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCellText(1)).isEqualTo("9999999999999999");
    assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
  }

  @Test
  void aWideTextRunsOverTheColumnsToItsRight() throws IOException {
    byte[] file =
        file(
            0,
            ImmutableList.of("a", "b", "c"),
            Cell.of("x"),
            new Cell.Wide("y".repeat(60)),
            new Cell.Empty());

    assertThat(sheet(file)).contains("<mergeCell ref=\"B2:C2\"/><mergeCell ref=\"B3:C3\"/>");
    assertThat(firstRow(file).getCellText(1)).isEqualTo("y".repeat(60));
  }

  @Test
  void theHeadStaysInSightAndIsPrintedOnEveryPage() throws IOException {
    byte[] file =
        file(2, ImmutableList.of("a", "b", "c"), Cell.of("x"), Cell.of("y"), Cell.of("z"));

    assertThat(sheet(file))
        .contains(
            "xSplit=\"2\" ySplit=\"1\"",
            "<autoFilter ref=\"A1:C3\"",
            "paperSize=\"9\"",
            "orientation=\"landscape\"",
            "fitToPage=\"true\"",
            "&amp;A",
            "&amp;P/&amp;N");
    assertThat(part(file, "xl/workbook.xml")).contains("$A:$B", "$1:$1");
    assertThat(sheet(file(0, ImmutableList.of("a"), Cell.of("x"))))
        .contains("xSplit=\"0\" ySplit=\"1\"")
        .doesNotContain("<autoFilter");
  }

  private static String width(String head, String text) throws IOException {
    String sheet = sheet(file(0, ImmutableList.of(head), Cell.of(text)));
    return sheet.replaceFirst("(?s).*<col min=\"1\"[^>]* width=\"([0-9.]*)\".*", "$1");
  }

  @Test
  void aColumnIsAsWideAsItsLongestTextWithinBounds() throws IOException {
    assertThat(width("a", "x")).isEqualTo("3.0");
    assertThat(width("a", "x".repeat(18))).isEqualTo("20.0");
    assertThat(width("a".repeat(8), "x")).isEqualTo("10.0");
    assertThat(width("a".repeat(30), "x")).isEqualTo("12.0");
    assertThat(width("a", "x".repeat(30))).isEqualTo("24.0");
    assertThat(width("a", "x".repeat(60))).isEqualTo("30.0");
    assertThat(width("a", "x".repeat(200))).isEqualTo("40.0");
  }

  private static String height(String text) throws IOException {
    String sheet = sheet(file(0, ImmutableList.of("a"), Cell.of(text)));
    return sheet.contains("<row r=\"2\" ht=")
        ? sheet.replaceFirst("(?s).*<row r=\"2\" ht=\"([0-9.]*)\".*", "$1")
        : "";
  }

  @Test
  void aRowIsAsHighAsItsLongestTextNeeds() throws IOException {
    assertThat(height("x".repeat(22))).isEmpty();
    assertThat(height("x".repeat(26))).isEmpty();
    assertThat(height("x".repeat(27))).isEqualTo("30.0");
    assertThat(height("x".repeat(132))).isEqualTo("45.0");
    assertThat(height("x".repeat(5_000))).isEqualTo("405.0");
  }

  @Test
  void aSheetTooWideForAPageIsPrintedOnSeveral() throws IOException {
    ImmutableList<String> columns = ImmutableList.of("a", "b", "c", "d", "e", "f", "g");
    Cell[] cells = new Cell[columns.size()];
    Arrays.fill(cells, Cell.of("x".repeat(80)));

    assertThat(sheet(file(0, columns, cells))).contains("fitToWidth=\"2\"");
  }

  @Test
  void theSameTablesAreTheSameBytes() throws IOException {
    assertThat(everyKind()).isEqualTo(everyKind());
    assertThat(part(everyKind(), "docProps/core.xml")).contains("2026-10-10T00:00:00Z");
    assertThat(sheet(everyKind())).contains("<dimension ref=\"A1:I3\"/>");
  }

  /**
   * The sheet and its styles to the last attribute, an element a line: heads and texts of several
   * lines, each kind of cell beside them, and a text over several columns.
   */
  @Test
  void theSheetIsThisToTheLastAttribute() throws IOException {
    Sheet sheet =
        new Sheet(
            "Biểu",
            ImmutableList.of("Số lượng đã đạt", "Nội dung", "Kết quả thực hiện nhiệm vụ", "Ngày"),
            ImmutableList.of(
                ImmutableList.of(
                    new Cell.Count(3, "chưa đạt yêu cầu", Tone.MISSED),
                    Cell.of("dài ".repeat(20)),
                    new Cell.Standing("Chưa đạt", Tone.MISSED),
                    new Cell.Empty()),
                ImmutableList.of(
                    Cell.of(7),
                    Cell.of("vừa một dòng của cột rộng 40"),
                    new Cell.Standing("Đạt ".repeat(12), Tone.MET),
                    new Cell.Day(LocalDate.of(2020, 12, 31))),
                ImmutableList.of(
                    new Cell.Heading("Nhóm"),
                    new Cell.Wide("rộng ".repeat(30)),
                    new Cell.Empty(),
                    new Cell.Empty()),
                ImmutableList.of(
                    new Cell.Percentage(new BigDecimal("59.5"), 1),
                    Cell.of("ngắn"),
                    Cell.of("x".repeat(24)),
                    new Cell.Empty()),
                ImmutableList.of(
                    Cell.of(7), new Cell.Empty(), Cell.of("x".repeat(25)), new Cell.Empty())),
            1);
    byte[] file =
        new WorkbookFile(Messages.of(Language.ENGLISH), LocalDate.of(2026, 10, 10))
            .content(ImmutableList.of(sheet));
    String text =
        Stream.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")
            .map(name -> part(file, name).replace("><", ">\n<"))
            .collect(Collectors.joining("\n"));

    KeptText.assertIs("sheet.xml.txt", text + "\n");
  }

  @Test
  void aSheetWithoutRowsHasWidthsForItsHeadAndNoFilter() throws IOException {
    Sheet sheet = new Sheet("Biểu", ImmutableList.of("a", "b"), ImmutableList.of(), 1);
    byte[] file =
        new WorkbookFile(Messages.of(Language.VIETNAMESE), LocalDate.of(2026, 10, 10))
            .content(ImmutableList.of(sheet));

    assertThat(sheet(file)).contains("width=\"12.0\"").doesNotContain("<autoFilter");
  }

  @Test
  void sentencesFarDownInALargeTableAreWrittenWithTheirCells() throws IOException {
    String sentence = "x".repeat(60);
    List<String> texts = new ArrayList<>(Collections.nCopies(4_998, "x"));
    texts.addAll(List.of(sentence, sentence, "x".repeat(59), " " + sentence));
    Sheet sheet =
        new Sheet(
            "Biểu",
            ImmutableList.of("a"),
            texts.stream()
                .map(text -> ImmutableList.of(Cell.of(text)))
                .collect(ImmutableList.toImmutableList()));
    byte[] file =
        new WorkbookFile(Messages.of(Language.VIETNAMESE), LocalDate.of(2026, 10, 10))
            .content(ImmutableList.of(sheet));

    assertThat(
            Pattern.compile("<c r=\"(A50[0-9]{2})\"[^>]*t=\"(\\w+)\"")
                .matcher(sheet(file))
                .results())
        .extracting(cell -> cell.group(1) + " " + cell.group(2))
        .containsExactly("A5000 s", "A5001 inlineStr", "A5002 s", "A5003 s");
  }
}
