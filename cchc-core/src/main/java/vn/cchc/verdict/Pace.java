package vn.cchc.verdict;

/**
 * Whether a target is on track before its due day, by its stages or its straight line. It never
 * changes the outcome, and a target without a figure is not behind.
 */
public enum Pace {
  /** The next stage, or the end of the line, is met already (<i>vượt tiến độ</i>). */
  AHEAD,
  /** Neither ahead nor behind (<i>đúng tiến độ</i>). */
  ON_PACE,
  /** A stage that is past, or today's point of the line, was missed (<i>chậm tiến độ</i>). */
  BEHIND
}
