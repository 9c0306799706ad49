package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.agency.AgencyKind;
import vn.cchc.json.cursor.EnumNamesTest;

@Tag("currentJackson")
class SchemaTest {
  private static final Path DATA = Path.of("../cchc-examples/data");

  /** Words that precede a schema, a list of schemas or schemas by key. */
  private static final Set<String> SCHEMAS =
      Set.of(
          "items",
          "additionalProperties",
          "propertyNames",
          "not",
          "if",
          "then",
          "else",
          "oneOf",
          "anyOf",
          "allOf",
          "properties",
          "$defs");

  private static void walk(JsonNode schema, String pointer, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(pointer, schema);
    schema
        .properties()
        .forEach(
            member -> {
              String place = pointer + "/" + member.getKey();
              JsonNode value = member.getValue();
              if (member.getKey().equals("properties") || member.getKey().equals("$defs")) {
                value
                    .properties()
                    .forEach(one -> walk(one.getValue(), place + "/" + one.getKey(), visitor));
              } else if (SCHEMAS.contains(member.getKey()) && value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                  walk(value.get(i), place + "/" + i, visitor);
                }
              } else if (SCHEMAS.contains(member.getKey()) && value.isObject()) {
                walk(value, place, visitor);
              }
            });
  }

  @ParameterizedTest
  @FieldSource("vn.cchc.json.Schemas#NAMES")
  void everySchemaIsGoodByTheSchemaOfSchemas(String name) {
    var dialect =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    JsonNode schema = Schemas.tree(Schemas.text(name));
    assertThat(dialect.validate(schema)).isEmpty();
    assertThat(schema.get("$id").asText()).isEqualTo(Schemas.BASE + name);
  }

  @ParameterizedTest
  @FieldSource("vn.cchc.json.Schemas#NAMES")
  void everythingThatIsDefinedHasATitleAndADescription(String name) {
    JsonNode schema = Schemas.tree(Schemas.text(name));
    assertThat(schema.fieldNames()).toIterable().contains("title", "description");
    schema
        .path("$defs")
        .properties()
        .forEach(
            one ->
                assertThat(one.getValue().fieldNames())
                    .toIterable()
                    .as(one.getKey())
                    .contains("title", "description"));
  }

  @ParameterizedTest
  @FieldSource("vn.cchc.json.Schemas#NAMES")
  void everyExampleIsGood(String name) {
    walk(
        Schemas.tree(Schemas.text(name)),
        "",
        (pointer, part) ->
            part.path("examples")
                .forEach(
                    example ->
                        assertThat(Schemas.of(name + "#" + pointer).validate(example))
                            .as("%s of %s%s", example, name, pointer)
                            .isEmpty()));
  }

  static Stream<String> kinds() {
    return Stream.of(
        "plan",
        "agencies",
        "organisation",
        "observation",
        "evaluation",
        "scorecard",
        "entry",
        "plan-test",
        "scores",
        "ranking");
  }

  private static String golden(String kind) {
    String name =
        switch (kind) {
          case "observation" -> "observations.ndjson";
          case "entry" -> "entries.ndjson";
          default -> kind + ".json";
        };
    return new String(Golden.read(name), UTF_8);
  }

  private static Stream<String> documents(String kind, String text) {
    return kind.equals("observation") || kind.equals("entry") ? text.lines() : Stream.of(text);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theGoldenDocumentsAreGood(String kind) {
    assertThat(documents(kind, golden(kind)))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(Schemas.errors(Schemas.ofKind(kind), one)).isEmpty());
  }

  @Test
  void theExamplesOfTheProjectAreGood() throws IOException {
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(SchemaTest::isDocument).toList()) {
        String name = file.getFileName().toString();
        String kind =
            name.startsWith("observations")
                ? "observation"
                : name.startsWith("entries") ? "entry" : name.replace(".json", "");
        assertThat(documents(kind, Files.readString(file)))
            .as(file.toString())
            .isNotEmpty()
            .allSatisfy(one -> assertThat(Schemas.errors(Schemas.ofKind(kind), one)).isEmpty());
      }
    }
  }

  private static boolean isDocument(Path file) {
    return file.getFileName()
        .toString()
        .matches("(plan|agencies|evaluation|scorecard)\\.json|(observations|entries).*\\.ndjson");
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(inner -> collectKeys(inner, keys));
  }

  @Test
  void aReportComparedWithAnotherDayIsGoodAndIsRead() {
    String document = comparedReport();

    assertThat(Schemas.errors(Schemas.ofKind("evaluation"), document)).isEmpty();
    assertThat(CchcJson.readEvaluation(document.getBytes(UTF_8), "compared").problems()).isEmpty();
  }

  private static String comparedReport() {
    return CchcJson.writeEvaluation(Golden.comparison());
  }

  /** What a schema has and no writer writes would never be held against a reader. */
  @Test
  void everyKeyOfTheSchemasIsInAGoldenDocument() {
    Set<String> written = new TreeSet<>();
    kinds()
        .flatMap(kind -> documents(kind, golden(kind)))
        .forEach(document -> collectKeys(Schemas.tree(document), written));
    collectKeys(Schemas.tree(comparedReport()), written);
    collectKeys(Schemas.tree(ScorecardDocumentsTest.compared()), written);
    Set<String> described = new TreeSet<>();
    for (String name : Schemas.NAMES) {
      walk(
          Schemas.tree(Schemas.text(name)),
          "",
          (pointer, part) -> part.path("properties").fieldNames().forEachRemaining(described::add));
    }
    assertThat(written).containsAll(described);
  }

  @Test
  void everyListOfNamesIsThatOfItsConstants() {
    Set<Set<String>> lists = new HashSet<>();
    EnumNamesTest.names().forEach(list -> lists.add(Set.of(((String) list.get()[1]).split(" "))));
    lists.add(Set.of("atLeast", "moreThan", "atMost", "lessThan", "exactly"));
    lists.add(Set.of("first", "sum"));
    lists.add(Set.of("month", "quarter", "halfYear", "year"));
    lists.add(AgencyKind.wellKnown().stream().map(AgencyKind::id).collect(Collectors.toSet()));
    lists.add(Set.of("completed", "inProgress", "noReport"));
    lists.add(Set.of("NQ30C", "NQ30C-2011", "NQ76", "NQ76-2021", "PARINDEX-2022"));
    lists.add(Set.of("bonus", "penalty", "knockOut"));
    lists.add(Set.of("bonus", "penalty"));
    lists.add(Set.of("self", "appraised1", "appraised2", "published"));
    for (String name : Schemas.NAMES) {
      walk(
          Schemas.tree(Schemas.text(name)),
          "",
          (pointer, part) -> {
            if (part.has("enum") && !isCondition(pointer)) {
              assertThat(lists)
                  .as(name + pointer)
                  .contains(
                      StreamSupport.stream(part.get("enum").spliterator(), false)
                          .map(JsonNode::asText)
                          .collect(Collectors.toSet()));
            }
          });
    }
  }

  private static boolean isCondition(String pointer) {
    return Arrays.stream(pointer.split("/")).anyMatch(Set.of("if", "then", "allOf")::contains)
        && !pointer.contains("$defs/allOf");
  }
}
