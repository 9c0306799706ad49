package vn.cchc.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.text.Language;

/** What is drawn lies where the numbers do. */
class ChartTest {
  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2020);
  private static final ReportingPeriod BEFORE = ReportingPeriod.ofYear(2019);
  private static final AgencyRegister REGISTER =
      AgencyRegister.of(Agency.of("tinh", "UBND tỉnh", AgencyKind.PROVINCIAL_COMMITTEE));

  private static Edition edition(
      Measure measure, UnaryOperator<Target.Builder> asked, Observation... figures) {
    Indicator.Builder indicator =
        Indicator.builder().id(IndicatorId.of("chi-so")).name("Chỉ số").measure(measure);
    if (measure != Measure.RANK) {
      indicator.accumulation(Accumulation.STATE);
    }
    Target.Builder target =
        Target.builder().id("muc").text("Mục").indicator("chi-so").scope(Scope.agency("tinh"));
    Plan plan =
        Plan.builder()
            .id("kh")
            .title("Kế hoạch")
            .period(YEAR)
            .addIndicators(indicator.build())
            .addTargets(asked.apply(target).build())
            .build();
    ObservationAccumulator known =
        List.of(figures).stream()
            .collect(ObservationAccumulator.collector(LocalDate.of(2021, 1, 15)));
    return Edition.of(JudgedPlan.of(plan, REGISTER, known), Language.ENGLISH);
  }

  private static Observation figure(ReportingPeriod period, Value value) {
    return Observation.builder()
        .subject(IndicatorId.of("chi-so"))
        .agency(AgencyId.of("tinh"))
        .period(period)
        .value(value)
        .recordedAt(Instant.parse("2021-01-04T01:00:00Z"))
        .build();
  }

  private static TargetResult result(Edition edition) {
    return edition.results().get(0);
  }

  private static Scale scale(Measure measure, Value actual, UnaryOperator<Target.Builder> asked) {
    return Scale.of(result(edition(measure, asked, figure(YEAR, actual)))).orElseThrow();
  }

  private static Scale scale(Measure measure, Value actual, Criterion criterion) {
    return scale(measure, actual, target -> target.criterion(criterion));
  }

  private static String line(Scale scale) {
    return scale.lowEnd() + " " + scale.from() + " " + scale.to() + " " + scale.highEnd();
  }

  @Test
  void aScaleOfPerCentReachesAHundred() {
    Scale scale = scale(Measure.SHARE, Ratio.of(40, 100), Criterion.atLeast(60));

    assertThat(line(scale)).isEqualTo("0 60.0 100.0 100");
    assertThat(scale.actual()).contains(40.0);
    assertThat(scale.baseline()).isEmpty();
    assertThat(scale.isOfPlaces()).isFalse();
    assertThat(scale.thresholds()).containsExactly(60.0);
    assertThat(scale.place(60)).isEqualTo(60);
    assertThat(scale.place(-1)).isZero();
    assertThat(scale.place(101)).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 15, 0 0.0 15.0 20",
    "12, 15, 0 0.0 15.0 15",
    "987, 1234, 0 0.0 1234.0 1300",
    "-3, 2, -3 -3.0 2.0 2",
    "-3, -2, -3 -3.0 -2.0 0",
    "0, 0, 0 0.0 0.0 1"
  })
  void aScaleHoldsZeroTheValueAndTheBound(long actual, long most, String line) {
    assertThat(line(scale(Measure.QUANTITY, Quantity.of(actual), Criterion.atMost(most))))
        .isEqualTo(line);
  }

  @Test
  void aScaleOfPlacesBeginsWithTheFirstAndEndsWithTheLast() {
    Scale scale =
        scale(
            Measure.RANK,
            Rank.of(6, 63),
            target ->
                target
                    .criterion(Criterion.withinTop(10))
                    .baseline(Baseline.of(BEFORE, Rank.of(12, 64))));

    assertThat(line(scale)).isEqualTo("1 1.0 10.0 63");
    assertThat(scale.isOfPlaces()).isTrue();
    assertThat(scale.baseline()).contains(12.0);
    assertThat(scale.place(1)).isZero();
    assertThat(scale.place(63)).isEqualTo(100);
  }

  @Test
  void aChangeIsDrawnAsTheBoundThatItComesTo() {
    Baseline forty = Baseline.of(BEFORE, Ratio.of(40, 100));
    Scale up =
        scale(
            Measure.SHARE,
            Ratio.of(46, 100),
            target -> target.criterion(Criterion.increaseBy(5)).baseline(forty));
    Scale down =
        scale(
            Measure.SHARE,
            Ratio.of(46, 100),
            target -> target.criterion(Criterion.decreaseBy(5)).baseline(forty));
    Scale better =
        scale(
            Measure.RANK,
            Rank.of(10, 63),
            target ->
                target
                    .criterion(Criterion.increaseBy(5))
                    .baseline(Baseline.of(BEFORE, Rank.of(13, 63))));

    assertThat(line(up)).isEqualTo("0 45.0 100.0 100");
    assertThat(line(down)).isEqualTo("0 0.0 35.0 100");
    assertThat(line(better)).isEqualTo("1 1.0 8.0 63");
  }

  @Test
  void betweenTwoBoundsBothAreThresholds() {
    Scale scale = scale(Measure.QUANTITY, Quantity.of(4), Criterion.between(2, 8));

    assertThat(line(scale)).isEqualTo("0 2.0 8.0 8");
    assertThat(scale.thresholds()).containsExactly(2.0, 8.0);
    assertThat(scale(Measure.QUANTITY, Quantity.of(4), Criterion.exactly(2)).thresholds())
        .containsExactly(2.0);
  }

  @Test
  void aShareOfAgenciesIsHeldAgainstTheShareAsked() {
    Scale scale =
        scale(
            Measure.SHARE,
            Ratio.of(40, 100),
            target ->
                target
                    .criterion(Criterion.atLeast(60))
                    .scope(Scope.share(80, Selection.of("tinh"))));

    assertThat(line(scale)).isEqualTo("0 80.0 100.0 100");
    assertThat(scale.actual()).contains(0.0);
  }

  @Test
  void whatHasNoNumberHasNoScale() {
    Edition silent = edition(Measure.SHARE, target -> target.criterion(Criterion.atLeast(60)));
    assertThat(Scale.of(result(silent))).isEmpty();
    assertThat(BulletChart.of(silent, result(silent))).isEmpty();
    assertThat(BulletChart.small(silent, result(silent))).isEmpty();
  }

  private static String text(Node node) {
    StringBuilder out = new StringBuilder();
    node.writeTo(out);
    return out.toString();
  }

  @Test
  void aBulletShowsValueThresholdAndBaselineAtTheirPlaces() {
    Edition edition =
        edition(
            Measure.SHARE,
            target ->
                target
                    .criterion(Criterion.atLeast(60))
                    .baseline(Baseline.of(BEFORE, Ratio.of(25, 100))),
            figure(YEAR, Ratio.of(40, 100)));
    String bullet = text(BulletChart.of(edition, result(edition)).orElseThrow());

    assertThat(bullet)
        .contains("class=\"track\" x=\"0.00%\" y=\"4\" width=\"100.00%\"")
        .contains("class=\"zone\" x=\"60.00%\" y=\"4\" width=\"40.00%\"")
        .contains("x=\"0.00%\" y=\"8\" width=\"40.00%\" height=\"6\"")
        .contains("class=\"threshold\" x1=\"60.00%\" x2=\"60.00%\"")
        .contains("<svg x=\"25.00%\" y=\"11\"")
        .contains("Actual: 40.00% (40/100); ")
        .contains("60%")
        .contains("25.00% (25/100)")
        .contains("<span>0%</span><span>100%</span>");
    assertThat(text(BulletChart.small(edition, result(edition)).orElseThrow()))
        .contains("class=\"threshold\" x1=\"60.00%\"")
        .doesNotContain("<span>");
  }

  @Test
  void aBarOfANegativeValueEndsAtZero() {
    Edition edition =
        edition(
            Measure.QUANTITY,
            target -> target.criterion(Criterion.atLeast(5)),
            figure(YEAR, Quantity.of(-5)));

    assertThat(text(BulletChart.of(edition, result(edition)).orElseThrow()))
        .contains("x=\"0.00%\" y=\"8\" width=\"50.00%\" height=\"6\"");
  }

  @Test
  void aPlaceIsADotAndNotABar() {
    Edition edition =
        edition(
            Measure.RANK,
            target -> target.criterion(Criterion.withinTop(10)),
            figure(YEAR, Rank.of(32, 63)));

    assertThat(text(BulletChart.of(edition, result(edition)).orElseThrow()))
        .contains("<svg x=\"50.00%\" y=\"11\"")
        .contains("<span>1</span><span>63</span>")
        .doesNotContain("height=\"6\"");
  }

  @Test
  void aBarListsWhatNeedsActionFirstAndNothingThatDoesNotOccur() {
    Edition edition = edition(Measure.SHARE, target -> target.criterion(Criterion.atLeast(60)));
    Bar bar = new Bar(edition);
    bar.add(Tone.MET, "met", 3);
    bar.add(Tone.LATE, "late", 0);
    bar.add(Tone.MISSED, "missed", 1);
    String drawn = text(bar.node());

    assertThat(drawn)
        .containsSubsequence(
            "x=\"0.00%\" width=\"25.00%\"",
            "x=\"25.00%\" width=\"75.00%\"", "missed", "<b>1</b>", "met", "<b>3</b>")
        .doesNotContain("late");
  }

  @Test
  void aCourseRunsFromTheFirstPeriodToTheLastAndKeepsItsScale() {
    Edition edition =
        edition(
            Measure.QUANTITY,
            target -> target.criterion(Criterion.atLeast(50)),
            figure(ReportingPeriod.ofQuarter(2020, 1), Quantity.of(40)),
            figure(ReportingPeriod.ofQuarter(2020, 2), Quantity.of(45)),
            figure(ReportingPeriod.ofQuarter(2020, 4), Quantity.of(60)));
    Optional<Course> course = Course.of(edition, result(edition));
    String drawn = text(CourseChart.of(edition, course.orElseThrow()));

    assertThat(course.orElseThrow().points()).hasSize(3);
    assertThat(course.orElseThrow().criterion().range().lowerEndpoint())
        .isEqualTo(new BigDecimal(50));
    assertThat(drawn)
        .contains("class=\"asked\" d=\"M0 15.0H120\"")
        .contains("class=\"way\" d=\"M3.0 27.0L60.0 21.0L117.0 3.0\"")
        .contains("cx=\"117.0\" cy=\"3.0\"")
        .contains(
            "aria-label=\"first quarter of 2020 40; second quarter of 2020 45; fourth quarter of"
                + " 2020 60\"")
        .doesNotContain("class=\"before\"");
  }

  @Test
  void whereTheYearBeforeIsKnownItIsALineToo() {
    Edition edition =
        edition(
            Measure.QUANTITY,
            target -> target.criterion(Criterion.atLeast(50)),
            figure(ReportingPeriod.ofQuarter(2019, 2), Quantity.of(20)),
            figure(ReportingPeriod.ofQuarter(2019, 4), Quantity.of(30)),
            figure(ReportingPeriod.ofQuarter(2020, 1), Quantity.of(40)),
            figure(ReportingPeriod.ofQuarter(2020, 2), Quantity.of(45)),
            figure(ReportingPeriod.ofQuarter(2020, 4), Quantity.of(60)));
    String drawn = text(CourseChart.of(edition, Course.of(edition, result(edition)).orElseThrow()));

    assertThat(drawn)
        .contains("class=\"before\" d=\"M60.0 27.0L117.0 21.0\"", "L60.0 12.0L117.0 3.0")
        .contains("first quarter of 2020 40; second quarter of 2020 45 (a year before 20); ");
  }

  @Test
  void valuesThatAreAllTheSameRunThroughTheMiddle() {
    Edition edition =
        edition(
            Measure.QUANTITY,
            target -> target.criterion(Criterion.atLeast(50)),
            figure(ReportingPeriod.ofQuarter(2020, 1), Quantity.of(50)),
            figure(ReportingPeriod.ofQuarter(2020, 4), Quantity.of(50)));

    assertThat(text(CourseChart.of(edition, Course.of(edition, result(edition)).orElseThrow())))
        .contains("class=\"way\" d=\"M3.0 15.0L117.0 15.0\"");
  }

  @Test
  void whereEachAgencyIsJudgedTheCourseIsTheShareOfThoseThatMeetIt() {
    Edition edition =
        edition(
            Measure.QUANTITY,
            target ->
                target.criterion(Criterion.atLeast(50)).scope(Scope.each(Selection.of("tinh"))),
            figure(ReportingPeriod.ofQuarter(2020, 1), Quantity.of(40)),
            figure(ReportingPeriod.ofQuarter(2020, 4), Quantity.of(60)));
    Course course = Course.of(edition, result(edition)).orElseThrow();

    assertThat(course.unit()).isEqualTo(Unit.PERCENT);
    assertThat(course.criterion()).isEqualTo(Criterion.atLeast(100));
    assertThat(text(CourseChart.of(edition, course))).contains("aria-label=\"first quarter");
  }

  @Test
  void onePointMakesNoCourse() {
    Edition edition =
        edition(
            Measure.QUANTITY,
            target -> target.criterion(Criterion.atLeast(50)),
            figure(ReportingPeriod.ofQuarter(2020, 1), Quantity.of(40)));

    assertThat(Course.of(edition, result(edition))).isEmpty();
  }
}
