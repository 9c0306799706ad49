package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  private static JsonNode draft(byte[] file) throws IOException {
    MappingDraft draft = MappingDraft.of(new ByteArrayInputStream(file), register(), plan());
    return new ObjectMapper().readTree(draft.json().orElseThrow());
  }

  private static JsonNode csv(String... rows) throws IOException {
    return draft(String.join("\n", rows).getBytes(UTF_8));
  }

  /** Returns what a draft takes for figures: the indicator, the part and the whole of each. */
  private static List<String> figures(JsonNode draft) {
    List<String> figures = new ArrayList<>();
    for (JsonNode figure : draft.get("figures")) {
      figures.add(
          figure.at("/indicator/fixed").asText()
              + ": "
              + figure.at("/numerator/header").asText()
              + " of "
              + figure.at("/denominator/header").asText());
    }
    return figures;
  }

  private static ObjectNode allButFigures(JsonNode draft) {
    ObjectNode others = draft.deepCopy();
    others.remove("figures");
    return others;
  }

  @Test
  void aDraftNamesSheetsHeadingEndsTotalsPeriodAndFigures() throws IOException {
    JsonNode draft = draft(workbook());

    assertThat(allButFigures(draft))
        .hasToString(
            "{\"format\":\"cchc-mapping/1\",\"sheets\":[\"T4\",\"T5\"],"
                + "\"headerRows\":{\"first\":3,\"last\":4},"
                + "\"endsBefore\":[\"Ghi chú*\",\"NGƯỜI LẬP\"],\"leftOutRows\":[\"Cộng\"],"
                + "\"numbers\":\"vi\",\"noFigure\":[\"-\"],\"agency\":{\"header\":\"Đơn vị\"},"
                + "\"period\":{\"cell\":\"A1\"}}");
  }

  @Test
  void pairsOfColumnsGetTheIndicatorsWhoseNamesAreLikeTheirHeadings() throws IOException {
    assertThat(figures(draft(workbook())))
        .containsExactly(
            "ho-so-muc-3: Hồ sơ mức độ 3 / Xử lý trực tuyến of Hồ sơ mức độ 3 / Tổng số",
            "ho-so-muc-4: Hồ sơ mức độ 4 / Xử lý trực tuyến of Hồ sơ mức độ 4 / Tổng số");
    assertThat(figures(csv("Đơn vị;Lượt khách;Lượt xe;Tổng số", "Sở Y tế;1;2;9")))
        .containsExactly("?: Lượt khách of Tổng số", "?: Lượt xe of Tổng số");
  }

  @Test
  void anIndicatorIsOfThePairThatIsMostLikeIt() throws IOException {
    assertThat(
            figures(
                csv(
                    "Đơn vị;Văn bản điện tử của cơ quan;Văn bản điện tử giao dịch giữa các cơ quan"
                        + " hành chính nhà nước của tỉnh;Tổng số",
                    "Sở Y tế;1;2;9")))
        .containsExactly(
            "?: Văn bản điện tử của cơ quan of Tổng số",
            "van-ban-dien-tu: Văn bản điện tử giao dịch giữa các cơ quan hành chính nhà nước của"
                + " tỉnh of Tổng số");
  }

  @Test
  void columnsOfSharesNumberingAndWordsAreNoFigures() throws IOException {
    assertThat(
            figures(
                csv(
                    "STT;Đơn vị;Xử lý trực tuyến mức độ 3;Tổng số hồ sơ;Tỷ lệ %;Ghi chú",
                    "1;Sở Y tế;1;2;50;x",
                    "2;Sở Nội vụ;1.000 hồ sơ;2.000;50;",
                    "3;Sở Tư pháp;;;;4")))
        .containsExactly("ho-so-muc-3: Xử lý trực tuyến mức độ 3 of Tổng số hồ sơ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Đơn vị;Đúng hạn;Quá hạn\nSở Y tế;1;2", "Đơn vị;Tổng số;Tổng\nSở Y tế;1;2"})
  void withoutOneWholeTheFiguresAreAskedFor(String table) throws IOException {
    assertThat(figures(csv(table))).containsExactly("?: ? of ?");
  }

  @Test
  void aTableMayHaveNoTitleAndNoHeadingAboveItsAgencies() throws IOException {
    assertThat(
            allButFigures(
                csv(
                    "STT;;Xử lý trực tuyến;Tổng số",
                    "1;Sở Y tế;1;2",
                    "2;Sở Nội vụ;KPS;…",
                    "Người lập;;;",
                    "A;x;;")))
        .hasToString(
            "{\"format\":\"cchc-mapping/1\",\"headerRows\":{\"first\":1,\"last\":1},"
                + "\"endsBefore\":[\"Người lập\"],\"numbers\":\"vi\",\"noFigure\":[\"…\"],"
                + "\"nothingArose\":[\"kps\"],\"agency\":{\"column\":\"B\"}}");
  }

  @Test
  void atMostFiveEndsAreNamed() throws IOException {
    JsonNode draft =
        csv("Đơn vị;Nộp;Tổng số", "Sở Y tế;1;2", "Một;", "Hai", "Ba:x", "Bốn", "Năm", "Sáu");

    assertThat(draft.get("endsBefore"))
        .extracting(JsonNode::asText)
        .containsExactly("Một", "Hai", "Ba:x", "Bốn", "Năm");
  }

  @Test
  void theAgenciesAreInTheColumnThatNamesMostOfThem() throws IOException {
    JsonNode draft =
        csv(
            "Cấp trên;Đơn vị;Đúng hạn;Tổng số",
            "Sở Y tế;Sở Nội vụ;1;2",
            ";Sở Tư pháp;1;2",
            ";Sở Y tế;1;2");

    assertThat(draft.at("/agency/header").asText()).isEqualTo("Đơn vị");
  }

  @Test
  void thePeriodIsTakenFromACellThatEverySheetHas() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      month(workbook.newWorksheet("T4"), 4);
      Worksheet other = workbook.newWorksheet("T5");
      month(other, 5);
      other.value(0, 0, "BIỂU SỐ LIỆU");
      other.value(1, 0, "THÁNG 5 NĂM 2020");
      Worksheet another = workbook.newWorksheet("T6");
      month(another, 6);
      another.value(2, 1, "Cơ quan");
    }
    JsonNode draft = draft(bytes.toByteArray());

    assertThat(draft.has("period")).isFalse();
    assertThat(draft.get("sheets").toString()).isEqualTo("[\"T4\",\"T5\"]");
  }

  @Test
  void aFileThatIsNoSheetIsRefused() throws IOException {
    assertThat(
            MappingDraft.of(
                    new ByteArrayInputStream("%PDF-1.7".getBytes(UTF_8)), register(), plan())
                .refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.NOT_A_WORKBOOK);
  }

  @ParameterizedTest
  @CsvSource({"58, true", "59, false"})
  void theHeadingIsSoughtInSixtyRows(int above, boolean isFound) throws IOException {
    String table = "\n".repeat(above + 1) + "Đơn vị,Đúng hạn,Tổng số\nSở Y tế,1,2\n";

    assertThat(
            MappingDraft.of(new ByteArrayInputStream(table.getBytes(UTF_8)), register(), plan())
                .json()
                .isPresent())
        .isEqualTo(isFound);
  }

  @Test
  void titlesAboveTheHeadingDoNotHideWhatSeparatesItsColumns() throws IOException {
    JsonNode draft =
        csv("Kết quả giải quyết hồ sơ, quý II", "", "Đơn vị;Đúng hạn;Tổng số", "Sở Y tế;1;2");

    assertThat(draft.at("/agency/header").asText()).isEqualTo("Đơn vị");
    assertThat(draft.at("/headerRows/first").asInt()).isEqualTo(3);
  }

  @Test
  void aFileThatTwoSeparatorsDivideAlikeIsRefused() throws IOException {
    MappingDraft draft =
        MappingDraft.of(
            new ByteArrayInputStream("Đơn vị;Đúng hạn,Tổng số\n".getBytes(UTF_8)),
            register(),
            plan());

    assertThat(draft.refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.SEPARATOR_UNCLEAR);
  }

  private static int firstHeaderRow(String... rows) throws IOException {
    return csv(rows).at("/headerRows/first").asInt();
  }

  @Test
  void anAgencyAloneInItsRowIsATitle() throws IOException {
    JsonNode draft = csv("Sở Y tế", "Đơn vị;Đúng hạn;Tổng số", "Sở Nội vụ;1;2");

    assertThat(draft.at("/agency/header").asText()).isEqualTo("Đơn vị");
    assertThat(draft.at("/headerRows/first").asInt()).isEqualTo(2);
  }

  @Test
  void ofTwoColumnsThatNameAsManyAgenciesTheFirstIsTaken() throws IOException {
    JsonNode draft = csv("Cấp trên;Đơn vị;Đúng hạn;Tổng số", "Sở Y tế;Sở Nội vụ;1;2");

    assertThat(draft.at("/agency/header").asText()).isEqualTo("Cấp trên");
  }

  @Test
  void aHeadingHasThreeCellsAndTakesInTheRowsRightAboveIt() throws IOException {
    String heading = "Đơn vị;Đúng hạn;Tổng số";
    String row = "Sở Y tế;1;2";

    assertThat(firstHeaderRow(heading, row)).isEqualTo(1);
    assertThat(firstHeaderRow(";Hồ sơ;Hồ sơ", heading, row)).isEqualTo(1);
    assertThat(firstHeaderRow("Biểu 1;;", heading, row)).isEqualTo(2);
    assertThat(firstHeaderRow("Biểu 1;;quý II", "", heading, row)).isEqualTo(3);
    assertThat(
            MappingDraft.of(
                    new ByteArrayInputStream("Đơn vị;Tổng số\nSở Y tế;2\n".getBytes(UTF_8)),
                    register(),
                    plan())
                .json())
        .isEmpty();
  }

  private static JsonNode merged(int lastRow) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Biểu");
      String[] headings = {"Đơn vị", "Đúng hạn", "Tổng số"};
      for (int column = 0; column < headings.length; column++) {
        sheet.value(2, column, headings[column]);
      }
      sheet.range(2, 0, lastRow, 0).merge();
      sheet.value(4, 0, "Sở Y tế");
      sheet.value(4, 1, 1);
      sheet.value(4, 2, 2);
    }
    return draft(bytes.toByteArray());
  }

  @Test
  void aHeadingReachesAsFarDownAsItsCellsAreMergedButNotIntoTheAgencies() throws IOException {
    assertThat(merged(3).get("headerRows").toString()).isEqualTo("{\"first\":3,\"last\":4}");
    assertThat(merged(4).get("headerRows").toString()).isEqualTo("{\"first\":3,\"last\":4}");
  }
}
