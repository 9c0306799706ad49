package vn.cchc.observation;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.indicator.Quantity;
import vn.cchc.period.ReportingPeriod;

/**
 * The records that are kept of one agency's figures of one subject for one period. For each source
 * and kind these are the latest record, or the latest that tie; if that one is provisional, also
 * the latest final one or the withdrawal after it. A question to the cell weighs kinds and sources:
 * published before appraised before self-reported, then the latest recorded; of two reports of one
 * amount the one with more decimals.
 *
 * @param records what is kept, withdrawals too, those of the highest standing first
 * @param effective the withdrawals before which there was a figure
 * @param isHypothetical whether they are hypothetical, and lie over what was reported
 */
public record Cell(
    ImmutableList<Observation> records,
    ImmutableList<Observation> effective,
    boolean isHypothetical) {
  static final Comparator<Observation> STANDING =
      Comparator.comparing(Observation::kind).thenComparing(Observation::recordedAt);
  static final Comparator<Observation> TOTAL = STANDING.reversed().thenComparing(Cell::compareRest);

  /**
   * Returns the cell of one record.
   *
   * @param record the record
   * @return the cell
   */
  static Cell of(Observation record) {
    return new Cell(ImmutableList.of(record), ImmutableList.of(), false);
  }

  /**
   * Returns the cell of one hypothetical record.
   *
   * @param record the record
   * @return the cell
   */
  static Cell hypothetical(Observation record) {
    return new Cell(ImmutableList.of(record), ImmutableList.of(), true);
  }

  /**
   * Puts cells together as if all their figures were for one period. If some are hypothetical, the
   * others do not count.
   *
   * @param cells the cells, at least one, in any order
   * @return the cell of all their figures
   */
  public static Cell merge(List<Cell> cells) {
    CellBuilder builder = new CellBuilder();
    cells.forEach(builder::add);
    return builder.cell();
  }

  Cell plus(Cell other) {
    Observation mine = records.get(0);
    Observation its = other.records.get(0);
    if (records.size() == 1
        && other.records.size() == 1
        && isHypothetical == other.isHypothetical
        && mine.kind() == its.kind()
        && mine.status() == its.status()
        && !mine.isWithdrawal()
        && mine.source().equals(its.source())) {
      int order = mine.recordedAt().compareTo(its.recordedAt());
      if (order != 0) {
        return order > 0 ? this : other;
      }
    }
    return merge(List.of(this, other));
  }

  static int compareRest(Observation one, Observation other) {
    return ComparisonChain.start()
        .compare(decimals(other), decimals(one))
        .compare(other.status(), one.status())
        .compare(text(one), text(other))
        .compare(one.source().orElse(""), other.source().orElse(""))
        .compare(one.publishedOn().orElse(LocalDate.MIN), other.publishedOn().orElse(LocalDate.MIN))
        .compare(one.period(), other.period(), ReportingPeriod.byName())
        .result();
  }

  private static int decimals(Observation figure) {
    return figure.reportedValue().orElse(null) instanceof Quantity quantity
        ? quantity.decimals().orElse(-1)
        : -1;
  }

  private static String text(Observation figure) {
    return figure.reportedValue().map(value -> value.getClass().getName() + value).orElse("");
  }

  /** {@return whether all figures were withdrawn} */
  public boolean isEmpty() {
    return records.stream().allMatch(Observation::isWithdrawal);
  }

  /** {@return the withdrawals that are the latest record of their source and kind} */
  public ImmutableList<Observation> withdrawals() {
    Set<String> told =
        records.stream()
            .filter(one -> !one.isWithdrawal())
            .map(CellBuilder::origin)
            .collect(Collectors.toSet());
    return records.stream()
        .filter(Observation::isWithdrawal)
        .filter(one -> !told.contains(CellBuilder.origin(one)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the kinds and sources of the withdrawals before which there was a figure. */
  Set<String> effectiveOrigins() {
    return effective.stream().map(CellBuilder::origin).collect(Collectors.toSet());
  }

  /** {@return whether a source withdraws a figure that it never reported} */
  public boolean hasIdleWithdrawal() {
    return !isHypothetical && withdrawals().size() > effective.size();
  }

  /** {@return the figures in force: of each source those of its highest kind, latest recorded} */
  public ImmutableList<Observation> standing() {
    if (records.size() == 1 && !records.get(0).isWithdrawal()) {
      return records;
    }
    Map<String, Observation> first = new HashMap<>();
    ImmutableList.Builder<Observation> standing = ImmutableList.builder();
    Map<String, Set<CellBuilder.Fact>> facts = new HashMap<>();
    for (Observation record : records) {
      if (!record.isWithdrawal()
          && STANDING.compare(
                  record, first.computeIfAbsent(record.source().orElse(""), source -> record))
              == 0
          && facts
              .computeIfAbsent(record.source().orElse(""), source -> new HashSet<>())
              .add(CellBuilder.Fact.of(record.value()))) {
        standing.add(record);
      }
    }
    return standing.build();
  }

  /**
   * {@return the figures of the highest standing, each fact once; one figure counts, several
   * contradict one another}
   */
  public ImmutableList<Observation> winners() {
    ImmutableList<Observation> standing = standing();
    if (standing.size() <= 1) {
      return standing;
    }
    Map<CellBuilder.Fact, Observation> winners = new LinkedHashMap<>();
    for (Observation figure : standing) {
      if (STANDING.compare(figure, standing.get(0)) == 0) {
        winners.putIfAbsent(CellBuilder.Fact.of(figure.value()), figure);
      }
    }
    return ImmutableList.copyOf(winners.values());
  }

  /** {@return the figures of other sources that differ from the one that counts} */
  public Stream<Observation> dissenters() {
    ImmutableList<Observation> standing = standing();
    return standing.stream()
        .filter(figure -> !figure.value().isSameFactAs(standing.get(0).value()));
  }

  /**
   * {@return the differing figures of the source whose figure counts: those of a lower kind that
   * were recorded later, and final ones that a provisional figure replaces}
   */
  public Stream<Observation> setAside() {
    if (records.size() == 1) {
      return Stream.of();
    }
    Observation winner = standing().get(0);
    Map<ObservationKind, Observation> latest = new HashMap<>();
    return records.stream()
        .filter(one -> !one.isWithdrawal() && one.source().equals(winner.source()))
        .filter(
            one ->
                latest
                        .computeIfAbsent(one.kind(), kind -> one)
                        .recordedAt()
                        .equals(one.recordedAt())
                    ? one.kind() != winner.kind() && one.recordedAt().isAfter(winner.recordedAt())
                    : one.kind() == winner.kind()
                        && winner.status() == ObservationStatus.PROVISIONAL)
        .filter(one -> !one.value().isSameFactAs(winner.value()));
  }
}
