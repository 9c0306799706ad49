package vn.cchc.ranking;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;

/** Which values of an indicator the criteria of a plan point to. */
final class BetterValues {
  private BetterValues() {}

  /** Returns the direction of all criteria on an indicator that have one, if it is the same. */
  static Optional<Ranking.Better> of(Plan plan, IndicatorId indicator) {
    ImmutableSet<Ranking.Better> directions =
        plan.targets().stream()
            .flatMap(target -> criteria(target, indicator))
            .flatMap(criterion -> direction(criterion).stream())
            .collect(ImmutableSet.toImmutableSet());
    return directions.size() == 1 ? directions.stream().findFirst() : Optional.empty();
  }

  private static Stream<Criterion> criteria(Target target, IndicatorId indicator) {
    boolean isOnIt = target.indicator().equals(Optional.of(indicator));
    return Stream.concat(
            target.criterion().stream(), target.stages().stream().map(Stage::criterion))
        .flatMap(
            criterion ->
                criterion instanceof Criterion.AllOf all
                    ? all.parts().stream()
                        .filter(part -> part.indicator().equals(indicator))
                        .map(Criterion.Part::criterion)
                    : isOnIt ? Stream.of(criterion) : Stream.of())
        .flatMap(
            criterion ->
                criterion instanceof Criterion.ByKind byKind
                    ? Stream.concat(byKind.kinds().values().stream(), Stream.of(byKind.otherwise()))
                    : Stream.of(criterion));
  }

  private static Optional<Ranking.Better> direction(Criterion criterion) {
    if (criterion instanceof Criterion.Threshold threshold) {
      Range<BigDecimal> range = threshold.range();
      return range.hasLowerBound() && range.hasUpperBound()
          ? Optional.empty()
          : Optional.of(range.hasLowerBound() ? Ranking.Better.HIGHER : Ranking.Better.LOWER);
    } else if (criterion instanceof Criterion.Change change) {
      return Optional.of(
          change.direction() == Criterion.Direction.INCREASE
              ? Ranking.Better.HIGHER
              : Ranking.Better.LOWER);
    }
    return Optional.empty();
  }
}
