package vn.cchc.verdict;

/** Whether what was to be maintained (<i>duy trì</i>) was. */
public enum Maintained {
  /** The baseline met the criterion and the actual value does. */
  YES,
  /** The baseline or the actual value does not meet it. */
  NO,
  /** There is no baseline, several disagree, or there is no value to compare. */
  UNKNOWN
}
