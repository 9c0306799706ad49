package vn.cchc.ranking;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;

/**
 * An agency's figure that is to be ranked.
 *
 * @param agency the agency
 * @param value its value, if there is one
 * @param fault CONFLICT or INVALID_DATA, where its figures are so
 * @param isPartial whether its figures do not reach over the whole time
 * @param reasons what is wrong with its figures
 */
record RankedFigure(
    AgencyId agency,
    Optional<Value> value,
    Optional<Outcome> fault,
    boolean isPartial,
    ImmutableList<Remark> reasons) {
  static final ImmutableSet<Outcome> FAULTS =
      Sets.immutableEnumSet(Outcome.CONFLICT, Outcome.INVALID_DATA);
  static final ImmutableSet<Outcome> REASONS =
      Sets.immutableEnumSet(
          Outcome.CONFLICT, Outcome.INVALID_DATA, Outcome.NO_DATA, Outcome.NOTHING_AROSE);

  RankedFigure {
    checkArgument(
        !(value.orElse(null) instanceof Grade) && !(value.orElse(null) instanceof Completion),
        "ranking: %s must have a number to be ranked by, but has %s",
        agency,
        value.orElse(null));
  }

  static RankedFigure of(AgencyId agency, CombinedFigure figure) {
    Optional<Outcome> fault =
        figure.conflicts().isEmpty()
            ? figure.faults().isEmpty() ? Optional.empty() : Optional.of(Outcome.INVALID_DATA)
            : Optional.of(Outcome.CONFLICT);
    return new RankedFigure(
        agency,
        figure.value(),
        fault,
        figure.isPartial() && figure.value().isPresent(),
        ImmutableList.<Remark>builder().addAll(figure.conflicts()).addAll(figure.faults()).build());
  }

  static RankedFigure of(TargetResult member) {
    AgencyId agency = member.agency().orElseThrow();
    return new RankedFigure(
        agency,
        member.actual(),
        Optional.of(member.outcome()).filter(FAULTS::contains),
        member.coverage().filter(coverage -> coverage.partial().contains(agency)).isPresent(),
        member.reasons());
  }

  static RankedFigure of(RankedAgency ranked) {
    return new RankedFigure(
        ranked.agency(),
        ranked.value(),
        ranked.unranked().filter(FAULTS::contains),
        ranked.isPartial(),
        ranked.reasons());
  }

  private Optional<Fraction> number(Unit unit) {
    return fault.isPresent() ? Optional.empty() : value.flatMap(some -> some.number(unit));
  }

  /** Ranks figures: competition ranks by exact values, those without a number last, then by id. */
  static ImmutableList<RankedAgency> ranked(
      Iterable<RankedFigure> figures, Unit unit, Ranking.Better better) {
    Comparator<Fraction> bestFirst =
        better == Ranking.Better.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
    List<RankedFigure> ranked = new ArrayList<>();
    List<RankedFigure> others = new ArrayList<>();
    figures.forEach(figure -> (figure.number(unit).isPresent() ? ranked : others).add(figure));
    ranked.sort(
        Comparator.comparing((RankedFigure figure) -> figure.number(unit).orElseThrow(), bestFirst)
            .thenComparing(RankedFigure::agency));
    Collections.sort(others, Comparator.comparing(RankedFigure::agency));
    ImmutableList.Builder<RankedAgency> agencies = ImmutableList.builder();
    int place = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (i == 0 || !ranked.get(i).number(unit).equals(ranked.get(i - 1).number(unit))) {
        place = i + 1;
      }
      agencies.add(ranked.get(i).begin().rank(Rank.of(place, ranked.size())).build());
    }
    others.forEach(figure -> agencies.add(figure.begin().unranked(figure.whyNot()).build()));
    return agencies.build();
  }

  private Outcome whyNot() {
    return fault.orElse(value.isPresent() ? Outcome.NOTHING_AROSE : Outcome.NO_DATA);
  }

  private RankedAgency.Builder begin() {
    return RankedAgency.builder()
        .agency(agency)
        .value(value)
        .isPartial(isPartial)
        .addAllReasons(reasons);
  }
}
