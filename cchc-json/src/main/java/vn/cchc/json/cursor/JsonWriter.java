package vn.cchc.json.cursor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Writes the members of objects: texts as they print, numbers plainly, absent values not at all.
 */
public final class JsonWriter {
  private final JsonGenerator generator;

  public JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Writes something. */
  public interface Body {
    void write() throws IOException;
  }

  /** Writes a value as an object. */
  public interface Codec<T> {
    void write(JsonWriter out, T value) throws IOException;
  }

  /** Writes an element. */
  public interface Element<T> {
    void write(T element) throws IOException;
  }

  public JsonWriter text(String key, Object value) throws IOException {
    generator.writeStringField(key, value.toString());
    return this;
  }

  public JsonWriter text(String key, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get());
    }
    return this;
  }

  public JsonWriter name(String key, Enum<?> constant) throws IOException {
    return text(key, EnumNames.of(constant));
  }

  public JsonWriter name(String key, Optional<? extends Enum<?>> constant) throws IOException {
    if (constant.isPresent()) {
      name(key, constant.get());
    }
    return this;
  }

  public JsonWriter decimal(String key, BigDecimal number) throws IOException {
    generator.writeFieldName(key);
    if (writesText()) {
      plain(number.toPlainString());
    } else {
      generator.writeNumber(number); // a tree would make a double of a text
    }
    return this;
  }

  private boolean writesText() {
    return generator
        .getWriteCapabilities()
        .isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
  }

  /** Writes a number as it is, also where the host has its own numbers written as texts. */
  private void plain(String number) throws IOException {
    if (generator.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature())) {
      generator.writeRawValue(number);
    } else {
      generator.writeNumber(number);
    }
  }

  public JsonWriter decimal(String key, Optional<BigDecimal> number) throws IOException {
    if (number.isPresent()) {
      decimal(key, number.get());
    }
    return this;
  }

  public JsonWriter whole(String key, long number) throws IOException {
    generator.writeFieldName(key);
    if (writesText()) {
      plain(Long.toString(number));
    } else {
      generator.writeNumber(number);
    }
    return this;
  }

  public JsonWriter flag(String key, boolean value) throws IOException {
    generator.writeBooleanField(key, value);
    return this;
  }

  public JsonWriter object(Body body) throws IOException {
    generator.writeStartObject();
    body.write();
    generator.writeEndObject();
    return this;
  }

  public JsonWriter object(String key, Body body) throws IOException {
    generator.writeFieldName(key);
    return object(body);
  }

  /** Writes a value by its codec, which writes an object. */
  public <T> JsonWriter object(String key, T value, Codec<T> codec) throws IOException {
    generator.writeFieldName(key);
    codec.write(this, value);
    return this;
  }

  public <T> JsonWriter optional(String key, Optional<T> value, Codec<T> codec) throws IOException {
    return value.isPresent() ? object(key, value.get(), codec) : this;
  }

  public <T> JsonWriter list(String key, Iterable<T> elements, Element<T> element)
      throws IOException {
    generator.writeFieldName(key);
    return array(elements, element);
  }

  public <T> JsonWriter array(Iterable<T> elements, Element<T> element) throws IOException {
    generator.writeStartArray();
    for (T one : elements) {
      element.write(one);
    }
    generator.writeEndArray();
    return this;
  }

  /** Writes a list, unless it is empty. */
  public <T> JsonWriter some(String key, Iterable<T> elements, Element<T> element)
      throws IOException {
    return elements.iterator().hasNext() ? list(key, elements, element) : this;
  }

  public void element(Object text) throws IOException {
    generator.writeString(text.toString());
  }

  public void element(Enum<?> constant) throws IOException {
    generator.writeString(EnumNames.of(constant));
  }
}
