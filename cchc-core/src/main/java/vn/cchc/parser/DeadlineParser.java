package vn.cchc.parser;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/**
 * Reads deadlines as plans write them: {@code 30/9/2025}, {@code Tháng 12/2025}, {@code Quý
 * II/2026}, {@code Năm 2025-2030}, {@code thường xuyên}, {@code hằng quý}, {@code sau khi có hướng
 * dẫn}. <i>Trước ngày 1/9</i> ends with 31 August.
 */
public final class DeadlineParser {
  private static final String DAY = "([0-3]?[0-9])[/.-]([01]?[0-9])[/.-]([0-9]{4})";
  private static final String WORDED = "([0-3]?[0-9]) tháng ([01]?[0-9]) năm ([0-9]{4})";
  private static final String LEAD =
      "(?:(?:hoàn thành|xong|chậm nhất|muộn nhất|trong|đến|đến hết|hết|vào|là|thời hạn|thời gian)"
          + " ?:? )*";
  private static final String DASH = " ?(?:[-–—]|đến) ?";
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final int LONGEST = 300;

  private static final ImmutableMap<Pattern, Function<MatchResult, Deadline>> FORMS =
      ImmutableMap.<Pattern, Function<MatchResult, Deadline>>builder()
          .put(
              Pattern.compile(LEAD + "trước (?:ngày )?(?:" + DAY + "|" + WORDED + ")"),
              found -> Deadline.by(day(found).minusDays(1)))
          .put(
              Pattern.compile(LEAD + "trước tháng ([01]?[0-9])(?:[/-]| năm )([0-9]{4})"),
              found -> before(ReportingPeriod.ofMonth(number(found, 2), number(found, 1))))
          .put(
              Pattern.compile(LEAD + "trước quý (iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )([0-9]{4})"),
              found -> before(ReportingPeriod.ofQuarter(number(found, 2), quarter(found.group(1)))))
          .put(
              Pattern.compile(LEAD + "trước năm ([0-9]{4})"),
              found -> before(ReportingPeriod.ofYear(number(found, 1))))
          .put(
              Pattern.compile(LEAD + "(?:ngày )?(?:" + DAY + "|" + WORDED + ")"),
              found -> Deadline.by(day(found)))
          .put(
              Pattern.compile(LEAD + "(?:tháng )?([01]?[0-9])(?:[/-]| năm )([0-9]{4})"),
              found -> in(ReportingPeriod.ofMonth(number(found, 2), number(found, 1))))
          .put(
              Pattern.compile(LEAD + "quý (iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )([0-9]{4})"),
              found -> in(ReportingPeriod.ofQuarter(number(found, 2), quarter(found.group(1)))))
          .put(
              Pattern.compile(LEAD + "(?:6|sáu) tháng (đầu|cuối)(?: năm)?(?: ?/ ?| )([0-9]{4})"),
              found -> in(ReportingPeriod.ofHalf(number(found, 2), half(found.group(1)))))
          .put(
              Pattern.compile(LEAD + "(?:9|chín) tháng(?: đầu)?(?: năm)? ([0-9]{4})"),
              found -> in(ReportingPeriod.ofNineMonths(number(found, 1))))
          .put(
              Pattern.compile(LEAD + "(?:năm |cả năm |cuối năm )?([0-9]{4})"),
              found -> in(ReportingPeriod.ofYear(number(found, 1))))
          .put(
              Pattern.compile(
                  LEAD
                      + "(?:các năm |năm |giai đoạn |từ năm )*([0-9]{4})"
                      + DASH
                      + "(?:năm )?([0-9]{4})"),
              found -> in(years(number(found, 1), number(found, 2))))
          .put(
              Pattern.compile("(?:thực hiện )?thường xuyên|liên tục|thường xuyên, liên tục"),
              found -> Deadline.continuous())
          .put(
              Pattern.compile("(?:thực hiện |định kỳ )*(?:hằng|hàng|mỗi) (tuần|tháng|quý|năm)"),
              found -> Deadline.recurring(every(found.group(1))))
          .put(
              Pattern.compile("(?:định kỳ )?(?:6|sáu) tháng(?: một lần|/lần)?"),
              found -> Deadline.recurring(Frequency.HALF_YEAR))
          .put(
              Pattern.compile(
                  "(?:ngay )?(?:sau )?khi .+|sau khi .+|theo (?:hướng dẫn|yêu cầu|chỉ đạo|kế"
                      + " hoạch|tiến độ|văn bản) .+"),
              found -> Deadline.conditional(found.group()))
          .buildOrThrow();

  private DeadlineParser() {}

  /**
   * Reads a deadline.
   *
   * @param text what the plan says
   * @return the deadline, or nothing where the words are not understood
   */
  public static Optional<Deadline> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String tidy =
        SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    String folded = tidy.toLowerCase(Locale.ROOT).replaceAll("[ .;,]+$", "");
    for (Map.Entry<Pattern, Function<MatchResult, Deadline>> form : FORMS.entrySet()) {
      Matcher matcher = form.getKey().matcher(folded);
      if (matcher.matches()) {
        try {
          Deadline deadline = form.getValue().apply(matcher);
          return Optional.of(
              deadline instanceof Deadline.Conditional ? Deadline.conditional(tidy) : deadline);
        } catch (IllegalArgumentException | DateTimeException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Deadline in(ReportingPeriod period) {
    return Deadline.in(period);
  }

  private static Deadline before(ReportingPeriod period) {
    return Deadline.by(period.days(ReportingCalendar.CALENDAR).first().minusDays(1));
  }

  private static ReportingPeriod years(int first, int last) {
    return first == last
        ? ReportingPeriod.ofYear(first)
        : ReportingPeriod.between(LocalDate.of(first, 1, 1), YearMonth.of(last, 12).atEndOfMonth());
  }

  /** Reads a day of either form. */
  private static LocalDate day(MatchResult found) {
    int start = found.group(1) == null ? 4 : 1;
    return LocalDate.of(number(found, start + 2), number(found, start + 1), number(found, start));
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int quarter(String name) {
    return switch (name) {
      case "i", "1" -> 1;
      case "ii", "2" -> 2;
      case "iii", "3" -> 3;
      default -> 4;
    };
  }

  private static int half(String name) {
    return name.equals("đầu") ? 1 : 2;
  }

  private static Frequency every(String name) {
    return switch (name) {
      case "tuần" -> Frequency.WEEK;
      case "tháng" -> Frequency.MONTH;
      case "quý" -> Frequency.QUARTER;
      default -> Frequency.YEAR;
    };
  }
}
