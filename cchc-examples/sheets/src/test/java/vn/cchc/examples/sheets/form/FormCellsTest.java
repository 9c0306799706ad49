package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.SheetCell;

/** What the cells of a plan's workbook become in its document. */
class FormCellsTest {
  private static final FormCells CELLS = new FormCells(CellResult::of);

  private static String read(FormColumn.Kind kind, String text) {
    return CELLS
        .node(FormColumn.of("Cột", "path", kind, "chú thích"), SheetCell.text(1, 0, text))
        .value()
        .map(Object::toString)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tối thiểu 60%          | {\"type\":\"atLeast\",\"value\":60}",
        "trên 60%               | {\"type\":\"moreThan\",\"value\":60}",
        "không quá 5%           | {\"type\":\"atMost\",\"value\":5}",
        "dưới 5%                | {\"type\":\"lessThan\",\"value\":5}",
        "trong nhóm 30          | {\"type\":\"withinTop\",\"places\":30}",
        "giảm ít nhất 10%       | {\"type\":\"change\",\"direction\":\"decrease\",\"percent\":10}",
        "tăng ít nhất 10%       | {\"type\":\"change\",\"direction\":\"increase\",\"percent\":10}",
      })
  void aRequirementInWordsIsACriterion(String words, String json) {
    assertThat(read(FormColumn.Kind.CRITERION, words)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "phấn đấu", "khoảng 60%", "tối thiểu 60% và không quá 5%"})
  void whatIsNotOneRequirementIsNotTaken(String words) {
    assertThat(read(FormColumn.Kind.CRITERION, words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92%",
        "tối thiểu 92%",
        "30/6/2027",
        "30/6/2027: đến ngày 31/12/2027 đạt tối thiểu 92%",
        "Quý II/2027: tối thiểu 92%",
      })
  void aStageHasOneDayAndOneRequirement(String words) {
    assertThat(read(FormColumn.Kind.STAGES, words)).isEmpty();
  }
}
