/**
 * How the figures of one agency or of several are put together: periods, predecessors, roll-up and
 * coverage.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.figures;

import org.jspecify.annotations.NullMarked;
