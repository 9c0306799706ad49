package vn.cchc.examples.sheets.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergedAreaTest {
  @ParameterizedTest
  @ValueSource(strings = {"B2:C4", "A1:A1", "A1:XFD1", "A1:A9999999"})
  void anAreaIsReadAsSheetsWriteIt(String text) {
    assertThat(MergedArea.parse(text)).map(MergedArea::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A1", "a1:b2", "A0:A1", "A2:A1", "B1:A1", "XFE1:XFE2", "A1:XFE2"})
  void whatIsNoAreaIsNotRead(String text) {
    assertThat(MergedArea.parse(text)).isEmpty();
  }

  /** A row and a column, counted from 0, and whether B2:C4 has the cell. */
  @ParameterizedTest
  @CsvSource({
    "2, 1, true",
    "4, 2, true",
    "1, 1, false",
    "5, 1, false",
    "2, 0, false",
    "2, 3, false"
  })
  void anAreaHasTheCellsWithinItsEnds(int row, int column, boolean has) {
    assertThat(new MergedArea(2, 1, 4, 2).contains(row, column)).isEqualTo(has);
  }

  @Test
  void aFontOfSeveralPiecesHasWhatAnyOfThemHas() {
    CellFont struck = new CellFont(CellFont.PLAIN.legacy(), true, false);
    CellFont raised = new CellFont(LegacyEncoding.ofFont("VNI-Times"), false, true);

    assertThat(struck.and(raised)).isEqualTo(new CellFont(raised.legacy(), true, true));
    assertThat(raised.and(struck)).isEqualTo(new CellFont(raised.legacy(), true, true));
    assertThat(struck.and(CellFont.PLAIN)).isEqualTo(struck);
    assertThat(CellFont.PLAIN.and(struck)).isEqualTo(struck);
  }
}
