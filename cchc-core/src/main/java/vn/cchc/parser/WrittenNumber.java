package vn.cchc.parser;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers within a text: 1.166 and 69,42 in Vietnamese, 1,166 and 69.42 in English. */
final class WrittenNumber {
  /** Any number, with its separators. */
  static final String FORM = "[0-9]{1,15}(?:[.,][0-9]{1,12})*+";

  private static final Pattern VIETNAMESE =
      Pattern.compile("(?:[0-9]+|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,[0-9]+)?");
  private static final Pattern ENGLISH =
      Pattern.compile("(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.[0-9]+)?");

  private WrittenNumber() {}

  /** Reads a number in one language's way and no other. */
  static Optional<BigDecimal> read(String text, boolean isEnglish) {
    if (!(isEnglish ? ENGLISH : VIETNAMESE).matcher(text).matches()) {
      return Optional.empty();
    }
    String plain = isEnglish ? text.replace(",", "") : text.replace(".", "").replace(',', '.');
    return Optional.of(new BigDecimal(plain));
  }
}
