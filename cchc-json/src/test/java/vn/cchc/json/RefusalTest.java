package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class RefusalTest {
  private static final String HEAD =
      "{\"format\":\"cchc-plan/1\",\"id\":\"p\",\"title\":\"T\",\"period\":\"2020\"";

  private static ReadResult<Plan> read(String json) {
    return CchcJson.readPlan(json.getBytes(UTF_8), "p.json");
  }

  @Test
  void aResultPrintsWhatIsWrong() {
    assertThat(read(HEAD + "}")).hasToString("value");
    assertThat(read(HEAD + ",\"x\":1}").toString())
        .startsWith("no value:\np.json:1:")
        .contains("[unknownKey]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"x\":1                                            | UNKNOWN_KEY    | /x",
        "\"title\":\"U\"                                    | DUPLICATE_KEY  | /title",
        "\"focus\":null                                     | NULL_VALUE     | /focus",
        "\"focus\":[1]                                      | WRONG_TYPE     | /focus/0",
        "\"calendar\":\"lunar\"                             | UNKNOWN_NAME   | /calendar",
        "\"inForceFrom\":\"2020-02-30\"                     | WRONG_TYPE     | /inForceFrom",
        "\"issuer\":\"a b\"                                 | INVALID_ID     | /issuer",
        "\"targets\":[{\"id\":\"t\"}]                       | MISSING_KEY    | /targets/0",
        "\"focus\":[\"\\ud800\"]                            | INVALID_TEXT   | /focus/0"
      })
  void aFaultIsNamedWhereItIs(String member, ProblemCode code, String pointer) {
    ReadResult<Plan> reading = read(HEAD + "," + member + "}");
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).contains(code);
    assertThat(reading.problems())
        .extracting(problem -> problem.place().pointer())
        .contains(pointer);
  }

  @ParameterizedTest
  @CsvSource({"1e2", "1E400", "1e1000000000", "'\"60\"'", "NaN", "01", ".5"})
  void aNumberIsAPlainDecimalAndNothingElse(String number) {
    ReadResult<Plan> reading =
        read(
            HEAD
                + ",\"targets\":[{\"id\":\"t\",\"text\":\"x\",\"indicator\":\"i\",\"scope\":"
                + "{\"type\":\"agency\",\"agency\":\"a\"},\"criterion\":{\"value\":"
                + number
                + ",\"type\":\"atLeast\"}}]}");
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).isNotEmpty();
  }

  @Test
  void deepNestingIsRefusedWithoutOverflow() {
    assertThat(read("[".repeat(100_000)).problems()).isNotEmpty();
    assertThat(read("{\"a\":".repeat(100_000)).value()).isEmpty();
  }

  @Test
  void whatFollowsTheDocumentIsRefused() {
    assertThat(read(HEAD + "} {}").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TRAILING_CONTENT);
    assertThat(read("").problems()).extracting(Problem::code).contains(ProblemCode.SYNTAX);
  }

  @Test
  void anotherFormatIsRefusedByName() {
    assertThat(read(HEAD.replace("plan/1", "plan/2") + "}").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNKNOWN_FORMAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"cchc-plan/2\"", "\"\"", "null", "1", "[]"})
  void ofADocumentOfAnotherFormatNothingElseIsJudged(String format) {
    String json = Doc.with(Doc.PLAN, "\"cchc-plan/1\"", format);
    String spoilt = Doc.with(json, "\"title\":", "\"tile\":");
    assertThat(Doc.problems(Doc.plan(spoilt))).singleElement(STRING).endsWith(" 2:13 /format");
  }

  @Test
  void aDocumentHandedInAsAnotherIsRefusedByItsFormatAlone() {
    byte[] plan = Doc.PLAN.getBytes(UTF_8);
    byte[] agencies = Doc.AGENCIES.getBytes(UTF_8);
    assertThat(Doc.problems(CchcJson.readAgencies(plan, "")))
        .containsExactly("UNKNOWN_FORMAT 2:13 /format");
    assertThat(Doc.problems(CchcJson.readEvaluation(plan, "")))
        .containsExactly("UNKNOWN_FORMAT 2:13 /format");
    assertThat(Doc.problems(CchcJson.readPlan(agencies, "")))
        .containsExactly("UNKNOWN_FORMAT 1:12 /format");
  }

  @Test
  void aDocumentWithoutAFormatIsRefusedForThatAlone() {
    assertThat(Doc.problems(Doc.plan("{\"tile\": 1, \"id\": null}")))
        .containsExactly("MISSING_KEY 1:1");
    assertThat(CchcJson.readAgencies("{}".getBytes(UTF_8), "").problems())
        .containsExactly(
            Problem.error(
                ProblemCode.MISSING_KEY, new Place("", 1, 1, ""), "format", "format", ""));
  }

  @Test
  void aBadLineDoesNotHideTheGoodOnes() throws IOException {
    String good =
        "{\"indicator\":\"i\",\"agency\":\"a\",\"period\":\"2020\",\"value\":{\"denominator\":2,"
            + "\"numerator\":1,\"type\":\"ratio\"},\"recordedAt\":\"2020-04-05T08:00:00+07:00\"}\n";
    String bad = good.replace("\"denominator\":2", "\"denominator\":0");
    ReadResult<Observations> reading =
        CchcJson.readObservations(
            new ByteArrayInputStream((good + "\n" + bad + good).getBytes(UTF_8)), "o.ndjson");
    assertThat(reading.value().orElseThrow().all()).hasSize(2);
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().line()).isEqualTo(3);
              assertThat(problem.place().pointer()).isEqualTo("/value");
            });
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThat(CchcJson.readPlan(new byte[] {'{', (byte) 0xFF}, "p").problems())
        .containsExactly(
            Problem.error(ProblemCode.SYNTAX, new Place("p", 1, 2, ""), "", "UTF-8", "notUtf8"));
  }

  @Test
  void aLaterProblemIsPlacedByItsPointer() {
    ReadResult<Plan> reading = read("\n" + HEAD + "}");
    Problem problem = Problem.error(ProblemCode.UNKNOWN_AGENCY, Place.at("/title/x"), "a", "", "a");
    assertThat(reading.locate(problem).place().line()).isEqualTo(2);
    assertThat(reading.locate(problem).place().source()).isEqualTo("p.json");
  }
}
