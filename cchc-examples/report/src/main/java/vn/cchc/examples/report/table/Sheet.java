package vn.cchc.examples.report.table;

import com.google.common.collect.ImmutableList;

/**
 * A table.
 *
 * @param name what it is of
 * @param columns what each column is of
 * @param rows the rows, each with a cell for every column; a large table makes them one after the
 *     other, each time that they are asked for
 * @param frozen how many columns stay in sight
 */
public record Sheet(
    String name, ImmutableList<String> columns, Iterable<ImmutableList<Cell>> rows, int frozen) {
  /** Makes a table of which only the head stays in sight. */
  public Sheet(String name, ImmutableList<String> columns, Iterable<ImmutableList<Cell>> rows) {
    this(name, columns, rows, 0);
  }
}
