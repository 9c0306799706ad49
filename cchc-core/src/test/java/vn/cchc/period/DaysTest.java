package vn.cchc.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D8")
class DaysTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 2, 27);
  private static final int SPAN = 6;

  @Test
  void bothEndsBelongToTheInterval() {
    for (Days days : allIntervals()) {
      Set<LocalDate> members = membersOf(days);
      for (int i = -1; i <= SPAN; i++) {
        LocalDate day = FIRST.plusDays(i);
        assertThat(days.contains(day)).as("%s in %s", day, days).isEqualTo(members.contains(day));
      }
    }
  }

  @Test
  void enclosingAndOverlappingAreThoseOfTheSetsOfDays() {
    for (Days one : allIntervals()) {
      for (Days other : allIntervals()) {
        Set<LocalDate> common = membersOf(one);
        common.retainAll(membersOf(other));
        assertThat(one.overlaps(other))
            .as("%s overlaps %s", one, other)
            .isEqualTo(!common.isEmpty());
        assertThat(one.encloses(other))
            .as("%s encloses %s", one, other)
            .isEqualTo(common.equals(membersOf(other)));
      }
    }
  }

  @Test
  void intervalsAreOrderedByFirstDayThenByLast() {
    List<Days> ordered = allIntervals();
    ordered.sort(Comparator.naturalOrder());

    assertThat(ordered)
        .isSortedAccordingTo(Comparator.comparing(Days::first).thenComparing(Days::last));
    assertThat(new Days(FIRST, FIRST)).isEqualByComparingTo(new Days(FIRST, FIRST));
  }

  @Test
  void theLastDayDoesNotPrecedeTheFirst() {
    assertThatThrownBy(() -> new Days(FIRST, FIRST.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period 2020-02-27/2020-02-26: last day must not precede first");
  }

  @Test
  void anIntervalPrintsAsIso8601WritesIt() {
    assertThat(new Days(FIRST, FIRST.plusDays(2))).hasToString("2020-02-27/2020-02-29");
  }

  private static List<Days> allIntervals() {
    List<Days> all = new ArrayList<>();
    for (int from = 0; from < SPAN; from++) {
      for (int to = from; to < SPAN; to++) {
        all.add(new Days(FIRST.plusDays(from), FIRST.plusDays(to)));
      }
    }
    return all;
  }

  private static Set<LocalDate> membersOf(Days days) {
    return days.first()
        .datesUntil(days.last().plusDays(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
