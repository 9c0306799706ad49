package vn.cchc.json.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** Writes tokens with a generator of Jackson 3, into a text, a tree or a binary format. */
public final class Jackson3Writer implements TokenWriter {
  private final JsonGenerator generator;

  public Jackson3Writer(JsonGenerator generator) {
    this.generator = generator;
  }

  @Override
  public void startObject() {
    generator.writeStartObject();
  }

  @Override
  public void endObject() {
    generator.writeEndObject();
  }

  @Override
  public void startArray() {
    generator.writeStartArray();
  }

  @Override
  public void endArray() {
    generator.writeEndArray();
  }

  @Override
  public void key(String key) {
    generator.writeName(key);
  }

  @Override
  public void text(String text) {
    generator.writeString(text);
  }

  @Override
  public void number(BigDecimal number) {
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
  public void number(long number) {
    if (can(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
      digits(Long.toString(number));
    } else {
      generator.writeNumber(number);
    }
  }

  @Override
  public void flag(boolean value) {
    generator.writeBoolean(value);
  }

  @Override
  public void close() {
    generator.close();
  }

  private void whole(BigInteger number) {
    if (PlainNumber.isLong(number)) {
      generator.writeNumber(number.longValueExact());
    } else {
      generator.writeNumber(number);
    }
  }

  /** Writes a number as it is, also where the host has its own numbers written as texts. */
  private void digits(String number) {
    if (writesNumbersAsTexts()) {
      generator.writeRawValue(number);
    } else {
      generator.writeNumber(number);
    }
  }

  private boolean writesNumbersAsTexts() {
    JsonGenerator inner = generator;
    while (inner instanceof JsonGeneratorDelegate outer) {
      inner = outer.delegate();
    }
    return inner instanceof JsonGeneratorBase json
        && json.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS);
  }

  private boolean can(StreamWriteCapability capability) {
    return generator.has(capability);
  }
}
