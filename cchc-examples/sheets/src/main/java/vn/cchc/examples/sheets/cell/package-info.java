/**
 * What one cell says. Here a cell becomes a number, a period, or the reason why it is neither: a
 * number with words beside it, a day where a month is needed, a format that shows another number
 * than the cell holds, or a text in an old encoding such as TCVN3.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.sheets.cell;

import org.jspecify.annotations.NullMarked;
