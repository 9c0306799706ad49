package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;

/** Cells that stand for the one above them. */
class RepeatedCellsTest {
  /** Returns the first column and the second of rows, a slash between them. */
  private static List<String> filled(List<MergedArea> areas, String... rows) {
    List<SheetRow> sheet = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      ImmutableSortedMap.Builder<Integer, SheetCell> cells = ImmutableSortedMap.naturalOrder();
      List<String> texts = List.of(rows[i].split("/", -1));
      for (int column = 0; column < texts.size(); column++) {
        if (!texts.get(column).isEmpty()) {
          cells.put(column, SheetCell.text(i + 1, column, texts.get(column)));
        }
      }
      sheet.add(new SheetRow(i + 1, i == 1, cells.buildOrThrow()));
    }
    return RepeatedCells.filled(sheet, Set.of(0, 1), areas).stream()
        .map(row -> row.text(0) + "/" + row.text(1) + (row.text(2).isEmpty() ? "" : "/…"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nt", "-nt-", "NT.", "(nt)", "Như trên", "như trên", "\"", "''", "〃"})
  void asAboveIsWhatTheCellAboveHolds(String ditto) {
    assertThat(filled(List.of(), "Sở Y tế/a", ditto + "/b", ditto + "/c"))
        .containsExactly("Sở Y tế/a", "Sở Y tế/b", "Sở Y tế/c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nta", "trên", "\"\"\""})
  void otherWordsStayAsTheyAre(String text) {
    assertThat(filled(List.of(), "Sở Y tế/a", text + "/b"))
        .containsExactly("Sở Y tế/a", text + "/b");
  }

  @Test
  void asAboveInTheFirstRowStandsForNothing() {
    assertThat(filled(List.of(), "nt/a", "nt/b")).containsExactly("nt/a", "nt/b");
  }

  @Test
  void theCellsOfAMergedAreaHoldWhatItsFirstDoes() {
    List<MergedArea> areas = List.of(new MergedArea(1, 0, 2, 0), new MergedArea(4, 0, 5, 0));

    assertThat(filled(areas, "x/a", "/b", "/c", "y/d", "/e", "/f"))
        .containsExactly("x/a", "x/b", "/c", "y/d", "y/e", "/f");
  }

  @Test
  void aMergedAreaThatBeginsWithAnEmptyCellHoldsNothing() {
    assertThat(filled(List.of(new MergedArea(2, 0, 3, 0)), "x/a", "/b", "/c"))
        .containsExactly("x/a", "/b", "/c");
  }

  @Test
  void aColumnThatIsNotReadIsLeftAlone() {
    assertThat(filled(List.of(new MergedArea(1, 2, 2, 2)), "x/a/z", "x/b/"))
        .containsExactly("x/a/…", "x/b");
  }

  @Test
  void whatIsWrongIsReportedAtTheCellAbove() {
    SheetRow first = new SheetRow(4, false, ImmutableSortedMap.of(0, SheetCell.text(4, 0, "Sở")));
    SheetRow next = new SheetRow(5, true, ImmutableSortedMap.of(0, SheetCell.text(5, 0, "nt")));

    List<SheetRow> filled = RepeatedCells.filled(List.of(first, next), Set.of(0), List.of());
    assertThat(filled).extracting(SheetRow::number).containsExactly(4, 5);
    assertThat(filled).extracting(SheetRow::isHidden).containsExactly(false, true);
    assertThat(filled.get(1).cells().get(0)).isEqualTo(first.cells().get(0));
  }
}
