package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

class RoundTripProperties {
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return Combinators.combine(Arbitraries.bigIntegers(), Arbitraries.integers().between(-20, 40))
        .as(BigDecimal::new);
  }

  @Provide
  Arbitrary<Value> values() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(1, Long.MAX_VALUE)
            .flatMap(d -> Arbitraries.longs().between(0, Long.MAX_VALUE).map(n -> Ratio.of(n, d))),
        decimals().map(Quantity::of),
        Arbitraries.of("0.00", "60.0", "-5", "97.28").map(Quantity::printed),
        Arbitraries.integers().between(1, 63).map(rank -> Rank.of(rank, 63)),
        Arbitraries.of("A", "Tốt").map(grade -> new Grade("thang-2020", grade)),
        Arbitraries.integers().between(0, 20_000).map(EPOCH::plusDays).map(Completion::on));
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return Combinators.combine(decimals(), decimals(), Arbitraries.integers().between(0, 7))
        .filter((low, high, kind) -> low.compareTo(high) < 0)
        .as(
            (low, high, kind) ->
                switch (kind) {
                  case 0 -> Criterion.atLeast(low);
                  case 1 -> Criterion.moreThan(low);
                  case 2 -> Criterion.atMost(low);
                  case 3 -> Criterion.lessThan(low);
                  case 4 -> Criterion.exactly(low);
                  case 5 -> Criterion.between(Range.open(low, high));
                  case 6 ->
                      Criterion.between(Range.range(low, BoundType.CLOSED, high, BoundType.OPEN));
                  default -> Criterion.Change.any(Criterion.Direction.DECREASE);
                });
  }

  @Property
  void anObservationIsReadAsItWasWritten(
      @ForAll("values") Value value,
      @ForAll ObservationKind kind,
      @ForAll ObservationStatus status,
      @ForAll Instant recordedAt)
      throws IOException {
    boolean isWithdrawal = status == ObservationStatus.WITHDRAWN;
    Observation observation =
        Observation.builder()
            .subject(IndicatorId.of("chỉ-số"))
            .agency(AgencyId.of("sở/~\"a"))
            .period(ReportingPeriod.ofQuarter(2020, 1))
            .reportedValue(Optional.of(value).filter(some -> !isWithdrawal))
            .recordedAt(recordedAt)
            .kind(kind)
            .status(status)
            .build();
    Assume.that(!observation.isDoneAfterReport());
    String line = CchcJson.writeObservation(observation);
    var reading = CchcJson.readObservations(new ByteArrayInputStream(line.getBytes(UTF_8)), "o");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value().orElseThrow().all()).containsExactly(observation);
  }

  @Property
  void aCriterionIsReadAsItWasWritten(@ForAll("criteria") Criterion criterion) {
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addTargets(
                Target.builder()
                    .id(TargetId.of("t"))
                    .text("chỉ tiêu")
                    .indicator(IndicatorId.of("i"))
                    .scope(Scope.agency(AgencyId.of("a")))
                    .criterion(criterion)
                    .build())
            .build();
    String written = CchcJson.writePlan(plan);
    assertThat(written).doesNotContainPattern("[0-9]E[0-9+-]");
    assertThat(CchcJson.readPlan(written.getBytes(UTF_8), "p").value()).hasValue(plan);
  }
}
