package vn.cchc.indicator;

/** What an observation is of: an indicator, or a task whose progress is reported. */
public sealed interface Subject permits IndicatorId, TaskId {
  /** {@return the bare id} */
  String value();
}
