package vn.cchc.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.common.collect.Iterables;
import com.google.common.io.BaseEncoding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.message.Messages;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

@Timeout(20)
class SyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"id\"",
        "{\"id\":",
        "{\"id\":\"a",
        "{\"id\":\"a\"",
        "{\"id\":\"a\",}",
        "{\"id\":tru}",
        "{\"id\":01}",
        "{\"id\":1.}",
        "{\"id\":.5}",
        "{\"id\":+1}",
        "{\"id\":-}",
        "{\"id\":1.5e}",
        "{\"id\":NaN}",
        "{\"id\":Infinity}",
        "{\"id\":0x1F}",
        "{\"id\":60,5}",
        "{'id':1}",
        "{id:1}",
        "{\"id\":\"\t\"}",
        "{\"id\":\"\\x\"}",
        "{\"id\":\"\\ud8zz\"}",
        "{/* */\"id\":1}",
        "{\"id\":1 // x\n}",
        "{\"id\" 1}",
        "{\"id\":1 \"b\":2}",
        "[1,2}",
        "[,1]",
        "\0"
      })
  void brokenSyntaxIsNamedOnceAndPlaced(String json) {
    ReadResult<?> reading = Doc.plan(json);
    assertThat(reading.problems().stream().filter(p -> p.code() == ProblemCode.SYNTAX)).hasSize(1);
    Problem last = reading.problems().get(reading.problems().size() - 1);
    assertThat(last.code()).isEqualTo(ProblemCode.SYNTAX);
    assertThat(last.place().line()).isPositive();
    assertThat(last.place().column()).isPositive();
    assertThat(reading.value()).isEmpty();
  }

  @Test
  void aTruncatedPlanSaysWhereItBreaksOffAndWhatWasWrongBefore() {
    String json = Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null");
    int end = json.indexOf("40}") + 2;
    assertThat(Doc.problems(Doc.plan(json.substring(0, end))))
        .containsExactly("NULL_VALUE 4:12 /title", "SYNTAX 11:50 /targets/0/criterion");
  }

  @Test
  void whereAListBreaksOffIsReportedByTheElement() {
    String json =
        Doc.with(Doc.PLAN, "\"targets\": [", "\"targets\": [{}, {\"id\": \"a\"}, {\"id\"");
    int end = json.indexOf("{\"id\"\n") + 5;
    assertThat(Doc.problems(Doc.plan(json.substring(0, end))))
        .last()
        .isEqualTo("SYNTAX 9:37 /targets/2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': x} | {'a': x",
        "{'a': tru} | {'a': t",
        "{'a': [NaN]} | {'a': [NaN",
        "{'a': 1,, 'b': 2} | {'a': 1,,",
        "{\\n  'a': 1\\n  'b': 2} | '",
        "{'a' | end",
        "{'a': [1, | end"
      })
  void theTextIsQuotedAsFarAsItIsJson(String json, String piece) {
    assertThat(Doc.plan(json.replace("\\n", "\n").replace('\'', '"')).problems())
        .last()
        .satisfies(problem -> assertThat(problem.actual()).startsWith(piece.replace('\'', '"')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"format\": \"cchc-plan/1\",", "{\"format\":", "{\"format", "{\"a\": tr"})
  void aTextThatEndsWithinIsReportedAsEnded(String json) {
    assertThat(Doc.plan(json).problems())
        .last()
        .satisfies(problem -> assertThat(problem.actual()).matches("end|\\{\"a\": tr?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | TRAILING_CONTENT 20:1",
        "x | TRAILING_CONTENT 20:1",
        "] | TRAILING_CONTENT 20:1"
      })
  void nothingFollowsADocument(String rest, String expected) {
    assertThat(Doc.problems(Doc.plan(Doc.PLAN + rest))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"- | 9", "1e | 10", "\"a | 10", "\"\\u00 | 13", "[ | 9"})
  void whatBreaksOffIsReportedByTheEnd(String value, int column) {
    Problem broken = Iterables.getLast(Doc.plan("{\"id\": " + value).problems());
    assertThat(broken.place().column()).isEqualTo(column);
    assertThat(broken.actual()).isEqualTo("end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40} | tru} | 11 | /targets/0/criterion",
        "40} | 4O} | 11 | /targets/0/criterion",
        "40} | 40]} | 11 | /targets/0/criterion",
        "40} | 40,,} | 11 | /targets/0/criterion",
        "40} | \"40} | 11 | /targets/0/criterion/value",
        "Kế hoạch | Kế \\hoạch | 4 | /title",
        "Kế hoạch | Kế \\u1EBhoạch | 4 | /title"
      })
  void brokenSyntaxHasItsLineAndPointerWithEveryParser(
      String part, String other, int line, String pointer) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String json = Doc.with(Doc.PLAN.replace("\n", end), part, other);
      Place place = Iterables.getLast(Doc.plan(json).problems()).place();
      assertThat(place.line()).isEqualTo(line);
      assertThat(place.pointer()).isEqualTo(pointer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\n", "\r\n", "\r", "\0"})
  void aTextThatIsNotClosedOnItsLineIsReportedOnIt(String control) {
    String json = Doc.with(Doc.PLAN, "Kế hoạch", "Kế" + control + "hoạch");
    Problem broken = Iterables.getLast(Doc.plan(json).problems());
    assertThat(broken.place().line()).isEqualTo(4);
    assertThat(broken.place().pointer()).isEqualTo("/title");
  }

  @Test
  void brokenSyntaxOfALineHasItsNumber() {
    var read = Doc.lines(Doc.LINE + "\n" + Doc.with(Doc.LINE, "300}", "3OO}"));
    assertThat(Doc.problems(read)).last().asString().startsWith("SYNTAX 2:11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"a\"", "1", "true"})
  void aDocumentIsAnObject(String json) {
    assertThat(Doc.problems(Doc.plan(json))).containsExactly("WRONG_TYPE 1:1");
    assertThat(Doc.problems(Doc.plan("null"))).containsExactly("NULL_VALUE 1:1");
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreAccepted() {
    String json = "\uFEFF" + Doc.PLAN.replace("\n", "\r\n");
    assertThat(Doc.plan(json).value()).isEqualTo(Doc.plan(Doc.PLAN).value()).isPresent();
    String spoilt = Doc.with(json, "\"Kế hoạch\"", "null");
    assertThat(Doc.problems(Doc.plan(spoilt))).containsExactly("NULL_VALUE 4:12 /title");
  }

  @Test
  void whatIsNotUtf8IsRefusedByName() {
    byte[] latin = Doc.PLAN.replace("Kế hoạch", "Kê hoach").getBytes(ISO_8859_1);
    Problem problem = CchcJson.readPlan(latin, "plan.json").problems().get(0);
    assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
    assertThat(problem.expected()).isEqualTo("UTF-8");
    assertThat(problem.place()).isEqualTo(new Place("plan.json", 4, 14, ""));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "C3 28, 1:1",
    "7B 0A 0A 22 C3 A0 FF, 3:3",
    "7B 0D 0A FF, 2:1",
    "7B 0D FF, 2:1",
    "EF BB BF 7B FF, 1:2",
    "22 F0 9F 98 80 FF, 1:4",
    "22 E1 BB, 1:2"
  })
  void theFirstByteThatIsNotUtf8IsPlacedAsEverythingElseIs(String bytes, String expected) {
    byte[] json = BaseEncoding.base16().decode(bytes.replace(" ", ""));
    assertThat(Doc.problems(CchcJson.readPlan(json, "plan.json")))
        .containsExactly("SYNTAX " + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0000"})
  void aTextThatCannotBeIsRefused(String text) {
    assertThat(Doc.plan(Doc.with(Doc.PLAN, "Kế hoạch", text)).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.INVALID_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\t\\n"})
  void aTextForPeopleIsNotBlank(String text) {
    assertThat(Doc.problems(Doc.plan(Doc.with(Doc.PLAN, "Kế hoạch", text))))
        .containsExactly("BLANK_TEXT 4:12 /title");
  }

  @Test
  void howDeepItMayBeIsReported() {
    Problem deep = Doc.plan("{\"id\":".repeat(65)).problems().get(0);
    assertThat(Messages.of(Language.ENGLISH).detail(deep))
        .isEqualTo("\"JSON\" is too large or too long, the limit is 64, but it is nested deeper");
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    for (String open : new String[] {"[", "{\"id\":"}) {
      assertThat(Doc.plan("{\"id\":" + open.repeat(100_000)).problems())
          .extracting(Problem::code)
          .contains(ProblemCode.TOO_LARGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e1000000000", "1e-1000000000", "1E+666666666666666666666", "-1e99999999999"})
  void anExponentIsRefusedWithoutBeingWorkedOut(String number) {
    assertThat(value(number)).containsExactly("WRONG_TYPE 11:48 /targets/0/criterion/value");
  }

  @Test
  void hugeNumbersAreRefused() {
    for (String number : new String[] {"9".repeat(1_000_000), "0." + "1".repeat(1_000_000)}) {
      assertThat(Doc.plan(Doc.with(Doc.PLAN, "40}", number + "}")).problems())
          .extracting(Problem::code)
          .containsExactly(ProblemCode.TOO_LARGE);
    }
  }

  @Test
  void aNumberHasUpToAHundredDigitsOnEachSideOfThePoint() {
    String whole = "9".repeat(100);
    assertThat(value(whole + "." + whole)).isEmpty();
    for (String number : new String[] {whole + "9", whole + ".0" + whole, "9" + whole + ".0"}) {
      assertThat(value(number)).containsExactly("TOO_LARGE 11:48 /targets/0/criterion/value");
    }
  }

  @Test
  void aNumberIsWrittenInUpToTwoHundredAndTwoCharactersThoughItNeedsFewer() {
    String longest = "40." + "0".repeat(199);
    assertThat(value(longest)).isEmpty();
    assertThat(value(longest + "0")).containsExactly("TOO_LARGE 11:48 /targets/0/criterion/value");
  }

  private static List<String> value(String number) {
    return Doc.problems(Doc.plan(Doc.with(Doc.PLAN, "40}", number + "}")));
  }

  @Test
  void aMillionKeysOrIdsTakeNoLongerThanTheyShould() {
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < 300_000; i++) {
      keys.append('"').append(i).append("\":").append(i).append(',');
    }
    assertThat(Doc.plan(keys + "\"id\":1}").value()).isEmpty();
    StringBuilder ids = new StringBuilder("[\"so-c\"");
    for (int i = 0; i < 300_000; i++) {
      ids.append(",\"s").append(i).append('"');
    }
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertThat(Doc.plan(Doc.with(Doc.PLAN, "[\"so-b\"", ids.toString())).problems())
                .isEmpty());
  }
}
