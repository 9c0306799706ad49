package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.AT_ONCE;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;
import static vn.cchc.evaluation.World.figure;
import static vn.cchc.evaluation.World.target;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.evaluation.made.ImmutableEvaluationReport;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

class EvidenceTest {
  private static final Criterion HALF = Criterion.atLeast(50);

  @Test
  @Tag("D1")
  void nothingReportedIsNotZeroReported() {
    TargetResult silent = World.ofShares().judge(OF_A, HALF);
    assertThat(silent.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(silent.actual()).isEmpty();
    TargetResult zero = World.ofShares().with("a", "2020", Ratio.of(0, 10)).judge(OF_A, HALF);
    assertThat(zero.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(zero.margin()).hasValue(Margin.percentagePoints("-50"));
  }

  @ParameterizedTest
  @Tag("D2")
  @CsvSource({
    "NEUTRAL, NOTHING_AROSE, NOTHING_AROSE,",
    "MET, MET, MET, NOTHING_AROSE_COUNTS_AS_MET",
    "NOT_MET, NOT_MET, NOT_DUE, NOTHING_AROSE_COUNTS_AS_NOT_MET"
  })
  void whereNothingAroseTheIndicatorSaysWhatItCountsAs(
      WhenNothingArose counts, Outcome onTime, Outcome before, RemarkCode caveat) {
    World world =
        World.of(
                World.indicator("i", Measure.SHARE)
                    .accumulation(Accumulation.ADDITIVE)
                    .whenNothingArose(counts)
                    .build())
            .with("a", "2020-03", Ratio.of(0, 0));
    TargetResult result = world.judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(onTime);
    assertThat(result.margin()).isEmpty();
    assertThat(result.shortfall()).isEqualTo(Shortfall.NOT_APPLICABLE);
    assertThat(result.caveats().stream().map(Remark::code).findFirst())
        .isEqualTo(Optional.ofNullable(caveat));
    assertThat(world.judge(target(OF_A, HALF).build(), LocalDate.of(2020, 4, 1)).outcome())
        .isEqualTo(before);
    world.with("a", "2020-04", Ratio.of(5, 10));
    assertThat(world.judge(OF_A, HALF).actual()).hasValue(Ratio.of(5, 10));
    assertThat(world.judge(OF_A, HALF).caveats()).isEmpty();
  }

  @Test
  @Tag("D3")
  void aPartBeyondItsWholeIsInvalidForTheTargetsItTouchesAlone() {
    EvaluationReport report =
        World.of(
                World.indicator("i", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build(),
                World.indicator("j", Measure.RATIO).accumulation(Accumulation.ADDITIVE).build())
            .with("a", "2020", Ratio.of(22, 21))
            .with("b", "2020", Ratio.of(9, 10))
            .with(figure("j", "a", "2020", Ratio.of(22, 21)).recordedAt(AT_ONCE).build())
            .report(
                List.of(
                    target("a", "i", OF_A).criterion(HALF).build(),
                    target("all", "i", OF_ALL).criterion(HALF).build(),
                    target("each", "i", OF_EACH).criterion(HALF).build(),
                    target("ratio", "j", OF_A).criterion(HALF).build()),
                IN_JANUARY);
    assertThat(report.result("a").outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(report.result("a").reasons().get(0).code()).isEqualTo(RemarkCode.PART_EXCEEDS_WHOLE);
    assertThat(report.result("all").outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(report.result("each").members())
        .extracting(TargetResult::outcome)
        .containsExactly(Outcome.INVALID_DATA, Outcome.MET, Outcome.NO_DATA);
    assertThat(report.result("ratio").outcome()).isEqualTo(Outcome.MET);
  }

  @ParameterizedTest
  @Tag("D3")
  @CsvSource({"100, MET", "100.01, INVALID_DATA", "-0.01, INVALID_DATA", "0, NOT_MET"})
  void aPrintedShareLiesBetweenNothingAndAll(String percentage, Outcome outcome) {
    assertThat(
            World.ofShares()
                .with("a", "2020", Quantity.printed(percentage))
                .judge(OF_A, HALF)
                .outcome())
        .isEqualTo(outcome);
  }

  @Test
  @Tag("D3")
  void aValueOfTheWrongKindIsInvalid() {
    TargetResult result =
        World.ofShares().with("a", "2020", Rank.of(6, 63)).judge(OF_A, Criterion.atLeast(1));
    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(result.reasons().get(0).code()).isEqualTo(RemarkCode.WRONG_KIND);
  }

  @Test
  @Tag("D5")
  void aDraftNeitherCountsNorReplaces() {
    World world = World.ofShares().with("a", "2020", Ratio.of(9, 10), ObservationStatus.DRAFT);
    assertThat(world.judge(OF_A, HALF).outcome()).isEqualTo(Outcome.NO_DATA);
    world.with("a", "2020", Ratio.of(4, 10), "2020-01-01T00:00:00Z");
    assertThat(world.judge(OF_A, HALF).actual()).hasValue(Ratio.of(4, 10));
  }

  @Test
  @Tag("D6")
  void anotherSourcesDifferingFigureIsACaveat() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Ratio.of(9, 10), ObservationKind.PUBLISHED, "x")
            .with("a", "2020", Ratio.of(4, 10), ObservationKind.SELF_REPORTED, "y")
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.caveats()).hasSize(1);
    assertThat(result.caveats().get(0).code()).isEqualTo(RemarkCode.OTHER_SOURCE_DIFFERS);
    assertThat(result.caveats().get(0).figures())
        .extracting(figure -> figure.source().orElseThrow())
        .containsExactly("x", "y");
  }

  @Test
  @Tag("D6")
  void aCorrectionReplacesAndFiguresThatTieContradict() {
    World world =
        World.ofShares()
            .with("a", "2020", Ratio.of(4, 10), "2021-01-01T00:00:00Z")
            .with("a", "2020", Ratio.of(5, 10), "2021-01-02T00:00:00Z");
    assertThat(world.judge(OF_A, HALF).actual()).hasValue(Ratio.of(5, 10));
    assertThat(world.judge(OF_A, HALF).caveats()).isEmpty();
    world.with("a", "2020", Ratio.of(50, 100), "2021-01-02T00:00:00Z");
    TargetResult tied = world.judge(OF_A, HALF);
    assertThat(tied.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(tied.reasons().get(0).code()).isEqualTo(RemarkCode.FIGURES_DIFFER);
    assertThat(tied.reasons().get(0).figures()).hasSize(2);
  }

  @Test
  @Tag("N3")
  void aSumTooLargeToCountIsInvalidAndNothingElseIs() {
    World world =
        World.ofShares()
            .with("a", "2020", Ratio.of(Long.MAX_VALUE, Long.MAX_VALUE))
            .with("b", "2020", Ratio.of(1, 1));
    assertThat(world.judge(OF_A, Criterion.exactly(100)).outcome()).isEqualTo(Outcome.MET);
    TargetResult all = world.judge(OF_ALL, Criterion.exactly(100));
    assertThat(all.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(all.reasons().get(0).code()).isEqualTo(RemarkCode.TOO_LARGE);
  }

  @ParameterizedTest
  @Tag("N3")
  @CsvSource({"9223372036854775807, 1, 1, 1", "0, 9223372036854775807, 0, 1"})
  void theMonthsOfOneAgencyMayBeTooLargeToCountToo(long n, long d, long more, long of) {
    TargetResult result =
        World.of(World.indicator("i", Measure.RATIO).accumulation(Accumulation.ADDITIVE).build())
            .with("a", "2020-01", Ratio.of(n, d))
            .with("a", "2020-02", Ratio.of(more, of))
            .judge(OF_A, HALF);
    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(result.reasons().get(0).code()).isEqualTo(RemarkCode.TOO_LARGE);
  }

  @Test
  @Tag("N3")
  void aSumUpToTheLargestCountIsRight() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Ratio.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1))
            .with("b", "2020", Ratio.of(1, 1))
            .judge(OF_ALL, Criterion.exactly(100));
    assertThat(result.actual()).hasValue(Ratio.of(Long.MAX_VALUE - 1, Long.MAX_VALUE));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.shortfall().existingCases()).isEqualTo(Cases.of(1));
  }

