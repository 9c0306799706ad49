package vn.cchc.examples.sheets.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.mapping.FigureColumns;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.Origin;
import vn.cchc.examples.sheets.mapping.TableShape;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;

/**
 * The heading of a table: which column each origin of a mapping means.
 *
 * @param columns the columns by origin; none for what is fixed
 * @param headings the heading of every column that has one
 */
public record Heading(
    ImmutableMap<Origin, Integer> columns, ImmutableSortedMap<Integer, String> headings) {
  private static final int MOST_SHOWN = 30;
  // No \b: since Java 19 it takes ệ for no letter.
  private static final Pattern PERCENT =
      Pattern.compile(".*%.*|(?:(?:ty|ti)[ -]le|phan tram)(?![a-z]).*");
  private static final Pattern COUNT = Pattern.compile("(?:/ )?(?:so|tong)(?![a-z]).*");

  /** What a title says of the whole table. */
  private static final Pattern UNIT =
      Pattern.compile(".*(?:don vi(?: tinh)?|dvt) ?: ?(?:%|phan tram)[ ).]*");

  /**
   * Finds the columns of a mapping.
   *
   * @param grid the sheet, whose heading has passed
   * @param mapping the mapping
   * @param refusals takes what is wrong with the heading
   */
  public static Heading find(Grid grid, Mapping mapping, List<Refusal> refusals) {
    TableShape table = mapping.table();
    ImmutableSortedMap<Integer, String> headings =
        headings(grid, table.firstHeaderRow(), table.lastHeaderRow());
    Map<Origin, Integer> columns = new HashMap<>();
    List<Refusal> missing = new ArrayList<>();
    mapping
        .origins()
        .distinct()
        .forEach(
            origin -> {
              if (origin instanceof Origin.Lettered lettered) {
                columns.put(origin, lettered.index());
              } else if (origin instanceof Origin.Headed headed) {
                find(grid, mapping, headings, headed, missing)
                    .ifPresent(column -> columns.put(origin, column));
              }
            });
    // Where a heading is in an old encoding, that is why it was not found.
    List<Refusal> legacy = missing.isEmpty() ? List.of() : legacy(grid, table);
    refusals.addAll(legacy.isEmpty() ? missing : legacy);
    Heading heading = new Heading(ImmutableMap.copyOf(columns), headings);
    mapping.figures().forEach(figure -> heading.refusePercentages(grid, table, figure, refusals));
    if (mapping.figures().stream().anyMatch(one -> one.kind() == FigureColumns.Kind.COUNTS)) {
      unitOfTitle(grid, table).ifPresent(refusals::add);
    }
    return heading;
  }

  /** Returns the headings of rows, of which the parts of one column are joined. */
  public static ImmutableSortedMap<Integer, String> headings(Grid grid, int first, int last) {
    ImmutableSortedMap.Builder<Integer, String> headings = ImmutableSortedMap.naturalOrder();
    int lastColumn = grid.lastColumn();
    for (int column = 0; column <= lastColumn; column++) {
      Set<String> parts = new LinkedHashSet<>();
      for (int row = first; row <= last; row++) {
        grid.topCell(row, column).map(SheetCell::text).map(Labels::tidy).ifPresent(parts::add);
      }
      if (!parts.isEmpty()) {
        headings.put(column, String.join(" / ", parts));
      }
    }
    return headings.buildOrThrow();
  }

  /** A column that says that it holds percentages holds no counts. */
  private void refusePercentages(
      Grid grid, TableShape table, FigureColumns figure, List<Refusal> refusals) {
    if (figure.kind() != FigureColumns.Kind.COUNTS) {
      return;
    }
    for (Origin part : figure.parts()) {
      int column = columns.getOrDefault(part, -1);
      String heading = headings.getOrDefault(column, "");
      String last = Labels.bare(heading.substring(heading.lastIndexOf(" / ") + 1));
      String upper = Labels.bare(heading.substring(0, Math.max(heading.lastIndexOf(" / "), 0)));
      boolean isPercent =
          PERCENT.matcher(last.replaceFirst("^/ ", "")).matches()
              || (upper.contains("%") && !COUNT.matcher(last).matches());
      if (isPercent) {
        refusals.add(
            Refusal.ofCell(
                grid.name(),
                table.lastHeaderRow(),
                column,
                RefusalCode.HEADED_PERCENT,
                "",
                Labels.quoted(heading)));
      }
    }
  }

  /** A table of percentages, as its title says, holds no counts. */
  private static Optional<Refusal> unitOfTitle(Grid grid, TableShape table) {
    for (SheetRow row : grid.top()) {
      for (SheetCell cell : row.cells().values()) {
        if (row.number() < table.firstHeaderRow()
            && cell.kind() == SheetCell.Kind.TEXT
            && UNIT.matcher(Labels.bare(cell.text())).matches()) {
          return Optional.of(
              Refusal.ofCell(
                  grid.name(),
                  cell.row(),
                  cell.column(),
                  RefusalCode.HEADED_PERCENT,
                  "",
                  Labels.quoted(cell.text())));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> find(
      Grid grid,
      Mapping mapping,
      ImmutableSortedMap<Integer, String> headings,
      Origin.Headed headed,
      List<Refusal> refusals) {
    String key = Labels.key(headed.heading());
    List<Integer> found =
        headings.entrySet().stream()
            .filter(heading -> Labels.key(heading.getValue()).equals(key))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    RefusalCode code = found.isEmpty() ? RefusalCode.HEADER_NOT_FOUND : RefusalCode.HEADER_TWICE;
    String actual =
        found.isEmpty()
            ? headings.values().stream()
                .limit(MOST_SHOWN)
                .map(Labels::quoted)
                .collect(Collectors.joining(", "))
            : found.stream().map(Columns::letters).collect(Collectors.joining(", "));
    refusals.add(
        new Refusal(
            grid.name(),
            mapping.table().lastHeaderRow(),
            "",
            code,
            Labels.quoted(headed.heading()),
            actual));
    return Optional.empty();
  }

  private static ImmutableList<Refusal> legacy(Grid grid, TableShape table) {
    ImmutableList.Builder<Refusal> legacy = ImmutableList.builder();
    for (SheetRow row : grid.top()) {
      if (row.number() >= table.firstHeaderRow() && row.number() <= table.lastHeaderRow()) {
        row.cells().values().forEach(cell -> RowCells.legacy(grid, cell).ifPresent(legacy::add));
      }
    }
    return legacy.build();
  }
}
