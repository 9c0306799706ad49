package vn.cchc.observation;

import vn.cchc.indicator.Ratio;

/** Puts figures of one subject into their positions, and decides which remain in force. */
final class CellUpdater {
  /** A cell of more figures is built in a map, since comparing each with all others is slow. */
  private static final int MOST_IN_A_CELL = 8;

  private final ProvenanceEncoder provenances;

  CellUpdater(ProvenanceEncoder provenances) {
    this.provenances = provenances;
  }

  /**
   * Adds a ratio.
   *
   * @param figures where it belongs
   * @param period the number of its period
   * @param provenance the number of its provenance
   */
  void add(
      AgencySeries figures,
      int period,
      long numerator,
      long denominator,
      long moment,
      int provenance) {
    int at = figures.findNext(period);
    if (at == AgencySeries.NONE) {
      figures.setPlain(figures.append(period), numerator, denominator, moment, provenance);
      return;
    }
    int order = figures.isPlain(at) ? compare(figures, at, moment, provenance) : 0;
    if (order > 0) {
      figures.setPlain(at, numerator, denominator, moment, provenance);
    } else if (order == 0) {
      Ratio ratio = Ratio.of(numerator, denominator);
      merge(figures, at, Cell.of(figures.observation(at, ratio, moment, provenance)));
    }
  }

  /**
   * Compares a ratio with a plain figure. The later one replaces the other only if both have one
   * source and kind, and it is final or neither is; otherwise a cell keeps both.
   */
  private int compare(AgencySeries figures, int at, long moment, int provenance) {
    int order = Long.compare(moment, figures.moment(at));
    int standing = figures.provenanceNumber(at);
    if (order == 0 || standing == provenance) {
      return order;
    }
    Provenance mine = provenances.get(standing);
    Provenance its = provenances.get(provenance);
    Provenance later = order > 0 ? its : mine;
    boolean isReplaced =
        its.source().equals(mine.source())
            && its.kind() == mine.kind()
            && (later.status() == ObservationStatus.FINAL || its.status() == mine.status());
    return isReplaced ? order : 0;
  }

  /**
   * Adds a cell.
   *
   * @param figures where it belongs
   * @param period the number of its period
   */
  void add(AgencySeries figures, int period, Cell cell) {
    int at = figures.findNext(period);
    if (at == AgencySeries.NONE) {
      figures.setContent(figures.append(period), cell);
    } else {
      merge(figures, at, cell);
    }
  }

  private void merge(AgencySeries figures, int at, Cell cell) {
    if (!figures.isPlain(at) && figures.content(at) instanceof CellBuilder builder) {
      builder.add(cell);
      return;
    }
    Cell merged = figures.cell(at).plus(cell);
    Observation first = merged.records().get(0);
    if (merged.records().size() > MOST_IN_A_CELL) {
      figures.setContent(at, new CellBuilder().add(merged));
    } else if (merged.records().size() == 1
        && !merged.isHypothetical()
        && first.reportedValue().orElse(null) instanceof Ratio ratio
        && EpochNanos.isPlain(first.recordedAt())) {
      figures.setPlain(
          at,
          ratio.numerator(),
          ratio.denominator(),
          EpochNanos.of(first.recordedAt()),
          provenances.encodeAtOnce(first));
    } else {
      figures.setContent(at, merged);
    }
  }
}
