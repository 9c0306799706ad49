package vn.cchc.observation;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;

/**
 * Builds a cell of any number of records. Each new record finds those it has to be compared with by
 * its source, its kind and the fact that it states.
 */
final class CellBuilder {
  /** By kind and source; a source is never blank, so "" means that none is named. */
  private final Map<ObservationKind, Map<String, Records>> origins =
      new EnumMap<>(ObservationKind.class);

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

  private record FactOfStatus(Fact fact, ObservationStatus status)
      implements Comparable<FactOfStatus> {
    @Override
    public int compareTo(FactOfStatus other) {
      int byStatus = status.compareTo(other.status);
      return byStatus == 0 ? fact.compareTo(other.fact) : byStatus;
    }
  }

  /** Adds a cell. Hypothetical figures replace all others. */
  CellBuilder add(Cell cell) {
    if (cell.isHypothetical() && !isHypothetical) {
      isHypothetical = true;
      origins.clear();
    }
    if (cell.isHypothetical() == isHypothetical) {
      Set<String> effective = cell.effectiveOrigins();
      cell.records()
          .forEach(
              record -> add(record, record.isWithdrawal() && effective.contains(origin(record))));
    }
    return this;
  }

  /** Returns the kind and source of a record as one text, by which a map finds them. */
  static String origin(Observation record) {
    return record.kind() + " " + record.source().orElse("");
  }

  /**
   * Adds a record.
   *
   * @param isEffective whether it withdraws a figure that is known to have been before it
   */
  CellBuilder add(Observation record, boolean isEffective) {
    Records records =
        origins
            .computeIfAbsent(record.kind(), kind -> new LinkedHashMap<>())
            .computeIfAbsent(record.source().orElse(""), source -> new Records());
    if (record.isWithdrawal()) {
      records.withdraw(record, isEffective);
    } else {
      records.add(record);
    }
    return this;
  }

  Cell cell() {
    return new Cell(
        records().flatMap(Records::all).sorted(Cell.TOTAL).collect(ImmutableList.toImmutableList()),
        records()
            .filter(records -> records.isEffective)
            .flatMap(records -> Optional.ofNullable(records.withdrawal).stream())
            .sorted(Cell.TOTAL)
            .collect(ImmutableList.toImmutableList()),
        isHypothetical);
  }

  private Stream<Records> records() {
    return origins.values().stream().flatMap(sources -> sources.values().stream());
  }

  /**
   * The records of one source and kind. The latest instant has figures, or else a withdrawal. Only
   * where its figures are all provisional, an earlier instant matters too: that of the latest final
   * figures, or of a withdrawal that took back any such.
   */
  private static final class Records {
    private final Map<FactOfStatus, Observation> latest = new HashMap<>();
    private final Map<FactOfStatus, Observation> lastFinal = new HashMap<>();
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
    private static Observation later(@Nullable Observation known, Observation added) {
      if (known == null) {
        return added;
      }
      int order = added.recordedAt().compareTo(known.recordedAt());
      return order > 0 || (order == 0 && Cell.compareRest(added, known) < 0) ? added : known;
    }

    private static int compare(Observation figure, Map<FactOfStatus, Observation> others) {
      return others.isEmpty()
          ? 1
          : figure.recordedAt().compareTo(others.values().iterator().next().recordedAt());
    }

    private static void lay(Observation figure, Map<FactOfStatus, Observation> figures) {
      figures.merge(
          new FactOfStatus(Fact.of(figure.value()), figure.status()),
          figure,
          (before, now) -> Cell.compareRest(now, before) < 0 ? now : before);
    }
  }
}
