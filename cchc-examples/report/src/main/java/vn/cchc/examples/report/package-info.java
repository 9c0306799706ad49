/**
 * The report of a plan for the people around it: a page to look at, a workbook and a table to
 * reckon with, and lines for other programmes. All four tell the same evaluation.
 */
@NullMarked
package vn.cchc.examples.report;

import org.jspecify.annotations.NullMarked;
