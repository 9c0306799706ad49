package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CchcTest {
  private static final String PLAN = "../data/2020/plan.json";
  private static final String AGENCIES = "../data/2020/agencies.json";
  private static final String OBSERVATIONS = "../data/2020/observations.ndjson";

  @TempDir private Path folder;

  private static Run evaluate(String... more) {
    return evaluateOn("2021-01-15", more);
  }

  private static Run evaluateOn(String day, String... more) {
    List<String> arguments =
        List.of(
            "evaluate",
            "--plan",
            PLAN,
            "--agencies",
            AGENCIES,
            "--observations",
            OBSERVATIONS,
            "--as-of",
            day);
    return Run.of(Stream.concat(arguments.stream(), List.of(more).stream()).toArray(String[]::new));
  }

  @Test
  void thePlanOf2020ComesOutAsItsDataWereMade() throws IOException {
    Run run = evaluate("--format", "json");
    assertThat(run.code()).isZero();
    Map<String, String> outcomes = new HashMap<>();
    for (JsonNode result : new ObjectMapper().readTree(run.out()).get("results")) {
      outcomes.put(result.get("target").asText(), result.get("outcome").asText());
    }
    assertThat(outcomes)
        .hasSize(19)
        .containsEntry("pci-nhom-10", "met")
        .containsEntry("par-index-nhom-30", "noData")
        .containsEntry("papi-nhom-30", "noData")
        .containsEntry("bo-tri-theo-vi-tri-100", "notMet")
        .containsEntry("mot-cua-100", "met")
        .containsEntry("co-ho-so-60", "notMet")
        .containsEntry("muc-3-40", "met")
        .containsEntry("muc-4-30", "notMet")
        .containsEntry("xac-thuc-100", "nothingArose")
        .containsEntry("van-ban-dien-tu-100", "conflict")
        .containsEntry("giam-so-ban-chi-dao", "noBaseline");
    assertThat(outcomes.values()).filteredOn("notAssessed"::equals).hasSize(8);
  }

  @Test
  void theTableShowsAMissByAHairInBothLanguages() {
    assertThat(evaluate().out()).contains("59,996% (14.999/25.000)", "Không phát sinh");
    assertThat(evaluate("--lang", "en").out()).contains("59.996% (14,999/25,000)", "No cases");
  }

  @Test
  void detailSaysWhoHoldsATargetBackAndItsCourse() throws IOException {
    assertThat(evaluate().out()).doesNotContain("Từng cơ quan: ", "Diễn biến");
    assertThat(evaluate("--detail").out()).contains("Từng cơ quan: ", "Diễn biến: ");
    assertThat(evaluate("--detail", "--lang", "en").out())
        .contains("Agency by agency: ", "Course: ");
    JsonNode results =
        new ObjectMapper().readTree(evaluate("--detail", "--format", "json").out()).get("results");
    assertThat(results.findValue("contributors").get(0).has("agency")).isTrue();
    assertThat(results.findValue("course").get(0).has("cumulative")).isTrue();
  }

  @Test
  void aReportOfADayThatHasNotComeSaysSo() {
    String warning = "ngày 2999-01-15 chưa kết thúc";
    assertThat(evaluateOn("2999-01-15").err()).contains(warning);
    assertThat(evaluateOn("2999-01-15", "--lang", "en").err()).contains("2999-01-15 has not ended");
    assertThat(evaluateOn("2999-01-15", "--quiet").err()).doesNotContain(warning);
    assertThat(evaluateOn("2021-01-15").err()).doesNotContain("chưa kết thúc");
    String line = "Ngày báo cáo chưa kết thúc";
    assertThat(evaluateOn("2999-01-15", "--format", "html").out()).contains(line);
    assertThat(evaluateOn("2021-01-15", "--format", "html").out()).doesNotContain(line);
  }

  @Test
  void aMissedTargetFailsOnlyWhereThatWasAskedFor() {
    assertThat(evaluate("--fail-on-missed").code()).isEqualTo(3);
  }

  private String revised(String from) throws IOException {
    Path revised = folder.resolve("revised.json");
    Files.writeString(
        revised,
        Files.readString(Path.of(PLAN))
            .replaceFirst(
                "\\{",
                """
                { "inForceFrom": "%s",
                  "decision": {"symbol": "99/QĐ-UBND", "issuer": "UBND tỉnh", "date": "2020-08-28"},
                """
                    .formatted(from)));
    return revised.toString();
  }

  @Test
  void theRevisionInForceOnTheDayIsJudgedAndNamed() throws IOException {
    String revised = revised("2020-09-01");
    String inForce = "Ban hành theo Quyết định số 99/QĐ-UBND ngày 28/08/2020 của UBND tỉnh";

    assertThat(evaluate("--plan", revised).out())
        .contains(inForce, "Có hiệu lực từ ngày 01/09/2020");
    assertThat(evaluateOn("2020-08-31", "--plan", revised).out()).doesNotContain(inForce);
  }

  @Test
  void revisionsThatAreNotOneHistoryAreAProblemInTheFileThatHasToChange() throws IOException {
    String revised = revised("2020-09-01");
    String twice = Files.copy(Path.of(revised), folder.resolve("twice.json")).toString();
    String other =
        Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of(revised)).replace("\"cchc-2020\"", "\"cchc-2021\""))
            .toString();

    Run run = evaluate("--plan", PLAN, "--plan", revised, "--plan", twice, "--plan", other);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .containsExactly(
            PLAN + ":1:1: thiếu khóa bắt buộc \"inForceFrom\" [missingKey]",
            twice
                + ":1:18: /inForceFrom: hai bản của kế hoạch \"cchc-2020\" cùng có hiệu lực từ ngày"
                + " 01/09/2020 [revisionsOfOneDay]",
            other
                + ":5:9: /id: các bản phải của cùng một kế hoạch \"cchc-2020\", nhưng bản này của"
                + " kế hoạch \"cchc-2021\" [anotherPlan]");
  }

  @Test
  void aDayBeforeAllRevisionsIsAProblem() throws IOException {
    String first = revised("2020-09-01");
    Path second = folder.resolve("second.json");
    Files.writeString(second, Files.readString(Path.of(first)).replace("2020-09-01", "2020-10-01"));
    Run run =
        Run.of(
            "evaluate",
            "--plan",
            first,
            second.toString(),
            "--agencies",
            AGENCIES,
            "--observations",
            OBSERVATIONS,
            "--as-of",
            "2020-08-31");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .containsExactly(
            "chưa có kế hoạch có hiệu lực vào ngày 31/08/2020 (\"cchc-2020\")" + " [notInForce]");
  }

  @Test
  void supposedFiguresAreMarked() throws IOException {
    Path supposed = folder.resolve("supposed.ndjson");
    Files.writeString(
        supposed,
        """
        {"indicator":"pci","agency":"ubnd-tinh","period":"2019","value":{"type":"rank","rank":11,"of":63},"recordedAt":"2029-01-01T00:00:00Z"}
        """);
    String table = evaluate("--suppose", supposed.toString()).out().replaceAll("\\s+", " ");

    assertThat(table).contains("ngoài nhóm 10", "số liệu giả định", "(chưa chốt)");
  }

  @Test
  void theOutputGoesWhereItIsAskedTo() throws IOException {
    Path file = folder.resolve("report.txt");
    assertThat(evaluate("--output", file.toString()).out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(evaluate().out());
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(evaluate("--colour").code()).isEqualTo(2);
  }

  @Test
  void aDayInAnotherFormIsWrongUsageAndReportedPlainly() {
    List<String> command = List.of("validate", "--plan", PLAN, "--as-of", "15/01/2021");
    Run run = Run.of(command.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("phải là một ngày có thật, viết như 2021-01-15; giá trị nhận được: 15/01/2021")
        .doesNotContain("java.");
    assertThat(evaluateOn("2021-02-30", "--lang", "en").err())
        .contains("must be a day of the calendar, written as 2021-01-15, but was 2021-02-30");
  }

  @Test
  void theExamplePlanIsValid() {
    Run run = Run.of("validate", "--plan", PLAN, "--agencies", AGENCIES);
    assertThat(run.code()).isZero();
    assertThat(run.err().lines())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).startsWith(AGENCIES + ":"));
    assertThat(run.err())
        .contains("[delegationExpired]", "[ineffectiveUnit]", "[noSupervision]")
        .contains("[unclassifiedUnit]");
  }

  @Test
  void theOrganisationIsCheckedAsOfAnyDay() {
    Run run =
        Run.of(
            "validate",
            "--plan",
            PLAN,
            "--agencies",
            AGENCIES,
            "--as-of",
            "2020-11-15",
            "--lang",
            "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "division \"phong-quan-ly-moi-truong\" works in field \"moi-truong\", for which the"
                + " department has a sub-department: \"chi-cuc-bao-ve-moi-truong\""
                + " [fieldHeldTwice]");
  }

  @Test
  void aMissingFileIsOneLine() {
    Run run = Run.of("validate", "--plan", folder.resolve("none.json").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("none.json", "không tìm thấy tệp", "[unreadable]");
  }

  @Test
  void aTruncatedFileIsOneLineThatSaysWhere() throws IOException {
    String plan = Files.readString(Path.of(PLAN));
    Run run = validate(plan.substring(0, plan.length() / 2));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains("[syntax]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "focus": null                     | nullValue     | /focus
          "title": "T"                      | duplicateKey  | /title
          "titel": "T"                      | unknownKey    | /titel
          "inForceFrom": "2020-02-30"       | wrongType     | /inForceFrom
          "decision": {"symbol": "1/QĐ"}    | missingKey    | /decision
          """)
  void aFaultIsOneLineWithItsPointer(String member, String code, String pointer)
      throws IOException {
    Run run =
        validate(
            """
            {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020", %s}
            """
                .formatted(member));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(pointer, "[" + code + "]").doesNotContain("\tat ");
  }

  @Test
  void aTextForANumberKeepsTheWholeFileOut() throws IOException {
    Path lines = folder.resolve("o.ndjson");
    Files.writeString(
        lines,
        """
        {"indicator":"a","agency":"b","period":"2020","value":{"type":"quantity","amount": "60,5%"},"recordedAt":"2020-04-05T08:00:00Z"}
        """,
        UTF_8);
    Run run = evaluate("--observations", lines.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("o.ndjson:1:", "/value/amount", "60,5%");
  }

  @Test
  void compressedObservationsAreTheSame() throws IOException {
    Path packed = folder.resolve("o.ndjson.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(Path.of(OBSERVATIONS), gzip);
    }
    Run run =
        Run.of(
            "evaluate",
            "--plan",
            PLAN,
            "--agencies",
            AGENCIES,
            "--observations",
            packed.toString(),
            "--as-of",
            "2021-01-15");
    assertThat(run).isEqualTo(evaluate());
  }

  @Test
  void ofAFileFullOfBadLinesOnlySoManyAreReported() throws IOException {
    Path lines = folder.resolve("o.ndjson");
    Files.writeString(lines, "{\n".repeat(30_000));
    Run run = evaluate("--observations", lines.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(10_001);
    assertThat(run.err()).contains("o.ndjson:10000:", "[tooLarge]");
  }

  @Test
  void tenFaultsAreTenLinesEachWithItsPointer() throws IOException {
    Run run =
        validate(
            """
            {
              "format": "cchc-plan/1", "id": "cchc 2020", "title": null, "period": "2020-Q5",
              "calendar": "lunar", "inForceFrom": "30/12/2019", "colour": "red",
              "indicators": [{"id": "i", "name": "n", "measure": "share", "accumulation": "additive"}],
              "targets": [
                {"id": "a", "text": "x", "indicator": "j", "scope": {"type": "agency", "agency": "s"},
                  "criterion": {"type": "atLeast", "value": "60,5%"}},
                {"id": "a", "text": "y", "text": "z"}
              ]
            }
            """);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines().map(line -> line.replaceFirst(".*plan.json:[0-9]+:[0-9]+: ", "")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("/id: ").endsWith("[invalidId]"),
            line -> assertThat(line).startsWith("/title: ").endsWith("[nullValue]"),
            line -> assertThat(line).startsWith("/period: ").endsWith("[invalidPeriod]"),
            line -> assertThat(line).startsWith("/calendar: ").endsWith("[unknownName]"),
            line -> assertThat(line).startsWith("/inForceFrom: ").endsWith("[wrongType]"),
            line -> assertThat(line).startsWith("/colour: ").endsWith("[unknownKey]"),
            line ->
                assertThat(line)
                    .startsWith("/targets/0/indicator: ")
                    .endsWith("[unknownIndicator]"),
            line ->
                assertThat(line).startsWith("/targets/0/criterion/value: ").endsWith("[wrongType]"),
            line -> assertThat(line).startsWith("/targets/1/id: ").endsWith("[duplicateId]"),
            line -> assertThat(line).startsWith("/targets/1/text: ").endsWith("[duplicateKey]"));
  }

  /** Without a day the organisation is checked as of the plan's last. */
  @Test
  void anOrganisationIsCheckedAsOfThePlansLastDay() throws IOException {
    Path plan =
        Files.writeString(
            folder.resolve("plan.json"),
            "{\"format\": \"cchc-plan/1\", \"id\": \"p\", \"title\": \"T\", \"period\": \"2020\"}");
    Path agencies =
        Files.writeString(
            folder.resolve("agencies.json"),
            """
            {"format": "cchc-agencies/1", "agencies": [
             {"id": "tinh", "name": "UBND tỉnh", "kind": "provincialCommittee"},
             {"id": "so", "name": "Sở", "kind": "department", "parent": "tinh"}],
             "delegations": [{"id": "d", "kind": "authorisation", "delegator": "tinh",
              "delegatee": "so", "scope": "cấp phép", "until": "2020-06-30",
              "responsibility": "người đứng đầu", "supervision": "thanh tra"}]}
            """);
    List<String> command =
        List.of("validate", "--plan", plan.toString(), "--agencies", agencies.toString());
    assertThat(Run.of(command.toArray(String[]::new)).err()).contains("delegationExpired");
    assertThat(
            Run.of(
                    Stream.concat(command.stream(), Stream.of("--as-of", "2020-06-30"))
                        .toArray(String[]::new))
                .err())
        .doesNotContain("delegationExpired");
  }

  @Test
  void oneMissedTargetIsEnoughToFail() throws IOException {
    Path plan =
        Files.writeString(
            folder.resolve("plan.json"),
            """
            {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020",
             "indicators": [{"id": "i", "name": "I", "measure": "share", "unit": "percent",
              "accumulation": "additive"}],
             "targets": [{"id": "t", "text": "t", "indicator": "i",
              "scope": {"type": "agency", "agency": "so"},
              "criterion": {"type": "atLeast", "value": 60}}]}
            """);
    Path agencies =
        Files.writeString(
            folder.resolve("agencies.json"),
            """
            {"format": "cchc-agencies/1", "agencies": [
             {"id": "so", "name": "Sở", "kind": "department"}]}
            """);
    for (int good : new int[] {59, 60}) {
      Path observations =
          Files.writeString(
              folder.resolve("o.ndjson"),
              """
              {"indicator":"i","agency":"so","period":"2020","value":{"type":"ratio","numerator":%d,\
              "denominator":100},"recordedAt":"2021-01-05T00:00:00Z"}
              """
                  .formatted(good));
      Run run =
          Run.of(
              "evaluate",
              "--plan",
              plan.toString(),
              "--agencies",
              agencies.toString(),
              "--observations",
              observations.toString(),
              "--as-of",
              "2021-01-15",
              "--fail-on-missed");
      assertThat(run.code()).as(run.err()).isEqualTo(good == 59 ? 3 : 0);
    }
  }

  private static Run withInput(Throwable failure) {
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            Throwables.throwIfUnchecked(failure);
            return -1;
          }
        };
    return Run.of(in, "validate", "--plan", "-", "--lang", "en");
  }

  @Test
  void whatBreaksARunIsOneSentenceAndCodeOne() {
    assertThat(withInput(new StackOverflowError()))
        .isEqualTo(new Run(1, "", "cannot go on: the input is nested too deep\n"));
    assertThat(withInput(new IllegalStateException("a\tb")))
        .isEqualTo(new Run(1, "", "unexpected error: a\\u0009b\n"));
    long mebibytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
    assertThat(withInput(new OutOfMemoryError()).err())
        .startsWith("not enough memory (the limit is " + mebibytes + " MiB); give more by ");
    assertThat(withInput(new OutOfMemoryError()).code()).isEqualTo(1);
  }

  @Test
  void whatIsWrongWithTheAgenciesOfAPlanIsSaidBeforeItIsValidOrTested() throws IOException {
    assertThat(Run.of("validate", "--plan", PLAN)).isEqualTo(new Run(0, PLAN + ": hợp lệ\n", ""));
    Path agencies = folder.resolve("agencies.json");
    String[] validate = {"validate", "--plan", PLAN, "--agencies", agencies.toString()};
    String[] test = {
      "test", "--plan", PLAN, "--agencies", agencies.toString(), "../data/2020/plan-test.json"
    };
    for (String[] arguments : List.of(validate, test)) {
      Files.writeString(agencies, "{\"format\": \"cchc-agencies/1\", \"agencies\": []}");
      assertThat(Run.of(arguments).err()).contains("[unknownAgency]");
      Files.writeString(agencies, "{");
      assertThat(Run.of(arguments).err()).contains("agencies.json:1:", "[syntax]");
      assertThat(Run.of(arguments).code()).isEqualTo(1);
    }
  }

  @Test
  void withoutArgumentsTheCommandsAreNamed() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("thiếu lệnh; các lệnh: evaluate, ");
  }

  @Test
  void theArchiveOfClassesIsMadeFromATableAndThenJson() {
    Path file = folder.resolve("report");
    ClassArchive.main(Command.evaluate("--output", file.toString()).arguments());

    assertThat(file).content().startsWith("{\n  \"format\": \"cchc-evaluation/1\"");
  }

  /** The commands by the names of the inputs that they must not write over. */
  @ParameterizedTest
  @CsvSource({
    "evaluate, --plan",
    "evaluate, --agencies",
    "evaluate, --observations",
    "evaluate, --suppose",
    "rank, --plan",
    "rank, --agencies",
    "rank, --observations",
    "import, --input",
    "import, --mapping",
    "import, --agencies",
    "import, --plan",
    "import, --corrects",
  })
  void noCommandWritesOverItsInput(String command, String option) throws IOException {
    Path input = Files.writeString(folder.resolve("input"), "x");
    Command run =
        switch (command) {
          case "evaluate" -> Command.evaluate();
          case "rank" -> Command.rank();
          default -> Command.importing();
        };
    assertThat(run.with(option, input.toString()).with("--output", input.toString()).run().code())
        .isEqualTo(2);
    assertThat(input).hasContent("x");
  }

  private Run validate(String plan) throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(file, plan, UTF_8);
    return Run.of("validate", "--plan", file.toString());
  }
}
