package vn.cchc.ranking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
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
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.validation.PlanValidator;

/**
 * The agencies of a block (<i>khối</i>), such as all departments, ranked by their own values
 * (<i>xếp hạng</i>). Values are compared exactly, however they print, a printed figure as printed.
 * Equal values share a place and leave the next ones free: 1, 2, 2, 4. Those that share a place are
 * in the order of their ids.
 *
 * <p>Who reported in part comes after those who reported in full, without a place, unless {@link
 * #placingPartial} gives it one. Those without a value, whose figures are wrong or contradict one
 * another, or at whom nothing arose come last.
 *
 * @param better whether higher or lower values are better
 * @param unit the unit of the values
 * @param comparedOn the common day of the block: the latest up to which at least half of the
 *     agencies that have a figure reported without a gap; of a state or cumulative indicator the
 *     latest that at least half have reached; if there is none, the last day that counts
 * @param agencies the agencies in their order
 */
public record Ranking(
    Better better, Unit unit, LocalDate comparedOn, ImmutableList<RankedAgency> agencies) {
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

  /** Checks that the agencies are in the order of their values, each once. */
  public Ranking {
    requireNonNull(better, "better");
    requireNonNull(unit, "unit");
    requireNonNull(comparedOn, "comparedOn");
    ImmutableSet<AgencyId> ids =
        agencies.stream().map(RankedAgency::agency).collect(ImmutableSet.toImmutableSet());
    checkArgument(ids.size() == agencies.size(), "ranking: must have each agency once");
    boolean placesPartial =
        agencies.stream().anyMatch(one -> one.isPartial() && one.rank().isPresent());
    checkArgument(
        agencies.equals(ranked(agencies, new CompetitionOrder(unit, better, placesPartial))),
        "ranking: agencies must be in the order of their values");
  }

  private static ImmutableList<RankedAgency> ranked(
      ImmutableList<RankedAgency> agencies, CompetitionOrder order) {
    return order.ranked(agencies.stream().map(RankedFigure::of).toList());
  }

  /**
   * Ranks the agencies of a block by an indicator, each by its own figure over a time.
   *
   * @param plan the plan that has the indicator and reads the names of periods
   * @param agencies the agencies
   * @param figures the figures in force on the day of the ranking
   * @param indicator the indicator, not of grades or completions
   * @param window the time; of an external index, the edition
   * @param block the agencies to rank: those that existed on the last day of the time, or on the
   *     day of the ranking if that is earlier
   * @param better whether higher or lower values are better
   * @return the ranking
   * @throws InvalidPlanException if the plan refers to what it or the register does not have
   * @throws IllegalArgumentException if the plan does not have the indicator, the register not an
   *     agency or kind that the block names, or the values have no number
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
    requireKnown(block, agencies);
    ScopeMembers members = new ScopeMembers(agencies);
    ScopeFigures ofAgencies = new ScopeFigures(members, figures.series(indicator), looked);
    BlockFigures ofBlock =
        new BlockFigures(
            Maps.asMap(
                members.selected(block, looked.cut()),
                id -> ofAgencies.combine(Scope.agency(id), found.orElseThrow()).figure()),
            looked);
    Unit unit = found.orElseThrow().unit();
    LocalDate comparedOn = ofBlock.comparedOn();
    return new Ranking(
        better,
        unit,
        comparedOn,
        new CompetitionOrder(unit, better, false).ranked(ofBlock.ranked(comparedOn)));
  }

  /**
   * Gives places to those that reported in part, too.
   *
   * @return the ranking of the same figures
   */
  public Ranking placingPartial() {
    return new Ranking(
        better, unit, comparedOn, ranked(agencies, new CompetitionOrder(unit, better, true)));
  }

  private static void requireKnown(Selection block, AgencyRegister register) {
    Stream.concat(block.agencies().stream(), block.within().stream())
        .forEach(
            id ->
                checkArgument(
                    register.find(id).isPresent(),
                    "ranking: the register must have agency %s",
                    id));
    block
        .kinds()
        .forEach(
            kind ->
                checkArgument(
                    register.isKnown(kind),
                    "ranking: the register must declare kind %s, or it be a well-known one",
                    kind));
  }
}
