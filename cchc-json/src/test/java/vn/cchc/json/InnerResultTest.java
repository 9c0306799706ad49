package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.evaluation.EvaluationReport;

/** Results within results have the target of the outer one. */
class InnerResultTest {
  private static ReadResult<EvaluationReport> read(String outer, String inner) {
    String json =
        """
        {"format": "cchc-evaluation/1", "plan": "p", "asOf": "2021-01-15", "results": [
        {%s "outcome": "met", "final": true, "members": [
        {%s "agency": "a", "outcome": "met", "final": true}]}]}
        """
            .formatted(outer, inner);
    return CchcJson.readEvaluation(json.getBytes(UTF_8), "");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"target\": \"t\",', '', t",
    "'\"target\": \"t\",', '\"target\": \"t\",', t",
    "'\"target\": \"t\",', '\"target\": \"u\",', u"
  })
  void anInnerResultIsOfTheTargetOfTheOuterUnlessItNamesAnother(
      String outer, String inner, String target) {
    var result = read(outer, inner).value().orElseThrow().results().get(0);
    assertThat(result.members().get(0).target()).hasToString(target);
  }

  @ParameterizedTest
  @CsvSource({
    "'', MISSING_KEY 2:1 /results/0",
    "'\"target\": null,', NULL_VALUE 2:12 /results/0/target",
    "'\"target\": \"a b\",', INVALID_ID 2:12 /results/0/target",
    "'\"target\": \"a\", \"target\": \"b\",', DUPLICATE_KEY 2:17 /results/0/target"
  })
  void whatIsWrongWithTheTargetIsNotReportedForTheInnerResultsAgain(String outer, String expected) {
    assertThat(Doc.problems(read(outer, ""))).containsExactly(expected);
    assertThat(Doc.problems(read(outer, "\"x\": 1,")))
        .containsExactly(expected, "UNKNOWN_KEY 3:2 /results/0/members/0/x");
  }
}
