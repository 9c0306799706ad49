package vn.cchc.json.cursor;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.json.token.TokenWriter;

/**
 * Writes the members of objects: texts as they print, numbers plainly, absent values not at all.
 */
public final class JsonWriter {
  private final TokenWriter tokens;

  public JsonWriter(TokenWriter tokens) {
    this.tokens = tokens;
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
    tokens.key(key);
    tokens.text(value.toString());
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
    tokens.key(key);
    tokens.number(number);
    return this;
  }

  public JsonWriter decimal(String key, Optional<BigDecimal> number) throws IOException {
    if (number.isPresent()) {
      decimal(key, number.get());
    }
    return this;
  }

  public JsonWriter whole(String key, long number) throws IOException {
    tokens.key(key);
    tokens.number(number);
    return this;
  }

  public JsonWriter flag(String key, boolean value) throws IOException {
    tokens.key(key);
    tokens.flag(value);
    return this;
  }

  public JsonWriter object(Body body) throws IOException {
    tokens.startObject();
    body.write();
    tokens.endObject();
    return this;
  }

  public JsonWriter object(String key, Body body) throws IOException {
    tokens.key(key);
    return object(body);
  }

  /** Writes a value by its codec, which writes an object. */
  public <T> JsonWriter object(String key, T value, Codec<T> codec) throws IOException {
    tokens.key(key);
    codec.write(this, value);
    return this;
  }

  public <T> JsonWriter optional(String key, Optional<T> value, Codec<T> codec) throws IOException {
    return value.isPresent() ? object(key, value.get(), codec) : this;
  }

  public <T> JsonWriter list(String key, Iterable<T> elements, Element<T> element)
      throws IOException {
    tokens.key(key);
    return array(elements, element);
  }

  public <T> JsonWriter array(Iterable<T> elements, Element<T> element) throws IOException {
    tokens.startArray();
    for (T one : elements) {
      element.write(one);
    }
    tokens.endArray();
    return this;
  }

  /** Writes a list, unless it is empty. */
  public <T> JsonWriter some(String key, Iterable<T> elements, Element<T> element)
      throws IOException {
    return elements.iterator().hasNext() ? list(key, elements, element) : this;
  }

  public void element(Object text) throws IOException {
    tokens.text(text.toString());
  }

  public void element(Enum<?> constant) throws IOException {
    tokens.text(EnumNames.of(constant));
  }
}
