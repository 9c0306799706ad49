/**
 * A set of criteria with points (<i>bộ tiêu chí chấm điểm, Chỉ số CCHC</i>), as data with an
 * edition.
 *
 * <p>A clerk reads it as the table of the decision: areas, criteria and parts of criteria, the most
 * points of each, and how the points of each are found. Points become a total, and totals a class
 * and a place among agencies of one block. What is wrong with a set is found before anybody is
 * scored. All values are immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.scorecard.Scorecard}. Read on in {@link vn.cchc.scorecard.scoring}.
 */
@NullMarked
package vn.cchc.scorecard;

import org.jspecify.annotations.NullMarked;
