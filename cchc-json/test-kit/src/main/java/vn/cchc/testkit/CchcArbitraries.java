package vn.cchc.testkit;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;

/**
 * Arbitraries of jqwik, whose values meet and tie often: small counts beside the largest ones,
 * thresholds that counts can hit exactly. Plans and observations are those of {@link
 * MadeUpProvince}, so that any of them can be judged together.
 */
public final class CchcArbitraries {
  private CchcArbitraries() {}

  /** {@return shares: 0/0, small counts, and counts up to the largest that there are} */
  public static Arbitrary<Ratio> shares() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)),
            Tuple.of(8, Arbitraries.longs().between(1, 200)),
            Tuple.of(1, Arbitraries.longs().between(1, Long.MAX_VALUE)))
        .flatMap(all -> Arbitraries.longs().between(0, all).map(part -> Ratio.of(part, all)));
  }

  /** {@return criteria of a share, with thresholds from 0 to 100 per cent} */
  public static Arbitrary<Criterion> criteria() {
    Arbitrary<BigDecimal> percents =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal(100)).ofScale(2);
    return Arbitraries.oneOf(
        percents.map(Criterion::atLeast),
        percents.map(Criterion::moreThan),
        percents.map(Criterion::atMost),
        percents.map(Criterion::lessThan),
        percents.map(Criterion::exactly),
        Combinators.combine(
                Arbitraries.integers().between(0, 49), Arbitraries.integers().between(50, 100))
            .as(Criterion::between));
  }

  /** {@return observations of the province's indicator, some of them drafts or recorded late} */
  public static Arbitrary<Observation> observations() {
    Arbitrary<AgencyId> agencies = Arbitraries.of(MadeUpProvince.agencies().agencies().keySet());
    Arbitrary<ReportingPeriod> periods =
        Arbitraries.oneOf(
            Arbitraries.integers()
                .between(1, 12)
                .map(month -> ReportingPeriod.ofMonth(2026, month)),
            Arbitraries.integers()
                .between(1, 4)
                .map(quarter -> ReportingPeriod.ofQuarter(2026, quarter)));
    return Combinators.combine(
            agencies,
            periods,
            shares(),
            Arbitraries.of(
                ObservationStatus.FINAL, ObservationStatus.PROVISIONAL, ObservationStatus.DRAFT),
            Arbitraries.integers().between(-400, 40))
        .as(
            (agency, period, share, status, days) ->
                Observation.builder()
                    .subject(MadeUpProvince.ONLINE_FILES)
                    .agency(agency)
                    .period(period)
                    .value(share)
                    .status(status)
                    .recordedAt(
                        MadeUpProvince.LAST_DAY
                            .plusDays(days)
                            .atTime(1, 0)
                            .toInstant(ZoneOffset.UTC))
                    .build());
  }

  /** {@return sound plans of the province with up to three targets} */
  public static Arbitrary<Plan> plans() {
    Arbitrary<Scope> scopes =
        Arbitraries.of(
            Scope.agency(MadeUpProvince.DEPARTMENTS.get(0)),
            Scope.aggregate(MadeUpProvince.COMMITTEE),
            Scope.each(Selection.ofKinds(AgencyKind.DEPARTMENT)),
            Scope.share(BigDecimal.valueOf(50), Selection.ofKinds(AgencyKind.DEPARTMENT)));
    return Combinators.combine(criteria(), scopes, Arbitraries.integers().between(-200, 0))
        .as(
            (criterion, scope, days) ->
                MadeUpProvince.target("t", criterion)
                    .scope(scope)
                    .due(MadeUpProvince.LAST_DAY.plusDays(days))
                    .build())
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            targets -> {
              Target[] numbered = new Target[targets.size()];
              for (int i = 0; i < numbered.length; i++) {
                numbered[i] = targets.get(i).toBuilder().id("t-" + i).build();
              }
              return MadeUpProvince.plan(numbered).build();
            });
  }
}
