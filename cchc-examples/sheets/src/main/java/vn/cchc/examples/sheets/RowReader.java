package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingCalendar;

/** Reads one row of a table: its observations, or everything for which it is refused. */
final class RowReader {
  private static final ImmutableSet<String> TOTALS =
      ImmutableSet.of(
          "tổng", "tổng số", "cộng", "tổng hợp", "toàn tỉnh", "total", "grand total", "sum");

  private final Grid grid;
  private final Mapping mapping;
  private final Heading heading;
  private final KnownNames names;
  private final NumberCells numbers;
  private final int row;
  private final List<Refusal> refusals = new ArrayList<>();

  RowReader(Grid grid, Mapping mapping, Heading heading, KnownNames names, int row) {
    this.grid = grid;
    this.mapping = mapping;
    this.heading = heading;
    this.names = names;
    this.numbers = new NumberCells(mapping.numbers());
    this.row = row;
  }

  ImmutableList<Refusal> refusals() {
    return ImmutableList.copyOf(refusals);
  }

  /** Recognises a text in an old encoding. */
  static Optional<Refusal> legacy(Grid grid, SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT
        ? LegacyText.recognise(cell.text(), cell.legacyFont())
            .map(
                legacy ->
                    Refusal.ofCell(
                        grid.name(),
                        cell.row(),
                        cell.column(),
                        legacy.encoding().code(),
                        KnownNames.quoted(legacy.reading()),
                        KnownNames.quoted(cell.text())))
        : Optional.empty();
  }

