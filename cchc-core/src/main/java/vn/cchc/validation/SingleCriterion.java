package vn.cchc.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.problem.AttributePath;

/**
 * A criterion that judges one value, and where it is; those of several indicators or kinds of
 * agencies are taken apart.
 *
 * @param criterion the criterion
 * @param indicator the indicator that it judges, if the plan names one
 * @param indicatorPath the path of the indicator's name
 * @param path the path of the criterion
 */
record SingleCriterion(
    Criterion criterion,
    Optional<IndicatorId> indicator,
    AttributePath indicatorPath,
    AttributePath path) {

  /** Returns the criteria of a target and of its stages. */
  static Stream<SingleCriterion> of(Target target, AttributePath path) {
    return whole(target, path).flatMap(SingleCriterion::single);
  }

  /** Returns the same, before any is taken apart. */
  static Stream<SingleCriterion> whole(Target target, AttributePath path) {
    AttributePath named = path.to("indicator");
    return Stream.concat(
        target.criterion().stream()
            .map(own -> new SingleCriterion(own, target.indicator(), named, path.to("criterion"))),
        IntStream.range(0, target.stages().size())
            .mapToObj(
                i ->
                    new SingleCriterion(
                        target.stages().get(i).criterion(),
                        target.indicator(),
                        named,
                        path.to("stages", i).to("criterion"))));
  }

  private Stream<SingleCriterion> single() {
    if (!criterion.parts().isEmpty()) {
      return parts().flatMap(SingleCriterion::single);
    }
    if (criterion instanceof Criterion.ByKind byKind) {
      return Stream.concat(
          byKind.kinds().entrySet().stream().map(one -> with(one.getValue(), ofKind(one.getKey()))),
          Stream.of(with(byKind.otherwise(), path.to("otherwise"))));
    }
    return Stream.of(this);
  }

  /** Returns the parts of a criterion of several indicators; of any other, none. */
  Stream<SingleCriterion> parts() {
    List<Criterion.Part> parts = criterion.parts();
    return IntStream.range(0, parts.size())
        .mapToObj(
            i -> {
              AttributePath part = path.to("criteria", i);
              return new SingleCriterion(
                  parts.get(i).criterion(),
                  Optional.of(parts.get(i).indicator()),
                  part.to("indicator"),
                  part);
            });
  }

  /** Returns the path of the criterion of a kind within a criterion by kind. */
  AttributePath ofKind(AgencyKind kind) {
    return path.to("kinds").to(kind.id());
  }

  private SingleCriterion with(Criterion other, AttributePath there) {
    return new SingleCriterion(other, indicator, indicatorPath, there);
  }
}
