package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import vn.cchc.evaluation.EarlierTerms;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.RemovedTarget;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.evaluation.made.ImmutableEvaluationReport;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.CoursePoint;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Progress;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/** Any report. */
final class AnyReport extends AnyValue {
  AnyReport(Random random) {
    super(random);
  }

  EvaluationReport report() {
    LocalDate asOf = date();
    return ImmutableEvaluationReport.builder()
        .plan(PlanId.of("cchc-2020"))
        .decision(maybe(this::document))
        .inForceFrom(maybe(this::date))
        .addAllHypothetical(list(this::observation))
        .asOf(asOf)
        .addAllResults(list(() -> result(2)))
        .addAllRemoved(
            list(() -> new RemovedTarget(TargetId.of("muc-" + upTo(9)), text(), date(), date())))
        .addAllTasks(list(() -> new AnyTaskResult(random).result(asOf)))
        .addAllUnused(list(this::unused))
        .build();
  }

  private UnusedFigures unused() {
    UnusedFigures.Cause cause = constant(UnusedFigures.Cause.class);
    Subject subject = observation().subject();
    if (coin()) {
      return new UnusedFigures(cause, subject, Optional.empty(), 1 + upTo(9), ImmutableList.of());
    }
    ImmutableList<ReportingPeriod> periods = ImmutableList.of(period(), period());
    return new UnusedFigures(cause, subject, Optional.of(agency()), periods.size(), periods);
  }

  private TargetResult result(int depth) {
    return ImmutableTargetResult.builder()
        .target(TargetId.of("muc-" + upTo(1)))
        .agency(maybe(this::agency))
        .period(maybe(this::period))
        .indicator(maybe(this::indicator))
        .unit(maybe(this::unit))
        .caseName(maybe(this::text))
        .criterion(maybe(() -> coin() ? criterion() : several()))
        .shareOfAgencies(maybe(this::percent))
        .due(maybe(this::date))
        .every(maybe(this::every))
        .outcome(constant(Outcome.class))
        .isFinal(coin())
        .actual(maybe(this::valueOrMean))
        .baseline(maybe(this::value))
        .margin(maybe(() -> new Margin(fraction(), unit())))
        .shortfall(coin() ? Shortfall.NOT_APPLICABLE : new Shortfall(cases(), cases(), cases()))
        .progress(maybe(() -> coin() ? Progress.UNDEFINED : Progress.of(fraction())))
        .maintained(maybe(() -> constant(Maintained.class)))
        .level(maybe(() -> constant(Level.class)))
        .addAllContributors(list(this::contributor))
        .addAllCourse(list(this::point))
        .addAllNotCounted(list(this::unused))
        .pace(maybe(() -> constant(Pace.class)))
        .coverage(maybe(this::coverage))
        .undecidedTasks(coin() ? OptionalInt.empty() : OptionalInt.of(upTo(9)))
        .addAllMembers(nested(depth))
        .addAllParts(nested(depth))
        .addAllStages(nested(depth))
        .addAllPeriods(nested(depth))
        .changedAfterDue(maybe(this::earlier))
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

  private Contributor contributor() {
    return new Contributor(
        agency(), maybe(this::valueOrMean), maybe(() -> new Margin(fraction(), unit())), cases());
  }

  private CoursePoint point() {
    return new CoursePoint(
        period(), maybe(this::valueOrMean), maybe(this::valueOrMean), maybe(this::valueOrMean));
  }

  private Coverage coverage() {
    var silent = set(this::agency).asList();
    int reported = upTo(20);
    return new Coverage(reported, reported + silent.size(), silent, set(this::agency).asList());
  }

  private EarlierTerms earlier() {
    return new EarlierTerms(
        date(),
        maybe(this::criterion),
        maybe(() -> Scope.agency(agency())),
        maybe(this::date),
        maybe(this::period));
  }

  private Remark remark() {
    return new Remark(constant(RemarkCode.class), list(this::observation));
  }
}
