/**
 * The elements of a page. Every text is escaped where it is put in, so that no word of a plan
 * becomes markup. The style sheet is here too.
 *
 * <p>Internal: hosts call nothing here, and it may change at any time.
 */
@NullMarked
package vn.cchc.examples.report.markup;

import org.jspecify.annotations.NullMarked;
