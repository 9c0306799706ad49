package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.Scorecard;

/**
 * What became of the agencies between two reports: of two editions, of two days, or of two rounds.
 *
 * @param schemeDiffers whether the two sets differ in what gives points or classes, so that points
 *     cannot simply be compared
 * @param changes the agencies of either report, by rising id
 */
public record ScoreComparison(boolean schemeDiffers, ImmutableList<Change> changes) {
  /**
   * What became of an agency.
   *
   * @param agency the agency
   * @param before its score before, if it had one
   * @param after its score after, if it has one
   * @param populationDiffers whether other agencies are ranked with it, so that places cannot
   *     simply be compared
   */
  public record Change(
      AgencyId agency,
      Optional<AgencyScore> before,
      Optional<AgencyScore> after,
      boolean populationDiffers) {
    /** {@return by how much the total rose, where both are known for certain} */
    public Optional<Fraction> total() {
      return exact(after).flatMap(now -> exact(before).map(now::minus));
    }

    /** {@return by how many places it rose, where it had one each time} */
    public OptionalInt places() {
      Optional<Integer> places =
          before
              .flatMap(AgencyScore::rank)
              .flatMap(
                  then -> after.flatMap(AgencyScore::rank).map(now -> then.rank() - now.rank()));
      return places.isPresent() ? OptionalInt.of(places.orElseThrow()) : OptionalInt.empty();
    }

    private static Optional<Fraction> exact(Optional<AgencyScore> score) {
      return score
          .filter(AgencyScore::isComplete)
          .flatMap(AgencyScore::total)
          .filter(PointRange::isExact)
          .map(PointRange::low);
    }
  }

  /**
   * Compares two reports.
   *
   * @param before the earlier report
   * @param after the later report
   * @return what became of the agencies
   */
  public static ScoreComparison of(ScoreReport before, ScoreReport after) {
    return new ScoreComparison(
        !isSameScheme(before.scorecard(), after.scorecard()),
        Stream.of(before, after)
            .flatMap(report -> report.agencies().stream())
            .map(AgencyScore::agency)
            .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo))
            .stream()
            .map(agency -> change(agency, before, after))
            .collect(ImmutableList.toImmutableList()));
  }

  private static boolean isSameScheme(Scorecard one, Scorecard other) {
    return one.root().children().equals(other.root().children())
        && one.total().compareTo(other.total()) == 0
        && one.combination() == other.combination()
        && one.classes().equals(other.classes())
        && one.adjustments().equals(other.adjustments())
        && one.bonusAtMost().equals(other.bonusAtMost());
  }

  private static Change change(AgencyId agency, ScoreReport before, ScoreReport after) {
    Optional<AgencyScore> then = before.agency(agency);
    Optional<AgencyScore> now = after.agency(agency);
    boolean populationDiffers =
        then.isPresent()
            && now.isPresent()
            && !before
                .ranked(then.orElseThrow().block())
                .equals(after.ranked(now.orElseThrow().block()));
    return new Change(agency, then, now, populationDiffers);
  }
}
