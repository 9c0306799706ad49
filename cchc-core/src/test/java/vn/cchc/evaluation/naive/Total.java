package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.text.Decimals;
import vn.cchc.verdict.RemarkCode;

/**
 * One value made of several, or why there is none.
 *
 * @param half by how much rounding in print may have moved the value, up or down
 */
record Total(Optional<Value> value, Frac half, Optional<RemarkCode> problem) {
  static final Total NONE = new Total(Optional.empty(), Frac.of(0), Optional.empty());

  private static Total invalid(RemarkCode why) {
    return new Total(Optional.empty(), Frac.of(0), Optional.of(why));
  }

  static Total of(Value value) {
    Frac half = Frac.of(0);
    if (value instanceof Quantity quantity && quantity.decimals().isPresent()) {
      half =
          new Frac(
              BigInteger.ONE,
              BigInteger.TWO.multiply(BigInteger.TEN.pow(quantity.decimals().getAsInt())));
    }
    return new Total(Optional.of(value), half, Optional.empty());
  }

  /** Adds the periods of one agency. */
  static Total ofPeriods(Indicator indicator, List<Total> figures) {
    if (figures.size() <= 1) {
      return figures.isEmpty() ? NONE : figures.get(0);
    }
    return switch (indicator.measure()) {
      case SHARE, RATIO -> pooled(figures);
      case QUANTITY -> summed(indicator, figures, 1);
      case RANK, GRADE, COMPLETION -> invalid(RemarkCode.NOT_ADDABLE);
    };
  }

  /** Rolls up the figures of agencies. */
  static Total ofAgencies(Indicator indicator, List<Total> figures) {
    if (figures.isEmpty()) {
      return NONE;
    }
    boolean isOfCounts =
        indicator.measure() == Measure.SHARE || indicator.measure() == Measure.RATIO;
    boolean isQuantity = indicator.measure() == Measure.QUANTITY;
    RollUp rollUp = indicator.rollUp();
    boolean fits = rollUp == RollUp.POOLED ? isOfCounts : rollUp != RollUp.NONE && isQuantity;
    if (!fits) {
      return invalid(RemarkCode.NOT_ROLLED_UP);
    } else if (figures.size() == 1) {
      return figures.get(0);
    }
    return switch (rollUp) {
      case POOLED -> pooled(figures);
      case SUM -> summed(indicator, figures, 1);
      case MEAN -> summed(indicator, figures, figures.size());
      case HIGHEST -> extreme(figures, 1);
      case LOWEST -> extreme(figures, -1);
      case NONE -> throw new AssertionError(indicator);
    };
  }

  private static Total pooled(List<Total> figures) {
    BigInteger n = BigInteger.ZERO;
    BigInteger d = BigInteger.ZERO;
    for (Total figure : figures) {
      if (!(figure.value.orElseThrow() instanceof Ratio ratio)) {
        return invalid(RemarkCode.PERCENTAGES_NOT_ADDABLE);
      }
      n = n.add(BigInteger.valueOf(ratio.numerator()));
      d = d.add(BigInteger.valueOf(ratio.denominator()));
    }
    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
    if (n.compareTo(most) > 0 || d.compareTo(most) > 0) {
      return invalid(RemarkCode.TOO_LARGE);
    }
    return of(Ratio.of(n.longValueExact(), d.longValueExact()));
  }

  private static Total summed(Indicator indicator, List<Total> figures, int over) {
    if (indicator.unit().equals(Unit.PERCENT)) {
      return invalid(RemarkCode.PERCENTAGES_NOT_ADDABLE);
    }
    BigDecimal sum = BigDecimal.ZERO;
    Frac half = Frac.of(0);
    for (Total figure : figures) {
      sum = sum.add(((Quantity) figure.value.orElseThrow()).amount());
      half = half.plus(figure.half);
    }
    if (!Decimals.isShort(sum)) {
      return invalid(RemarkCode.TOO_LARGE);
    }
    Value value = over == 1 ? Quantity.of(sum) : new Mean(sum, over);
    return new Total(Optional.of(value), half.over(Frac.of(over)), Optional.empty());
  }

  private static Total extreme(List<Total> figures, int sign) {
    List<Total> sorted = new ArrayList<>(figures);
    sorted.sort((one, other) -> sign * other.amount().compareTo(one.amount()));
    Frac coarsest = Frac.of(0);
    for (Total figure : figures) {
      coarsest = figure.half.compareTo(coarsest) > 0 ? figure.half : coarsest;
    }
    return new Total(sorted.get(0).value, coarsest, Optional.empty());
  }

  private Frac amount() {
    return Frac.of(((Quantity) value.orElseThrow()).amount());
  }
}
