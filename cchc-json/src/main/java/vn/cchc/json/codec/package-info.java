/**
 * Reads and writes the types of plans, registers and observations: one codec for each type.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.json.codec;

import org.jspecify.annotations.NullMarked;
