package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Stage;
import vn.cchc.plan.StraightLine;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;

/** A straight line from 0 per cent at New Year's to 100 on the 101st day, one point a day. */
class PaceTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
  private static final LocalDate DUE = NEW_YEAR.plusDays(100);
  private static final StraightLine FROM_NOTHING = new StraightLine(NEW_YEAR, BigDecimal.ZERO);

  private static Target.Builder target(Criterion criterion) {
    return World.target(World.OF_A, criterion).line(FROM_NOTHING).due(DUE);
  }

  private static World at(long percent) {
    return World.of(Measure.SHARE, Accumulation.STATE, RollUp.POOLED)
        .with("a", "2020-01", Ratio.of(percent, 100), "2020-01-31T00:00:00Z");
  }

  private static TargetResult fortyDaysOn(World world) {
    return world.judge(target(Criterion.atLeast(100)).build(), NEW_YEAR.plusDays(40));
  }

  @Test
  @Tag("V2")
  void todaysPointIsReachedOrMissed() {
    assertThat(fortyDaysOn(at(39)).pace()).contains(Pace.BEHIND);
    assertThat(fortyDaysOn(at(40)).pace()).contains(Pace.ON_PACE);
    assertThat(fortyDaysOn(at(99)).pace()).contains(Pace.ON_PACE);
    assertThat(fortyDaysOn(at(100)).pace()).contains(Pace.AHEAD);
  }

  @Test
  @Tag("V2")
  void whereNothingAroseNothingIsBehind() {
    World idle =
        World.of(Measure.SHARE, Accumulation.STATE, RollUp.POOLED)
            .with("a", "2020-01", Ratio.of(0, 0), "2020-01-31T00:00:00Z");

    assertThat(fortyDaysOn(idle).outcome()).isEqualTo(Outcome.NOTHING_AROSE);
    assertThat(fortyDaysOn(idle).pace()).contains(Pace.ON_PACE);
  }

  @Test
  @Tag("V2")
  void thePaceNeverChangesTheOutcome() {
    assertThat(fortyDaysOn(at(39)).outcome()).isEqualTo(Outcome.NOT_DUE);
    assertThat(fortyDaysOn(at(99)).outcome()).isEqualTo(Outcome.NOT_DUE);
  }

  @Test
  @Tag("V2")
  void thereIsNoPaceFromTheDueDayOnOrWithoutALine() {
    Target due = target(Criterion.atLeast(100)).build();
    Target plain = World.target(World.OF_A, Criterion.atLeast(100)).build();

    assertThat(at(39).judge(due, DUE).pace()).isEmpty();
    assertThat(at(39).judge(due, DUE.minusDays(1)).pace()).contains(Pace.BEHIND);
    assertThat(at(39).judge(plain, NEW_YEAR.plusDays(40)).pace()).isEmpty();
  }

  @Test
  @Tag("V2")
  void beforeItsFirstDayALineIsWhereItBegins() {
    Target target =
        World.target(World.OF_A, Criterion.atLeast(100))
            .line(new StraightLine(LocalDate.of(2020, 6, 1), BigDecimal.valueOf(40)))
            .build();

    assertThat(at(39).judge(target, NEW_YEAR.plusDays(40)).pace()).contains(Pace.BEHIND);
    assertThat(at(40).judge(target, NEW_YEAR.plusDays(40)).pace()).contains(Pace.ON_PACE);
  }

  @Test
  @Tag("V2")
  void aLineMayFallToAMaximum() {
    Target target =
        World.target(World.OF_A, Criterion.atMost(0))
            .line(new StraightLine(NEW_YEAR, BigDecimal.valueOf(100)))
            .due(DUE)
            .build();

    assertThat(at(61).judge(target, NEW_YEAR.plusDays(40)).pace()).contains(Pace.BEHIND);
    assertThat(at(60).judge(target, NEW_YEAR.plusDays(40)).pace()).contains(Pace.ON_PACE);
    assertThat(at(0).judge(target, NEW_YEAR.plusDays(40)).pace()).contains(Pace.AHEAD);
  }

  @Test
  @Tag("V2")
  void whatHasNoFigureIsNotBehind() {
    TargetResult silent = fortyDaysOn(World.of(Measure.SHARE, Accumulation.STATE, RollUp.POOLED));

    assertThat(silent.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(silent.pace()).contains(Pace.ON_PACE);
  }

  @Property(tries = 500)
  @net.jqwik.api.Tag("V2")
  void todaysPointIsExact(
      @ForAll @IntRange(min = 1, max = 364) int day, @ForAll @IntRange(max = 700) int amount) {
    Target target =
        World.target(World.OF_A, Criterion.atLeast(700))
            .line(FROM_NOTHING)
            .due(LocalDate.of(2020, 12, 31))
            .build();
    World world =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.SUM)
            .with("a", "2020-01-01/2020-01-01", Quantity.of(amount), "2020-01-01T01:00:00Z");
    boolean isBehind =
        Fraction.of(amount)
                .times(Fraction.of(365))
                .compareTo(Fraction.of(700).times(Fraction.of(day)))
            < 0;

    Pace expected = amount == 700 ? Pace.AHEAD : isBehind ? Pace.BEHIND : Pace.ON_PACE;
    assertThat(world.judge(target, NEW_YEAR.plusDays(day)).pace()).contains(expected);
  }

  @Test
  @Tag("V2")
  void aLineLeadsToOneBoundOfOneFigure() {
    assertRefused(target(Criterion.between(10, 20)), "criterion of one bound");
    assertRefused(target(Criterion.withinTop(10)), "criterion of one bound");
    assertRefused(
        World.target(World.OF_EACH, Criterion.atLeast(1)).line(FROM_NOTHING),
        "one agency or of an aggregate");
    assertRefused(
        target(Criterion.atLeast(1)).addStages(new Stage(DUE, Criterion.atLeast(1))),
        "both stages and a line");
    assertRefused(
        World.target(World.OF_A, Criterion.atLeast(1)).line(FROM_NOTHING).due(NEW_YEAR),
        "must begin before the due day");
  }

  private static void assertRefused(Target.Builder target, String rule) {
    assertThatThrownBy(target::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule);
  }
}
