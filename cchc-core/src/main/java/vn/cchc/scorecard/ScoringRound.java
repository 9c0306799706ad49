package vn.cchc.scorecard;

/** The rounds of scoring (<i>tự chấm, thẩm định, giải trình, công bố</i>), in their order. */
public enum ScoringRound {
  /** The agency's own score. */
  SELF,
  /** The first appraisal. */
  APPRAISED_1,
  /** The agency's explanation of what the first appraisal did not accept; it scores nothing. */
  EXPLAINED,
  /** The second appraisal. */
  APPRAISED_2,
  /** What was published. */
  PUBLISHED;

  /** {@return whether entries of this round score} */
  public boolean scores() {
    return this != EXPLAINED;
  }
}
