package vn.cchc.indicator;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.cchc.agency.AgencyId;

/**
 * A share of the tasks of a plan, such as those completed on time: "100% nhiệm vụ được giao hoàn
 * thành đúng hạn". An indicator derived from it takes no figures. A task of which each agency of a
 * selection answers for its own part counts once for each of them.
 *
 * @param tasks which tasks are good
 * @param group the task group whose tasks count; absent, those of all groups
 * @param lead the agency whose tasks count; absent, those of all leads
 */
public record TaskShare(Counted tasks, Optional<GroupId> group, Optional<AgencyId> lead) {
  /** Which tasks are good, of those that count. */
  public enum Counted {
    /** Those completed, of all. */
    COMPLETED,
    /** Those completed by their last day, of those that have one. */
    ON_TIME
  }

  /** Checks that it is said which tasks are good. */
  public TaskShare {
    requireNonNull(tasks, "tasks");
  }

  /**
   * Returns the share of all tasks of the plan.
   *
   * @param tasks which tasks are good
   * @return the share
   */
  public static TaskShare of(Counted tasks) {
    return new TaskShare(tasks, Optional.empty(), Optional.empty());
  }
}
