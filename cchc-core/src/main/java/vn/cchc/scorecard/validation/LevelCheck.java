package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.RuleFigures;

/**
 * Finds figures for which no level is meant: it tries every limit of every figure, and a number
 * between each two limits next to each other, beside all those of the other figures.
 */
final class LevelCheck {
  /** The most combinations that are tried, so that a hostile set does not keep anybody waiting. */
  private static final int MOST_TRIED = 20_000;

  private static final int MOST_SHOWN = 3;
  private static final Fraction ALL = Fraction.of(100);

  private LevelCheck() {}

  /** Returns the first few combinations without a level, such as {@code a=30, b=7.5}. */
  static ImmutableList<String> unanswered(Levels rule) {
    List<IndicatorId> names = rule.names().asList();
    return Lists.cartesianProduct(boundedCandidates(rule, names)).stream()
        .limit(MOST_TRIED)
        .filter(numbers -> isUnanswered(rule, names, numbers))
        .limit(MOST_SHOWN)
        .map(numbers -> text(names, numbers))
        .collect(ImmutableList.toImmutableList());
  }

  /** A product of more lists than an {@code int} can count is cut down to the first lists. */
  private static List<List<Fraction>> boundedCandidates(Levels rule, List<IndicatorId> names) {
    long size = 1;
    ImmutableList.Builder<List<Fraction>> candidates = ImmutableList.builder();
    for (IndicatorId name : names) {
      List<Fraction> numbers = candidates(rule, name);
      List<Fraction> tried = size > MOST_TRIED ? numbers.subList(0, 1) : numbers;
      size *= tried.size();
      candidates.add(tried);
    }
    return candidates.build();
  }

  private static boolean isUnanswered(
      Levels rule, List<IndicatorId> names, List<Fraction> numbers) {
    ImmutableMap.Builder<IndicatorId, Fraction> figures = ImmutableMap.builder();
    for (int i = 0; i < names.size(); i++) {
      figures.put(names.get(i), numbers.get(i));
    }
    return rule.points(ALL, RuleFigures.of(figures.buildOrThrow())).isEmpty();
  }

  private static List<Fraction> candidates(Levels rule, IndicatorId name) {
    ImmutableSortedSet<Fraction> limits =
        Stream.concat(
                Stream.of(Fraction.ZERO, ALL),
                rule.levels().stream()
                    .flatMap(level -> level.conditions().stream())
                    .filter(condition -> condition.figure().equals(name))
                    .map(condition -> condition.interval().range())
                    .flatMap(LevelCheck::ends))
            .collect(ImmutableSortedSet.toImmutableSortedSet(Fraction::compareTo));
    ImmutableSortedSet.Builder<Fraction> all = ImmutableSortedSet.naturalOrder();
    all.addAll(limits);
    for (int i = 1; i < limits.size(); i++) {
      all.add(PlainNumbers.half(limits.asList().get(i - 1), limits.asList().get(i)));
    }
    return all.build().asList();
  }

  private static Stream<Fraction> ends(Range<BigDecimal> range) {
    return Stream.concat(
        range.hasLowerBound() ? Stream.of(Fraction.of(range.lowerEndpoint())) : Stream.empty(),
        range.hasUpperBound() ? Stream.of(Fraction.of(range.upperEndpoint())) : Stream.empty());
  }

  private static String text(List<IndicatorId> names, List<Fraction> numbers) {
    return Stream.iterate(0, i -> i + 1)
        .limit(names.size())
        .map(i -> names.get(i) + "=" + PlainNumbers.text(numbers.get(i)))
        .collect(Collectors.joining(", "));
  }
}
