package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of a plan's workbook become in its document. */
class PlanCellsTest {
  private static final PlanCells CELLS = new PlanCells(CellResult::of);

  private static String read(PlanColumn.Kind kind, String text) {
    return CELLS
        .node(
            Arrays.stream(PlanSheet.values())
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> column.kind() == kind)
                .findFirst()
                .orElseThrow(),
            SheetCell.text(1, 0, text))
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
    assertThat(read(PlanColumn.Kind.CRITERION, words)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "phấn đấu", "khoảng 60%", "tối thiểu 60% và không quá 5%"})
  void whatIsNotOneRequirementIsNotTaken(String words) {
    assertThat(read(PlanColumn.Kind.CRITERION, words)).isEmpty();
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
    assertThat(read(PlanColumn.Kind.STAGES, words)).isEmpty();
  }
}
