package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.made.ImmutablePublishedTotal;

/**
 * A total that was published, beside the sum of its published parts. Printed parts are rounded, so
 * that the two may differ by half a unit of the last printed decimal of each.
 */
@Immutable
public sealed interface PublishedTotal permits ImmutablePublishedTotal {
  /** How a published total compares with its parts. */
  enum Finding {
    /** The parts, as printed, add up to the total as printed. */
    EQUAL,
    /** They do not, but rounding explains it. */
    WITHIN_ROUNDING,
    /** Rounding does not explain it: one of the numbers is wrong. */
    CONTRADICTION,
    /** Two published numbers of one thing differ, or a part has no published points or figure. */
    NOT_CHECKABLE
  }

  /** {@return the agency} */
  AgencyId agency();

  /** {@return the node whose points were published; the empty code for the total} */
  NodeCode node();

  /** {@return the points as published} */
  Quantity published();

  /** {@return the exact sum of the published parts; empty if some part is not there} */
  Optional<Fraction> recomputed();

  /** {@return the greatest difference that rounding explains; 0 if some part is not there} */
  Fraction tolerance();

  /** {@return how the two compare} */
  Finding finding();

  /**
   * Checks all published totals and points of nodes with parts. Nothing is corrected.
   *
   * @param scorecard the set
   * @param entries the entries, of which those of the round of publication count
   * @param asOf the day; what was recorded after it is left out
   * @return what was found, by rising agency, each total before its parts
   */
  static ImmutableList<PublishedTotal> check(
      Scorecard scorecard, ScoreEntries entries, LocalDate asOf) {
    return PublishedTotalCheck.of(scorecard, entries, asOf);
  }
}
