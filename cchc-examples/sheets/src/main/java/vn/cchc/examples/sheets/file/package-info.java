/**
 * Opens the file that somebody sends, Excel or CSV, and hands out its rows one by one. The file may
 * be broken, or made to do harm: a packed file that grows a thousandfold, a part that refers to
 * other files, a quote that never ends. Such a file is refused by name; {@link Limits} says how
 * much is read at most.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.sheets.file;

import org.jspecify.annotations.NullMarked;
