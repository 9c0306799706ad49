package vn.cchc.examples.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreReport;

/**
 * Scores to be reported.
 *
 * @param report the scores
 * @param published how published totals stand to their parts
 * @param agencies the register that has the names of the agencies
 */
public record JudgedScores(
    ScoreReport report, ImmutableList<PublishedTotal> published, AgencyRegister agencies) {
  /** Checks that no component is absent. */
  public JudgedScores {
    requireNonNull(report, "report");
    requireNonNull(published, "published");
    requireNonNull(agencies, "agencies");
  }
}
