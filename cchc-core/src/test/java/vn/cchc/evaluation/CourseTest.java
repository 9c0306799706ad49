package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.observation.ObservationKind;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.CoursePoint;

/** How the value of a target came about from period to period, on request (V12). */
@Tag("V12")
class CourseTest {
  private static Optional<ReportingPeriod> shortSince(World world, Target.Builder target) {
    Target built = target.build();
    return world.report(built, World.IN_JANUARY).shortSince(built.id());
  }

  private static final Criterion HALF = Criterion.atLeast(50);

  @Test
  void eachPeriodHasItsOwnValueAndTheOneUpToItsEnd() {
    World world =
        World.ofShares()
            .with("a", "2020-01", Ratio.of(1, 10))
            .with("b", "2020-01", Ratio.of(4, 10))
            .with("a", "2020-02", Ratio.of(8, 10));
    assertThat(course(world, World.target(World.OF_ALL, HALF)))
        .containsExactly(
            point("2020-01", Ratio.of(5, 20), Ratio.of(5, 20)),
            point("2020-02", Ratio.of(8, 10), Ratio.of(13, 30)));
  }

  @Test
  void targetIsShortSinceTheFirstOfThePeriodsInARow() {
    World world =
        World.ofShares()
            .with("a", "2020-01", Ratio.of(1, 10))
            .with("a", "2020-02", Ratio.of(9, 10))
            .with("a", "2020-03", Ratio.of(1, 10))
            .with("a", "2020-04", Ratio.of(1, 10));
    assertThat(shortSince(world, World.target(World.OF_A, HALF)))
        .hasValue(ReportingPeriod.parse("2020-03"));
    assertThat(shortSince(world, World.target(World.OF_A, Criterion.atLeast(30)))).isEmpty();
  }

  @Test
  void agenciesThatAreSilentMakeNoTargetShort() {
    World world =
        World.ofShares()
            .with("a", "2020-01", Ratio.of(9, 10))
            .with("b", "2020-02", Ratio.of(1, 10));
    assertThat(shortSince(world, World.target(World.OF_EACH, HALF)))
        .hasValue(ReportingPeriod.parse("2020-02"));
  }

  @Test
  void longerPeriodHasAPointOfItsOwnAfterTheShorter() {
    World world =
        World.ofShares()
            .with("a", "2020-03", Ratio.of(1, 10))
            .with("b", "2020-Q1", Ratio.of(20, 30));
    assertThat(course(world, World.target(World.OF_ALL, HALF)))
        .containsExactly(
            point("2020-03", Ratio.of(1, 10), Ratio.of(21, 40)),
            point("2020-Q1", Ratio.of(20, 30), Ratio.of(21, 40)));
  }

  @Test
  void earlierFiguresOfAStateAreTheCourseToTheLatest() {
    World world =
        World.of(Measure.SHARE, Accumulation.STATE, RollUp.POOLED)
            .with("a", "2020-Q1", Ratio.of(1, 10))
            .with("a", "2020-Q2", Ratio.of(6, 10));
    assertThat(course(world, World.target(World.OF_A, HALF)))
        .containsExactly(
            point("2020-Q1", Ratio.of(1, 10), Ratio.of(1, 10)),
            point("2020-Q2", Ratio.of(6, 10), Ratio.of(6, 10)));
  }

  @Test
  void figureFromTheMiddleOfATotalIsNoPoint() {
    World world =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .with("a", "2020-Q2", Ratio.of(1, 10))
            .with("a", "2020-H1", Ratio.of(6, 10));
    assertThat(course(world, World.target(World.OF_A, HALF)))
        .containsExactly(point("2020-H1", Ratio.of(6, 10), Ratio.of(6, 10)));
  }

  @Test
  void shareOfSomethingDoneIsAPointAlthoughItIsInvalid() {
    World world =
        World.of(Measure.COMPLETION, Accumulation.STATE, RollUp.NONE)
            .with("a", "2020-04", Ratio.of(1, 10));
    assertThat(course(world, World.target(World.OF_A, Criterion.doneBy())))
        .extracting(CoursePoint::period)
        .containsExactly(ReportingPeriod.parse("2020-04"));
  }

  @Test
  void yearBeforeIsReportedForTheSameDays() {
    World world =
        World.ofShares()
            .with("a", "2019-01", Ratio.of(1, 4))
            .with("a", "2019-02", Ratio.of(2, 4))
            .with("a", "2020-01", Ratio.of(1, 10))
            .with("a", "2020-02", Ratio.of(8, 10));
    assertThat(course(world, World.target(World.OF_A, HALF)))
        .containsExactly(
            point("2020-01", Ratio.of(1, 10), Ratio.of(1, 10), Ratio.of(1, 4)),
            point("2020-02", Ratio.of(8, 10), Ratio.of(9, 20), Ratio.of(3, 8)));
  }

  @Test
  void editionOfARankingIsComparedWithTheOneBefore() {
    World world =
        World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
            .with("a", "2019", Rank.of(6, 63))
            .with("a", "2020", Rank.of(4, 63));
    Target.Builder target =
        World.target(World.OF_A, Criterion.withinTop(10)).edition(ReportingPeriod.ofYear(2020));
    assertThat(course(world, target))
        .containsExactly(point("2020", Rank.of(4, 63), Rank.of(4, 63), Rank.of(6, 63)));
  }

