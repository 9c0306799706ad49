package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.message.Messages;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

/** Documents made to take long or to need much memory are refused by name, in little time. */
@Tag("currentJackson")
@Timeout(30)
class HostileDocumentTest {
  private static final int MANY = 100_000;

  private static String agencies(int count, String first) {
    return IntStream.range(1, count)
        .mapToObj(
            i ->
                "{\"id\":\"%s\",\"name\":\"N\",\"kind\":\"division\",\"parent\":\"%s\"}"
                    .formatted(i, i - 1))
        .collect(
            Collectors.joining(
                ",",
                "{\"format\":\"cchc-agencies/1\",\"agencies\":[{\"id\":\"0\",\"name\":\"N\","
                    + "\"kind\":\"division\""
                    + first
                    + "},",
                "]}"));
  }

  private static ReadResult<AgencyRegister> register(String json) {
    return CchcJson.readAgencies(json.getBytes(UTF_8), "");
  }

  @Test
  void fiftyThousandAgenciesOneAboveTheOtherAreTooDeep() {
    ReadResult<AgencyRegister> reading = register(agencies(MANY / 2, ""));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).hasSize(10_001);
    assertThat(Doc.problems(reading).get(0)).startsWith("TOO_DEEP").endsWith("/agencies/33/parent");
    assertThat(Messages.of(Language.VIETNAMESE).detail(reading.problems().get(0)))
        .isEqualTo("cơ quan \"33\" có hơn 32 cấp trên");
    assertThat(reading.problems().get(10_000).actual()).isEqualTo(Integer.toString(MANY / 2 - 33));
    assertThat(register(agencies(33, "")).value()).isPresent();
  }

  @Test
  void aHugeCircleOfAgenciesIsTooDeep() {
    assertThat(register(agencies(MANY / 5, ",\"parent\":\"" + (MANY / 5 - 1) + "\"")).problems())
        .hasSize(10_001)
        .extracting(Problem::code)
        .contains(ProblemCode.TOO_DEEP);
    assertThat(register(agencies(33, ",\"parent\":\"32\"")).problems())
        .hasSize(33)
        .extracting(Problem::code)
        .containsOnly(ProblemCode.PARENT_CYCLE);
  }

  private static ReadResult<AgencyRegister> history(int count) {
    LocalDate day = LocalDate.of(2000, 1, 1);
    String states =
        IntStream.range(0, count)
            .mapToObj(i -> "{\"until\":\"%s\",\"name\":\"N\"}".formatted(day.plusDays(i)))
            .collect(Collectors.joining(","));
    return register(agencies(2, ",\"history\":[" + states + "]"));
  }

  @Test
  void aHistoryHasUpToAHundredStates() {
    assertThat(history(100).problems()).isEmpty();
    for (int count : new int[] {101, MANY}) {
      assertThat(Doc.problems(history(count)))
          .singleElement()
          .asString()
          .startsWith("TOO_LARGE")
          .endsWith("/agencies/0/history");
    }
  }

  @Test
  void anObjectHasUpToAHundredThousandMembers() {
    String twice = "\"title\":\"a\",".repeat(MANY - 2);
    ReadResult<?> repeated = Doc.plan(Doc.with(Doc.PLAN, "\"title\":", twice + "\"title\":"));
    assertThat(Doc.problems(repeated)).anyMatch(problem -> problem.startsWith("TOO_LARGE 4:"));
    ReadResult<?> many =
        Doc.plan("{" + "\"title\":\"a\",".repeat(MANY / 2) + "\"format\":\"cchc-plan/1\"}");
    assertThat(many.problems()).hasSize(10_001);
    assertThat(many.problems().get(0).code()).isEqualTo(ProblemCode.DUPLICATE_KEY);
    assertThat(many.problems().get(10_000).code()).isEqualTo(ProblemCode.TOO_LARGE);
    assertThat(tooLarge(repeated))
        .isEqualTo(
            "\"JSON\" is too large or too long, the limit is 100000, but it is more of them");
  }

  @Test
  void aKeyHasUpToAThousandCharacters() {
    String longest = "k".repeat(1000);
    assertThat(
            Doc.problems(
                Doc.plan(Doc.with(Doc.PLAN, "\"title\":", "\"" + longest + "\":1,\"title\":"))))
        .containsExactly("UNKNOWN_KEY 4:3 /" + longest);
    ReadResult<?> longer =
        Doc.plan(Doc.with(Doc.PLAN, "\"title\":", "\"" + longest + "k\":1,\"title\":"));
    assertThat(tooLarge(longer))
        .isEqualTo("\"JSON\" is too large or too long, the limit is 1000, but it is longer");
    assertThat(longer.problems())
        .allSatisfy(problem -> assertThat(problem.place().pointer()).hasSizeLessThan(100));
  }

  private static String tooLarge(ReadResult<?> reading) {
    return reading.problems().stream()
        .filter(
            problem ->
                problem.code() == ProblemCode.TOO_LARGE && !problem.subject().equals("problems"))
        .map(Messages.of(Language.ENGLISH)::detail)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "'\u0301\u0323', 250000, INVALID_TEXT",
    "'\\u0301\\u0323', 80000, INVALID_TEXT",
    "'a', 1000000, none",
    "'a', 1000001, TOO_LARGE",
    "'\u1ea1', 999999, none",
    "' ', 999999, BLANK_TEXT",
    "'\u0000', 1, SYNTAX",
    "'\\u0000', 1, INVALID_TEXT",
    "'\\ud800', 1, INVALID_TEXT",
    "'\u2028', 1, BLANK_TEXT"
  })
  void aTitleIsReadOrRefusedWithoutTakingLong(String part, int times, String expected) {
    ReadResult<?> reading = Doc.plan(Doc.with(Doc.PLAN, "Kế hoạch", part.repeat(times)));
    if (expected.equals("none")) {
      assertThat(reading.problems()).isEmpty();
    } else {
      assertThat(reading.problems())
          .extracting(problem -> problem.code().toString())
          .containsExactly(expected);
      assertThat(reading.problems().get(0).actual()).hasSizeLessThan(600);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "120, 'x', 1000000", "\"2020-03\", 'H', 1000000", "\"2020-03\", '2020-', 200000",
    "\"so-a\", ' ', 1000000", "\"so-a\", 'a', 1000000", "\"2020-04-05T08:00:00Z\", '0', 1000000"
  })
  void aLongTextInAnyPlaceOfAnObservationIsQuotedInShort(String part, String other, int times) {
    String line = Doc.with(Doc.LINE, part, '"' + other.repeat(times) + '"');
    assertThat(Doc.lines(line).problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(1000));
  }
}
