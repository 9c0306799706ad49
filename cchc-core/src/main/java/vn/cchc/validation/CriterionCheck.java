package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Value;
import vn.cchc.period.Days;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.rule.JudgedIndicators;
import vn.cchc.verdict.rule.ValueCheck;

/** Whether the criteria of a plan suit the indicators that they judge, and their units. */
final class CriterionCheck {
  /** So many months are fifty years; more would be judged for each agency without end. */
  static final int MOST_PERIODS = 600;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ImmutableMap<IndicatorId, Indicator> indicators;
  private final ImmutableMap<String, ImmutableSet<String>> grades;
  private final ImmutableList.Builder<Problem> problems;

  CriterionCheck(Plan plan, ImmutableList.Builder<Problem> problems) {
    this.indicators =
        plan.indicators().stream()
            .collect(ImmutableMap.toImmutableMap(Indicator::id, indicator -> indicator));
    this.grades =
        plan.gradeSchemes().stream()
            .collect(ImmutableMap.toImmutableMap(GradeScheme::id, CriterionCheck::grades));
    this.problems = problems;
  }

  private static ImmutableSet<String> grades(GradeScheme scheme) {
    return scheme.bands().stream()
        .map(GradeScheme.Band::grade)
        .collect(ImmutableSet.toImmutableSet());
  }

  boolean knows(IndicatorId id) {
    return indicators.containsKey(id);
  }

  void check(Criterion criterion, Optional<IndicatorId> named, String namedAt, String pointer) {
    if (criterion instanceof Criterion.AllOf all) {
      List<Criterion.Part> parts = all.parts();
      for (int i = 0; i < parts.size(); i++) {
        String part = pointer + "/criteria/" + i;
        check(
            parts.get(i).criterion(),
            Optional.of(parts.get(i).indicator()),
            part + "/indicator",
            part);
      }
      return;
    }
    if (criterion instanceof Criterion.ByKind byKind) {
      byKind
          .kinds()
          .forEach(
              (kind, one) ->
                  check(
                      one,
                      named.filter(indicators::containsKey),
                      namedAt,
                      KindCheck.pointer(pointer, kind)));
      check(byKind.otherwise(), named, namedAt, pointer + "/otherwise");
      return;
    }
    if (criterion instanceof Criterion.AtLeastGrade least) {
      checkGrade(least, pointer);
    }
    if (named.isPresent()) {
      checkSuits(criterion, named.orElseThrow(), namedAt, pointer);
    }
  }

  private void checkGrade(Criterion.AtLeastGrade least, String pointer) {
    @Nullable ImmutableSet<String> known = grades.get(least.scheme());
    if (known == null) {
      error(ProblemCode.UNKNOWN_SCHEME, pointer + "/scheme", least.scheme());
    } else if (!known.contains(least.grade())) {
      error(ProblemCode.UNKNOWN_GRADE, pointer + "/grade", least.grade());
    }
  }

  /** Checks that one of the indicators that a target judges could report a baseline. */
  void checkBaseline(Target target, Value baseline, String pointer) {
    List<Indicator> judged = judged(target).toList();
    if (!judged.isEmpty()
        && judged.stream().noneMatch(one -> ValueCheck.fault(one, baseline).isEmpty())) {
      problems.add(
          Problem.error(
              ProblemCode.UNFIT_BASELINE,
              Place.at(pointer),
              target.id().value(),
              judged.get(0).measure().toString(),
              baseline.toString()));
    }
  }

  /** Checks that a target can be asked for in every period: of whole periods, each by itself. */
  void checkEvery(Plan plan, Target target, Frequency every, String pointer) {
    Days window = target.period().orElse(plan.period()).days(plan.calendar());
    List<ReportingPeriod> periods = every.periodsWithin(window, plan.calendar());
    boolean isWhole =
        !periods.isEmpty()
            && periods.get(0).days(plan.calendar()).first().equals(window.first())
            && periods.get(periods.size() - 1).days(plan.calendar()).last().equals(window.last());
    if (!isWhole || periods.size() > MOST_PERIODS) {
      problems.add(
          Problem.error(
              ProblemCode.INVALID_PERIOD,
              Place.at(pointer + "/every"),
              "every",
              Integer.toString(MOST_PERIODS),
              window.toString()));
    }
    if (target.due().filter(due -> !due.equals(window.last())).isPresent()) {
      problems.add(
          Problem.error(
              ProblemCode.CONFLICTING_KEYS, Place.at(pointer), "target", "every, due", ""));
    }
    judged(target)
        .filter(indicator -> indicator.accumulation() == Accumulation.CUMULATIVE)
        .distinct()
        .forEach(
            indicator ->
                problems.add(
                    Problem.error(
                        ProblemCode.UNFIT_CRITERION,
                        Place.at(pointer + "/every"),
                        indicator.id().value(),
                        indicator.accumulation().toString(),
                        every.toString())));
  }

  /** Checks that none of the indicators of an aggregate is derived from tasks (T13). */
  void checkNotDerived(Target target, String pointer) {
    judged(target)
        .filter(indicator -> indicator.derivedFrom().isPresent())
        .distinct()
        .forEach(
            indicator ->
                problems.add(
                    Problem.error(
                        ProblemCode.UNFIT_CRITERION,
                        Place.at(pointer),
                        "aggregate",
                        "",
                        indicator.id().value())));
  }

  private Stream<Indicator> judged(Target target) {
    return JudgedIndicators.of(target)
        .flatMap(id -> Optional.ofNullable(indicators.get(id)).stream());
  }

  private void checkSuits(Criterion criterion, IndicatorId named, String namedAt, String pointer) {
    Indicator indicator = indicators.get(named);
    if (indicator == null) {
      error(ProblemCode.UNKNOWN_INDICATOR, namedAt, named.value());
    } else if (!criterion.suits(indicator.measure())) {
      problems.add(
          Problem.error(
              ProblemCode.UNFIT_CRITERION,
              Place.at(pointer),
              named.value(),
              indicator.measure().toString(),
              criterion.toString()));
    } else {
      checkUnit(criterion, indicator, pointer);
    }
  }

  private void checkUnit(Criterion criterion, Indicator indicator, String pointer) {
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
        wrongUnit(pointer, indicator, measure, outside.orElseThrow());
      } else if (measure == Measure.SHARE
          && low.filter(CriterionCheck::isFraction).isPresent()
          && high.filter(bound -> bound.compareTo(BigDecimal.ONE) > 0).isEmpty()) {
        warn(pointer, indicator, "percentNotFraction", low.orElseThrow());
      }
    } else if (criterion instanceof Criterion.Change change && measure == Measure.SHARE) {
      change
          .amount()
          .map(least -> change.atMost().orElse(least))
          .filter(amount -> amount.compareTo(HUNDRED) > 0)
          .ifPresent(amount -> wrongUnit(pointer, indicator, measure, amount));
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

  private void wrongUnit(String pointer, Indicator indicator, Measure measure, BigDecimal bound) {
    String range =
        switch (measure) {
          case SHARE -> "percentRange";
          case RATIO -> "ratioRange";
          default -> "placeRange";
        };
    warn(pointer, indicator, range, bound);
  }

  private void warn(String pointer, Indicator indicator, String expected, BigDecimal bound) {
    problems.add(
        Problem.warning(
            ProblemCode.WRONG_UNIT,
            Place.at(pointer),
            indicator.id().value(),
            expected,
            bound.toPlainString()));
  }

  private void error(ProblemCode code, String pointer, String id) {
    problems.add(Problem.error(code, Place.at(pointer), id, "", id));
  }
}
