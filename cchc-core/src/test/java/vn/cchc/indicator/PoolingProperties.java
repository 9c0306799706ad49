package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

@Tag("V5")
@Tag("N3")
class PoolingProperties {
  private static final Ratio NOTHING = Ratio.of(0, 0);
  private static final long THIRD = Long.MAX_VALUE / 3;

  @Property
  void poolingIsAssociative(
      @ForAll("ratios") Ratio one, @ForAll("ratios") Ratio two, @ForAll("ratios") Ratio three) {
    assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
  }

  @Property
  void poolingIsCommutative(@ForAll("ratios") Ratio one, @ForAll("ratios") Ratio other) {
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
  }

  @Property
  void nothingOfNothingIsTheIdentity(@ForAll("ratios") Ratio ratio) {
    assertThat(ratio.plus(NOTHING)).isEqualTo(ratio);
    assertThat(NOTHING.plus(ratio)).isEqualTo(ratio);
  }

  @Property
  void aSumIsRightOrRefused(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long one,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long other) {
    Ratio all = Ratio.of(one, one);
    Ratio more = Ratio.of(other, other);
    BigInteger sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));

    if (sum.bitLength() < Long.SIZE) {
      assertThat(all.plus(more)).isEqualTo(Ratio.of(sum.longValueExact(), sum.longValueExact()));
    } else {
      assertThatThrownBy(() -> all.plus(more)).isInstanceOf(ArithmeticException.class);
    }
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return Arbitraries.longs()
        .between(0, THIRD)
        .flatMap(
            denominator ->
                Arbitraries.longs()
                    .between(0, denominator == 0 ? 0 : THIRD)
                    .map(numerator -> Ratio.of(numerator, denominator)));
  }
}
