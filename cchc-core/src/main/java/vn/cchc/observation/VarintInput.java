package vn.cchc.observation;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link VarintOutput} wrote, or refuses it. */
final class VarintInput {
  private final byte[] bytes;
  private int next;

  VarintInput(byte[] bytes) {
    this.bytes = bytes;
  }

  private byte take() {
    checkArgument(next < bytes.length, "accumulator: breaks off after %s bytes", bytes.length);
    return bytes[next++];
  }

  void expect(byte[] mark) {
    checkArgument(
        bytes.length >= mark.length
            && Arrays.equals(bytes, next, next + mark.length, mark, 0, mark.length),
        "accumulator: must begin like one of this format");
    next += mark.length;
  }

  void expectEnd() {
    checkArgument(next == bytes.length, "accumulator: must end after %s bytes", next);
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte one = take();
      number |= (long) (one & 0x7F) << shift;
      if (one >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("accumulator: byte %s: number is too long".formatted(next));
  }

  long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  int below(long limit) {
    return checkBelow(number(), limit);
  }

  private int checkBelow(long number, long limit) {
    checkArgument(
        number >= 0 && number < limit,
        "accumulator: byte %s: must be below %s, but is %s",
        next,
        limit,
        number);
    return (int) number;
  }

  /** Reads a number of things that are still to come and each take a byte at least. */
  int count() {
    return checkBelow(number(), bytes.length - next + 1L);
  }

  boolean flag() {
    return below(2) == 1;
  }

  byte[] raw(int length) {
    checkArgument(
        length <= bytes.length - next, "accumulator: breaks off after %s bytes", bytes.length);
    next += length;
    return Arrays.copyOfRange(bytes, next - length, next);
  }

  String text() {
    int length = count();
    ByteBuffer encoded = ByteBuffer.wrap(bytes, next, length);
    next += length;
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("accumulator: byte %s: must be UTF-8".formatted(next), e);
    }
  }
}
