/**
 * What is wrong with a set of criteria: sums that differ, figures that get no points or points
 * twice, totals without a class.
 *
 * <p>A set that cannot be scored is refused. A hole that the law itself has, such as a total
 * without a class, is a warning with the point at which it lies. All values are immutable and safe
 * to share between threads.
 *
 * <p>Begin with {@link vn.cchc.scorecard.validation.ScorecardValidator}. Read on in {@link
 * vn.cchc.scorecard.scoring}.
 */
@NullMarked
package vn.cchc.scorecard.validation;

import org.jspecify.annotations.NullMarked;
