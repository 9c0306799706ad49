/**
 * The scores of agencies by a scorecard: points of every leaf, totals, classes and places, each
 * with what it rests on.
 *
 * <p>Points are exact fractions. What is missing is never taken for nothing: a total then lies
 * between two ends, there is a class only where both ends have it, and no place. All values are
 * immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.scorecard.scoring.Scorer}.
 */
@NullMarked
@ResultStyle
package vn.cchc.scorecard.scoring;

import org.jspecify.annotations.NullMarked;
import vn.cchc.ResultStyle;
