package vn.cchc.scorecard.scoring;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.entry.ScoreEntry;

/**
 * What an adjustment does at one agency.
 *
 * @param adjustment the adjustment of the set
 * @param entry the entry that counts, if there is one
 * @param points the points added or taken away, each within the limit of this adjustment alone; the
 *     two ends differ where entries contradict each other. Of a knock-out or a cap 1 where it is
 *     due and 0 where it is not
 */
public record AppliedAdjustment(
    Adjustment adjustment, Optional<ScoreEntry> entry, PointRange points) {
  /** Checks that no component is absent. */
  public AppliedAdjustment {
    requireNonNull(adjustment, "adjustment");
    requireNonNull(entry, "entry");
    requireNonNull(points, "points");
  }

  /** {@return whether it is due for certain or perhaps} */
  public boolean isDue() {
    return points.high().signum() > 0;
  }
}
