package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schemas as components of OpenAPI 3.1, whose schemas are those of JSON Schema 2020-12. */
@Tag("currentJackson")
class OpenApiTest {
  private static final String NAME = "cchc-openapi-1.json";

  /** Where the components as they should be are left, to be copied where they are not. */
  private static final Path SHOULD_BE = Path.of("target", NAME);

  /** Characters that look like nothing, or like a space. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028-\\u202f\\u205f\\u3000]");

  private static String escaped(MatchResult found) {
    return "\\\\u%04x".formatted((int) found.group().charAt(0));
  }

  private static String component(String reference, String file) {
    String name = reference.startsWith("#") ? file : reference.replaceFirst("#.*", "");
    String document =
        CaseFormat.LOWER_HYPHEN.to(
            CaseFormat.LOWER_CAMEL, name.replaceFirst("^cchc-", "").replaceFirst("-1[.].*", ""));
    return reference.contains("#")
        ? prefix(document) + capital(Iterables.getLast(Splitter.on('/').split(reference)))
        : capital(document);
  }

  /** What two schemas name alike is distinguished by the names of the schemas. */
  private static String prefix(String document) {
    return document.equals("common") ? "" : capital(document);
  }

  private static String capital(String name) {
    return Ascii.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static void pointToComponents(JsonNode node, String file) {
    if (node instanceof ObjectNode object && object.get("$ref") instanceof TextNode reference) {
      object.put("$ref", "#/components/schemas/" + component(reference.asText(), file));
    }
    node.forEach(inner -> pointToComponents(inner, file));
  }

  private static ObjectNode components() {
    ObjectNode root = Schemas.MAPPER.createObjectNode();
    root.put("openapi", "3.1.0");
    root.putObject("info")
        .put("title", "cchc documents")
        .put("description", "The JSON Schemas of the documents as components to refer to.")
        .put("version", "1");
    root.putObject("paths");
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    for (String file : Schemas.NAMES) {
      ObjectNode schema = (ObjectNode) Schemas.tree(Schemas.text(file));
      pointToComponents(schema, file);
      schema.remove("$schema");
      schema.remove("$id");
      JsonNode parts = schema.remove("$defs");
      if (schema.has("type")) {
        schemas.set(component(file, file), schema);
      }
      if (parts != null) {
        parts
            .properties()
            .forEach(part -> schemas.set(component("#/" + part.getKey(), file), part.getValue()));
      }
    }
    return root;
  }

  @Test
  void theComponentsAreTheSchemas() throws IOException {
    ObjectNode components = components();
    String text = Schemas.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(components);
    Files.writeString(SHOULD_BE, UNSEEN.matcher(text).replaceAll(OpenApiTest::escaped) + "\n");
    assertThat(Schemas.tree(Schemas.text(NAME)))
        .as("%s is not what follows from the schemas; see %s", NAME, SHOULD_BE)
        .isEqualTo(components);
  }

  @Test
  void everyReferenceLeadsToAComponent() {
    JsonNode root = Schemas.tree(Schemas.text(NAME));
    assertThat(root.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> root.at(reference.substring(1)).isObject());
  }

  @Test
  void aComponentJudgesAsTheSchemaDoes() {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(uri -> uri.endsWith(NAME) ? Schemas.text(NAME) : null));
    var plan =
        registry.getSchema(SchemaLocation.of(Schemas.BASE + NAME + "#/components/schemas/Plan"));
    assertThat(plan.validate(Doc.PLAN, InputFormat.JSON)).isEmpty();
    assertThat(plan.validate(Doc.with(Doc.PLAN, "40}", "\"40\"}"), InputFormat.JSON)).isNotEmpty();
    assertThat((ArrayNode) plan.getSchemaNode().get("required")).hasSize(4);
  }
}
