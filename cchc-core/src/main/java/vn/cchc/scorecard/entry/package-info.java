/**
 * What was entered for the leaves of a scorecard (<i>điểm tự chấm, thẩm định, giải trình</i>): who
 * gave how many points to which agency, in which round, on what evidence.
 *
 * <p>Entries are only ever added, so that the scores of any past day can be found again. All values
 * are immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.scorecard.entry.ScoreEntry}. Read on in {@link
 * vn.cchc.scorecard.scoring}.
 */
@NullMarked
package vn.cchc.scorecard.entry;

import org.jspecify.annotations.NullMarked;
