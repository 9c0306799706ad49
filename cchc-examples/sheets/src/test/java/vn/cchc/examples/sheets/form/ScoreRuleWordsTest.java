package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.CchcJson;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.text.Language;

class ScoreRuleWordsTest {
  @Test
  void rulesOfOneFigureAreWrittenInTheWordsOfTheLibrary() throws IOException {
    ScoreMessages messages = ScoreMessages.of(Language.VIETNAMESE);
    for (String file : List.of("scorecard-2026/scorecard.json", "published-scores/pci-2019.json")) {
      Scorecard set =
          CchcJson.readScorecard(Files.readAllBytes(Path.of("../data", file)), file).orThrow();
      var rules =
          set.root()
              .all()
              .flatMap(node -> node.rule().stream())
              .filter(
                  rule -> rule instanceof ScoreRule.OneFigure || rule instanceof ScoreRule.Given)
              .toList();
      assertThat(rules).isNotEmpty();
      for (ScoreRule rule : rules) {
        assertThat(ScoreRuleWords.rule(messages.rule(rule))).as(messages.rule(rule)).isPresent();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Chấm theo mức (đúng 100: 1,5 điểm; trên 80 dưới 100: 1 điểm; đến 80: 0 điểm)"
            + " | {\"type\":\"steps\",\"steps\":[{\"from\":100,\"to\":100,\"points\":1.5},"
            + "{\"above\":80,\"below\":100,\"points\":1},{\"to\":80,\"points\":0}]}",
        "điểm tối đa từ 100, còn lại không có điểm | {\"type\":\"allOrNothing\"}",
        "điểm tối đa đến 3, còn lại không có điểm | {\"type\":\"allOrNothing\",\"to\":3}",
        "chấm theo tỷ lệ, điểm tối đa từ 1.000, không có điểm dưới 50"
            + " | {\"type\":\"proportional\",\"fullMarkAt\":1000,\"noneBelow\":50}"
      })
  void rulesAreReadFromTheirWords(String words, String rule) {
    assertThat(ScoreRuleWords.rule(words)).map(Object::toString).contains(rule);
  }

  /** Each rule and its words: the one is read from the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "điểm do người chấm cho | {\"type\":\"given\"}",
        "điểm bình quân của các hồ sơ | {\"type\":\"caseMean\"}",
        "chấm theo tỷ lệ, điểm tối đa từ 80 | {\"type\":\"proportional\",\"fullMarkAt\":80}",
        "chấm theo tỷ lệ, điểm tối đa từ 80, không có điểm dưới 50"
            + " | {\"type\":\"proportional\",\"fullMarkAt\":80,\"noneBelow\":50}",
        "chấm theo mức (từ 98: 12 điểm; dưới 98: -0,5 điểm)"
            + " | {\"type\":\"steps\",\"steps\":[{\"from\":98,\"points\":12},"
            + "{\"below\":98,\"points\":-0.5}]}",
        "điểm tối đa từ 100, còn lại không có điểm | {\"type\":\"allOrNothing\"}",
        "điểm tối đa trên 3 đến 5, còn lại không có điểm"
            + " | {\"type\":\"allOrNothing\",\"above\":3,\"to\":5}",
        "0,5 điểm cho mỗi trường hợp | {\"type\":\"perCount\",\"each\":0.5}",
        "điều tra xã hội học theo thang từ 1 đến 5"
            + " | {\"type\":\"survey\",\"lowest\":1,\"highest\":5}",
        "nửa số điểm từ 80, phần còn lại theo khoảng cách đến đơn vị tốt nhất trong khối"
            + " | {\"type\":\"relativeToBest\",\"target\":80}",
      })
  void wordsAndRulesAreMadeOfEachOther(String words, String rule) throws IOException {
    assertThat(ScoreRuleWords.rule(words)).map(Object::toString).contains(rule);
    assertThat(ScoreRuleWords.of(DocumentPaths.MAPPER.readTree(rule))).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chấm theo mức (từ 98: 12 điểm; nhiều: 6 điểm)",
        "chấm theo mức (từ 98)",
        "điểm tối đa nhiều, còn lại không có điểm",
        "điểm tối đa"
      })
  void otherWordsAreNoRule(String words) {
    assertThat(ScoreRuleWords.rule(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "từ 70 dưới 85 | {\"from\":70,\"below\":85}",
        "trên 70       | {\"above\":70}",
        "đến 85        | {\"to\":85}",
        "đúng 100      | {\"from\":100,\"to\":100}",
        "từ -1,5 đến 2 | {\"from\":-1.5,\"to\":2}",
        "mọi giá trị   | {}",
      })
  void wordsAndIntervalsAreMadeOfEachOther(String words, String interval) throws IOException {
    assertThat(ScoreRuleWords.interval(words)).map(Object::toString).contains(interval);
    assertThat(ScoreRuleWords.interval(DocumentPaths.MAPPER.readTree(interval))).isEqualTo(words);
  }

  @Test
  void noWordsAreNoInterval() {
    assertThat(ScoreRuleWords.interval("")).isEmpty();
    assertThat(ScoreRuleWords.interval("từ dưới 85")).isEmpty();
  }
}
