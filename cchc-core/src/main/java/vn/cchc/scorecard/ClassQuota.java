package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cchc.text.Decimals;

/**
 * How many agencies of a block may have a class at most (<i>tỷ lệ khống chế</i>). Those with the
 * highest totals have it, by what they are ranked by. Where equal totals do not all fit, the class
 * of each of them is open: the quota may not be exceeded, and nothing in the set prefers one.
 */
public sealed interface ClassQuota {
  /**
   * Returns a number of agencies.
   *
   * @param agencies the most agencies, at least 1
   * @return the quota
   */
  static ClassQuota atMost(int agencies) {
    return new AtMost(agencies);
  }

  /**
   * Returns a share of the agencies of the block.
   *
   * @param percent the share in per cent, above 0, at most 100
   * @return the quota
   */
  static ClassQuota share(long percent) {
    return new Share(BigDecimal.valueOf(percent));
  }

  /**
   * Returns the most agencies that may have the class.
   *
   * @param agencies the agencies of the block to which the set applies
   * @return their most, 0 or more
   */
  int most(int agencies);

  /**
   * A number of agencies.
   *
   * @param agencies the most agencies, at least 1
   */
  record AtMost(int agencies) implements ClassQuota {
    /** Checks the number. */
    public AtMost {
      checkArgument(agencies >= 1, "quota: must be at least 1, but was %s", agencies);
    }

    @Override
    public int most(int all) {
      return agencies;
    }
  }

  /**
   * A share of the agencies of the block; the number of agencies is rounded down.
   *
   * @param percent the share in per cent, above 0, at most 100
   */
  record Share(BigDecimal percent) implements ClassQuota {
    /** Checks the share. */
    public Share {
      percent = Decimals.canonical(percent);
      checkArgument(
          percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
          "quota: must be above 0 and at most 100 per cent, but was %s",
          percent);
    }

    @Override
    public int most(int all) {
      return percent
          .multiply(BigDecimal.valueOf(all))
          .movePointLeft(2)
          .setScale(0, RoundingMode.FLOOR)
          .intValueExact();
    }
  }
}
