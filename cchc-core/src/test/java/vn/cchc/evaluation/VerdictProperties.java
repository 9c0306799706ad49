package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

class VerdictProperties {
  private static final int FURTHEST = 400;

  @Provide
  Arbitrary<Ratio> ratios() {
    return Arbitraries.longs()
        .between(1, Long.MAX_VALUE)
        .flatMap(d -> Arbitraries.longs().between(0, d).map(n -> Ratio.of(n, d)));
  }

  @Provide
  Arbitrary<Ratio> smallRatios() {
    return Arbitraries.longs()
        .between(1, 12)
        .flatMap(d -> Arbitraries.longs().between(0, d).map(n -> Ratio.of(n, d)));
  }

  @Provide
  Arbitrary<BigDecimal> percents() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(4);
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    Arbitrary<BigDecimal> bounds =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf),
            Arbitraries.of("12.5", "33.3", "66.67", "99.9").map(BigDecimal::new));
    Arbitrary<Criterion> sided =
        Combinators.combine(bounds, Arbitraries.integers().between(0, 4))
            .as(
                (bound, kind) ->
                    switch (kind) {
                      case 0 -> Criterion.atLeast(bound);
                      case 1 -> Criterion.moreThan(bound);
                      case 2 -> Criterion.atMost(bound);
                      case 3 -> Criterion.lessThan(bound);
                      default -> Criterion.exactly(bound);
                    });
    Arbitrary<Criterion> between =
        Combinators.combine(
                bounds, bounds, Arbitraries.of(BoundType.class), Arbitraries.of(BoundType.class))
            .filter((low, high, one, two) -> low.compareTo(high) < 0)
            .as((low, high, one, two) -> Criterion.between(Range.range(low, one, high, two)));
    return Arbitraries.oneOf(sided, between);
  }

  private static boolean meets(Criterion criterion, long numerator, long denominator) {
    return Verdict.of(criterion, Ratio.of(numerator, denominator)).outcome() == Outcome.MET;
  }

  @Property
  @Tag("N1")
  void aVerdictIsTheComparisonOfFractions(
      @ForAll("ratios") Ratio actual, @ForAll("percents") BigDecimal bound) {
    BigInteger left =
        BigInteger.valueOf(actual.numerator()).multiply(BigInteger.TEN.pow(2 + bound.scale()));
    BigInteger right = bound.unscaledValue().multiply(BigInteger.valueOf(actual.denominator()));
    int order = left.compareTo(right);
    assertThat(Verdict.of(Criterion.atLeast(bound), actual).outcome() == Outcome.MET)
        .isEqualTo(order >= 0);
    assertThat(Verdict.of(Criterion.moreThan(bound), actual).outcome() == Outcome.MET)
        .isEqualTo(order > 0);
    assertThat(Verdict.of(Criterion.atMost(bound), actual).outcome() == Outcome.MET)
        .isEqualTo(order <= 0);
    assertThat(Verdict.of(Criterion.lessThan(bound), actual).outcome() == Outcome.MET)
        .isEqualTo(order < 0);
    assertThat(Verdict.of(Criterion.exactly(bound), actual).outcome() == Outcome.MET)
        .isEqualTo(order == 0);
  }

  @Property
  @Tag("N1")
  void oneMoreGoodCaseNeverUnmeetsAMinimumNorABadOneAMaximum(
      @ForAll("ratios") Ratio actual, @ForAll("percents") BigDecimal bound) {
    Assume.that(actual.numerator() < actual.denominator());
    Ratio better = Ratio.of(actual.numerator() + 1, actual.denominator());
    for (Criterion minimum :
        new Criterion[] {Criterion.atLeast(bound), Criterion.moreThan(bound)}) {
      assertThat(
              Verdict.of(minimum, actual).outcome() != Outcome.MET
                  || Verdict.of(minimum, better).outcome() == Outcome.MET)
          .isTrue();
    }
    for (Criterion maximum : new Criterion[] {Criterion.atMost(bound), Criterion.lessThan(bound)}) {
      assertThat(
              Verdict.of(maximum, better).outcome() != Outcome.MET
                  || Verdict.of(maximum, actual).outcome() == Outcome.MET)
          .isTrue();
    }
  }

  @Property
  @Tag("V3")
  void theMarginIsNeverOnTheOtherSideOfTheVerdict(
      @ForAll("ratios") Ratio actual, @ForAll("criteria") Criterion criterion) {
    Verdict verdict = Verdict.of(criterion, actual);
    int side = verdict.margin().orElseThrow().exact().signum();
    assertThat(side)
        .isBetween(
            verdict.outcome() == Outcome.MET ? 0 : -1, verdict.outcome() == Outcome.MET ? 1 : 0);
  }

  /** What brute force finds: the first number that meets, going the criterion's way. */
  private static Cases first(Criterion criterion, Ratio actual, boolean existing) {
    boolean isLow =
        ((Criterion.Threshold) criterion).range().hasLowerBound()
            && !isAbove((Criterion.Threshold) criterion, actual);
    long n = actual.numerator();
    long d = actual.denominator();
    for (long k = 0; k <= FURTHEST; k++) {
      long numerator = existing ? isLow ? n + k : n - k : isLow ? n + k : n;
      long denominator = existing ? d : d + k;
      if (numerator < 0 || numerator > denominator) {
        break;
      }
      if (meets(criterion, numerator, denominator)) {
        return Cases.of(k);
      }
    }
    return Cases.None.IMPOSSIBLE;
  }

  private static boolean isAbove(Criterion.Threshold threshold, Ratio actual) {
    Range<BigDecimal> range = threshold.range();
    return meets(
        range.lowerBoundType() == BoundType.OPEN
            ? Criterion.moreThan(range.lowerEndpoint())
            : Criterion.atLeast(range.lowerEndpoint()),
        actual.numerator(),
        actual.denominator());
  }

  @Property
  @Tag("V4")
  void theShortfallIsTheLeastThatMeets(
      @ForAll("smallRatios") Ratio actual, @ForAll("criteria") Criterion criterion) {
    Shortfall shortfall = Verdict.of(criterion, actual).shortfall();
    assertThat(shortfall.existingCases()).isEqualTo(first(criterion, actual, true));
    Cases wanted = first(criterion, actual, false);
    if (wanted instanceof Cases.Count
        || !(shortfall.newCases() instanceof Cases.Count found)
        || found.value().longValueExact() <= FURTHEST) {
      assertThat(shortfall.newCases()).isEqualTo(wanted);
    }
  }

  @Property
  @Tag("V4")
  void oneMoreFailureThanCanBeAffordedMissesTheTarget(
      @ForAll("smallRatios") Ratio actual, @ForAll("criteria") Criterion criterion) {
    Verdict verdict = Verdict.of(criterion, actual);
    boolean isMinimum = ((Criterion.Threshold) criterion).range().hasLowerBound();
    boolean isOneSided = isMinimum != ((Criterion.Threshold) criterion).range().hasUpperBound();
    if (verdict.outcome() == Outcome.MET
        && isOneSided
        && verdict.shortfall().affordableFailures() instanceof Cases.Count most) {
      long k = most.value().longValueExact();
      long n = actual.numerator();
      long d = actual.denominator();
      assertThat(meets(criterion, isMinimum ? n : n + k, d + k)).isTrue();
      assertThat(meets(criterion, isMinimum ? n : n + k + 1, d + k + 1)).isFalse();
    } else if (verdict.outcome() != Outcome.MET) {
      assertThat(verdict.shortfall().affordableFailures()).isEqualTo(Cases.of(0));
    }
  }

  @Property
  @Tag("V5")
  void poolingIsAssociativeAndCommutativeAndHasAnIdentity(
      @ForAll("smallRatios") Ratio a,
      @ForAll("smallRatios") Ratio b,
      @ForAll("smallRatios") Ratio c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(Ratio.of(0, 0))).isEqualTo(a);
  }

  @Property
  @Tag("N2")
  void oneAmountIsOneValueWhateverItsTrailingZeros(@ForAll("percents") BigDecimal amount) {
    Quantity one = Quantity.of(amount);
    Quantity other = Quantity.of(amount.setScale(9));
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(Criterion.atLeast(amount))
        .isEqualTo(Criterion.atLeast(amount.setScale(9)))
        .hasSameHashCodeAs(Criterion.atLeast(amount.setScale(9)));
  }
}
