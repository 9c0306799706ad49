/**
 * The results of a plan's tasks by their reports.
 *
 * <p>Internal: this package is not exported, and what it holds may change at any time.
 */
@NullMarked
package vn.cchc.tasks.standing;

import org.jspecify.annotations.NullMarked;
