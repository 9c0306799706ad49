package vn.cchc.json.cursor;

import com.google.common.collect.Range;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.problem.ProblemCode;

/** Reads days and instants, which are written with a year of four digits. */
public final class DateReader {
  private static final String DAY = "0000-00-00";
  private static final String WHOLE_SECOND = "0000-00-00T00:00:00Z";

  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
              + "(?:Z|[+-][0-9]{2}:[0-9]{2})");

  private static final Range<Instant> INSTANTS =
      Range.closedOpen(
          Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z"));

  private DateReader() {}

  public static Optional<LocalDate> date(Cursor cursor) {
    return cursor
        .as(DocumentNode.Text.class, "date")
        .flatMap(
            text -> {
              try {
                return hasForm(text.value(), DAY)
                    ? Optional.of(day(text.value()))
                    : cursor.refused(ProblemCode.WRONG_TYPE, "date");
              } catch (DateTimeException e) {
                return cursor.refused(ProblemCode.WRONG_TYPE, "date");
              }
            });
  }

  /** {@return whether a text has a digit at each 0 of a form, and is like it everywhere else} */
  private static boolean hasForm(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads a day at the beginning of a text; a formatter takes many times as long. */
  private static LocalDate day(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  /** Reads a day that must not come before another, where that one is known. */
  public static Optional<LocalDate> date(Cursor cursor, Optional<LocalDate> earliest) {
    return date(cursor)
        .flatMap(
            day ->
                earliest.filter(day::isBefore).isPresent()
                    ? cursor.refused(ProblemCode.DAY_TOO_EARLY, earliest.orElseThrow().toString())
                    : Optional.of(day));
  }

  public static Optional<Instant> instant(Cursor cursor) {
    return cursor
        .text()
        .flatMap(
            text -> {
              try {
                if (hasForm(text, WHOLE_SECOND)) {
                  return Optional.of(wholeSecond(text));
                }
                return INSTANT.matcher(text).matches()
                    ? cursor.inside(OffsetDateTime.parse(text).toInstant(), INSTANTS)
                    : cursor.refused(ProblemCode.WRONG_TYPE, "instant");
              } catch (DateTimeException e) {
                return cursor.refused(ProblemCode.WRONG_TYPE, "instant");
              }
            });
  }

  /** Reads an instant of that form, which most have, in a tenth of the time of a formatter. */
  private static Instant wholeSecond(String text) {
    return day(text)
        .atTime(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }
}
