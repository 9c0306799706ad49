package vn.cchc.examples.sheets.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.sheets.FilledForm;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.plan.PlanTemplate;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.json.CchcJson;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;

/** Forms of the set of communes of 2026 that go out, are filled in, and come back as entries. */
class ScoreFormTest {
  private static final Instant AT = Instant.parse("2026-12-20T03:00:00Z");

  /** Row 5 is area 1, rows 6 to 8 its leaves, row 9 area 2, row 10 its leaf. */
  private static Scorecard set() throws IOException {
    return CchcJson.readScorecard(
            Files.readAllBytes(Path.of("../data/scorecard-2026/scorecard.json")), "")
        .orThrow();
  }

  private static byte[] form(String... cells) throws IOException {
    return FilledForm.of(
        new ScoreForm(set()).workbook(AgencyId.of("xa-1"), "UBND xã Thượng"),
        "sheet1.xml",
        ImmutableList.copyOf(cells));
  }

  private static ScoreFormImport read(byte[] form, ScoringRound round) throws IOException {
    return ScoreFormImport.read(
        new ByteArrayInputStream(form),
        new ScoreFormImport.Wanted(set(), round, Optional.of("nguyen-a"), AT));
  }

  @Test
  void theFormNamesTheSetTheAgencyAndItsCriteria() throws IOException, RefusedFileException {
    List<String> rows = new ArrayList<>();
    String name =
        SheetFile.open(
            form(),
            ExcelFile::allShown,
            Optional.empty(),
            OptionalInt.empty(),
            sheets -> {
              sheets
                  .get(0)
                  .rows(
                      sheets.get(0).facts(),
                      row ->
                          rows.add(
                              row.cells().values().stream()
                                  .map(SheetCell::text)
                                  .collect(Collectors.joining(" | "))));
              return sheets.get(0).name();
            });

    assertThat(name).isEqualTo(ScoreForm.SHEET);
    assertThat(rows.subList(0, 6))
        .containsExactly(
            "Bộ tiêu chí mẫu chấm điểm cải cách hành chính cấp xã năm 2026",
            "Cơ quan: UBND xã Thượng",
            "Ghi điểm vào các ô tô màu; để trống ô chưa chấm. Tiêu chí không áp dụng: ghi “không áp"
                + " dụng” và nêu lý do ở cột Ghi chú. Các minh chứng cách nhau bằng dấu chấm phẩy.",
            "STT | Lĩnh vực, tiêu chí | Điểm tối đa | Tự chấm | Thẩm định | XHH | Ghi chú | Minh"
                + " chứng | Cách chấm",
            "1 | Chỉ đạo, điều hành | 14",
            "1.1 | Ban hành kế hoạch năm đúng hạn | 2 | điểm tối đa từ 100, còn lại không có điểm");
  }

  @Test
  void whatIsToBeFilledInIsOpenAndTheRestIsProtected() throws IOException {
    String xml = sheet(form());

    assertThat(xml)
        .contains("<sheetProtection ", "topLeftCell=\"A5\"")
        .contains("min=\"2\" max=\"2\" width=\"40.0\"", "min=\"3\" max=\"3\" width=\"12.0\"")
        .contains("min=\"1\" max=\"1\" width=\"12.0\"", "min=\"7\" max=\"7\" width=\"40.0\"")
        .contains("r=\"A4\" s=\"1\"", "r=\"I4\" s=\"1\"", "r=\"A5\" s=\"1\"", "r=\"I5\" s=\"1\"")
        .contains("r=\"D6\" s=\"3\"", "r=\"H6\" s=\"3\"", "r=\"I6\" s=\"2\"")
        .doesNotContain("r=\"J", "r=\"F6\"");
  }

  private static String sheet(byte[] workbook) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  @Test
  void pointsOfTheAgencyComeBackWithTheirEvidence() throws IOException {
    ScoreFormImport read =
        read(
            form(
                "D6=2",
                "H6=01/KH-UBND; 02/BC-UBND",
                "D7=7,5",
                "G7=một nhiệm vụ chậm",
                "D10=Không áp dụng",
                "G10=không ban hành văn bản",
                "E7=1"),
            ScoringRound.SELF);
    assertThat(read.refusals()).isEmpty();
    assertThat(read.entries().stream().map(CchcJson::writeScoreEntry).collect(Collectors.joining()))
        .isEqualTo(
            """
            {"scorecard":"cchc-xa-2026","agency":"xa-1","leaf":"1.1","round":"self","points":2,\
            "evidence":["01/KH-UBND","02/BC-UBND"],"by":"nguyen-a","recordedAt":"2026-12-20T03:00:00Z"}
            {"scorecard":"cchc-xa-2026","agency":"xa-1","leaf":"1.2","round":"self","points":7.5,\
            "decimals":1,"note":"một nhiệm vụ chậm","by":"nguyen-a","recordedAt":"2026-12-20T03:00:00Z"}
            {"scorecard":"cchc-xa-2026","agency":"xa-1","leaf":"2.1","round":"self",\
            "notApplicable":"không ban hành văn bản","by":"nguyen-a","recordedAt":"2026-12-20T03:00:00Z"}
            """);
  }

