package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import vn.cchc.json.cursor.JsonPointers;
import vn.cchc.json.cursor.TypeName;
import vn.cchc.json.cursor.ValueForm;
import vn.cchc.json.token.Jackson3Reader;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/** Reads our values with Jackson 3. */
final class Jackson3Deserializers implements Deserializers, KeyDeserializers {
  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return deserializer(type.getRawClass());
  }

  @Override
  public @Nullable ValueDeserializer<?> findEnumDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return deserializer(type.getRawClass());
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> raw) {
    return ValueForms.of(raw).isPresent();
  }

  private static @Nullable ValueDeserializer<?> deserializer(Class<?> raw) {
    return ValueForms.of(raw).isPresent() ? new Reader(raw, null) : null;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    Class<?> raw = type.getRawClass();
    return ValueForms.of(raw).isPresent() ? new KeyReader(raw) : null;
  }

  private static final class KeyReader extends KeyDeserializer {
    private final Class<?> raw;

    KeyReader(Class<?> raw) {
      this.raw = raw;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      Optional<ValueForm<?>> form = ValueForms.of(raw).filter(ValueForm::isText);
      ValueForm.Result result =
          form.isPresent()
              ? form.orElseThrow().read(key, raw)
              : context.reportBadDefinition(raw, ValueForm.unreadable(raw));
      return result
          .value()
          .orElseThrow(() -> new Refusal(context.getParser(), raw, TokenStreamLocation.NA, result));
    }
  }

  private static final class Reader extends StdDeserializer<Object> {
    private final Optional<ValueForm<?>> form;

    /** How the mapper names types, also where it does not expect it of a final class. */
    private final @Nullable TypeName name;

    Reader(Class<?> raw, @Nullable TypeName name) {
      super(raw);
      this.name = name;
      this.form = ValueForms.of(raw).filter(one -> one.reader().isPresent());
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      if (form.isEmpty() || form.orElseThrow().isText()) {
        return this;
      }
      TypeDeserializer typed = context.findTypeDeserializer(context.constructType(Plan.class));
      return typed == null ? this : new Reader(handledType(), name(typed));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      return read(parser, context, Optional.ofNullable(name));
    }

    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer typed) {
      return read(parser, context, Optional.of(name(typed)));
    }

    private static TypeName name(TypeDeserializer typed) {
      String property = typed.getPropertyName();
      return new TypeName(typed.getTypeInclusion(), property == null ? "" : property);
    }

    private Object read(
        JsonParser parser, DeserializationContext context, Optional<TypeName> typeName) {
      Class<?> raw = handledType();
      TokenStreamLocation start = parser.currentTokenLocation();
      try {
        ValueForm.Result result =
            form.isPresent()
                ? form.orElseThrow().read(new Jackson3Reader(parser), raw, typeName)
                : context.reportBadDefinition(raw, ValueForm.unreadable(raw));
        return result.value().orElseThrow(() -> new Refusal(parser, raw, start, result));
      } catch (IOException e) {
        throw JacksonIOException.construct(e, parser);
      }
    }
  }

  /** What a mapper throws, at the first problem; all are in its cause. */
  private static final class Refusal extends DatabindException {
    private static final long serialVersionUID = 1L;

    Refusal(JsonParser parser, Class<?> raw, TokenStreamLocation start, ValueForm.Result result) {
      this(parser, raw, start, result, new RefusedDocumentException(result.problems()));
    }

    private Refusal(
        JsonParser parser,
        Class<?> raw,
        TokenStreamLocation start,
        ValueForm.Result result,
        RefusedDocumentException cause) {
      super(parser, cause.getMessage(), location(result.problems(), start), cause);
      ImmutableList<Problem> problems = result.problems();
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

    private static TokenStreamLocation location(
        ImmutableList<Problem> problems, TokenStreamLocation start) {
      return problems.stream()
          .map(Problem::place)
          .filter(place -> place.line() > 0)
          .findFirst()
          .map(place -> location(place, start))
          .orElse(start);
    }

    private static TokenStreamLocation location(Place place, TokenStreamLocation start) {
      int column = place.column() > 0 ? place.column() : -1;
      return new TokenStreamLocation(start.contentReference(), -1L, place.line(), column);
    }
  }
}
