package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

@Tag("V5")
class RollUpTest {
  private static World scores(RollUp rollUp) {
    return World.of(Measure.QUANTITY, Accumulation.STATE, rollUp)
        .with("a", "2020", Quantity.of(2))
        .with("b", "2020", Quantity.of(1))
        .with("c", "2020", Quantity.of(1));
  }

  @Test
  void countsArePooledAndPercentagesNotAveraged() {
    TargetResult result =
        World.ofShares()
            .with("a", "2020", Ratio.of(1, 2))
            .with("b", "2020", Ratio.of(99, 100))
            .judge(OF_ALL, Criterion.atLeast(99));
    assertThat(result.actual()).hasValue(Ratio.of(100, 102));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({"SUM, 4", "HIGHEST, 2", "LOWEST, 1"})
  void amountsAreSummedOrTheirExtremesTaken(RollUp rollUp, long amount) {
    assertThat(scores(rollUp).judge(OF_ALL, Criterion.atLeast(1)).actual())
        .hasValue(Quantity.of(amount));
  }

  @Test
  void aMeanWithoutAnEndIsExact() {
    TargetResult result =
        scores(RollUp.MEAN).judge(OF_ALL, Criterion.atLeast(new BigDecimal("1.3333334")));
    assertThat(result.actual()).hasValue(new Mean(BigDecimal.valueOf(4), 3));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.margin()).hasValue(new Margin(Fraction.parse("-1/15000000"), Unit.COUNT));
  }

  @Test
  void aMeanIsOverThoseThatReported() {
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.MEAN)
            .with("a", "2020", Quantity.of(2))
            .with("b", "2020", Quantity.of(1))
            .judge(OF_ALL, Criterion.atLeast(1));
    assertThat(result.actual()).hasValue(Quantity.of(new BigDecimal("1.5")));
    assertThat(result.coverage().orElseThrow().reported()).isEqualTo(2);
  }

  @Test
  void eachAgencysPeriodsAreAddedBeforeAgenciesAreCompared() {
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.HIGHEST)
            .with("a", "2020-H1", Quantity.of(3))
            .with("a", "2020-H2", Quantity.of(4))
            .with("b", "2020", Quantity.of(6))
            .judge(OF_ALL, Criterion.atLeast(7));
    assertThat(result.actual()).hasValue(Quantity.of(7));
  }

  private static final GradeScheme SCHEME =
      new GradeScheme("s", ImmutableList.of(new GradeScheme.Band("A", Optional.empty())));

  private static Value one(Measure measure) {
    return switch (measure) {
      case SHARE, RATIO -> Ratio.of(1, 2);
      case QUANTITY -> Quantity.of(1);
      case RANK -> Rank.of(1, 63);
      case GRADE -> new Grade("s", "A");
      case COMPLETION -> Completion.on(LocalDate.of(2020, 3, 1));
    };
  }

  private static Criterion suiting(Measure measure) {
    return switch (measure) {
      case SHARE, RATIO, QUANTITY, RANK -> Criterion.atMost(50);
      case GRADE -> Criterion.atLeastGrade("s", "A");
      case COMPLETION -> Criterion.doneBy();
    };
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void whatIsNotRolledUpIsInvalidInAnAggregateAndOnlyThere(Measure measure) {
    for (RollUp rollUp : RollUp.values()) {
      boolean fits = rollUp != RollUp.NONE && rollUp.fits(measure);
      World world =
          World.of(measure, Accumulation.STATE, rollUp)
              .grading(SCHEME)
              .with("a", "2020", one(measure));
      TargetResult all = world.judge(OF_ALL, suiting(measure));
      assertThat(all.outcome()).isEqualTo(fits ? Outcome.MET : Outcome.INVALID_DATA);
      if (!fits) {
        assertThat(all.reasons().get(0).code()).isEqualTo(RemarkCode.NOT_ROLLED_UP);
      }
      assertThat(world.judge(OF_A, suiting(measure)).outcome()).isEqualTo(Outcome.MET);
      assertThat(world.judge(OF_EACH, suiting(measure)).members().get(0).outcome())
          .isEqualTo(Outcome.MET);
    }
  }

  @Test
  void anAggregateOfNothingIsNoDataEvenWhereItIsNotRolledUp() {
    assertThat(
            World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
                .judge(OF_ALL, Criterion.withinTop(1))
                .outcome())
        .isEqualTo(Outcome.NO_DATA);
  }

  @Test
  @Tag("N3")
  void aSumBeyondAHundredDigitsIsTooLarge() {
    Quantity most = Quantity.of(new BigDecimal("9".repeat(100)));
    TargetResult result =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.SUM)
            .with("a", "2020", most)
            .with("b", "2020", Quantity.of(1))
            .judge(OF_ALL, Criterion.atLeast(1));

    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(result.reasons()).extracting(Remark::code).containsExactly(RemarkCode.TOO_LARGE);
  }
}
