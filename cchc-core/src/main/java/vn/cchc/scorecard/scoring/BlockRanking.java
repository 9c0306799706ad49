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

  /**
   * Keeps an agency in a class, moves it to the next, or leaves open what becomes of it. Equal
   * totals of which only some fit are left open: neither the set nor this scorer prefers one.
   */
  private AgencyScore withinQuota(
      AgencyScore score,
      ScoreClass one,
      int most,
      Optional<String> next,
      ImmutableList<AgencyScore> block) {
    PointRange own = keys(score);
    List<AgencyScore> others =
        block.stream().filter(other -> !other.agency().equals(score.agency())).toList();
    long perhaps =
        others.stream()
            .filter(other -> has(other, one) || isOpen(other))
            .filter(other -> keys(other).high().compareTo(own.low()) >= 0)
            .count();
    if (perhaps < most) {
      return score;
    }
    List<Fraction> certain =
        others.stream()
            .filter(other -> has(other, one) && other.isAppraised())
            .map(other -> keys(other).low())
            .toList();
    long above = certain.stream().filter(low -> low.compareTo(own.high()) > 0).count();
    long equal = certain.stream().filter(own.high()::equals).count();
    ClassResult result;
    if (above >= most) {
      result = score.scoreClass().withoutPlaceIn(next);
    } else if (own.isExact() && above + equal >= most) {
      result = ClassResult.without(ClassResult.State.TIED);
    } else {
      result = ClassResult.without(ClassResult.State.UNDECIDED);
    }
    return ImmutableAgencyScore.builder().startFrom(score).scoreClass(result).build();
  }

  private static boolean isOpen(AgencyScore score) {
    return score.scoreClass().state() == ClassResult.State.UNDECIDED
        || score.scoreClass().state() == ClassResult.State.TIED;
  }

  private PointRange keys(AgencyScore score) {
    return score.total().orElseThrow().map(this::asRanked);
  }

  private Fraction key(Unplaced one) {
    return asRanked(one.total().orElseThrow().low());
  }

  private Fraction asRanked(Fraction exact) {
    return scorecard.rankedBy() == Scorecard.RankedBy.PRINTED_TOTAL
        ? Fraction.of(exact.rounded(scorecard.printedDecimals(), RoundingMode.HALF_UP))
        : exact;
  }
}
