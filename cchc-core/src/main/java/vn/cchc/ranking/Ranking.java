package vn.cchc.ranking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.figures.ScopeFigures;
import vn.cchc.figures.ScopeMembers;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Unit;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.validation.PlanValidator;

/**
 * The agencies of a block (<i>khối</i>), such as all departments, ranked by their own values
 * (<i>xếp hạng</i>). Values are compared exactly, however they print, a printed figure as printed.
 * Equal values share a place and leave the next ones free: 1, 2, 2, 4. Those that share a place
 * stand by rising id; those without a value, whose figures are wrong or contradict one another, or
 * at whom nothing arose stand after the others without a place, by rising id.
 *
 * @param better whether higher or lower values are better
 * @param unit the unit of the values
 * @param agencies the agencies in their order
 */
public record Ranking(Better better, Unit unit, ImmutableList<RankedAgency> agencies) {
  /** Which values are better. */
  public enum Better {
    /** The higher, as of a share of files in time. */
    HIGHER,
    /** The lower, as of files overdue or of a place in another ranking. */
    LOWER
  }

  /**
   * Returns which values of an indicator a plan takes for better: of a rank the lower, and of
   * anything else those to which all of the plan's criteria on it point.
   *
   * @param plan the plan
   * @param indicator the indicator
   * @return which are better; empty if the criteria point both ways, or none points either way
   */
  public static Optional<Better> better(Plan plan, IndicatorId indicator) {
    if (plan.indicator(indicator).filter(one -> one.measure() == Measure.RANK).isPresent()) {
      return Optional.of(Better.LOWER);
    }
    return BetterValues.of(plan, indicator);
  }

  /** Checks that the agencies stand as their values rank them, each once. */
  public Ranking {
    requireNonNull(better, "better");
    requireNonNull(unit, "unit");
    ImmutableSet<AgencyId> ids =
        agencies.stream().map(RankedAgency::agency).collect(ImmutableSet.toImmutableSet());
    checkArgument(ids.size() == agencies.size(), "ranking: must have each agency once");
    checkArgument(
        agencies.equals(ranked(agencies, unit, better)),
        "ranking: agencies must stand as their values rank them");
  }

  private static ImmutableList<RankedAgency> ranked(
      Iterable<RankedAgency> agencies, Unit unit, Better better) {
    return RankedFigure.ranked(
        StreamSupport.stream(agencies.spliterator(), false).map(RankedFigure::of).toList(),
        unit,
        better);
  }

  /**
   * Ranks the agencies of an "each" or "share" target by the values judged, whether these meet the
   * target or not.
   *
   * @param result the result, whose members are ranked as one block; for a result without members
   *     the ranking is empty
   * @param better whether higher or lower values are better
   * @return the ranking
   * @throws IllegalArgumentException if the members have no one number each: they are grades or
   *     completions, or meet several criteria at once
   */
  public static Ranking of(TargetResult result, Better better) {
    checkArgument(
        !(result.criterion().orElse(null) instanceof Criterion.AllOf),
        "ranking by target %s: must be by one value, but it has several criteria",
        result.target());
    Unit unit =
        result.members().stream()
            .flatMap(member -> member.unit().stream())
            .findFirst()
            .orElse(Unit.COUNT);
    return new Ranking(
        better,
        unit,
        RankedFigure.ranked(
            result.members().stream().map(RankedFigure::of).toList(), unit, better));
  }

  /**
   * Ranks the agencies of a block by an indicator, each by its own figure over a time.
   *
   * @param plan the plan that has the indicator and reads the names of periods
   * @param agencies the agencies
   * @param figures what stands on the day of the ranking
   * @param indicator the indicator, not of grades or completions
   * @param window the time; of an external index, the edition
   * @param block the agencies to rank: those that existed on the last day of the time, or on the
   *     day of the ranking if that is earlier
   * @param better whether higher or lower values are better
   * @return the ranking
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   * @throws IllegalArgumentException if the plan does not have the indicator, the register not an
   *     agency that the block names, or the values have no number
   */
  public static Ranking of(
      Plan plan,
      AgencyRegister agencies,
      ObservationAccumulator figures,
      IndicatorId indicator,
      ReportingPeriod window,
      Selection block,
      Better better) {
    PlanValidator.requireSound(plan, agencies);
    Optional<Indicator> found = plan.indicator(indicator);
    checkArgument(found.isPresent(), "plan %s: has no indicator %s", plan.id(), indicator);
    Measure measure = found.orElseThrow().measure();
    checkArgument(
        measure != Measure.GRADE && measure != Measure.COMPLETION,
        "ranking by indicator %s: must have numbers to be ranked by, but is of measure %s",
        indicator,
        measure);
    Days days = window.days(plan.calendar());
    Window looked = Window.over(days, plan.calendar(), figures.asOf());
    ScopeFigures ofAgencies =
        new ScopeFigures(new ScopeMembers(agencies), figures.series(indicator), looked);
    return new Ranking(
        better,
        found.orElseThrow().unit(),
        RankedFigure.ranked(
            selected(block, agencies, looked.cut()).stream()
                .map(
                    id ->
                        RankedFigure.of(
                            id, ofAgencies.combine(Scope.agency(id), found.orElseThrow()).figure()))
                .toList(),
            found.orElseThrow().unit(),
            better));
  }

  /**
   * Ranks some of these agencies among themselves.
   *
   * @param block the block to which they belong
   * @param register the register
   * @param day the day on which they belong to it
   * @return the ranking of those of these agencies that do
   * @throws IllegalArgumentException if the register does not have an agency that the block names
   */
  public Ranking within(Selection block, AgencyRegister register, LocalDate day) {
    Predicate<AgencyId> isInBlock = selected(block, register, day)::contains;
    return new Ranking(
        better,
        unit,
        ranked(
            agencies.stream().filter(one -> isInBlock.test(one.agency())).toList(), unit, better));
  }

  /**
   * Ranks these agencies by blocks, departments among departments and districts among districts.
   *
   * @param register the register
   * @param day the day whose kinds count
   * @return the ranking of each kind that occurs, in the order of the kinds
   * @throws IllegalArgumentException if the register does not have one of these agencies
   */
  public ImmutableSortedMap<AgencyKind, Ranking> byKind(AgencyRegister register, LocalDate day) {
    ImmutableListMultimap<AgencyKind, RankedAgency> kinds =
        Multimaps.index(agencies, one -> known(register, one.agency()).kindOn(day));
    return ImmutableSortedMap.copyOf(
        Maps.transformValues(
            kinds.asMap(), several -> new Ranking(better, unit, ranked(several, unit, better))));
  }

  private static ImmutableSet<AgencyId> selected(
      Selection block, AgencyRegister register, LocalDate day) {
    block.agencies().forEach(id -> known(register, id));
    block.within().ifPresent(id -> known(register, id));
    return new ScopeMembers(register).selected(block, day);
  }

  private static Agency known(AgencyRegister register, AgencyId id) {
    return register
        .find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "ranking: the register must have agency %s".formatted(id)));
  }
}
