/**
 * The targets of a plan on a day.
 *
 * <p>A report has one result for each target: the outcome, the exact margin, the cases that are
 * missing, the agencies that have not reported, and whether the result can still change. Figures
 * count if they were recorded before the midnight that ends the day at UTC+07:00. The same plan,
 * register and figures always give the same report.
 *
 * <p>Begin with {@link vn.cchc.evaluation.Evaluator}, which judges a plan; {@link
 * vn.cchc.evaluation.EvaluationReport} is its result. Read on in {@link vn.cchc.message}.
 */
@NullMarked
@ResultStyle
package vn.cchc.evaluation;

import org.jspecify.annotations.NullMarked;
import vn.cchc.ResultStyle;
