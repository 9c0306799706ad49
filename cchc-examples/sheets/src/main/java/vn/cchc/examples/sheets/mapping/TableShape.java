package vn.cchc.examples.sheets.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Where in a file the table is.
 *
 * @param sheets the names of the sheets; none where a workbook shows only one
 * @param firstHeaderRow the first row of the heading, from 1
 * @param lastHeaderRow its last row; the rows of figures follow
 * @param endsBefore the labels of the row before which the table ends
 * @param leftOut the labels of rows that are left out
 * @param leftOutRows the numbers of rows that are left out
 * @param separator what separates the columns of a CSV file; absent, the heading decides
 */
public record TableShape(
    ImmutableList<String> sheets,
    int firstHeaderRow,
    int lastHeaderRow,
    RowLabels endsBefore,
    RowLabels leftOut,
    ImmutableSet<Integer> leftOutRows,
    Optional<Character> separator) {
  TableShape of(ImmutableList<String> others) {
    return new TableShape(
        others, firstHeaderRow, lastHeaderRow, endsBefore, leftOut, leftOutRows, separator);
  }
}
