package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
