package vn.cchc.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.observation.Observation;
import vn.cchc.plan.TargetId;

/**
 * How one target changed between two days.
 *
 * @param target the target
 * @param before its result on the earlier day; absent where the plan did not have it then
 * @param after its result on the later day; absent where the plan no longer has it
 * @param since the first day from which on outcome and level have been those of the later day
 *     without a break
 * @param figures the figures that count from that day on and did not the day before: those that
 *     brought it about; none where only a due day passed or the plan was revised
 */
public record OutcomeChange(
    TargetId target,
    Optional<TargetResult> before,
    Optional<TargetResult> after,
    LocalDate since,
    ImmutableList<Observation> figures) {
  /** Checks that there is something on one day at least. */
  public OutcomeChange {
    requireNonNull(target, "target");
    requireNonNull(since, "since");
    requireNonNull(figures, "figures");
    checkArgument(
        before.isPresent() || after.isPresent(),
        "change of target %s: must have a result before or after",
        target);
  }
}
