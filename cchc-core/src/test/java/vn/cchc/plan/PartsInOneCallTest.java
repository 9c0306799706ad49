package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;

class PartsInOneCallTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @Test
  void anAgencyIsMadeOfItsThreeAttributesAndPutUnderAnother() {
    Agency agency = Agency.of("so-noi-vu", "Sở Nội vụ", AgencyKind.DEPARTMENT);

    assertThat(agency)
        .isEqualTo(
            Agency.builder().id("so-noi-vu").name("Sở Nội vụ").kind(AgencyKind.DEPARTMENT).build());
    assertThat(agency.under("tinh").parent()).contains(AgencyId.of("tinh"));
    assertThat(agency.under("tinh").under("bo").parent()).contains(AgencyId.of("bo"));
    assertThatThrownBy(() -> agency.under("so-noi-vu"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChangeNeedsNoDirectionBesideItsName() {
    BigDecimal half = new BigDecimal("0.5");

    assertThat(Criterion.increaseByPercent(10))
        .isEqualTo(Change.byPercent(Direction.INCREASE, BigDecimal.TEN));
    assertThat(Criterion.decreaseByPercent(half))
        .isEqualTo(Change.byPercent(Direction.DECREASE, half));
    assertThat(Criterion.increaseBy(half)).isEqualTo(Change.byAmount(Direction.INCREASE, half));
    assertThat(Criterion.decreaseBy(0))
        .isEqualTo(Change.byAmount(Direction.DECREASE, BigDecimal.ZERO));
    assertThat(Criterion.decreaseByPercent(10).withAtMost(new BigDecimal(15)).atMost())
        .isEqualTo(Optional.of(new BigDecimal(15)));
  }

  @Test
  void stagesAndDeadlinesAreMadeInOneCall() {
    assertThat(Stage.of(DAY, Criterion.atLeast(50)))
        .isEqualTo(new Stage(DAY, Criterion.atLeast(50)));
    assertThat(Deadline.by(DAY)).isEqualTo(new Deadline.By(DAY));
    assertThat(Deadline.in(ReportingPeriod.ofQuarter(2026, 2)))
        .isEqualTo(new Deadline.In(ReportingPeriod.ofQuarter(2026, 2)));
    assertThat(Deadline.continuous()).isEqualTo(new Deadline.Continuous());
    assertThat(Deadline.recurring(Frequency.QUARTER))
        .isEqualTo(new Deadline.Recurring(Frequency.QUARTER));
    assertThat(Deadline.conditional("khi có hướng dẫn"))
        .isEqualTo(new Deadline.Conditional("khi có hướng dẫn"));
  }
}
