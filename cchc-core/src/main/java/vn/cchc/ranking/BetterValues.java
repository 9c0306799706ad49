package vn.cchc.ranking;

import com.google.common.collect.ImmutableSet;
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
            .flatMap(criterion -> criterion.betterDirection().stream())
            .map(
                direction ->
                    direction == Criterion.Direction.INCREASE
                        ? Ranking.Better.HIGHER
                        : Ranking.Better.LOWER)
            .collect(ImmutableSet.toImmutableSet());
    return directions.size() == 1 ? directions.stream().findFirst() : Optional.empty();
  }

  private static Stream<Criterion> criteria(Target target, IndicatorId indicator) {
    boolean isOnIt = target.indicator().equals(Optional.of(indicator));
    return Stream.concat(
            target.criterion().stream(), target.stages().stream().map(Stage::criterion))
        .flatMap(
            criterion ->
                criterion.parts().isEmpty()
                    ? Stream.of(criterion).filter(any -> isOnIt)
                    : criterion.parts().stream()
                        .filter(part -> part.indicator().equals(indicator))
                        .map(Criterion.Part::criterion))
        .flatMap(Criterion::ofEveryKind);
  }
}
