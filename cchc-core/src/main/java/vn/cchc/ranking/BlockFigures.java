package vn.cchc.ranking;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Remark;

/** The figures of the agencies of a block, and the day up to which they can be compared. */
final class BlockFigures {
  private final SortedMap<AgencyId, CombinedFigure> figures = new TreeMap<>();
  private final Window window;

  BlockFigures(Map<AgencyId, CombinedFigure> figures, Window window) {
    this.figures.putAll(figures);
    this.window = window;
  }

  /**
   * Returns the latest day up to which at least half of those that have a figure reported without a
   * gap. Where half of them lack the first days of the window there is no such day; then the
   * figures are compared on the last day that counts.
   */
  LocalDate comparedOn() {
    List<LocalDate> complete =
        figures.values().stream()
            .filter(figure -> !figure.isSilent())
            .map(this::completeUntil)
            .sorted(Comparator.reverseOrder())
            .toList();
    return complete.stream()
        .skip((complete.size() - 1) / 2)
        .findFirst()
        .filter(day -> !day.isBefore(window.days().first()))
        .orElse(window.cut());
  }

  private LocalDate completeUntil(CombinedFigure figure) {
    return figure.missingFrom().map(day -> day.minusDays(1)).orElse(window.cut());
  }

  /**
   * Returns the figures to be ranked.
   *
   * @param day the day on which they are compared
   */
  ImmutableList<RankedFigure> ranked(LocalDate day) {
    return figures.entrySet().stream()
        .map(entry -> ranked(entry.getKey(), entry.getValue(), day))
        .collect(ImmutableList.toImmutableList());
  }

  private RankedFigure ranked(AgencyId agency, CombinedFigure figure, LocalDate day) {
    return new RankedFigure(
        agency,
        figure.value(),
        fault(figure),
        !figure.isSilent() && completeUntil(figure).isBefore(day),
        !figure.isSilent() && !figure.isSettled(),
        ImmutableList.<Remark>builder().addAll(figure.conflicts()).addAll(figure.faults()).build());
  }

  private static Optional<RankedAgency.NoPlace> fault(CombinedFigure figure) {
    if (!figure.conflicts().isEmpty()) {
      return Optional.of(RankedAgency.NoPlace.CONFLICT);
    } else if (!figure.faults().isEmpty()) {
      return Optional.of(RankedAgency.NoPlace.INVALID_DATA);
    } else if (figure.value().isEmpty()) {
      return Optional.of(RankedAgency.NoPlace.NO_DATA);
    }
    Value value = figure.value().orElseThrow();
    return value instanceof Ratio ratio && ratio.isOfNothing()
        ? Optional.of(RankedAgency.NoPlace.NOTHING_AROSE)
        : Optional.empty();
  }
}
