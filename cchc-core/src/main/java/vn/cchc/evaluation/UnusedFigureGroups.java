package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;

/** Unused figures of one subject, put together by cause and agency. */
final class UnusedFigureGroups {
  /** By cause, indicators before tasks, then by subject and agency. */
  static final Comparator<UnusedFigures> ORDER =
      Comparator.comparing(UnusedFigures::cause)
          .thenComparing(figures -> !(figures.subject() instanceof IndicatorId))
          .thenComparing(figures -> figures.subject().value())
          .thenComparing(figures -> figures.agency().orElseThrow());

  private final Subject subject;
  private final Map<Group, Map<Days, ReportingPeriod>> groups = new LinkedHashMap<>();

  private record Group(UnusedFigures.Cause cause, AgencyId agency) {}

  private record Kind(UnusedFigures.Cause cause, Subject subject) {}

  UnusedFigureGroups(Subject subject) {
    this.subject = subject;
  }

  void add(UnusedFigures.Cause cause, AgencyId agency, FigureCell cell) {
    groups
        .computeIfAbsent(new Group(cause, agency), group -> new TreeMap<>())
        .put(cell.days(), cell.period());
  }

  ImmutableList<UnusedFigures> list() {
    return groups.entrySet().stream()
        .map(
            entry ->
                new UnusedFigures(
                    entry.getKey().cause(),
                    subject,
                    Optional.of(entry.getKey().agency()),
                    entry.getValue().size(),
                    ImmutableList.copyOf(entry.getValue().values())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Puts entries of one cause and subject together, without agencies and periods. */
  static ImmutableList<UnusedFigures> together(List<UnusedFigures> entries) {
    Map<Kind, Long> counts = new LinkedHashMap<>();
    entries.forEach(
        entry -> counts.merge(new Kind(entry.cause(), entry.subject()), entry.count(), Long::sum));
    return counts.entrySet().stream()
        .map(
            entry ->
                new UnusedFigures(
                    entry.getKey().cause(),
                    entry.getKey().subject(),
                    Optional.empty(),
                    entry.getValue(),
                    ImmutableList.of()))
        .collect(ImmutableList.toImmutableList());
  }
}
