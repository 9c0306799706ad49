package vn.cchc.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.json.Doc;

/** Keys each of which may be, and which together may not. */
class ConflictingKeysTest {
  private static final String MEASURE = "\"measure\": \"share\", \"accumulation\": \"additive\"";
  private static final String LEAD = "\"lead\": \"so-a\"";
  private static final String SCOPE = "\"type\": \"agency\", \"agency\": \"so-a\"";
  private static final String TASKS = "\"derivedFrom\": {\"tasks\": \"completed\"}";

  private static void assertRefused(String part, String other, String problem) {
    assertThat(Doc.expectations(Doc.plan(Doc.with(Doc.PLAN, part, other.replace('\'', '"')))))
        .containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'lead': 'so-a', 'leads': {'agencies': ['so-c']} | CONFLICTING_KEYS"
            + " /taskGroups/0/tasks/0: lead, leads",
        "'leads': {} | EMPTY_LIST /taskGroups/0/tasks/0/leads:",
        "'lead': 'so-b' | LEAD_SUPPORTS /taskGroups/0/tasks/0:",
        "'leads': {'agencies': ['so-b']} | LEAD_SUPPORTS /taskGroups/0/tasks/0:",
        "'lead': 'so-a', 'deadline': {'type': 'some'} | UNKNOWN_NAME"
            + " /taskGroups/0/tasks/0/deadline: by, in, continuous, recurring, conditional",
      })
  void ofATask(String keys, String problem) {
    assertRefused(LEAD, keys, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'measure': 'share' | MISSING_KEY /indicators/0: accumulation",
        "'measure': 'quantity', 'unit': 'x', TASKS | CONFLICTING_KEYS"
            + " /indicators/0: derivedFrom, measure",
        "'measure': 'share', 'rollUp': 'sum', TASKS | CONFLICTING_KEYS"
            + " /indicators/0: derivedFrom, rollUp",
        "'measure': 'share', 'accumulation': 'additive', TASKS | CONFLICTING_KEYS"
            + " /indicators/0: derivedFrom, accumulation",
        "'measure': 'share', 'accumulation': 'additive', 'per': 1000 | CONFLICTING_KEYS"
            + " /indicators/0: unit, per",
        "'measure': 'share', 'accumulation': 'additive', 'unit': 'x' | CONFLICTING_KEYS"
            + " /indicators/0: unit, per",
        "'measure': 'rank', 'unit': 'x', 'per': 1000 | CONFLICTING_KEYS"
            + " /indicators/0: measure, per",
        "'measure': 'ratio', 'accumulation': 'additive', 'unit': 'x' | MISSING_KEY"
            + " /indicators/0: per",
      })
  void ofAnIndicator(String keys, String problem) {
    assertRefused(MEASURE, keys.replace("TASKS", TASKS), problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type': 'some', 'agency': 'so-a' | UNKNOWN_NAME"
            + " /targets/0/scope: agency, aggregate, each, share",
        "'type': 'each' | EMPTY_LIST /targets/0/scope:",
        "'type': 'each', 'kinds': [] | EMPTY_LIST /targets/0/scope:",
      })
  void ofAScope(String keys, String problem) {
    assertRefused(SCOPE, keys, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'status': 'withdrawn' | CONFLICTING_KEYS : status, value",
        "'status': 'some' | UNKNOWN_NAME /status: draft, provisional, final, withdrawn",
        "'task': 'viec' | CONFLICTING_KEYS : indicator, task",
      })
  void ofAnObservation(String key, String problem) {
    String line = Doc.LINE.replace("{\"indicator", "{" + key.replace('\'', '"') + ",\"indicator");
    assertThat(Doc.expectations(Doc.lines(line))).containsExactly(problem);
  }
}
