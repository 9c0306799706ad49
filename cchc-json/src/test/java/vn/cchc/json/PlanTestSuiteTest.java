package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.plantest.PlanTestFailure;
import vn.cchc.json.plantest.PlanTestSuite;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/** Tests of a plan as data. */
class PlanTestSuiteTest {
  private static final AgencyRegister AGENCIES =
      CchcJson.readAgencies(
              """
              {"format": "cchc-agencies/1", "agencies": [
               {"id": "so-a", "name": "Sở A", "kind": "department"}]}
              """
                  .getBytes(UTF_8),
              "agencies.json")
          .orThrow();

  private static final Plan PLAN =
      CchcJson.readPlan(
              """
              {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020",
               "inForceFrom": "2020-02-01",
               "indicators": [{"id": "ho-so", "name": "Hồ sơ", "unit": "percent",
                "measure": "share", "accumulation": "additive", "case": "hồ sơ"}],
               "targets": [{"id": "t", "text": "ít nhất 60%", "indicator": "ho-so",
                "criterion": {"type": "atLeast", "value": 60},
                "scope": {"type": "each", "agencies": ["so-a"]}, "due": "2020-12-31"}]}
              """
                  .getBytes(UTF_8),
              "plan.json")
          .orThrow();

  private static final String SUITE =
      """
      {"format": "cchc-plan-test/1", "cases": [
       {"name": "thiếu một", "asOf": "2021-01-15",
        "observations": [{"indicator": "ho-so", "agency": "so-a", "period": "2020",
         "value": {"type": "ratio", "numerator": 59, "denominator": 100},
         "recordedAt": "2021-01-05T00:00:00Z"}],
        "expect": {"t": {"outcome": "notMet"}}},
       {"name": "chưa báo cáo", "asOf": "2021-01-15", "expect": {"t": {"outcome": "notMet"}}}]}
      """;

  private static ReadResult<PlanTestSuite> read(String text) {
    return CchcJson.readPlanTests(text.getBytes(UTF_8), "cases.json");
  }

  private static ImmutableList<PlanTestFailure> failures(String expected) {
    PlanTestSuite suite = read(Doc.with(SUITE, "{\"outcome\": \"notMet\"}}},", expected)).orThrow();
    return suite.cases().get(0).failures(PLAN, AGENCIES);
  }

