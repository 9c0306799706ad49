package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.bulk.BulkReaderProperties;

/** Values on both sides of what the formats take. */
class BoundsTest {
  private static final String MOMENT = "2020-04-05T08:00:00Z";

  @ParameterizedTest
  @CsvSource({
    "0000-01-01T00:00:00Z, none",
    "0000-01-01T00:00:00+00:01, OUTSIDE_RANGE",
    "9999-12-31T23:59:59Z, none",
    "9999-12-31T23:59:59-00:01, OUTSIDE_RANGE",
    "2020-04-05T23:59:59Z, none",
    "2020-04-05T24:00:01Z, WRONG_TYPE",
    "2020-04-05T08:00:60Z, WRONG_TYPE",
    "2020-04-05T08:60:00Z, WRONG_TYPE",
    "2020-02-29T08:00:00Z, none",
    "2021-02-29T08:00:00Z, WRONG_TYPE",
  })
  void anInstantLiesInTheYearsOfFourDigits(String moment, String problem) throws Exception {
    String line = Doc.with(Doc.LINE, MOMENT, moment);
    assertThat(codes(Doc.lines(line))).isEqualTo(problems(problem));
    BulkReaderProperties.assertSame((line + "\n").getBytes(UTF_8), Strictness.STRICT, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, none",
    "-1, NEGATIVE_COUNT",
    "999999999999999999, none",
    "9223372036854775807, none",
    "9223372036854775808, TOO_LARGE",
    "9999999999999999999, TOO_LARGE",
    "18446744073709551617, TOO_LARGE",
  })
  void aCountIsAtMostTheGreatestLong(String count, String problem) throws Exception {
    String line = Doc.with(Doc.LINE, "120", count);
    assertThat(codes(Doc.lines(line))).isEqualTo(problems(problem));
    BulkReaderProperties.assertSame((line + "\n").getBytes(UTF_8), Strictness.STRICT, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'amount': 0                  | none",
        "'amount': -0.1               | OUTSIDE_RANGE",
        "'percent': 0                 | OUTSIDE_RANGE",
        "'percent': 0.1               | none",
        "'amount': 5, 'atMost': 5     | none",
        "'amount': 5, 'atMost': 4.9   | OUTSIDE_RANGE",
        "'percent': 5, 'atMost': 4.9  | OUTSIDE_RANGE",
        "'percent': 5, 'amount': 5    | CONFLICTING_KEYS",
        "'atMost': 5                  | MISSING_KEY",
      })
  void aChangeHasOneLeastAndNoSmallerMost(String members, String problem) {
    assertThat(criterion("'type': 'change', 'direction': 'increase', " + members))
        .isEqualTo(problems(problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'low': 5, 'high': 5                                  | none",
        "'low': 5, 'high': 4.9                                | OUTSIDE_RANGE",
        "'low': 5, 'high': 5, 'lowOpen': true                 | OUTSIDE_RANGE",
        "'low': 5, 'high': 5, 'highOpen': true                | OUTSIDE_RANGE",
        "'low': 5, 'high': 5.1, 'lowOpen': true               | none",
      })
  void aRangeHoldsSomething(String members, String problem) {
    assertThat(criterion("'type': 'between', " + members)).isEqualTo(problems(problem));
  }

  private static List<String> criterion(String members) {
    String plan =
        """
        {'format': 'cchc-plan/1', 'id': 'p', 'title': 'T', 'period': '2020',
         'indicators': [{'id': 'i', 'name': 'I', 'measure': 'quantity', 'accumulation': 'state'}],
         'targets': [{'id': 't', 'text': 't', 'indicator': 'i',
          'scope': {'type': 'agency', 'agency': 'a'},
          'baseline': {'period': '2019', 'value': {'type': 'quantity', 'amount': 7}},
          'criterion': {%s}}]}
        """;
    return codes(
        CchcJson.readPlan(plan.formatted(members).replace('\'', '"').getBytes(UTF_8), "p.json"));
  }

  /** An agency of one day exists; one that ends before it begins does not. */
  @ParameterizedTest
  @CsvSource({"2020-06-30, none", "2020-06-29, DAY_TOO_EARLY"})
  void anAgencyMayExistForOneDay(String until, String problem) {
    String agencies =
        """
        {'format': 'cchc-agencies/1', 'agencies': [{'id': 'a', 'name': 'A', 'kind': 'department',
         'from': '2020-06-30', 'until': '%s'}]}
        """;
    assertThat(
            codes(
                CchcJson.readAgencies(
                    agencies.formatted(until).replace('\'', '"').getBytes(UTF_8), "a.json")))
        .isEqualTo(problems(problem));
  }

  /** A figure that is taken back has no value, by whichever reader. */
  @Test
  void aWithdrawnFigureHasNoValue() throws Exception {
    String line = Doc.LINE.substring(0, Doc.LINE.length() - 1) + ",\"status\":\"withdrawn\"}";
    assertThat(codes(Doc.lines(line))).hasSize(1);
    BulkReaderProperties.assertSame((line + "\n").getBytes(UTF_8), Strictness.STRICT, 1);
  }

  /** None is asked for week by week; tasks may recur so. */
  @ParameterizedTest
  @CsvSource({"month, none", "year, none", "week, UNKNOWN_NAME"})
  void aTargetIsAskedForInNoPeriodAsShortAsAWeek(String every, String problem) {
    String plan =
        Doc.with(Doc.PLAN, "\"id\": \"muc-3\"", "\"id\": \"muc-3\", \"every\": \"" + every + "\"");
    assertThat(codes(Doc.plan(plan))).isEqualTo(problems(problem));
  }

  /** Ten thousand problems are kept, and of one more it is said that there are more. */
  @ParameterizedTest
  @CsvSource({"9999, UNKNOWN_KEY", "10000, UNKNOWN_KEY", "10001, TOO_LARGE"})
  void thatThereAreMoreProblemsIsSaidFromTheFirstNotKept(int count, String last) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < count; i++) {
      keys.append("\"k").append(i).append("\": 0, ");
    }
    List<String> codes =
        codes(Doc.plan(Doc.with(Doc.PLAN, "\"title\": \"K", keys + "\"title\": \"K")));
    assertThat(codes).hasSize(count).last().isEqualTo(last);
  }

  /** The total that repeats its parts is named by its agency and period beside its figure. */
  @Test
  void aTotalThatRepeatsItsPartsIsNamed() {
    PlanInput.Builder input =
        PlanInput.builder(LocalDate.of(2021, 1, 15))
            .addPlan(
                DocumentSource.of(
                    Doc.PLAN
                        .replace(
                            "\"type\": \"agency\", \"agency\": \"so-a\"",
                            "\"type\": \"aggregate\", \"agency\": \"tinh\"")
                        .replace(", \"supporting\": [\"so-b\"]", "")
                        .getBytes(UTF_8),
                    "p"))
            .agencies(DocumentSource.of(Doc.AGENCIES.getBytes(UTF_8), "a"))
            .addObservations(
                DocumentSource.of(
                    (Doc.LINE + "\n" + Doc.with(Doc.LINE, "so-a", "tinh") + "\n").getBytes(UTF_8),
                    "o"));
    ReadResult<PlanInput> read = input.read();
    assertThat(codes(read)).isEmpty();
    PlanInput sound = read.value().orElseThrow();
    assertThat(
            CchcJson.writeEvaluation(
                    Evaluator.evaluate(sound.plan(), sound.agencies(), sound.figures()))
                .replaceAll("\\s", ""))
        .contains(
            "{\"code\":\"rootRepeatsItsParts\",\"agency\":\"tinh\",\"period\":\"2020-03\",\"figures\":[");
  }

  private static List<String> problems(String problem) {
    return problem.equals("none") ? List.of() : List.of(problem);
  }

  private static List<String> codes(ReadResult<?> reading) {
    return reading.problems().stream().map(one -> one.code().name()).toList();
  }
}
