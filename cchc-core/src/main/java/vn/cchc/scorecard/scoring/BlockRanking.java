package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Rank;
import vn.cchc.scorecard.Scorecard;

/** Ranks the agencies of a block: 1, 2, 2, 4. */
final class BlockRanking {
  private final Scorecard scorecard;

  BlockRanking(Scorecard scorecard) {
    this.scorecard = scorecard;
  }

  /** An agency's score, whose place is not known yet. */
  record Unplaced(
      AgencyScore.Builder score,
      AgencyId agency,
      Optional<PointRange> total,
      Optional<AgencyScore.Unranked> unranked) {}

  ImmutableList<AgencyScore> ranked(List<Unplaced> block) {
    List<Unplaced> placed =
        new ArrayList<>(block.stream().filter(one -> one.unranked().isEmpty()).toList());
    placed.sort(
        Comparator.comparing(this::key, Comparator.reverseOrder()).thenComparing(Unplaced::agency));
    ImmutableList.Builder<AgencyScore> scores = ImmutableList.builder();
    int place = 0;
    for (int i = 0; i < placed.size(); i++) {
      if (i == 0 || !key(placed.get(i)).equals(key(placed.get(i - 1)))) {
        place = i + 1;
      }
      scores.add(placed.get(i).score().rank(Rank.of(place, placed.size())).build());
    }
    block.stream()
        .filter(one -> one.unranked().isPresent())
        .sorted(Comparator.comparing(Unplaced::agency))
        .forEach(one -> scores.add(one.score().unranked(one.unranked()).build()));
    return scores.build();
  }

  private Fraction key(Unplaced one) {
    Fraction exact = one.total().orElseThrow().low();
    return scorecard.rankedBy() == Scorecard.RankedBy.PRINTED_TOTAL
        ? Fraction.of(exact.rounded(scorecard.printedDecimals(), RoundingMode.HALF_UP))
        : exact;
  }
}
