package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.json.SchemaAgreementProperties.Document;

/**
 * Leaves out each key of the golden documents in turn, and puts other values in its place: our
 * readers and the JSON Schemas refuse together.
 */
@Tag("currentJackson")
class EveryKeyTest {
  private static final List<String> OTHERS = List.of("null", "-1");
  private static final List<String> MANY_OTHERS =
      List.of(
          "true", "[]", "{}", "\"\"", "\"x\"", "0", "1", "18", "19", "100", "100.5", "101", "999",
          "1000", "9999");

  static Stream<Document> documents() {
    return Streams.concat(
        Stream.of("plan", "agencies", "organisation", "evaluation", "plan-test")
            .map(name -> new Document(kind(name), text(name + ".json"))),
        Stream.of(new Document("evaluation", CchcJson.writeEvaluation(Golden.comparison()))),
        text("observations.ndjson").lines().map(line -> new Document("observation", line)));
  }

  private static String kind(String name) {
    return name.equals("organisation") ? "agencies" : name;
  }

  private static String text(String name) {
    return new String(Golden.read(name), UTF_8);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aKeyLeftOutIsMissedByBothOrByNeither(Document document) throws JsonProcessingException {
    JsonNode root = Schemas.MAPPER.readTree(document.json());
    for (JsonPointer place : places(root)) {
      JsonNode spoilt = root.deepCopy();
      if (spoilt.at(place.head()) instanceof ObjectNode object) {
        object.remove(place.last().getMatchingProperty());
      }
      compare(document, spoilt);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void anotherValueIsRefusedByBothOrByNeither(Document document) throws JsonProcessingException {
    compareWith(OTHERS, document);
  }

  @ParameterizedTest
  @MethodSource("documents")
  @Tag("thorough")
  void manyOtherValuesAreRefusedByBothOrByNeither(Document document)
      throws JsonProcessingException {
    compareWith(MANY_OTHERS, document);
  }

  private static void compareWith(List<String> others, Document document)
      throws JsonProcessingException {
    JsonNode root = Schemas.MAPPER.readTree(document.json());
    for (JsonPointer place : places(root)) {
      for (String other : others) {
        JsonNode spoilt = root.deepCopy();
        if (spoilt.at(place.head()) instanceof ObjectNode object) {
          object.set(place.last().getMatchingProperty(), Schemas.MAPPER.readTree(other));
        }
        compare(document, spoilt);
      }
    }
  }

  private static void compare(Document document, JsonNode spoilt) throws JsonProcessingException {
    SchemaAgreementProperties.compare(
        new Document(document.kind(), Schemas.MAPPER.writeValueAsString(spoilt)));
  }

  /**
   * The first of the places that are alike but for their indices, wherever the type is the same.
   */
  private static List<JsonPointer> places(JsonNode root) {
    Map<String, JsonPointer> places = new LinkedHashMap<>();
    collect(root, JsonPointer.empty(), places);
    assertThat(places).isNotEmpty();
    return new ArrayList<>(places.values());
  }

  private static void collect(JsonNode node, JsonPointer at, Map<String, JsonPointer> places) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                JsonPointer place = at.appendProperty(member.getKey());
                String kind = at.toString().replaceAll("/[0-9]+", "/*");
                places.putIfAbsent(
                    kind + "|" + object.path("type").asText() + "|" + member.getKey(), place);
                collect(member.getValue(), place, places);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), at.appendIndex(i), places);
      }
    }
  }
}
