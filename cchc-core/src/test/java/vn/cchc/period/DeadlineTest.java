package vn.cchc.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.period.ReportingCalendar.ADMINISTRATIVE;
import static vn.cchc.period.ReportingCalendar.CALENDAR;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T4")
class DeadlineTest {
  private static final ReportingPeriod SECOND_QUARTER = ReportingPeriod.ofQuarter(2020, 2);

  @Test
  void aDayIsItsOwnLastDay() {
    LocalDate endOfSeptember = LocalDate.of(2020, 9, 30);

    assertThat(new Deadline.By(endOfSeptember).lastDay(CALENDAR)).contains(endOfSeptember);
    assertThat(new Deadline.By(endOfSeptember).lastDay(ADMINISTRATIVE)).contains(endOfSeptember);
  }

  @Test
  void withinAPeriodItsLastDayInThePlansCalendarCounts() {
    assertThat(new Deadline.In(SECOND_QUARTER).lastDay(CALENDAR))
        .contains(LocalDate.of(2020, 6, 30));
    assertThat(new Deadline.In(SECOND_QUARTER).lastDay(ADMINISTRATIVE))
        .contains(LocalDate.of(2020, 6, 14));
  }

  @Test
  void workWithoutAnEndHasNoLastDay() {
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      assertThat(new Deadline.Continuous().lastDay(calendar)).isEmpty();
      assertThat(new Deadline.Recurring(Frequency.QUARTER).lastDay(calendar)).isEmpty();
      assertThat(new Deadline.Conditional("khi có hướng dẫn của Bộ").lastDay(calendar)).isEmpty();
    }
  }

  @Test
  void onlyContinuousAndRecurringWorkGoesOn() {
    assertThat(Deadline.continuous().isOngoing()).isTrue();
    assertThat(Deadline.recurring(Frequency.QUARTER).isOngoing()).isTrue();
    assertThat(Deadline.by(LocalDate.of(2020, 9, 30)).isOngoing()).isFalse();
    assertThat(Deadline.in(SECOND_QUARTER).isOngoing()).isFalse();
    assertThat(Deadline.conditional("khi có hướng dẫn của Bộ").isOngoing()).isFalse();
  }

  @Test
  void whatADeadlineRestsOnMustBeGiven() {
    assertThatThrownBy(() -> new Deadline.By(absent())).hasMessage("date");
    assertThatThrownBy(() -> new Deadline.In(absent())).hasMessage("period");
    assertThatThrownBy(() -> new Deadline.Recurring(absent())).hasMessage("every");
    assertThatThrownBy(() -> new Deadline.Conditional(" "))
        .hasMessage("deadline: must not be blank");
  }

  private static <T> T absent() {
    return null;
  }
}
