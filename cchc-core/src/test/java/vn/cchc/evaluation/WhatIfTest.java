package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

/** Department a reported 58 of 100 and then, appraised, 59; it takes 60. */
@Tag("V4")
class WhatIfTest {
  private static final Observation APPRAISED =
      World.figure("a", "2020", Ratio.of(59, 100))
          .recordedAt(World.AT_NEW_YEAR)
          .kind(ObservationKind.APPRAISED)
          .source("thanh-tra")
          .build();
  private static final World WORLD =
      World.ofShares().with("a", "2020", Ratio.of(58, 100)).with(APPRAISED);
  private static final Plan PLAN =
      WORLD.plan(World.target(World.OF_A, Criterion.atLeast(60)).build()).build();

  private static Observation.Builder supposed(Ratio value) {
    return World.figure("a", "2020", value)
        .recordedAt(World.AT_NEW_YEAR.plusSeconds(1_000_000_000));
  }

  private static EvaluationReport suppose(Observation... hypothetical) {
    return Evaluator.whatIf(
        PLAN,
        World.register(),
        WORLD.observations(),
        Observations.of(List.of(hypothetical)),
        World.IN_JANUARY);
  }

  @Test
  void aHypotheticalFigureLiesOverAllThatIsReportedOfItsTime() {
    Observation figure = supposed(Ratio.of(60, 100)).build();
    EvaluationReport report = suppose(figure);

    assertThat(report.result("t").outcome()).isEqualTo(Outcome.MET);
    assertThat(report.hypothetical()).containsExactly(figure);
    assertThat(report.result("t").caveats())
        .containsExactly(Remark.of(RemarkCode.HYPOTHETICAL, figure));
    assertThat(report.result("t").isFinal()).isFalse();
  }

  @Test
  void nothingSupposedIsTheReportItself() {
    assertThat(suppose())
        .isEqualTo(
            Evaluator.evaluate(PLAN, World.register(), WORLD.observations(), World.IN_JANUARY));
    assertThat(suppose().result("t").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(suppose().result("t").isFinal()).isTrue();
  }

  @Test
  void aFigureSupposedForTheSameDaysByAnotherNameLiesOverItToo() {
    Observation figure =
        World.figure("a", "2020-01-01/2020-12-31", Ratio.of(60, 100))
            .recordedAt(World.AT_NEW_YEAR)
            .build();

    assertThat(suppose(figure).result("t").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void theShortfallIsWhatItTakes() {
    Shortfall shortfall = Verdict.of(Criterion.atLeast(60), Ratio.of(59, 100)).shortfall();

    assertThat(shortfall.existingCases()).isEqualTo(Cases.of(1));
    assertThat(suppose(supposed(Ratio.of(60, 100)).build()).result("t").outcome())
        .isEqualTo(Outcome.MET);
    assertThat(shortfall.newCases()).isEqualTo(Cases.of(3));
    assertThat(suppose(supposed(Ratio.of(62, 103)).build()).result("t").outcome())
        .isEqualTo(Outcome.MET);
    assertThat(suppose(supposed(Ratio.of(61, 102)).build()).result("t").outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aDraftIsNotSupposedEither() {
    EvaluationReport report =
        suppose(supposed(Ratio.of(60, 100)).status(ObservationStatus.DRAFT).build());

    assertThat(report.result("t").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(report.hypothetical()).isEmpty();
  }

  @Test
  void twoHypotheticalFiguresThatDifferContradictOneAnother() {
    EvaluationReport report =
        suppose(supposed(Ratio.of(60, 100)).build(), supposed(Ratio.of(61, 100)).build());

    assertThat(report.result("t").outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(report.asOf()).isEqualTo(LocalDate.of(2021, 1, 15));
  }
}
