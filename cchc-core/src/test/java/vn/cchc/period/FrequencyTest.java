package vn.cchc.period;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A frequency names the whole periods within some days, in order (T9). */
@Tag("T9")
class FrequencyTest {
  private static ImmutableList<ReportingPeriod> periods(
      Frequency every, String days, ReportingCalendar calendar) {
    return every.periodsWithin(ReportingPeriod.parse(days).days(calendar), calendar);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YEAR      | 2020 | [2020]",
        "HALF_YEAR | 2020 | [2020-H1, 2020-H2]",
        "QUARTER   | 2020 | [2020-Q1, 2020-Q2, 2020-Q3, 2020-Q4]",
        "QUARTER   | 2020-02-01/2021-06-30 | [2020-Q2, 2020-Q3, 2020-Q4, 2021-Q1, 2021-Q2]",
        "MONTH     | 2020-01-02/2020-04-29 | [2020-02, 2020-03]",
        "MONTH     | 2020-01-02/2020-04-30 | [2020-02, 2020-03, 2020-04]",
        "YEAR      | 2020-01-02/2021-12-30 | []",
      })
  void onlyWholePeriodsAreNamed(Frequency every, String days, String periods) {
    assertThat(periods(every, days, ReportingCalendar.CALENDAR)).hasToString(periods);
  }

  /**
   * The administrative January begins on 15 December, so the window of a year has twelve months.
   */
  @Test
  void administrativePeriodsMayBeginInTheYearBefore() {
    assertThat(periods(Frequency.MONTH, "2020", ReportingCalendar.ADMINISTRATIVE))
        .hasSize(12)
        .startsWith(ReportingPeriod.ofMonth(2020, 1))
        .endsWith(ReportingPeriod.ofMonth(2020, 12));
    assertThat(periods(Frequency.MONTH, "2019-12-15/2020-01-14", ReportingCalendar.ADMINISTRATIVE))
        .containsExactly(ReportingPeriod.ofMonth(2020, 1));
  }

  /** 1 June 2020 is a Monday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-06-01/2020-06-14 | [2020-06-01/2020-06-07, 2020-06-08/2020-06-14]",
        "2020-06-01/2020-06-13 | [2020-06-01/2020-06-07]",
        "2020-06-02/2020-06-14 | [2020-06-08/2020-06-14]",
        "2020-06-02/2020-06-13 | []",
      })
  void weeksRunFromMondayToSunday(String days, String weeks) {
    assertThat(periods(Frequency.WEEK, days, ReportingCalendar.CALENDAR)).hasToString(weeks);
  }

  /** Names of periods have years of four digits. */
  @Test
  void periodsBeyondTheYearsThatHaveNamesAreNone() {
    Days first = new Days(LocalDate.of(999, 1, 1), LocalDate.of(1000, 12, 31));
    Days last = new Days(LocalDate.of(9999, 1, 1), LocalDate.of(9999, 12, 31));
    assertThat(Frequency.YEAR.periodsWithin(first, ReportingCalendar.CALENDAR))
        .containsExactly(ReportingPeriod.ofYear(1000));
    assertThat(Frequency.YEAR.periodsWithin(last, ReportingCalendar.CALENDAR))
        .containsExactly(ReportingPeriod.ofYear(9999));
  }
}
