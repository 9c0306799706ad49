package vn.cchc.scorecard;

import static java.util.Objects.requireNonNull;

import vn.cchc.indicator.IndicatorId;

/**
 * A condition on one of several figures, such as a share of at least 20 per cent of files online.
 *
 * @param figure the name of the figure: an indicator of the plan, or a name used by the entry
 * @param interval the figures that meet the condition
 */
public record FigureCondition(IndicatorId figure, ScoreInterval interval) {
  /** Checks that both are given. */
  public FigureCondition {
    requireNonNull(figure, "figure");
    requireNonNull(interval, "interval");
  }

  /**
   * Returns a condition on a figure.
   *
   * @param figure the bare name of the figure
   * @param interval the figures that meet the condition
   * @return the condition
   * @throws IllegalArgumentException if the name is no id
   */
  public static FigureCondition of(String figure, ScoreInterval interval) {
    return new FigureCondition(IndicatorId.of(figure), interval);
  }

  boolean holds(RuleFigures figures) {
    return interval.contains(figures.named(figure));
  }
}
