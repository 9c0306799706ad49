package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;

/**
 * The figures of one agency, indicator and period: which of them counts (D6).
 *
 * @param isHypothetical whether they are supposed in place of those reported (V4)
 */
record Cell(List<Observation> figures, boolean isHypothetical) {
  /** Puts together the cells of one last day; what is supposed replaces all else. */
  static Cell ofAll(List<Cell> cells) {
    boolean isHypothetical = cells.stream().anyMatch(Cell::isHypothetical);
    List<Observation> figures = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.isHypothetical == isHypothetical) {
        figures.addAll(cell.figures);
      }
    }
    return new Cell(figures, isHypothetical);
  }

  private static boolean isBefore(Observation one, Observation other) {
    if (one.kind() != other.kind()) {
      return one.kind().ordinal() > other.kind().ordinal();
    }
    return one.recordedAt().isAfter(other.recordedAt());
  }

  private static List<Observation> first(List<Observation> figures) {
    List<Observation> first = new ArrayList<>();
    for (Observation one : figures) {
      if (figures.stream().noneMatch(other -> isBefore(other, one))) {
        first.add(one);
      }
    }
    return first;
  }

  List<Observation> counting() {
    return first(valid());
  }

  /** Returns the figures that their source did not take back at a later instant. */
  private List<Observation> valid() {
    List<Observation> valid = new ArrayList<>();
    for (Observation one : figures) {
      boolean isTakenBack =
          figures.stream()
              .anyMatch(
                  other ->
                      isWithdrawal(other)
                          && isOfOneOrigin(one, other)
                          && other.recordedAt().isAfter(one.recordedAt()));
      if (!isWithdrawal(one) && !isTakenBack) {
        valid.add(one);
      }
    }
    return valid;
  }

  private static boolean isWithdrawal(Observation one) {
    return one.status() == ObservationStatus.WITHDRAWN;
  }

  private static boolean isOfOneOrigin(Observation one, Observation other) {
    return one.kind() == other.kind() && one.source().equals(other.source());
  }

  /** Returns whether nothing is left of what was reported. */
  boolean isEmpty() {
    return valid().isEmpty();
  }

  /** Returns whether any figure was withdrawn that had been there. */
  boolean hadFigures() {
    return figures.stream().anyMatch(one -> !isWithdrawal(one));
  }

  /** Returns whether a source takes back what it never reported. */
  boolean hasIdleWithdrawal() {
    return !isHypothetical
        && figures.stream()
            .filter(Cell::isWithdrawal)
            .anyMatch(
                withdrawal ->
                    figures.stream()
                        .noneMatch(
                            other -> !isWithdrawal(other) && isOfOneOrigin(withdrawal, other)));
  }

  /** Returns whether a figure of the same source gave way although it came later or was final. */
  boolean setsAside() {
    if (isConflict()) {
      return false;
    }
    Observation counts = named();
    for (Observation one : valid()) {
      boolean isLatestOfItsKind =
          valid().stream()
              .filter(other -> isOfOneOrigin(one, other))
              .noneMatch(other -> other.recordedAt().isAfter(one.recordedAt()));
      boolean gaveWayToKind =
          one.kind() != counts.kind()
              && isLatestOfItsKind
              && one.recordedAt().isAfter(counts.recordedAt());
      boolean wasFinal =
          one.kind() == counts.kind()
              && counts.status() == ObservationStatus.PROVISIONAL
              && one.status() == ObservationStatus.FINAL
              && one.recordedAt().isBefore(counts.recordedAt())
              && valid().stream()
                  .filter(other -> isOfOneOrigin(one, other))
                  .filter(other -> other.status() == ObservationStatus.FINAL)
                  .noneMatch(other -> other.recordedAt().isAfter(one.recordedAt()));
      if (one.source().equals(counts.source())
          && !isSame(one.value(), counts.value())
          && (gaveWayToKind || wasFinal)) {
        return true;
      }
    }
    return false;
  }

  /** Returns which of the reports of the fact that counts is named: D6 says in what order. */
  private Observation named() {
    List<Observation> same = new ArrayList<>(counting());
    same.sort(
        Comparator.comparing((Observation one) -> -decimals(one.value()))
            .thenComparing(one -> one.status() != ObservationStatus.FINAL)
            .thenComparing(one -> one.source().orElse("")));
    return same.get(0);
  }

  private static int decimals(Value value) {
    return value instanceof Quantity quantity ? quantity.decimals().orElse(-1) : -1;
  }

  static boolean isSame(Value one, Value other) {
    if (one instanceof Quantity q && other instanceof Quantity r) {
      return q.amount().compareTo(r.amount()) == 0;
    }
    return one.equals(other);
  }

  boolean isConflict() {
    Value any = counting().get(0).value();
    return counting().stream().anyMatch(one -> !isSame(any, one.value()));
  }

  /** Returns the value that counts, of one amount the one printed with the most decimals. */
  Value value() {
    return best(counting().get(0));
  }

  private Value best(Observation fact) {
    Value best = fact.value();
    for (Observation one : counting()) {
      if (isSame(one.value(), best)
          && one.value() instanceof Quantity q
          && best instanceof Quantity b
          && q.decimals().orElse(-1) > b.decimals().orElse(-1)) {
        best = q;
      }
    }
    return best;
  }

  /** Returns whether what counts is final: of several reports of one fact, any of the best. */
  boolean isFinal() {
    return counting().stream()
        .allMatch(
            one ->
                counting().stream()
                    .filter(other -> other.value().equals(best(one)))
                    .anyMatch(other -> other.status() == ObservationStatus.FINAL));
  }

  boolean otherSourceDiffers() {
    if (isConflict()) {
      return false;
    }
    for (Observation one : valid()) {
      Optional<String> source = one.source();
      List<Observation> own =
          first(valid().stream().filter(other -> other.source().equals(source)).toList());
      if (own.stream()
          .anyMatch(
              figure ->
                  counting().stream().noneMatch(top -> isSame(top.value(), figure.value())))) {
        return true;
      }
    }
    return false;
  }
}
