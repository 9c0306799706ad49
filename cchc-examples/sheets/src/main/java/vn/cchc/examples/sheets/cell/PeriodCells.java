package vn.cchc.examples.sheets.cell;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.period.ReportingPeriod;

/**
 * Reads periods as clerks write them: {@code 2020-03}, {@code Tháng 3/2020}, {@code Quý I/2020},
 * {@code 6 tháng đầu năm 2020}, {@code 9 tháng năm 2020}, {@code Năm 2020}, or a date shown as a
 * month and its year. A day is no period.
 */
public final class PeriodCells {
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

  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(ngày ?[0-9]{1,2}[ ,/-]+)?((?:(?<!\\p{L})(?:tháng (?:0?[1-9]|1[0-2])|(?:quý|q)"
              + " ?(?:i{1,3}|iv|[1-4])|(?:6|sáu) tháng (?:đầu|cuối)(?: năm)?|(?:9|chín) tháng(?:"
              + " đầu)?(?: năm)?)"
              + YEAR.replace("([0-9]{4})", "[0-9]{4}")
              + "|(?<!\\p{L}|[0-9] )năm [0-9]{4}))(?![0-9])");

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

  public static CellResult<ReportingPeriod> read(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT -> read(cell.text());
      case NUMBER -> cell.text().matches("[0-9]{4}") ? read(cell.text()) : refused(cell.shown());
      case DAY ->
          cell.format().date() == CellFormat.DateParts.MONTH
              ? month(cell.text())
              : refused(shownDay(cell.text()));
      case BOOLEAN, ERROR, NOTHING_CALCULATED -> refused(cell.shown());
    };
  }

  /** A few seconds beside midnight come of how other programs convert days. */
  private static CellResult<ReportingPeriod> month(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-01(?: 00:0.*)?")) {
      return refused(shownDay(text));
    }
    LocalDate day = LocalDate.parse(text.substring(0, 10));
    return CellResult.of(ReportingPeriod.ofMonth(day.getYear(), day.getMonthValue()));
  }

  private static String shownDay(String text) {
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")
        ? text.replaceFirst("([0-9]{4})-([0-9]{2})-([0-9]{2})", "$3/$2/$1")
        : text;
  }

  /** Reads the one period that a title names, such as that of a table; a day in it is none. */
  public static CellResult<ReportingPeriod> inTitle(String text) {
    Set<ReportingPeriod> found = new LinkedHashSet<>();
    Matcher matcher = IN_TITLE.matcher(Labels.folded(text));
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        read(matcher.group(2)).value().ifPresent(found::add);
      }
    }
    return found.size() == 1 ? CellResult.of(found.iterator().next()) : refused(Labels.shown(text));
  }

  /** Reads a text, such as that of a mapping. */
  public static CellResult<ReportingPeriod> read(String text) {
    String folded = Labels.folded(text);
    try {
      for (var form : FORMS.entrySet()) {
        Matcher matcher = form.getKey().matcher(folded);
        if (matcher.matches()) {
          return CellResult.of(form.getValue().apply(matcher));
        }
      }
      return CellResult.of(ReportingPeriod.parse(Labels.tidy(text)));
    } catch (IllegalArgumentException e) {
      return refused(Labels.shown(text));
    }
  }

  private static CellResult<ReportingPeriod> refused(String actual) {
    return CellResult.refused(RefusalCode.INVALID_PERIOD, "", actual);
  }
}
