package vn.cchc.examples.sheets.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.text.Language;

class RefusalTest {
  /** A sheet, a row and a cell, and how the place is said. */
  @ParameterizedTest
  @CsvSource(
      value = {
        "Quý I, 7, B7, Quý I!B7: ",
        "Quý I, 7, '', Quý I!7: ",
        "Quý I, 0, '', Quý I: ",
        "'', 7, B7, B7: ",
        "'', 7, '', 7: ",
        "'', 0, '', ''",
        "Quý I, 0, 9, Quý I!9: ",
      },
      ignoreLeadingAndTrailingWhitespace = true)
  void theLineBeginsWithThePlace(String sheet, int row, String cell, String place) {
    Refusal refusal = new Refusal(sheet, row, cell, RefusalCode.STRUCK_OUT, "", "“45”");

    assertThat(refusal.describe(Language.ENGLISH))
        .isEqualTo(
            place.strip()
                + (place.isEmpty() ? "" : " ")
                + "“45” is struck out; delete it or clear the formatting [struckOut]");
    assertThat(refusal.in("Nháp").describe(Language.VIETNAMESE)).startsWith("Nháp");
  }

  @Test
  void theKeyOfAMissingCellIsAWordInVietnamese() {
    Refusal refusal = Refusal.ofCell("", 2, 1, RefusalCode.MISSING_CELL, "numerator");

    assertThat(refusal.describe(Language.VIETNAMESE))
        .isEqualTo("B2: ô trống: thiếu tử số [missingCell]");
    assertThat(refusal.describe(Language.ENGLISH))
        .isEqualTo("B2: an empty cell: numerator is missing [missingCell]");
  }

  @Test
  void examplesOfNumbersAreJoinedByAWord() {
    Refusal refusal = Refusal.ofCell("", 2, 1, RefusalCode.NOT_A_NUMBER, "1.166; 69,42", "“x”");

    assertThat(refusal.message(Language.VIETNAMESE))
        .isEqualTo("“x” không phải là số (viết như 1.166 hoặc 69,42)");
    assertThat(refusal.message(Language.ENGLISH))
        .isEqualTo("“x” is not a number (written like 1.166 or 69,42)");
  }

  @Test
  void aFaultOfAFileIsTooMuchOrNoWorkbook() {
    Refusal refusal = FileFault.TOO_MANY_ROWS.refusal("Quý I", 9, 5).refusal();

    assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_LARGE);
    assertThat(refusal.describe(Language.ENGLISH))
        .startsWith("Quý I!9: ")
        .contains("the sheet has more than 5 rows of figures");
    assertThat(FileFault.TOO_LONG_TEXT.refusal(5).refusal().actual()).isEqualTo("5");
    for (FileFault fault : FileFault.values()) {
      assertThat(fault.refusal("x").refusal().code())
          .isEqualTo(
              fault.toString().startsWith("too")
                  ? RefusalCode.TOO_LARGE
                  : RefusalCode.NOT_A_WORKBOOK);
    }
  }
}
