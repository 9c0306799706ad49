package vn.cchc.examples.sheets.table;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.examples.sheets.cell.NumberCells;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.mapping.FigureColumns;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.Origin;
import vn.cchc.examples.sheets.mapping.RowLabels;
import vn.cchc.examples.sheets.name.KnownNames;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;

/** Reads one row of a table: its observations, or everything for which it is refused. */
public final class RowReader {
  private static final ImmutableSet<String> TOTALS =
      ImmutableSet.of("tổng", "tổng số", "cộng", "toàn tỉnh", "total", "grand total");

  private static final CharMatcher LAST = CharMatcher.anyOf(" :.");

  private final Grid grid;
  private final Mapping mapping;
  private final Heading heading;
  private final RowCells cells;
  private final KnownNames names;
  private final RowSubjects subjects;
  private final NumberCells numbers;

  public RowReader(Grid grid, Mapping mapping, Heading heading, KnownNames names, int row) {
    this.grid = grid;
    this.mapping = mapping;
    this.heading = heading;
    this.names = names;
    this.numbers = new NumberCells(mapping.numbers());
    this.cells = new RowCells(grid, heading, row);
    this.subjects = new RowSubjects(cells, mapping, names);
  }

  public ImmutableList<Refusal> refusals() {
    return cells.refusals();
  }

  /**
   * Returns whether the row has figures and an agency, so that a note beside them ends no table.
   *
   * @param ends the labels of the row before which the table ends
   */
  public boolean isOfAgency(RowLabels ends) {
    return mapping.figures().stream().anyMatch(this::isGiven)
        && cells
            .held(mapping.agency())
            .filter(cell -> !ends.match(ImmutableList.of(cell)))
            .isPresent();
  }

