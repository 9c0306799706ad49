package vn.cchc.observation;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.Quantity;
import vn.cchc.period.ReportingPeriod;

/**
 * What stands of one agency's figures of one subject for one time: of each source the figure that
 * counts, or the figures that differ and tie. Published stands before appraised before
 * self-reported, then the latest recorded; of two reports of one amount the one with more decimals.
 *
 * @param standing the figures that stand, those of the highest standing first
 * @param isHypothetical whether they are hypothetical, and lie over what was reported
 */
public record Cell(ImmutableList<Observation> standing, boolean isHypothetical) {
  static final Comparator<Observation> STANDING =
      Comparator.comparing(Observation::kind).thenComparing(Observation::recordedAt);
  static final Comparator<Observation> TOTAL = STANDING.reversed().thenComparing(Cell::compareRest);

  /**
   * Returns the cell of one figure.
   *
   * @param figure the figure
   * @return the cell
   */
  static Cell of(Observation figure) {
    return new Cell(ImmutableList.of(figure), false);
  }

  /**
   * Returns the cell of one hypothetical figure.
   *
   * @param figure the figure
   * @return the cell
   */
  static Cell hypothetical(Observation figure) {
    return new Cell(ImmutableList.of(figure), true);
  }

  /**
   * Puts cells together as if all their figures were for one time. Where some are hypothetical,
   * they alone stand.
   *
   * @param cells the cells, at least one, in any order
   * @return the cell of all their figures
   */
  public static Cell merge(List<Cell> cells) {
    CellBuilder pile = new CellBuilder();
    cells.forEach(pile::add);
    return pile.cell();
  }

  Cell plus(Cell other) {
    Observation mine = standing.get(0);
    Observation its = other.standing.get(0);
    if (standing.size() == 1
        && other.standing.size() == 1
        && isHypothetical == other.isHypothetical
        && mine.source().equals(its.source())) {
      int order = STANDING.compare(mine, its);
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
        .compare(one.value().getClass().getName(), other.value().getClass().getName())
        .compare(one.value().toString(), other.value().toString())
        .compare(text(one.source()), text(other.source()))
        .compare(one.publishedOn().orElse(LocalDate.MIN), other.publishedOn().orElse(LocalDate.MIN))
        .compare(one.period(), other.period(), ReportingPeriod.byName())
        .result();
  }

  private static int decimals(Observation figure) {
    return figure.value() instanceof Quantity quantity ? quantity.decimals().orElse(-1) : -1;
  }

  private static String text(Optional<String> source) {
    return source.orElse("");
  }

  /**
   * {@return the figures of the highest standing, each fact once; one figure counts, several
   * contradict one another}
   */
  public ImmutableList<Observation> winners() {
    if (standing.size() == 1) {
      return standing;
    }
    Map<Object, Observation> winners = new LinkedHashMap<>();
    for (Observation figure : standing) {
      if (STANDING.compare(figure, standing.get(0)) == 0) {
        winners.putIfAbsent(CellBuilder.fact(figure.value()), figure);
      }
    }
    return ImmutableList.copyOf(winners.values());
  }

  /** {@return the figures of other sources that differ from the one that counts} */
  public Stream<Observation> dissenters() {
    Observation winner = standing.get(0);
    return standing.stream().filter(figure -> !figure.value().isSameFactAs(winner.value()));
  }
}
