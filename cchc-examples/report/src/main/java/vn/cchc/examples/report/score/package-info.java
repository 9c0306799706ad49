/**
 * Scores by a set of criteria, as a page and as tables: totals and places, what each agency lost,
 * and what changed since earlier scores.
 */
@NullMarked
package vn.cchc.examples.report.score;

import org.jspecify.annotations.NullMarked;
