package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.RollUp;
import vn.cchc.message.Messages;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.Target;
import vn.cchc.text.Language;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;

/** The real ranks that the three provinces had which became one: 21, 23 and 2 of 63. */
@Tag("A2")
class FormerBaselineTest {
  private static FormerBaseline former(String agency, int rank) {
    return new FormerBaseline(AgencyId.of(agency), ReportingPeriod.ofYear(2024), Rank.of(rank, 63));
  }

  private static Target.Builder target(Criterion criterion) {
    return World.target(World.OF_A, criterion)
        .addFormerBaselines(
            former("tp-hcm-cu", 21), former("binh-duong-cu", 23), former("br-vt-cu", 2));
  }

  private static TargetResult judge(Target target) {
    return World.of(Measure.RANK, Accumulation.STATE, RollUp.NONE)
        .with("a", "2020", Rank.of(5, 34))
        .judge(target, World.IN_JANUARY);
  }

  @Test
  void severalBaselinesAreBesideOneAnother() {
    TargetResult result = judge(target(Criterion.withinTop(10)).build());

    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.baseline()).isEmpty();
    assertThat(result.formerBaselines()).hasSize(3);
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .isEqualTo(
            "Đạt: xếp thứ 5/34, trong nhóm 10 đứng đầu, cao hơn vị trí cuối của nhóm 5 bậc; mốc của"
                + " các cơ quan cũ: tp-hcm-cu (cũ) xếp thứ 21/63, binh-duong-cu (cũ) xếp thứ 23/63,"
                + " br-vt-cu (cũ) xếp thứ 2/63.");
  }

  @Test
  void aChangeFromSeveralBaselinesCannotBeJudged() {
    Criterion better = Criterion.Change.any(Criterion.Direction.INCREASE);

    assertThat(judge(target(better).build()).outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(judge(target(better).commitment(Commitment.MAINTAIN).build()).maintained())
        .contains(Maintained.UNKNOWN);
  }

  @Test
  void whatIsMaintainedIsKnownOnlyWhereAllBaselinesAgree() {
    assertThat(maintained(10)).contains(Maintained.UNKNOWN);
    assertThat(maintained(23)).contains(Maintained.YES);
    assertThat(maintained(1)).contains(Maintained.NO);
  }

  private static Optional<Maintained> maintained(int places) {
    return judge(target(Criterion.withinTop(places)).commitment(Commitment.MAINTAIN).build())
        .maintained();
  }

  @Test
  void thereIsOneBaselineOrThoseOfFormerAgencies() {
    Target.Builder both =
        target(Criterion.withinTop(10))
            .baseline(Baseline.of(ReportingPeriod.ofYear(2024), Rank.of(1, 63)));

    assertThatThrownBy(both::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both a baseline and those of former agencies");
  }
}
