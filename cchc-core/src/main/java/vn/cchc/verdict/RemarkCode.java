package vn.cchc.verdict;

/** What a remark on a result is about. */
public enum RemarkCode {
  /** A printed figure so near the threshold that its rounding may decide. */
  WITHIN_ROUNDING,
  /** No case arose, which the indicator counts as met. */
  NOTHING_AROSE_COUNTS_AS_MET,
  /** No case arose, which the indicator counts as not met. */
  NOTHING_AROSE_COUNTS_AS_NOT_MET,
  /** Another source has another figure than the one that counts. */
  OTHER_SOURCE_DIFFERS,
  /** A hypothetical figure. */
  HYPOTHETICAL,
  /** A cumulative figure that does not begin with the window and does not count. */
  NOT_FROM_THE_BEGINNING,
  /** Figures of predecessors, for the time before they were merged into this agency. */
  PREDECESSOR_FIGURES,
  /** Figures of a divided agency, which cannot be assigned to this one. */
  DIVIDED_PREDECESSOR,
  /** A figure of an agency for a time at which it was not among those counted. */
  NOT_A_MEMBER_THEN,
  /** A report on a task by an agency that is not its lead; it does not count. */
  NOT_OF_THE_LEAD,
  /** Two different figures of one agency for one period, neither of which takes precedence. */
  FIGURES_DIFFER,
  /** Two periods that overlap, of figures that would be added. */
  PERIODS_OVERLAP,
  /** A part that is greater than its whole. */
  PART_EXCEEDS_WHOLE,
  /** A value of another kind than the indicator or the criterion asks for. */
  WRONG_KIND,
  /** Several printed percentages, which cannot be put together. */
  PERCENTAGES_NOT_ADDABLE,
  /** Several figures that cannot be added, such as ranks. */
  NOT_ADDABLE,
  /** Figures of several agencies that the indicator's roll-up cannot combine. */
  NOT_ROLLED_UP,
  /** A sum beyond what can be counted. */
  TOO_LARGE,
  /** A grade of another scheme than the criterion's. */
  OTHER_SCHEME,
  /** A stock of an agency that is no longer in the aggregate. */
  NOT_THERE_ANY_MORE,
  /** A cumulative figure of an agency that came or went within the time of the figure. */
  SPANS_A_MOVE,
  /** A figure that already includes those of predecessors, which are not added. */
  CONTAINS_PREDECESSORS,
  /** A figure of the source that counts, recorded later or final, that gives way to another. */
  SET_ASIDE,
  /** The withdrawal of the only figure that there was. */
  WITHDRAWN,
  /** A total that is below an earlier one. */
  CUMULATIVE_FELL,
  /** A figure that was recorded before its period ended. */
  RECORDED_BEFORE_ITS_END,
  /** A change by per cent of a baseline of zero. */
  ZERO_BASELINE,
  /** A rank and its baseline that are of different populations. */
  POPULATION_DIFFERS,
  /** A ranking of so few members that none can miss the threshold. */
  POINTLESS_THRESHOLD,
  /** Periods that were added although all have one denominator, which suggests a stock. */
  LOOKS_LIKE_STATE,
  /** A figure that equals the sum of the figures below its agency. */
  ROOT_REPEATS_ITS_PARTS,
  /** The document says "about"; the target is judged as written. */
  APPROXIMATE_TARGET
}