  @Test
  void appraisalReadsItsOwnColumnAndTheSurvey() throws IOException {
    ScoreFormImport read = read(form("D7=8", "E7=7", "F25=16,5"), ScoringRound.APPRAISED_1);
    assertThat(read.refusals()).isEmpty();
    assertThat(read.entries())
        .extracting(entry -> entry.subject() + " " + entry.round() + " " + entry.content())
        .containsExactly(
            "OfLeaf[code=1.2] APPRAISED_1 Points[points=7]",
            "OfLeaf[code=8.1] APPRAISED_1 Points[points=16.5]");
  }

  @Test
  void emptyFormHasNoEntries() throws IOException {
    ScoreFormImport read = read(form(), ScoringRound.SELF);
    assertThat(read.refusals()).isEmpty();
    assertThat(read.entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D7=9 | D7 | POINTS_NOT_GIVEN",
        "D6=1 | D6 | POINTS_NOT_GIVEN",
        "D7=nhiều | D7 | NOT_A_NUMBER",
        "D7=-1 | D7 | POINTS_NOT_GIVEN",
        "D10=không áp dụng | G10 | MISSING_CELL"
      })
  void whatCannotBeAScoreIsRefusedWithItsCell(String cell, String place, RefusalCode code)
      throws IOException {
    ScoreFormImport read = read(form("D8=4", cell), ScoringRound.SELF);
    assertThat(read.entries()).isEmpty();
    assertThat(read.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.cell()).isEqualTo(place);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  void rowsThatWereChangedAreRefused() throws IOException {
    byte[] form =
        RowsOfForm.of(
            "1.1|Kế hoạch|3|2",
            "1.2|Nhiệm vụ|8|7",
            "1.2|Nhiệm vụ|8|6",
            "1|Chỉ đạo|14|9",
            "9.9|Khác|1|1",
            "|Không mã|1|1");
    assertThat(read(form, ScoringRound.SELF).refusals())
        .extracting(refusal -> refusal.cell() + " " + refusal.code().name())
        .containsExactly(
            "C5 MAX_DIFFERS",
            "A7 DUPLICATE_ROW",
            "D8 SCORED_GROUP",
            "A9 UNKNOWN_CRITERION",
            "A10 MISSING_CELL");
    assertThat(read(RowsOfForm.of("8.1|Hài lòng|20||16|17"), ScoringRound.APPRAISED_2).refusals())
        .extracting(refusal -> refusal.cell() + " " + refusal.code().name())
        .containsExactly("F5 TWO_SCORES");
  }

  @Test
  void pointsOfAHiddenRowAndAMaximumThatIsNoNumberAreRefused() throws IOException {
    assertThat(read(RowsOfForm.hidden("1.2|Nhiệm vụ|8|7"), ScoringRound.SELF).refusals())
        .extracting(refusal -> refusal.cell() + " " + refusal.code().name())
        .containsExactly("D5 HIDDEN_ROW");
    assertThat(read(RowsOfForm.of("1.2|Nhiệm vụ|tám|7"), ScoringRound.SELF).refusals())
        .extracting(refusal -> refusal.cell() + " " + refusal.code().name())
        .containsExactly("C5 NOT_A_NUMBER");
  }

  @Test
  void formOfAnotherSetOrAnyOtherWorkbookIsRefused() throws IOException {
    Scorecard other =
        CchcJson.readScorecard(
                Files.readAllBytes(Path.of("../data/scorecards-of-law/tt04-2014.json")), "")
            .orThrow();
    byte[] form = new ScoreForm(other).workbook(AgencyId.of("xa-1"), "UBND xã Thượng");
    assertThat(read(form, ScoringRound.SELF).refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.OTHER_SCORECARD);
    assertThat(read(RowsOfForm.marked("cchc-form/1"), ScoringRound.SELF).refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.NOT_A_SCORE_FORM);
    assertThat(read(PlanTemplate.empty(), ScoringRound.SELF).refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.SHEET_NOT_FOUND);
  }
}
