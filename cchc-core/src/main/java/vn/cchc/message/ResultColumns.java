package vn.cchc.message;

import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Progress;
import vn.cchc.verdict.Shortfall;

/** The parts of the sentence on a result, one by one, as the columns of a table have it. */
final class ResultColumns {
  private static final Fraction HUNDRED = Fraction.of(100);

  private final NumberFormatter numerals;
  private final ValueText values;
  private final CriterionText requirement;

  ResultColumns(MessageTemplates templates, NumberFormatter numerals) {
    this.numerals = numerals;
    this.values = new ValueText(templates, numerals);
    this.requirement = new CriterionText(templates, numerals, values);
  }

  /** Returns the value and the margin of a contributor to a result as if they were a result. */
  static TargetResult alone(TargetResult result, Contributor one) {
    return ImmutableTargetResult.builder()
        .target(result.target())
        .unit(
            result
                .unit()
                .or(
                    () ->
                        result.members().stream()
                            .flatMap(member -> member.unit().stream())
                            .findFirst()))
        .criterion(result.shareOfAgencies().isEmpty() ? result.criterion() : Optional.empty())
        .outcome(Outcome.NOT_DUE)
        .isFinal(false)
        .shortfall(Shortfall.NOT_APPLICABLE)
        .actual(one.actual())
        .margin(one.margin())
        .build();
  }

  Optional<String> actual(TargetResult result) {
    return result
        .actual()
        .map(
            actual ->
                number(result)
                    .map(values::judged)
                    .orElseGet(() -> values.value(actual, unit(result))));
  }

  private static Unit unit(TargetResult result) {
    return result.shareOfAgencies().isPresent() ? Unit.PERCENT : ResultText.unit(result);
  }

  /** Returns the value beside the bounds that it is held against, if it is. */
  private static Optional<BoundedNumber> number(TargetResult result) {
    Optional<Criterion> judgedBy =
        result.shareOfAgencies().map(Criterion::atLeast).or(result::criterion);
    return result
        .actual()
        .flatMap(
            actual ->
                judgedBy
                    .filter(criterion -> result.margin().isPresent() || isBounded(result))
                    .filter(criterion -> isComparable(criterion, actual))
                    .map(
                        criterion ->
                            new BoundedNumber(criterion, actual, unit(result), result.baseline())));
  }

  private static boolean isBounded(TargetResult result) {
    return switch (result.outcome()) {
      case MET, NOT_DUE, NOT_MET -> true;
      default -> false;
    };
  }

  private static boolean isComparable(Criterion criterion, Value actual) {
    return actual.number().isPresent()
        && (criterion instanceof Criterion.Threshold
            || criterion instanceof Criterion.WithinTop
            || criterion instanceof Criterion.Change);
  }

  /** Returns the margin with its sign: plus on the good side. */
  Optional<String> margin(TargetResult result) {
    return result
        .margin()
        .map(margin -> sign(margin.exact()) + values.margin(margin, number(result)));
  }

  private static String sign(Fraction exact) {
    return exact.signum() > 0 ? "+" : exact.signum() < 0 ? "−" : "";
  }

  /** Returns how much of the way is done, in per cent, never all or nothing where it is not. */
  Optional<String> progress(TargetResult result) {
    return result
        .progress()
        .flatMap(Progress::exact)
        .map(part -> (part.signum() < 0 ? sign(part) : "") + percent(part.abs().times(HUNDRED)));
  }

  private String percent(Fraction exact) {
    return numerals.percent(
        numerals.rounded(
            exact,
            shown -> {
              Fraction number = Fraction.of(shown);
              return number.signum() == exact.signum()
                  && Integer.signum(number.compareTo(HUNDRED))
                      == Integer.signum(exact.compareTo(HUNDRED));
            }));
  }

  /** Returns what the cases of a result are called, if they are what is counted and have a name. */
  Optional<String> caseCounted(TargetResult result) {
    return result
        .caseName()
        .filter(name -> result.unit().equals(Optional.of(Unit.COUNT)))
        .filter(values::isOfThisLanguage);
  }

  /** Returns a number of cases, with their name if they have one. */
  String cases(TargetResult result, Cases.Count count) {
    String number = values.cases(count);
    return result.caseName().isPresent()
        ? number + " " + values.caseName(result.caseName(), number)
        : number;
  }

  Optional<String> criterion(TargetResult result) {
    return result.criterion().map(criterion -> criterion(result, criterion));
  }

  private String criterion(TargetResult result, Criterion criterion) {
    String asked =
        requirement.phrase(criterion, unitOfOne(result), ComparedWith.of(result), result.every());
    return result
        .shareOfAgencies()
        .map(share -> requirement.share(share, criterion, asked))
        .orElse(asked);
  }

  /** Returns the unit in which one agency is judged; a gathering of agencies may have none. */
  static Unit unitOfOne(TargetResult result) {
    return units(result).findFirst().orElse(Unit.COUNT);
  }

  private static Stream<Unit> units(TargetResult result) {
    return Stream.concat(
        result.unit().stream(),
        Stream.concat(result.members().stream(), result.periods().stream())
            .flatMap(ResultColumns::units));
  }
}
