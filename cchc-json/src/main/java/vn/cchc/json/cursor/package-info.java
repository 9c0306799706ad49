/**
 * Tokens, positions and pointers of JSON texts, and the problems that are found while reading.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.json.cursor;

import org.jspecify.annotations.NullMarked;
