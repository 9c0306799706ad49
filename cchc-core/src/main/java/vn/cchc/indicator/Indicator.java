package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.text.Text;

/**
 * What is measured (<i>chỉ số, chỉ tiêu thống kê</i>): its definition, and how its figures are put
 * together.
 */
@Value.Immutable
public sealed interface Indicator permits ImmutableIndicator {
  /** {@return the id, unique within a plan} */
  IndicatorId id();

  /** {@return the name} */
  String name();

  /** {@return the kind of value it takes} */
  Measure measure();

  /** {@return the unit; unless set, the one natural to the measure, and COUNT for quantities} */
  @Value.Default
  default Unit unit() {
    return switch (measure()) {
      case SHARE, RATIO -> Unit.PERCENT;
      case QUANTITY -> Unit.COUNT;
      case RANK -> Unit.PLACE;
      case GRADE -> Unit.GRADE;
      case COMPLETION -> Unit.DONE;
    };
  }

  /**
   * {@return how the figures of several periods make one; STATE for ranks, grades and completions
   * unless set, and without a default for all else: most shares of real plans are what there is at
   * the end of a period, which comes out wrong when it is added. A derived indicator is STATE}
   */
  @Value.Default
  default Accumulation accumulation() {
    checkState(
        !measure().needsAccumulation() || derivedFrom().isPresent(),
        "indicator %s: accumulation must be set: ADDITIVE for counts of each period, STATE for what"
            + " there is at the end of the period, CUMULATIVE for a total since the window began",
        id());
    return Accumulation.STATE;
  }

  /**
   * {@return how the figures of several agencies make one; unless set, POOLED for counts, and NONE
   * for what is derived}
   */
  @Value.Default
  default RollUp rollUp() {
    return measure().isOfCounts() && derivedFrom().isEmpty() ? RollUp.POOLED : RollUp.NONE;
  }

  /** {@return the share of the plan's tasks that it is; present, it takes no figures} */
  Optional<TaskShare> derivedFrom();

  /**
   * {@return what one case is called, such as hồ sơ, if the cases have a name; English messages use
   * it only if it is written in ASCII}
   */
  Optional<String> caseName();

  /** {@return what the numerator counts, in words} */
  Optional<String> numerator();

  /** {@return what the denominator counts, in words} */
  Optional<String> denominator();

  /** {@return what is left out of numerator and denominator alike, in words} */
  Optional<String> exclusions();

  /** {@return what a ratio of nothing to nothing counts as; unless set, NEUTRAL} */
  @Value.Default
  default WhenNothingArose whenNothingArose() {
    return WhenNothingArose.NEUTRAL;
  }

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this one; a list given again replaces} */
  default Builder toBuilder() {
    return builder().startFrom(this);
  }

  /**
   * Checks that the unit suits the measure: a share is in per cent, a ratio in a unit that says per
   * how many, and of anything else only per cent may. What is derived is a share, and nobody's
   * figures are put together for it.
   *
   * @return this, with its texts in NFC
   */
  @Value.Check
  default Indicator check() {
    boolean isRightUnit =
        switch (measure()) {
          case SHARE -> unit().equals(Unit.PERCENT);
          case RATIO -> unit().per().isPresent();
          case QUANTITY, RANK, GRADE, COMPLETION ->
              unit().per().isEmpty() || unit().equals(Unit.PERCENT);
        };
    checkArgument(
        isRightUnit,
        measure() == Measure.RATIO
            ? "indicator %s: unit %s of a ratio must say per how many, as Unit.of(name, per) does"
            : measure() == Measure.SHARE
                ? "indicator %s: unit of a share must be percent, but was %s"
                : "indicator %s: unit %s must not be per any number, for it is of no ratio",
        id(),
        unit());
    checkArgument(
        derivedFrom().isEmpty()
            || (measure() == Measure.SHARE
                && accumulation() == Accumulation.STATE
                && rollUp() == RollUp.NONE),
        "indicator %s: what is derived from tasks must be a share without accumulation and roll-up",
        id());
    return ((ImmutableIndicator) this)
        .withName(Text.prose("indicator name", name()))
        .withCaseName(caseName().map(text -> Text.prose("name of a case", text)))
        .withNumerator(numerator().map(text -> Text.prose("numerator", text)))
        .withDenominator(denominator().map(text -> Text.prose("denominator", text)))
        .withExclusions(exclusions().map(text -> Text.prose("exclusions", text)));
  }

  /** A builder of indicators. */
  final class Builder extends ImmutableIndicator.Builder {
    Builder() {}

    /**
     * Sets the id.
     *
     * @param id the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      return id(IndicatorId.of(id));
    }
  }
}
