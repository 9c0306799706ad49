package vn.cchc.json.token;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes tokens with a generator of Jackson 2, into a text, a tree or a binary format. */
public final class Jackson2Writer implements TokenWriter {
  private final JsonGenerator generator;

  public Jackson2Writer(JsonGenerator generator) {
    this.generator = generator;
  }

  @Override
  public void startObject() throws IOException {
    generator.writeStartObject();
  }

  @Override
  public void endObject() throws IOException {
    generator.writeEndObject();
  }

  @Override
  public void startArray() throws IOException {
    generator.writeStartArray();
  }

  @Override
  public void endArray() throws IOException {
    generator.writeEndArray();
  }

  @Override
  public void key(String key) throws IOException {
    generator.writeFieldName(key);
  }

  @Override
  public void text(String text) throws IOException {
    generator.writeString(text);
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    if (can(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
      digits(number.toPlainString());
    } else if (PlainNumber.isWhole(number)) {
      whole(number.toBigIntegerExact()); // a tree would print 1E+2 of a decimal 100
    } else if (PlainNumber.hasExponent(number)
        && !can(StreamWriteCapability.CAN_WRITE_BINARY_NATIVELY)) {
      generator.writeRawValue(number.toPlainString()); // a tree would print 1E-7
    } else {
      generator.writeNumber(number);
    }
  }

  @Override
  public void number(long number) throws IOException {
    if (can(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
      digits(Long.toString(number));
    } else {
      generator.writeNumber(number);
    }
  }

  @Override
  public void flag(boolean value) throws IOException {
    generator.writeBoolean(value);
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }

  private void whole(BigInteger number) throws IOException {
    if (PlainNumber.isLong(number)) {
      generator.writeNumber(number.longValueExact());
    } else {
      generator.writeNumber(number);
    }
  }

  /** Writes a number as it is, also where the host has its own numbers written as texts. */
  private void digits(String number) throws IOException {
    if (generator.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature())) {
      generator.writeRawValue(number);
    } else {
      generator.writeNumber(number);
    }
  }

  private boolean can(StreamWriteCapability capability) {
    return generator.getWriteCapabilities().isEnabled(capability);
  }
}
