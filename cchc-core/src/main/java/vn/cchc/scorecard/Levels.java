package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.text.Decimals;

/**
 * Points by levels, each of which asks several figures at once (<i>đồng thời nhiều điều kiện</i>).
 * The first level whose conditions all hold gives the points.
 *
 * @param levels the levels, best first, at least one
 */
public record Levels(ImmutableList<Level> levels) implements ScoreRule {
  /** Checks that there is a level and that some figure is looked at. */
  public Levels {
    checkArgument(!levels.isEmpty(), "levels: must be at least one");
    checkArgument(
        levels.stream().anyMatch(level -> !level.conditions().isEmpty()),
        "levels: at least one must have a condition");
  }

  /**
   * Returns points by levels.
   *
   * @param levels the levels, best first, at least one
   * @return the rule
   */
  public static Levels of(Level... levels) {
    return new Levels(ImmutableList.copyOf(levels));
  }

  /**
   * Returns a level.
   *
   * @param points the points, not negative
   * @param conditions what has to hold; none for whatever is left
   * @return the level
   */
  public static Level level(BigDecimal points, FigureCondition... conditions) {
    return new Level(points, ImmutableList.copyOf(conditions));
  }

  /**
   * A level.
   *
   * @param points the points, not negative
   * @param conditions what has to hold; empty for whatever is left
   */
  public record Level(BigDecimal points, ImmutableList<FigureCondition> conditions) {
    /** Checks the points. */
    public Level {
      points = Decimals.canonical(points);
      checkArgument(
          points.signum() >= 0, "points of a level: must not be negative, but were %s", points);
    }

    boolean holds(RuleFigures figures) {
      return conditions.stream().allMatch(condition -> condition.holds(figures));
    }
  }

  @Override
  public Optional<Fraction> points(Fraction max, RuleFigures figures) {
    return levels.stream()
        .filter(level -> level.holds(figures))
        .findFirst()
        .map(level -> Fraction.of(level.points()));
  }

  @Override
  public ImmutableSet<IndicatorId> names() {
    return levels.stream()
        .flatMap(level -> level.conditions().stream())
        .map(FigureCondition::figure)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public boolean canGive(Fraction points, Fraction max) {
    return levels.stream().anyMatch(level -> Fraction.of(level.points()).equals(points));
  }
}
