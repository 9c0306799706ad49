/**
 * Finds out which agency or indicator a sheet means, by its id, its name on that day, or the usual
 * abbreviations such as “Sở KH&amp;ĐT”. A name that fits two agencies is refused; a name that is
 * nearly right is suggested and never taken.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.sheets.name;

import org.jspecify.annotations.NullMarked;
