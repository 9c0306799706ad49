package vn.cchc.json;

import com.google.common.base.CaseFormat;
import com.google.common.base.Enums;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of constants in documents: of {@code NOT_MET}, {@code notMet}. */
final class Names {
  private static final Pattern FORM = Pattern.compile("[a-z]+(?:[A-Z][a-z]*)*");

  private Names() {}

  static String of(Enum<?> constant) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
    return FORM.matcher(name).matches()
        ? Enums.getIfPresent(type, CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, name))
            .toJavaUtil()
        : Optional.empty();
  }

  static <E extends Enum<E>> String all(Class<E> type) {
    return EnumSet.allOf(type).stream().map(Names::of).collect(Collectors.joining(", "));
  }
}
