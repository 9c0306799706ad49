package vn.cchc.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas that are shipped, and what a validator says by them. */
final class Schemas {
  static final String BASE = "https://github.com/cchc-vn/cchc/schema/";

  static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "cchc-common-1.schema.json",
          "cchc-plan-1.schema.json",
          "cchc-agencies-1.schema.json",
          "cchc-observation-1.schema.json",
          "cchc-evaluation-1.schema.json",
          "cchc-scorecard-1.schema.json",
          "cchc-entry-1.schema.json",
          "cchc-scores-1.schema.json",
          "cchc-ranking-1.schema.json",
          "cchc-plan-test-1.schema.json");

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final SchemaRegistry REGISTRY = registry();

  private Schemas() {}

  private static SchemaRegistry registry() {
    ImmutableMap.Builder<String, String> schemas = ImmutableMap.builder();
    NAMES.forEach(name -> schemas.put(BASE + name, text(name)));
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemas(schemas.buildOrThrow())
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** The text of a schema, read from where it is shipped. */
  static String text(String name) {
    try (InputStream stream =
        Objects.requireNonNull(CchcJson.class.getResourceAsStream("json-schema/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema, or a part of one by a JSON Pointer after a hash. */
  static Schema of(String name) {
    return REGISTRY.getSchema(SchemaLocation.of(BASE + name));
  }

  /** The schema of a kind of document, such as plan or observation. */
  static Schema ofKind(String kind) {
    return of("cchc-" + kind.replace("organisation", "agencies") + "-1.schema.json");
  }

  /** What is wrong with a document by a schema. */
  static List<Error> errors(Schema schema, String json) {
    return schema.validate(tree(json));
  }
}
