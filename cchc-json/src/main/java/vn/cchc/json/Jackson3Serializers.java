package vn.cchc.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.MapType;
import vn.cchc.json.cursor.ValueForm;
import vn.cchc.json.token.Jackson3Writer;
import vn.cchc.plan.Plan;

/** Writes our values with Jackson 3. */
final class Jackson3Serializers implements Serializers {
  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return serializer(type.getRawClass());
  }

  @Override
  public @Nullable ValueSerializer<?> findEnumSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return serializer(type.getRawClass());
  }

  @Override
  public @Nullable ValueSerializer<?> findMapSerializer(
      SerializationConfig config,
      MapType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format,
      @Nullable ValueSerializer<Object> keys,
      @Nullable TypeSerializer typed,
      @Nullable ValueSerializer<Object> values) {
    return serializer(type.getRawClass());
  }

  private static @Nullable ValueSerializer<?> serializer(Class<?> raw) {
    return ValueForms.of(raw).isPresent() ? new Writer(raw, null) : null;
  }

  /** Writes our values as keys. */
  static final class Keys implements Serializers {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      Class<?> raw = type.getRawClass();
      return ValueForms.of(raw).isPresent() ? new KeyWriter(raw) : null;
    }
  }

  private static final class KeyWriter extends StdSerializer<Object> {
    KeyWriter(Class<?> raw) {
      super(raw);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      if (ValueForms.of(value.getClass()).filter(ValueForm::isText).isEmpty()) {
        context.reportBadDefinition(handledType(), ValueForm.unwritable(handledType()));
      }
      generator.writeName(ValueForm.key(value));
    }
  }

  /**
   * Writes a value. A mapper with default typing would name the type of an interface but not that
   * of its final implementation, so that nobody could read it again: whether to name it is asked of
   * an interface, for all.
   */
  private static final class Writer extends StdSerializer<Object> {
    private final Optional<ValueForm<?>> form;

    private final @Nullable TypeSerializer typed;

    Writer(Class<?> raw, @Nullable TypeSerializer typed) {
      super(raw);
      this.form = ValueForms.of(raw).filter(one -> one.writer().isPresent());
      this.typed = typed;
    }

    @Override
    public ValueSerializer<?> createContextual(
        SerializationContext context, @Nullable BeanProperty property) {
      return form.isEmpty() || form.orElseThrow().isText()
          ? this
          : new Writer(
              handledType(), context.findTypeSerializer(context.constructType(Plan.class)));
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      if (typed != null) {
        serializeWithType(value, generator, context, typed);
        return;
      }
      try {
        writable(context).write(new Jackson3Writer(generator), value);
      } catch (IOException e) {
        throw JacksonIOException.construct(e);
      }
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typed) {
      ValueForm<?> writable = writable(context);
      JsonToken shape = writable.isText() ? JsonToken.VALUE_STRING : JsonToken.START_OBJECT;
      WritableTypeId id =
          typed.writeTypePrefix(generator, context, typed.typeId(value, writable.type(), shape));
      try {
        writable.writeMembers(new Jackson3Writer(generator), value);
      } catch (IOException e) {
        throw JacksonIOException.construct(e);
      }
      typed.writeTypeSuffix(generator, context, id);
    }

    private ValueForm<?> writable(SerializationContext context) {
      return form.isPresent()
          ? form.orElseThrow()
          : context.reportBadDefinition(handledType(), ValueForm.unwritable(handledType()));
    }
  }
}
