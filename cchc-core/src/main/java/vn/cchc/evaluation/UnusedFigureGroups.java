package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
  private final Map<UnusedFigures.Cause, Map<AgencyId, Map<Days, ReportingPeriod>>> groups =
      new EnumMap<>(UnusedFigures.Cause.class);

  UnusedFigureGroups(Subject subject) {
    this.subject = subject;
  }

  void add(UnusedFigures.Cause cause, AgencyId agency, FigureCell cell) {
    groups
        .computeIfAbsent(cause, some -> new TreeMap<>())
        .computeIfAbsent(agency, some -> new TreeMap<>())
        .put(cell.days(), cell.period());
  }

  ImmutableList<UnusedFigures> list() {
    ImmutableList.Builder<UnusedFigures> list = ImmutableList.builder();
    groups.forEach(
        (cause, agencies) ->
            agencies.forEach(
                (agency, periods) ->
                    list.add(
                        new UnusedFigures(
                            cause,
                            subject,
                            Optional.of(agency),
                            periods.size(),
                            ImmutableList.copyOf(periods.values())))));
    return list.build();
  }

  /** Puts entries in their order, of one cause and subject, together without agencies. */
  static List<UnusedFigures> together(List<UnusedFigures> entries) {
    List<UnusedFigures> together = new ArrayList<>();
    long count = 0;
    for (int i = 0; i < entries.size(); i++) {
      UnusedFigures entry = entries.get(i);
      count += entry.count();
      boolean isLast =
          i + 1 == entries.size()
              || entry.cause() != entries.get(i + 1).cause()
              || !entry.subject().equals(entries.get(i + 1).subject());
      if (isLast) {
        together.add(
            new UnusedFigures(
                entry.cause(), entry.subject(), Optional.empty(), count, ImmutableList.of()));
        count = 0;
      }
    }
    return together;
  }
}
