package vn.cchc.evaluation;

import static java.util.Objects.requireNonNull;

import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;
import vn.cchc.period.ReportingPeriod;

/**
 * Figures that took no part, because the plan does not have their indicator or task, or the
 * register not their agency.
 *
 * @param subject the indicator or task
 * @param agency the agency
 * @param period the period
 * @param cause why they took no part
 */
public record UnusedFigures(Subject subject, AgencyId agency, ReportingPeriod period, Cause cause) {
  /** Why figures took no part. */
  public enum Cause {
    /** The plan does not have the indicator. */
    UNKNOWN_INDICATOR,
    /** The plan does not have the task. */
    UNKNOWN_TASK,
    /** The register does not have the agency. */
    UNKNOWN_AGENCY
  }

  /** Checks that all are given. */
  public UnusedFigures {
    requireNonNull(subject, "subject");
    requireNonNull(agency, "agency");
    requireNonNull(period, "period");
    requireNonNull(cause, "cause");
  }
}
