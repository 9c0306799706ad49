/**
 * Scores as workbooks: the form on which an agency scores itself and is appraised, and the workbook
 * of a set of criteria with its points and rules.
 */
@NullMarked
package vn.cchc.examples.sheets.score;

import org.jspecify.annotations.NullMarked;
