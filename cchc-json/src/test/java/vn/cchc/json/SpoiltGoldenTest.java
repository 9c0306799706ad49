package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden documents with one value put in or replaced, and the one problem that this makes. */
class SpoiltGoldenTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Returns a golden document in which the value at a pointer is another one. */
  private static JsonNode edited(String document, String pointer, String value) throws IOException {
    JsonNode root = MAPPER.readTree(Golden.read(document));
    JsonPointer place = JsonPointer.compile(pointer);
    String key = place.last().getMatchingProperty();
    JsonNode owner = root.at(place.head());
    JsonNode other = MAPPER.readTree(value.replace('\'', '"'));
    if (owner instanceof ArrayNode list) {
      list.set(Integer.parseInt(key), other);
    } else {
      ((ObjectNode) owner).set(key, other);
    }
    return root;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/nodes | [] | EMPTY_LIST /nodes:",
        "/nodes/0/children | [] | EMPTY_LIST /nodes/0/children:",
        "/nodes/0/children/0/rule/steps | [] | EMPTY_LIST /nodes/0/children/0/rule/steps:",
        "/nodes/0/children/0/rule/steps/1/above | 95 | CONFLICTING_KEYS"
            + " /nodes/0/children/0/rule/steps/1: from, above",
        "/nodes/1/children/0/rule/items/1/counting | 'third' | UNKNOWN_NAME"
            + " /nodes/1/children/0/rule/items/1/counting: first, sum",
        "/nodes/1/children/0/rule/items/1/bands/0/anyOf | [] | EMPTY_LIST"
            + " /nodes/1/children/0/rule/items/1/bands/0/anyOf:",
        "/nodes/1/children/2/rounding/mode | 'halfEven' | UNKNOWN_NAME"
            + " /nodes/1/children/2/rounding/mode: halfUp",
        "/classes/1/node | {'code': '1', 'atLeast': 60} | CONFLICTING_KEYS /classes/1: node, nodes",
        "/classes/0/quota/atMost | 2 | CONFLICTING_KEYS /classes/0/quota: atMost, percent",
        "/classes/0/above | 85 | CONFLICTING_KEYS /classes/0: from, above",
        "/classes/2/to | 70 | CONFLICTING_KEYS /classes/2: to, below",
        "/classes/1/below | 70 | OUTSIDE_RANGE /classes/1/below: > 70",
        "/adjustments/0/kind | 'gift' | UNKNOWN_NAME /adjustments/0: bonus, penalty, knockOut",
        "/adjustments/0/before | 'rounding' | UNKNOWN_NAME /adjustments/0/before: renormalisation",
        "/adjustments/2/before | 'renormalisation' | CONFLICTING_KEYS /adjustments/2: kind, before",
        "/adjustments/3/node | '3' | CONFLICTING_KEYS /adjustments/3: node, class",
        "/adjustments/3/appliesTo | 'explained' | UNKNOWN_NAME /adjustments/3/appliesTo:"
            + " self, appraised1, appraised2, published",
      })
  void aScorecard(String pointer, String value, String problem) throws IOException {
    byte[] spoilt = MAPPER.writeValueAsBytes(edited("scorecard.json", pointer, value));

    assertThat(Doc.expectations(CchcJson.readScorecard(spoilt, "s.json"))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/nodes/0/combine | 'mean'",
        "/nodes/0/children/3/rule/to | 5",
        "/combine | 'lowest'",
        "/printedDecimals | 1",
        "/rankedBy | 'printedTotal'",
        "/calendar | 'calendar'",
        "/adjustments/1/appliesTo | 'published'",
      })
  void anotherValueIsWrittenAsItWasRead(String pointer, String value) throws IOException {
    JsonNode other = edited("scorecard.json", pointer, value);
    var read = CchcJson.readScorecard(MAPPER.writeValueAsBytes(other), "s.json");

    assertThat(Doc.expectations(read)).isEmpty();
    assertThat(MAPPER.readTree(CchcJson.writeScorecard(read.value().orElseThrow())))
        .isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/results/0/shortfall/newCases | 'many' | UNKNOWN_NAME /results/0/shortfall/newCases:"
            + " impossible",
        "/results/0/progress | 'half' | UNKNOWN_NAME /results/0/progress: undefined",
      })
  void anEvaluation(String pointer, String value, String problem) throws IOException {
    byte[] spoilt = MAPPER.writeValueAsBytes(edited("evaluation.json", pointer, value));

    assertThat(Doc.expectations(CchcJson.readEvaluation(spoilt, "e.json")))
        .containsExactly(problem);
  }

  @Test
  void earlierTermsOfAnEvaluation() throws IOException {
    String golden = new String(Golden.read("evaluation.json"), UTF_8);
    String begin = "\"code\": \"changedAfterDue\"";

    assertThat(
            Doc.expectations(
                CchcJson.readEvaluation(
                    Doc.with(golden, begin, "\"code\": \"late\"").getBytes(UTF_8), "e.json")))
        .singleElement()
        .asString()
        .startsWith("UNKNOWN_NAME /results/")
        .endsWith("/code: changedAfterDue");
    assertThat(
            Doc.expectations(
                CchcJson.readEvaluation(
                    Doc.with(golden, begin, begin + ", \"x\": 1").getBytes(UTF_8), "e.json")))
        .singleElement()
        .asString()
        .startsWith("UNKNOWN_KEY /results/");
  }
}
