package vn.cchc.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.report.score.JudgedScores;
import vn.cchc.examples.report.score.ScorePage;
import vn.cchc.examples.report.score.ScoreSheets;
import vn.cchc.examples.testsupport.KeptText;
import vn.cchc.json.CchcJson;
import vn.cchc.json.DocumentSource;
import vn.cchc.json.PlanInput;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.Scorer;
import vn.cchc.text.Language;

/** The scorecard of communes of 2026, as a page, a workbook and a table. */
class ScorePageTest {
  private static final Path DATA = Path.of("../data/scorecard-2026");
  private static final LocalDate IN_MARCH = LocalDate.of(2027, 3, 1);

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(DATA.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JudgedScores scores() {
    return scores(Optional.empty());
  }

  private static JudgedScores comparedWithSelfScores() {
    JudgedScores scores = scores(Optional.of(ScoringRound.SELF));
    return new JudgedScores(
        scores().report(),
        ImmutableList.of(),
        scores.agencies(),
        Optional.of(new ScoreComparison.Base(scores.report(), Optional.of(ScoringRound.SELF))));
  }

  private static JudgedScores scores(Optional<ScoringRound> last) {
    PlanInput input =
        PlanInput.builder(IN_MARCH)
            .addPlan(DocumentSource.of(DATA.resolve("plan.json")))
            .agencies(DocumentSource.of(DATA.resolve("agencies.json")))
            .addObservations(DocumentSource.of(DATA.resolve("observations.ndjson")))
            .read()
            .orThrow();
    Scorecard set = CchcJson.readScorecard(bytes("scorecard.json"), "").orThrow();
    try (InputStream lines = new ByteArrayInputStream(bytes("entries.ndjson"))) {
      ScoreEntries all = CchcJson.readScoreEntries(lines, "").orThrow();
      ScoreEntries entries = last.map(all::upTo).orElse(all);
      return new JudgedScores(
          Scorer.score(set, input.agencies(), entries, input.plan(), input.figures()),
          PublishedTotal.check(set, entries, IN_MARCH),
          input.agencies(),
          Optional.empty());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void pageOfScoresComparedWithSelfScoresReadsLikeThis() throws IOException {
    KeptText.assertIs(
        "scores.en.txt",
        Page.of(ScorePage.of(comparedWithSelfScores(), Language.ENGLISH, true)).outline());
  }

  @Test
  void cellsOfTheWorkbookOfScoresComparedWithSelfScoresAreThese() throws IOException {
    KeptText.assertIs(
        "scores.en.xlsx.txt",
        WorkbookLines.of(ScoreSheets.xlsx(comparedWithSelfScores(), Language.ENGLISH)));
  }

  @Test
  void publishedTotalsAreCheckedAndEntriesOfNoCriterionAreNamed() throws IOException {
    Path data = Path.of("../data/published-scores");
    String set =
        Files.readString(data.resolve("tthc-2025-sum.json"))
            .replace(
                "\"title\":",
                "\"decision\": {\"symbol\": \"766/QĐ-TTg\", \"issuer\": \"Thủ tướng Chính phủ\","
                    + " \"date\": \"2022-06-23\"}, \"title\":");
    String lines =
        Files.readString(data.resolve("tthc-2025-sum.ndjson"))
            .lines()
            .limit(6)
            .collect(Collectors.joining("\n"));
    String unknown =
        lines.lines().findFirst().orElseThrow().replace("\"leaf\":\"1\"", "\"leaf\":\"9.9\"");
    Scorecard scorecard = CchcJson.readScorecard(set.getBytes(UTF_8), "").orThrow();
    ScoreEntries entries =
        CchcJson.readScoreEntries(
                new ByteArrayInputStream((lines + "\n" + unknown).getBytes(UTF_8)), "")
            .orThrow();
    AgencyRegister agencies =
        CchcJson.readAgencies(Files.readAllBytes(data.resolve("agencies-2025.json")), "").orThrow();
    LocalDate day = LocalDate.of(2026, 1, 31);
    JudgedScores scores =
        new JudgedScores(
            Scorer.score(scorecard, agencies, entries, day),
            PublishedTotal.check(scorecard, entries, day),
            agencies,
            Optional.empty());
    String page = Page.of(ScorePage.of(scores, Language.ENGLISH, true)).outline();
    assertThat(page)
        .contains(
            "\nDecision: Decision No. 766/QĐ-TTg of 2022-06-23, Thủ tướng Chính phủ;\n",
            "\n== All agencies\n",
            "\n| 2/2 | ‹UBND thành phố Huế› | (n) 2,241 | |\n- ‹2 Cấp xã (+4,656)›\n",
            "\n== Self-scored against appraised\nNo criterion was appraised otherwise than")
        .endsWith(
            """
            == Check of published points
            - UBND thành phố Đà Nẵng, total: published 2,388, equal to the sum of the published parts
            - UBND thành phố Huế, total: published 2,241, equal to the sum of the published parts
            == Entries that took no part
            - UBND thành phố Đà Nẵng, 9.9: the scorecard does not have this criterion
            """);
    assertThat(WorkbookLines.of(ScoreSheets.xlsx(scores, Language.ENGLISH)))
        .endsWith(
            """
            == Check of published points
            Explanation
            UBND thành phố Đà Nẵng, total: published 2,388, equal to the sum of the published parts
            UBND thành phố Huế, total: published 2,241, equal to the sum of the published parts
            == Entries that took no part
            Explanation
            UBND thành phố Đà Nẵng, 9.9: the scorecard does not have this criterion
            """);
  }

  @Test
  void whoHadAPlaceBeforeHasItBesideTheNewOne() throws IOException {
    JudgedScores scores = scores();
    JudgedScores same =
        new JudgedScores(
            scores.report(),
            ImmutableList.of(),
            scores.agencies(),
            Optional.of(new ScoreComparison.Base(scores.report(), Optional.empty())));
    assertThat(ScoreSheets.csv(same, Language.ENGLISH).lines())
        .anySatisfy(line -> assertThat(line).contains(",phuong-3,73.54,0,2,0,"));
    assertThat(Page.of(ScorePage.of(same, Language.ENGLISH, true)).outline())
        .contains("as of 2027-03-01\n6 agencies unchanged\n");
  }

  private static String text(String html) {
    return html.replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void firstScreenNamesTheThreeLeavesThatWouldGainEachAgencyMost() {
    String page = text(ScorePage.of(scores(), Language.VIETNAMESE, true));
    assertThat(page.substring(0, page.indexOf("Điểm theo lĩnh vực")))
        .contains("6 cơ quan 4 được xếp hạng 1 chưa thẩm định 1 chưa đủ căn cứ")
        .contains(
            "2/3 UBND phường Nam 73,54 Khá 3.2 Trả kết quả đúng hạn (+12,77) 5.2 Sáng kiến được"
                + " công nhận (+4,26) 7.1 Thanh toán trực tuyến (+3,32) 3/3")
        .contains("không xếp hạng vì chưa thẩm định UBND xã Trung 55,64 Trung bình")
        .contains("không xếp hạng vì chưa đủ căn cứ UBND xã Hạ 78,47 – 98,47 chưa đủ căn cứ xếp")
        .doesNotContain("chưa kết thúc");
  }

  @Test
  void pageHasAreasPointsLostAndWhatWasAppraisedOtherwise() {
    String page = text(ScorePage.of(scores(), Language.VIETNAMESE, false));
    assertThat(page)
        .contains("Ngày báo cáo chưa kết thúc")
        .contains("UBND phường Nam 73,54 14 6 12,69 7,5 6 6,875 17")
        .contains("7.1 Thanh toán trực tuyến 10 24,05 4 0")
        .contains("8.1 Mức độ hài lòng 20 19 5 1")
        .contains("2.1 Rà soát văn bản đã ban hành UBND phường Tây 6 5,5 −0,5");
    assertThat(text(ScorePage.of(scores(), Language.ENGLISH, true)))
        .contains("Three criteria that would gain most", "not ranked");
  }

  @Test
  void wordsOfTheSetAreNoMarkup() {
    JudgedScores scores = scores();
    Scorecard set =
        CchcJson.readScorecard(
                new String(bytes("scorecard.json"), UTF_8)
                    .replace("Mức độ hài lòng", "<script>alert(1)</script>")
                    .getBytes(UTF_8),
                "")
            .orThrow();
    AgencyRegister register = scores.agencies();
    assertThat(
            ScorePage.of(
                new JudgedScores(
                    Scorer.score(set, register, ScoreEntries.of(List.of()), IN_MARCH.minusYears(1)),
                    ImmutableList.of(),
                    register,
                    Optional.empty()),
                Language.VIETNAMESE,
                true))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script");
  }

  @Test
  void workbookHasNumbersAndExactFractions() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(ScoreSheets.xlsx(scores(), Language.VIETNAMESE)))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets)
          .extracting(Sheet::getName)
          .containsExactly(
              "Tổng hợp",
              "Điểm theo lĩnh vực",
              "Điểm mất theo tiêu chí",
              "Tự chấm và thẩm định",
              "Từng cơ quan");
      Row second = sheets.get(0).read().get(2);
      assertThat(second.getCellText(2)).isEqualTo("UBND phường Nam");
      assertThat(second.getCellAsNumber(1)).contains(BigDecimal.valueOf(2));
      assertThat(second.getCellText(12)).isEqualTo("124433/1692");
      Row unknown = sheets.get(1).read().get(6);
      assertThat(unknown.getCellText(0)).isEqualTo("UBND xã Hạ");
      assertThat(unknown.getCellText(9)).isEqualTo("0–20");
    }
  }

