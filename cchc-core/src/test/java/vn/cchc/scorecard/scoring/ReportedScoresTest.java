package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.scorecard.scoring.Card.fraction;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.validation.InvalidScorecardException;

/** Leaves whose figures are those that the agencies report for a plan. */
class ReportedScoresTest {
  private static final Plan PLAN =
      Plan.builder()
          .id("kh")
          .title("Kế hoạch")
          .period(ReportingPeriod.ofYear(2026))
          .addIndicators(
              Indicator.builder()
                  .id(IndicatorId.of("ho-so"))
                  .name("Hồ sơ")
                  .measure(Measure.SHARE)
                  .accumulation(Accumulation.ADDITIVE)
                  .rollUp(RollUp.POOLED)
                  .build(),
              indicator("cham"),
              indicator("mat"))
          .build();
  private static final ScoreRule SHARE = ScoreRule.proportional(80).by("ho-so");
  private static final ScoreRule LOSSES =
      Deductions.of(
          Deductions.perCase("cham", number("1")), Deductions.perCase("mat", number("2")));

  private final List<Observation> reported = new ArrayList<>();

  private static Indicator indicator(String id) {
    return Indicator.builder()
        .id(IndicatorId.of(id))
        .name(id)
        .measure(Measure.QUANTITY)
        .accumulation(Accumulation.ADDITIVE)
        .rollUp(RollUp.SUM)
        .build();
  }

  private static Scorecard set(ScoreNode... nodes) {
    return Card.set(nodes)
        .addBlocks(AgencyBlock.of("so", "Các sở", Selection.ofKinds(AgencyKind.DEPARTMENT)))
        .build();
  }

  private void report(String indicator, String agency, Value value) {
    reported.add(
        Observation.builder()
            .subject(IndicatorId.of(indicator))
            .agency(AgencyId.of(agency))
            .period(ReportingPeriod.ofQuarter(2026, 2))
            .value(value)
            .recordedAt(Instant.parse("2027-01-04T01:00:00Z"))
            .build());
  }

  private NodeScore scored(Card card, String agency) {
    return report(card, Card.IN_MARCH)
        .agency(AgencyId.of(agency))
        .orElseThrow()
        .node(NodeCode.of("1"))
        .orElseThrow();
  }

  private ScoreReport report(Card card, LocalDate day) {
    return Scorer.score(
        card.scorecard(),
        Card.REGISTER,
        card.entries(),
        PLAN,
        reported.stream().collect(ObservationAccumulator.collector(day)));
  }

  @Test
  @Tag("K4")
  void aReportedFigureGivesThePointsOfItsRule() {
    report("ho-so", "a", Ratio.of(60, 100));
    report("ho-so", "b", Ratio.of(90, 100));
    Card card = Card.of(set(leaf("1", "8", SHARE)));

    assertThat(scored(card, "a").points()).isEqualTo(PointRange.of(fraction("6")));
    assertThat(scored(card, "a").figure()).contains(Ratio.of(60, 100));
    assertThat(scored(card, "a").entry()).isEmpty();
    assertThat(scored(card, "b").points()).isEqualTo(PointRange.of(fraction("8")));
    assertThat(scored(card, "c").state()).isEqualTo(NodeScore.State.MISSING);
    assertThat(report(card, Card.IN_MARCH).agencies())
        .extracting(score -> score.agency() + " " + score.rank().isPresent())
        .containsExactly("b true", "a true", "c false");
  }

  @Test
  @Tag("K9")
  void whatIsEnteredGoesBeforeWhatIsReported() {
    report("ho-so", "a", Ratio.of(60, 100));
    Card card = Card.of(set(leaf("1", "8", SHARE))).points("a", "1", "7");

    assertThat(scored(card, "a").points()).isEqualTo(PointRange.of(fraction("7")));
    assertThat(scored(card, "a").entry()).isPresent();
  }

  @Test
  @Tag("K8")
  void ofNothingReportedNoPointsAreAsked() {
    report("ho-so", "a", Ratio.of(0, 0));
    Card card = Card.of(set(leaf("1", "8", SHARE), given("2", "8"))).points("a", "2", "4");

    assertThat(scored(card, "a").cause()).contains(NodeScore.Cause.NOTHING_AROSE);
  }

  @Test
  @Tag("K7")
  void contradictoryAndInvalidReportsLeaveTheLeafOpen() {
    report("ho-so", "a", Ratio.of(60, 100));
    report("ho-so", "a", Ratio.of(61, 100));
    report("ho-so", "b", Rank.of(1, 3));
    Card card = Card.of(set(leaf("1", "8", SHARE)));

    assertThat(scored(card, "a").state()).isEqualTo(NodeScore.State.CONFLICT);
    assertThat(scored(card, "a").points()).hasToString("0..8");
    assertThat(scored(card, "b").state()).isEqualTo(NodeScore.State.INVALID);
    assertThat(scored(card, "b").points()).hasToString("0..8");
  }

  @Test
  @Tag("K5")
  void ofSeveralFiguresAllAreNeededEnteredOrReported() {
    report("cham", "a", Quantity.of(1));
    report("mat", "a", Quantity.of(2));
    report("cham", "b", Quantity.of(1));
    Card card = Card.of(set(leaf("1", "8", LOSSES)));

    assertThat(scored(card, "a").points()).isEqualTo(PointRange.of(fraction("3")));
    assertThat(scored(card, "b").state()).isEqualTo(NodeScore.State.MISSING);
    card.figures("b", "1", Map.of("mat", "1"));
    assertThat(scored(card, "b").points()).isEqualTo(PointRange.of(fraction("5")));
    card.figures("a", "1", Map.of("mat", "0"));
    assertThat(scored(card, "a").points()).isEqualTo(PointRange.of(fraction("7")));
    report("cham", "b", Quantity.of(2));
    assertThat(scored(card, "b").state()).isEqualTo(NodeScore.State.CONFLICT);
  }

  @Test
  @Tag("K16")
  void figuresAreThoseKnownOnTheDayOfTheReport() {
    report("ho-so", "a", Ratio.of(60, 100));
    Card card = Card.of(set(leaf("1", "8", SHARE)));

    assertThat(
            report(card, LocalDate.of(2027, 1, 3))
                .agency(AgencyId.of("a"))
                .orElseThrow()
                .isComplete())
        .isFalse();
    assertThat(report(card, LocalDate.of(2027, 1, 3)).asOf()).isEqualTo("2027-01-03");
  }

  @Test
  @Tag("K11")
  void aSetThatIsNotSoundScoresNobody() {
    Card card = Card.of(set(leaf("1", "8", ScoreRule.proportional(80).by("khong-co"))));

    assertThatThrownBy(() -> report(card, Card.IN_MARCH))
        .isInstanceOf(InvalidScorecardException.class);
  }
}
