package vn.cchc.examples.sheets.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** The sheets of a workbook, found by their names. */
class ExcelFileTest {
  private static ExcelFile open(String... names) throws IOException, RefusedFileException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      for (String name : names) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, name);
        if (name.startsWith("Ẩn")) {
          sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
      }
    }
    return ExcelFile.open(bytes.toByteArray());
  }

  private static void assertRefused(
      ExcelFile file, Optional<String> name, RefusalCode code, String expected, String actual) {
    assertThatThrownBy(() -> file.sheet(name))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> {
              assertThat(e.refusal().code()).isEqualTo(code);
              assertThat(e.refusal().expected()).isEqualTo(expected);
              assertThat(e.refusal().actual()).isEqualTo(actual);
            });
  }

  @Test
  void aSheetIsFoundByItsNameInAnyCase() throws IOException, RefusedFileException {
    try (ExcelFile file = open("Quý I", "Quý II", "Ẩn")) {
      assertThat(file.sheet(Optional.of("QUÝ  II")).name()).isEqualTo("Quý II");
      assertThat(file.sheet(Optional.of("ẩn")).name()).isEqualTo("Ẩn");
      assertRefused(
          file,
          Optional.of("Quý III"),
          RefusalCode.SHEET_NOT_FOUND,
          "“Quý III”",
          "“Quý I”, “Quý II”, “Ẩn”");
    }
  }

  @Test
  void withoutANameTheOneSheetThatIsShownIsMeant() throws IOException, RefusedFileException {
    try (ExcelFile file = open("Ẩn", "Quý I")) {
      assertThat(file.sheet(Optional.empty()).name()).isEqualTo("Quý I");
      assertThat(file.allShown()).extracting(WorkbookIndex.Listed::name).containsExactly("Quý I");
    }
    try (ExcelFile file = open("Quý I", "Quý II")) {
      assertRefused(file, Optional.empty(), RefusalCode.SEVERAL_SHEETS, "", "“Quý I”, “Quý II”");
    }
  }

  @Test
  void theRowsOfASheetAreThoseOfItsPart() throws IOException, RefusedFileException {
    try (ExcelFile file = open("Quý I", "Quý II")) {
      WorkbookIndex.Listed sheet = file.sheet(Optional.of("Quý II"));
      file.rows(
          sheet,
          file.facts(sheet),
          row -> {
            assertThat(row.cells().values())
                .extracting(cell -> cell.text())
                .containsExactly("Quý II");
            return true;
          });
    }
  }
}
