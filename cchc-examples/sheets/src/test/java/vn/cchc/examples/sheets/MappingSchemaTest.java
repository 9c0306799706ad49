package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;

/** The schema of mappings and their reader agree. */
class MappingSchemaTest {
  private static final Schema SCHEMA = schema();
  private static final String FRAME =
      """
      {"format": "cchc-mapping/1", "headerRows": {"first": 1}, "numbers": "vi",
       "agency": {"header": "Cơ quan"}, "figures": [{"indicator": {"fixed": "x"}, %s}]}
      """;

  private static Schema schema() {
    try (InputStream stream =
        Objects.requireNonNull(
            Mapping.class.getResourceAsStream("cchc-mapping-1.schema.json"), "schema")) {
      String text = new String(stream.readAllBytes(), UTF_8);
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder.schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
          .getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isValid(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  private static boolean isRead(String json) {
    return MappingReading.read(json.getBytes(UTF_8), "m.json").value().isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"amount\": {\"column\": \"B\"}",
        "\"amount\": {\"column\": \"XFD\"}, \"decimals\": 2",
        "\"percentage\": {\"header\": \"Tỷ lệ\"}, \"period\": {\"fixed\": \"2020-Q1\"}",
        "\"numerator\": {\"column\": \"B\"}, \"denominator\": {\"column\": \"C\"}",
        "\"rank\": {\"column\": \"B\"}, \"of\": {\"fixed\": \"63\"}",
        "\"rank\": {\"column\": \"B\"}, \"of\": {\"column\": \"C\"}",
      })
  void whatIsReadIsValid(String figure) {
    String json = FRAME.formatted(figure);

    assertThat(isRead(json)).isTrue();
    assertThat(isValid(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"decimals\": 2",
        "\"amount\": {}",
        "\"amount\": null",
        "\"amount\": {\"column\": \"XFE\"}",
        "\"amount\": {\"column\": \"b\"}",
        "\"amount\": {\"fixed\": \"1\"}",
        "\"amount\": {\"header\": \" \"}",
        "\"amount\": {\"column\": \"B\", \"header\": \"x\"}",
        "\"amount\": {\"column\": \"B\"}, \"color\": 1",
        "\"amount\": {\"column\": \"B\"}, \"decimals\": 19",
        "\"amount\": {\"column\": \"B\"}, \"percentage\": {\"column\": \"C\"}",
        "\"percentage\": {\"column\": \"B\"}, \"decimals\": 2",
        "\"numerator\": {\"column\": \"B\"}",
        "\"amount\": {\"column\": \"B\"}, \"numerator\": {\"column\": \"B\"}",
        "\"rank\": {\"column\": \"B\"}",
        "\"rank\": {\"column\": \"B\"}, \"of\": {\"fixed\": \"0\"}",
      })
  void whatIsNotReadIsNotValid(String figure) {
    String json = FRAME.formatted(figure);

    assertThat(isRead(json)).isFalse();
    assertThat(isValid(json)).isFalse();
  }
}
