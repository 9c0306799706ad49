package vn.cchc.scorecard.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;

/**
 * What became of the agencies between two reports: of two editions, of two days, or of two rounds.
 *
 * @param schemeDiffers whether the two sets differ in what gives points or classes, so that points
 *     cannot simply be compared
 * @param changes the agencies of either report, by rising id
 */
public record ScoreComparison(boolean schemeDiffers, ImmutableList<Change> changes) {
  /**
   * What scores are compared with.
   *
   * @param report the scores
   * @param upTo the last round that counts in them; empty if all do
   */
  public record Base(ScoreReport report, Optional<ScoringRound> upTo) {
    /** Checks that no component is absent. */
    public Base {
      requireNonNull(report, "report");
      requireNonNull(upTo, "upTo");
    }

    /**
     * Returns scores in which all rounds count.
     *
     * @param report the scores
     * @return what later scores are compared with
     */
    public static Base of(ScoreReport report) {
      return new Base(report, Optional.empty());
    }
  }

  /**
   * What became of a leaf that both sets have.
   *
   * @param before its score before
   * @param after its score after
   */
  public record LeafChange(NodeScore before, NodeScore after) {
    /** {@return by how much its points rose, where both are known for certain} */
    public Optional<Fraction> points() {
      return before.points().isExact() && after.points().isExact()
          ? Optional.of(after.points().low().minus(before.points().low()))
          : Optional.empty();
    }

    private Fraction size() {
      return points().map(Fraction::abs).orElse(Fraction.ZERO);
    }
  }

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
    /**
     * {@return by how much the total rose, where both are known for certain and the most points of
     * all are the same in both sets}
     */
    public Optional<Fraction> total() {
      return same(Change::scale)
          ? exact(after).flatMap(now -> exact(before).map(now::minus))
          : Optional.empty();
    }

    private static Fraction scale(AgencyScore score) {
      return Fraction.of(score.root().node().max());
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

    /** {@return whether it has another total or scale, place or class, or points of a leaf} */
    public boolean isAny() {
      return before.isEmpty()
          || after.isEmpty()
          || !same(AgencyScore::total)
          || !same(Change::scale)
          || !same(AgencyScore::rank)
          || !same(AgencyScore::unranked)
          || !same(AgencyScore::scoreClass)
          || !leaves().isEmpty();
    }

    private boolean same(Function<AgencyScore, ?> part) {
      return before.map(part).equals(after.map(part));
    }

    /**
     * {@return the leaves that both sets have in the same way and that have other points, those
     * that changed most first}
     */
    public ImmutableList<LeafChange> leaves() {
      return after.stream()
          .flatMap(now -> now.root().leaves())
          .flatMap(now -> counterpart(now).stream())
          .sorted(Comparator.comparing(LeafChange::size).reversed())
          .collect(ImmutableList.toImmutableList());
    }

    private Optional<LeafChange> counterpart(NodeScore now) {
      return before
          .flatMap(then -> then.node(now.node().code()))
          .filter(then -> then.node().equals(now.node()))
          .filter(
              then ->
                  !then.points().equals(now.points())
                      || !then.applicable().equals(now.applicable()))
          .map(then -> new LeafChange(then, now));
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
