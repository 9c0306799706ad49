package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.text.Language;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** "Up by at least 5 percentage points on 2019", where the figures of 2019 say what that was. */
@Tag("T7")
class BaselineOfFiguresTest {
  private static final ReportingPeriod YEAR_2019 = ReportingPeriod.ofYear(2019);
  private static final Criterion UP_BY_5 =
      Criterion.Change.byAmount(Criterion.Direction.INCREASE, BigDecimal.valueOf(5));

  private static Target.Builder target(Scope scope, Criterion criterion) {
    return World.target(scope, criterion).baseline(Baseline.ofFigures(YEAR_2019));
  }

  @Test
  void theFiguresOfThePeriodArePutTogetherAsThoseOfTheTarget() {
    World world =
        World.ofShares()
            .with("a", "2019-Q1", Ratio.of(10, 40))
            .with("a", "2019-Q2", Ratio.of(30, 60))
            .with("a", "2020", Ratio.of(45, 100));

    TargetResult result = world.judge(target(OF_A, UP_BY_5));

    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.baseline()).contains(Ratio.of(40, 100));
    assertThat(result.baselinePeriod()).contains(YEAR_2019);
    assertThat(result.margin().orElseThrow().exact()).isEqualTo(Fraction.ZERO);
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .isEqualTo(
            "Đạt: 45,00% (45/100), vừa đạt yêu cầu tăng ít nhất 5 điểm phần trăm so với mốc 40,00%"
                + " (40/100) (năm 2019).");
    assertThat(Messages.of(Language.ENGLISH).explain(result))
        .contains("from the baseline 40.00% (40/100) of 2019");
  }

  @Test
  void oneLessMisses() {
    World world =
        World.ofShares().with("a", "2019", Ratio.of(40, 100)).with("a", "2020", Ratio.of(44, 100));

    assertThat(world.judge(target(OF_A, UP_BY_5)).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void eachAgencyIsComparedWithItsOwn() {
    World world =
        World.ofShares()
            .with("a", "2019", Ratio.of(40, 100))
            .with("a", "2020", Ratio.of(45, 100))
            .with("b", "2019", Ratio.of(50, 100))
            .with("b", "2020", Ratio.of(54, 100))
            .with("c", "2020", Ratio.of(99, 100));

    TargetResult result = world.judge(target(OF_EACH, UP_BY_5));

    assertThat(result.members())
        .extracting(TargetResult::outcome)
        .containsExactly(Outcome.MET, Outcome.NOT_MET, Outcome.NO_BASELINE);
    assertThat(result.baseline()).isEmpty();
    assertThat(Messages.of(Language.ENGLISH).explain(result.members().get(2)))
        .isEqualTo(
            "No baseline: the plan asks for a rise of at least 5 percentage points from 2019, of"
                + " which no figure counts, so it cannot be judged.");
  }

  @Test
  void aProvinceIsComparedWithWhatItsAgenciesCameToThen() {
    World world =
        World.ofShares()
            .with("a", "2019", Ratio.of(10, 50))
            .with("b", "2019", Ratio.of(30, 50))
            .with("a", "2020", Ratio.of(20, 50))
            .with("b", "2020", Ratio.of(24, 50));

    TargetResult result = world.judge(target(OF_ALL, UP_BY_5));

    assertThat(result.baseline()).contains(Ratio.of(40, 100));
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  @Tag("V11")
  void whoHoldsAProvinceBackIsReportedByEachOnesOwnRise() {
    World world =
        World.ofShares()
            .with("a", "2019", Ratio.of(10, 50))
            .with("b", "2019", Ratio.of(30, 50))
            .with("a", "2020", Ratio.of(20, 50))
            .with("b", "2020", Ratio.of(24, 50))
            .with("c", "2020", Ratio.of(1, 50));
    Target target = target(OF_ALL, UP_BY_5).build();

    assertThat(world.report(target, IN_JANUARY).contributors(target.id()))
        .extracting(
            one -> one.agency() + " " + one.margin().map(margin -> margin.exact().toString()))
        .containsExactly("b Optional[-17]", "a Optional[15]", "c Optional.empty");
  }

  @Test
  void ofRanksTheEditionOfThePeriodCounts() {
    World world =
        World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
            .with("a", "2019", Rank.of(20, 63))
            .with("a", "2019-H1", Rank.of(1, 63))
            .with("a", "2020", Rank.of(15, 63));

    TargetResult result = world.judge(target(OF_A, UP_BY_5));

    assertThat(result.baseline()).contains(Rank.of(20, 63));
    assertThat(result.outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void noFigureAndNothingButZeroOfZeroAreNoBaseline() {
    World world = World.ofShares().with("a", "2020", Ratio.of(45, 100));

    assertThat(world.judge(target(OF_A, UP_BY_5)).outcome()).isEqualTo(Outcome.NO_BASELINE);
    world.with("a", "2019", Ratio.of(0, 0));
    assertThat(world.judge(target(OF_A, UP_BY_5)).outcome()).isEqualTo(Outcome.NO_BASELINE);
  }

  @Test
  void aTenthMoreThanNothingCannotBeCounted() {
    World world =
        World.of(Measure.QUANTITY, Accumulation.ADDITIVE, RollUp.SUM)
            .with("a", "2019", Quantity.of(0))
            .with("a", "2020", Quantity.of(3));
    Criterion tenthMore = Criterion.Change.byPercent(Criterion.Direction.INCREASE, BigDecimal.TEN);

    TargetResult result = world.judge(target(OF_A, tenthMore));

    assertThat(result.outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(result.reasons())
        .extracting(one -> one.code())
        .containsExactly(RemarkCode.ZERO_BASELINE);
  }

  @Test
  void figuresThatContradictOneAnotherThenAreAConflictNow() {
    World world =
        World.ofShares()
            .with(
                World.figure("a", "2019", Ratio.of(40, 100))
                    .recordedAt(World.AT_NEW_YEAR)
                    .source("một cửa")
                    .build())
            .with(
                World.figure("a", "2019", Ratio.of(41, 100))
                    .recordedAt(World.AT_NEW_YEAR)
                    .source("sở")
                    .build())
            .with("a", "2020", Ratio.of(90, 100));

    assertThat(world.judge(target(OF_A, UP_BY_5)).outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(world.judge(target(OF_A, Criterion.atLeast(60))).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void whatMayStillChangeThenKeepsTheVerdictOpen() {
    World world =
        World.ofShares()
            .with("a", "2019", Ratio.of(40, 100), ObservationStatus.PROVISIONAL)
            .with("a", "2020", Ratio.of(90, 100));

    assertThat(world.judge(target(OF_A, UP_BY_5)).isFinal()).isFalse();
  }

  @Test
  void whatIsMaintainedIsComparedWithIt() {
    World world =
        World.ofShares().with("a", "2019", Ratio.of(70, 100)).with("a", "2020", Ratio.of(65, 100));
    Target.Builder maintained = target(OF_A, Criterion.atLeast(60)).commitment(Commitment.MAINTAIN);

    assertThat(world.judge(maintained).maintained()).contains(Maintained.YES);
  }

  @Test
  void whatIsComparedWithIsUsed() {
    World world =
        World.ofShares()
            .with("a", "2019", Ratio.of(40, 100))
            .with("a", "2018", Ratio.of(40, 100))
            .with("a", "2020", Ratio.of(90, 100));

    EvaluationReport report = world.report(target(OF_A, UP_BY_5).build(), IN_JANUARY);

    assertThat(report.unused()).flatExtracting(UnusedFigures::periods).hasToString("[2018]");
    assertThat(report.figures(report.results().get(0).target()))
        .extracting(one -> one.period().toString())
        .containsExactlyInAnyOrder("2019", "2020");
  }

  @Test
  void theCourseOfAShareOfAgenciesKnowsItToo() {
    World world =
        World.ofShares()
            .with("a", "2019", Ratio.of(40, 100))
            .with("a", "2020-Q1", Ratio.of(90, 100));
    Target target =
        target(Scope.share(10, Selection.ofKinds(AgencyKind.DEPARTMENT)), UP_BY_5).build();

    assertThat(world.report(target, IN_JANUARY).course(target.id()))
        .extracting(one -> one.value().orElseThrow())
        .containsExactly(Ratio.of(1, 3));
  }

  @Test
  void itDoesNotGoWithEveryPeriod() {
    assertThatThrownBy(() -> target(OF_A, UP_BY_5).every(Frequency.QUARTER).build())
        .hasMessage("target t: asked for every period must not have a baseline without a value");
  }

  @Test
  void anAgencyThatCameLaterHasNone() {
    World world =
        World.ofShares()
            .among(
                AgencyRegister.of(
                    List.of(
                        World.province().build(),
                        World.department("a").from(LocalDate.of(2020, 1, 1)).build())))
            .with("a", "2019", Ratio.of(40, 100))
            .with("a", "2020", Ratio.of(90, 100));

    assertThat(world.judge(target(OF_A, UP_BY_5)).outcome()).isEqualTo(Outcome.NO_BASELINE);
  }

  @Test
  void whatIsDoubtfulInTheFiguresComparedWithIsSaidOfTheResult() {
    World world =
        World.ofShares()
            .with("a", "2019-Q1", Ratio.of(40, 129))
            .with("a", "2019-Q2", Ratio.of(50, 129))
            .with("a", "2020-Q1", Ratio.of(60, 129));

    assertThat(world.judge(target(OF_A, UP_BY_5)).caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.LOOKS_LIKE_STATE);

    world.with("a", "2020-Q2", Ratio.of(70, 129));
    assertThat(world.judge(target(OF_A, UP_BY_5)).caveats())
        .as("said once where both look like it")
        .extracting(Remark::code)
        .containsExactly(RemarkCode.LOOKS_LIKE_STATE);
  }

  @Test
  void aTotalThatFellInThePeriodComparedWithIsNamed() {
    World world =
        World.of(Measure.SHARE, Accumulation.CUMULATIVE, RollUp.POOLED)
            .with("a", "2019-H1", Ratio.of(80, 100))
            .with("a", "2019", Ratio.of(20, 40))
            .with("a", "2020", Ratio.of(90, 100));

    assertThat(world.judge(target(OF_A, UP_BY_5)).caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.CUMULATIVE_FELL);
  }

  @Test
  void whoMayStillReportForThePeriodComparedWithKeepsAChangeFromBeingFinal() {
    World world =
        World.ofShares()
            .with("a", "2019", Ratio.of(40, 100))
            .with("b", "2019", Ratio.of(40, 100))
            .with("a", "2020", Ratio.of(90, 100))
            .with("b", "2020", Ratio.of(90, 100))
            .with("c", "2020", Ratio.of(90, 100));
    assertThat(world.judge(target(World.OF_ALL, UP_BY_5)).isFinal()).isFalse();

    world.with("c", "2019", Ratio.of(40, 100));
    assertThat(world.judge(target(World.OF_ALL, UP_BY_5)).isFinal()).isTrue();
  }
}
