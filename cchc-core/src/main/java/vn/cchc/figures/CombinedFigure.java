package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/**
 * The result of combining figures: a value, nothing, or the reasons why they cannot be combined.
 *
 * @param value the value, if there is one
 * @param origin the observations that it rests on
 * @param conflicts why the figures contradict one another
 * @param faults why the figures do not fit
 * @param caveats what is to be borne in mind
 * @param missingFrom the first day for which a figure is owed and missing, if there is one
 * @param uncertainty how far the value may be off because its figures were printed: half a unit of
 *     the last printed digit, for all of them together
 */
public record CombinedFigure(
    Optional<Value> value,
    Evidence origin,
    ImmutableList<Remark> conflicts,
    ImmutableList<Remark> faults,
    ImmutableList<Remark> caveats,
    Optional<LocalDate> missingFrom,
    Fraction uncertainty) {
  private static final ImmutableSet<RemarkCode> UNSETTLED =
      Sets.immutableEnumSet(RemarkCode.HYPOTHETICAL, RemarkCode.RECORDED_BEFORE_ITS_END);

  /** No figure. */
  public static final CombinedFigure NONE =
      of(Optional.empty(), Evidence.NOTHING, ImmutableList.of());

  /** Returns a figure without remarks. */
  public static CombinedFigure of(
      Optional<Value> value, Evidence origin, ImmutableList<Remark> caveats) {
    return new CombinedFigure(
        value,
        origin,
        ImmutableList.of(),
        ImmutableList.of(),
        caveats,
        Optional.empty(),
        roundingOf(origin.printed()));
  }

  static CombinedFigure faulty(Evidence origin, Remark fault, ImmutableList<Remark> caveats) {
    return new CombinedFigure(
        Optional.empty(),
        origin,
        ImmutableList.of(),
        ImmutableList.of(fault),
        caveats,
        Optional.empty(),
        Fraction.ZERO);
  }

  static CombinedFigure unusable(
      Evidence origin,
      ImmutableList<Remark> conflicts,
      ImmutableList<Remark> faults,
      ImmutableList<Remark> caveats) {
    return new CombinedFigure(
        Optional.empty(), origin, conflicts, faults, caveats, Optional.empty(), Fraction.ZERO);
  }

  CombinedFigure with(List<Remark> moreCaveats) {
    return with(moreCaveats, missingFrom);
  }

  CombinedFigure with(List<Remark> moreCaveats, Optional<LocalDate> missing) {
    return new CombinedFigure(
        value,
        origin,
        conflicts,
        faults,
        ImmutableList.<Remark>builder().addAll(caveats).addAll(moreCaveats).build(),
        missing,
        uncertainty);
  }

  CombinedFigure withUncertainty(Fraction other) {
    return new CombinedFigure(value, origin, conflicts, faults, caveats, missingFrom, other);
  }

  /** Returns the observations from which it was combined. */
  public ImmutableList<Observation> used() {
    return origin.list();
  }

  /** Returns whether the figures cover only a part of the time. */
  public boolean isPartial() {
    return missingFrom.isPresent();
  }

  /** Returns whether nothing was reported. */
  public boolean isSilent() {
    return value.isEmpty() && conflicts.isEmpty() && faults.isEmpty();
  }

  public boolean isSettled() {
    return origin.isFinal()
        && caveats.stream().noneMatch(caveat -> UNSETTLED.contains(caveat.code()));
  }

  /** Returns the figures that were published as printed, and so may have been rounded. */
  public List<Observation> printed() {
    return origin.printed().toList();
  }

  /** Returns how far the sum may be off because printed figures were rounded. */
  static Fraction roundingOf(Stream<Observation> figures) {
    return Fraction.of(
        figures
            .flatMapToInt(figure -> decimals(figure).stream())
            .mapToObj(decimals -> BigDecimal.valueOf(5, decimals + 1))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static OptionalInt decimals(Observation figure) {
    return figure.value() instanceof Quantity quantity ? quantity.decimals() : OptionalInt.empty();
  }
}
