package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Random;
import vn.cchc.evaluation.Cases;
import vn.cchc.evaluation.Coverage;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Maintained;
import vn.cchc.evaluation.Margin;
import vn.cchc.evaluation.Outcome;
import vn.cchc.evaluation.Pace;
import vn.cchc.evaluation.Progress;
import vn.cchc.evaluation.Remark;
import vn.cchc.evaluation.RemarkCode;
import vn.cchc.evaluation.Shortfall;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Value;
import vn.cchc.plan.PlanId;
import vn.cchc.target.TargetId;

/** Any report. */
final class AnyReport extends AnyValue {
  AnyReport(Random random) {
    super(random);
  }

  EvaluationReport report() {
    LocalDate asOf = date();
    return EvaluationReport.builder()
        .plan(PlanId.of("cchc-2020"))
        .decision(maybe(this::document))
        .inForceFrom(maybe(this::date))
        .addAllHypothetical(list(this::observation))
        .asOf(asOf)
        .addAllResults(list(() -> result(2)))
        .addAllTasks(list(() -> new AnyTaskResult(random).result(asOf)))
        .addAllUnused(
            list(
                () ->
                    new UnusedFigures(
                        observation().subject(),
                        agency(),
                        period(),
                        constant(UnusedFigures.Cause.class))))
        .build();
  }

  private TargetResult result(int depth) {
    return TargetResult.builder()
        .target(TargetId.of("muc-" + upTo(1)))
        .agency(maybe(this::agency))
        .indicator(maybe(this::indicator))
        .unit(maybe(this::unit))
        .caseName(maybe(this::text))
        .criterion(maybe(() -> coin() ? criterion() : several()))
        .shareOfAgencies(maybe(this::percent))
        .due(maybe(this::date))
        .outcome(constant(Outcome.class))
        .isFinal(coin())
        .actual(maybe(this::valueOrMean))
        .baseline(maybe(this::value))
        .margin(maybe(() -> new Margin(fraction(), unit())))
        .shortfall(coin() ? Shortfall.NOT_APPLICABLE : new Shortfall(cases(), cases(), cases()))
        .progress(maybe(() -> coin() ? Progress.UNDEFINED : Progress.of(fraction())))
        .maintained(maybe(() -> constant(Maintained.class)))
        .pace(maybe(() -> constant(Pace.class)))
        .coverage(maybe(this::coverage))
        .addAllMembers(nested(depth))
        .addAllParts(nested(depth))
        .addAllStages(nested(depth))
        .addAllReasons(list(this::remark))
        .addAllCaveats(list(this::remark))
        .build();
  }

  private ImmutableList<TargetResult> nested(int depth) {
    return depth == 0 ? ImmutableList.of() : list(() -> result(depth - 1));
  }

  private Value valueOrMean() {
    return coin() ? value() : new Mean(signed(), 1 + (count() >>> 1));
  }

  private Fraction fraction() {
    BigInteger denominator = new BigInteger(100, random).add(BigInteger.ONE);
    BigInteger numerator = new BigInteger(100, random);
    return new Fraction(coin() ? numerator : numerator.negate(), denominator);
  }

  private Cases cases() {
    return oneOf(
        () -> Cases.of(count()),
        () -> new Cases.Count(new BigInteger(200, random)),
        () -> Cases.None.IMPOSSIBLE,
        () -> Cases.None.NOT_APPLICABLE);
  }

  private Coverage coverage() {
    var silent = set(this::agency).asList();
    int reported = upTo(20);
    return new Coverage(reported, reported + silent.size(), silent, set(this::agency).asList());
  }

  private Remark remark() {
    return new Remark(constant(RemarkCode.class), list(this::observation));
  }
}
