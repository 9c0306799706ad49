package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.period.ReportingPeriod;

/**
 * Reads periods as clerks write them: {@code 2020-03}, {@code Tháng 3/2020}, {@code Quý I/2020},
 * {@code 6 tháng đầu năm 2020}, {@code 9 tháng năm 2020}, {@code Năm 2020}, or a date shown as a
 * month and its year. A day is no period.
 */
final class PeriodCells {
  private static final String YEAR = "(?: ?[/-] ?| năm | )([0-9]{4})";
  private static final ImmutableMap<Pattern, Function<MatchResult, ReportingPeriod>> FORMS =
      ImmutableMap.of(
          Pattern.compile("(?:tháng )?(0?[1-9]|1[0-2])" + YEAR),
          found -> ReportingPeriod.ofMonth(number(found, 2), number(found, 1)),
          Pattern.compile("(?:quý|q) ?(i{1,3}|iv|[1-4])" + YEAR),
          found -> ReportingPeriod.ofQuarter(number(found, 2), quarter(found.group(1))),
          Pattern.compile("(?:6|sáu) tháng (đầu|cuối)(?: năm)?" + YEAR),
          found -> ReportingPeriod.ofHalf(number(found, 2), found.group(1).equals("đầu") ? 1 : 2),
          Pattern.compile("(?:9|chín) tháng(?: đầu)?(?: năm)?" + YEAR),
          found -> ReportingPeriod.ofNineMonths(number(found, 1)),
          Pattern.compile("(?:năm )?([0-9]{4})"),
          found -> ReportingPeriod.ofYear(number(found, 1)));

  private PeriodCells() {}

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

  static Finding<ReportingPeriod> read(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT -> read(cell.text());
      case NUMBER -> cell.text().matches("[0-9]{4}") ? read(cell.text()) : refused(cell.shown());
      case DAY ->
          cell.format().date() == CellFormat.DateParts.MONTH
              ? month(cell.text())
              : refused(cell.shown());
      case ERROR -> Finding.refused(RefusalCode.FORMULA_ERROR, "", cell.shown());
      case NOTHING_CALCULATED -> Finding.refused(RefusalCode.FORMULA_NOT_CALCULATED, "", "");
      case BOOLEAN -> refused(cell.shown());
    };
  }

  private static Finding<ReportingPeriod> month(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-01")) {
      return refused(text);
    }
    LocalDate day = LocalDate.parse(text);
    return Finding.of(ReportingPeriod.ofMonth(day.getYear(), day.getMonthValue()));
  }

  /** Reads a text, such as that of a mapping. */
  static Finding<ReportingPeriod> read(String text) {
    String folded = Labels.folded(text);
    try {
      for (var form : FORMS.entrySet()) {
        Matcher matcher = form.getKey().matcher(folded);
        if (matcher.matches()) {
          return Finding.of(form.getValue().apply(matcher));
        }
      }
      return Finding.of(ReportingPeriod.parse(Labels.tidy(text)));
    } catch (IllegalArgumentException e) {
      return refused(Labels.shown(text));
    }
  }

  private static Finding<ReportingPeriod> refused(String actual) {
    return Finding.refused(RefusalCode.INVALID_PERIOD, "", actual);
  }
}
