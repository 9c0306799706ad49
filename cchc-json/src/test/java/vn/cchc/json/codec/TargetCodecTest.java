package vn.cchc.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.json.Doc;
import vn.cchc.problem.Problem;

/** Keys of a target that do not go together are reported by their names, and nothing else is. */
@Tag("A6")
class TargetCodecTest {
  private static final String CRITERION = "'criterion': {'type': 'atLeast', 'value': 40}";
  private static final String SCOPE = "'scope': {'type': 'agency', 'agency': 'so-a'}";
  private static final String ALL_OF =
      "'criterion': {'type': 'allOf', 'criteria': ["
          + "{'indicator': 'ho-so', 'type': 'atLeast', 'value': 40},"
          + "{'indicator': 'ho-so', 'type': 'atMost', 'value': 90}]}";

  private static String json(String target) {
    String before = Doc.PLAN.substring(0, Doc.PLAN.indexOf("{\"id\": \"muc-3\""));
    String after = Doc.PLAN.substring(Doc.PLAN.indexOf("],\n  \"taskGroups\""));
    return before
        + "{'id': 't', 'text': 'chỉ tiêu', %s}".formatted(target).replace('\'', '"')
        + after;
  }

  /** Every problem as code, pointer and the keys that it names. */
  private static List<String> problems(String json) {
    return Doc.plan(json).problems().stream().map(TargetCodecTest::shown).toList();
  }

  private static String shown(Problem problem) {
    return "%s %s: %s".formatted(problem.code(), problem.place().pointer(), problem.expected());
  }

  private static String filled(String target) {
    return target
        .replace("<indicator>", "'indicator': 'ho-so'")
        .replace("<atLeast>", CRITERION)
        .replace("<allOf>", ALL_OF)
        .replace("<between>", "'criterion': {'type': 'between', 'low': 1, 'high': 2}")
        .replace("<scope>", SCOPE)
        .replace("<each>", "'scope': {'type': 'each', 'kinds': ['department']}")
        .replace("<aggregate>", "'scope': {'type': 'aggregate', 'agency': 'so-a'}")
        .replace("<first>", "{'due': '2020-06-30', " + CRITERION.replace("40", "20") + "}")
        .replace("<last>", "{'due': '2020-12-31', " + CRITERION + "}")
        .replace("<lastAllOf>", "{'due': '2020-12-31', " + ALL_OF + "}")
        .replace("<line>", "'line': {'from': '2020-01-01', 'value': 0}")
        .replace(
            "<baseline>",
            "'period': '2019', 'value': {'type': 'ratio', 'numerator': 1, 'denominator': 3}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<indicator>, <scope>, 'stages': [<first>, <last>], <line>   | CONFLICTING_KEYS: stages,"
            + " line",
        "<indicator>, <allOf>, <scope>                               | CONFLICTING_KEYS: indicator,"
            + " criterion",
        "<indicator>, <scope>, 'stages': [<lastAllOf>]               | CONFLICTING_KEYS: indicator,"
            + " criterion",
        "<scope>, 'stages': [<first>, <lastAllOf>]                   | CONFLICTING_KEYS: stages",
        "<indicator>, <atLeast>, <scope>, 'stages': [<first>]        | CONFLICTING_KEYS: criterion,"
            + " stages",
        "<indicator>, <scope>, 'stages': [<first>, <last>], 'due': '2020-12-30' | CONFLICTING_KEYS:"
            + " due, stages",
        "<indicator>, <atLeast>, <scope>, <line>, 'due': '2020-01-01' | CONFLICTING_KEYS: due,"
            + " line",
        "<indicator>, <between>, <scope>, <line>                     | CONFLICTING_KEYS: criterion,"
            + " line",
        "<indicator>, 'criterion': {'type': 'withinTop', 'places': 9}, <scope>, <line> |"
            + " CONFLICTING_KEYS: criterion, line",
        "<indicator>, <atLeast>, <each>, <line>                      | CONFLICTING_KEYS: scope,"
            + " line",
        "<indicator>, <atLeast>, <scope>, 'baseline': {<baseline>}, 'formerBaselines': [{'agency':"
            + " 'so-b', <baseline>}] | CONFLICTING_KEYS: baseline, formerBaselines",
        "<indicator>                                                 | MISSING_KEY: criterion",
        "<scope>                                                     | MISSING_KEY: criterion",
        "<line>                                                      | MISSING_KEY: criterion",
        "'approximate': true                                         | MISSING_KEY: criterion",
        "'every': 'quarter'                                          | MISSING_KEY: criterion",
        "<indicator>, <scope>, 'stages': [<first>, <last>], 'every': 'month' | CONFLICTING_KEYS:"
            + " every, stages",
        "<indicator>, <atLeast>, <scope>, <line>, 'every': 'month'   | CONFLICTING_KEYS: every,"
            + " line",
        "<indicator>, <atLeast>, <scope>, 'edition': '2020', 'every': 'year' | CONFLICTING_KEYS:"
            + " every, edition",
        "<atLeast>, <scope>                                          | MISSING_KEY: indicator",
        "'stages': [<first>], <scope>                                | MISSING_KEY: indicator",
        "<indicator>, <atLeast>                                      | MISSING_KEY: scope",
      })
  void keysThatDoNotGoTogetherAreReported(String target, String expected) {
    assertThat(problems(json(filled(target))))
        .containsExactly(expected.replace(":", " /targets/0:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<allOf>, <scope>",
        "<indicator>, <scope>, 'stages': [<first>, <last>]",
        "<scope>, 'stages': [<lastAllOf>]",
        "<indicator>, <atLeast>, <scope>, 'stages': [<first>, <last>]",
        "<indicator>, <scope>, 'stages': [<first>, <last>], 'due': '2020-12-31'",
        "<indicator>, <atLeast>, <scope>, <line>, 'due': '2020-01-02'",
        "<indicator>, <atLeast>, <scope>, <line>",
        "<indicator>, 'criterion': {'type': 'atMost', 'value': 5}, <aggregate>, <line>",
        "<indicator>, <atLeast>, <scope>, 'stages': [], <line>",
        "<indicator>, <atLeast>, <each>",
        "<indicator>, <atLeast>, <scope>, 'baseline': {<baseline>}",
        "<indicator>, <atLeast>, <scope>, 'formerBaselines': [{'agency': 'so-b', <baseline>}]",
        "'commitment': 'maintain'",
        "'approximate': false",
        "<indicator>, <atLeast>, <each>, 'every': 'halfYear', 'due': '2020-12-31'",
        "<indicator>, <atLeast>, <scope>, 'approximate': true",
      })
  void keysThatGoTogetherAreRead(String target) {
    assertThat(problems(json(filled(target)))).isEmpty();
  }

  @Test
  void stagesInPlaceOfACriterionAreNotEmpty() {
    assertThat(problems(json(filled("<indicator>, <scope>, 'stages': []"))))
        .containsExactly("EMPTY_LIST /targets/0/stages: ");
  }

  @Test
  void whatMayStillComeIsNotMissed() {
    String json = json(filled("<atLeast>, <scope>"));
    String broken = json.substring(0, json.indexOf("\"scope\""));
    assertThat(problems(broken)).containsExactly("SYNTAX /targets/0: JSON");
  }
}
