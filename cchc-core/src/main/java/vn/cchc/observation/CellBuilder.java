package vn.cchc.observation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;

/**
 * A cell in the making: records are laid on it one by one, and each finds those that it meets by
 * its source, its kind and the fact that it states, however many there are.
 */
final class CellBuilder {
  private record Origin(Optional<String> source, ObservationKind kind) {}

  private final Map<Origin, Records> origins = new LinkedHashMap<>();
  private boolean isHypothetical;

  /** Adds a cell. Hypothetical figures push away all others. */
  CellBuilder add(Cell cell) {
    if (cell.isHypothetical() && !isHypothetical) {
      isHypothetical = true;
      origins.clear();
    }
    if (cell.isHypothetical() == isHypothetical) {
      cell.records().forEach(record -> add(record, cell.effective().contains(record)));
    }
    return this;
  }

  /**
   * Adds a record.
   *
   * @param isEffective whether it withdraws a figure that is known to have been before it
   */
  CellBuilder add(Observation record, boolean isEffective) {
    Records records =
        origins.computeIfAbsent(
            new Origin(record.source(), record.kind()), origin -> new Records());
    if (record.isWithdrawal()) {
      records.withdraw(record, isEffective);
    } else {
      records.add(record);
    }
    return this;
  }

  /** What values must have in common to be one fact, as {@link Value#isSameFactAs} says. */
  static Object fact(Value value) {
    return value instanceof Quantity quantity ? quantity.amount() : value;
  }

  Cell cell() {
    return new Cell(
        origins.values().stream()
            .flatMap(Records::all)
            .sorted(Cell.TOTAL)
            .collect(ImmutableList.toImmutableList()),
        origins.values().stream()
            .filter(records -> records.isEffective)
            .flatMap(records -> Optional.ofNullable(records.withdrawal).stream())
            .collect(ImmutableSet.toImmutableSet()),
        isHypothetical);
  }

  /**
   * The records of one source and kind. The latest instant has figures, or else a withdrawal. Only
   * where its figures are all provisional, an earlier instant matters too: that of the latest final
   * figures, or of a withdrawal that took back any such.
   */
  private static final class Records {
    private final Map<Object, Observation> latest = new HashMap<>();
    private final Map<Object, Observation> lastFinal = new HashMap<>();
    private @Nullable Observation withdrawal;
    private boolean isEffective;

    /** Whether any of the latest is final, so that nothing before matters. */
    private boolean isSettled;

    Stream<Observation> all() {
      return Stream.of(
              latest.values().stream(),
              lastFinal.values().stream(),
              Optional.ofNullable(withdrawal).stream())
          .flatMap(stream -> stream);
    }

    void add(Observation figure) {
      if (latest.isEmpty()
          && withdrawal != null
          && figure.recordedAt().isBefore(withdrawal.recordedAt())) {
        isEffective = true;
        return;
      }
      isEffective = false;
      int order = compare(figure, latest);
      if (order < 0) {
        addEarlier(figure);
        return;
      }
      if (order > 0) {
        if (isSettled) {
          lastFinal.putAll(latest);
          lastFinal.values().removeIf(one -> one.status() != ObservationStatus.FINAL);
        }
        latest.clear();
        isSettled = false;
      }
      lay(figure, latest);
      isSettled |= figure.status() == ObservationStatus.FINAL;
      if (isSettled) {
        lastFinal.clear();
        withdrawal = null;
      }
    }

    private void addEarlier(Observation figure) {
      boolean matters =
          figure.status() == ObservationStatus.FINAL
              && !isSettled
              && (withdrawal == null || !figure.recordedAt().isBefore(withdrawal.recordedAt()));
      int order = lastFinal.isEmpty() ? 1 : compare(figure, lastFinal);
      if (matters && order >= 0) {
        if (order > 0) {
          lastFinal.clear();
        }
        lay(figure, lastFinal);
        withdrawal = null;
      }
    }

    void withdraw(Observation record, boolean tookBack) {
      Instant at = record.recordedAt();
      if (latest.isEmpty()) {
        isEffective |= tookBack;
        withdrawal = later(withdrawal, record);
      } else if (at.isAfter(latest.values().iterator().next().recordedAt())) {
        latest.clear();
        lastFinal.clear();
        isSettled = false;
        withdrawal = record;
        isEffective = true;
      } else if (!isSettled
          && (lastFinal.isEmpty()
              || at.isAfter(lastFinal.values().iterator().next().recordedAt()))) {
        lastFinal.clear();
        withdrawal = later(withdrawal, record);
      }
    }

    /** Returns the later of two withdrawals, of one instant the one that sorts first. */
    private static Observation later(@Nullable Observation one, Observation other) {
      if (one == null) {
        return other;
      }
      int order = other.recordedAt().compareTo(one.recordedAt());
      return order > 0 || (order == 0 && Cell.compareRest(other, one) < 0) ? other : one;
    }

    private static int compare(Observation figure, Map<Object, Observation> others) {
      return others.isEmpty()
          ? 1
          : figure.recordedAt().compareTo(others.values().iterator().next().recordedAt());
    }

    private static void lay(Observation figure, Map<Object, Observation> figures) {
      figures.merge(
          List.of(fact(figure.value()), figure.status()),
          figure,
          (before, now) -> Cell.compareRest(now, before) < 0 ? now : before);
    }
  }
}
