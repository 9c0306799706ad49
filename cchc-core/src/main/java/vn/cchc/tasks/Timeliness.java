package vn.cchc.tasks;

/**
 * How a task compares with the last day of its deadline, that day included (<i>tiến độ thời
 * hạn</i>).
 */
public enum Timeliness {
  /** Done by the last day (<i>đúng hạn</i>). */
  ON_TIME,
  /** Done after the last day (<i>hoàn thành quá hạn</i>). */
  LATE,
  /** Not known to be done, and the last day is not over (<i>trong hạn</i>). */
  NOT_YET_DUE,
  /** Not known to be done, and the last day is over (<i>quá hạn</i>). */
  OVERDUE,
  /** No last day can be said, as for continuous work; never overdue (<i>không có thời hạn</i>). */
  NO_DEADLINE
}
