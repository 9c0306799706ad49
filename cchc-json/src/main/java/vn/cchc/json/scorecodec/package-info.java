/**
 * Reads and writes scorecards and entries, and writes scores: one codec for each type.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.json.scorecodec;

import org.jspecify.annotations.NullMarked;
