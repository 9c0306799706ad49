package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.made.ImmutableScoreReport;

/**
 * The scores of all agencies on a day. Within a block those with a place come first, by place and
 * id, then those without, by id.
 */
@Immutable
public sealed interface ScoreReport permits ImmutableScoreReport {
  /** {@return the scorecard} */
  Scorecard scorecard();

  /** {@return the day; what became known after it is left out} */
  LocalDate asOf();

  /** {@return the scores, by the blocks of the set} */
  ImmutableList<AgencyScore> agencies();

  /** {@return the entries that took no part, in their order} */
  ImmutableList<UnusedEntry> unused();

  /**
   * Returns the score of an agency.
   *
   * @param id its id
   * @return its score, if it is in a block
   */
  default Optional<AgencyScore> agency(AgencyId id) {
    return agencies().stream().filter(one -> one.agency().equals(id)).findFirst();
  }

  /**
   * Returns the agencies that are ranked with an agency.
   *
   * @param block their block; empty if the set has none
   * @return those of them that have a place
   */
  default ImmutableSet<AgencyId> ranked(Optional<BlockId> block) {
    return agencies().stream()
        .filter(one -> one.block().equals(block) && one.rank().isPresent())
        .map(AgencyScore::agency)
        .collect(ImmutableSet.toImmutableSet());
  }
}
