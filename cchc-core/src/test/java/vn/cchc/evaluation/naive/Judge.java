package vn.cchc.evaluation.naive;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/** Judges one value by one criterion (N1, T1, V1, V3, V4). */
record Judge(
    Span span, Indicator indicator, Criterion criterion, Optional<BaselineFigures> figures) {
  /** Returns the number that a value is on a scale on which a ratio of one is so much (N7). */
  static Optional<Frac> number(Value value, int per) {
    if (value instanceof Ratio ratio) {
      return ratio.denominator() == 0
          ? Optional.empty()
          : Optional.of(
              Frac.of(ratio.numerator()).times(Frac.of(per)).over(Frac.of(ratio.denominator())));
    } else if (value instanceof Quantity quantity) {
      return Optional.of(Frac.of(quantity.amount()));
    } else if (value instanceof Mean mean) {
      return Optional.of(Frac.of(mean.sum()).over(Frac.of(mean.count())));
    } else if (value instanceof Rank rank) {
      return Optional.of(Frac.of(rank.rank()));
    }
    return Optional.empty();
  }

  private Optional<Frac> number(Value value) {
    return number(value, per());
  }

  int per() {
    return indicator.unit().per().orElse(100);
  }

  Optional<Frac> baseline() {
    return baselineValue().flatMap(this::number);
  }

  /** Returns the baseline, if this indicator could report it (T1, D3). */
  Optional<Value> baselineValue() {
    if (figures.isPresent()) {
      return figures.get().value();
    }
    return span.target()
        .baseline()
        .flatMap(Baseline::value)
        .filter(value -> Series.misfit(indicator, value).isEmpty());
  }

  /** Returns it and those of former agencies that this indicator could report. */
  List<Value> allBaselines() {
    List<Value> all = new ArrayList<>();
    baselineValue().ifPresent(all::add);
    for (FormerBaseline former : span.target().formerBaselines()) {
      if (Series.misfit(indicator, former.value()).isEmpty()) {
        all.add(former.value());
      }
    }
    return all;
  }

  boolean needsBaseline() {
    return criterion instanceof Criterion.Change && baselineValue().isEmpty();
  }

  /** Returns whether a percentage of a baseline of zero is asked for, which is nothing (T1). */
  boolean asksForPartOfZero() {
    return criterion instanceof Criterion.Change change
        && change.percent().isPresent()
        && baseline().filter(number -> number.isSame(Frac.of(0))).isPresent();
  }

  void judge(Finding finding, Total total) {
    Value value = total.value().orElseThrow();
    finding.actual = Optional.of(value);
    if (value instanceof Ratio ratio && ratio.denominator() == 0) {
      nothingArose(finding);
    } else if (criterion instanceof Criterion.AtLeastGrade least) {
      grade(finding, least, value);
    } else if (criterion instanceof Criterion.DoneBy) {
      Optional<LocalDate> done = ((Completion) value).completedOn();
      finding.outcome = outcome(done.isPresent() && !done.get().isAfter(span.due()));
      finding.margin = done.map(day -> Frac.of(span.due().toEpochDay() - day.toEpochDay()));
      finding.marginUnit = done.map(day -> Unit.DAY);
    } else {
      compare(finding, total, number(value).orElseThrow());
    }
  }

  private Outcome outcome(boolean isMet) {
    return isMet ? Outcome.MET : span.isDue() ? Outcome.NOT_MET : Outcome.NOT_DUE;
  }

  private void nothingArose(Finding finding) {
    if (indicator.whenNothingArose() == WhenNothingArose.NEUTRAL) {
      finding.outcome = Outcome.NOTHING_AROSE;
      return;
    }
    boolean isMet = indicator.whenNothingArose() == WhenNothingArose.MET;
    finding.outcome = outcome(isMet);
    finding.caveats.add(
        isMet
            ? RemarkCode.NOTHING_AROSE_COUNTS_AS_MET
            : RemarkCode.NOTHING_AROSE_COUNTS_AS_NOT_MET);
  }

  private void compare(Finding finding, Total total, Frac x) {
    Bounds bounds = Bounds.of(criterion, indicator.measure(), baseline());
    finding.outcome = outcome(bounds.contains(x));
    Value value = total.value().orElseThrow();
    if (value instanceof Rank rank
        && criterion instanceof Criterion.WithinTop top
        && top.places() >= rank.population()) {
      finding.caveats.add(RemarkCode.POINTLESS_THRESHOLD);
    }
    finding.margin = Optional.of(bounds.margin(x));
    finding.marginUnit = Optional.of(marginUnit());
    if (total.value().orElseThrow() instanceof Ratio ratio) {
      finding.shortfall =
          countsCases(bounds, ratio)
              ? Missing.of(
                  bounds,
                  per(),
                  BigInteger.valueOf(ratio.numerator()),
                  BigInteger.valueOf(ratio.denominator()))
              : Shortfall.NOT_APPLICABLE;
      if (span.hasPassed()) {
        finding.shortfall =
            new Shortfall(
                finding.shortfall.existingCases(),
                Cases.None.NOT_APPLICABLE,
                Cases.None.NOT_APPLICABLE);
      }
    }
    if (baseline().isPresent()) {
      finding.progress = progress(bounds, x, baseline().get());
    }
    for (Frac end : bounds.ends()) {
      if (total.half().compareTo(Frac.of(0)) > 0
          && x.minus(end).abs().compareTo(total.half()) <= 0) {
        finding.caveats.add(RemarkCode.WITHIN_ROUNDING);
      }
    }
  }

  /** Cases are counted of a part of its whole, by bounds that a part can have (N7). */
  private boolean countsCases(Bounds bounds, Ratio ratio) {
    for (Frac end : bounds.ends()) {
      if (end.compareTo(Frac.of(0)) < 0 || end.compareTo(Frac.of(per())) > 0) {
        return false;
      }
    }
    return ratio.numerator() <= ratio.denominator();
  }

  private Unit marginUnit() {
    Measure measure = indicator.measure();
    if (measure == Measure.RANK) {
      return Unit.PLACE;
    }
    return indicator.unit().name().equals("percent")
        ? Unit.PERCENTAGE_POINT
        : new Unit(indicator.unit().name());
  }

  private static Optional<Optional<Frac>> progress(Bounds bounds, Frac x, Frac from) {
    List<Frac> ends = bounds.ends();
    Frac to = ends.get(0);
    if (bounds.isTwoSided() && !to.isSame(ends.get(1))) {
      return Optional.empty();
    }
    return Optional.of(
        to.isSame(from) ? Optional.empty() : Optional.of(x.minus(from).over(to.minus(from))));
  }

  private void grade(Finding finding, Criterion.AtLeastGrade least, Value value) {
    Optional<GradeScheme> scheme = Optional.empty();
    for (GradeScheme each : span.situation().plan().gradeSchemes()) {
      if (each.id().equals(least.scheme())) {
        scheme = Optional.of(each);
      }
    }
    Optional<String> grade = Optional.empty();
    if (value instanceof Grade given && given.scheme().equals(least.scheme())) {
      grade = Optional.of(given.grade());
    } else if (scheme.isPresent()) {
      grade = number(value).flatMap(earned(scheme.get()));
    }
    boolean isTooLow = number(value).isPresent() && isScored(scheme) && grade.isEmpty();
    int place = scheme.isPresent() && grade.isPresent() ? place(scheme.get(), grade.get()) : -1;
    if (place >= 0 || isTooLow) {
      finding.outcome = outcome(!isTooLow && place <= place(scheme.get(), least.grade()));
    } else {
      finding.outcome = Outcome.INVALID_DATA;
      finding.reasons.add(RemarkCode.OTHER_SCHEME);
    }
  }

  private static boolean isScored(Optional<GradeScheme> scheme) {
    return scheme.isPresent() && scheme.get().bands().get(0).from().isPresent();
  }

  private static Function<Frac, Optional<String>> earned(GradeScheme scheme) {
    return score -> {
      if (scheme.bands().get(0).from().isEmpty()) {
        return Optional.empty();
      }
      for (GradeScheme.Band band : scheme.bands()) {
        if (band.from().isEmpty() || score.compareTo(Frac.of(band.from().get())) >= 0) {
          return Optional.of(band.grade());
        }
      }
      return Optional.empty();
    };
  }

  private static int place(GradeScheme scheme, String grade) {
    for (int i = 0; i < scheme.bands().size(); i++) {
      if (scheme.bands().get(i).grade().equals(grade)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether a baseline meets the criterion. */
  boolean isMetBy(Value baseline) {
    Finding finding = new Finding();
    judge(finding, Total.of(baseline));
    return finding.outcome == Outcome.MET;
  }
}
