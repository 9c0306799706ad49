package vn.cchc.examples.sheets.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.sheets.refusal.RefusalCode;

class SheetRowTest {
  private static SheetRow row(String... texts) {
    ImmutableSortedMap.Builder<Integer, SheetCell> cells = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < texts.length; i++) {
      cells.put(i, SheetCell.text(3, i, texts[i]));
    }
    return new SheetRow(3, false, cells.buildOrThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "(1), (2), true",
    "A, (1), true",
    "(2a), (3)=(2)/(1), true",
    "1, 2, false",
    "A, B, false",
    "(1), Sở Y tế, false",
    "(100), (2), false",
  })
  void aRowNumbersTheColumnsIfAllItsCellsDo(String one, String other, boolean isNumbering) {
    assertThat(row(one, other).isNumbering()).isEqualTo(isNumbering);
  }

  @Test
  void oneCellNumbersNothingAndNeitherDoesANumber() {
    assertThat(row("(1)").isNumbering()).isFalse();
    SheetCell number =
        new SheetCell(3, 1, SheetCell.Kind.NUMBER, "2", CellFormat.GENERAL, CellFont.PLAIN, true);
    assertThat(
            new SheetRow(3, false, ImmutableSortedMap.of(0, SheetCell.text(3, 0, "(1)"), 1, number))
                .isNumbering())
        .isFalse();
  }

  @Test
  void theTextOfAColumnIsTidyAndEmptyWhereThereIsNone() {
    assertThat(row(" Sở  Y tế ").text(0)).isEqualTo("Sở Y tế");
    assertThat(row("Sở Y tế").text(1)).isEmpty();
    assertThat(SheetCell.text(7, 1, "x").address()).isEqualTo("B7");
  }

  @Test
  void aLabelThatIsNoShortNumberStaysAsItIs() {
    SheetCell number =
        new SheetCell(
            3, 1, SheetCell.Kind.NUMBER, "1E+5", CellFormat.GENERAL, CellFont.PLAIN, true);
    assertThat(number.label()).isEqualTo("1E+5");
  }

  @Test
  void somethingMadeOfAResultIsMadeOfWhatWasReadAndARefusalStays() {
    assertThat(CellResult.of(2).map(one -> one + 1)).isEqualTo(CellResult.of(3));
    CellResult<Integer> refused = CellResult.refused(RefusalCode.NOT_WHOLE, "", "x");
    assertThat(refused.map(one -> one + 1)).isEqualTo(refused);
  }
}
