package vn.cchc.json.cursor;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of constants in documents: of {@code NOT_MET}, {@code notMet}. */
public final class EnumNames {
  private EnumNames() {}

  public static String of(Enum<?> constant) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
  }

  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (isNameOf(constant.name(), name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a name is that of a constant, without making it anew. */
  private static boolean isNameOf(String constant, String name) {
    int index = 0;
    for (int i = 0; i < constant.length(); i++) {
      char expected = Ascii.toLowerCase(constant.charAt(i));
      if (expected == '_') {
        i++;
        expected = constant.charAt(i);
      }
      if (index == name.length() || name.charAt(index) != expected) {
        return false;
      }
      index++;
    }
    return index == name.length();
  }

  public static <E extends Enum<E>> String all(Class<E> type) {
    return EnumSet.allOf(type).stream().map(EnumNames::of).collect(Collectors.joining(", "));
  }
}
