package vn.cchc.evaluation;

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

/** The figures of several agencies, put together by the indicator's roll-up. */
final class RolledUp {
  private static final Comparator<Quantity> BY_AMOUNT = Comparator.comparing(Quantity::amount);

  private RolledUp() {}

  static Figure of(Indicator indicator, List<Figure> figures) {
    Used used =
        new Used.Joined(
            figures.stream().map(Figure::origin).collect(ImmutableList.toImmutableList()));
    ImmutableList.Builder<Remark> allConflicts = ImmutableList.builder();
    ImmutableList.Builder<Remark> allFaults = ImmutableList.builder();
    ImmutableList.Builder<Remark> allCaveats = ImmutableList.builder();
    List<Value> values = new ArrayList<>(figures.size());
    for (Figure figure : figures) { // once, for those of a whole country are many
      allConflicts.addAll(figure.conflicts());
      allFaults.addAll(figure.faults());
      allCaveats.addAll(figure.caveats());
      figure.value().ifPresent(values::add);
    }
    ImmutableList<Remark> conflicts = allConflicts.build();
    ImmutableList<Remark> faults = allFaults.build();
    ImmutableList<Remark> caveats = allCaveats.build();
    if (!conflicts.isEmpty() || !faults.isEmpty() || values.isEmpty()) {
      return Figure.unusable(used, conflicts, faults, caveats);
    } else if (indicator.rollUp() == RollUp.NONE || !indicator.rollUp().fits(indicator.measure())) {
      return Figure.faulty(used, new Remark(RemarkCode.NOT_ROLLED_UP, used.list()), caveats);
    }
    return switch (indicator.rollUp()) {
      case POOLED, SUM -> Sum.of(indicator, values).figure(used, caveats);
      case MEAN -> {
        Figure sum = Sum.of(indicator, values).figure(used, caveats);
        yield sum.value().isEmpty()
            ? sum
            : Figure.of(Optional.of(mean(sum.value().orElseThrow(), values)), used, caveats, false)
                .withUncertainty(sum.uncertainty().over(Fraction.of(values.size())));
      }
      case HIGHEST ->
          extreme(values, BY_AMOUNT.reversed(), used, caveats).withUncertainty(coarsest(figures));
      case LOWEST -> extreme(values, BY_AMOUNT, used, caveats).withUncertainty(coarsest(figures));
      case NONE -> throw new AssertionError(indicator);
    };
  }

  private static Fraction coarsest(List<Figure> figures) {
    return figures.stream()
        .map(Figure::uncertainty)
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
    } catch (ArithmeticException e) {
      return new Mean(sum, count.longValueExact());
    }
  }

  private static Figure extreme(
      List<Value> values, Comparator<Quantity> order, Used used, ImmutableList<Remark> caveats) {
    Value first = values.stream().map(Quantity.class::cast).min(order).orElseThrow();
    return Figure.of(Optional.of(first), used, caveats, false);
  }
}
