package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;

/** A host's settings change nothing of what is written and what is refused. */
class HostSettingsTest {
  private static final int TRIES = 5;

  private static final List<String> SPOILT =
      List.of(
          Doc.with(Doc.PLAN, "40}", "\"40\"}"),
          Doc.with(Doc.PLAN, "40}", "4e1}"),
          Doc.with(Doc.PLAN, "40}", "[40]}"),
          Doc.with(Doc.PLAN, "\"Kế hoạch\"", "5"),
          Doc.with(Doc.PLAN, "\"Kế hoạch\"", "\"\""),
          Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null"),
          Doc.with(Doc.PLAN, "\"title\":", "\"Title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"x\": 1, \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"focus\": \"a\", \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"title\": \"a\", \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"inForceFrom\": 20200101, \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"inForceFrom\": \"01/02/2020\", \"title\":"),
          Doc.with(Doc.PLAN, "\"share\"", "\"SHARE\""),
          Doc.with(Doc.PLAN, "\"share\"", "0"),
          Doc.with(Doc.PLAN, "\"share\"", "\"\""),
          Doc.with(Doc.PLAN, "\"so-b\"", "\"so-b\", \"so-b\""),
          "[" + Doc.PLAN + "]",
          "\"\"",
          "{}",
          "[]",
          "5");

