package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

@Tag("D11")
class UnusedFiguresTest {
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final LocalDate JULY = LocalDate.of(2020, 7, 1);

  private static List<UnusedFigures.Cause> causes(World world, Scope scope) {
    return world.report(World.target(scope, HALF).build(), IN_JANUARY).unused().stream()
        .map(UnusedFigures::cause)
        .toList();
  }

  private static AgencyRegister register() {
    return AgencyRegister.of(
        List.of(
            World.province().build(),
            World.department("a").from(JULY).build(),
            World.department("b").until(JULY.minusDays(1)).build()));
  }

  @Test
  void whatARemarkNamesIsNotNamedAgain() {
    AgencyRegister moved =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").build(),
                World.department("b").build(),
                World.department("c")
                    .parent(AgencyId.of("b"))
                    .addHistory(
                        FormerState.builder()
                            .until(JULY.minusDays(1))
                            .parent(AgencyId.of("a"))
                            .build())
                    .build()));
    World world = World.ofShares().among(moved).with("c", "2020-Q1", Ratio.of(10, 10));
    Scope scope = Scope.aggregate(AgencyId.of("b"));

    assertThat(world.judge(scope, HALF).caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.NOT_A_MEMBER_THEN);
    assertThat(causes(world, scope)).isEmpty();
  }

  @Test
  void aFigureFromOutsideAnAgencysLifeIsNotAskedForItsScope() {
    World world = World.ofShares().among(register()).with("b", "2020-Q4", Ratio.of(1, 10));
    assertThat(causes(world, OF_A)).containsExactly(UnusedFigures.Cause.OUTSIDE_THE_AGENCYS_LIFE);
  }

  private static Observation withdrawal(String period, String source) {
    return Observation.builder()
        .subject(IndicatorId.of("i"))
        .agency(AgencyId.of("a"))
        .period(ReportingPeriod.parse(period))
        .status(ObservationStatus.WITHDRAWN)
        .source(source)
        .recordedAt(Instant.parse("2021-01-10T00:00:00Z"))
        .build();
  }

  @Test
  @Tag("D6")
  void aWithdrawnFigureIsNoFigureAndAnIdleWithdrawalIsNamed() {
    Observation earlier =
        World.figure("a", "2019", Ratio.of(1, 2)).source("x").recordedAt(World.AT_ONCE).build();
    assertThat(causes(World.ofShares().with(earlier), OF_A))
        .containsExactly(UnusedFigures.Cause.OUTSIDE_WINDOW);
    assertThat(causes(World.ofShares().with(earlier).with(withdrawal("2019", "x")), OF_A))
        .isEmpty();
    assertThat(causes(World.ofShares().with(withdrawal("2020", "x")), OF_A))
        .containsExactly(UnusedFigures.Cause.NOTHING_TO_WITHDRAW);
    World withdrawn = World.ofShares().with(earlier).with(withdrawal("2019", "x"));
    assertThat(withdrawn.judge(OF_A, HALF).notCounted()).isEmpty();
  }

  @Test
  @Tag("T9")
  void aPeriodThatLacksDataNamesTheFiguresThatOverlapIt() {
    Target target = World.target(OF_A, HALF).every(Frequency.QUARTER).build();
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020-02-15/2020-04-15", Quantity.of(9))
            .judge(target, IN_JANUARY);
    assertThat(result.periods())
        .extracting(quarter -> quarter.notCounted().size())
        .containsExactly(1, 1, 0, 0);
  }
}
