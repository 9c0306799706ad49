package vn.cchc.verdict.rule;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.RemarkCode;

/** Whether values fit their indicator. */
public final class ValueCheck {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private ValueCheck() {}

  /** Returns what is wrong with a value of an indicator, if anything is. */
  public static Optional<RemarkCode> fault(Indicator indicator, Value value) {
    boolean isRightKind =
        switch (indicator.measure()) {
          case SHARE, RATIO -> value instanceof Ratio || value instanceof Quantity;
          case QUANTITY -> value instanceof Quantity;
          case RANK -> value instanceof Rank;
          case GRADE -> value instanceof Grade;
          case COMPLETION -> value instanceof Completion;
        };
    if (!isRightKind) {
      return Optional.of(RemarkCode.WRONG_KIND);
    }
    boolean exceedsWhole =
        indicator.measure() == Measure.SHARE
            && (value instanceof Ratio ratio
                ? ratio.numerator() > ratio.denominator()
                : !isPercentage(((Quantity) value).amount()));
    return exceedsWhole ? Optional.of(RemarkCode.PART_EXCEEDS_WHOLE) : Optional.empty();
  }

  private static boolean isPercentage(BigDecimal amount) {
    return amount.signum() >= 0 && amount.compareTo(ALL) <= 0;
  }

  /** Returns whether a value is a percentage known only as printed. */
  public static boolean isPrintedPercentage(Indicator indicator, Value value) {
    return value instanceof Quantity
        && (indicator.measure().isOfCounts() || indicator.unit().equals(Unit.PERCENT));
  }
}