  @Test
  void tableIsOneLineForEachAgency() {
    Stream<String> lines = ScoreSheets.csv(scores(), Language.VIETNAMESE).lines();
    assertThat(lines)
        .hasSize(7)
        .anyMatch(line -> line.startsWith("Các phường;2;UBND phường Nam;73,54;Khá;;3.2 Trả"))
        .anyMatch(
            line ->
                line.startsWith(
                    "Các xã;;UBND xã Trung;55,64;Trung bình;không xếp hạng vì chưa thẩm định;"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void changesAreOnThePageInTheWorkbookAndInTheTable(Language language) throws IOException {
    boolean isVietnamese = language == Language.VIETNAMESE;
    JudgedScores scores = comparedWithSelfScores();
    assertThat(text(ScorePage.of(scores, language, true)))
        .contains(
            isVietnamese
                ? "Thay đổi so với “Bộ tiêu chí mẫu chấm điểm cải cách hành chính cấp xã năm 2026”,"
                    + " tính đến ngày 01/03/2027, chỉ gồm điểm tự chấm"
                : "Changes compared with “Bộ tiêu chí mẫu chấm điểm cải cách hành chính cấp xã năm"
                    + " 2026” as of 2027-03-01, self-scored only")
        .contains(isVietnamese ? "6/6 điểm → 5,5/6 điểm" : "6 of 6 points → 5.5 of 6 points");
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(ScoreSheets.xlsx(scores, language)))) {
      Sheet changes = workbook.getSheets().toList().get(1);
      assertThat(changes.getName()).isEqualTo(isVietnamese ? "Thay đổi" : "Changes");
      assertThat(changes.read()).hasSize(7);
    }
    assertThat(ScoreSheets.csv(scores, language).lines().findFirst().orElseThrow())
        .contains(
            isVietnamese
                ? ";Tổng điểm trước;Điểm tăng, giảm;Hạng trước;Bậc tăng, giảm;Thay đổi"
                : "Total before");
  }
}