  /** Reads the row. One without any figure has none, and nothing is wrong with it. */
  ImmutableList<Observation> read() {
    for (SheetCell cell : grid.row(row)) {
      if (!heading.headings().containsKey(cell.column())
          && !heading.columns().containsValue(cell.column())) {
        refuse(cell.column(), RefusalCode.STRAY_CELL, "", KnownNames.quoted(cell.text()));
      }
    }
    List<FigureColumns> given = mapping.figures().stream().filter(this::isGiven).toList();
    if (given.isEmpty() || isTotals() || isHidden()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Observation> observations = ImmutableList.builder();
    given.forEach(figure -> observation(figure).ifPresent(observations::add));
    return refusals.isEmpty() ? observations.build() : ImmutableList.of();
  }

  private boolean isGiven(FigureColumns figure) {
    return figure.parts().stream()
        .flatMap(part -> column(part).stream())
        .anyMatch(column -> grid.shownAt(row, column).isPresent());
  }

  private boolean isTotals() {
    for (SheetCell cell : grid.row(row)) {
      String label = Labels.folded(cell.text()).replaceAll("[ :.]+$", "");
      if (cell.kind() == SheetCell.Kind.TEXT
          && (TOTALS.contains(label) || label.startsWith("tổng cộng"))) {
        refuse(cell.column(), RefusalCode.TOTALS_ROW, "", KnownNames.quoted(cell.text()));
        return true;
      }
    }
    return false;
  }

  private boolean isHidden() {
    if (grid.isHidden(row)) {
      refusals.add(new Refusal(grid.name(), row, "", RefusalCode.HIDDEN_ROW, "", ""));
      return true;
    }
    return false;
  }

  private Optional<Observation> observation(FigureColumns figure) {
    var indicator = label(figure.indicator(), "indicator", cell -> names.indicator(cell.text()));
    var period = label(mapping.period(figure), "period", PeriodCells::read);
    LocalDate day =
        period.map(some -> some.days(ReportingCalendar.CALENDAR).last()).orElse(LocalDate.MAX);
    Optional<AgencyId> agency =
        label(mapping.agency(), "agency", cell -> names.agency(cell.text(), day));
    Optional<? extends Value> value = value(figure);
    return indicator.isPresent() && period.isPresent() && agency.isPresent() && value.isPresent()
        ? Optional.of(
            mapping
                .provenance()
                .observation()
                .subject(indicator.orElseThrow())
                .period(period.orElseThrow())
                .agency(agency.orElseThrow())
                .value(value.orElseThrow())
                .build())
        : Optional.empty();
  }

  private Optional<? extends Value> value(FigureColumns figure) {
    Origin first = figure.parts().get(0);
    return switch (figure.kind()) {
      case COUNTS -> ratio(first, figure.parts().get(1));
      case AMOUNT -> figure(first, "amount", cell -> numbers.amount(cell, figure.decimals()));
      case PERCENTAGE -> figure(first, "percentage", numbers::percentage);
      case RANK -> rank(first, figure.parts().get(1));
    };
  }

  private Optional<Ratio> ratio(Origin numerator, Origin denominator) {
    Optional<Long> some = figure(numerator, "numerator", numbers::count);
    Optional<Long> all = figure(denominator, "denominator", numbers::count);
    if (some.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    if (all.orElseThrow() == 0 && some.orElseThrow() > 0) {
      refuse(
          column(denominator).orElseThrow(),
          RefusalCode.ZERO_DENOMINATOR,
          "",
          some.orElseThrow() + "/0");
      return Optional.empty();
    }
    return Optional.of(Ratio.of(some.orElseThrow(), all.orElseThrow()));
  }

  private Optional<Rank> rank(Origin rank, Origin of) {
    Optional<Long> place = figure(rank, "rank", numbers::count);
    Optional<Long> ranked =
        of instanceof Origin.Fixed fixed
            ? Optional.of(Long.valueOf(fixed.text()))
            : figure(of, "of", numbers::count);
    if (place.isEmpty() || ranked.isEmpty()) {
      return Optional.empty();
    }
    long first = place.orElseThrow();
    long last = ranked.orElseThrow();
    if (first < 1 || first > last || last > Integer.MAX_VALUE) {
      refuse(column(rank).orElseThrow(), RefusalCode.RANK_OUTSIDE, "", first + "/" + last);
      return Optional.empty();
    }
    return Optional.of(Rank.of((int) first, (int) last));
  }

  /** Reads a label: of merged cells, that of the first; fixed ones are read as if in a cell. */
  private <T> Optional<T> label(Origin origin, String what, Function<SheetCell, Finding<T>> read) {
    if (origin instanceof Origin.Fixed fixed) {
      Finding<T> finding = read.apply(SheetCell.text(row, 0, fixed.text()));
      finding
          .code()
          .ifPresent(
              code ->
                  add(
                      new Refusal(
                          grid.name(), row, "", code, finding.expected(), finding.actual())));
      return finding.value();
    }
    int column = column(origin).orElseThrow();
    Optional<SheetCell> cell = grid.shownAt(row, column);
    if (cell.isEmpty()) {
      refuse(column, RefusalCode.MISSING_CELL, what, "");
      return Optional.empty();
    }
    Optional<Refusal> legacy = legacy(grid, cell.orElseThrow());
    if (legacy.isPresent()) {
      add(legacy.orElseThrow());
      return Optional.empty();
    }
    return noted(column, read.apply(cell.orElseThrow()));
  }

  /** Reads a part of a figure, which stands in a cell of its own. */
  private <T> Optional<T> figure(Origin origin, String what, Function<SheetCell, Finding<T>> read) {
    int column = column(origin).orElseThrow();
    Optional<MergedArea> merged = grid.mergedAt(row, column);
    if (merged.isPresent()) {
      refuse(column, RefusalCode.MERGED_FIGURE, "", merged.orElseThrow().toString());
      return Optional.empty();
    }
    Optional<SheetCell> cell = grid.cell(row, column);
    if (cell.isEmpty()) {
      refuse(column, RefusalCode.MISSING_CELL, what, "");
      return Optional.empty();
    }
    return noted(column, read.apply(cell.orElseThrow()));
  }

  private <T> Optional<T> noted(int column, Finding<T> finding) {
    finding.code().ifPresent(code -> refuse(column, code, finding.expected(), finding.actual()));
    return finding.value();
  }

  private Optional<Integer> column(Origin origin) {
    return Optional.ofNullable(heading.columns().get(origin));
  }

  private void refuse(int column, RefusalCode code, String expected, String actual) {
    add(Refusal.ofCell(grid.name(), row, column, code, expected, actual));
  }

  /** Several figures of a row share labels; what is wrong with one is told once. */
  private void add(Refusal refusal) {
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }
}
