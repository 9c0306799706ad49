package vn.cchc.scorecard;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;

/**
 * The numbers by which a rule gives points. A ratio is a number of per cent, a rank its place, what
 * is done 100 and what is not done 0.
 *
 * @param figure the figure of a rule that looks at one alone
 * @param named the figures of a rule that looks at several
 * @param best the best figure of the block, for a rule that compares with it
 */
public record RuleFigures(
    Optional<Fraction> figure, ImmutableMap<IndicatorId, Fraction> named, Optional<Fraction> best) {
  /** No figures. */
  public static final RuleFigures NONE =
      new RuleFigures(Optional.empty(), ImmutableMap.of(), Optional.empty());

  /**
   * Returns a single figure.
   *
   * @param figure the figure
   * @return the figures
   */
  public static RuleFigures of(Fraction figure) {
    return new RuleFigures(Optional.of(figure), ImmutableMap.of(), Optional.empty());
  }

  /**
   * Returns several figures.
   *
   * @param named the figures by name
   * @return the figures
   */
  public static RuleFigures of(ImmutableMap<IndicatorId, Fraction> named) {
    return new RuleFigures(Optional.empty(), named, Optional.empty());
  }

  /**
   * Returns these figures beside the best of the block.
   *
   * @param leader the best figure of the block
   * @return the figures with it
   */
  public RuleFigures withBest(Fraction leader) {
    return new RuleFigures(figure, named, Optional.of(leader));
  }

  Fraction one() {
    return figure.orElseThrow(() -> new IllegalArgumentException("rule: must have a figure"));
  }

  Fraction named(IndicatorId name) {
    Fraction number = named.get(name);
    if (number == null) {
      throw new IllegalArgumentException("rule: must have the figure " + name);
    }
    return number;
  }
}
