package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;

/**
 * What figures come to: a value, or nothing, or the reasons why they cannot be put together.
 *
 * @param value the value, if there is one
 * @param used the observations that it rests on
 * @param conflicts why the figures contradict one another
 * @param faults why the figures do not fit
 * @param caveats what is to be borne in mind
 * @param isPartial whether the figures do not reach over the whole time
 * @param uncertainty how far the value may be off because its figures were printed: half a unit of
 *     the last printed digit, for all of them together
 */
record Figure(
    Optional<Value> value,
    ImmutableList<Observation> used,
    ImmutableList<Remark> conflicts,
    ImmutableList<Remark> faults,
    ImmutableList<Remark> caveats,
    boolean isPartial,
    Fraction uncertainty) {
  static final Figure NONE = of(Optional.empty(), ImmutableList.of(), ImmutableList.of(), false);

  static Figure of(
      Optional<Value> value,
      ImmutableList<Observation> used,
      ImmutableList<Remark> caveats,
      boolean isPartial) {
    return new Figure(
        value, used, ImmutableList.of(), ImmutableList.of(), caveats, isPartial, roundingOf(used));
  }

  static Figure faulty(
      ImmutableList<Observation> used, Remark fault, ImmutableList<Remark> caveats) {
    return new Figure(
        Optional.empty(),
        used,
        ImmutableList.of(),
        ImmutableList.of(fault),
        caveats,
        false,
        Fraction.ZERO);
  }

  static Figure unusable(
      ImmutableList<Observation> used,
      ImmutableList<Remark> conflicts,
      ImmutableList<Remark> faults,
      ImmutableList<Remark> caveats) {
    return new Figure(Optional.empty(), used, conflicts, faults, caveats, false, Fraction.ZERO);
  }

  Figure with(List<Remark> moreCaveats, boolean partial) {
    return new Figure(
        value,
        used,
        conflicts,
        faults,
        ImmutableList.<Remark>builder().addAll(caveats).addAll(moreCaveats).build(),
        partial,
        uncertainty);
  }

  Figure withUncertainty(Fraction other) {
    return new Figure(value, used, conflicts, faults, caveats, isPartial, other);
  }

  /** Tells whether nothing was reported. */
  boolean isSilent() {
    return value.isEmpty() && conflicts.isEmpty() && faults.isEmpty();
  }

  boolean isSettled() {
    return used.stream().allMatch(figure -> figure.status() == ObservationStatus.FINAL)
        && caveats.stream().noneMatch(caveat -> caveat.code() == RemarkCode.HYPOTHETICAL);
  }

  /** Returns the figures that were printed, and so may have been rounded. */
  List<Observation> printed() {
    return used.stream().filter(figure -> decimals(figure).isPresent()).toList();
  }

  /** Returns how far the sum of figures may be off because they were printed. */
  static Fraction roundingOf(List<Observation> figures) {
    return Fraction.of(
        figures.stream()
            .flatMapToInt(figure -> decimals(figure).stream())
            .mapToObj(decimals -> BigDecimal.valueOf(5, decimals + 1))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static OptionalInt decimals(Observation figure) {
    return figure.value() instanceof Quantity quantity ? quantity.decimals() : OptionalInt.empty();
  }
}
