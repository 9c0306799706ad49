package vn.cchc.ranking;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.ranking.made.ImmutableRankedAgency;
import vn.cchc.verdict.Remark;

/**
 * An agency's figure that is to be ranked.
 *
 * @param agency the agency
 * @param value its value, if there is one
 * @param fault why it has no number, where it has none
 * @param isPartial whether it was reported in part
 * @param isProvisional whether it may still change
 * @param reasons what is wrong with it
 */
record RankedFigure(
    AgencyId agency,
    Optional<Value> value,
    Optional<RankedAgency.NoPlace> fault,
    boolean isPartial,
    boolean isProvisional,
    ImmutableList<Remark> reasons) {
  RankedFigure {
    checkArgument(
        !(value.orElse(null) instanceof Grade) && !(value.orElse(null) instanceof Completion),
        "ranking: %s must have a number to be ranked by, but has %s",
        agency,
        value.orElse(null));
  }

  static RankedFigure of(RankedAgency ranked) {
    return new RankedFigure(
        ranked.agency(),
        ranked.value(),
        ranked.unranked().filter(why -> why != RankedAgency.NoPlace.PARTIAL),
        ranked.isPartial(),
        ranked.isProvisional(),
        ranked.reasons());
  }

  Optional<Fraction> number(Unit unit) {
    return fault.isPresent() ? Optional.empty() : value.flatMap(some -> some.number(unit));
  }

  ImmutableRankedAgency.Builder toAgency() {
    return ImmutableRankedAgency.builder()
        .agency(agency)
        .value(value)
        .isPartial(isPartial)
        .isProvisional(isProvisional)
        .addAllReasons(reasons);
  }
}
