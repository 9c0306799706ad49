/**
 * How it stands: verdicts on single values and reports on whole plans.
 *
 * <p>A verdict compares exactly: 59,996 % misses a minimum of 60 %, and 29 of 100 meets 29 %. A
 * figure that is missing is "no data", never zero; a ratio of nothing to nothing is "nothing
 * arose", neither 0 % nor 100 %. Each result says by how much it is met or missed, how many cases
 * are wanting, who has not reported, and whether it can still change. All values are immutable and
 * safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.evaluation.Verdict}, which judges one value; {@link
 * vn.cchc.evaluation.Evaluator} judges a whole plan, and {@link
 * vn.cchc.evaluation.EvaluationReport} is what it finds. Read on in {@link vn.cchc.message}.
 */
@NullMarked
package vn.cchc.evaluation;

import org.jspecify.annotations.NullMarked;
