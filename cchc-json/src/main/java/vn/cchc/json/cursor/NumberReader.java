package vn.cchc.json.cursor;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import vn.cchc.json.token.PlainNumber;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Decimals;

/**
 * Reads numbers, which are written plainly: without an exponent, and whole ones without a point.
 */
public final class NumberReader {
  /** A hundred digits before the point and after it, the point and a sign. */
  private static final int LONGEST = 202;

  private NumberReader() {}

  public static Optional<BigDecimal> decimal(Cursor cursor) {
    return cursor
        .as(DocumentNode.Numeral.class, "number")
        .flatMap(numeral -> plain(cursor, numeral.written(), ".", "number"));
  }

  /** Reads a number that lies in a range. */
  public static Optional<BigDecimal> decimal(Cursor cursor, Range<BigDecimal> range) {
    return decimal(cursor).flatMap(number -> cursor.inside(number, range));
  }

  public static Optional<Long> whole(Cursor cursor) {
    return within(cursor, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads a number that lies in a range. */
  public static Optional<Long> whole(Cursor cursor, Range<Long> range) {
    return whole(cursor).flatMap(number -> cursor.inside(number, range));
  }

  public static Optional<Integer> small(Cursor cursor) {
    return within(cursor, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Math::toIntExact);
  }

  /** Reads a number that lies in a range. */
  public static Optional<Integer> small(Cursor cursor, Range<Integer> range) {
    return small(cursor).flatMap(number -> cursor.inside(number, range));
  }

  /** Reads a whole number of cases. */
  public static Optional<Long> cases(Cursor cursor) {
    return whole(cursor)
        .flatMap(
            count ->
                count < 0 ? cursor.refused(ProblemCode.NEGATIVE_COUNT, "") : Optional.of(count));
  }

  /** Reads a whole number of cases, however many. */
  public static Optional<BigInteger> count(Cursor cursor) {
    return integer(cursor)
        .map(BigDecimal::toBigInteger)
        .flatMap(
            count ->
                count.signum() < 0
                    ? cursor.refused(ProblemCode.NEGATIVE_COUNT, "")
                    : Optional.of(count));
  }

  private static Optional<Long> within(Cursor cursor, long least, long most) {
    return integer(cursor)
        .flatMap(
            number ->
                number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    ? Optional.of(number.longValueExact())
                    : cursor.refused(ProblemCode.TOO_LARGE, Long.toString(most)));
  }

  private static Optional<BigDecimal> integer(Cursor cursor) {
    return cursor
        .as(DocumentNode.Numeral.class, "integer")
        .flatMap(numeral -> plain(cursor, numeral.written(), "", "integer"));
  }

  private static Optional<BigDecimal> plain(
      Cursor cursor, String written, String point, String expected) {
    if (written.startsWith(PlainNumber.ROUNDED)) {
      String most = Integer.toString(PlainNumber.DIGITS_OF_A_DOUBLE);
      return cursor.refused(ProblemCode.TOO_LARGE, most);
    }
    if (written.length() > LONGEST) {
      return cursor.refused(ProblemCode.TOO_LARGE, Integer.toString(LONGEST));
    }
    if (!isPlain(written, point)) {
      return cursor.refused(ProblemCode.WRONG_TYPE, expected);
    }
    BigDecimal number = new BigDecimal(written);
    return Decimals.isShort(number)
        ? Optional.of(number)
        : cursor.refused(ProblemCode.TOO_LARGE, Integer.toString(Decimals.MOST_DIGITS));
  }

  /** Returns whether a number is digits after a sign, if any, with a point between them, if any. */
  private static boolean isPlain(String written, String point) {
    int start = written.startsWith("-") ? 1 : 0;
    int whole = digits(written, start);
    if (whole == start || whole == written.length()) {
      return whole > start;
    }
    int fraction = whole + point.length();
    return !point.isEmpty()
        && written.startsWith(point, whole)
        && fraction < written.length()
        && digits(written, fraction) == written.length();
  }

  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
