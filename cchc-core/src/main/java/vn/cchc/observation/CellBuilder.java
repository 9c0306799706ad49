package vn.cchc.observation;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;

/**
 * A cell in the making: figures are laid on it one by one, and each finds those that it meets by
 * its source and by the fact that it states, however many there are.
 */
final class CellBuilder {
  /** By the source, which is no blank text, or "" where none is named. */
  private final Map<String, Map<Fact, Observation>> sources = new LinkedHashMap<>();

  private boolean isHypothetical;

  /**
   * What values must have in common to be one fact, as {@link Value#isSameFactAs} says. Facts have
   * an order only so that a map finds one among many of the same hash code.
   *
   * @param stated the amount of a quantity, or any other value
   */
  record Fact(Object stated) implements Comparable<Fact> {
    static Fact of(Value value) {
      return new Fact(value instanceof Quantity quantity ? quantity.amount() : value);
    }

    @Override
    public int compareTo(Fact other) {
      return stated.toString().compareTo(other.stated.toString());
    }
  }

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
    Map<Fact, Observation> ties =
        sources.computeIfAbsent(figure.source().orElse(""), source -> new HashMap<>());
    int order = ties.isEmpty() ? 1 : Cell.STANDING.compare(figure, ties.values().iterator().next());
    if (order > 0) {
      ties.clear();
    }
    if (order >= 0) {
      ties.merge(
          Fact.of(figure.value()),
          figure,
          (before, now) -> Cell.compareRest(now, before) < 0 ? now : before);
    }
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
