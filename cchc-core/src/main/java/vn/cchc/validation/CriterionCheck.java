package vn.cchc.validation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.rule.JudgedIndicators;
import vn.cchc.verdict.rule.ValueCheck;

/** Whether the criteria of a plan suit the indicators that they judge, and their units. */
final class CriterionCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ImmutableMap<IndicatorId, Indicator> indicators;
  private final ImmutableMap<String, ImmutableSet<String>> grades;
  private final ProblemListBuilder problems;

  CriterionCheck(
      List<Indicator> indicators, List<GradeScheme> schemes, ProblemListBuilder problems) {
    this.indicators = Maps.uniqueIndex(indicators, Indicator::id);
    this.grades =
        schemes.stream()
            .collect(ImmutableMap.toImmutableMap(GradeScheme::id, CriterionCheck::grades));
    this.problems = problems;
  }

  private static ImmutableSet<String> grades(GradeScheme scheme) {
    return scheme.bands().stream()
        .map(GradeScheme.Band::grade)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether all indicators that a target judges are known. */
  boolean knowsAll(Target target) {
    return JudgedIndicators.of(target).allMatch(indicators::containsKey);
  }

  /** Checks the criteria of a target and of its stages; an unknown indicator is reported once. */
  void check(Target target, AttributePath path) {
    Set<AttributePath> unknown = new HashSet<>();
    SingleCriterion.of(target, path)
        .forEach(
            one -> {
              if (one.criterion() instanceof Criterion.AtLeastGrade least) {
                checkGrade(least, one.path());
              }
              if (one.indicator().isPresent()) {
                @Nullable Indicator indicator = indicators.get(one.indicator().orElseThrow());
                if (indicator != null) {
                  checkSuits(one.criterion(), indicator, one.path());
                } else if (unknown.add(one.indicatorPath())) {
                  String id = one.indicator().orElseThrow().value();
                  problems.unknown(ProblemCode.UNKNOWN_INDICATOR, one.indicatorPath(), id);
                }
              }
            });
  }

  private void checkGrade(Criterion.AtLeastGrade least, AttributePath path) {
    @Nullable ImmutableSet<String> known = grades.get(least.scheme());
    if (known == null) {
      problems.unknown(ProblemCode.UNKNOWN_SCHEME, path.to("scheme"), least.scheme());
    } else if (!known.contains(least.grade())) {
      problems.unknown(ProblemCode.UNKNOWN_GRADE, path.to("grade"), least.grade());
    }
  }

  /** Checks that one of the indicators that a target judges could report its baselines. */
  void checkBaselines(Target target, AttributePath path) {
    target
        .baseline()
        .flatMap(Baseline::value)
        .ifPresent(value -> checkBaseline(target, value, path.to("baseline")));
    for (int i = 0; i < target.formerBaselines().size(); i++) {
      checkBaseline(target, target.formerBaselines().get(i).value(), path.to("formerBaselines", i));
    }
  }

  private void checkBaseline(Target target, Value baseline, AttributePath path) {
    List<Indicator> judged = judged(target).toList();
    if (!judged.isEmpty()
        && judged.stream().noneMatch(one -> ValueCheck.fault(one, baseline).isEmpty())) {
      problems.error(
          ProblemCode.UNFIT_BASELINE,
          path,
          target.id().value(),
          judged.get(0).measure().toString(),
          baseline.toString());
    }
  }

  /** Checks that no indicator of a target that is asked for in every period is cumulative. */
  void checkEvery(Target target, AttributePath path) {
    target
        .every()
        .ifPresent(
            every ->
                judged(target)
                    .filter(indicator -> indicator.accumulation() == Accumulation.CUMULATIVE)
                    .distinct()
                    .forEach(
                        indicator ->
                            problems.error(
                                ProblemCode.UNFIT_CRITERION,
                                path.to("every"),
                                indicator.id().value(),
                                indicator.accumulation().toString(),
                                every.toString())));
  }

  /** Checks that none of the indicators of an aggregate is derived from tasks (T13). */
  void checkNotDerived(Target target, AttributePath path) {
    if (target.scope().orElse(null) instanceof Scope.Aggregate) {
      judged(target)
          .filter(indicator -> indicator.derivedFrom().isPresent())
          .distinct()
          .forEach(
              indicator ->
                  problems.error(
                      ProblemCode.UNFIT_CRITERION,
                      path.to("scope"),
                      "aggregate",
                      "",
                      indicator.id().value()));
    }
  }

  private Stream<Indicator> judged(Target target) {
    return JudgedIndicators.of(target)
        .flatMap(id -> Optional.ofNullable(indicators.get(id)).stream());
  }

  private void checkSuits(Criterion criterion, Indicator indicator, AttributePath path) {
    if (!criterion.suits(indicator.measure())) {
      problems.error(
          ProblemCode.UNFIT_CRITERION,
          path,
          indicator.id().value(),
          indicator.measure().toString(),
          criterion.toString());
    } else {
      checkUnit(criterion, indicator, path);
    }
  }

  private void checkUnit(Criterion criterion, Indicator indicator, AttributePath path) {
    Measure measure = indicator.measure();
    if (criterion instanceof Criterion.Threshold threshold) {
      Range<BigDecimal> range = threshold.range();
      Optional<BigDecimal> low =
          range.hasLowerBound() ? Optional.of(range.lowerEndpoint()) : Optional.empty();
      Optional<BigDecimal> high =
          range.hasUpperBound() ? Optional.of(range.upperEndpoint()) : Optional.empty();
      Optional<BigDecimal> outside =
          Stream.of(low, high)
              .flatMap(Optional::stream)
              .filter(bound -> !canBe(measure).contains(bound))
              .findFirst();
      if (outside.isPresent()) {
        wrongUnit(path, indicator, measure, outside.orElseThrow());
      } else if (measure == Measure.SHARE
          && low.filter(CriterionCheck::isFraction).isPresent()
          && high.filter(bound -> bound.compareTo(BigDecimal.ONE) > 0).isEmpty()) {
        warn(path, indicator, "percentNotFraction", low.orElseThrow());
      }
    } else if (criterion instanceof Criterion.Change change && measure == Measure.SHARE) {
      change
          .amount()
          .map(least -> change.atMost().orElse(least))
          .filter(amount -> amount.compareTo(HUNDRED) > 0)
          .ifPresent(amount -> wrongUnit(path, indicator, measure, amount));
    }
  }

  private static boolean isFraction(BigDecimal bound) {
    return bound.signum() > 0 && bound.compareTo(BigDecimal.ONE) < 0;
  }

  private static Range<BigDecimal> canBe(Measure measure) {
    return switch (measure) {
      case SHARE -> Range.closed(BigDecimal.ZERO, HUNDRED);
      case RATIO -> Range.atLeast(BigDecimal.ZERO);
      case RANK -> Range.atLeast(BigDecimal.ONE);
      case QUANTITY, GRADE, COMPLETION -> Range.all();
    };
  }

  private void wrongUnit(
      AttributePath path, Indicator indicator, Measure measure, BigDecimal bound) {
    String range =
        switch (measure) {
          case SHARE -> "percentRange";
          case RATIO -> "ratioRange";
          default -> "placeRange";
        };
    warn(path, indicator, range, bound);
  }

  private void warn(AttributePath path, Indicator indicator, String expected, BigDecimal bound) {
    problems.warning(
        ProblemCode.WRONG_UNIT, path, indicator.id().value(), expected, bound.toPlainString());
  }
}
