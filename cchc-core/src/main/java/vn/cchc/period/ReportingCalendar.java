package vn.cchc.period;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How a period's name is read as days (<i>thời gian chốt số liệu</i>).
 *
 * <p>Both calendars are in use, sometimes within one regulation.
 */
public enum ReportingCalendar {
  /** Months begin on the 1st: 2020 is 1 January 2020 to 31 December 2020. */
  CALENDAR {
    @Override
    Days span(YearMonth first, YearMonth last) {
      return new Days(first.atDay(1), last.atEndOfMonth());
    }
  },
  /** Months begin on the 15th of the month before: 2020 is 15 December 2019 to 14 December 2020. */
  ADMINISTRATIVE {
    @Override
    Days span(YearMonth first, YearMonth last) {
      LocalDate opening = first.minusMonths(1).atDay(15);
      return new Days(opening, last.atDay(14));
    }
  };

  abstract Days span(YearMonth first, YearMonth last);
}
