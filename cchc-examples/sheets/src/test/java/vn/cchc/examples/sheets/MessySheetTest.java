package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.text.Language;

/** A sheet with everything that goes wrong in offices. */
class MessySheetTest {
  private static final String MAPPING =
      """
      {
        "format": "cchc-mapping/1",
        "sheet": "quý i",
        "headerRows": {"first": 3, "last": 4},
        "endsBefore": "Người lập biểu",
        "numbers": "vi",
        "agency": {"header": "Cơ quan, đơn vị"},
        "period": {"fixed": "2020-Q1"},
        "recordedAt": "2020-04-05T15:00:00+07:00",
        "source": "bao-cao-quy",
        "figures": [
          {"indicator": {"fixed": "ho-so-muc-3"},
           "numerator": {"header": "Hồ sơ mức độ 3 / Trực tuyến"},
           "denominator": {"header": "Hồ sơ mức độ 3 / Tổng số"}},
          {"indicator": {"fixed": "hai-long"}, "percentage": {"header": "Tỷ lệ hài lòng"}}
        ]
      }
      """;

  private static byte[] workbook(Consumer<Worksheet> filler) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      workbook.newWorksheet("Hướng dẫn").value(0, 0, "Cách ghi biểu");
      Worksheet sheet = workbook.newWorksheet("Quý I");
      sheet.value(0, 0, "BÁO CÁO QUÝ I NĂM 2020");
      sheet.range(0, 0, 0, 5).merge();
      sheet.value(2, 0, "STT");
      sheet.range(2, 0, 3, 0).merge();
      sheet.value(2, 1, "Cơ quan,\nđơn vị");
      sheet.range(2, 1, 3, 1).merge();
      sheet.value(2, 2, Normalizer.normalize("Hồ sơ mức độ 3", Normalizer.Form.NFD));
      sheet.range(2, 2, 2, 3).merge();
      sheet.value(3, 2, "Trực tuyến");
      sheet.value(3, 3, "Tổng số");
      sheet.value(2, 4, "Tỷ lệ hài lòng");
      sheet.range(2, 4, 3, 4).merge();
      filler.accept(sheet);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String agency, Object... figures) {
    sheet.value(row - 1, 0, row - 4);
    sheet.value(row - 1, 1, agency);
    for (int i = 0; i < figures.length; i++) {
      if (figures[i] instanceof Number number) {
        sheet.value(row - 1, 2 + i, number);
      } else if (figures[i] instanceof String text) {
        sheet.value(row - 1, 2 + i, text);
      }
    }
  }

  private static byte[] messy() throws IOException {
    return workbook(
        sheet -> {
          row(sheet, 5, "Sở Nội vụ", 1166, "2.000", "97,28%");
          row(sheet, 6, Normalizer.normalize("Sở Tài chính", Normalizer.Form.NFD), "1.166", 1200);
          sheet.value(5, 4, new BigDecimal("0.97280000000000011"));
          sheet.style(5, 4).format("0.00%").set();
          row(sheet, 7, "Sôû Noäi vuï", 10, 20);
          sheet.style(6, 1).fontName("VNI-Times").set();
          row(sheet, 8, "Së Y tÕ", 10, 20);
          sheet.style(7, 1).fontName(".VnTime").set();
          row(sheet, 9, "Sở Xây dựng", "1,166", 2000);
          // Row 10 is blank.
          row(sheet, 11, "SỞ  XÂY DỰNG", "60.5", 200, "97.28%");
          row(sheet, 12, "Sở Y tế");
          sheet.value(12, 7, "xem lại");
          row(sheet, 14, "Sở Y tế", -5, 20, new BigDecimal("0.9728"));
          row(sheet, 15, "Sở Không có", 5, 20);
          row(sheet, 16, "Tổng cộng", 2332, 3200);
          sheet.value(17, 1, "Người lập biểu");
          sheet.value(18, 3, "Trưởng phòng");
        });
  }

  @Test
  void acceptsAndRefusesExactlyTheRowsItShould() throws IOException {
    ImportReport report = Office.read(MAPPING, messy());

    assertThat(Office.refused(report))
        .containsExactly(
            "B7 legacyVni",
            "B8 legacyTcvn3",
            "C9 notWhole",
            "C11 notANumber",
            "E11 notANumber",
            "H13 strayCell",
            "C14 negativeCount",
            "E14 notAPercentage",
            "B15 unknownAgency",
            "B16 totalsRow");
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(5, 6);
    assertThat(Office.values(report))
        .containsExactly(
            "so-noi-vu \"type\":\"ratio\",\"numerator\":1166,\"denominator\":2000",
            "so-noi-vu \"type\":\"quantity\",\"amount\":97.28,\"decimals\":2",
            "so-tai-chinh \"type\":\"ratio\",\"numerator\":1166,\"denominator\":1200",
            "so-tai-chinh \"type\":\"quantity\",\"amount\":97.28,\"decimals\":2");
    assertThat(report.refusedRows()).isEqualTo(8);
    assertThat(report.rowsWithoutFigure()).isEqualTo(1);
    assertThat(report.isIncomplete()).isFalse();
  }

  @Test
  void tellsTheCellTheReasonAndTheCodeInBothLanguages() throws IOException {
    Refusal vni = Office.read(MAPPING, messy()).refusals().get(0);

    assertThat(vni.describe(Language.VIETNAMESE))
        .isEqualTo(
            "Quý I!B7: “Sôû Noäi vuï” viết bằng bảng mã VNI (phông VNI-…), có lẽ là “Sở Nội vụ”;"
                + " hãy chuyển sang Unicode [legacyVni]");
    assertThat(vni.describe(Language.ENGLISH))
        .isEqualTo(
            "Quý I!B7: “Sôû Noäi vuï” is written in VNI (a VNI-… font), perhaps “Sở Nội vụ”;"
                + " convert it to Unicode [legacyVni]");
  }

  @Test
  void importingAgainGivesTheSameBytes() throws IOException {
    assertThat(Office.read(MAPPING, messy()).ndjson())
        .isEqualTo(Office.read(MAPPING, messy()).ndjson())
        .startsWith(
            """
            {"indicator":"ho-so-muc-3","agency":"so-noi-vu","period":"2020-Q1","value":{"type":\
            "ratio","numerator":1166,"denominator":2000},"recordedAt":"2020-04-05T08:00:00Z",\
            "kind":"selfReported","status":"final","source":"bao-cao-quy"}
            """);
  }
}
