package vn.cchc.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Selection;

class ScorecardTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final AgencyRegister REGISTER =
      AgencyRegister.of(
          Agency.of("tinh", "UBND tỉnh", AgencyKind.PROVINCIAL_COMMITTEE),
          Agency.of("so-y-te", "Sở Y tế", AgencyKind.DEPARTMENT).under("tinh"),
          Agency.of("so-noi-vu", "Sở Nội vụ", AgencyKind.DEPARTMENT),
          Agency.of("xa", "Xã", AgencyKind.COMMUNE_COMMITTEE).under("tinh"));

  private static ScoreNode.Builder leaf(String code) {
    return ScoreNode.builder().code(code).name("A").max(2).rule(ScoreRule.given());
  }

  private static Scorecard.Builder set() {
    return Scorecard.builder()
        .id("bo")
        .title("Bộ")
        .edition(ReportingPeriod.ofYear(2026))
        .total(2)
        .addNodes(leaf("1").build());
  }

  @Test
  void aSetHasAreasATotalAndDecimalsThatCanBePrinted() {
    assertThat(set().build().id()).isEqualTo(ScorecardId.of("bo"));
    assertThat(set().build().printedDecimals()).isEqualTo(2);
    assertThat(set().printedDecimals(0).build().printedDecimals()).isZero();
    assertThat(set().printedDecimals(18).build().printedDecimals()).isEqualTo(18);
    assertThat(set().total(new BigDecimal("2.0")).build()).isEqualTo(set().build());
    assertThat(set().bonusAtMost(new BigDecimal("5.0")).build().bonusAtMost())
        .hasValue(new BigDecimal("5"));
    assertRefused(set().nodes(List.of()), "must have at least one area");
    assertRefused(set().total(0), "total must be above 0, but was 0");
    assertRefused(set().bonusAtMost(BigDecimal.ZERO), "the most of all bonuses must be above 0");
    assertRefused(
        set().printedDecimals(-1), "must be printed with 0 to 18 decimals, but is with -1");
    assertRefused(
        set().printedDecimals(19), "must be printed with 0 to 18 decimals, but is with 19");
    assertRefused(set().nodes(List.of(leaf("").build())), "only the root may have the empty code");
    assertThatThrownBy(() -> set().title(" ").build())
        .hasMessage("scorecard title: must not be blank");
  }

  private static void assertRefused(Scorecard.Builder set, String message) {
    assertThatThrownBy(set::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scorecard bo: " + message);
  }

  @Test
  void aNodeHasEitherPartsOrARuleAndPoints() {
    assertThat(leaf("1").build().isLeaf()).isTrue();
    ScoreNode area =
        ScoreNode.builder().code("2").name("B").max(2).addChildren(leaf("2.1").build()).build();
    assertThat(area.isLeaf()).isFalse();
    assertThat(area.all()).extracting(node -> node.code().value()).containsExactly("2", "2.1");
    assertThat(leaf("1").roundedTo(0).build().roundedTo()).hasValue(0);
    assertThat(leaf("1").roundedTo(18).build().roundedTo()).hasValue(18);
    assertThat(leaf("1").max(new BigDecimal("2.0")).weight(new BigDecimal("1.0")).build())
        .isEqualTo(leaf("1").build());
    assertNodeRefused(leaf("1").addChildren(leaf("2").build()), "must have either parts or a rule");
    assertNodeRefused(
        ScoreNode.builder().code("1").name("A").max(2), "must have either parts or a rule");
    assertNodeRefused(leaf("1").max(0), "max must be above 0, but was 0");
    assertNodeRefused(leaf("1").weight(BigDecimal.ZERO), "weight must be above 0, but was 0");
    assertNodeRefused(leaf("1").roundedTo(-1), "must be rounded to 0 to 18 decimals, but is to -1");
    assertNodeRefused(leaf("1").roundedTo(19), "must be rounded to 0 to 18 decimals, but is to 19");
    assertThatThrownBy(() -> leaf("1").name(" ").build())
        .hasMessage("node name: must not be blank");
  }

  private static void assertNodeRefused(ScoreNode.Builder node, String message) {
    assertThatThrownBy(node::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("node 1: " + message);
  }

  @Test
  void aTreeHasAtMostSixteenLevels() {
    ScoreNode deepest = leaf("1").build();
    for (int i = 0; i < 15; i++) {
      deepest = ScoreNode.builder().code("1").name("A").max(2).addChildren(deepest).build();
    }
    ScoreNode.Builder deeper = ScoreNode.builder().code("1").name("A").max(2).addChildren(deepest);
    assertThat(deepest.all()).hasSize(16);
    assertNodeRefused(deeper, "must have at most 16 levels, but has 17");
  }

  @Test
  void nodesAndAdjustmentsAreFoundByCode() {
    Adjustment bonus = Adjustment.of("thuong", "Thưởng", Adjustment.bonus(BigDecimal.ONE));
    Scorecard set = set().addAdjustments(bonus).build();

    assertThat(set.node(NodeCode.of("1"))).hasValue(leaf("1").build());
    assertThat(set.node(NodeCode.of("2"))).isEmpty();
    assertThat(set.node(NodeCode.ROOT).map(ScoreNode::name)).hasValue("Bộ");
    assertThat(set.root().max()).isEqualTo(new BigDecimal(2));
    assertThat(set.root().children()).isEqualTo(set.nodes());
    assertThat(set.adjustment(AdjustmentId.of("thuong"))).hasValue(bonus);
    assertThat(set.adjustment(AdjustmentId.of("phat"))).isEmpty();
    assertThat(NodeCode.ROOT.isRoot()).isTrue();
    assertThat(NodeCode.of("1").isRoot()).isFalse();
  }

  @Test
  @Tag("D8")
  void theDaysOfAnEditionAreThoseOfItsCalendar() {
    assertThat(set().build().days())
        .isEqualTo(new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    assertThat(set().calendar(ReportingCalendar.ADMINISTRATIVE).build().days())
        .isEqualTo(new Days(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14)));
  }

  @Test
  @Tag("T3")
  void aBlockHasTheAgenciesThatEveryConditionOfItsSelectionLeaves() {
    assertThat(members(Selection.ofKinds(AgencyKind.DEPARTMENT)))
        .hasToString("[so-noi-vu, so-y-te]");
    assertThat(members(Selection.within("tinh"))).hasToString("[so-y-te, xa]");
    assertThat(members(Selection.within("tinh").andOfKinds(AgencyKind.DEPARTMENT)))
        .hasToString("[so-y-te]");
    assertThat(members(Selection.of("xa", "so-noi-vu"))).hasToString("[so-noi-vu, xa]");
    assertThat(members(Selection.of("xa").andWithin("so-noi-vu"))).isEmpty();
    assertThat(members(Selection.of("khong-co"))).isEmpty();
  }

  private static Iterable<AgencyId> members(Selection selection) {
    return AgencyBlock.of("khoi", "Khối", selection).members(REGISTER, DAY);
  }

  @Test
  @Tag("K8")
  void aNodeAppliesToEveryAgencyUnlessItSaysToWhich() {
    AgencyId department = AgencyId.of("so-y-te");
    ScoreNode ofCommunes =
        leaf("1").appliesTo(Selection.ofKinds(AgencyKind.COMMUNE_COMMITTEE)).build();
    ScoreNode ofOthers = leaf("1").appliesTo(Selection.of("so-noi-vu")).build();

    assertThat(leaf("1").build().appliesTo(department, REGISTER, DAY)).isTrue();
    assertThat(ofCommunes.appliesTo(department, REGISTER, DAY)).isFalse();
    assertThat(ofCommunes.appliesTo(AgencyId.of("xa"), REGISTER, DAY)).isTrue();
    assertThat(ofOthers.appliesTo(department, REGISTER, DAY)).isFalse();
    assertThat(ofOthers.appliesTo(AgencyId.of("so-noi-vu"), REGISTER, DAY)).isTrue();
  }

  @Test
  @Tag("V6")
  void idsPrintAsTheyAreAndAreOrderedByTheirCodeUnits() {
    assertThat(new TreeSet<>(List.of(NodeCode.of("1.2"), NodeCode.of("A"), NodeCode.of("1.10"))))
        .hasToString("[1.10, 1.2, A]");
    assertThat(new TreeSet<>(List.of(BlockId.of("b-2"), BlockId.of("B-3"), BlockId.of("b-10"))))
        .hasToString("[B-3, b-10, b-2]");
    assertThat(
            new TreeSet<>(
                List.of(ScorecardId.of("b-2"), ScorecardId.of("B-3"), ScorecardId.of("b-10"))))
        .hasToString("[B-3, b-10, b-2]");
    assertThat(
            new TreeSet<>(
                List.of(AdjustmentId.of("b-2"), AdjustmentId.of("B-3"), AdjustmentId.of("b-10"))))
        .hasToString("[B-3, b-10, b-2]");
  }

  @Test
  @Tag("K9")
  void everyRoundButTheExplanationScores() {
    assertThat(ScoringRound.values())
        .filteredOn(round -> !round.scores())
        .containsExactly(ScoringRound.EXPLAINED);
  }
}