  /** On 30 June 2019 there were two departments, at the end of that edition only one. */
  @Test
  void dueDayOfTheYearBeforeIsAYearEarlierToo() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").build(),
                World.department("b").until(LocalDate.of(2019, 9, 30)).build()));
    World world =
        World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
            .among(register)
            .with("a", "2019", Rank.of(6, 63))
            .with("a", "2020", Rank.of(4, 63));
    Target.Builder target =
        World.target(World.OF_EACH, Criterion.withinTop(10))
            .edition(ReportingPeriod.ofYear(2020))
            .due(LocalDate.of(2020, 6, 30));
    assertThat(course(world, target))
        .containsExactly(point("2020", Ratio.of(1, 1), Ratio.of(1, 1), Ratio.of(1, 2)));
  }

  @Test
  void ofEachTheValueIsHowManyMeetItOfThoseThatCount() {
    World world =
        World.ofShares()
            .with("a", "2019-01", Ratio.of(3, 4))
            .with("a", "2020-01", Ratio.of(6, 10))
            .with("b", "2020-01", Ratio.of(1, 10))
            .with("b", "2020-02", Ratio.of(19, 20));
    assertThat(course(world, World.target(World.OF_EACH, HALF)))
        .containsExactly(
            point("2020-01", Ratio.of(1, 3), Ratio.of(1, 3), Ratio.of(1, 3)),
            point("2020-02", Ratio.of(1, 3), Ratio.of(2, 3), Ratio.of(1, 3)));
  }

  @Test
  void agenciesOfTheYearBeforeAreThoseOfThatDay() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                World.province().build(),
                World.department("a").build(),
                World.department("b").until(LocalDate.of(2019, 6, 30)).build()));
    World world =
        World.ofShares()
            .among(register)
            .with("b", "2019-03", Ratio.of(1, 2))
            .with("a", "2020-03", Ratio.of(1, 5));
    Target target = World.target(World.OF_ALL, HALF).build();
    EvaluationReport report = world.report(target, World.IN_JANUARY);
    assertThat(report.course(target.id()))
        .containsExactly(point("2020-03", Ratio.of(1, 5), Ratio.of(1, 5), Ratio.of(1, 2)));
    assertThat(report.unused()).isEmpty();
  }

  @Test
  @Tag("D11")
  void figureThatIsReadForTheYearBeforeIsUsed() {
    World world =
        World.ofShares()
            .with("a", "2019-01", Ratio.of(1, 4))
            .with("a", "2019-03", Ratio.of(1, 4))
            .with("a", "2020-01", Ratio.of(1, 10));
    assertThat(world.report(World.target(World.OF_A, HALF).build(), World.IN_JANUARY).unused())
        .containsExactly(
            new UnusedFigures(
                UnusedFigures.Cause.OUTSIDE_WINDOW,
                IndicatorId.of("i"),
                Optional.of(AgencyId.of("a")),
                1,
                ImmutableList.of(ReportingPeriod.parse("2019-03"))));
  }

  @Test
  void contradictionIsAPointWithoutAValue() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2020-01", Quantity.of(1), ObservationKind.APPRAISED, "x")
            .with("a", "2020-01", Quantity.of(2), ObservationKind.APPRAISED, "y")
            .with("a", "2020-02", Quantity.of(5));
    assertThat(course(world, World.target(World.OF_A, Criterion.atLeast(40))))
        .containsExactly(
            new CoursePoint(
                ReportingPeriod.parse("2020-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new CoursePoint(
                ReportingPeriod.parse("2020-02"),
                Optional.of(Quantity.of(5)),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void detailOfSeveralIndicatorsIsInTheirParts() {
    Indicator first =
        World.indicator("i", Measure.SHARE)
            .accumulation(Accumulation.ADDITIVE)
            .rollUp(RollUp.POOLED)
            .build();
    Indicator second =
        World.indicator("k", Measure.QUANTITY)
            .accumulation(Accumulation.ADDITIVE)
            .rollUp(RollUp.SUM)
            .build();
    World world =
        World.of(first, second)
            .with("a", "2020-01", Ratio.of(1, 10))
            .with(
                World.figure("k", "b", "2020-02", Quantity.of(7))
                    .recordedAt(World.AT_NEW_YEAR)
                    .build());
    Target target =
        Target.builder()
            .id(TargetId.of("t"))
            .text("chỉ tiêu")
            .scope(World.OF_ALL)
            .criterion(
                Criterion.allOf(
                    new Criterion.Part(first.id(), HALF),
                    new Criterion.Part(second.id(), Criterion.atLeast(5))))
            .build();
    EvaluationReport report = world.report(target, World.IN_JANUARY);
    assertThat(report.course(target.id())).isEmpty();
    assertThat(report.contributors(target.id())).isEmpty();
    TargetResult detailed = report.withDetail().results().get(0);
    assertThat(detailed.parts())
        .extracting(TargetResult::course)
        .containsExactly(
            ImmutableList.of(point("2020-01", Ratio.of(1, 10), Ratio.of(1, 10))),
            ImmutableList.of(point("2020-02", Quantity.of(7), Quantity.of(7))));
    assertThat(detailed.parts())
        .extracting(part -> part.contributors().get(0).agency().value())
        .containsExactly("a", "b");
  }

  private static List<CoursePoint> course(World world, Target.Builder target) {
    Target built = target.build();
    return world.report(built, World.IN_JANUARY).course(built.id());
  }

  private static CoursePoint point(String period, Value value, Value cumulative) {
    return new CoursePoint(
        ReportingPeriod.parse(period),
        Optional.of(value),
        Optional.of(cumulative),
        Optional.empty());
  }

  private static CoursePoint point(String period, Value value, Value cumulative, Value yearBefore) {
    return new CoursePoint(
        ReportingPeriod.parse(period),
        Optional.of(value),
        Optional.of(cumulative),
        Optional.of(yearBefore));
  }
}
