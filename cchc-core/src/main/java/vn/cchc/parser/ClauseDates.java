package vn.cchc.parser;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
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
  /** Replaces a comparison with a year in the clause. */
  static final String COMPARED = "\u00a4";

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

  private static final String NO_RANGE = "(?! ?[-–—/] ?[0-9]|[.,]?[0-9%])";
  private static final String FORMS =
      "(?<year6>[0-9]{4})-(?<month6>[01][0-9])-(?<day6>[0-3][0-9])(?![0-9])"
          + "|(?:ngày )?(?<day>[0-3]?[0-9])(?:[/.-]| tháng )(?<month>[01]?[0-9])(?:[/.-]| năm"
          + " )(?<year>[0-9]{4})(?![0-9])"
          + "|(?<months>(?:6|sáu) tháng (?:đầu|cuối)|(?:9|chín) tháng(?: đầu)?) năm"
          + " (?<year7>[0-9]{4})"
          + "|tháng (?<month2>[01]?[0-9])(?: ?[/.-] ?| năm )(?<year2>[0-9]{4})"
          + "|quý (?<quarter>iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )(?<year3>[0-9]{4})"
          + "|(?<name>"
          + String.join("|", MONTHS.keySet())
          + ") (?<day4>[0-3]?[0-9]),? (?<year4>[0-9]{4})"
          + "|(?:giai đoạn|năm) 20[0-9]{2} ?[-–—] ?(?<year9>20[0-9]{2})(?![0-9])"
          + "|năm (?<year5>20[0-9]{2})"
          + NO_RANGE;
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<!giao |tính |được |có |so với |hiệu lực |ban hành |phát sinh |tiếp"
              + " nhận |thành lập |tồn đọng |tồn | ký )(?<lead>(?:(?:chậm|muộn) nhất|hạn"
              + " chót|hạn)(?: là| vào| đến| trước| trong)?|đến hết|đến cuối|từ nay đến|đến|hết|vào"
              + " cuối|vào|trong|trước) (?:"
              + FORMS
              + "|(?<year8>20[0-9]{2})"
              + NO_RANGE
              + "(?= ?[,;:.)]| ?$| (?:đạt|có|phấn đấu|tỷ lệ|tỉ lệ|ít nhất|tối thiểu)| [0-9]))");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<lead>by the end of|by end of|by|in|before|due) (?:"
              + FORMS
              + "|(?<year8>20[0-9]{2})"
              + NO_RANGE
              + ")");

  /** A date without a word before it, at the beginning of a part or behind a percentage. */
  private static final Pattern FREE =
      Pattern.compile(
          "(?:^|(?<=[,:] )|(?<=% )|(?<=phần trăm )|(?<=phấn đấu ))(?<lead>\\s?)(?:"
              + FORMS
              + "|(?<year8>20[0-9]{2})(?= phấn đấu))");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:ngày )?[0-3]?[0-9]/[01]?[0-9]/[0-9]{4}|tháng [01]?[0-9](?: ?[/.-] ?| năm"
              + " )[0-9]{4}|quý (?:iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )[0-9]{4}|năm"
              + " (?:học )?[0-9]{4}(?: ?[-–—] ?[0-9]{4})?|giai đoạn [0-9]{4} ?[-–—] ?[0-9]{4}");

  /** A part of a year without its year, or years from one on. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:từ (?:ngày|tháng|quý|năm)(?: năm)? (?:iv|i{1,3}|[0-9])?[0-9/ .-]*[0-9]{4}(?: trở"
              + " đi)?|từ [0-9]{4} trở đi|from [0-9]{4} on(?:wards?)?)|[0-9]{1,2} năm 20[0-9]{2}"
              + " ?[-–—] ?20[0-9]{2}|(?<![\\p{L}])(?:quý (?:[ivx]+|[0-9]{1,2})(?: ?[/-] ?[0-9]{4})?|[0-9]{1,2} tháng(?:"
              + " đầu| cuối)?(?: năm)?|(?:tháng|ngày)"
              + " [0-9]{1,2}(?:/[0-9]{1,2})?|(?:cả|đầu|giữa|cuối|nửa đầu|nửa cuối)"
              + " năm)(?![\\p{L}0-9/])|(?<![\\p{L}])(?:[0-3]?[0-9] )?(?:"
              + String.join("|", MONTHS.keySet())
              + ")(?: [0-9]{1,4})+");

  private static final Pattern BASELINE =
      Pattern.compile(
          "(?:so với|compared (?:with|to)|(?<=[0-9%] |places? |points? |rise |fall"
              + " )from)(?<words>[^,;%0-9]{0,60}?)(?:năm )?(?<year>20[0-9]{2})(?![0-9])(?! ?[-–—/]"
              + " ?[0-9])");
  private static final Pattern PLAIN_YEAR =
      Pattern.compile(" (?:(?:mức|số liệu|kết quả|the level of)(?: trung bình| bình quân)? )?");

  private static final Pattern AND =
      Pattern.compile(
          "(?s)(?:.*[\\s%])?(?:và|đồng thời|and)(?: (?:phấn đấu|tiến tới|dự kiến))*\\s*");

  private final List<Due> dues = new ArrayList<>();
  private final List<TextSpan> left = new ArrayList<>();
  private final List<TextSpan> years = new ArrayList<>();
  private Optional<ReportingPeriod> baseline = Optional.empty();
  private TextSpan baselineSpan = new TextSpan(0, 0);
  private String masked;

  /**
   * A last day and the place of its words.
   *
   * @param start where the words begin
   * @param end where they end
   * @param day the last day
   */
  record Due(int start, int end, LocalDate day) {}

  ClauseDates(String lower) {
    masked = lower;
    Matcher compared = BASELINE.matcher(masked);
    if (compared.find() && PLAIN_YEAR.matcher(compared.group("words")).matches()) {
      baseline = Optional.of(ReportingPeriod.ofYear(Integer.parseInt(compared.group("year"))));
      baselineSpan = new TextSpan(compared.start(), compared.end());
      mask(compared);
      masked =
          masked.substring(0, compared.start()) + COMPARED + masked.substring(compared.start() + 1);
    }
    for (Matcher open = OPEN.matcher(masked); open.find(); ) {
      if (open.group().matches("(?:từ|from) .*|.*[-–—].*")) {
        left.add(new TextSpan(open.start(), open.end()));
        mask(open);
      }
    }
    findDues(VIETNAMESE);
    findDues(ENGLISH);
    findDues(FREE);
    for (Matcher named = NAMED.matcher(masked); named.find(); ) {
      if (named.group().matches("năm [0-9]{4}")) {
        years.add(new TextSpan(named.start(), named.end()));
      }
      mask(named);
    }
    for (Matcher open = OPEN.matcher(masked); open.find(); ) {
      left.add(new TextSpan(open.start(), open.end()));
      mask(open);
    }
  }

  private void findDues(Pattern pattern) {
    for (Matcher due = pattern.matcher(masked); due.find(); ) {
      Optional<LocalDate> day = day(due);
      if (day.isEmpty() || isOfNoun(due)) {
        left.add(new TextSpan(due.start(), due.end()));
      } else {
        dues.add(new Due(due.start(), due.end(), day.orElseThrow()));
      }
      mask(due);
    }
  }

  /**
   * Returns whether a date says which ones are counted: 100% of the files until 2020 are scanned.
   */
  private boolean isOfNoun(Matcher due) {
    return masked.substring(0, due.start()).matches("(?s).*[0-9%].*")
        && masked.substring(due.end()).matches("(?s) (?:được|phải|đều|mà|chưa|còn|đã)\\s.*");
  }

  private void mask(Matcher found) {
    masked =
        masked.substring(0, found.start())
            + " ".repeat(found.end() - found.start())
            + masked.substring(found.end());
  }

  /** {@return the clause with blanks in place of its days and years} */
  String masked() {
    return masked;
  }

  /**
   * Returns the period that a change is counted from: one named behind it, or before all numbers.
   *
   * @param place where the size of the change begins
   * @param first where the first number begins
   */
  Optional<ReportingPeriod> baseline(int place, int first) {
    return baselineSpan.start() > place || baselineSpan.start() < first
        ? baseline
        : Optional.empty();
  }

  /** {@return where the words for the baseline are, if there are any} */
  Optional<TextSpan> baselineWords() {
    return baseline.map(period -> baselineSpan);
  }

  boolean isEmpty() {
    return dues.isEmpty();
  }

  /**
   * Returns whether a year that is no last day by its words stands before a number, while another
   * number has a last day: satisfaction in 2025 reaches 92%, in 2026 94%.
   */
  boolean mayBeOfYear(int from, int to) {
    return !dues.isEmpty()
        && years.stream().anyMatch(year -> year.start() >= from && year.end() <= to);
  }

  /** {@return where words are that say when, and were not understood} */
  ImmutableList<TextSpan> notUnderstood() {
    return ImmutableList.copyOf(left);
  }

  /** {@return the day of a clause without numbers, if it has just one} */
  Optional<LocalDate> only() {
    return dues.stream().map(Due::day).distinct().count() == 1
        ? Optional.of(dues.get(0).day())
        : Optional.empty();
  }

  /** {@return the day that the clause begins with, if it begins with one} */
  Optional<LocalDate> leading() {
    return dues.stream()
        .filter(due -> masked.substring(0, due.start()).matches("[\\s,:]*(?:phấn đấu)?\\s*"))
        .map(Due::day)
        .findFirst();
  }

  /**
   * Returns the days that may be meant for a number: those in its own part of the clause, else the
   * one before all numbers, else the one behind the last number.
   *
   * @param spans the numbers, in order
   * @param index which of them
   * @return no day, one, or more where it cannot be said which is meant
   */
  ImmutableList<LocalDate> dueOf(List<TextSpan> spans, int index) {
    TextSpan number = spans.get(index);
    int last = index == 0 ? 0 : spans.get(index - 1).end();
    int next = index + 1 < spans.size() ? spans.get(index + 1).start() : masked.length();
    ImmutableSet.Builder<LocalDate> own = ImmutableSet.builder();
    ImmutableSet.Builder<LocalDate> leading = ImmutableSet.builder();
    ImmutableSet.Builder<LocalDate> trailing = ImmutableSet.builder();
    for (Due due : dues) {
      boolean isBefore = due.start() >= last && due.end() <= number.start();
      boolean isBehind = due.start() >= number.end() && due.end() <= next;
      if (isBefore
          ? index == 0 || !isJoined(last, due.start())
          : isBehind && isJoined(number.end(), due.start())) {
        own.add(due.day());
      } else if (due.end() <= spans.get(0).start()) {
        leading.add(due.day());
      } else if (due.start() >= spans.get(spans.size() - 1).end()) {
        trailing.add(due.day());
      }
    }
    for (ImmutableSet<LocalDate> days :
        ImmutableList.of(own.build(), leading.build(), trailing.build())) {
      if (!days.isEmpty()) {
        return days.asList();
      }
    }
    return ImmutableList.of();
  }

  /** A comma, or an "and" right before the day, parts it from the number: 80%, and by 2030 90%. */
  private boolean isJoined(int from, int to) {
    String between = masked.substring(from, to);
    return between.indexOf(',') < 0 && !AND.matcher(between).matches();
  }

  private static Optional<LocalDate> day(Matcher found) {
    try {
      return Optional.of(
          found.group("lead").matches(".*(?:trước|before)") ? before(found) : last(found));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the last day before a day, month, quarter or year. */
  private static LocalDate before(Matcher found) {
    LocalDate last = last(found);
    if (has(found, "month2")) {
      return last.withDayOfMonth(1).minusDays(1);
    } else if (has(found, "quarter")) {
      return last.withDayOfMonth(1).minusMonths(2).minusDays(1);
    } else if (has(found, "months")) {
      throw new DateTimeException("before a part of a year is no day");
    } else if (has(found, "year9")) {
      throw new DateTimeException("before several years is no day");
    } else if (has(found, "year5") || has(found, "year8")) {
      return last.withDayOfYear(1).minusDays(1);
    }
    return last.minusDays(1);
  }

  private static LocalDate last(Matcher found) {
    if (has(found, "year6")) {
      return LocalDate.of(number(found, "year6"), number(found, "month6"), number(found, "day6"));
    } else if (has(found, "day")) {
      return LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day"));
    } else if (has(found, "months")) {
      String months = found.group("months");
      int last = months.endsWith("cuối") ? 12 : months.matches("(?:6|sáu).*") ? 6 : 9;
      return YearMonth.of(number(found, "year7"), last).atEndOfMonth();
    } else if (has(found, "month2")) {
      return YearMonth.of(number(found, "year2"), number(found, "month2")).atEndOfMonth();
    } else if (has(found, "quarter")) {
      int quarter =
          switch (found.group("quarter")) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
          };
      return YearMonth.of(number(found, "year3"), 3 * quarter).atEndOfMonth();
    } else if (has(found, "name")) {
      int month = MONTHS.getOrDefault(found.group("name"), 0);
      return LocalDate.of(number(found, "year4"), month, number(found, "day4"));
    }
    String year = has(found, "year5") ? "year5" : has(found, "year9") ? "year9" : "year8";
    return LocalDate.of(number(found, year), 12, 31);
  }

  private static boolean has(Matcher found, String group) {
    return found.group(group) != null;
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }
}
