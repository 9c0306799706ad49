package vn.cchc.examples.report.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;

/**
 * Scores to be reported.
 *
 * @param report the scores
 * @param published how published totals compare with their parts
 * @param agencies the register that has the names of the agencies
 * @param base the earlier scores with which they are compared, if they are
 */
public record JudgedScores(
    ScoreReport report,
    ImmutableList<PublishedTotal> published,
    AgencyRegister agencies,
    Optional<ScoreComparison.Base> base) {
  /** Checks that no component is absent. */
  public JudgedScores {
    requireNonNull(report, "report");
    requireNonNull(published, "published");
    requireNonNull(agencies, "agencies");
    requireNonNull(base, "base");
  }
}