  @Test
  @Tag("V1")
  void theFiguresOfATargetAreThoseItRestsOn() {
    World world =
        World.ofShares().with("a", "2020-01", Ratio.of(1, 10)).with("b", "2020-01", Ratio.of(1, 2));
    Target target = World.target(World.OF_A, HALF).build();
    EvaluationReport report =
        Evaluator.evaluate(
            world.plan(target).build(), World.register(), world.observations(), World.IN_JANUARY);

    assertThat(report.figures(target.id()))
        .extracting(figure -> figure.agency().value())
        .containsExactly("a");
    assertThatThrownBy(() -> report.figures(TargetId.of("other")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("plan p: has no target other");
  }

  @Test
  @Tag("D7")
  void theEvidenceIsNoPartOfTheReportItself() {
    World world = World.ofShares().with("a", "2020-01", Ratio.of(1, 10));
    Target target = World.target(World.OF_A, HALF).build();
    EvaluationReport report =
        Evaluator.evaluate(
            world.plan(target).build(), World.register(), world.observations(), World.IN_JANUARY);
    EvaluationReport told =
        ImmutableEvaluationReport.builder()
            .plan(report.plan())
            .asOf(report.asOf())
            .addAllResults(report.results())
            .build();

    assertThat(told).isEqualTo(report).hasSameHashCodeAs(report).hasToString(report.toString());
    assertThatThrownBy(() -> told.figures(target.id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("report of plan p: was not made by an evaluation, so its figures are unknown");
    assertThatThrownBy(told::withDetail)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("report of plan p: was not made by an evaluation, so its figures are unknown");
  }
}
