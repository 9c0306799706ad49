package vn.cchc.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.json.cursor.JsonPointers;
import vn.cchc.json.cursor.TypeName;
import vn.cchc.json.cursor.ValueForm;
import vn.cchc.json.token.Jackson2Reader;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/** Reads our values with Jackson 2. */
final class Jackson2Deserializers extends Deserializers.Base
    implements KeyDeserializers, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return deserializer(type.getRawClass());
  }

  @Override
  public @Nullable JsonDeserializer<?> findEnumDeserializer(
      Class<?> raw, DeserializationConfig config, BeanDescription description) {
    return deserializer(raw);
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> raw) {
    return ValueForms.of(raw).isPresent();
  }

  private static @Nullable JsonDeserializer<?> deserializer(Class<?> raw) {
    return ValueForms.of(raw).isPresent() ? new Reader(raw, null) : null;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    return ValueForms.of(raw).isPresent() ? new KeyReader(raw) : null;
  }

  private static final class KeyReader extends KeyDeserializer implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<?> raw;

    KeyReader(Class<?> raw) {
      this.raw = raw;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      Optional<ValueForm<?>> form = ValueForms.of(raw).filter(ValueForm::isText);
      ValueForm.Result result =
          form.isPresent()
              ? form.orElseThrow().read(key, raw)
              : context.reportBadDefinition(raw, ValueForm.unreadable(raw));
      return result
          .value()
          .orElseThrow(() -> new Refusal(context.getParser(), raw, JsonLocation.NA, result));
    }
  }

  private static final class Reader extends StdDeserializer<Object>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ValueForm<?>> form;

    /** How the mapper names types, also where it does not expect it of a final class. */
    private final @Nullable TypeName name;

    Reader(Class<?> raw, @Nullable TypeName name) {
      super(raw);
      this.name = name;
      this.form = ValueForms.of(raw).filter(one -> one.reader().isPresent());
    }

    /** Java serialization keeps the class alone. */
    private Object readResolve() {
      return new Reader(handledType(), name);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      if (form.isEmpty() || form.orElseThrow().isText()) {
        return this;
      }
      TypeDeserializer typed =
          context.getConfig().findTypeDeserializer(context.constructType(Plan.class));
      return typed == null ? this : new Reader(handledType(), name(typed));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return read(parser, context, Optional.ofNullable(name));
    }

    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer typed)
        throws IOException {
      return read(parser, context, Optional.of(name(typed)));
    }

    private static TypeName name(TypeDeserializer typed) {
      String property = typed.getPropertyName();
      return new TypeName(typed.getTypeInclusion(), property == null ? "" : property);
    }

    private Object read(
        JsonParser parser, DeserializationContext context, Optional<TypeName> typeName)
        throws IOException {
      Class<?> raw = handledType();
      JsonLocation start = parser.currentTokenLocation();
      ValueForm.Result result =
          form.isPresent()
              ? form.orElseThrow().read(new Jackson2Reader(parser), raw, typeName)
              : context.reportBadDefinition(raw, ValueForm.unreadable(raw));
      return result.value().orElseThrow(() -> new Refusal(parser, raw, start, result));
    }
  }

  /** What a mapper throws, at the first problem; all are in its cause. */
  private static final class Refusal extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    private final JsonLocation location;

    Refusal(JsonParser parser, Class<?> raw, JsonLocation start, ValueForm.Result result) {
      this(parser, raw, start, result, new RefusedDocumentException(result.problems()));
    }

    private Refusal(
        JsonParser parser,
        Class<?> raw,
        JsonLocation start,
        ValueForm.Result result,
        RefusedDocumentException cause) {
      super(parser, cause.getMessage(), cause);
      ImmutableList<Problem> problems = result.problems();
      this.location = location(problems, start);
      result.cause().ifPresent(this::addSuppressed);
      if (!problems.isEmpty()) {
        for (String step : Lists.reverse(JsonPointers.steps(problems.get(0).place().pointer()))) {
          @Nullable Integer index = Ints.tryParse(step);
          if (index == null) {
            prependPath(raw, step);
          } else {
            prependPath(raw, index);
          }
        }
      }
    }

    @Override
    public JsonLocation getLocation() {
      return location;
    }

    private static JsonLocation location(ImmutableList<Problem> problems, JsonLocation start) {
      return problems.stream()
          .map(Problem::place)
          .filter(place -> place.line() > 0)
          .findFirst()
          .map(place -> location(place, start))
          .orElse(start);
    }

    private static JsonLocation location(Place place, JsonLocation start) {
      int column = place.column() > 0 ? place.column() : -1;
      return new JsonLocation(start.contentReference(), -1, place.line(), column);
    }
  }
}
