package vn.cchc.examples.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

class WorkbookFileTest {
  @Test
  void columnsHaveTheLettersOfASpreadsheet() {
    assertThat(WorkbookFile.letters(26)).isEqualTo("Z");
    assertThat(WorkbookFile.letters(27)).isEqualTo("AA");
    assertThat(WorkbookFile.letters(702)).isEqualTo("ZZ");
  }

  @Test
  void textsThatNoCellCanHoldAreCutWithAMark() {
    assertThat(CellWriter.cut("a".repeat(32_767))).isEqualTo("a".repeat(32_767));
    assertThat(CellWriter.cut("a".repeat(32_768))).isEqualTo("a".repeat(32_766) + "…");
    assertThat(CellWriter.cut("😀".repeat(16_384))).isEqualTo("😀".repeat(16_383) + "…");
    assertThat(CellWriter.cut("a" + "😀".repeat(16_384)))
        .isEqualTo("a" + "😀".repeat(16_382) + "…");
    assertThat(CellWriter.cut("a".repeat(32_765) + "😀bb")).isEqualTo("a".repeat(32_765) + "…");
  }

  private static Sheet numbers(int rows) {
    return new Sheet(
        "Số liệu",
        ImmutableList.of("Số"),
        IntStream.range(0, rows)
            .mapToObj(row -> ImmutableList.of(Cell.of(row)))
            .collect(ImmutableList.toImmutableList()));
  }

  private static List<String> sheets(int rows, int most) throws IOException {
    byte[] file =
        new WorkbookFile(Messages.of(Language.VIETNAMESE), LocalDate.of(2026, 10, 10))
            .content(ImmutableList.of(numbers(rows)), most);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<String> sheets = new ArrayList<>();
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        sheets.add(sheet.getName() + ": " + sheet.read().size());
      }
      return sheets;
    }
  }

  @Test
  void textsOfAnyLengthAreReadBackAsTheyAreAlsoInALargeTable() throws IOException {
    List<String> texts =
        List.of(
            "Sở A",
            "Đạt <95%> & “tốt”, ".repeat(20) + "hết.",
            " " + "khoảng trắng ở đầu và ở cuối ".repeat(5),
            "=1+1 " + "dài như một câu giải thích ".repeat(4) + "!");
    List<String> many = Collections.nCopies(2_000, texts).stream().flatMap(List::stream).toList();
    Sheet sheet =
        new Sheet(
            "Câu",
            ImmutableList.of("Câu"),
            many.stream()
                .map(text -> ImmutableList.of(Cell.of(text)))
                .collect(ImmutableList.toImmutableList()));
    byte[] file =
        new WorkbookFile(Messages.of(Language.VIETNAMESE), LocalDate.of(2026, 10, 10))
            .content(ImmutableList.of(sheet));
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(workbook.getFirstSheet().read().stream().skip(1).map(row -> row.getCellText(0)))
          .containsExactlyElementsOf(many);
    }
  }

  @Test
  void rowsBeyondTheLastOfASheetGoToAFurtherOne() throws IOException {
    assertThat(sheets(3, 3)).containsExactly("Số liệu: 4");
    assertThat(sheets(3, 2)).containsExactly("Số liệu: 3", "Số liệu (2): 2");
    assertThat(sheets(0, 2)).containsExactly("Số liệu: 1");
  }

  @Test
  void rowsOfALargeTableAreMadeOneAfterTheOther() throws IOException {
    int rows = 25_000;
    AtomicInteger made = new AtomicInteger();
    Iterable<ImmutableList<Cell>> counted =
        Iterables.transform(
            numbers(rows).rows(),
            row -> {
              made.incrementAndGet();
              return row;
            });
    Sheet sheet = new Sheet("Số liệu", ImmutableList.of("Số"), counted);
    byte[] file =
        new WorkbookFile(Messages.of(Language.VIETNAMESE), LocalDate.of(2026, 10, 10))
            .content(ImmutableList.of(sheet));
    assertThat(made).hasValue(rows + 1_000);
    assertThat(sheet.rows()).hasSize(rows);
    assertThat(file).isNotEmpty();
  }
}
