/**
 * Reads very many lines of observations byte by byte, several threads at once.
 *
 * <p>{@link vn.cchc.json.bulk.BulkReader} is the only class that other packages use.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.json.bulk;

import org.jspecify.annotations.NullMarked;
