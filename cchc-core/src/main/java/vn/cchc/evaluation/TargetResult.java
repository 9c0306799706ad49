package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.TargetId;
import vn.cchc.text.Decimals;
import vn.cchc.text.Text;
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
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

/**
 * The result of a target on the report's day, with the reasons. It holds everything that is needed
 * to explain it. The results of the agencies of an "each" or "share" target, of the parts of an
 * "all of", of the stages of a staged target and of the periods of one that is asked for in every
 * period are inside it, and are results themselves.
 */
@Immutable
public sealed interface TargetResult permits ImmutableTargetResult {
  /** {@return the target} */
  TargetId target();

  /** {@return the agency of which this is the result, within a result of several} */
  Optional<AgencyId> agency();

  /** {@return the period of which this is the result, within a result of every period} */
  Optional<ReportingPeriod> period();

  /** {@return the indicator judged, if one is} */
  Optional<IndicatorId> indicator();

  /** {@return the indicator's unit, if one is judged} */
  Optional<Unit> unit();

  /** {@return what one case is called, if the indicator says} */
  Optional<String> caseName();

  /** {@return the criterion judged by; absent for an objective in words alone} */
  Optional<Criterion> criterion();

  /** {@return the share of agencies that is to meet it, in per cent, where a share is to} */
  Optional<BigDecimal> shareOfAgencies();

  /** {@return the last day by which it is to be met; absent for an objective in words alone} */
  Optional<LocalDate> due();

  /** {@return in what periods it is to be met, each by itself, if it is asked for in every one} */
  Optional<Frequency> every();

  /** {@return the state} */
  Outcome outcome();

  /** {@return whether the due day is reached, all figures are final and coverage suffices} */
  boolean isFinal();

  /**
   * {@return the value judged, if there is one; where a share of agencies is to meet the criterion,
   * the agencies that do, of those that count}
   */
  Optional<Value> actual();

  /** {@return the baseline's value, if the target has one} */
  Optional<Value> baseline();

  /** {@return the period whose figures are the baseline, where the plan states no value} */
  Optional<ReportingPeriod> baselinePeriod();

  /** {@return the values of the agencies before it, if the target has several baselines} */
  ImmutableList<FormerBaseline> formerBaselines();

  /** {@return by how much it is met or missed, where that can be said} */
  Optional<Margin> margin();

  /** {@return what is missing, in cases} */
  Shortfall shortfall();

  /** {@return how much of the way from the baseline is done, if there is a baseline} */
  Optional<Progress> progress();

  /** {@return whether it was maintained, if it was to be} */
  Optional<Maintained> maintained();

  /** {@return its level, if its due day is to come and it is not missed already; no conclusion} */
  Optional<Level> level();

  /**
   * {@return whether it is on its way, if its due day is to come and stages or a line are given}
   */
  Optional<Pace> pace();

  /**
   * {@return of a share of tasks: how many of all have no report, or contradictory ones, and may be
   * good or not}
   */
  OptionalInt undecidedTasks();

  /** {@return who has reported; absent for an objective in words alone} */
  Optional<Coverage> coverage();

  /** {@return the agencies' own results, by rising id} */
  ImmutableList<TargetResult> members();

  /** {@return the results of the parts of an "all of", in the order of the document} */
  ImmutableList<TargetResult> parts();

  /** {@return the results of its stages, by rising due day} */
  ImmutableList<TargetResult> stages();

  /** {@return the results of its periods, by rising day, if it is asked for in every period} */
  ImmutableList<TargetResult> periods();

  /**
   * {@return who contributes to it and how much, if this was asked for: those who hold it back most
   * first}
   */
  ImmutableList<Contributor> contributors();

  /** {@return how its value came about from period to period, if this was asked for} */
  ImmutableList<CoursePoint> course();

  /** {@return of NO_DATA: the figures that are there and do not count, by cause and agency} */
  ImmutableList<UnusedFigures> notCounted();

  /** {@return why it could not be judged, where it could not} */
  ImmutableList<Remark> reasons();

  /** {@return what it asked for on its due day, if a revision of the plan changed it later} */
  Optional<EarlierTerms> changedAfterDue();

  /** {@return what is to be borne in mind about it} */
  ImmutableList<Remark> caveats();

  /** {@return the results inside it: of members, parts, stages and periods} */
  default Stream<TargetResult> inner() {
    return Stream.of(members(), parts(), stages(), periods()).flatMap(List::stream);
  }

  /**
   * Returns this result as that of an agency, for a table of the results of agencies.
   *
   * @param agency the agency
   * @return the result, with the agency
   */
  default TargetResult forAgency(AgencyId agency) {
    return ((ImmutableTargetResult) this).withAgency(agency);
  }

  /**
   * Returns the result of a contributor's value by itself. Its margin is that which the contributor
   * has; before the due day it has a level where this result has one.
   *
   * @param one the contributor, which has a value; it contributes to a result with a unit
   * @param criterion what is asked of it, such as the criterion for its kind
   * @return the result of the contributor alone
   */
  default TargetResult forContributor(Contributor one, Criterion criterion) {
    Verdict verdict =
        Verdict.of(criterion, one.actual().orElseThrow(), Verdict.Terms.of(unit().orElseThrow()));
    boolean isMissed = verdict.outcome() == Outcome.NOT_MET;
    Optional<Level> level =
        level()
            .filter(any -> isMissed || verdict.outcome() == Outcome.MET)
            .map(any -> isMissed ? Level.BELOW : Level.AT_LEVEL);
    return ImmutableTargetResult.builder()
        .target(target())
        .agency(one.agency())
        .indicator(indicator())
        .unit(unit())
        .caseName(caseName())
        .criterion(criterion)
        .due(due())
        .outcome(isMissed && level.isPresent() ? Outcome.NOT_DUE : verdict.outcome())
        .isFinal(isFinal())
        .actual(one.actual())
        .margin(one.margin())
        .shortfall(verdict.shortfall())
        .level(level)
        .build();
  }

  /** {@return this, with its text in NFC and its share canonical} */
  @Check
  default TargetResult check() {
    return ((ImmutableTargetResult) this)
        .withCaseName(caseName().map(text -> Text.prose("name of a case", text)))
        .withShareOfAgencies(shareOfAgencies().map(Decimals::canonical));
  }
}
