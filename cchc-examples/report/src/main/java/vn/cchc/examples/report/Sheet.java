package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;

/**
 * A table.
 *
 * @param name what it is of
 * @param columns what each column is of
 * @param rows the rows, each with a cell for every column
 */
record Sheet(String name, ImmutableList<String> columns, ImmutableList<ImmutableList<Cell>> rows) {}
