package vn.cchc.parser;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.text.Language;

/** Numbers within a text: 1.166 and 69,42 in Vietnamese, 1,166 and 69.42 in English. */
final class WrittenNumber {
  /** Any number, with its separators. */
  static final String FORM = "[0-9]{1,15}(?:[.,][0-9]{1,12})*+";

  /** What is a decimal in one language and thousands in the other: 1,500. */
  private static final Pattern TWO_WAYS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

  private WrittenNumber() {}

  /**
   * Reads a number in the way of the languages that it may be written in.
   *
   * @return the number; nothing if no language has it, two differ, or it looks like thousands in
   *     the other language
   */
  static Optional<BigDecimal> read(String text, List<Language> languages) {
    ImmutableList<BigDecimal> numbers =
        languages.stream()
            .flatMap(language -> read(text, language).stream())
            .distinct()
            .collect(ImmutableList.toImmutableList());
    boolean isDecimal = numbers.stream().anyMatch(number -> number.scale() > 0);
    return numbers.size() != 1 || (isDecimal && TWO_WAYS.matcher(text).matches())
        ? Optional.empty()
        : Optional.of(numbers.get(0));
  }

  private static Optional<BigDecimal> read(String text, Language language) {
    String group = Pattern.quote(String.valueOf(language.groupingSeparator()));
    String point = Pattern.quote(String.valueOf(language.decimalSeparator()));
    if (!text.matches(
        "(?:[0-9]+|[1-9][0-9]{0,2}(?:" + group + "[0-9]{3})+)(?:" + point + "[0-9]+)?")) {
      return Optional.empty();
    }
    return Optional.of(
        new BigDecimal(
            text.replace(String.valueOf(language.groupingSeparator()), "")
                .replace(language.decimalSeparator(), '.')));
  }
}
