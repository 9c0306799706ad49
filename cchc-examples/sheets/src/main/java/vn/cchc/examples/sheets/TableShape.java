package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Where in a file the table is.
 *
 * @param sheet the name of the sheet; absent where a workbook shows only one
 * @param firstHeaderRow the first row of the heading, from 1
 * @param lastHeaderRow its last row; the rows of figures follow
 * @param endsBefore the label of the row before which the table ends, folded
 * @param leftOut the labels of rows that are left out, folded
 * @param separator what separates the columns of a CSV file; absent, it is told by the heading
 */
record TableShape(
    Optional<String> sheet,
    int firstHeaderRow,
    int lastHeaderRow,
    Optional<String> endsBefore,
    ImmutableSet<String> leftOut,
    Optional<Character> separator) {}
