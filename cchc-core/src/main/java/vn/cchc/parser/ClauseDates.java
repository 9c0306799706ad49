package vn.cchc.parser;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.period.ReportingPeriod;

/** The days and years of a clause: which of them say by when, which what to compare with. */
final class ClauseDates {
  private static final ImmutableMap<String, Integer> MONTHS =
      ImmutableMap.<String, Integer>builder()
          .put("january", 1)
          .put("february", 2)
          .put("march", 3)
          .put("april", 4)
          .put("may", 5)
          .put("june", 6)
          .put("july", 7)
          .put("august", 8)
          .put("september", 9)
          .put("october", 10)
          .put("november", 11)
          .put("december", 12)
          .buildOrThrow();

  private static final String DAY =
      "(?:ngày )?(?<day>[0-3]?[0-9])(?:[/.-]| tháng )(?<month>[01]?[0-9])(?:[/.-]| năm"
          + " )(?<year>[0-9]{4})";
  private static final String MONTH =
      "tháng (?<month2>[01]?[0-9])(?: ?[/.-] ?| năm )(?<year2>[0-9]{4})";
  private static final String QUARTER =
      "quý (?<quarter>iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )(?<year3>[0-9]{4})";
  private static final String ENGLISH =
      "(?<name>"
          + String.join("|", MONTHS.keySet())
          + ") (?<day4>[0-3]?[0-9]),? (?<year4>[0-9]{4})";
  private static final String YEAR = "(?:năm )?(?<year5>20[0-9]{2})(?![0-9/.,]*[0-9%])";
  private static final Pattern DUE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<!giao |tính |được |có |so với |hiệu lực )(?<lead>đến hết|đến"
              + " cuối|từ nay đến|đến|hết|vào|trong|trước|by the end of|by end"
              + " of|by|in|before|^|(?<=phấn đấu )|(?<=: ))\\s?(?:"
              + DAY
              + "|"
              + MONTH
              + "|"
              + QUARTER
              + "|"
              + ENGLISH
              + "|"
              + YEAR
              + ")");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:ngày )?[0-3]?[0-9]/[01]?[0-9]/[0-9]{4}|tháng [01]?[0-9](?: ?[/.-] ?| năm"
              + " )[0-9]{4}|quý (?:iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )[0-9]{4}|năm"
              + " [0-9]{4}|[0-9]{4}(?= phấn đấu)");
  private static final Pattern SINCE =
      Pattern.compile("từ (?:ngày |tháng |quý )?(?:năm )?[0-9/ ]*[0-9]{4} trở đi");
  private static final Pattern BASELINE =
      Pattern.compile(
          "(?:so với|compared (?:with|to))(?<words>[^,;%]{0,60}?)(?:năm"
              + " )?(?<year>20[0-9]{2})(?![0-9])");

  private final List<Due> dues = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private Optional<ReportingPeriod> baseline = Optional.empty();
  private String masked;

  /**
   * A last day and the place of its words.
   *
   * @param start where the words begin
   * @param day the last day
   */
  record Due(int start, LocalDate day) {}

  ClauseDates(String lower) {
    masked = lower;
    Matcher since = SINCE.matcher(masked);
    while (since.find()) {
      left.add(since.group());
      mask(since.start(), since.end());
    }
    Matcher compared = BASELINE.matcher(masked);
    if (compared.find()) {
      boolean isPlain = !compared.group("words").matches(".*(?:giao|đến|duyệt).*");
      if (isPlain) {
        baseline = Optional.of(ReportingPeriod.ofYear(Integer.parseInt(compared.group("year"))));
      } else {
        left.add(compared.group());
      }
      mask(compared.start(), compared.end());
    }
    Matcher due = DUE.matcher(masked);
    while (due.find()) {
      Optional<LocalDate> day = day(due);
      if (day.isPresent()) {
        dues.add(new Due(due.start(), day.orElseThrow()));
        mask(due.start(), due.end());
      }
    }
    Matcher other = OTHER.matcher(masked);
    while (other.find()) {
      mask(other.start(), other.end());
    }
  }

  private void mask(int start, int end) {
    masked = masked.substring(0, start) + " ".repeat(end - start) + masked.substring(end);
  }

  /** {@return the clause with blanks in place of its days and years} */
  String masked() {
    return masked;
  }

  Optional<ReportingPeriod> baseline() {
    return baseline;
  }

  ImmutableList<String> notUnderstood() {
    return ImmutableList.copyOf(left);
  }

  /** Returns the last day that is meant at a place: the next behind it, else the last before it. */
  Optional<LocalDate> dueAt(int place, int next) {
    Optional<LocalDate> before = Optional.empty();
    for (Due due : dues) {
      if (due.start() > place) {
        return before.isPresent() && due.start() > next ? before : Optional.of(due.day());
      }
      before = Optional.of(due.day());
    }
    return before;
  }

  private static Optional<LocalDate> day(Matcher found) {
    try {
      LocalDate day = last(found);
      boolean isBefore =
          found.group("lead").equals("trước") || found.group("lead").equals("before");
      return Optional.of(isBefore ? before(found, day) : day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the last day before a day, month, quarter or year. */
  private static LocalDate before(Matcher found, LocalDate last) {
    if (found.group("month2") != null) {
      return last.withDayOfMonth(1).minusDays(1);
    } else if (found.group("quarter") != null) {
      return last.withDayOfMonth(1).minusMonths(2).minusDays(1);
    } else if (found.group("year5") != null) {
      return last.withDayOfYear(1).minusDays(1);
    }
    return last.minusDays(1);
  }

  private static LocalDate last(Matcher found) {
    if (found.group("day") != null) {
      return LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day"));
    } else if (found.group("month2") != null) {
      return YearMonth.of(number(found, "year2"), number(found, "month2")).atEndOfMonth();
    } else if (found.group("quarter") != null) {
      String name = found.group("quarter");
      int quarter =
          switch (name) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
          };
      return YearMonth.of(number(found, "year3"), 3 * quarter).atEndOfMonth();
    } else if (found.group("name") != null) {
      return LocalDate.of(
          number(found, "year4"),
          MONTHS.getOrDefault(found.group("name"), 0),
          number(found, "day4"));
    }
    return LocalDate.of(number(found, "year5"), 12, 31);
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }
}
