package vn.cchc.examples.report.content;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.observation.Observation;

/**
 * A figure of a target: one that counts, or one that is only named by a remark on the target.
 *
 * @param observation the figure
 * @param counts whether it counts
 */
public record UsedFigure(Observation observation, boolean counts) {
  /** Returns those that count, each agency's by rising period, and after them those only named. */
  public static ImmutableList<UsedFigure> of(JudgedPlan judged, TargetResult result) {
    Set<Observation> counting = new LinkedHashSet<>(judged.report().figures(result.target()));
    ImmutableList.Builder<UsedFigure> figures = ImmutableList.builder();
    counting.forEach(figure -> figures.add(new UsedFigure(figure, true)));
    named(result)
        .distinct()
        .filter(figure -> !counting.contains(figure))
        .forEach(figure -> figures.add(new UsedFigure(figure, false)));
    return figures.build();
  }

  private static Stream<Observation> named(TargetResult result) {
    return Stream.concat(
        Stream.of(result.reasons(), result.caveats())
            .flatMap(List::stream)
            .flatMap(remark -> remark.figures().stream()),
        result.inner().flatMap(UsedFigure::named));
  }
}
