package vn.cchc.observation;

import vn.cchc.indicator.Ratio;

/** Puts figures into the places of an accumulator, and decides which remain in force. */
final class CellUpdater {
  /** A cell of more figures is built in a map, since comparing each with all others is slow. */
  private static final int MOST_IN_A_CELL = 8;

  private final CellColumns places;

  CellUpdater(CellColumns places) {
    this.places = places;
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
    int place = figures.find(period);
    if (place == CellColumns.NONE) {
      places.setPlain(figures.append(period), numerator, denominator, moment, provenance);
      return;
    }
    int order = places.isPlain(place) ? compare(place, moment, provenance) : 0;
    if (order > 0) {
      places.setPlain(place, numerator, denominator, moment, provenance);
    } else if (order == 0) {
      Ratio ratio = Ratio.of(numerator, denominator);
      merge(figures, place, Cell.of(figures.observation(place, ratio, moment, provenance)));
    }
  }

  /**
   * Compares a ratio with the one at a plain place. The later one replaces the other only if both
   * have one source and kind, and it is final or neither is; otherwise a cell keeps both.
   */
  private int compare(int place, long moment, int provenance) {
    int order = Long.compare(moment, places.moment(place));
    int standing = places.provenance(place);
    if (order == 0 || standing == provenance) {
      return order;
    }
    Provenance mine = places.provenances().get(standing);
    Provenance its = places.provenances().get(provenance);
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
    int place = figures.find(period);
    if (place == CellColumns.NONE) {
      places.setContent(figures.append(period), cell);
    } else {
      merge(figures, place, cell);
    }
  }

  private void merge(AgencySeries figures, int place, Cell cell) {
    if (!places.isPlain(place) && places.content(place) instanceof CellBuilder builder) {
      builder.add(cell);
      return;
    }
    Cell merged = figures.cellAt(place).plus(cell);
    Observation first = merged.records().get(0);
    if (merged.records().size() > MOST_IN_A_CELL) {
      places.setContent(place, new CellBuilder().add(merged));
    } else if (merged.records().size() == 1
        && !merged.isHypothetical()
        && first.reportedValue().orElse(null) instanceof Ratio ratio
        && EpochNanos.isPlain(first.recordedAt())) {
      places.setPlain(
          place,
          ratio.numerator(),
          ratio.denominator(),
          EpochNanos.of(first.recordedAt()),
          places.provenances().encode(first));
    } else {
      places.setContent(place, merged);
    }
  }
}
