package vn.cchc.message;

import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * What a change is counted from.
 *
 * @param value the value, if it is known
 * @param period the period whose figures it comes from, where the plan states no value
 */
record ComparedWith(Optional<Value> value, Optional<ReportingPeriod> period) {
  static final ComparedWith NOTHING = new ComparedWith(Optional.empty(), Optional.empty());

  static ComparedWith of(TargetResult result) {
    return new ComparedWith(result.baseline(), result.baselinePeriod());
  }
}
