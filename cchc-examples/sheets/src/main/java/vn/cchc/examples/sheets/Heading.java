package vn.cchc.examples.sheets;

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
import java.util.stream.Collectors;

/**
 * The heading of a table: which column each origin of a mapping means.
 *
 * @param columns the columns by origin; none for what is fixed
 * @param headings the heading of every column that has one
 */
record Heading(
    ImmutableMap<Origin, Integer> columns, ImmutableSortedMap<Integer, String> headings) {
  /**
   * Finds the columns of a mapping.
   *
   * @param grid the sheet
   * @param mapping the mapping
   * @param refusals takes what is wrong with the heading
   */
  static Heading find(Grid grid, Mapping mapping, List<Refusal> refusals) {
    ImmutableSortedMap<Integer, String> headings = headings(grid, mapping.table());
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
    List<Refusal> legacy = missing.isEmpty() ? List.of() : legacy(grid, mapping.table());
    refusals.addAll(legacy.isEmpty() ? missing : legacy);
    return new Heading(ImmutableMap.copyOf(columns), headings);
  }

  private static ImmutableSortedMap<Integer, String> headings(Grid grid, TableShape table) {
    int last = grid.rows().values().stream().mapToInt(cells -> cells.lastKey()).max().orElse(-1);
    ImmutableSortedMap.Builder<Integer, String> headings = ImmutableSortedMap.naturalOrder();
    for (int column = 0; column <= last; column++) {
      Set<String> parts = new LinkedHashSet<>();
      for (int row = table.firstHeaderRow(); row <= table.lastHeaderRow(); row++) {
        grid.shownAt(row, column).map(SheetCell::text).map(Labels::tidy).ifPresent(parts::add);
      }
      if (!parts.isEmpty()) {
        headings.put(column, String.join(" / ", parts));
      }
    }
    return headings.buildOrThrow();
  }

  private static Optional<Integer> find(
      Grid grid,
      Mapping mapping,
      ImmutableSortedMap<Integer, String> headings,
      Origin.Headed headed,
      List<Refusal> refusals) {
    String folded = Labels.folded(headed.heading());
    List<Integer> found =
        headings.entrySet().stream()
            .filter(heading -> Labels.folded(heading.getValue()).equals(folded))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    RefusalCode code = found.isEmpty() ? RefusalCode.HEADER_NOT_FOUND : RefusalCode.HEADER_TWICE;
    String actual =
        found.isEmpty()
            ? headings.values().stream().map(KnownNames::quoted).collect(Collectors.joining(", "))
            : found.stream().map(Columns::letters).collect(Collectors.joining(", "));
    refusals.add(
        new Refusal(
            grid.name(),
            mapping.table().lastHeaderRow(),
            "",
            code,
            KnownNames.quoted(headed.heading()),
            actual));
    return Optional.empty();
  }

  private static ImmutableList<Refusal> legacy(Grid grid, TableShape table) {
    return grid
        .rows()
        .subMap(table.firstHeaderRow(), true, table.lastHeaderRow(), true)
        .values()
        .stream()
        .flatMap(cells -> cells.values().stream())
        .flatMap(cell -> RowCells.legacy(grid, cell).stream())
        .collect(ImmutableList.toImmutableList());
  }
}
