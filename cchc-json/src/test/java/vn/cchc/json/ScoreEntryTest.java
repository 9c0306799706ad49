package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.scorecard.entry.ScoreEntries;

/** What an entry can say of a leaf, of a node and of an adjustment. */
class ScoreEntryTest {
  private static final String FIGURE = "'type':'quantity','amount':3";

  private static ReadResult<ScoreEntries> read(String lines) {
    try {
      return CchcJson.readScoreEntries(
          new ByteArrayInputStream(lines.replace('\'', '"').getBytes(UTF_8)), "e.ndjson");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String entry(String subject, String round, String content) {
    return "{'scorecard':'b','agency':'so-a',%s,'round':'%s',%s,'recordedAt':'2026-12-20T03:00:00Z'}"
        .formatted(subject, round, content.replace("FIGURE", "{" + FIGURE + "}"));
  }

  private static List<String> problems(String line) {
    return Doc.expectations(read(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "points | 'points':6 | leaf, adjustment",
        "figure | 'figure':FIGURE | leaf",
        "figures | 'figures':[{'figure':'f','value':FIGURE}] | leaf",
        "cases | 'cases':[{'points':1,'count':2}] | leaf",
        "notApplicable | 'notApplicable':'x' | leaf, node",
        "count | 'count':2 | adjustment",
      })
  void eachContentIsOfSomeSubjects(String key, String content, String subjects) {
    for (String subject : List.of("leaf", "node", "adjustment")) {
      assertThat(problems(entry("'%s':'a1'".formatted(subject), "self", content)))
          .as(subject)
          .isEqualTo(
              subjects.contains(subject)
                  ? List.of()
                  : List.of("CONFLICTING_KEYS : " + subject + ", " + key));
    }
  }

  @Test
  void onlyPublishedPointsAreOfANode() {
    assertThat(problems(entry("'node':'1'", "published", "'points':6"))).isEmpty();
    assertThat(problems(entry("'node':'1'", "appraised1", "'points':6")))
        .containsExactly("CONFLICTING_KEYS : node, points");
  }

  @Test
  void anExplanationIsOfAnySubject() {
    for (String subject : List.of("'leaf':'1'", "'node':'1'", "'adjustment':'a'")) {
      assertThat(problems(entry(subject, "explained", "'reason':'x'"))).isEmpty();
      assertThat(problems(entry(subject, "explained", "'reason':'x','points':6"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "explained | 'reason':'x','figure':FIGURE | CONFLICTING_KEYS : reason, figure",
        "self | 'reason':'x','points':6 | CONFLICTING_KEYS : reason, round",
        "self | 'points':6,'count':1,'notApplicable':'x' | CONFLICTING_KEYS :"
            + " points, notApplicable, count",
        "self | 'note':'x' | MISSING_KEY : points",
        "self | 'figures':[] | EMPTY_LIST /figures:",
        "self | 'cases':[] | EMPTY_LIST /cases:",
        "self | 'figures':[{'figure':'f','value':FIGURE},{'figure':'f','value':FIGURE}] |"
            + " DUPLICATE_ID /figures/1:",
        "self | 'cases':[{'points':1,'count':2},{'points':1.0,'count':3}] | DUPLICATE_ID /cases/1:",
        "self | 'figures':[{'figure':'f','value':FIGURE,'x':1}] | UNKNOWN_KEY /figures/0/x:"
            + " figure, value",
        "self | 'cases':[{'points':1,'count':2,'x':1}] | UNKNOWN_KEY /cases/0/x: points, count",
        "self | 'points':1.25,'decimals':1 | OUTSIDE_RANGE /decimals: ≥ 2, ≤ 18",
      })
  void whatContradictsItselfIsRefused(String round, String content, String problem) {
    assertThat(problems(entry("'leaf':'1'", round, content))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'leaf':'1','node':'1' | CONFLICTING_KEYS : leaf, node",
        "'node':'1','adjustment':'a' | CONFLICTING_KEYS : adjustment, node",
        "'note':'x' | MISSING_KEY : leaf",
        "'leaf':'' | INVALID_ID /leaf:",
      })
  void anEntryHasOneSubject(String subject, String problem) {
    assertThat(problems(entry(subject, "self", "'points':6"))).containsExactly(problem);
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextIsRead() {
    String line = entry("'leaf':'1'", "self", "'points':6");
    ReadResult<ScoreEntries> read = read(line + " ".repeat(1_000_000) + "\n" + line);

    assertThat(read.value().orElseThrow().all()).hasSize(1);
    assertThat(Doc.expectations(read)).containsExactly("TOO_LARGE : 1000000");
    assertThat(read.problems().get(0).place().line()).isEqualTo(1);
  }
}
