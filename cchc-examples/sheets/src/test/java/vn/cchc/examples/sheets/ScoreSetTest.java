package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.plan.PlanTemplate;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.score.ScoreSetImport;
import vn.cchc.examples.sheets.score.ScoreSetTemplate;
import vn.cchc.json.CchcJson;
import vn.cchc.scorecard.Scorecard;

/** Sets of criteria that go out as workbooks and come back. */
class ScoreSetTest {
  private static final String HEADINGS =
      "STT|Lĩnh vực, tiêu chí|Điểm tối đa|Tự chấm|Thẩm định|XHH|Ghi chú|Minh chứng|Cách chấm"
          + "|Chỉ số|Thuộc tiêu chí";

  private static Scorecard set(String file) throws IOException {
    return CchcJson.readScorecard(Files.readAllBytes(Path.of("../data/" + file)), "").orThrow();
  }

  private static ScoreSetImport read(byte[] workbook) throws IOException {
    return ScoreSetImport.read(new ByteArrayInputStream(workbook), "bo.xlsx");
  }

  /** Makes a workbook of a set of 10 points whose criteria are rows with cells between bars. */
  private static byte[] workbook(String sheet, String headings, String... criteria)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      write(
          workbook.newWorksheet("Bộ tiêu chí"),
          List.of("Mã bộ tiêu chí|Kỳ chấm điểm|Tổng điểm", "bo|2026|10"));
      Worksheet table = workbook.newWorksheet(sheet);
      write(table, Stream.concat(Stream.of(headings), Stream.of(criteria)).toList());
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, List<String> rows) {
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = Splitter.on('|').splitToList(rows.get(row));
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          sheet.value(row, column, cells.get(column));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scorecard-2026/scorecard.json",
        "scorecards-of-law/tt04-2014.json",
        "scorecards-of-law/tt27-2016.json",
        "published-scores/pci-2019.json"
      })
  void filledWorkbookGivesTheSameSet(String file) throws IOException {
    ScoreSetImport read = read(ScoreSetTemplate.filled(set(file)));
    assertThat(read.refusals()).isEmpty();
    assertThat(read.warnings()).isEmpty();
    assertThat(read.scorecard()).contains(CchcJson.writeScorecard(set(file)));
  }

  @Test
  void tableOfAnOfficeIsReadWithWhatItHas() throws IOException {
    ScoreSetImport read =
        read(
            workbook(
                "Phụ lục I",
                HEADINGS,
                "1|Chỉ đạo|6",
                "1.1|Kế hoạch|2|x|x||Gửi trước 15/01|Bắt buộc",
                "1.2|Trực tuyến|4|||||Không cần|chấm theo tỷ lệ, điểm tối đa từ 80|truc-tuyen",
                "2|Hài lòng|4|||x|||điều tra xã hội học theo thang từ 1 đến 5"));
    assertThat(read.refusals()).isEmpty();
    assertThat(read.problems()).isEmpty();
    assertThat(
            CchcJson.readScorecard(read.scorecard().orElseThrow().getBytes(UTF_8), "")
                .orThrow()
                .root()
                .all()
                .skip(1)
                .map(
                    node ->
                        "%s %s %s %s %s"
                            .formatted(
                                node.code(),
                                node.max(),
                                node.children().size(),
                                node.source(),
                                node.evidence())))
        .containsExactly(
            "1 6 2 APPRAISAL OPTIONAL",
            "1.1 2 0 APPRAISAL REQUIRED",
            "1.2 4 0 APPRAISAL NONE",
            "2 4 0 SURVEY OPTIONAL");
    assertThat(read.scorecard().orElseThrow()).contains("\"given\"", "\"truc-tuyen\"");
  }

  @Test
  void everythingThatIsWrongIsReportedByItsCell() throws IOException {
    ScoreSetImport read =
        read(
            workbook(
                "Tiêu chí",
                HEADINGS,
                "1|Chỉ đạo|7",
                "1.1|Kế hoạch|hai|x|x|x",
                "1.2|Trực tuyến|4||||||chấm cho công bằng",
                "2|Hài lòng|4|||có thể",
                "3.1|Khác|1||||||||9"));
    assertThat(read.scorecard()).isEmpty();
    assertThat(read.refusals())
        .extracting(refusal -> refusal.cell() + " " + refusal.code().name())
        .containsExactly(
            "C3 NOT_A_NUMBER",
            "F3 CONTRADICTION",
            "I4 NOT_UNDERSTOOD",
            "F5 NOT_UNDERSTOOD",
            "K6 UNKNOWN_CRITERION");
    assertThat(
            read(workbook(
                    "Tiêu chí",
                    HEADINGS,
                    "1|Chỉ đạo|7",
                    "1.1|Kế hoạch|2",
                    "1.1|Trực tuyến|4||||||chấm theo mức (từ 80: 4 điểm; dưới 70: 0 điểm)",
                    "2|Hài lòng|4||||||||1"))
                .problems())
        .extracting(problem -> problem.place().source() + " " + problem.code())
        .contains(
            "bo.xlsx: Tiêu chí!C2 SCORE_SUM_DIFFERS",
            "bo.xlsx: Tiêu chí!A4 DUPLICATE_ID",
            "bo.xlsx: Tiêu chí!I4 STEP_GAP");
  }

  @Test
  void holesOfClassesAreReportedWithTheirSheet() throws IOException {
    assertThat(read(ScoreSetTemplate.filled(set("scorecards-of-law/tt27-2016.json"))).problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.place().source()).isEqualTo("bo.xlsx: Xếp loại"));
  }

  @Test
  void emptyTemplateHasNoSetYetAndAnotherWorkbookNone() throws IOException {
    ScoreSetImport empty = read(ScoreSetTemplate.empty());
    assertThat(empty.scorecard()).isEmpty();
    assertThat(empty.refusals()).isEmpty();
    assertThat(empty.problems()).isNotEmpty();
    assertThat(read(PlanTemplate.empty()).refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.NO_PLAN);
  }
}
