package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.problem.Problem;

/** Spoils each text of the golden documents in turn: what it may not hold is refused just there. */
class EveryTextTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> NOT_READ = Set.of("explanation");

  @ParameterizedTest
  @ValueSource(strings = {"plan", "agencies", "organisation", "evaluation"})
  void aControlCharacterInAnyTextIsRefusedWhereItIs(String document) throws IOException {
    JsonNode root = MAPPER.readTree(Golden.read(document + ".json"));
    for (JsonPointer place : texts(root)) {
      byte[] spoilt = MAPPER.writeValueAsBytes(spoilt(root, place, "a\u0085b"));
      assertThat(read(document, spoilt).problems())
          .extracting(problem -> problem.place().pointer())
          .as("%s %s", document, place)
          .containsAnyOf(place.toString(), told(place));
    }
  }

  @ParameterizedTest
  @CsvSource({"'a\u0085b'", "'a\u0000b'"})
  void aControlCharacterInAnyTextOfAnObservationIsRefusedWhereItIs(String bad) throws IOException {
    for (String line : new String(Golden.read("observations.ndjson"), UTF_8).lines().toList()) {
      JsonNode root = MAPPER.readTree(line);
      for (JsonPointer place : texts(root)) {
        byte[] spoilt = MAPPER.writeValueAsBytes(spoilt(root, place, bad));
        List<Problem> problems =
            CchcJson.readObservations(new ByteArrayInputStream(spoilt), "").problems();
        assertThat(problems)
            .extracting(problem -> problem.place().pointer())
            .as("%s %s", line, place)
            .containsAnyOf(place.toString(), told(place));
      }
    }
  }

  private static ReadResult<?> read(String document, byte[] json) {
    return switch (document) {
      case "plan" -> CchcJson.readPlan(json, "");
      case "evaluation" -> CchcJson.readEvaluation(json, "");
      default -> CchcJson.readOrganisation(json, "");
    };
  }

  /**
   * Where it is reported: a type that is none is reported of the whole that it would be the type
   * of.
   */
  private static String told(JsonPointer place) {
    return (place.last().getMatchingProperty().equals("type") ? place.head() : place).toString();
  }

  private static List<JsonPointer> texts(JsonNode root) {
    List<JsonPointer> texts = new ArrayList<>();
    collect(root, JsonPointer.empty(), texts);
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> texts) {
    if (node.isTextual()) {
      texts.add(place);
    }
    node.properties()
        .forEach(
            member -> {
              if (!NOT_READ.contains(member.getKey())) {
                collect(member.getValue(), place.appendProperty(member.getKey()), texts);
              }
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), place.appendIndex(i), texts);
      }
    }
  }

  private static JsonNode spoilt(JsonNode root, JsonPointer place, String text) {
    JsonNode copy = root.deepCopy();
    JsonNode parent = copy.at(place.head());
    if (parent instanceof ObjectNode object) {
      object.put(place.last().getMatchingProperty(), text);
    } else {
      ((ArrayNode) parent).set(place.last().getMatchingIndex(), MAPPER.valueToTree(text));
    }
    return copy;
  }
}
