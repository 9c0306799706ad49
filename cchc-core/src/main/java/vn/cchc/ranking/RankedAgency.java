package vn.cchc.ranking;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Value;
import vn.cchc.ranking.made.ImmutableRankedAgency;
import vn.cchc.verdict.Remark;

/** An agency in a {@link Ranking}: its place, or why it has none. */
@Immutable
public sealed interface RankedAgency permits ImmutableRankedAgency {
  /** Why an agency has no place. */
  enum NoPlace {
    /** It reported in part, and others are not ranked by such figures. */
    PARTIAL,
    /** Its figures contradict one another. */
    CONFLICT,
    /** Its figures do not fit the indicator. */
    INVALID_DATA,
    /** It has reported nothing. */
    NO_DATA,
    /** It had no cases: 0/0. */
    NOTHING_AROSE
  }

  /** {@return the agency} */
  AgencyId agency();

  /** {@return its place and how many have one; those with equal values share a place} */
  Optional<Rank> rank();

  /** {@return its value, if there is one} */
  Optional<Value> value();

  /** {@return why it has no place, where it has none} */
  Optional<NoPlace> unranked();

  /**
   * {@return whether its figures have a gap before the day on which all are compared, or end before
   * it}
   */
  @Default
  default boolean isPartial() {
    return false;
  }

  /** {@return whether a figure behind its value may still change} */
  @Default
  default boolean isProvisional() {
    return false;
  }

  /** {@return what is wrong with its figures, where something is} */
  ImmutableList<Remark> reasons();

  /** Checks that it has either a place and a number, or a reason for none. */
  @Check
  default void check() {
    checkArgument(
        rank().isPresent() == unranked().isEmpty(),
        "rank of %s: must be given just when there is no reason for none",
        agency());
    checkArgument(
        rank().isEmpty() || value().flatMap(Value::number).isPresent(),
        "rank of %s: must be by a number",
        agency());
    checkArgument(
        isPartial() || !unranked().equals(Optional.of(NoPlace.PARTIAL)),
        "rank of %s: must be given, because its figures are complete",
        agency());
  }
}
