package vn.cchc.examples.report.table;

import com.google.common.collect.ImmutableList;

/**
 * A table.
 *
 * @param name what it is of
 * @param columns what each column is of
 * @param rows the rows, each with a cell for every column
 * @param frozen how many columns stay in sight
 */
public record Sheet(
    String name,
    ImmutableList<String> columns,
    ImmutableList<ImmutableList<Cell>> rows,
    int frozen) {
  /** Makes a table of which only the head stays in sight. */
  public Sheet(
      String name, ImmutableList<String> columns, ImmutableList<ImmutableList<Cell>> rows) {
    this(name, columns, rows, 0);
  }

  /** Returns this table in parts of at most so many rows, each after the first with a number. */
  ImmutableList<Sheet> parts(int mostRows) {
    ImmutableList.Builder<Sheet> parts = ImmutableList.builder();
    int number = 1;
    for (int from = 0; number == 1 || from < rows.size(); from += mostRows) {
      parts.add(
          new Sheet(
              number == 1 ? name : name + " (" + number + ")",
              columns,
              rows.subList(from, Math.min(from + mostRows, rows.size())),
              frozen));
      number++;
    }
    return parts.build();
  }
}
