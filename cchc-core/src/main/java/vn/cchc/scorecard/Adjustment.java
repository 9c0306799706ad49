package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.text.Decimals;
import vn.cchc.text.Text;

/**
 * What changes a total beside the tree of criteria (<i>điểm thưởng, điểm trừ, điểm liệt</i>).
 *
 * @param id the id
 * @param name what it is for
 * @param effect what it does
 * @param isBeforeRenormalisation whether points count before the total is brought back to the scale
 *     rather than after it
 * @param firstRound the first round whose entries count; of the agency's own score, all do
 */
public record Adjustment(
    AdjustmentId id,
    String name,
    Effect effect,
    boolean isBeforeRenormalisation,
    ScoringRound firstRound) {
  /** Checks the components and brings the name to NFC. */
  public Adjustment {
    requireNonNull(id, "id");
    name = Text.prose("adjustment name", name);
    requireNonNull(effect, "effect");
    checkArgument(
        firstRound.scores(), "adjustment %s: the first round must be one that scores", id);
    checkArgument(
        !isBeforeRenormalisation || effect instanceof Bonus || effect instanceof Penalty,
        "adjustment %s: only points can count before the renormalisation",
        id);
  }

  /**
   * Returns an adjustment that counts in every round, after the total is back on its scale.
   *
   * @param id the id
   * @param name what it is for
   * @param effect what it does
   * @return the adjustment
   */
  public static Adjustment of(AdjustmentId id, String name, Effect effect) {
    return new Adjustment(id, name, effect, false, ScoringRound.SELF);
  }

  /**
   * Returns an adjustment that counts in every round, after the total is back on its scale.
   *
   * @param id the bare id
   * @param name what it is for
   * @param effect what it does
   * @return the adjustment
   * @throws IllegalArgumentException if the id or the name cannot be
   */
  public static Adjustment of(String id, String name, Effect effect) {
    return of(AdjustmentId.of(id), name, effect);
  }

  /**
   * Returns points added for each case, without a limit.
   *
   * @param each the points for each, above 0
   * @return what an adjustment does
   */
  public static Bonus bonus(BigDecimal each) {
    return new Bonus(each, Optional.empty());
  }

  /**
   * Returns points taken away for each case, without a limit.
   *
   * @param each the points for each, above 0
   * @return what an adjustment does
   */
  public static Penalty penalty(BigDecimal each) {
    return new Penalty(each, Optional.empty());
  }

  /**
   * Returns that a node gets 0 points, whatever is below it (<i>điểm liệt</i>).
   *
   * @param node the bare code of the node
   * @return what an adjustment does
   */
  public static Effect knockOut(String node) {
    return new KnockOut(NodeCode.of(node));
  }

  /**
   * Returns that a class is not to be passed.
   *
   * @param best the name of the best class that is left
   * @return what an adjustment does
   */
  public static Effect classCap(String best) {
    return new ClassCap(best);
  }

  /** What an adjustment does. */
  public sealed interface Effect permits Bonus, Penalty, KnockOut, ClassCap {}

  /**
   * Points added for each case.
   *
   * @param each the points for each, above 0
   * @param atMost the most for all cases of this adjustment, if there is a limit
   */
  public record Bonus(BigDecimal each, Optional<BigDecimal> atMost) implements Effect {
    /** Checks the points. */
    public Bonus {
      each = positive(each);
      atMost = atMost.map(Adjustment::positive);
    }

    /**
     * Returns this with a limit.
     *
     * @param most the most points added for all cases, above 0
     * @return what an adjustment does
     */
    public Bonus withAtMost(BigDecimal most) {
      return new Bonus(each, Optional.of(most));
    }
  }

  /**
   * Points taken away for each case.
   *
   * @param each the points for each, above 0
   * @param atMost the most for all cases of this adjustment, if there is a limit
   */
  public record Penalty(BigDecimal each, Optional<BigDecimal> atMost) implements Effect {
    /** Checks the points. */
    public Penalty {
      each = positive(each);
      atMost = atMost.map(Adjustment::positive);
    }

    /**
     * Returns this with a limit.
     *
     * @param most the most points taken away for all cases, above 0
     * @return what an adjustment does
     */
    public Penalty withAtMost(BigDecimal most) {
      return new Penalty(each, Optional.of(most));
    }
  }

  /**
   * A node that gets 0 points, whatever is below it.
   *
   * @param node the code of the node
   */
  public record KnockOut(NodeCode node) implements Effect {
    /** Checks that the node is given. */
    public KnockOut {
      requireNonNull(node, "node");
    }
  }

  /**
   * A class that is not to be passed.
   *
   * @param best the name of the best class that is left
   */
  public record ClassCap(String best) implements Effect {
    /** Brings the name to NFC. */
    public ClassCap {
      best = Text.prose("class name", best);
    }
  }

  private static BigDecimal positive(BigDecimal points) {
    BigDecimal canonical = Decimals.canonical(points);
    checkArgument(
        canonical.signum() > 0, "adjustment: points must be above 0, but were %s", canonical);
    return canonical;
  }
}
