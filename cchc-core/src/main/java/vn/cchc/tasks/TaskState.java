package vn.cchc.tasks;

/** How far a task is, by the report of its lead agency (<i>tình trạng thực hiện</i>). */
public enum TaskState {
  /** The lead has reported nothing that counts (<i>chưa có báo cáo</i>); it may be done or not. */
  NO_REPORT,
  /** Reports of the lead that contradict one another (<i>số liệu không thống nhất</i>). */
  CONFLICTING,
  /** Reported to be at nothing, 0 per cent (<i>chưa thực hiện</i>). */
  NOT_STARTED,
  /** Reported as not done, and not to be at nothing (<i>đang thực hiện</i>). */
  IN_PROGRESS,
  /** Reported as done (<i>đã hoàn thành</i>). */
  COMPLETED
}
