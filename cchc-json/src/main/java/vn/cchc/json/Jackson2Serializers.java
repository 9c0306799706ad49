package vn.cchc.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.json.cursor.ValueForm;
import vn.cchc.json.token.Jackson2Writer;
import vn.cchc.plan.Plan;

/** Writes our values with Jackson 2. */
final class Jackson2Serializers extends Serializers.Base implements Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    return serializer(type.getRawClass());
  }

  @Override
  public @Nullable JsonSerializer<?> findMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription description,
      @Nullable JsonSerializer<Object> keys,
      @Nullable TypeSerializer typed,
      @Nullable JsonSerializer<Object> values) {
    return serializer(type.getRawClass());
  }

  private static @Nullable JsonSerializer<?> serializer(Class<?> raw) {
    return ValueForms.of(raw).isPresent() ? new Writer(raw, null) : null;
  }

  /** Writes our values as keys. */
  static final class Keys extends Serializers.Base implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      Class<?> raw = type.getRawClass();
      return ValueForms.of(raw).isPresent() ? new KeyWriter(raw) : null;
    }
  }

  private static final class KeyWriter extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    KeyWriter(Class<?> raw) {
      super(raw, false);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (ValueForms.of(value.getClass()).filter(ValueForm::isText).isEmpty()) {
        provider.reportBadDefinition(handledType(), ValueForm.unwritable(handledType()));
      }
      generator.writeFieldName(ValueForm.key(value));
    }
  }

  /**
   * Writes a value. A mapper with default typing would name the type of an interface but not that
   * of its final implementation, so that nobody could read it again: whether to name it is asked of
   * an interface, for all.
   */
  private static final class Writer extends StdSerializer<Object> implements ContextualSerializer {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ValueForm<?>> form;

    private final transient @Nullable TypeSerializer typed;

    Writer(Class<?> raw, @Nullable TypeSerializer typed) {
      super(raw, false);
      this.form = ValueForms.of(raw).filter(one -> one.writer().isPresent());
      this.typed = typed;
    }

    /** Java serialization keeps the class alone. */
    private Object readResolve() {
      return new Writer(handledType(), null);
    }

    @Override
    public JsonSerializer<?> createContextual(
        SerializerProvider provider, @Nullable BeanProperty property) throws JsonMappingException {
      return form.isEmpty() || form.orElseThrow().isText()
          ? this
          : new Writer(
              handledType(), provider.findTypeSerializer(provider.constructType(Plan.class)));
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (typed == null) {
        writable(provider).write(new Jackson2Writer(generator), value);
      } else {
        serializeWithType(value, generator, provider, typed);
      }
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer typed)
        throws IOException {
      ValueForm<?> writable = writable(provider);
      JsonToken shape = writable.isText() ? JsonToken.VALUE_STRING : JsonToken.START_OBJECT;
      WritableTypeId id =
          typed.writeTypePrefix(generator, typed.typeId(value, writable.type(), shape));
      writable.writeMembers(new Jackson2Writer(generator), value);
      typed.writeTypeSuffix(generator, id);
    }

    private ValueForm<?> writable(SerializerProvider provider) throws IOException {
      return form.isPresent()
          ? form.orElseThrow()
          : provider.reportBadDefinition(handledType(), ValueForm.unwritable(handledType()));
    }
  }
}
