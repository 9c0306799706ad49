package vn.cchc.evaluation;

/** Whether a target is on its way before its due day. It never changes the outcome. */
public enum Pace {
  /** The next stage is met already (<i>vượt tiến độ</i>). */
  AHEAD,
  /** Neither ahead nor behind (<i>đúng tiến độ</i>). */
  ON_PACE,
  /** A stage that is past was missed (<i>chậm tiến độ</i>). */
  BEHIND
}
