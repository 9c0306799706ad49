package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Cell;
import vn.cchc.observation.Observation;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.rule.ValueCheck;

/**
 * The figures that count of several cells, and what is wrong with them.
 *
 * @param used the figure that counts of each cell, or those that contradict one another
 * @param conflicts the contradictions
 * @param faults the values that do not fit the indicator
 * @param caveats the figures of other sources that differ
 */
record ResolvedCells(
    ImmutableList<Observation> used,
    ImmutableList<Remark> conflicts,
    ImmutableList<Remark> faults,
    ImmutableList<Remark> caveats) {
  static ResolvedCells of(
      Indicator indicator,
      Window window,
      Iterable<Cell> cells,
      ImmutableList<Remark> knownConflicts) {
    ImmutableList.Builder<Observation> used = ImmutableList.builder();
    ImmutableList.Builder<Remark> conflicts = ImmutableList.builder();
    ImmutableList.Builder<Remark> faults = ImmutableList.builder();
    ImmutableList.Builder<Remark> caveats = ImmutableList.builder();
    conflicts.addAll(knownConflicts);
    for (Cell cell : cells) {
      ImmutableList<Observation> winners = cell.winners();
      used.addAll(winners);
      if (cell.isHypothetical()) {
        caveats.add(new Remark(RemarkCode.HYPOTHETICAL, winners));
      }
      if (winners.size() > 1) {
        conflicts.add(new Remark(RemarkCode.FIGURES_DIFFER, winners));
      } else {
        Observation winner = winners.get(0);
        cell.dissenters()
            .map(other -> Remark.of(RemarkCode.OTHER_SOURCE_DIFFERS, winner, other))
            .forEach(caveats::add);
        cell.setAside()
            .map(other -> Remark.of(RemarkCode.SET_ASIDE, winner, other))
            .forEach(caveats::add);
      }
      if (!cell.isHypothetical() && window.edition().isEmpty()) {
        winners.stream()
            .filter(winner -> winner.isEarly(window.daysOf(winner.period())))
            .map(winner -> Remark.of(RemarkCode.RECORDED_BEFORE_ITS_END, winner))
            .forEach(caveats::add);
      }
      for (Observation winner : winners) {
        ValueCheck.fault(indicator, winner.value())
            .map(code -> Remark.of(code, winner))
            .ifPresent(faults::add);
      }
    }
    return new ResolvedCells(used.build(), conflicts.build(), faults.build(), caveats.build());
  }

  boolean hasValues() {
    return !used.isEmpty() && conflicts.isEmpty() && faults.isEmpty();
  }

  List<Value> values() {
    return used.stream().map(Observation::value).toList();
  }

  /** Returns the figure where at most one counts. */
  CombinedFigure figure() {
    return new CombinedFigure(
        hasValues() ? Optional.of(used.get(0).value()) : Optional.empty(),
        new Evidence.Listed(used),
        conflicts,
        faults,
        caveats,
        Optional.empty(),
        CombinedFigure.roundingOf(used.stream()));
  }
}