  private static String differences(String expected) {
    return failures(expected).stream()
        .flatMap(failure -> failure.differences().stream())
        .map(one -> "%s %s|%s".formatted(one.key(), one.expected(), one.actual()))
        .collect(Collectors.joining(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "'outcome': 'notMet' ! ``",
        "'outcome': 'met' ! outcome met|notMet",
        "'outcome': 'notMet', 'caveats': [] ! ``",
        "'outcome': 'notMet', 'caveats': ['withinRounding', 'setAside']"
            + " ! caveats setAside, withinRounding|-",
        "'outcome': 'notMet', 'margin': {'exact': '-1', 'unit': 'percentagePoint'}"
            + " ! margin -1 percentagePoint|-",
        "'outcome': 'notMet', 'shortfall': {} ! ``",
        "'outcome': 'notMet', 'shortfall': {'existingCases': 2, 'newCases': 'impossible'}"
            + " ! shortfall existingCases 2, newCases impossible|-",
      })
  void eachPartThatIsThereIsComparedWhole(String expected, String differences) {
    assertThat(differences("{" + expected.replace('\'', '"') + "}}},")).isEqualTo(differences);
  }

  @Test
  void aFailureSaysWhatDiffersAndWhy() {
    String other = "{\"outcome\": \"met\", \"caveats\": []}}},";
    assertThat(failures(other).get(0).text(Language.VIETNAMESE, PLAN, AGENCIES))
        .startsWith("thiếu một: t\n  outcome: phải là met; kết quả nhận được: notMet\n  ")
        .contains("\n    Sở A: ")
        .contains("59/100");
    assertThat(failures(other).get(0).text(Language.ENGLISH, PLAN, AGENCIES))
        .startsWith("thiếu một: t\n  outcome: expected met, but was notMet\n  ");
  }

  @Test
  void whatThePlanDoesNotHaveIsNamedWithItsPlace() {
    ReadResult<PlanTestSuite> suite =
        read(
            SUITE
                .replace("\"indicator\": \"ho-so\"", "\"indicator\": \"khac\"")
                .replace("\"so-a\"", "\"so-b\"")
                .replace("{\"t\"", "{\"u\"")
                .replaceFirst("2021-01-15", "2020-01-31"));
    assertThat(suite.orThrow().problems(PLAN, AGENCIES))
        .map(suite::locate)
        .map(PlanTestSuiteTest::text)
        .containsExactly(
            "NOT_IN_FORCE 2:32 /cases/0/asOf p",
            "UNKNOWN_INDICATOR 3:34 /cases/0/observations/0/indicator khac",
            "UNKNOWN_AGENCY 3:52 /cases/0/observations/0/agency so-b",
            "UNKNOWN_TARGET 6:19 /cases/0/expect/u u",
            "UNKNOWN_TARGET 7:65 /cases/1/expect/u u");
    String ofATask = SUITE.replace("\"indicator\": \"ho-so\"", "\"task\": \"viec\"");
    String done =
        ofATask.replace("\"ratio\", \"numerator\": 59, \"denominator\": 100", "\"completion\"");
    assertThat(read(done).orThrow().problems(PLAN, AGENCIES))
        .map(PlanTestSuiteTest::text)
        .containsExactly("UNKNOWN_TASK 0:0 /cases/0/observations/0/task viec");
  }

  private static String text(Problem problem) {
    return "%s %s:%s %s %s"
        .formatted(
            problem.code(),
            problem.place().line(),
            problem.place().column(),
            problem.place().pointer(),
            problem.subject());
  }

  @Test
  void everythingThatIsWrongWithADocumentIsSaidAtOnce() {
    String bad =
        """
        {"format": "cchc-plan-test/1", "cases": [
         {"name": "một", "asOf": "2021-02-30", "expect": {}},
         {"name": "một", "asOf": "2021-01-15", "expects": {},
          "expect": {"a b": {"outcome": "good"},
           "t": {"outcome": "met", "caveats": ["x", "withinRounding", "withinRounding"],
            "margin": {"amount": -1.2, "exact": "-1", "unit": "percentagePoint"}}}}]}
        """;
    assertThat(Doc.problems(read(bad)))
        .containsExactly(
            "WRONG_TYPE 2:26 /cases/0/asOf",
            "EMPTY_LIST 2:50 /cases/0/expect",
            "DUPLICATE_ID 3:11 /cases/1/name",
            "UNKNOWN_KEY 3:40 /cases/1/expects",
            "INVALID_ID 4:13 /cases/1/expect",
            "UNKNOWN_NAME 4:33 /cases/1/expect/a b/outcome",
            "UNKNOWN_NAME 5:40 /cases/1/expect/t/caveats/0",
            "DUPLICATE_ID 5:63 /cases/1/expect/t/caveats/2",
            "CONFLICTING_KEYS 6:15 /cases/1/expect/t/margin");
    assertThat(Doc.problems(read("{\"format\": \"cchc-plan-test/1\", \"cases\": []}")))
        .containsExactly("EMPTY_LIST 1:41 /cases");
  }

  @Test
  void whatIsDoneAfterItIsReportedIsRefused() {
    String early =
        SUITE
            .replace("\"indicator\": \"ho-so\"", "\"task\": \"viec\"")
            .replace(
                "\"ratio\", \"numerator\": 59, \"denominator\": 100",
                "\"completion\", \"completedOn\": \"2021-01-06\"");
    assertThat(Doc.problems(read(early)))
        .containsExactly("DONE_AFTER_REPORT 4:51 /cases/0/observations/0/value/completedOn");
  }
}
