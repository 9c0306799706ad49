package vn.cchc.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.period.ReportingCalendar.ADMINISTRATIVE;
import static vn.cchc.period.ReportingCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D8")
class ReportingPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2020, 2020-01-01, 2020-12-31, 2019-12-15, 2020-12-14",
    "2020-H1, 2020-01-01, 2020-06-30, 2019-12-15, 2020-06-14",
    "2020-H2, 2020-07-01, 2020-12-31, 2020-06-15, 2020-12-14",
    "2020-9M, 2020-01-01, 2020-09-30, 2019-12-15, 2020-09-14",
    "2020-Q1, 2020-01-01, 2020-03-31, 2019-12-15, 2020-03-14",
    "2020-Q4, 2020-10-01, 2020-12-31, 2020-09-15, 2020-12-14",
    "2020-01, 2020-01-01, 2020-01-31, 2019-12-15, 2020-01-14",
    "2020-02, 2020-02-01, 2020-02-29, 2020-01-15, 2020-02-14",
    "2019-02, 2019-02-01, 2019-02-28, 2019-01-15, 2019-02-14",
    "2019-12-15/2020-12-14, 2019-12-15, 2020-12-14, 2019-12-15, 2020-12-14",
    "2020-02-29/2020-02-29, 2020-02-29, 2020-02-29, 2020-02-29, 2020-02-29"
  })
  void aNameMeansDaysInEachCalendar(
      String name, LocalDate first, LocalDate last, LocalDate opening, LocalDate closing) {
    ReportingPeriod period = ReportingPeriod.parse(name);

    assertThat(period.days(CALENDAR)).isEqualTo(new Days(first, last));
    assertThat(period.days(ADMINISTRATIVE)).isEqualTo(new Days(opening, closing));
  }

  @Test
  void everyNameIsReadBackAsItWasWritten() {
    for (ReportingPeriod period : allPeriodsOf(2020)) {
      assertThat(ReportingPeriod.parse(period.toString()))
          .isEqualTo(period)
          .hasSameHashCodeAs(period)
          .hasToString(period.toString());
    }
  }

  @Test
  void monthsTileEveryLongerPeriodInBothCalendars() {
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      for (int year : new int[] {1900, 2000, 2019, 2020, 2100}) {
        for (int quarter = 1; quarter <= 4; quarter++) {
          assertThat(ReportingPeriod.ofQuarter(year, quarter).days(calendar))
              .isEqualTo(fromMonthToMonth(year, 3 * quarter - 2, 3 * quarter, calendar));
        }
        assertThat(ReportingPeriod.ofHalf(year, 1).days(calendar))
            .isEqualTo(fromMonthToMonth(year, 1, 6, calendar));
        assertThat(ReportingPeriod.ofHalf(year, 2).days(calendar))
            .isEqualTo(fromMonthToMonth(year, 7, 12, calendar));
        assertThat(ReportingPeriod.ofNineMonths(year).days(calendar))
            .isEqualTo(fromMonthToMonth(year, 1, 9, calendar));
        assertThat(ReportingPeriod.ofYear(year).days(calendar))
            .isEqualTo(fromMonthToMonth(year, 1, 12, calendar));
        for (int month = 2; month <= 12; month++) {
          assertThat(ReportingPeriod.ofMonth(year, month).days(calendar).first())
              .isEqualTo(
                  ReportingPeriod.ofMonth(year, month - 1).days(calendar).last().plusDays(1));
        }
        assertThat(ReportingPeriod.ofYear(year).days(calendar).first())
            .isEqualTo(ReportingPeriod.ofYear(year - 1).days(calendar).last().plusDays(1));
      }
    }
  }

  @Test
  void twoNamesOfTheSameDaysAreTwoNames() {
    ReportingPeriod march = ReportingPeriod.ofMonth(2020, 3);
    ReportingPeriod thoseDays =
        ReportingPeriod.between(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31));

    assertThat(march).isNotEqualTo(thoseDays);
    assertThat(march.days(CALENDAR)).isEqualTo(thoseDays.days(CALENDAR));
    assertThat(march.days(ADMINISTRATIVE)).isNotEqualTo(thoseDays.days(ADMINISTRATIVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 2020",
        "2020 ",
        "20",
        "0999",
        "12020",
        "2020-0",
        "2020-00",
        "2020-13",
        "2020-1",
        "2020-Q0",
        "2020-Q5",
        "2020-q1",
        "2020-H3",
        "2020-h1",
        "2020-6M",
        "2020-9m",
        "2020/2021",
        "2020-02-30/2020-03-01",
        "2019-02-29/2019-03-01",
        "2020-01-01/2020-13-01",
        "2020-01-01/2020-06-30 ",
        "2020-01-01--2020-06-30",
        "2020-1-1/2020-6-30",
        "+2020-01-1/2020-06-30",
        "-202-01-01/2020-06-30",
        "2020-01-01/2020-06-3０",
        "２０２０",
        "2020-Ｑ1",
        "Quý I/2020"
      })
  void otherNamesAreRefused(String text) {
    assertThatThrownBy(() -> ReportingPeriod.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "period: must look like 2020, 2020-H1, 2020-9M, 2020-Q1, 2020-03 or"
                + " 2019-12-15/2020-12-14, but was \""
                + text
                + "\"");
  }

  @Test
  void anIntervalThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> ReportingPeriod.parse("2026-12-31/2026-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period 2026-12-31/2026-01-01: last day must not precede first");
  }

  @Test
  void numbersOutsideTheirRangeAreRefusedByName() {
    assertThatThrownBy(() -> ReportingPeriod.ofYear(999))
        .hasMessage("year: must be 1000 to 9999, but was 999");
    assertThatThrownBy(() -> ReportingPeriod.ofYear(10_000))
        .hasMessage("year: must be 1000 to 9999, but was 10000");
    assertThatThrownBy(() -> ReportingPeriod.ofHalf(2020, 3))
        .hasMessage("half-year: must be 1 or 2, but was 3");
    assertThatThrownBy(() -> ReportingPeriod.ofHalf(2020, 0))
        .hasMessage("half-year: must be 1 or 2, but was 0");
    assertThatThrownBy(() -> ReportingPeriod.ofQuarter(2020, 5))
        .hasMessage("quarter: must be 1 to 4, but was 5");
    assertThatThrownBy(() -> ReportingPeriod.ofMonth(2020, 0))
        .hasMessage("month: must be 1 to 12, but was 0");
    assertThatThrownBy(
            () -> ReportingPeriod.between(LocalDate.of(999, 12, 31), LocalDate.of(2020, 1, 1)))
        .hasMessage("year: must be 1000 to 9999, but was 999");
    assertThat(ReportingPeriod.parse("1000").days(ADMINISTRATIVE).first())
        .isEqualTo(LocalDate.of(999, 12, 15));
    assertThat(ReportingPeriod.parse("9999").days(CALENDAR).last())
        .isEqualTo(LocalDate.of(9999, 12, 31));
  }

  /** In the administrative calendar January begins on 15 December. */
  @Test
  void byDaysPeriodsComeInTheOrderOfTheirDaysInACalendar() {
    ReportingPeriod january = ReportingPeriod.ofMonth(2020, 1);
    ReportingPeriod firstWeek = ReportingPeriod.parse("2020-01-01/2020-01-07");
    ReportingPeriod endOfYear = ReportingPeriod.parse("2019-12-20/2019-12-31");
    assertThat(Stream.of(january, firstWeek, endOfYear).sorted(ReportingPeriod.byDays(CALENDAR)))
        .containsExactly(endOfYear, firstWeek, january);
    assertThat(
            Stream.of(firstWeek, endOfYear, january).sorted(ReportingPeriod.byDays(ADMINISTRATIVE)))
        .containsExactly(january, endOfYear, firstWeek);
  }

  /** Of two names of the same days the shorter one is chosen. */
  @Test
  void byNameTheShorterNameComesFirst() {
    ReportingPeriod days = ReportingPeriod.parse("2019-01-01/2019-12-31");
    ReportingPeriod quarter = ReportingPeriod.ofQuarter(2020, 1);
    ReportingPeriod month = ReportingPeriod.ofMonth(2021, 1);
    ReportingPeriod year = ReportingPeriod.ofYear(2021);
    assertThat(Stream.of(days, month, quarter, year).sorted(ReportingPeriod.byName()))
        .containsExactly(year, quarter, month, days);
  }

  private static Days fromMonthToMonth(
      int year, int firstMonth, int lastMonth, ReportingCalendar calendar) {
    LocalDate first = LocalDate.of(year, firstMonth, 1);
    LocalDate afterLast = LocalDate.of(year, lastMonth, 1).plusMonths(1);
    return calendar == CALENDAR
        ? new Days(first, afterLast.minusDays(1))
        : new Days(first.minusMonths(1).plusDays(14), afterLast.minusMonths(1).plusDays(13));
  }

  private static List<ReportingPeriod> allPeriodsOf(int year) {
    List<ReportingPeriod> all = new ArrayList<>();
    all.add(ReportingPeriod.ofYear(year));
    all.add(ReportingPeriod.ofHalf(year, 1));
    all.add(ReportingPeriod.ofHalf(year, 2));
    all.add(ReportingPeriod.ofNineMonths(year));
    for (int quarter = 1; quarter <= 4; quarter++) {
      all.add(ReportingPeriod.ofQuarter(year, quarter));
    }
    for (int month = 1; month <= 12; month++) {
      all.add(ReportingPeriod.ofMonth(year, month));
    }
    LocalDate first = LocalDate.of(year, 1, 1);
    for (LocalDate last = first; last.getYear() == year; last = last.plusDays(9)) {
      all.add(ReportingPeriod.between(first, last));
    }
    return all;
  }
}
