package vn.cchc.message.format;

import com.google.common.collect.ImmutableMap;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

/** Periods as a language calls them: quý I/2020 for 2020-Q1. */
public final class PeriodNames {
  private static final int YEAR_LENGTH = 4;

  private final MessageTemplates templates;
  private final NumberFormatter numerals;

  public PeriodNames(MessageTemplates templates, NumberFormatter numerals) {
    this.templates = templates;
    this.numerals = numerals;
  }

  public String name(ReportingPeriod period) {
    String name = period.toString();
    if (name.contains("/")) {
      Days days = period.days(ReportingCalendar.CALENDAR); // the same in every calendar
      return templates.fill(
          days.first().equals(days.last()) ? "period.day" : "period.days",
          ImmutableMap.of(
              "first", numerals.date(days.first()), "last", numerals.date(days.last())));
    }
    String part = name.length() == YEAR_LENGTH ? "year" : name.substring(YEAR_LENGTH + 1);
    return templates.fill(
        "period." + part, ImmutableMap.of("year", name.substring(0, YEAR_LENGTH)));
  }
}
