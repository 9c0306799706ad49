/**
 * The report as a file for other programs: a workbook with one class for each of its sheets, one
 * table as CSV, and one line of JSON for each result.
 */
@NullMarked
package vn.cchc.examples.report.export;

import org.jspecify.annotations.NullMarked;
