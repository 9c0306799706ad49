package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class SpoiltDocumentTest {
  @Test
  void theDocumentsToBeginWithAreGood() {
    assertThat(Doc.plan(Doc.PLAN).problems()).isEmpty();
    assertThat(Doc.lines(Doc.LINE).problems()).isEmpty();
    assertThat(CchcJson.readAgencies(Doc.AGENCIES.getBytes(UTF_8), "").problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // unknown, duplicate, missing, null
        "\"title\":             | \"tile\":                  | MISSING_KEY 1:1,UNKNOWN_KEY 4:3"
            + " /tile",
        "\"period\": \"2020\"   | \"period\": null           | NULL_VALUE 5:13 /period",
        "\"id\": \"cchc-2020\"  | \"id\": \"a\", \"id\": \"a\" | DUPLICATE_KEY 3:14 /id",
        "\"Việc\"               | null                       | NULL_VALUE 16:30"
            + " /taskGroups/0/tasks/0/name",
        "[\"so-b\"]             | [\"so-b\", null]           | NULL_VALUE 16:77"
            + " /taskGroups/0/tasks/0/supporting/1",
        // types
        "40}                    | \"40\"}                    | WRONG_TYPE 11:48"
            + " /targets/0/criterion/value",
        "40}                    | true}                      | WRONG_TYPE 11:48"
            + " /targets/0/criterion/value",
        "40}                    | 4e1}                       | WRONG_TYPE 11:48"
            + " /targets/0/criterion/value",
        "40}                    | 1e1000000000}              | WRONG_TYPE 11:48"
            + " /targets/0/criterion/value",
        "\"Kế hoạch\"           | 5                          | WRONG_TYPE 4:12 /title",
        "\"Kế hoạch\"           | [\"a\"]                    | WRONG_TYPE 4:12 /title",
        "\"Kế hoạch\",          | \"a\", \"focus\": \"b\",   | WRONG_TYPE 4:26 /focus",
        "\"Kế hoạch\",          | \"a\", \"inForceFrom\": \"2020-02-30\", | WRONG_TYPE 4:32"
            + " /inForceFrom",
        "\"Kế hoạch\",          | \"a\", \"inForceFrom\": \"1/2/2020\",   | WRONG_TYPE 4:32"
            + " /inForceFrom",
        // names and values
        "\"share\"              | \"percentage\"             | UNKNOWN_NAME 7:49"
            + " /indicators/0/measure",
        "\"share\"              | \"SHARE\"                  | UNKNOWN_NAME 7:49"
            + " /indicators/0/measure",
        "\"atLeast\"            | \"least\"                  | UNKNOWN_NAME 11:19"
            + " /targets/0/criterion",
        "\"period\": \"2020\"   | \"period\": \"2020-13\"    | INVALID_PERIOD 5:13 /period",
        "\"cchc-2020\"          | \"cchc 2020\"              | INVALID_ID 3:9 /id",
        "cchc-plan/1            | cchc-plan/2                | UNKNOWN_FORMAT 2:13 /format",
        "cchc-plan/1            | cchc-agencies/1            | UNKNOWN_FORMAT 2:13 /format",
        // what belongs together
        "\"indicator\": \"ho-so\", | ``                      | MISSING_KEY 10:5 /targets/0",
        "40}                    | 40, \"a/b~c\": 5}          | UNKNOWN_KEY 11:52"
            + " /targets/0/criterion/a~1b~0c",
        "40}                    | 40, \"percent\": 5}        | UNKNOWN_KEY 11:52"
            + " /targets/0/criterion/percent",
        "\"atLeast\", \"value\": 40 | \"change\", \"direction\": \"increase\", \"percent\": 1,"
            + " \"amount\": 2 | CONFLICTING_KEYS 11:19 /targets/0/criterion",
        "\"atLeast\", \"value\": 40 | \"change\", \"direction\": \"increase\", \"atMost\": 1"
            + " | MISSING_KEY 11:19 /targets/0/criterion",
        "\"atLeast\", \"value\": 40 | \"change\", \"direction\": \"increase\", \"percent\": 3,"
            + " \"atMost\": 2.5 | OUTSIDE_RANGE 11:87 /targets/0/criterion/atMost",
        "\"atLeast\", \"value\": 40 | \"between\", \"low\": 60, \"high\": 50 | OUTSIDE_RANGE 11:58"
            + " /targets/0/criterion/high",
        "\"atLeast\", \"value\": 40 | \"between\", \"low\": 50, \"high\": 50, \"lowOpen\": true |"
            + " OUTSIDE_RANGE 11:58 /targets/0/criterion/high",
        "\"atLeast\", \"value\": 40 | \"between\", \"low\": 50, \"highOpen\": true, \"high\": 50 |"
            + " OUTSIDE_RANGE 11:76 /targets/0/criterion/high",
        "\"atLeast\", \"value\": 40 | \"byKind\", \"kinds\": {}, \"otherwise\": {\"type\":"
            + " \"atLeast\", \"value\": 5} | EMPTY_LIST 11:47 /targets/0/criterion/kinds",
        "\"scope\":            | \"baseline\": {\"period\": \"2019\", \"value\": {\"type\":"
            + " \"ratio\", \"numerator\": 0, \"denominator\": 0}}, \"scope\": | EMPTY_BASELINE"
            + " 12:46 /targets/0/baseline/value",
        "\"scope\":            | \"baseline\": {\"period\": \"2019\", \"value\": {\"type\":"
            + " \"mean\", \"sum\": 1, \"count\": 3}}, \"scope\": | UNKNOWN_NAME 12:46"
            + " /targets/0/baseline/value",
        // grades
        "\"indicators\": [ | \"gradeSchemes\": [{\"id\": \"s\", \"grades\": [{\"grade\": \"A\","
            + " \"from\": 80}, {\"grade\": \"A\", \"from\": 60}]}], \"indicators\": [ |"
            + " DUPLICATE_ID 6:81 /gradeSchemes/0/grades/1/grade",
        "\"indicators\": [ | \"gradeSchemes\": [{\"id\": \"s\", \"grades\": [{\"grade\": \"A\","
            + " \"from\": 80}, {\"grade\": \"B\", \"from\": 80}]}], \"indicators\": [ |"
            + " OUTSIDE_RANGE 6:94 /gradeSchemes/0/grades/1/from",
        "\"indicators\": [ | \"gradeSchemes\": [{\"id\": \"s\", \"grades\": [{\"grade\": \"A\","
            + " \"from\": 80}, {\"grade\": \"B\", \"from\": 80.5}]}], \"indicators\": [ |"
            + " OUTSIDE_RANGE 6:94 /gradeSchemes/0/grades/1/from",
        // leads
        "\"lead\": \"so-a\",    | ``                         | NO_LEAD 16:7 /taskGroups/0/tasks/0",
        "\"lead\": \"so-a\",    | \"lead\": [\"so-a\", \"so-c\"], | SEVERAL_LEADS 16:46"
            + " /taskGroups/0/tasks/0/lead",
        "\"lead\": \"so-a\",    | \"lead\": \"so-a\", \"lead\": \"so-c\", | SEVERAL_LEADS 16:62"
            + " /taskGroups/0/tasks/0/lead",
        "\"lead\": \"so-a\",    | \"lead\": [\"so-a\"],     | WRONG_TYPE 16:46"
            + " /taskGroups/0/tasks/0/lead",
        "\"lead\": \"so-a\",    | \"lead\": [],             | NO_LEAD 16:46"
            + " /taskGroups/0/tasks/0/lead",
        "[\"so-b\"]             | [\"so-b\", \"so-b\"]       | DUPLICATE_ID 16:77"
            + " /taskGroups/0/tasks/0/supporting/1",
        "[\"so-b\"]             | [\"so-a\"]                 | LEAD_SUPPORTS 16:7"
            + " /taskGroups/0/tasks/0",
      })
  void aSpoiltPlanIsRefusedWhereItIsSpoilt(String part, String other, String expected) {
    ReadResult<?> reading = Doc.plan(Doc.with(Doc.PLAN, part, other == null ? "" : other));
    assertThat(Doc.problems(reading)).containsExactlyInAnyOrder(expected.split(","));
    assertThat(reading.value()).isEmpty();
  }

  @Test
  void theEndsOfARangeMayBeOneWhereBothBelongToIt() {
    String between = "\"between\", \"low\": 50, \"high\": 50, \"lowOpen\": false";
    assertThat(Doc.plan(Doc.with(Doc.PLAN, "\"atLeast\", \"value\": 40", between)).problems())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "120          | 120.0                   | WRONG_TYPE 1:93 /value/numerator",
        "120          | 12e1                    | WRONG_TYPE 1:93 /value/numerator",
        "120          | \"120\"                 | WRONG_TYPE 1:93 /value/numerator",
        "120          | 9223372036854775808     | TOO_LARGE 1:93 /value/numerator",
        "120          | -1                      | NEGATIVE_COUNT 1:93 /value/numerator",
        "300          | 0                       | ZERO_DENOMINATOR 1:65 /value",
        "\"agency\"   | \"task\":\"t\",\"agency\" | CONFLICTING_KEYS 1:1",
        "\"indicator\":\"ho-so\", | ``          | MISSING_KEY 1:1",
        "\"indicator\"  | \"task\"                | CONFLICTING_KEYS 1:1",
        "\"ratio\"    | \"percent\"             | UNKNOWN_NAME 1:65 /value",
        "2020-04-05T08:00:00Z | 2020-04-05T08:00:00 | WRONG_TYPE 1:129 /recordedAt",
        "2020-03      | 2020-02-01/2020-01-01   | INVALID_PERIOD 1:47 /period",
        "\"ratio\",\"numerator\":120,\"denominator\":300 | \"quantity\",\"amount\":\"60,5%\" |"
            + " WRONG_TYPE 1:93 /value/amount",
        "\"ratio\",\"numerator\":120,\"denominator\":300 | \"rank\",\"rank\":0,\"of\":63 |"
            + " RANK_OUTSIDE 1:65 /value",
        "\"ratio\",\"numerator\":120,\"denominator\":300 | \"rank\",\"rank\":64,\"of\":63 |"
            + " RANK_OUTSIDE 1:65 /value",
        "\"ratio\",\"numerator\":120,\"denominator\":300 |"
            + " \"quantity\",\"amount\":60.55,\"decimals\":1 | OUTSIDE_RANGE 1:110 /value/decimals",
        "\"ratio\",\"numerator\":120,\"denominator\":300 |"
            + " \"quantity\",\"amount\":60.5,\"decimals\":19 | OUTSIDE_RANGE 1:109 /value/decimals",
        "\"ratio\",\"numerator\":120,\"denominator\":300 |"
            + " \"completion\",\"completedOn\":\"2020-03-01\",\"progress\":5 | CONFLICTING_KEYS"
            + " 1:65 /value",
        "\"ratio\",\"numerator\":120,\"denominator\":300 | \"completion\",\"progress\":100.5 |"
            + " OUTSIDE_RANGE 1:97 /value/progress",
        "\"ratio\",\"numerator\":120,\"denominator\":300 | \"mean\",\"sum\":120,\"count\":3 |"
            + " UNKNOWN_NAME 1:65 /value",
      })
  void aSpoiltObservationIsRefusedWhereItIsSpoilt(String part, String other, String expected) {
    ReadResult<?> reading = Doc.lines(Doc.with(Doc.LINE, part, other == null ? "" : other));
    assertThat(Doc.problems(reading)).containsExactly(expected);
  }

  @Test
  void whichOfTwoSubjectsAnObservationHasIsNotGuessed() {
    Problem both =
        Doc.lines(Doc.with(Doc.LINE, "\"agency\"", "\"task\":\"t\",\"agency\"")).problems().get(0);
    assertThat(both.expected()).isEqualTo("indicator, task");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'rank','rank':1,'of':63}",
        "{'type':'rank','rank':63,'of':63}",
        "{'type':'rank','rank':1,'of':1}",
        "{'type':'ratio','numerator':9223372036854775807,'denominator':9223372036854775807}",
        "{'type':'ratio','numerator':0,'denominator':0}",
        "{'type':'quantity','amount':60.5,'decimals':1}",
        "{'type':'quantity','amount':60.50,'decimals':1}",
        "{'type':'quantity','amount':-60.5,'decimals':18}",
        "{'type':'completion','progress':0}",
        "{'type':'completion','progress':99}"
      })
  void valuesAtTheirLimitsAreRead(String value) {
    String ratio = "{\"type\":\"ratio\",\"numerator\":120,\"denominator\":300}";
    assertThat(Doc.lines(Doc.with(Doc.LINE, ratio, value.replace('\'', '"'))).problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"parent\": \"tinh\"  | \"parent\": \"huyen\"   | UNKNOWN_AGENCY 3:66 /agencies/1/parent",
        "\"id\": \"so-a\"      | \"id\": \"tinh\", \"code\": \"Y99\" | DUPLICATE_ID 3:10"
            + " /agencies/1/id",
        "provincialCommittee\" | provincialCommittee\", \"parent\": \"so-a\" | PARENT_CYCLE 2:80"
            + " /agencies/0/parent,PARENT_CYCLE 3:66 /agencies/1/parent",
        "\"parent\": \"tinh\"  | \"parent\": \"so-a\"    | PARENT_CYCLE 3:66 /agencies/1/parent",
        "\"parent\": \"tinh\"  | \"from\": \"2020-02-01\", \"until\": \"2020-01-31\" |"
            + " DAY_TOO_EARLY 3:87 /agencies/1/until",
        "\"department\"        | \"department\", \"code\": \"1\" | INVALID_FORM 3:64"
            + " /agencies/1/code",
      })
  void aSpoiltRegisterIsRefusedWhereItIsSpoilt(String part, String other, String expected) {
    String json = Doc.with(Doc.AGENCIES, part, other);
    if (expected.startsWith("DUPLICATE_ID")) {
      json = Doc.with(json, ", \"parent\": \"tinh\"", "");
    }
    ReadResult<?> reading = CchcJson.readAgencies(json.getBytes(UTF_8), "agencies.json");
    assertThat(Doc.problems(reading)).containsExactly(expected.split(","));
  }

  @Test
  void idsAppearOnceInAPlan() {
    String twice =
        "{\"id\": \"ho-so\", \"name\": \"Hồ sơ\", \"measure\": \"share\", \"accumulation\":"
            + " \"additive\"}";
    assertThat(Doc.problems(Doc.plan(Doc.with(Doc.PLAN, twice, twice + ",\n" + twice))))
        .containsExactly("DUPLICATE_ID 8:8 /indicators/1/id");
    String task =
        "{\"id\": \"viec\", \"name\": \"Việc\", \"lead\": \"so-a\", \"supporting\": [\"so-b\"]}";
    String group = ",\n{\"id\": \"khac\", \"name\": \"Khác\", \"tasks\": [" + task + "]}";
    assertThat(
            Doc.problems(Doc.plan(Doc.with(Doc.PLAN, "    ]}\n  ]", "    ]}" + group + "\n  ]"))))
        .containsExactly("DUPLICATE_ID 18:49 /taskGroups/1/tasks/0/id");
  }

  @Test
  void whatWasFoundAndWhatIsAskedForAreReported() {
    Problem wrong = Doc.lines(Doc.with(Doc.LINE, "120", "\"60,5%\"")).problems().get(0);
    assertThat(wrong)
        .isEqualTo(
            Problem.error(
                ProblemCode.WRONG_TYPE,
                new Place("a.ndjson", 1, 93, "/value/numerator"),
                "numerator",
                "integer",
                "\"60,5%\""));
    Problem unknown =
        Doc.lines(
                Doc.with(
                    Doc.LINE, "2020-04-05T08:00:00Z\"", "2020-04-05T08:00:00Z\",\"kind\":\"mine\""))
            .problems()
            .get(0);
    assertThat(unknown.expected()).isEqualTo("selfReported, appraised, published");
  }

  @Test
  void theTypeMayComeLast() {
    String json =
        Doc.with(
            Doc.PLAN,
            "{\"type\": \"atLeast\", \"value\": 40}",
            "{\"value\": 40, \"type\": \"atLeast\"}");
    assertThat(Doc.plan(json).value()).isEqualTo(Doc.plan(Doc.PLAN).value()).isPresent();
  }

  @Test
  void tenFaultsAreTenProblemsInOrder() {
    String json =
        """
        {
          "format": "cchc-plan/1",
          "id": "cchc 2020",
          "title": null,
          "period": "2020-Q5",
          "calendar": "lunar",
          "focus": "a",
          "inForceFrom": "30/12/2019",
          "basis": [{"symbol": "30c/NQ-CP", "issuer": "Chính phủ"}],
          "colour": "red",
          "targets": [
            {"id": "a", "text": "x", "due": 2020, "indicator": "i", "criterion": {"type": "atLeast", "value": "60,5%"}},
            {"id": "a", "text": "y", "text": "z"}
          ],
          "taskGroups": [{"id": "g", "name": "n", "tasks": [{"id": "t", "name": "n"}]}]
        }
        """;
    ReadResult<?> reading = Doc.plan(json);
    assertThat(Doc.problems(reading))
        .containsExactly(
            "INVALID_ID 3:9 /id",
            "NULL_VALUE 4:12 /title",
            "INVALID_PERIOD 5:13 /period",
            "UNKNOWN_NAME 6:15 /calendar",
            "WRONG_TYPE 7:12 /focus",
            "WRONG_TYPE 8:18 /inForceFrom",
            "MISSING_KEY 9:13 /basis/0",
            "UNKNOWN_KEY 10:3 /colour",
            "MISSING_KEY 12:5 /targets/0",
            "WRONG_TYPE 12:37 /targets/0/due",
            "UNKNOWN_INDICATOR 12:56 /targets/0/indicator",
            "WRONG_TYPE 12:103 /targets/0/criterion/value",
            "DUPLICATE_ID 13:12 /targets/1/id",
            "DUPLICATE_KEY 13:30 /targets/1/text",
            "NO_LEAD 15:53 /taskGroups/0/tasks/0");
    assertThat(reading.value()).isEmpty();
  }
}
