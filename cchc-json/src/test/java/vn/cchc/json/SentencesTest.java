package vn.cchc.json;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Outcome;

/** What sentences of real plans can be said; {@code sentences/README.md} describes the files. */
class SentencesTest {
  private static final List<JsonNode> TABLE = SentenceCase.table();

  private static Stream<SentenceCase> cases() {
    return SentenceCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTargetIsMetAtItsLimit(SentenceCase sentence) {
    assertThat(sentence.outcomes("atLimit")).isEqualTo(expected(sentence, Outcome.MET));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTargetIsMissedJustShortOfIt(SentenceCase sentence) {
    assertThat(sentence.outcomes("justShort")).isEqualTo(expected(sentence, Outcome.NOT_MET));
  }

  private static Map<String, Outcome> expected(SentenceCase sentence, Outcome measured) {
    return Maps.transformValues(
        Maps.uniqueIndex(sentence.plan().targets(), target -> target.id().toString()),
        target -> measured(target) ? measured : Outcome.NOT_ASSESSED);
  }

  private static boolean measured(Target target) {
    return target.criterion().isPresent() || !target.stages().isEmpty();
  }

  @Test
  void theTableHasEverySentenceOnceAndSaysWhy() {
    assertThat(TABLE).hasSize(189).allSatisfy(row -> assertThat(text(row, "how")).isNotBlank());
    assertThat(TABLE).extracting(row -> text(row, "sentence")).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ninetyFivePerCentOfWhatIsNotOnlyWordsAreSaid() {
    Map<String, Long> counts =
        TABLE.stream().collect(groupingBy(row -> text(row, "said"), counting()));
    assertThat(counts).containsOnlyKeys("said", "inPart", "inWords");
    long said = counts.get("said");
    assertThat(said * 100).isGreaterThanOrEqualTo((said + counts.get("inPart")) * 95);
  }

  @Test
  void whatIsNotSaidIsNamed() {
    assertThat(TABLE)
        .filteredOn(row -> text(row, "said").equals("inPart"))
        .extracting(row -> text(row, "how"))
        .allMatch(how -> how.contains(" cannot be said") || how.contains("nobody gives"));
  }

  @Test
  void fiftySentencesAreJudgedAndAmongThemEveryOneThatIsNotWhollySaid() {
    Set<String> judged = cases().map(SentenceCase::sentence).collect(toSet());
    assertThat(judged).hasSize(50);
    assertThat(cases()).hasSize(50);
    assertThat(TABLE).extracting(row -> text(row, "sentence")).containsAll(judged);
    assertThat(TABLE)
        .filteredOn(row -> !text(row, "said").equals("said"))
        .extracting(row -> text(row, "sentence"))
        .isSubsetOf(judged);
  }

  @Test
  void onlyWhatIsInWordsHasNoMeasuredTarget() {
    Set<String> inWords =
        TABLE.stream()
            .filter(row -> text(row, "said").equals("inWords"))
            .map(row -> text(row, "sentence"))
            .collect(toSet());
    assertThat(cases())
        .allSatisfy(
            sentence ->
                assertThat(sentence.plan().targets().stream().anyMatch(SentencesTest::measured))
                    .as(sentence.sentence())
                    .isEqualTo(!inWords.contains(sentence.sentence())));
  }

  private static String text(JsonNode row, String key) {
    return row.path(key).asText();
  }
}
