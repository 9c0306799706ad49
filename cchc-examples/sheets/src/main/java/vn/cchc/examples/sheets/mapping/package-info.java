/**
 * The mapping of a sheet: the small file that says which column holds what, which rows are left
 * out, and when and by whom the figures were recorded. Everything that is wrong with it is reported
 * at once, each problem with its JSON Pointer.
 */
@NullMarked
package vn.cchc.examples.sheets.mapping;

import org.jspecify.annotations.NullMarked;
