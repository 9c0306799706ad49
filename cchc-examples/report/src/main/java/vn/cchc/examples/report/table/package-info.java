/**
 * A table with cells of several kinds (words, numbers, percentages, days), written as CSV or as a
 * sheet of a workbook. It knows no plan, only the colours of results.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.report.table;

import org.jspecify.annotations.NullMarked;
