package vn.cchc.examples.sheets.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/**
 * Makes the example sheet anew, all figures made up, as an office might have filled it in.
 *
 * <p>Where it changes on purpose: copy {@code target/ho-so-thang-3-2020.xlsx}, which this leaves
 * behind, into {@code cchc-examples/data/sheets}.
 */
class ExampleSheetTest {
  private static final String NAME = "ho-so-thang-3-2020.xlsx";

  private static byte[] made() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Tháng 3");
      sheet.width(1, 30);
      sheet.value(0, 0, "KẾT QUẢ TIẾP NHẬN HỒ SƠ TRỰC TUYẾN THÁNG 3 NĂM 2020");
      sheet.value(1, 0, "(số liệu minh họa, không có thật)");
      for (int row = 0; row < 2; row++) {
        sheet.range(row, 0, row, 6).merge();
        sheet.style(row, 0).bold().horizontalAlignment("center").set();
      }
      head(sheet, 0, "STT");
      head(sheet, 1, "Cơ quan,\nđơn vị");
      head(sheet, 2, "Mức độ 3", "Trực tuyến", "Tổng số");
      head(sheet, 4, "Mức độ 4", "Trực tuyến", "Tổng số");
      head(sheet, 6, "Ghi chú");
      sheet.value(5, 0, "I");
      sheet.value(5, 1, "Các sở");
      row(sheet, 7, "Văn phòng UBND tỉnh", 52, 118, 20, 76);
      row(sheet, 8, Normalizer.normalize("Sở Nội vụ", Normalizer.Form.NFD), 301, 655, 88, 402);
      row(sheet, 9, "SỞ TƯ PHÁP", "1.166", "2.480", 143, "1.002");
      row(sheet, 10, "Sở Tài chính", 77, 190, 12, 60);
      row(sheet, 11, "Së Y tÕ", 240, 512, 96, 330);
      sheet.style(10, 1).fontName(".VnTime").set();
      row(sheet, 12, "Sở Xây dựng", 410, new BigDecimal("1.204"), 131, 655);
      sheet.value(12, 0, "II");
      sheet.value(12, 1, "Các huyện");
      row(sheet, 14, "UBND huyện Đông");
      sheet.value(13, 6, "chưa báo cáo");
      row(sheet, 15, "UBND huyeän Taây", 95, 240, 30, 151);
      sheet.style(14, 1).fontName("VNI-Times").set();
      row(sheet, 16, "UBND huyện Nam", 3, 0, 40, 188);
      row(sheet, 17, "UBND huyện Bắc", 0, 0, 18, 97);
      sheet.value(17, 1, "Tổng cộng");
      for (int column = 2; column < 6; column++) {
        String letter = String.valueOf((char) ('A' + column));
        sheet.formula(17, column, "SUM(" + letter + "7:" + letter + "17)");
      }
      sheet.value(19, 1, "Người lập biểu");
      sheet.value(19, 4, "Thủ trưởng đơn vị");
    }
    return bytes.toByteArray();
  }

  private static void head(Worksheet sheet, int column, String title, String... parts) {
    sheet.value(3, column, title);
    if (parts.length == 0) {
      sheet.range(3, column, 4, column).merge();
    } else {
      sheet.range(3, column, 3, column + parts.length - 1).merge();
    }
    for (int i = 0; i < parts.length; i++) {
      sheet.value(4, column + i, parts[i]);
    }
  }

  private static void row(Worksheet sheet, int row, String agency, Object... figures) {
    sheet.value(row - 1, 0, row < 13 ? row - 6 : row - 7);
    sheet.value(row - 1, 1, agency);
    for (int i = 0; i < figures.length; i++) {
      if (figures[i] instanceof Number number) {
        sheet.value(row - 1, 2 + i, number);
      } else {
        sheet.value(row - 1, 2 + i, String.valueOf(figures[i]));
      }
    }
  }

  @Test
  void theExampleHoldsWhatIsMadeHere() throws IOException, RefusedFileException {
    byte[] made = made();
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", NAME), made);

    byte[] committed = Files.readAllBytes(Path.of("../data/sheets", NAME));
    assertThat(rows(committed)).isEqualTo(rows(made)).hasSize(18);
  }

  private static List<SheetRow> rows(byte[] workbook) throws RefusedFileException {
    List<SheetRow> rows = new ArrayList<>();
    try (ExcelFile file = ExcelFile.open(workbook)) {
      WorkbookIndex.Listed sheet = file.sheet(Optional.empty());
      file.rows(sheet, file.facts(sheet), rows::add);
    }
    return rows;
  }
}
