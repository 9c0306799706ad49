package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.validation.OrganisationValidator;
import vn.cchc.validation.PlanValidator;

/**
 * Makes each list of the golden documents a very long one, of things with new ids and of the same
 * thing over and over: reading and checking stay linear in its length.
 */
@Tag("thorough")
@Timeout(30)
class EveryListTest {
  private static final int MANY = 10_000;
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  record ListOf(String document, JsonPointer place, boolean isOfNewIds) {}

  static Stream<ListOf> lists() throws IOException {
    Stream.Builder<ListOf> lists = Stream.builder();
    Set<String> seen = new HashSet<>();
    for (String document : List.of("plan", "agencies", "organisation", "evaluation")) {
      collect(
          MAPPER.readTree(Golden.read(document + ".json")),
          JsonPointer.empty(),
          place -> {
            if (seen.add(document + place.toString().replaceAll("/[0-9]+", "/0"))) {
              lists.add(new ListOf(document, place, true));
              lists.add(new ListOf(document, place, false));
            }
          });
    }
    return lists.build();
  }

  private static void collect(JsonNode node, JsonPointer place, Consumer<JsonPointer> lists) {
    if (node.isArray() && !node.isEmpty()) {
      lists.accept(place);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), place.appendIndex(i), lists);
    }
    node.properties()
        .forEach(
            member -> collect(member.getValue(), place.appendProperty(member.getKey()), lists));
  }

  private static JsonNode another(JsonNode one, int number) {
    if (one.isTextual()) {
      return TextNode.valueOf("x" + number);
    }
    JsonNode other = one.deepCopy();
    Stream.of("id", "target", "task")
        .filter(other::has)
        .findFirst()
        .ifPresent(key -> ((ObjectNode) other).put(key, "x" + number));
    return other;
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aVeryLongListIsReadAndCheckedInTime(ListOf list) throws IOException {
    JsonNode root = MAPPER.readTree(Golden.read(list.document() + ".json"));
    ArrayNode array = (ArrayNode) root.at(list.place());
    JsonNode one = array.get(0);
    for (int i = 0; i < MANY; i++) {
      array.add(list.isOfNewIds() ? another(one, i) : one);
    }
    byte[] json = MAPPER.writeValueAsBytes(root);
    ReadResult<?> reading =
        switch (list.document()) {
          case "plan" -> CchcJson.readPlan(json, "");
          case "evaluation" -> CchcJson.readEvaluation(json, "");
          default -> CchcJson.readOrganisation(json, "");
        };
    assertThat(reading.problems()).hasSizeLessThanOrEqualTo(10_001);
    reading.value().ifPresent(EveryListTest::check);
  }

  private static void check(Object document) {
    if (document instanceof Plan plan) {
      assertThat(PlanValidator.validate(plan)).isNotNull();
    } else if (document instanceof Organisation organisation) {
      Plan plan = CchcJson.readPlan(Golden.read("plan.json"), "").value().orElseThrow();
      assertThat(OrganisationValidator.validate(plan, organisation, DAY)).isNotNull();
    }
  }
}
