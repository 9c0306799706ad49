/**
 * How the words of a sheet are compared and shown, and how its columns and cells are called. “SỞ
 * NỘI VỤ” and “Sở Nội vụ” are the same words here; the second cell of the third row is B3.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.sheets.text;

import org.jspecify.annotations.NullMarked;
