package vn.cchc.evaluation.naive;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Measure;
import vn.cchc.plan.Criterion;

/** The numbers that meet a criterion, between two ends of which one may be missing. */
record Bounds(Optional<Frac> low, boolean lowOpen, Optional<Frac> high, boolean highOpen) {
  static Bounds of(Criterion criterion, Measure measure, Optional<Frac> baseline) {
    if (criterion instanceof Criterion.Threshold threshold) {
      Range<BigDecimal> range = threshold.range();
      return new Bounds(
          range.hasLowerBound() ? Optional.of(Frac.of(range.lowerEndpoint())) : Optional.empty(),
          range.hasLowerBound() && range.lowerBoundType() == BoundType.OPEN,
          range.hasUpperBound() ? Optional.of(Frac.of(range.upperEndpoint())) : Optional.empty(),
          range.hasUpperBound() && range.upperBoundType() == BoundType.OPEN);
    } else if (criterion instanceof Criterion.WithinTop top) {
      return new Bounds(Optional.empty(), false, Optional.of(Frac.of(top.places())), false);
    }
    Criterion.Change change = (Criterion.Change) criterion;
    Frac from = baseline.orElseThrow();
    Frac step = Frac.of(0);
    if (change.percent().isPresent()) {
      step = from.abs().times(Frac.of(change.percent().get())).over(Frac.HUNDRED);
    } else if (change.amount().isPresent()) {
      step = Frac.of(change.amount().get());
    }
    boolean any = change.percent().isEmpty() && change.amount().isEmpty();
    boolean isBetter = change.direction() == Criterion.Direction.INCREASE;
    if (isBetter != (measure == Measure.RANK)) {
      return new Bounds(Optional.of(from.plus(step)), any, Optional.empty(), false);
    }
    return new Bounds(Optional.empty(), false, Optional.of(from.minus(step)), any);
  }

  boolean contains(Frac x) {
    boolean above =
        low.isEmpty() || x.compareTo(low.get()) > 0 || (!lowOpen && x.isSame(low.get()));
    boolean below =
        high.isEmpty() || x.compareTo(high.get()) < 0 || (!highOpen && x.isSame(high.get()));
    return above && below;
  }

  List<Frac> ends() {
    List<Frac> ends = new ArrayList<>();
    low.ifPresent(ends::add);
    high.ifPresent(ends::add);
    return ends;
  }

  boolean isTwoSided() {
    return low.isPresent() && high.isPresent();
  }

  Bounds withoutLow() {
    return new Bounds(Optional.empty(), false, high, highOpen);
  }

  Bounds withoutHigh() {
    return new Bounds(low, lowOpen, Optional.empty(), false);
  }

  /** Leaves out of two ends one that no share can pass: none and all, included. */
  Bounds withoutEndsOfShares(int per) {
    if (!isTwoSided()) {
      return this;
    } else if (!highOpen && high.get().compareTo(Frac.of(per)) >= 0) {
      return withoutHigh();
    } else if (!lowOpen && low.get().compareTo(Frac.of(0)) <= 0) {
      return withoutLow();
    }
    return this;
  }

  Frac margin(Frac x) {
    if (!isTwoSided()) {
      return low.isPresent() ? x.minus(low.get()) : high.orElseThrow().minus(x);
    }
    Frac fromLow = x.minus(low.get());
    Frac fromHigh = high.get().minus(x);
    return fromLow.compareTo(fromHigh) < 0 ? fromLow : fromHigh;
  }
}
