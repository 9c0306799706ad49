package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Combines the figures of several agencies by the indicator's roll-up. */
final class RollUpOfFigures {
  private static final Comparator<Quantity> BY_AMOUNT = Comparator.comparing(Quantity::amount);

  private RollUpOfFigures() {}

  static CombinedFigure of(Indicator indicator, List<CombinedFigure> figures) {
    ImmutableList.Builder<Evidence> origins = ImmutableList.builderWithExpectedSize(figures.size());
    ImmutableList.Builder<Remark> allConflicts = ImmutableList.builder();
    ImmutableList.Builder<Remark> allFaults = ImmutableList.builder();
    ImmutableList.Builder<Remark> allCaveats = ImmutableList.builder();
    List<Value> values = new ArrayList<>(figures.size());
    for (CombinedFigure figure : figures) { // once, for those of a whole country are many
      allConflicts.addAll(figure.conflicts());
      allFaults.addAll(figure.faults());
      allCaveats.addAll(figure.caveats());
      figure.value().ifPresent(values::add);
      origins.add(figure.origin());
    }
    Evidence used = new Evidence.Joined(origins.build());
    ImmutableList<Remark> conflicts = allConflicts.build();
    ImmutableList<Remark> faults = allFaults.build();
    ImmutableList<Remark> caveats = allCaveats.build();
    if (!conflicts.isEmpty() || !faults.isEmpty() || values.isEmpty()) {
      return CombinedFigure.unusable(used, conflicts, faults, caveats);
    } else if (indicator.rollUp() == RollUp.NONE || !indicator.rollUp().fits(indicator.measure())) {
      return CombinedFigure.faulty(
          used, new Remark(RemarkCode.NOT_ROLLED_UP, used.list()), caveats);
    }
    return switch (indicator.rollUp()) {
      case POOLED, SUM -> ValueSum.of(indicator, values).figure(used, caveats);
      case MEAN -> {
        CombinedFigure sum = ValueSum.of(indicator, values).figure(used, caveats);
        yield sum.value().isEmpty()
            ? sum
            : CombinedFigure.of(Optional.of(mean(sum.value().orElseThrow(), values)), used, caveats)
                .withUncertainty(sum.uncertainty().over(Fraction.of(values.size())));
      }
      case HIGHEST ->
          extreme(values, BY_AMOUNT.reversed(), used, caveats).withUncertainty(coarsest(figures));
      case LOWEST -> extreme(values, BY_AMOUNT, used, caveats).withUncertainty(coarsest(figures));
      case NONE -> throw new AssertionError(indicator);
    };
  }

  private static Fraction coarsest(List<CombinedFigure> figures) {
    return figures.stream()
        .map(CombinedFigure::uncertainty)
        .max(Comparator.naturalOrder())
        .orElse(Fraction.ZERO);
  }

  private static Value mean(Value sum, List<Value> values) {
    return values.size() == 1
        ? sum
        : quotient(((Quantity) sum).amount(), BigDecimal.valueOf(values.size()));
  }

  private static Value quotient(BigDecimal sum, BigDecimal count) {
    try {
      return Quantity.of(sum.divide(count));
    } catch (ArithmeticException | IllegalArgumentException e) { // it has no end, or is too long
      return new Mean(sum, count.longValueExact());
    }
  }

  private static CombinedFigure extreme(
      List<Value> values,
      Comparator<Quantity> order,
      Evidence used,
      ImmutableList<Remark> caveats) {
    Value first = values.stream().map(Quantity.class::cast).min(order).orElseThrow();
    return CombinedFigure.of(Optional.of(first), used, caveats);
  }
}
