/**
 * Rules that several rooms ask: by which indicators a target is judged, whether a value fits its
 * indicator, and what the outcomes, levels or coverages of several are together.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.verdict.rule;

import org.jspecify.annotations.NullMarked;
