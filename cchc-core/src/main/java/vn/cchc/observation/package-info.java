/**
 * What is reported: observations (<i>số liệu báo cáo</i>) and collections of them.
 *
 * <p>An observation is one agency's own figure of one indicator for one period, with the moment at
 * which it was recorded. Nothing is ever overwritten: a correction is a later observation, and a
 * report made again for an earlier day sees what was known on that day. All values are immutable
 * and safe to share between threads, except builders and the accumulator.
 *
 * <p>Begin with {@link vn.cchc.observation.Observations} and its builder, which takes rows as they
 * come; {@link vn.cchc.observation.ObservationAccumulator} is the same for streams and clusters.
 * Read on in {@link vn.cchc.problem}.
 */
@NullMarked
package vn.cchc.observation;

import org.jspecify.annotations.NullMarked;
