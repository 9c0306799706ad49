package vn.cchc.period;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often something falls due (<i>định kỳ</i>). */
public enum Frequency {
  /** Every week (<i>hằng tuần</i>). */
  WEEK {
    @Override
    public ImmutableList<ReportingPeriod> periodsWithin(Days days, ReportingCalendar calendar) {
      ImmutableList.Builder<ReportingPeriod> weeks = ImmutableList.builder();
      LocalDate first = days.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      while (!first.plusDays(6).isAfter(days.last())) {
        weeks.add(ReportingPeriod.between(first, first.plusDays(6)));
        first = first.plusDays(7);
      }
      return weeks.build();
    }

    @Override
    ReportingPeriod period(int year, int number) {
      throw new AssertionError(this);
    }
  },
  /** Every month (<i>hằng tháng</i>). */
  MONTH(12) {
    @Override
    ReportingPeriod period(int year, int number) {
      return ReportingPeriod.ofMonth(year, number);
    }
  },
  /** Every quarter (<i>hằng quý</i>). */
  QUARTER(4) {
    @Override
    ReportingPeriod period(int year, int number) {
      return ReportingPeriod.ofQuarter(year, number);
    }
  },
  /** Every half-year (<i>6 tháng một lần</i>). */
  HALF_YEAR(2) {
    @Override
    ReportingPeriod period(int year, int number) {
      return ReportingPeriod.ofHalf(year, number);
    }
  },
  /** Every year (<i>hằng năm</i>). */
  YEAR(1) {
    @Override
    ReportingPeriod period(int year, int number) {
      return ReportingPeriod.ofYear(year);
    }
  };

  private final int inAYear;

  Frequency() {
    this(0);
  }

  Frequency(int inAYear) {
    this.inAYear = inAYear;
  }

  abstract ReportingPeriod period(int year, int number);

  /**
   * Returns the periods that lie wholly within some days. Weeks begin on Monday.
   *
   * @param days the days
   * @param calendar how names of periods are read
   * @return the periods by rising day; none where no whole one has room
   */
  public ImmutableList<ReportingPeriod> periodsWithin(Days days, ReportingCalendar calendar) {
    ImmutableList.Builder<ReportingPeriod> periods = ImmutableList.builder();
    int lastYear = Math.min(days.last().getYear() + 1, 9999);
    for (int year = Math.max(days.first().getYear(), 1000); year <= lastYear; year++) {
      for (int number = 1; number <= inAYear; number++) {
        ReportingPeriod period = period(year, number);
        if (days.encloses(period.days(calendar))) {
          periods.add(period);
        }
      }
    }
    return periods.build();
  }
}
