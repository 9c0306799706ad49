package vn.cchc.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidityTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

  @Test
  void bothEndsBelongToIt() {
    Validity year = Validity.between(FIRST, LAST);
    assertThat(year.contains(FIRST.minusDays(1))).isFalse();
    assertThat(year.contains(FIRST)).isTrue();
    assertThat(year.contains(LAST)).isTrue();
    assertThat(year.contains(LAST.plusDays(1))).isFalse();
  }

  @Test
  void itIsOverOnTheDayAfterItsLast() {
    Validity year = Validity.between(FIRST, LAST);
    assertThat(year.isOverBy(LAST)).isFalse();
    assertThat(year.isOverBy(LAST.plusDays(1))).isTrue();
    assertThat(Validity.from(FIRST).isOverBy(LocalDate.MAX)).isFalse();
  }

  @Test
  void anEndThatIsOpenHasNoBound() {
    assertThat(Validity.always().contains(LocalDate.MIN)).isTrue();
    assertThat(Validity.from(FIRST).contains(LocalDate.MAX)).isTrue();
    assertThat(new Validity(Optional.empty(), Optional.of(LAST)).contains(LocalDate.MIN)).isTrue();
  }

  @Test
  void itsLastDayDoesNotPrecedeItsFirst() {
    assertThatThrownBy(() -> Validity.between(LAST, FIRST))
        .hasMessage("validity from 2020-12-31: last day 2020-01-01 must not precede it");
    assertThat(Validity.between(FIRST, FIRST).contains(FIRST)).isTrue();
  }
}
