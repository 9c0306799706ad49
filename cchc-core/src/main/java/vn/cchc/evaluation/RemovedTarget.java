package vn.cchc.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import vn.cchc.plan.TargetId;
import vn.cchc.text.Text;

/**
 * A target that a revision of the plan removed on its due day or later.
 *
 * @param target the target
 * @param text its words
 * @param due the day by which it was to be met
 * @param on the first day on which the revision was in force
 */
public record RemovedTarget(TargetId target, String text, LocalDate due, LocalDate on) {
  /** Checks that all are given and brings the words to NFC. */
  public RemovedTarget {
    requireNonNull(target, "target");
    text = Text.prose("text of a target", text);
    requireNonNull(due, "due");
    requireNonNull(on, "on");
  }
}
