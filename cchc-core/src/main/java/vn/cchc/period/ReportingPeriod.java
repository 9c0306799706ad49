package vn.cchc.period;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period (<i>kỳ báo cáo</i>) as a document names it.
 *
 * <p>A name such as {@code 2020-Q1} is kept as it is and becomes days only in the calendar of a
 * plan; two names may therefore mean the same days. Two periods are equal when they have the same
 * name. Their order is the one of their names.
 */
public final class ReportingPeriod implements Comparable<ReportingPeriod> {
  private static final Pattern TOKEN =
      Pattern.compile("([1-9][0-9]{3})(?:-(?:(H[12])|(9M)|(Q[1-4])|(0[1-9]|1[0-2])))?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int DAY_LENGTH = 10;

  private final String name;
  private final Days calendarDays;
  private final Days administrativeDays;

  private ReportingPeriod(String name, Days calendarDays, Days administrativeDays) {
    this.name = name;
    this.calendarDays = calendarDays;
    this.administrativeDays = administrativeDays;
  }

  /**
   * Orders periods by their days: by the first day, then by the last.
   *
   * @param calendar the calendar of the plan
   * @return the order
   */
  public static Comparator<ReportingPeriod> byDays(ReportingCalendar calendar) {
    return Comparator.comparing(period -> period.days(calendar));
  }

  /**
   * {@return an order of the names of the same days: a token such as 2020-H1 before the days
   * themselves, of several tokens the shortest, then the one that sorts first}
   */
  public static Comparator<ReportingPeriod> byName() {
    return Comparator.comparingInt((ReportingPeriod period) -> period.name.length())
        .thenComparing(period -> period.name);
  }

  /**
   * Returns a whole year.
   *
   * @param year the year, 1000 to 9999
   * @return the period, such as 2020
   */
  public static ReportingPeriod ofYear(int year) {
    return named(checkYear(year), "", 1, 12);
  }

  /**
   * Returns a half-year (<i>6 tháng</i>).
   *
   * @param year the year, 1000 to 9999
   * @param half 1 or 2
   * @return the period, such as 2020-H1
   */
  public static ReportingPeriod ofHalf(int year, int half) {
    checkArgument(half == 1 || half == 2, "half-year: must be 1 or 2, but was %s", half);
    return named(checkYear(year), "-H" + half, half * 6 - 5, half * 6);
  }

  /**
   * Returns the first nine months of a year (<i>9 tháng</i>).
   *
   * @param year the year, 1000 to 9999
   * @return the period, such as 2020-9M
   */
  public static ReportingPeriod ofNineMonths(int year) {
    return named(checkYear(year), "-9M", 1, 9);
  }

  /**
   * Returns a quarter (<i>quý</i>).
   *
   * @param year the year, 1000 to 9999
   * @param quarter 1 to 4
   * @return the period, such as 2020-Q1
   */
  public static ReportingPeriod ofQuarter(int year, int quarter) {
    checkArgument(quarter >= 1 && quarter <= 4, "quarter: must be 1 to 4, but was %s", quarter);
    return named(checkYear(year), "-Q" + quarter, quarter * 3 - 2, quarter * 3);
  }

  /**
   * Returns a month.
   *
   * @param year the year, 1000 to 9999
   * @param month 1 to 12
   * @return the period, such as 2020-03
   */
  public static ReportingPeriod ofMonth(int year, int month) {
    checkArgument(month >= 1 && month <= 12, "month: must be 1 to 12, but was %s", month);
    return named(checkYear(year), (month < 10 ? "-0" : "-") + month, month, month);
  }

  /**
   * Returns an explicit interval of days, the same in every calendar.
   *
   * @param first the first day
   * @param last the last day, included
   * @return the period, such as 2019-12-15/2020-12-14
   * @throws IllegalArgumentException if the last day precedes the first
   */
  public static ReportingPeriod between(LocalDate first, LocalDate last) {
    checkYear(first.getYear());
    checkYear(last.getYear());
    Days days = new Days(first, last);
    return new ReportingPeriod(days.toString(), days, days);
  }

  /**
   * Reads a period's name, the inverse of {@link #toString}.
   *
   * @param text one of the forms 2020, 2020-H1, 2020-9M, 2020-Q1, 2020-03, 2019-12-15/2020-12-14
   * @return the period
   * @throws IllegalArgumentException if it has none of these forms, or its last day precedes its
   *     first
   */
  public static ReportingPeriod parse(String text) {
    Matcher token = TOKEN.matcher(text);
    if (token.matches()) {
      int year = Integer.parseInt(token.group(1));
      if (token.group(2) != null) {
        return ofHalf(year, text.charAt(6) - '0');
      } else if (token.group(3) != null) {
        return ofNineMonths(year);
      } else if (token.group(4) != null) {
        return ofQuarter(year, text.charAt(6) - '0');
      } else if (token.group(5) != null) {
        return ofMonth(year, Integer.parseInt(text.substring(5)));
      }
      return ofYear(year);
    }
    if (text.length() == 2 * DAY_LENGTH + 1 && text.charAt(DAY_LENGTH) == '/') {
      try {
        return between(
            LocalDate.parse(text.substring(0, DAY_LENGTH), DAY),
            LocalDate.parse(text.substring(DAY_LENGTH + 1), DAY));
      } catch (DateTimeParseException e) {
        throw notAPeriod(text, e);
      }
    }
    throw notAPeriod(text, null);
  }

  private static IllegalArgumentException notAPeriod(String text, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "period: must look like 2020, 2020-H1, 2020-9M, 2020-Q1, 2020-03 or"
            + " 2019-12-15/2020-12-14, but was \""
            + text
            + "\"",
        cause);
  }

  private static ReportingPeriod named(int year, String part, int firstMonth, int lastMonth) {
    YearMonth first = YearMonth.of(year, firstMonth);
    YearMonth last = YearMonth.of(year, lastMonth);
    return new ReportingPeriod(
        year + part,
        ReportingCalendar.CALENDAR.span(first, last),
        ReportingCalendar.ADMINISTRATIVE.span(first, last));
  }

  private static int checkYear(int year) {
    checkArgument(year >= 1000 && year <= 9999, "year: must be 1000 to 9999, but was %s", year);
    return year;
  }

  /**
   * Returns the days that the name means in a calendar.
   *
   * @param calendar the calendar of the plan
   * @return the days, both ends included
   */
  public Days days(ReportingCalendar calendar) {
    return calendar == ReportingCalendar.CALENDAR ? calendarDays : administrativeDays;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReportingPeriod period && name.equals(period.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public int compareTo(ReportingPeriod other) {
    return name.compareTo(other.name);
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
