package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.AT_ONCE;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;
import static vn.cchc.evaluation.World.figure;
import static vn.cchc.evaluation.World.target;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;

class OutcomeTest {
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final Criterion MORE = Criterion.Change.any(Criterion.Direction.INCREASE);
  private static final LocalDate END_OF_MARCH = LocalDate.of(2020, 3, 31);

  @ParameterizedTest
  @Tag("V1")
  @CsvSource({
    "1, 2020-03-30, NO_DATA, false", // the period has not ended
    "1, 2020-03-31, NOT_MET, true", // the due day itself
    "1, 2020-04-05, NOT_MET, true",
    "9, 2020-04-05, MET, true"
  })
  void onItsDueDayATargetIsMetOrNot(long n, LocalDate asOf, Outcome outcome, boolean isFinal) {
    TargetResult result =
        World.ofShares()
            .with("a", "2020-Q1", Ratio.of(n, 10))
            .judge(target(OF_A, HALF).due(END_OF_MARCH).build(), asOf);
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.isFinal()).isEqualTo(isFinal);
  }

  @Test
  @Tag("V1")
  void beforeItsDueDayATargetIsMetOrNotDue() {
    LocalDate inApril = LocalDate.of(2020, 4, 5);
    World world = World.ofShares().with("a", "2020-Q1", Ratio.of(1, 10));
    TargetResult notYet = world.judge(target(OF_A, HALF).build(), inApril);
    assertThat(notYet.outcome()).isEqualTo(Outcome.NOT_DUE);
    assertThat(notYet.margin()).hasValue(Margin.percentagePoints("-40"));
    assertThat(notYet.shortfall().existingCases()).isEqualTo(Cases.of(4));
    TargetResult already = world.judge(target(OF_A, Criterion.atLeast(10)).build(), inApril);
    assertThat(already.outcome()).isEqualTo(Outcome.MET);
    assertThat(already.isFinal()).isFalse();
  }

  @ParameterizedTest
  @Tag("V4")
  @CsvSource({
    "2020-12-30, 2020-12-31, 4, 8",
    "2020-12-31, 2020-12-31, 4, 8",
    "2021-01-01, 2020-12-31, 4, ",
    "2020-07-01, 2020-06-30, 4, ",
    "2020-06-30, 2020-06-30, 4, 8",
    "2021-01-15, 2021-03-31, 4, "
  })
  void noNewCaseIsAskedForOnceTheTimeIsOver(
      LocalDate asOf, LocalDate due, long existing, @Nullable Long fresh) {
    World world = World.ofShares().with("a", "2020-Q1", Ratio.of(1, 10));
    Shortfall shortfall = world.judge(target(OF_A, HALF).due(due).build(), asOf).shortfall();
    assertThat(shortfall.existingCases()).isEqualTo(Cases.of(existing));
    assertThat(shortfall.newCases())
        .isEqualTo(fresh == null ? Cases.None.NOT_APPLICABLE : Cases.of(fresh));
    assertThat(shortfall.affordableFailures())
        .isEqualTo(fresh == null ? Cases.None.NOT_APPLICABLE : Cases.of(0));
  }

  @Test
  @Tag("V1")
  void nothingIsFinalOnAProvisionalFigure() {
    World world =
        World.ofShares().with("a", "2020", Ratio.of(1, 10), ObservationStatus.PROVISIONAL);
    assertThat(world.judge(OF_A, HALF).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(world.judge(OF_A, HALF).isFinal()).isFalse();
    assertThat(world.judge(OF_EACH, HALF).isFinal()).isFalse();
  }

  @Test
  @Tag("V1")
  void anAggregateIsNotFinalWhileOneOfItsFiguresIsProvisional() {
    World settled =
        World.ofShares().with("a", "2020", Ratio.of(1, 10)).with("b", "2020", Ratio.of(1, 10));
    assertThat(settled.with("c", "2020-H1", Ratio.of(1, 10)).judge(OF_ALL, HALF).isFinal())
        .isFalse();
    assertThat(settled.with("c", "2020-H2", Ratio.of(1, 10)).judge(OF_ALL, HALF).isFinal())
        .isTrue();
    World open = settled.with("tinh", "2020", Ratio.of(1, 10), ObservationStatus.PROVISIONAL);
    assertThat(open.judge(OF_ALL, HALF).isFinal()).isFalse();
  }

  @Test
  void aResultCarriesWhatTheIndicatorCallsOneCase() {
    assertThat(
            World.of(
                    World.indicator("i", Measure.SHARE)
                        .accumulation(Accumulation.ADDITIVE)
                        .caseName("hồ sơ")
                        .build())
                .judge(OF_A, HALF)
                .caseName())
        .hasValue("hồ sơ");
  }

  @Test
  @Tag("V1")
  void theFirstOutcomeThatAppliesIsReported() {
    World world =
        World.of(Measure.SHARE, Accumulation.ADDITIVE, RollUp.POOLED)
            .with("a", "2020", Ratio.of(22, 21))
            .with("a", "2020-03", Ratio.of(1, 2));
    assertThat(world.judge(OF_A, MORE).outcome()).isEqualTo(Outcome.CONFLICT);
    World unfit = World.ofShares().with("a", "2020", Ratio.of(22, 21));
    assertThat(unfit.judge(OF_A, MORE).outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(World.ofShares().judge(OF_A, MORE).outcome()).isEqualTo(Outcome.NO_BASELINE);
    World ofNothing = World.ofShares().with("a", "2020", Ratio.of(0, 0));
    assertThat(ofNothing.judge(OF_A, MORE).outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(ofNothing.judge(OF_A, HALF).outcome()).isEqualTo(Outcome.NOTHING_AROSE);
  }

  @Test
  @Tag("T6")
  void anObjectiveInWordsIsNeverMet() {
    Target objective = Target.builder().id(TargetId.of("t")).text("siết chặt kỷ cương").build();
    EvaluationReport report = World.ofShares().report(objective, World.IN_JANUARY);
    assertThat(report.results().get(0).outcome()).isEqualTo(Outcome.NOT_ASSESSED);
    assertThat(report.results().get(0).coverage()).isEmpty();
    assertThat(report.summary().due().metShare()).isEqualTo(Ratio.of(0, 0));
  }

  @Test
  @Tag("T7")
  void aChangeNeedsItsBaselineWithFiguresOrWithout() {
    World world = World.ofShares().with("a", "2020", Ratio.of(1, 2));
    assertThat(world.judge(OF_A, MORE).outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(
            world
                .judge(
                    target(OF_A, MORE)
                        .baseline(Baseline.of(ReportingPeriod.ofYear(2019), Ratio.of(1, 4))))
                .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(world.judge(OF_EACH, MORE).outcome()).isEqualTo(Outcome.NO_BASELINE);
  }

  @ParameterizedTest
  @Tag("T2")
  @EnumSource(Commitment.class)
  void aCommitmentNeverChangesTheOutcome(Commitment commitment) {
    World world = World.ofShares().with("a", "2020", Ratio.of(4, 10));
    TargetResult plain = world.judge(OF_A, HALF);
    TargetResult committed = world.judge(target(OF_A, HALF).commitment(commitment));
    assertThat(committed.outcome()).isEqualTo(plain.outcome());
    assertThat(committed.margin()).isEqualTo(plain.margin());
    assertThat(committed.maintained().isPresent()).isEqualTo(commitment == Commitment.MAINTAIN);
  }

  @ParameterizedTest
  @Tag("T2")
  @CsvSource({
    "6, 7, MET, YES",
    "6, 12, MET, NO",
    "6, , MET, UNKNOWN",
    "11, 7, NOT_MET, NO",
    ", 7, NO_DATA, UNKNOWN",
    ", 12, NO_DATA, NO"
  })
  void whatIsMaintainedWasAndIsMet(
      Integer rank, Integer before, Outcome outcome, Maintained maintained) {
    World world = World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE);
    Optional.ofNullable(rank).ifPresent(place -> world.with("a", "2020", Rank.of(place, 63)));
    TargetResult result =
        world.judge(
            target(OF_A, Criterion.withinTop(10))
                .commitment(Commitment.MAINTAIN)
                .baseline(
                    Optional.ofNullable(before)
                        .map(place -> Rank.of(place, 63))
                        .map(place -> Baseline.of(ReportingPeriod.ofYear(2019), place))));
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.maintained()).hasValue(maintained);
  }

  @ParameterizedTest
  @Tag("T1")
  @CsvSource({"60, MET", "49, NOT_MET", ", NO_DATA"})
  void allOfSeveralAreJudgedEachOnItsIndicator(Long score, Outcome outcome) {
    World world =
        World.of(
                World.indicator("i", Measure.SHARE).accumulation(Accumulation.ADDITIVE).build(),
                World.indicator("j", Measure.QUANTITY).accumulation(Accumulation.STATE).build())
            .with("a", "2020", Ratio.of(6, 10));
    Optional.ofNullable(score)
        .map(points -> figure("j", "a", "2020", Quantity.of(points)).recordedAt(AT_ONCE).build())
        .ifPresent(world::with);
    Target target =
        Target.builder()
            .id(TargetId.of("t"))
            .text("đồng thời")
            .scope(OF_A)
            .criterion(
                new Criterion.AllOf(
                    ImmutableList.of(
                        new Criterion.Part(IndicatorId.of("i"), HALF),
                        new Criterion.Part(IndicatorId.of("j"), HALF))))
            .build();
    TargetResult result = world.judge(target, World.IN_JANUARY);
    assertThat(result.parts())
        .extracting(TargetResult::outcome)
        .containsExactly(Outcome.MET, outcome);
    assertThat(result.outcome()).isEqualTo(outcome);
  }
}
