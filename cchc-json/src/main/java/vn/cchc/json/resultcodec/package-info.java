/**
 * Reads and writes what an evaluation says, and writes problems: one codec for each type.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.json.resultcodec;

import org.jspecify.annotations.NullMarked;