  enum Settings {
    NONE(mapper -> {}),
    DEFAULT_TYPING_OF_OBJECTS(
        mapper -> typed(mapper, ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY)),
    DEFAULT_TYPING_OF_INTERFACES(
        mapper ->
            typed(
                mapper,
                ObjectMapper.DefaultTyping.OBJECT_AND_NON_CONCRETE,
                JsonTypeInfo.As.WRAPPER_ARRAY)),
    SNAKE_CASE(mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
    UPPER_CAMEL_CASE(
        mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)),
    NON_EMPTY(
        mapper ->
            mapper.defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))),
    NON_DEFAULT(
        mapper ->
            mapper.defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT))),
    FIELDS_SEEN(mapper -> mapper.visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)),
    NUMBERS_AS_STRINGS(mapper -> mapper.enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)),
    PLAIN_DECIMALS(mapper -> mapper.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)),
    SCIENTIFIC_DECIMALS(mapper -> mapper.disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)),
    BIG_NUMBERS(
        mapper ->
            mapper.enable(
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)),
    LENIENT_READING(
        mapper ->
            mapper
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                    DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                    DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .enable(
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS,
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_VALUES,
                    MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                    config ->
                        config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))),
    ENUMS_BY_TOSTRING(
        mapper ->
            mapper.enable(
                SerializationFeature.WRITE_ENUMS_USING_TO_STRING,
                SerializationFeature.WRITE_ENUMS_USING_INDEX)),
    DATES_AS_THE_HOST_LIKES(
        mapper ->
            mapper
                .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultDateFormat(new SimpleDateFormat("dd/MM/yyyy", Locale.ROOT))
                .defaultTimeZone(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"))
                .defaultLocale(Locale.forLanguageTag("vi-VN"))
                .addModule(hostTypes())),
    SORTED(
        mapper ->
            mapper
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)),
    DUPLICATES_DETECTED(mapper -> mapper.enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)),
    INDENTED(mapper -> mapper.enable(SerializationFeature.INDENT_OUTPUT)),
    ESCAPED(mapper -> mapper.enable(JsonWriteFeature.ESCAPE_NON_ASCII)),
    LENIENT_SYNTAX(
        mapper ->
            mapper.enable(
                JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)),
    FAST_NUMBERS(
        mapper ->
            mapper.enable(
                StreamReadFeature.USE_FAST_DOUBLE_PARSER,
                StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER));

    private final Consumer<JsonMapper.Builder> change;

    Settings(Consumer<JsonMapper.Builder> change) {
      this.change = change;
    }

    JsonMapper mapper() {
      JsonMapper.Builder builder = JsonMapper.builder().addModule(new CchcModule());
      change.accept(builder);
      return builder.build();
    }
  }

  private static void typed(
      JsonMapper.Builder mapper, ObjectMapper.DefaultTyping typing, JsonTypeInfo.As inclusion) {
    mapper.activateDefaultTyping(
        BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
        typing,
        inclusion);
  }

  /** Another way to write the types that our documents are made of. */
  private static SimpleModule hostTypes() {
    return new SimpleModule()
        .addSerializer(LocalDate.class, new Shouting<>(LocalDate.class))
        .addSerializer(Instant.class, new Shouting<>(Instant.class))
        .addSerializer(BigDecimal.class, new Shouting<>(BigDecimal.class))
        .addSerializer(String.class, new Shouting<>(String.class));
  }

  private static final class Shouting<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;

    Shouting(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString("the host's own " + value);
    }
  }

  private static final List<Object> DOCUMENTS = documents();

  private static List<Object> documents() {
    Random random = new Random(2020);
    List<Object> documents = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      documents.add(new AnyPlan(random).plan());
      documents.add(new AnyPlan(random).register());
      documents.add(new AnyValue(random).observation());
      documents.add(new AnyReport(random).report());
    }
    return documents;
  }

  private static Class<?> type(Object document) {
    return Stream.of(Plan.class, AgencyRegister.class, Observation.class, EvaluationReport.class)
        .filter(type -> type.isInstance(document))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Settings.class)
  void aHostWritesWhatWeWrite(Settings settings) throws IOException {
    JsonMapper plain = Settings.NONE.mapper();
    for (Object document : DOCUMENTS) {
      String expected = plain.writeValueAsString(document);
      String written = settings.mapper().writeValueAsString(document);
      if (settings == Settings.INDENTED || settings == Settings.ESCAPED) {
        written = plain.readTree(written).toString();
        expected = plain.readTree(expected).toString();
      }
      assertThat(written).isEqualTo(expected);
    }
  }

  @Test
  void withoutAnySettingsItIsWhatWeWriteButForWhiteSpace() throws IOException {
    JsonMapper mapper = Settings.NONE.mapper();
    Plan plan = new AnyPlan(new Random(7)).plan();
    assertThat(mapper.writeValueAsString(plan)).isEqualTo(compact(CchcJson.writePlan(plan)));
  }

  private static String compact(String json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonParser parser = Documents.FACTORY.createParser(json);
        JsonGenerator generator = Documents.FACTORY.createGenerator(text)) {
      while (parser.nextToken() != null) {
        generator.copyCurrentEventExact(parser);
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Settings.class)
  void aHostReadsWhatWasWritten(Settings settings) throws IOException {
    JsonMapper mapper = settings.mapper();
    for (Object document : DOCUMENTS) {
      String json = mapper.writeValueAsString(document);
      assertThat((Object) mapper.readValue(json, type(document))).isEqualTo(document);
      assertThat((Object) mapper.readValue(json.getBytes(UTF_8), type(document)))
          .isEqualTo(document);
    }
  }

  @ParameterizedTest
  @EnumSource(Settings.class)
  void aHostRefusesWhatWeRefuse(Settings settings) {
    for (String json : SPOILT) {
      RefusedDocumentException e =
          catchThrowableOfType(
              RefusedDocumentException.class, () -> settings.mapper().readValue(json, Plan.class));
      assertThat(e).as(json).isNotNull();
      assertThat(e.problems())
          .as(json)
          .isEqualTo(CchcJson.readPlan(json.getBytes(UTF_8), "").problems());
    }
  }

  @ParameterizedTest
  @EnumSource(Settings.class)
  void aDocumentInsideAHostsOwnObjectIsTheSame(Settings settings) throws IOException {
    JsonMapper mapper = settings.mapper();
    Plan plan = new AnyPlan(new Random(3)).plan();
    Envelope envelope = new Envelope();
    envelope.plan = plan;
    envelope.plans = List.of(plan, plan);
    String json = mapper.writeValueAsString(envelope);
    Envelope read = mapper.readValue(json, Envelope.class);
    assertThat(read.plan).isEqualTo(plan);
    assertThat(read.plans).containsExactly(plan, plan);
  }

  /** What a host may put around a document. */
  static final class Envelope {
    public @Nullable Plan plan;
    public List<Plan> plans = List.of();
  }

  @ParameterizedTest
  @EnumSource(Settings.class)
  void aTreeKeepsEveryDigit(Settings settings) throws IOException {
    JsonMapper mapper = settings.mapper();
    for (Object document : DOCUMENTS) {
      JsonNode tree = mapper.valueToTree(document);
      assertThat((Object) mapper.treeToValue(tree, type(document))).isEqualTo(document);
      assertThat((Object) mapper.convertValue(document, type(document))).isEqualTo(document);
    }
  }
}
