package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.IN_JANUARY;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_EACH;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.message.Messages;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** What plans say beside the number that decides: about so much, or from so much to so much. */
class TargetWordingTest {
  private static final Criterion HALF = Criterion.atLeast(50);

  private static List<RemarkCode> caveats(TargetResult result) {
    return result.caveats().stream().map(Remark::code).toList();
  }

  @ParameterizedTest
  @Tag("T12")
  @CsvSource({"50, MET", "49, NOT_MET"})
  void aboutIsJudgedAsWrittenAndSaid(long n, Outcome outcome) {
    World world = World.ofShares().with("a", "2020", Ratio.of(n, 100));
    TargetResult result = world.judge(World.target(OF_A, HALF).isApproximate(true));
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(caveats(result)).containsExactly(RemarkCode.APPROXIMATE_TARGET);
    assertThat(caveats(world.judge(OF_A, HALF))).isEmpty();
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .endsWith(" Lưu ý: kế hoạch ghi “khoảng”, đánh giá theo đúng số đã ghi.");
  }

  @Test
  @Tag("T12")
  void aboutIsSaidOnceOfTheTargetAndNotOfItsMembersAndStages() {
    World world = World.ofShares().with("a", "2020", Ratio.of(50, 100));
    TargetResult each = world.judge(World.target(OF_EACH, HALF).isApproximate(true));
    assertThat(caveats(each)).containsExactly(RemarkCode.APPROXIMATE_TARGET);
    assertThat(each.members()).hasSize(3).allMatch(member -> member.caveats().isEmpty());
    TargetResult staged =
        world.judge(
            World.target(OF_A)
                .isApproximate(true)
                .addStages(
                    new Stage(LocalDate.of(2020, 6, 30), HALF),
                    new Stage(LocalDate.of(2020, 12, 31), HALF)));
    assertThat(caveats(staged)).containsExactly(RemarkCode.APPROXIMATE_TARGET);
    assertThat(staged.stages()).hasSize(2).allMatch(stage -> stage.caveats().isEmpty());
  }

  @Test
  @Tag("T12")
  void anObjectiveInWordsIsNotAboutANumber() {
    Target.Builder inWords =
        Target.builder().id(TargetId.of("t")).text("khoảng một nửa").isApproximate(true);
    assertThatThrownBy(inWords::build)
        .hasMessage("target t: without a criterion must not be approximate");
  }

  private static TargetResult from50(Criterion change, String actual) {
    return World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.NONE)
        .with("a", "2020", Quantity.of(new BigDecimal(actual)))
        .judge(
            World.target(OF_A, change)
                .baseline(Baseline.of(ReportingPeriod.ofYear(2019), Quantity.of(50)))
                .build(),
            IN_JANUARY);
  }

  @ParameterizedTest
  @Tag("T11")
  @CsvSource({"49.1, NOT_MET, -0.1", "49, MET, 0", "48.5, MET, 0.5", "40, MET, 9"})
  void ofARangeOfChangeTheLeastDecides(String actual, Outcome outcome, BigDecimal margin) {
    Change byOne = Change.byAmount(Direction.DECREASE, BigDecimal.ONE);
    TargetResult result = from50(byOne.withAtMost(new BigDecimal("1.50")), actual);
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.margin().orElseThrow().exact()).isEqualTo(Fraction.of(margin));
    assertThat(result.margin()).isEqualTo(from50(byOne, actual).margin());
    assertThat(((Change) result.criterion().orElseThrow()).atMost())
        .contains(new BigDecimal("1.5"));
  }

  @Test
  @Tag("T11")
  void aRangeOfChangeIsShown() {
    Criterion percent = Change.byPercent(Direction.INCREASE, BigDecimal.TEN);
    Criterion range = ((Change) percent).withAtMost(new BigDecimal("15"));
    assertThat(Messages.of(Language.VIETNAMESE).criterion(from50(range, "55")))
        .contains("tăng từ 10% đến 15% so với mốc 50");
    assertThat(Messages.of(Language.ENGLISH).criterion(from50(range, "55")))
        .contains("rise of 10% to 15% from the baseline 50");
  }

  @Test
  @Tag("T11")
  void theGreatestChangeGoesWithALeastOneThatIsNoGreater() {
    Change byTwo = Change.byAmount(Direction.DECREASE, BigDecimal.valueOf(2));
    assertThat(byTwo.withAtMost(new BigDecimal("2.0")).atMost()).contains(BigDecimal.valueOf(2));
    assertThatThrownBy(() -> byTwo.withAtMost(BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("change: must be at most 1 only beside a least change that is no greater");
    assertThatThrownBy(() -> Change.any(Direction.DECREASE).withAtMost(BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
