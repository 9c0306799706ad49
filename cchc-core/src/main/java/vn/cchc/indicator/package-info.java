/**
 * What is measured: indicators (<i>chỉ số, chỉ tiêu thống kê</i>) and the values they take.
 *
 * <p>A clerk reports two counts, such as 1.166 of 2.000 dossiers, never a percentage worked out
 * from them: percentages cannot be added, and a rounded one may lie on the wrong side of a target.
 * All values are immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.indicator.Value} and, of its kinds, {@link vn.cchc.indicator.Ratio};
 * {@link vn.cchc.indicator.Indicator} says how values are put together. Read on in {@link
 * vn.cchc.plan}.
 */
@NullMarked
package vn.cchc.indicator;

import org.jspecify.annotations.NullMarked;
