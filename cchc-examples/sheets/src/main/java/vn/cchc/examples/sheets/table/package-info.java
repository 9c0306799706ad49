/**
 * One table of figures: its heading, which may have several rows and merged cells, and its rows,
 * each of which becomes observations or is refused. A row of totals is not the figure of an agency
 * and is refused too.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.sheets.table;

import org.jspecify.annotations.NullMarked;
