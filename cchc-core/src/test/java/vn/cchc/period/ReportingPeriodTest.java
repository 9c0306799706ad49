package vn.cchc.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D8")
class ReportingPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2020, 2020-01-01/2020-12-31, 2019-12-15/2020-12-14",
    "2020-H1, 2020-01-01/2020-06-30, 2019-12-15/2020-06-14",
    "2020-H2, 2020-07-01/2020-12-31, 2020-06-15/2020-12-14",
    "2020-9M, 2020-01-01/2020-09-30, 2019-12-15/2020-09-14",
    "2020-Q1, 2020-01-01/2020-03-31, 2019-12-15/2020-03-14",
    "2020-Q4, 2020-10-01/2020-12-31, 2020-09-15/2020-12-14",
    "2020-02, 2020-02-01/2020-02-29, 2020-01-15/2020-02-14",
    "2019-12-15/2020-12-14, 2019-12-15/2020-12-14, 2019-12-15/2020-12-14"
  })
  void aNameMeansTheDaysOfItsCalendar(String name, String calendar, String administrative) {
    ReportingPeriod period = ReportingPeriod.parse(name);
    assertThat(period).hasToString(name).isEqualTo(ReportingPeriod.parse(name));
    assertThat(period.days(ReportingCalendar.CALENDAR)).hasToString(calendar);
    assertThat(period.days(ReportingCalendar.ADMINISTRATIVE)).hasToString(administrative);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20",
        "0999",
        "2020-13",
        "2020-0",
        "2020-Q5",
        "2020-H3",
        "2020-8M",
        "2020-q1",
        "2020-02-30/2020-03-01",
        "2020-03-01/2020-02-01",
        "2020-01-01/",
        " 2020",
        "２０２０"
      })
  void anyOtherNameIsRefusedAndNamed(String name) {
    assertThatThrownBy(() -> ReportingPeriod.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("period");
  }
}
