package vn.cchc.scorecard;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.text.Decimals;

/**
 * A leaf that starts with all its points and loses some (<i>điểm trừ</i>), down to 0.
 *
 * @param items what points are lost for, at least one
 */
public record Deductions(ImmutableList<Item> items) implements ScoreRule {
  /** Checks that there is an item. */
  public Deductions {
    checkArgument(!items.isEmpty(), "deductions: must be at least one");
  }

  /**
   * Returns a rule that takes points away.
   *
   * @param items what points are lost for, at least one
   * @return the rule
   */
  public static Deductions of(Item... items) {
    return new Deductions(ImmutableList.copyOf(items));
  }

  /**
   * Returns points lost for each case.
   *
   * @param figure the bare name of the number of cases
   * @param each the points lost for each, not negative
   * @return what points are lost for
   * @throws IllegalArgumentException if the name is no id
   */
  public static Item perCase(String figure, BigDecimal each) {
    return new PerCase(IndicatorId.of(figure), each);
  }

  /**
   * Returns points lost by the band that loses most of those that hold.
   *
   * @param bands the bands, at least one
   * @return what points are lost for
   */
  public static Item worstOf(Band... bands) {
    return new Bands(ImmutableList.copyOf(bands), Counting.WORST);
  }

  /**
   * Returns points lost by all bands that hold.
   *
   * @param bands the bands, at least one
   * @return what points are lost for
   */
  public static Item eachOf(Band... bands) {
    return new Bands(ImmutableList.copyOf(bands), Counting.ALL);
  }

  /**
   * Returns a band: it holds if one of its conditions does.
   *
   * @param points the points lost, not negative
   * @param anyOf the conditions, at least one
   * @return the band
   */
  public static Band band(BigDecimal points, FigureCondition... anyOf) {
    return new Band(points, ImmutableList.copyOf(anyOf));
  }

  /** Something that points are lost for. */
  public sealed interface Item permits PerCase, Bands {
    /** {@return the names of the figures that it looks at} */
    ImmutableSet<IndicatorId> names();

    /**
     * Returns the points lost.
     *
     * @param figures the figures
     * @return the points, not negative; empty where a number of cases is negative
     */
    Optional<Fraction> lost(RuleFigures figures);
  }

  /**
   * Points lost for each case.
   *
   * @param figure the name of the number of cases
   * @param each the points lost for each, not negative
   */
  public record PerCase(IndicatorId figure, BigDecimal each) implements Item {
    /** Checks the points. */
    public PerCase {
      requireNonNull(figure, "figure");
      each = checkedLoss(each);
    }

    @Override
    public ImmutableSet<IndicatorId> names() {
      return ImmutableSet.of(figure);
    }

    @Override
    public Optional<Fraction> lost(RuleFigures figures) {
      return Optional.of(figures.named(figure).times(Fraction.of(each)))
          .filter(points -> points.signum() >= 0);
    }
  }

  /** Which of the bands that hold count. */
  public enum Counting {
    /** The one that loses most. */
    WORST,
    /** All of them. */
    ALL
  }

  /**
   * Points lost by bands.
   *
   * @param bands the bands, at least one
   * @param counting which of those that hold count
   */
  public record Bands(ImmutableList<Band> bands, Counting counting) implements Item {
    /** Checks that there is a band. */
    public Bands {
      checkArgument(!bands.isEmpty(), "bands: must be at least one");
      requireNonNull(counting, "counting");
    }

    @Override
    public ImmutableSet<IndicatorId> names() {
      return bands.stream()
          .flatMap(band -> band.anyOf().stream())
          .map(FigureCondition::figure)
          .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Optional<Fraction> lost(RuleFigures figures) {
      Stream<Fraction> losses =
          bands.stream()
              .filter(band -> band.holds(figures))
              .map(band -> Fraction.of(band.points()));
      return Optional.of(
          counting == Counting.ALL
              ? losses.reduce(Fraction.ZERO, Fraction::plus)
              : losses.max(Comparator.naturalOrder()).orElse(Fraction.ZERO));
    }
  }

  /**
   * A band: it holds if one of its conditions does.
   *
   * @param points the points lost, not negative
   * @param anyOf the conditions, at least one
   */
  public record Band(BigDecimal points, ImmutableList<FigureCondition> anyOf) {
    /** Checks the points and that there is a condition. */
    public Band {
      points = checkedLoss(points);
      checkArgument(!anyOf.isEmpty(), "band: must have at least one condition");
    }

    boolean holds(RuleFigures figures) {
      return anyOf.stream().anyMatch(condition -> condition.holds(figures));
    }
  }

  @Override
  public Optional<Fraction> points(Fraction max, RuleFigures figures) {
    Fraction left = max;
    for (Item item : items) {
      Optional<Fraction> lost = item.lost(figures);
      if (lost.isEmpty()) {
        return Optional.empty();
      }
      left = left.minus(lost.orElseThrow());
    }
    return Optional.of(left.signum() < 0 ? Fraction.ZERO : left);
  }

  @Override
  public ImmutableSet<IndicatorId> names() {
    return items.stream()
        .flatMap(item -> item.names().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static BigDecimal checkedLoss(BigDecimal points) {
    BigDecimal canonical = Decimals.canonical(points);
    checkArgument(
        canonical.signum() >= 0, "points lost: must not be negative, but were %s", canonical);
    return canonical;
  }
}
