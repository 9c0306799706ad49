package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;

/** Finds the figures that take no part in an evaluation. */
final class UnusedFigureFinder {
  private static final Comparator<UnusedFigures> ORDER =
      Comparator.comparing((UnusedFigures figures) -> figures.subject() instanceof IndicatorId)
          .reversed()
          .thenComparing(figures -> figures.subject().value())
          .thenComparing(UnusedFigures::agency)
          .thenComparing(UnusedFigures::period, ReportingPeriod.byName());

  private UnusedFigureFinder() {}

  static ImmutableList<UnusedFigures> of(
      Plan plan, AgencyRegister agencies, ObservationAccumulator figures) {
    ImmutableSet<Subject> known =
        Stream.<Subject>concat(
                plan.indicators().stream().map(Indicator::id),
                plan.taskGroups().stream().flatMap(group -> group.tasks().stream()).map(Task::id))
            .collect(ImmutableSet.toImmutableSet());
    ImmutableSet<AgencyId> strangers =
        figures.agencies().stream()
            .filter(agency -> agencies.find(agency).isEmpty())
            .collect(ImmutableSet.toImmutableSet());
    return figures.subjects().stream()
        .filter(subject -> !strangers.isEmpty() || !known.contains(subject))
        .flatMap(
            subject ->
                figures.series(subject).entrySet().stream()
                    .filter(cells -> !known.contains(subject) || strangers.contains(cells.getKey()))
                    .flatMap(
                        cells ->
                            cells.getValue().keySet().stream()
                                .map(
                                    period ->
                                        new UnusedFigures(
                                            subject,
                                            cells.getKey(),
                                            period,
                                            cause(known, subject)))))
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

  private static UnusedFigures.Cause cause(ImmutableSet<Subject> known, Subject subject) {
    if (known.contains(subject)) {
      return UnusedFigures.Cause.UNKNOWN_AGENCY;
    }
    return subject instanceof IndicatorId
        ? UnusedFigures.Cause.UNKNOWN_INDICATOR
        : UnusedFigures.Cause.UNKNOWN_TASK;
  }
}
