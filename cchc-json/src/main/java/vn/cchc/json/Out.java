package vn.cchc.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Writes the members of objects: texts as they print, numbers plainly, absent values not at all.
 */
final class Out {
  private final JsonGenerator generator;

  Out(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Writes something. */
  interface Body {
    void write() throws IOException;
  }

  /** Writes a value as an object. */
  interface Codec<T> {
    void write(Out out, T value) throws IOException;
  }

  /** Writes an element. */
  interface Element<T> {
    void write(T element) throws IOException;
  }

  Out text(String key, Object value) throws IOException {
    generator.writeStringField(key, value.toString());
    return this;
  }

  Out text(String key, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get());
    }
    return this;
  }

  Out name(String key, Enum<?> constant) throws IOException {
    return text(key, Names.of(constant));
  }

  Out name(String key, Optional<? extends Enum<?>> constant) throws IOException {
    if (constant.isPresent()) {
      name(key, constant.get());
    }
    return this;
  }

  Out decimal(String key, BigDecimal number) throws IOException {
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

  Out decimal(String key, Optional<BigDecimal> number) throws IOException {
    if (number.isPresent()) {
      decimal(key, number.get());
    }
    return this;
  }

  Out whole(String key, long number) throws IOException {
    generator.writeFieldName(key);
    if (writesText()) {
      plain(Long.toString(number));
    } else {
      generator.writeNumber(number);
    }
    return this;
  }

  Out flag(String key, boolean value) throws IOException {
    generator.writeBooleanField(key, value);
    return this;
  }

  Out object(Body body) throws IOException {
    generator.writeStartObject();
    body.write();
    generator.writeEndObject();
    return this;
  }

  Out object(String key, Body body) throws IOException {
    generator.writeFieldName(key);
    return object(body);
  }

  /** Writes a value by its codec, which writes an object. */
  <T> Out object(String key, T value, Codec<T> codec) throws IOException {
    generator.writeFieldName(key);
    codec.write(this, value);
    return this;
  }

  <T> Out optional(String key, Optional<T> value, Codec<T> codec) throws IOException {
    return value.isPresent() ? object(key, value.get(), codec) : this;
  }

  <T> Out list(String key, Iterable<T> elements, Element<T> element) throws IOException {
    generator.writeFieldName(key);
    return array(elements, element);
  }

  <T> Out array(Iterable<T> elements, Element<T> element) throws IOException {
    generator.writeStartArray();
    for (T one : elements) {
      element.write(one);
    }
    generator.writeEndArray();
    return this;
  }

  /** Writes a list, unless it is empty. */
  <T> Out some(String key, Iterable<T> elements, Element<T> element) throws IOException {
    return elements.iterator().hasNext() ? list(key, elements, element) : this;
  }

  void element(Object text) throws IOException {
    generator.writeString(text.toString());
  }

  void element(Enum<?> constant) throws IOException {
    generator.writeString(Names.of(constant));
  }
}
