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
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ClassScheme.ScoreClass;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.made.ImmutableAgencyScore;

/** Ranks the agencies of a block, 1, 2, 2, 4, and holds their classes to the quotas. */
final class BlockRanking {
  private final Scorecard scorecard;

  BlockRanking(Scorecard scorecard) {
    this.scorecard = scorecard;
  }

  /** An agency's score, whose place is not known yet. */
  record Unplaced(
      ImmutableAgencyScore.Builder score,
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
    return withinQuotas(scores.build());
  }

  /** Moves who exceeds the quota of a class to the next class, the best class first. */
  private ImmutableList<AgencyScore> withinQuotas(ImmutableList<AgencyScore> block) {
    ImmutableList<ScoreClass> classes =
        scorecard.classes().map(ClassScheme::classes).orElse(ImmutableList.of());
    int agencies = (int) block.stream().filter(score -> score.total().isPresent()).count();
    ImmutableList<AgencyScore> scores = block;
    for (int i = 0; i < classes.size(); i++) {
      ScoreClass one = classes.get(i);
      if (one.quota().isPresent()) {
        Optional<String> next =
            i + 1 < classes.size() ? Optional.of(classes.get(i + 1).name()) : Optional.empty();
        int most = one.quota().orElseThrow().most(agencies);
        ImmutableList<AgencyScore> all = scores;
        scores =
            all.stream()
                .map(score -> has(score, one) ? withinQuota(score, one, most, next, all) : score)
                .collect(ImmutableList.toImmutableList());
      }
    }
    return scores;
  }

  private static boolean has(AgencyScore score, ScoreClass one) {
    return score.scoreClass().name().equals(Optional.of(one.name()));
  }

  /** Equal totals that do not all fit are all kept from the class, so that none is preferred. */
  private static AgencyScore withinQuota(
      AgencyScore score,
      ScoreClass one,
      int most,
      Optional<String> next,
      ImmutableList<AgencyScore> block) {
    PointRange own = score.total().orElseThrow();
    ImmutableList<AgencyScore> others =
        block.stream()
            .filter(other -> !other.agency().equals(score.agency()))
            .filter(other -> has(other, one) || isUndecided(other))
            .collect(ImmutableList.toImmutableList());
    long perhaps =
        others.stream()
            .filter(other -> other.total().orElseThrow().high().compareTo(own.low()) >= 0)
            .count();
    if (perhaps < most) {
      return score;
    }
    long certain =
        others.stream()
            .filter(other -> has(other, one) && other.isAppraised())
            .filter(other -> other.total().orElseThrow().low().compareTo(own.high()) >= 0)
            .count();
    ClassResult result =
        certain < most
            ? ClassResult.without(ClassResult.State.UNDECIDED)
            : score.scoreClass().withoutPlaceIn(next);
    return ImmutableAgencyScore.builder().startFrom(score).scoreClass(result).build();
  }

  private static boolean isUndecided(AgencyScore score) {
    return score.scoreClass().state() == ClassResult.State.UNDECIDED;
  }

  private Fraction key(Unplaced one) {
    Fraction exact = one.total().orElseThrow().low();
    return scorecard.rankedBy() == Scorecard.RankedBy.PRINTED_TOTAL
        ? Fraction.of(exact.rounded(scorecard.printedDecimals(), RoundingMode.HALF_UP))
        : exact;
  }
}
