package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.draft.MappingDraft;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.json.CchcJson;
import vn.cchc.plan.Plan;

/** An office's sheet that goes in with the mapping drafted from it. */
class MappingDraftTest {
  private static Plan plan() throws IOException {
    return CchcJson.readPlan(Files.readAllBytes(Path.of("../data/2020/plan.json")), "p")
        .value()
        .orElseThrow();
  }

  private static AgencyRegister register() throws IOException {
    return CchcJson.readAgencies(Files.readAllBytes(Path.of("../data/2020/agencies.json")), "a")
        .value()
        .orElseThrow();
  }

  private static void month(Worksheet sheet, int month) {
    sheet.value(0, 0, "BIỂU SỐ LIỆU THÁNG " + month + " NĂM 2020");
    sheet.range(0, 0, 0, 5).merge();
    sheet.value(2, 0, "STT");
    sheet.value(2, 1, "Đơn vị");
    sheet.value(2, 2, "Hồ sơ mức độ 3");
    sheet.range(2, 2, 2, 3).merge();
    sheet.value(2, 4, "Hồ sơ mức độ 4");
    sheet.range(2, 4, 2, 5).merge();
    for (int group = 0; group < 2; group++) {
      sheet.value(3, 2 + 2 * group, "Tổng số");
      sheet.value(3, 3 + 2 * group, "Xử lý trực tuyến");
    }
    String[] numbering = {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"};
    for (int i = 0; i < numbering.length; i++) {
      sheet.value(4, i, numbering[i]);
    }
    sheet.value(5, 0, "I");
    sheet.value(5, 1, "Các sở");
    String[] agencies = {"Sở KH&ĐT", "Sở Y tế", "H. Tây", "UBND TX Trung Tâm"};
    for (int i = 0; i < agencies.length; i++) {
      sheet.value(6 + i, 0, i + 1);
      sheet.value(6 + i, 1, agencies[i]);
      for (int column = 2; column < 6; column++) {
        sheet.value(6 + i, column, month * 10 + 20 - 4 * (column % 2) + i);
      }
    }
    sheet.value(7, 2, "-");
    sheet.value(7, 3, "-");
    sheet.value(10, 1, "Cộng");
    sheet.value(10, 2, 999);
    sheet.value(11, 0, "Ghi chú: lấy từ hệ thống");
    sheet.value(13, 1, "NGƯỜI LẬP");
    sheet.value(13, 4, "GIÁM ĐỐC");
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      month(workbook.newWorksheet("T4"), 4);
      month(workbook.newWorksheet("T5"), 5);
      workbook.newWorksheet("Tổng hợp").value(0, 0, "…");
    }
    return bytes.toByteArray();
  }

  @Test
  void theDraftOfAnOfficesSheetIsGoodAsItIs() throws IOException {
    MappingDraft draft = MappingDraft.of(new ByteArrayInputStream(workbook()), register(), plan());
    MappingReading mapping =
        MappingReading.read(draft.json().orElseThrow().getBytes(UTF_8), "draft.json");
    assertThat(mapping.problems()).isEmpty();

    ImportReport report =
        new SheetImport(
                mapping.value().orElseThrow().recordedAt(Instant.parse("2020-06-05T01:00:00Z")),
                register(),
                Optional.of(plan()))
            .read(new ByteArrayInputStream(workbook()));
    assertThat(Office.refused(report)).isEmpty();
    assertThat(report.sheets()).containsExactly("T4", "T5");
    assertThat(report.observations()).hasSize(14);
    assertThat(report.observations().get(0).toString())
        .contains("ho-so-muc-3", "so-ke-hoach-dau-tu", "2020-04", "56/60");
  }

  @Test
  void whereNoTableNamesAnAgencyThatIsReported() throws IOException {
    assertThat(
            MappingDraft.of(
                    new ByteArrayInputStream("a;b\n1;2\n".getBytes(UTF_8)), register(), plan())
                .refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.NO_TABLE);
  }
}
