package vn.cchc.json;

import java.util.List;

/**
 * Texts made of the bytes that a fuzzer draws: a byte from 0 to 127 is that ASCII character, any
 * other stands for a phrase of a list. So a few changed bytes still make a text that gets far. New
 * phrases go to the end of a list: inputs that are kept name them by place.
 */
final class FuzzedText {
  private FuzzedText() {}

  static String of(byte[] bytes, List<String> phrases) {
    StringBuilder text = new StringBuilder();
    for (byte one : bytes) {
      if (one >= 0) {
        text.append((char) one);
      } else {
        text.append(phrases.get((one & 0x7F) % phrases.size()));
      }
    }
    return text.toString();
  }
}
