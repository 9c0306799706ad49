package vn.cchc.examples.commandline.table;

import vn.cchc.evaluation.TargetResult;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** Which targets and tasks a table of what is open lists. */
public enum ToFollowUp {
  /** All targets; of tasks those that are overdue, or of which nothing or no one thing is known. */
  ALL,
  /** Targets that are missed, below their level or undecided; tasks that were late as well. */
  OPEN;

  /** Objectives in words are open for nobody: they are not assessed. */
  boolean lists(TargetResult result) {
    boolean isReached =
        result.outcome() == Outcome.MET
            || result.level().filter(Level.AT_LEVEL::equals).isPresent()
            || result.outcome() == Outcome.NOT_ASSESSED;
    return this == ALL || !isReached;
  }

  boolean lists(TaskResult result) {
    return result.members().stream().anyMatch(this::lists)
        || result.state() == TaskState.NO_REPORT
        || result.state() == TaskState.CONFLICTING
        || result.hasUnreportedPeriod()
        || result.timeliness().filter(this::isListed).isPresent();
  }

  private boolean isListed(Timeliness timeliness) {
    return timeliness == Timeliness.OVERDUE || (this == OPEN && timeliness == Timeliness.LATE);
  }
}
