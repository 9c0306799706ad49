/**
 * An evaluation as people read it: a page, a workbook, a table for a spreadsheet, or lines for
 * other programs; scores likewise.
 *
 * <p>A host makes a {@code content.JudgedPlan} and hands it to {@code page.HtmlReport} or to one of
 * the classes in {@code export}; it hands scores to {@code score.ScorePage} and {@code
 * score.ScoreSheets}. Each room uses only those named before it. {@code markup}: elements of a
 * page. {@code content}: what a report says. {@code table}: tables as CSV and as workbooks. {@code
 * chart}: the small drawings. {@code page}: the sections of the page. {@code export}: the sheets of
 * the workbook, and lines. {@code score}: all of it for scores.
 *
 * <p>All types are immutable and safe to share between threads unless they say otherwise.
 */
@NullMarked
package vn.cchc.examples.report;

import org.jspecify.annotations.NullMarked;
