/**
 * One value against one criterion, and what every result says.
 *
 * <p>A verdict compares exactly: 59,996% misses a minimum of 60%, and 29 of 100 meets 29%. A
 * missing figure is "no data", never zero. A ratio of 0/0 means that no case arose; it is neither
 * 0% nor 100%. Each verdict gives the exact margin and the number of cases that are missing.
 *
 * <p>Begin with {@link vn.cchc.verdict.Verdict}. Read on in {@link vn.cchc.evaluation}.
 */
@NullMarked
package vn.cchc.verdict;

import org.jspecify.annotations.NullMarked;
