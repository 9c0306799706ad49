package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;

class TargetTest {
  private static final IndicatorId DOSSIERS = IndicatorId.of("ho-so");
  private static final AgencyId PROVINCE = AgencyId.of("ubnd-tinh");
  private static final LocalDate SEPTEMBER = LocalDate.of(2020, 9, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 1);
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final Criterion ALL = Criterion.atLeast(100);
  private static final Criterion SEVERAL =
      new Criterion.AllOf(ImmutableList.of(new Criterion.Part(DOSSIERS, HALF)));

  @Test
  @Tag("T6")
  void wordsAloneMakeAnObjective() {
    Target discipline = target().build();

    assertThat(discipline.isQualitative()).isTrue();
    assertThat(discipline.finalCriterion()).isEmpty();
    assertThat(discipline.partialCoverage()).isEqualTo(PartialCoverage.OPEN);
  }

  @Test
  @Tag("T6")
  void wordsAloneHaveNeitherIndicatorNorScope() {
    assertThatThrownBy(() -> target().indicator(DOSSIERS).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target chi-tieu: without a criterion must have no indicator, scope or line");
    assertThatThrownBy(() -> target().scope(Scope.agency(PROVINCE)).build())
        .hasMessage("target chi-tieu: without a criterion must have no indicator, scope or line");
  }

  @Test
  @Tag("T3")
  void aCriterionComesWithScopeAndIndicator() {
    assertThatThrownBy(() -> target().criterion(HALF).indicator(DOSSIERS).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target chi-tieu: with a criterion must have a scope");
    assertThatThrownBy(() -> target().criterion(HALF).scope(Scope.agency(PROVINCE)).build())
        .hasMessage("target chi-tieu: with a criterion must have an indicator");
    assertThat(judged().criterion(HALF).build().isQualitative()).isFalse();
  }

  @Test
  @Tag("T1")
  void severalCriteriaBringTheirOwnIndicators() {
    assertThatThrownBy(() -> judged().criterion(SEVERAL).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target chi-tieu: of several indicators must not name one of its own");
    assertThat(target().scope(Scope.agency(PROVINCE)).criterion(SEVERAL).build().finalCriterion())
        .contains(SEVERAL);
  }

  @Test
  @Tag("T4")
  void theLastStageIsTheTargetItself() {
    Target staged = judged().addStages(halfBySeptember(), allByNovember()).build();

    assertThat(staged.finalCriterion()).contains(ALL);
    assertThat(
            judged()
                .addStages(halfBySeptember(), allByNovember())
                .criterion(ALL)
                .due(NOVEMBER)
                .build()
                .finalCriterion())
        .contains(ALL);
    assertThatThrownBy(
            () -> judged().addStages(halfBySeptember(), allByNovember()).criterion(HALF).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target chi-tieu: criterion must be that of its last stage");
    assertThatThrownBy(
            () -> judged().addStages(halfBySeptember(), allByNovember()).due(SEPTEMBER).build())
        .hasMessage(
            "target chi-tieu: due day 2020-09-01 must be that of its last stage, 2020-11-01");
  }

  @Test
  @Tag("T4")
  void stagesGoForward() {
    assertThatThrownBy(() -> judged().addStages(allByNovember(), halfBySeptember()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target chi-tieu: stages must go forward, but 2020-09-01 follows 2020-11-01");
    assertThatThrownBy(
            () -> judged().addStages(halfBySeptember(), new Stage(SEPTEMBER, ALL)).build())
        .hasMessage("target chi-tieu: stages must go forward, but 2020-09-01 follows 2020-09-01");
  }

  @Test
  @Tag("T4")
  void stagesAreEitherAllOfSeveralIndicatorsOrAllOfOne() {
    assertThatThrownBy(
            () ->
                target()
                    .scope(Scope.agency(PROVINCE))
                    .addStages(halfBySeptember(), new Stage(NOVEMBER, SEVERAL))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("target chi-tieu: ");
    assertThatThrownBy(
            () -> judged().addStages(new Stage(SEPTEMBER, SEVERAL), allByNovember()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("target chi-tieu: ");
  }

  @Test
  @Tag("T4")
  void aLineLeadsToOneBoundOfOneAgencyOrAggregateBeforeTheDueDay() {
    StraightLine line = new StraightLine(SEPTEMBER, BigDecimal.TEN);

    assertThat(judged().criterion(HALF).line(line).build().line()).contains(line);
    assertThat(
            judged().criterion(HALF).line(line).scope(Scope.aggregate("ubnd-tinh")).build().line())
        .contains(line);
    assertThat(judged().criterion(HALF).line(line).due(SEPTEMBER.plusDays(1)).build().due())
        .contains(SEPTEMBER.plusDays(1));
    assertRefused(
        judged().criterion(HALF).line(line).due(SEPTEMBER),
        "line must begin before the due day, but begins on 2020-09-01");
    for (Criterion other :
        ImmutableList.of(
            Criterion.between(10, 20), Criterion.increaseBy(5), Criterion.withinTop(3))) {
      assertRefused(
          judged().criterion(other).line(line), "with a line must have a criterion of one bound");
    }
    Selection departments = Selection.ofKinds(AgencyKind.DEPARTMENT);
    for (Scope other : ImmutableList.of(Scope.each(departments), Scope.share(80, departments))) {
      assertRefused(
          judged().criterion(HALF).line(line).scope(other),
          "with a line must be of one agency or of an aggregate");
    }
    assertRefused(
        judged().line(line).addStages(halfBySeptember()), "must not have both stages and a line");
  }

  @Test
  @Tag("T7")
  void aBaselineIsOfTheTargetOrOfFormerAgenciesAndForEveryPeriodHasAValue() {
    ReportingPeriod year = ReportingPeriod.ofYear(2015);
    Baseline ofFigures = Baseline.ofFigures(year);
    Target.Builder everyQuarter = judged().criterion(HALF).every(Frequency.QUARTER);

    assertThat(ofFigures.isOfFigures()).isTrue();
    assertThat(Baseline.of(year, Ratio.of(1, 2)).isOfFigures()).isFalse();
    assertThat(judged().criterion(HALF).baseline(ofFigures).build().baseline()).contains(ofFigures);
    assertThat(everyQuarter.baseline(Baseline.of(year, Ratio.of(1, 2))).build().every())
        .contains(Frequency.QUARTER);
    assertRefused(
        everyQuarter.baseline(ofFigures),
        "asked for every period must not have a baseline without a value");
    assertRefused(
        judged()
            .criterion(HALF)
            .baseline(ofFigures)
            .addFormerBaselines(new FormerBaseline(PROVINCE, year, Ratio.of(1, 2))),
        "must not have both a baseline and those of former agencies");
  }

  @Test
  @Tag("T9")
  void aTargetForEveryPeriodHasACriterionAndNeitherStagesLineNorEdition() {
    assertRefused(
        target().every(Frequency.QUARTER), "asked for every period must have a criterion");
    assertRefused(
        judged().every(Frequency.QUARTER).addStages(halfBySeptember()),
        "asked for every period must have no stages");
    assertRefused(
        judged()
            .criterion(HALF)
            .every(Frequency.QUARTER)
            .line(new StraightLine(SEPTEMBER, BigDecimal.TEN)),
        "asked for every period must have no line");
    assertRefused(
        judged().criterion(HALF).every(Frequency.QUARTER).edition(ReportingPeriod.ofYear(2020)),
        "asked for every period must have no edition");
    assertRefused(
        judged().criterion(HALF).every(Frequency.WEEK), "must not be asked for every week");
  }

  @Test
  @Tag("T12")
  void onlyWhatIsJudgedIsApproximate() {
    assertThat(judged().criterion(HALF).isApproximate(true).build().isApproximate()).isTrue();
    assertRefused(target().isApproximate(true), "without a criterion must not be approximate");
  }

  private static void assertRefused(Target.Builder target, String rule) {
    assertThatThrownBy(target::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target chi-tieu: " + rule);
  }

  @Test
  @Tag("T3")
  void aTargetIsJudgedAsOneOrEachByItself() {
    Selection departments = Selection.ofKinds(AgencyKind.DEPARTMENT);

    for (Scope one : ImmutableList.of(Scope.agency(PROVINCE), Scope.aggregate(PROVINCE))) {
      assertThat(one.judgedAsOne()).contains(PROVINCE);
      assertThat(one.judgedEach()).isEmpty();
    }
    for (Scope each : ImmutableList.of(Scope.each(departments), Scope.share(80, departments))) {
      assertThat(each.judgedAsOne()).isEmpty();
      assertThat(each.judgedEach()).contains(departments);
    }
    assertThat(Selection.within("ubnd-tinh")).isEqualTo(Selection.within(PROVINCE));
  }

  @Test
  @Tag("T7")
  void aRatioOfNothingIsNoBaseline() {
    ReportingPeriod year = ReportingPeriod.ofYear(2015);

    assertThatThrownBy(() -> Baseline.of(year, Ratio.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseline of 2015: must not be a ratio of nothing");
    assertThatThrownBy(() -> new FormerBaseline(PROVINCE, year, Ratio.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseline of %s for 2015: must not be a ratio of nothing", PROVINCE);
    assertThat(new FormerBaseline(PROVINCE, year, Ratio.of(0, 1))).isNotNull();
    assertThatThrownBy(() -> Baseline.of(year, new Mean(BigDecimal.TEN, 3)))
        .hasMessageStartingWith("baseline of 2015: must not be a mean");
    assertThatThrownBy(() -> new FormerBaseline(PROVINCE, year, new Mean(BigDecimal.TEN, 3)))
        .hasMessageStartingWith("baseline of %s for 2015: must not be a mean", PROVINCE);
    assertThat(Baseline.of(year, Ratio.of(0, 1))).isNotNull();
    assertThat(Baseline.of(year, Quantity.of(new BigDecimal("90.0"))))
        .isEqualTo(Baseline.of(year, Quantity.of(90)));
  }

  @Test
  @Tag("T3")
  void aShareOfAgenciesLiesAboveNothingAndIsAtMostAll() {
    Selection departments = Selection.ofKinds(AgencyKind.DEPARTMENT);

    assertThat(Scope.share(new BigDecimal("80.0"), departments))
        .isEqualTo(Scope.share(new BigDecimal("80"), departments))
        .hasSameHashCodeAs(Scope.share(new BigDecimal("80"), departments));
    assertThat(Scope.share(new BigDecimal("100"), departments)).isNotNull();
    assertThatThrownBy(() -> Scope.share(BigDecimal.ZERO, departments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share of agencies: must be above 0 and at most 100 per cent, but was 0");
    assertThatThrownBy(() -> Scope.share(new BigDecimal("100.01"), departments))
        .hasMessage("share of agencies: must be above 0 and at most 100 per cent, but was 100.01");
  }

  @Test
  @Tag("T3")
  void aSelectionIsByIdsByKindsOrBySubtree() {
    assertThat(Selection.of(PROVINCE).agencies()).containsExactly(PROVINCE);
    assertThat(Selection.within(PROVINCE).within()).contains(PROVINCE);
    assertThatThrownBy(() -> Selection.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("selection: must name agencies, kinds or an agency that they are within");
    assertThatThrownBy(() -> Selection.of(new AgencyId[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("T8")
  void theWordingMustAreBesideTheStructure() {
    assertThatThrownBy(() -> Target.builder().id(TargetId.of("x")).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("text");
    assertThatThrownBy(() -> Target.builder().id(TargetId.of("x")).text(" ").build())
        .hasMessage("target text: must not be blank");
  }

  private static Stage halfBySeptember() {
    return new Stage(SEPTEMBER, HALF);
  }

  private static Stage allByNovember() {
    return new Stage(NOVEMBER, ALL);
  }

  private static Target.Builder judged() {
    return target().indicator(DOSSIERS).scope(Scope.agency(PROVINCE));
  }

  private static Target.Builder target() {
    return Target.builder().id(TargetId.of("chi-tieu")).text("siết chặt kỷ cương hành chính");
  }
}
