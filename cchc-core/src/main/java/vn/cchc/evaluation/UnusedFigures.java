package vn.cchc.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;
import vn.cchc.period.ReportingPeriod;

/**
 * Figures that do not count, and why. An entry is of one agency or, in a report with very many of
 * them, of several.
 *
 * @param cause why they count for nothing
 * @param subject the indicator or task
 * @param agency the agency; absent where those of several are put together
 * @param count how many figures there are: of each agency one for each period
 * @param periods the periods; empty where those of several agencies are put together
 */
public record UnusedFigures(
    Cause cause,
    Subject subject,
    Optional<AgencyId> agency,
    long count,
    ImmutableList<ReportingPeriod> periods) {
  /** Why figures do not count: the first cause that applies. */
  public enum Cause {
    /** The plan does not have the indicator. */
    UNKNOWN_INDICATOR,
    /** The plan does not have the task. */
    UNKNOWN_TASK,
    /** The indicator is derived from tasks and takes no figures. */
    DERIVED_INDICATOR,
    /** The register does not have the agency. */
    UNKNOWN_AGENCY,
    /** The agency did not exist on the last day of the period. */
    OUTSIDE_THE_AGENCYS_LIFE,
    /** The agency does not lead the task. */
    NOT_OF_THE_LEAD,
    /** No target on the indicator asks for figures of the agency. */
    OUTSIDE_SCOPE,
    /** The period does not lie wholly within the window of a target. */
    OUTSIDE_WINDOW,
    /** The period ends after the due day, or after the day of the report. */
    AFTER_CUT,
    /** A withdrawal of a figure that its source had not reported. */
    NOTHING_TO_WITHDRAW
  }

  /** Checks that all are given and that an agency has one figure for each period. */
  public UnusedFigures {
    requireNonNull(cause, "cause");
    requireNonNull(subject, "subject");
    checkArgument(
        count >= 1, "unused figures of %s: must be at least 1, but were %s", subject, count);
    checkArgument(
        agency.isPresent() ? count == periods.size() : periods.isEmpty(),
        "unused figures of %s: must name the periods of one agency, and of several none",
        subject);
  }
}
