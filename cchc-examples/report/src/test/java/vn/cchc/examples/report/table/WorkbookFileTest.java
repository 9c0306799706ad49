package vn.cchc.examples.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

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
  }

  @Test
  void rowsBeyondTheLastOfASheetGoToAFurtherOne() {
    ImmutableList<ImmutableList<Cell>> rows =
        ImmutableList.of(
            ImmutableList.of(Cell.of(1)),
            ImmutableList.of(Cell.of(2)),
            ImmutableList.of(Cell.of(3)));
    Sheet sheet = new Sheet("Số liệu", ImmutableList.of("Số"), rows);
    assertThat(sheet.parts(3)).containsExactly(sheet);
    assertThat(sheet.parts(2))
        .extracting(Sheet::name, part -> part.rows().size())
        .containsExactly(tuple("Số liệu", 2), tuple("Số liệu (2)", 1));
    assertThat(new Sheet("Số liệu", ImmutableList.of("Số"), ImmutableList.of()).parts(2))
        .hasSize(1);
  }
}
