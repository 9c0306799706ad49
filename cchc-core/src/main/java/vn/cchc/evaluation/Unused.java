package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.observation.Fold;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;

/** Finds the figures that take no part in an evaluation. */
final class Unused {
  private static final Comparator<UnusedFigures> ORDER =
      Comparator.comparing((UnusedFigures figures) -> figures.subject() instanceof IndicatorId)
          .reversed()
          .thenComparing(figures -> figures.subject().value())
          .thenComparing(UnusedFigures::agency)
          .thenComparing(figures -> figures.period().toString());

  private Unused() {}

  static ImmutableList<UnusedFigures> of(Plan plan, AgencyRegister agencies, Fold figures) {
    ImmutableSet<Subject> known =
        Stream.<Subject>concat(
                plan.indicators().stream().map(Indicator::id),
                plan.taskGroups().stream().flatMap(group -> group.tasks().stream()).map(Task::id))
            .collect(ImmutableSet.toImmutableSet());
    return figures.subjects().stream()
        .flatMap(
            subject ->
                figures.of(subject).entrySet().stream()
                    .flatMap(
                        cells ->
                            cause(known, agencies, subject, cells.getKey()).stream()
                                .flatMap(
                                    cause ->
                                        cells.getValue().keySet().stream()
                                            .map(
                                                period ->
                                                    new UnusedFigures(
                                                        subject, cells.getKey(), period, cause)))))
        .sorted(ORDER)
        .filter(firstOfItsDays(plan))
        .collect(ImmutableList.toImmutableList());
  }

  /** Names of the same days are one period, told by the first of them. */
  private static Predicate<UnusedFigures> firstOfItsDays(Plan plan) {
    Set<List<Object>> told = new HashSet<>();
    return figures ->
        told.add(
            List.of(figures.subject(), figures.agency(), figures.period().days(plan.calendar())));
  }

  private static Optional<UnusedFigures.Cause> cause(
      ImmutableSet<Subject> known, AgencyRegister agencies, Subject subject, AgencyId agency) {
    if (!known.contains(subject)) {
      return Optional.of(
          subject instanceof IndicatorId
              ? UnusedFigures.Cause.UNKNOWN_INDICATOR
              : UnusedFigures.Cause.UNKNOWN_TASK);
    }
    return agencies.find(agency).isPresent()
        ? Optional.empty()
        : Optional.of(UnusedFigures.Cause.UNKNOWN_AGENCY);
  }
}
