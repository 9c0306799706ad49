package vn.cchc.examples.sheets.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.form.FormTable;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.json.CchcJson;

/** Which cells of a filled workbook hold something: each part of a set has a column of its own. */
class ScoreSetTemplateTest {
  /** Names the cells of a row of the set of communes of 2026 that hold something. */
  private static List<String> held(ScoreSetSheet sheet, int number)
      throws IOException, RefusedFileException {
    byte[] set = Files.readAllBytes(Path.of("../data/scorecard-2026/scorecard.json"));
    return SheetFile.open(
        ScoreSetTemplate.filled(CchcJson.readScorecard(set, "").orThrow()),
        ExcelFile::allShown,
        Optional.empty(),
        OptionalInt.empty(),
        sheets ->
            FormTable.rows(sheets.get(sheet.ordinal())).stream()
                .filter(row -> row.number() == number)
                .flatMap(row -> row.cells().keySet().stream())
                .map(Columns::letters)
                .toList());
  }

  @Test
  void anAreaHasNoMarksAndItsCriteriaSayWhoGivesPoints() throws IOException, RefusedFileException {
    assertThat(held(ScoreSetSheet.CRITERIA, 3)).containsExactly("A", "B", "C");
    assertThat(held(ScoreSetSheet.CRITERIA, 5)).containsExactly("A", "B", "C", "D", "E", "I");
    assertThat(held(ScoreSetSheet.CRITERIA, 23)).containsExactly("A", "B", "C", "F", "I");
  }

  @Test
  void aCriterionOfAnIndicatorNamesItBesideItsRule() throws IOException, RefusedFileException {
    assertThat(held(ScoreSetSheet.CRITERIA, 10)).containsExactly("A", "B", "C", "I", "J", "Q");
    assertThat(held(ScoreSetSheet.CRITERIA, 11)).containsExactly("A", "B", "C", "D", "E", "I", "J");
  }

  @Test
  void aClassHasItsIntervalInOneCell() throws IOException, RefusedFileException {
    assertThat(held(ScoreSetSheet.CLASSES, 3)).containsExactly("A", "B", "C");
  }
}
