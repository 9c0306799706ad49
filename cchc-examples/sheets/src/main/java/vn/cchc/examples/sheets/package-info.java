/**
 * Takes over the figures of a clerk's sheet, Excel or CSV. A small file says once which column is
 * which; every row is then either taken over whole or refused with its place and the reason, in
 * Vietnamese and English. Nothing is guessed: not the number convention, not an agency's name, not
 * an old encoding.
 *
 * <p>All types are immutable and safe to share between threads unless they say otherwise.
 */
@NullMarked
package vn.cchc.examples.sheets;

import org.jspecify.annotations.NullMarked;
