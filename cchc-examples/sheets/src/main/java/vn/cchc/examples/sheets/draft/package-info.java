/**
 * Drafts a mapping from a sheet that nobody has described yet. It looks for the table, its heading,
 * its totals and the columns that belong together, and puts a question mark where it is not sure.
 * Somebody looks the draft through before it is used.
 */
@NullMarked
package vn.cchc.examples.sheets.draft;

import org.jspecify.annotations.NullMarked;
