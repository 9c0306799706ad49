package vn.cchc.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;

/** Settings that a host's own mapper may have. */
enum HostSettings {
  NONE(mapper -> {}),
  DEFAULT_TYPING_OF_OBJECTS(
      mapper -> typed(mapper, ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY)),
  DEFAULT_TYPING_OF_INTERFACES(
      mapper ->
          typed(
              mapper,
              ObjectMapper.DefaultTyping.OBJECT_AND_NON_CONCRETE,
              JsonTypeInfo.As.WRAPPER_ARRAY)),
  @SuppressWarnings("deprecation") // which Spring uses all the same
  TYPED_AS_A_REDIS_CACHE_DOES(
      mapper -> typed(mapper, ObjectMapper.DefaultTyping.EVERYTHING, JsonTypeInfo.As.PROPERTY)),
  DEFAULT_TYPING_AROUND_OBJECTS(
      mapper ->
          typed(mapper, ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.WRAPPER_OBJECT)),
  ROOT_WRAPPED(
      mapper ->
          mapper
              .enable(SerializationFeature.WRAP_ROOT_VALUE)
              .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)),
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

  HostSettings(Consumer<JsonMapper.Builder> change) {
    this.change = change;
  }

  JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder().addModule(new CchcModule());
    change.accept(builder);
    return builder.build();
  }

  /** Whether the mapper puts a name of the type beside or around a document. */
  boolean namesTypes() {
    return this == ROOT_WRAPPED || name().contains("TYP");
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
}
