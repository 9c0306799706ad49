package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.mapping.FigureColumns;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.examples.sheets.mapping.Origin;
import vn.cchc.examples.sheets.mapping.Provenance;
import vn.cchc.examples.sheets.mapping.TableShape;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Language;

class MappingReadingTest {
  private static final String FIGURE =
      "{\"indicator\": {\"fixed\": \"x\"}, \"amount\": {\"column\": \"B\"}}";
  private static final String GOOD =
      """
      {"format": "cchc-mapping/1", "headerRows": {"first": 1}, "numbers": "vi",
       "agency": {"header": "Cơ quan"}, "figures": [%s]}
      """
          .formatted(FIGURE);

  private static List<String> problems(String json) {
    MappingReading reading = MappingReading.read(json.getBytes(UTF_8), "m.json");
    assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
    reading
        .problems()
        .forEach(
            one -> assertThat(Messages.of(Language.VIETNAMESE).describe(one)).startsWith("m.json"));
    return reading.problems().stream()
        .map(one -> one.place().pointer() + " " + one.code())
        .toList();
  }

  @Test
  void theMappingOfTheExampleIsGood() throws IOException {
    assertThat(problems(Files.readString(Path.of("../data/sheets/anh-xa.json")))).isEmpty();
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void theMappingOfTheReadmeIsGood() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```json") + 7;

    assertThat(problems(readme.substring(start, readme.indexOf("```", start)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mapping/1            | mapping/2             | /format UNKNOWN_FORMAT",
        "\"numbers\": \"vi\", |                       | /numbers MISSING_KEY",
        "\"vi\"               | \"fr\"                | /numbers UNKNOWN_NAME",
        "\"vi\"               | null                  | /numbers NULL_VALUE",
        "\"vi\"               | 1                     | /numbers WRONG_TYPE",
        "\"vi\"               | \"vi\", \"color\": 1  | /color UNKNOWN_KEY",
        "{\"first\": 1}       | {}                    | /headerRows/first MISSING_KEY",
        "{\"first\": 1}       | {\"first\": 0}        | /headerRows/first INVALID_VALUE",
        "{\"first\": 1}       | {\"first\": 1.5}      | /headerRows/first WRONG_TYPE",
        "{\"first\": 1}       | {\"first\": 5, \"last\": 4} | /headerRows/last INVALID_VALUE",
        "{\"first\": 1}       | 1                     | /headerRows WRONG_TYPE",
        "\"Cơ quan\"          | \" \"                 | /agency/header BLANK_TEXT",
        "{\"header\": \"Cơ quan\"} | {}               | /agency CONFLICTING_KEYS",
        "{\"header\": \"Cơ quan\"} | {\"header\": \"a\", \"column\": \"B\"} | /agency"
            + " CONFLICTING_KEYS",
        "{\"column\": \"B\"}  | {\"column\": \"ZZZ\"} | /figures/0/amount/column INVALID_VALUE",
        "{\"column\": \"B\"}  | {\"fixed\": \"1\"}    | /figures/0/amount/fixed UNKNOWN_KEY",
        "\"amount\"           | \"percent\"           | /figures/0/percent UNKNOWN_KEY",
        "\"amount\"           | \"rank\"              | /figures/0/of MISSING_KEY",
        "\"amount\"           | \"decimals\": 19, \"amount\" | /figures/0/decimals INVALID_VALUE",
        "\"amount\"           | \"decimals\": 1, \"percentage\" | /figures/0 CONFLICTING_KEYS",
        "\"amount\"           | \"of\": {\"fixed\": \"x\"}, \"rank\" | /figures/0/of INVALID_VALUE",
        "\"vi\"               | \"vi\", \"period\": {\"fixed\": \"0000\"} | /period INVALID_PERIOD",
        "\"vi\"               | \"vi\", \"recordedAt\": \"2020-04-05\" | /recordedAt WRONG_TYPE",
        "\"vi\"               | \"vi\", \"publishedOn\": \"2020-13-05\" | /publishedOn WRONG_TYPE",
        "\"vi\"               | \"vi\", \"kind\": \"SELF\" | /kind UNKNOWN_NAME",
        "\"vi\"               | \"vi\", \"source\": \"a\\u0001\" | /source INVALID_VALUE",
        "\"vi\"               | \"vi\", \"leftOutRows\": [\"Cộng\", 0] | /leftOutRows/1"
            + " INVALID_VALUE",
        "\"vi\"               | \"vi\", \"leftOutRows\": [1.5] | /leftOutRows/0 WRONG_TYPE",
        "\"vi\"               | \"vi\", \"noFigure\": [\"-\", \" \"] | /noFigure/1 BLANK_TEXT",
        "\"vi\"               | \"vi\", \"noFigure\": [\"*\"] | /noFigure/0 BLANK_TEXT",
        "\"vi\"               | \"vi\", \"withdrawn\": [null] | /withdrawn/0 WRONG_TYPE",
        "\"vi\"               | \"vi\", \"nothingArose\": [\"a\\u0001\"] | /nothingArose/0"
            + " INVALID_VALUE",
        "\"vi\"               | \"vi\", \"endsBefore\": \"*\" | /endsBefore BLANK_TEXT",
        "\"vi\"               | \"vi\", \"endsBefore\": 7 | /endsBefore WRONG_TYPE",
        "\"vi\"               | \"vi\", \"sheets\": [1] | /sheets/0 WRONG_TYPE",
        "\"vi\"               | \"vi\", \"aliases\": 1 | /aliases WRONG_TYPE",
        "\"vi\"               | \"vi\", \"aliases\": {\"Sở/A\": 1} | /aliases/Sở~1A WRONG_TYPE",
        "\"vi\"               | \"vi\", \"aliases\": {\"Sở A\": null} | /aliases/Sở A NULL_VALUE",
        "\"vi\"               | \"vi\", \"aliases\": {\"Sở A\": \"a\", \"SỞ  A\": \"b\"} |"
            + " /aliases/SỞ  A DUPLICATE_KEY",
        "\"amount\"           | \"percentage\": {\"column\": \"b\"}, \"amount\" |"
            + " /figures/0/percentage/column INVALID_VALUE",
        "\"vi\"               | \"vi\", \"separator\": \"x\" | /separator UNKNOWN_NAME",
        "\"vi\"               | \"vi\", \"numbers\": \"en\" | /numbers DUPLICATE_KEY",
      })
  void whatIsWrongIsReportedWithItsPointer(String good, String bad, String problem) {
    assertThat(problems(GOOD.replace(good, bad == null ? "" : bad))).contains(problem);
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    assertThat(problems("{\"color\": 1, \"sheet\": \"\", \"figures\": []}"))
        .containsExactlyInAnyOrder(
            "/color UNKNOWN_KEY",
            "/format MISSING_KEY",
            "/headerRows MISSING_KEY",
            "/numbers MISSING_KEY",
            "/agency MISSING_KEY",
            "/sheet BLANK_TEXT",
            "/figures EMPTY_LIST");
  }

  @Test
  void aSyntaxProblemQuotesWhatIsAroundIt() {
    assertThat(described("{\"format\":\n  \"cchc-mapping/1\" so}"))
        .isEqualTo("m.json:2:20: sai cú pháp JSON: “\"cchc-mapping/1\" so}” [syntax]");
    assertThat(described("{\"format\":"))
        .isEqualTo("m.json:1:11: sai cú pháp JSON: tệp kết thúc giữa chừng [syntax]");
  }

  @Test
  void aKeyWithALineBreakIsShownInOneLine() {
    assertThat(described("{\"a\\rb\": 1}"))
        .startsWith("m.json: /a\ufffdb: khóa \"a\ufffdb\" không có");
  }

  private static String described(String json) {
    return Messages.of(Language.VIETNAMESE)
        .describe(MappingReading.read(json.getBytes(UTF_8), "m.json").problems().get(0));
  }

  @Test
  void whatIsNoJsonIsASyntaxProblem() {
    assertThat(problems("")).isNotEmpty();
    assertThat(problems("[]")).containsExactly(" WRONG_TYPE");
    assertThat(problems(GOOD + "{}")).containsExactly(" SYNTAX");
    assertThat(problems("[".repeat(100_000))).containsExactly(" TOO_LARGE");
  }

  @Test
  void anImportNeedsTheMomentAndThePeriod() {
    Mapping mapping = Office.mapping(GOOD);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SheetImport(mapping, Office.AGENCIES, Optional.empty()));
  }

  private static final String WHOLE =
      """
      {"format": "cchc-mapping/1", "sheets": ["Một", "Hai"], "headerRows": {"first": 3, "last": 5},
       "endsBefore": "Ghi chú*", "leftOutRows": ["Cộng", 9], "separator": "tab", "numbers": "en",
       "noFigure": ["-"], "nothingArose": ["không phát sinh"], "withdrawn": ["hủy*"],
       "aliases": {"Sở cũ": "so-moi"}, "agency": {"column": "B"}, "period": {"cell": "A2"},
       "recordedAt": "2020-04-05T08:00:00+07:00", "kind": "published", "status": "draft",
       "source": "báo cáo", "publishedOn": "2020-05-05",
       "figures": [
        {"indicator": {"fixed": "a"}, "amount": {"column": "C"}, "decimals": 1},
        {"indicator": {"header": "Chỉ số"}, "period": {"fixed": "Quý I/2020"},
         "rank": {"column": "D"}, "of": {"fixed": "63"}}]}
      """;

  @Test
  void everyKeyOfAMappingIsKept() {
    Mapping mapping = Office.mapping(WHOLE);

    TableShape table = mapping.table();
    assertThat(table.sheets()).containsExactly("Một", "Hai");
    assertThat(List.of(table.firstHeaderRow(), table.lastHeaderRow())).containsExactly(3, 5);
    assertThat(table.endsBefore().match(cells("GHI CHÚ: x"))).isTrue();
    assertThat(table.leftOut().match(cells("1", "cộng"))).isTrue();
    assertThat(table.leftOut().match(cells("Cộng lại"))).isFalse();
    assertThat(table.leftOutRows()).containsExactly(9);
    assertThat(table.separator()).contains('\t');
    assertThat(mapping.numbers()).isEqualTo(Language.ENGLISH);
    assertThat(mapping.texts().isNoFigure(cell("-"))).isTrue();
    assertThat(mapping.texts().isNoFigure(cell("0"))).isFalse();
    assertThat(mapping.texts().isNothingArose(cell("Không phát sinh"))).isTrue();
    assertThat(mapping.texts().isNothingArose(cell("-"))).isFalse();
    assertThat(mapping.texts().isWithdrawn(cell("Hủy ngày 5/4"))).isTrue();
    assertThat(mapping.texts().isWithdrawn(cell("-"))).isFalse();
    assertThat(mapping.texts().aliases()).containsValue("so-moi");
    assertThat(mapping.agency()).isEqualTo(new Origin.Lettered(1));
    assertThat(mapping.provenance())
        .isEqualTo(
            new Provenance(
                Optional.of(Instant.parse("2020-04-05T01:00:00Z")),
                Optional.of(ObservationKind.PUBLISHED),
                Optional.of(ObservationStatus.DRAFT),
                Optional.of("báo cáo"),
                Optional.of(LocalDate.of(2020, 5, 5))));
  }

  @Test
  void everyKeyOfAFigureIsKept() {
    Mapping mapping = Office.mapping(WHOLE);
    FigureColumns amount = mapping.figures().get(0);
    FigureColumns rank = mapping.figures().get(1);

    assertThat(amount.indicator()).isEqualTo(new Origin.Fixed("a"));
    assertThat(amount.kind()).isEqualTo(FigureColumns.Kind.AMOUNT);
    assertThat(amount.parts()).containsExactly(new Origin.Lettered(2));
    assertThat(amount.decimals()).hasValue(1);
    assertThat(mapping.period(amount)).isEqualTo(new Origin.Placed(2, 0));
    assertThat(rank.indicator()).isEqualTo(new Origin.Headed("Chỉ số"));
    assertThat(rank.parts()).containsExactly(new Origin.Lettered(3), new Origin.Fixed("63"));
    assertThat(mapping.period(rank)).isEqualTo(new Origin.Fixed("Quý I/2020"));
    assertThat(mapping.origins())
        .containsExactly(
            new Origin.Lettered(1),
            new Origin.Placed(2, 0),
            new Origin.Fixed("a"),
            new Origin.Lettered(2),
            new Origin.Headed("Chỉ số"),
            new Origin.Fixed("Quý I/2020"),
            new Origin.Lettered(3),
            new Origin.Fixed("63"));
  }

  @Test
  void aDeliveryHasAMomentAPeriodAndSheetsOfItsOwn() {
    Mapping mapping = Office.mapping(GOOD);
    assertThat(mapping.hasRecordedAt()).isFalse();
    assertThat(mapping.hasPeriod()).isFalse();

    Mapping delivery =
        mapping
            .recordedAt(Instant.EPOCH)
            .period(ReportingPeriod.ofMonth(2020, 3))
            .sheets(ImmutableList.of("Ba"));
    assertThat(delivery.hasRecordedAt()).isTrue();
    assertThat(delivery.hasPeriod()).isTrue();
    assertThat(delivery.provenance().recordedAt()).contains(Instant.EPOCH);
    assertThat(delivery.period(delivery.figures().get(0))).isEqualTo(new Origin.Fixed("2020-03"));
    assertThat(delivery.table().sheets()).containsExactly("Ba");
    assertThat(delivery.table().lastHeaderRow()).isEqualTo(1);
    assertThat(Office.mapping(WHOLE).recordedAt(Instant.EPOCH).provenance().source())
        .contains("báo cáo");
  }

  @Test
  void aMappingWhoseFiguresAllHaveAPeriodNeedsNoOther() {
    String period = "\"period\": {\"fixed\": \"2020\"}, \"amount\"";

    assertThat(Office.mapping(GOOD.replace("\"amount\"", period)).hasPeriod()).isTrue();
  }

  private static SheetCell cell(String text) {
    return SheetCell.text(1, 0, text);
  }

  private static List<SheetCell> cells(String... texts) {
    return Stream.of(texts).map(MappingReadingTest::cell).toList();
  }
}
