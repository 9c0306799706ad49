package vn.cchc.ranking;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;

/** An agency in a {@link Ranking}: its place, or why it has none. */
@Immutable
public sealed interface RankedAgency permits ImmutableRankedAgency {
  /** {@return the agency} */
  AgencyId agency();

  /** {@return its place and how many have one; those with equal values share a place} */
  Optional<Rank> rank();

  /** {@return its value, if there is one} */
  Optional<Value> value();

  /**
   * {@return why it has no place, where it has none: CONFLICT, INVALID_DATA, NO_DATA or
   * NOTHING_AROSE}
   */
  Optional<Outcome> unranked();

  /** {@return whether its figures do not reach over the whole time} */
  boolean isPartial();

  /** {@return what is wrong with its figures, where something is} */
  ImmutableList<Remark> reasons();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

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
        unranked().map(RankedFigure.REASONS::contains).orElse(true),
        "rank of %s: must not be wanting because of %s",
        agency(),
        unranked());
  }

  /** A builder of ranked agencies. */
  final class Builder extends ImmutableRankedAgency.Builder {
    Builder() {}
  }
}
