package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.text.Language.ENGLISH;
import static vn.cchc.text.Language.VIETNAMESE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class WrittenProblemsTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new CchcModule()).build();

  @Test
  void aProblemIsWrittenWithAllThatIsKnownOfIt() {
    ReadResult<?> reading = Doc.plan(Doc.with(Doc.PLAN, "40}", "\"40\"}"));
    assertThat(CchcJson.writeProblems(reading.problems(), VIETNAMESE, ENGLISH))
        .isEqualTo(
            """
            [
              {
                "detail": "\\"value\\" phải là một số; giá trị nhận được: \\"40\\"",
                "details": {
                  "vi": "\\"value\\" phải là một số; giá trị nhận được: \\"40\\"",
                  "en": "\\"value\\" must be a number, but is \\"40\\""
                },
                "pointer": "#/targets/0/criterion/value",
                "code": "wrongType",
                "severity": "error",
                "source": "plan.json",
                "line": 11,
                "column": 48,
                "subject": "value",
                "expected": "number",
                "actual": "\\"40\\""
              }
            ]
            """);
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws IOException {
    Problem bare = Problem.warning(ProblemCode.UNKNOWN_AGENCY, Place.at(""), "", "", "");
    JsonNode written = MAPPER.readTree(CchcJson.writeProblems(List.of(bare), ENGLISH)).get(0);
    assertThat(written.fieldNames())
        .toIterable()
        .containsExactly("detail", "pointer", "code", "severity");
    assertThat(written.get("pointer").asText()).isEqualTo("#");
    assertThat(written.get("severity").asText()).isEqualTo("warning");
  }

  @Test
  void noProblemsAreAnEmptyArray() throws IOException {
    assertThat(MAPPER.readTree(CchcJson.writeProblems(List.of(), ENGLISH))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/targets/0/id   | #/targets/0/id",
        "/a~1b/m~0n      | #/a~1b/m~0n",
        "/a b%           | #/a%20b%25",
        "/kỳ             | #/k%E1%BB%B3",
        "/#\"            | #/%23%22",
        "/\uD800        | #/?"
      })
  void aPointerIsAFragmentOfAUri(String pointer, String fragment) throws IOException {
    String unescaped = pointer.replace("\\uD800", "\uD800");
    Problem problem =
        Problem.error(ProblemCode.UNKNOWN_KEY, Place.at(unescaped), unescaped, "", unescaped);
    JsonNode written = MAPPER.readTree(CchcJson.writeProblems(List.of(problem), ENGLISH));
    assertThat(written.get(0).get("pointer").asText()).isEqualTo(fragment);
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void everyCodeHasAClauseInBothLanguages(ProblemCode code) throws IOException {
    Problem problem = Problem.error(code, Place.at("/x"), "s", "e", "a");
    JsonNode details =
        MAPPER
            .readTree(CchcJson.writeProblems(List.of(problem), VIETNAMESE, ENGLISH))
            .at("/0/details");
    assertThat(details.get("vi").asText()).isNotBlank().doesNotContain("[", "{", "/x");
    assertThat(details.get("en").asText()).isNotBlank().isNotEqualTo(details.get("vi").asText());
  }

  @ParameterizedTest
  @EnumSource(
      value = HostSettings.class,
      names = {"SNAKE_CASE", "NON_DEFAULT", "NUMBERS_AS_STRINGS", "DATES_AS_THE_HOST_LIKES"})
  void aHostsAnswerCarriesThemAsItsErrors(HostSettings settings) throws IOException {
    List<Problem> problems = Doc.plan(Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null")).problems();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", 422);
    answer.put("errors", problems);
    assertThat(MAPPER.readTree(settings.mapper().writeValueAsString(answer)).get("errors"))
        .isEqualTo(MAPPER.readTree(CchcJson.writeProblems(problems, VIETNAMESE, ENGLISH)));
  }
}