  /** Reads the row. One without any figure has none, and nothing is wrong with it. */
  public ImmutableList<Observation> read() {
    for (SheetCell cell : grid.cells()) {
      if (!heading.headings().containsKey(cell.column())
          && !heading.columns().containsValue(cell.column())) {
        cells.refuse(cell.column(), RefusalCode.STRAY_CELL, "", Labels.quoted(cell.text()));
      }
    }
    List<FigureColumns> given = new ArrayList<>();
    for (FigureColumns figure : mapping.figures()) {
      if (isGiven(figure)) {
        given.add(figure);
      }
    }
    if (given.isEmpty() || isTotals() || isHidden()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Observation> observations = ImmutableList.builder();
    for (FigureColumns figure : given) {
      observation(figure).ifPresent(observations::add);
    }
    return cells.refusals().isEmpty() ? observations.build() : ImmutableList.of();
  }

  /** A figure is given where one of its parts is, other than by a text that means no figure. */
  private boolean isGiven(FigureColumns figure) {
    for (Origin part : figure.parts()) {
      if (cells.isGiven(part) && !isNoFigure(part)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoFigure(Origin part) {
    Optional<SheetCell> cell = cells.held(part);
    return cell.isPresent() && mapping.texts().isNoFigure(cell.orElseThrow());
  }

  private boolean isTotals() {
    for (SheetCell cell : grid.cells()) {
      if (cell.kind() == SheetCell.Kind.TEXT && isTotalLabel(cell.text())) {
        cells.refuse(cell.column(), RefusalCode.TOTALS_ROW, "", Labels.quoted(cell.text()));
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text says that its row sums others. */
  public static boolean isTotalLabel(String text) {
    String label = LAST.trimTrailingFrom(Labels.folded(text));
    return TOTALS.contains(label) || label.startsWith("tổng cộng");
  }

  private boolean isHidden() {
    if (grid.isHidden()) {
      cells.refuse(RefusalCode.HIDDEN_ROW, "", "");
      return true;
    }
    return false;
  }

  /** Returns the figures that the row has no number for, as far as it says which they would be. */
  public ImmutableList<Observation> blanks() {
    RowSubjects quiet = new RowSubjects(new RowCells(grid, heading, grid.row()), mapping, names);
    return mapping.figures().stream()
        .filter(figure -> !isGiven(figure))
        .flatMap(figure -> quiet.of(figure).stream())
        .map(one -> one.status(ObservationStatus.WITHDRAWN).publishedOn(Optional.empty()).build())
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<Observation> observation(FigureColumns figure) {
    Optional<Observation.Builder> subject = subjects.of(figure);
    if (isWithdrawn(figure)) {
      return subject.map(
          one -> one.status(ObservationStatus.WITHDRAWN).publishedOn(Optional.empty()).build());
    }
    Optional<? extends Value> value = value(figure);
    return subject.isPresent() && value.isPresent()
        ? Optional.of(subject.orElseThrow().value(value.orElseThrow()).build())
        : Optional.empty();
  }

  /** Returns whether all that the row has of a figure says that it is taken back. */
  private boolean isWithdrawn(FigureColumns figure) {
    boolean isHeld = false;
    for (Origin part : figure.parts()) {
      Optional<SheetCell> cell = cells.held(part);
      if (cell.isPresent() && !mapping.texts().isWithdrawn(cell.orElseThrow())) {
        return false;
      }
      isHeld |= cell.isPresent();
    }
    return isHeld;
  }

  private Optional<? extends Value> value(FigureColumns figure) {
    Origin first = figure.parts().get(0);
    return switch (figure.kind()) {
      case COUNTS -> ratio(first, figure.parts().get(1));
      case AMOUNT -> cells.figure(first, "amount", cell -> numbers.amount(cell, figure.decimals()));
      case PERCENTAGE -> cells.figure(first, "percentage", numbers::percentage);
      case RANK -> rank(first, figure.parts().get(1));
    };
  }

  /** Returns whether a row says that nothing arose: all that it says of the two counts says so. */
  private boolean isNothingArose(Origin numerator, Origin denominator) {
    boolean isSaid = false;
    for (Origin part : ImmutableList.of(numerator, denominator)) {
      Optional<SheetCell> held = cells.held(part);
      if (held.isPresent()) {
        SheetCell cell = held.orElseThrow();
        boolean isNothing = mapping.texts().isNothingArose(cell);
        if (!isNothing && !mapping.texts().isNoFigure(cell) && !cell.text().strip().equals("0")) {
          return false;
        }
        isSaid |= isNothing;
      }
    }
    return isSaid;
  }

  /** A part that means "no figure" beside a number is refused, for nobody knows which is right. */
  private boolean isHalf(Origin part, Origin other) {
    if (!isNoFigure(part)) {
      return false;
    }
    SheetCell cell = cells.held(part).orElseThrow();
    cells.refuse(
        cell.column(),
        RefusalCode.HALF_FIGURE,
        cells.held(other).map(SheetCell::shown).orElse(""),
        Labels.quoted(cell.text()));
    return true;
  }

  private Optional<Ratio> ratio(Origin numerator, Origin denominator) {
    if (isNothingArose(numerator, denominator)) {
      return Optional.of(Ratio.of(0, 0));
    } else if (isHalf(numerator, denominator) || isHalf(denominator, numerator)) {
      return Optional.empty();
    }
    Optional<Long> some = cells.figure(numerator, "numerator", numbers::count);
    Optional<Long> all = cells.figure(denominator, "denominator", numbers::count);
    if (some.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    if (all.orElseThrow() == 0 && some.orElseThrow() > 0) {
      cells.refuse(denominator, RefusalCode.ZERO_DENOMINATOR, "", some.orElseThrow() + "/0");
      return Optional.empty();
    }
    return Optional.of(Ratio.of(some.orElseThrow(), all.orElseThrow()));
  }

  private Optional<Rank> rank(Origin rank, Origin of) {
    Optional<Long> place = cells.figure(rank, "rank", numbers::count);
    Optional<Long> ranked =
        of instanceof Origin.Fixed fixed
            ? Optional.of(Long.valueOf(fixed.text()))
            : cells.figure(of, "of", numbers::count);
    if (place.isEmpty() || ranked.isEmpty()) {
      return Optional.empty();
    }
    long first = place.orElseThrow();
    long last = ranked.orElseThrow();
    if (first < 1 || first > last || last > Integer.MAX_VALUE) {
      cells.refuse(rank, RefusalCode.RANK_OUTSIDE, "", first + "/" + last);
      return Optional.empty();
    }
    return Optional.of(Rank.of((int) first, (int) last));
  }
}
