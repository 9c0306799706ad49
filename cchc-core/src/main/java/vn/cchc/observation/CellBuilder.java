package vn.cchc.observation;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;

/**
 * A cell in the making: figures are laid on it one by one, and each finds those that it meets by
 * its source and by the fact that it states, however many there are.
 */
final class CellBuilder {
  private final Map<Optional<String>, Map<Object, Observation>> sources = new LinkedHashMap<>();
  private boolean isHypothetical;

  /** Adds a cell. Hypothetical figures push away all others. */
  CellBuilder add(Cell cell) {
    if (cell.isHypothetical() && !isHypothetical) {
      isHypothetical = true;
      sources.clear();
    }
    if (cell.isHypothetical() == isHypothetical) {
      cell.standing().forEach(this::add);
    }
    return this;
  }

  private void add(Observation figure) {
    Map<Object, Observation> ties =
        sources.computeIfAbsent(figure.source(), source -> new HashMap<>());
    int order = ties.isEmpty() ? 1 : Cell.STANDING.compare(figure, ties.values().iterator().next());
    if (order > 0) {
      ties.clear();
    }
    if (order >= 0) {
      ties.merge(
          fact(figure.value()),
          figure,
          (before, now) -> Cell.compareRest(now, before) < 0 ? now : before);
    }
  }

  /** What values must have in common to be one fact, as {@link Value#isSameFactAs} says. */
  static Object fact(Value value) {
    return value instanceof Quantity quantity ? quantity.amount() : value;
  }

  Cell cell() {
    return new Cell(
        sources.values().stream()
            .flatMap(ties -> ties.values().stream())
            .sorted(Cell.TOTAL)
            .collect(ImmutableList.toImmutableList()),
        isHypothetical);
  }
}
