/**
 * Workbooks that people fill in: their sheets and columns, the words to choose from, and how the
 * cells of a row become a part of a document and back. Plans and sets of criteria are made of
 * these.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.sheets.form;

import org.jspecify.annotations.NullMarked;
