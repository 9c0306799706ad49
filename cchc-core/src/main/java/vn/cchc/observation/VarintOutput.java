package vn.cchc.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes that grow. Numbers take as few as they need. */
final class VarintOutput {
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes = new byte[1 << 10];
  private int size;

  private void makeRoom(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Writes a number that is mostly small and not negative, seven bits a byte, the lowest first. */
  void number(long number) {
    makeRoom(LONGEST_NUMBER);
    long rest = number;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes[size++] = (byte) ((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Writes a number that may be negative, its sign in the lowest bit. */
  void signed(long number) {
    number((number << 1) ^ (number >> 63));
  }

  void raw(byte[] some) {
    makeRoom(some.length);
    System.arraycopy(some, 0, bytes, size, some.length);
    size += some.length;
  }

  void text(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    number(encoded.length);
    raw(encoded);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
