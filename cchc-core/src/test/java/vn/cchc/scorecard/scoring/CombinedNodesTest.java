package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.scoring.Card.area;
import static vn.cchc.scorecard.scoring.Card.fraction;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.proportional;
import static vn.cchc.scorecard.scoring.Card.steps;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Selection;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.ClassQuota;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreNode.Combination;
import vn.cchc.scorecard.ScoreNode.WhenNotApplicable;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntries;

class CombinedNodesTest {
  private static PointRange exactly(String points) {
    return PointRange.of(fraction(points));
  }

  private static PointRange range(String low, String high) {
    return new PointRange(fraction(low), fraction(high));
  }

  /** Two parts of ten points, the first of weight 3. */
  private static Card combined(Combination combination, String max) {
    return Card.of(
        Card.empty(number(max))
            .combination(combination)
            .addNodes(
                leaf("1", "10", Card.GIVEN, node -> node.weight(number("3"))), given("2", "10"))
            .build());
  }

  @ParameterizedTest
  @CsvSource({"SUM, 20, 12", "WEIGHTED_SUM, 40, 24", "MEAN, 10, 6", "LOWEST, 10, 6"})
  @Tag("K2")
  void pointsAreAddedWeightedTheirMeanOrTheLowest(
      Combination combination, String max, String points) {
    Card card = combined(combination, max);
    card.points("a", "1", "6").points("a", "2", "6");
    assertThat(card.total("a")).isEqualTo(exactly(points));
    card.points("b", "1", "6");
    assertThat(card.score("b").isComplete()).isFalse();
    assertThat(card.leaf("b", "").state()).isEqualTo(NodeScore.State.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({"SUM, 20, 6, 16", "WEIGHTED_SUM, 40, 18, 28", "MEAN, 10, 3, 8", "LOWEST, 10, 0, 6"})
  @Tag("K7")
  void aMissingPartLeavesBothEndsOpen(
      Combination combination, String max, String low, String high) {
    assertThat(combined(combination, max).points("a", "1", "6").total("a"))
        .isEqualTo(range(low, high));
  }

  @ParameterizedTest
  @CsvSource({"SUM, 20, 12", "WEIGHTED_SUM, 40, 24", "MEAN, 10, 6", "LOWEST, 10, 6"})
  @Tag("K8")
  void aPartThatDoesNotApplyIsLeftOut(Combination combination, String max, String points) {
    Card card = combined(combination, max).points("a", "1", "6").notApplicable("a", "2");
    assertThat(card.total("a")).isEqualTo(exactly(points));
    assertThat(card.leaf("a", "2").points()).isEqualTo(exactly("0"));
  }

  @Test
  @Tag("K2")
  void theLowestIsOfSharesAndNotOfPoints() {
    Card card =
        Card.of(
            Card.empty(number("10"))
                .combination(Combination.SUM)
                .addNodes(
                    Card.node("1", "10")
                        .combination(Combination.LOWEST)
                        .addChildren(given("1.1", "10"), given("1.2", "10"))
                        .build())
                .build());
    card.points("a", "1.1", "3").points("a", "1.2", "2");
    assertThat(card.total("a")).isEqualTo(exactly("2"));
  }

  @ParameterizedTest
  @CsvSource({"EXCLUDED, 75", "FULL_MARK, 85", "ZERO, 45", "REDISTRIBUTE, 75"})
  @Tag("K8")
  void whatDoesNotApplyCountsAsTheSetSays(WhenNotApplicable policy, String total) {
    Card card =
        Card.of(
            given("1", "60"), leaf("2", "40", Card.GIVEN, node -> node.whenNotApplicable(policy)));
    card.points("a", "1", "45").notApplicable("a", "2");
    assertThat(card.total("a")).isEqualTo(exactly(total));
    assertThat(card.score("a").isRenormalised()).isEqualTo(policy == WhenNotApplicable.EXCLUDED);
  }

  @Test
  @Tag("K8")
  void redistributedPointsGoToTheSiblingsAlone() {
    ScoreNode shared =
        leaf(
            "1.2",
            "20",
            Card.GIVEN,
            node -> node.whenNotApplicable(WhenNotApplicable.REDISTRIBUTE));
    Card card = Card.of(area("1", "60", given("1.1", "40"), shared), given("2", "40"));
    card.points("a", "1.1", "30").points("a", "2", "20").notApplicable("a", "1.2");

    assertThat(card.leaf("a", "1").points()).isEqualTo(exactly("45"));
    assertThat(card.total("a")).isEqualTo(exactly("65"));
  }

  @Test
  @Tag("K8")
  void aNodeThatTheSetDoesNotAskOfAnAgencyIsLeftOutWithAllBelow() {
    ScoreNode ofCommunes =
        Card.node("2", "40")
            .addChildren(given("2.1", "40"))
            .appliesTo(Selection.ofKinds(AgencyKind.COMMUNE_COMMITTEE))
            .build();
    Card card = Card.of(given("1", "60"), ofCommunes).points("a", "1", "45").points("d", "1", "45");

    assertThat(card.total("a")).isEqualTo(exactly("75"));
    assertThat(card.leaf("a", "2").cause()).contains(NodeScore.Cause.SET);
    assertThat(card.score("a").node(NodeCode.of("2.1"))).isEmpty();
    assertThat(card.total("d")).isEqualTo(range("45", "85"));
  }

  @Test
  @Tag("K1")
  void aNodeRoundsBeforeItsParentAdds() {
    Card card =
        Card.of(
            Card.empty(number("20"))
                .addNodes(
                    Card.node("1", "10").addChildren(given("1.1", "10")).roundedTo(1).build(),
                    given("2", "10"))
                .build());
    card.points("a", "1.1", "1.25").points("a", "2", "1.25");
    assertThat(card.total("a")).isEqualTo(exactly("2.55"));
  }

  @Test
  @Tag("K7")
  void aMissingLeafCountsZeroWhereTheSetSaysSo() {
    Card card =
        Card.of(
            given("1", "60"),
            leaf("2", "40", Card.GIVEN, node -> node.whenMissing(ScoreNode.WhenMissing.ZERO)));
    card.points("a", "1", "45");
    assertThat(card.total("a")).isEqualTo(exactly("45"));
    assertThat(card.leaf("a", "2").state()).isEqualTo(NodeScore.State.MISSING_AS_ZERO);
    assertThat(card.score("a").isComplete()).isTrue();
    assertThat(card.score("a").gains())
        .extracting(leaf -> leaf.node().code() + " " + leaf.gain())
        .containsExactly("2 40", "1 15");
  }

  @Test
  void pointsThatTheRuleCannotGiveAreInvalid() {
    Card card =
        Card.of(
                given("1", "10"),
                leaf("2", "10", steps(">=80", "10", "<80", "5")),
                leaf("3", "10", new ScoreRule.Survey(Optional.empty(), number("1"), number("5"))))
            .points("a", "1", "10.1")
            .points("a", "2", "6")
            .figure("a", "3", Quantity.of(6));
    for (String code : new String[] {"1", "2", "3"}) {
      assertThat(card.leaf("a", code).state()).isEqualTo(NodeScore.State.INVALID);
      assertThat(card.leaf("a", code).points()).isEqualTo(range("0", "10"));
      assertThat(card.leaf("a", code).entry()).isPresent();
    }
    card.points("a", "1", "10").points("a", "2", "5").figure("a", "3", Quantity.of(3));
    assertThat(card.total("a")).isEqualTo(exactly("20"));
  }

  @Test
  void aFigureOfWhichTheRuleHasNoneIsInvalid() {
    ScoreRule deductions = Deductions.of(Deductions.perCase("cham", BigDecimal.ONE));
    Card card =
        Card.of(
                given("1", "10"),
                leaf("2", "10", proportional("80")),
                leaf("3", "10", deductions),
                leaf("4", "10", deductions))
            .figure("a", "1", Quantity.of(5))
            .figure("a", "2", new Grade("xep-loai", "A"))
            .figure("a", "3", Quantity.of(1))
            .figures("a", "4", Map.of("khac", "1"));
    assertThat(card.leaf("a", "1").state()).isEqualTo(NodeScore.State.INVALID);
    assertThat(card.leaf("a", "2").state()).isEqualTo(NodeScore.State.INVALID);
    assertThat(card.leaf("a", "3").state()).isEqualTo(NodeScore.State.INVALID);
    assertThat(card.leaf("a", "4").state()).isEqualTo(NodeScore.State.MISSING);
    card.figures("a", "4", Map.of("cham", "-1"));
    assertThat(card.leaf("a", "4").state()).isEqualTo(NodeScore.State.INVALID);
    card.figures("a", "4", Map.of("cham", "3"));
    assertThat(card.leaf("a", "4").points()).isEqualTo(exactly("7"));
  }

  @Test
  @Tag("K8")
  void aLeafOfWhichNoCaseAroseDoesNotApply() {
    Card card =
        Card.of(
                leaf("1", "10", proportional("80")),
                leaf("2", "10", ScoreRule.caseMean()),
                given("3", "10"))
            .figure("a", "1", Ratio.of(0, 0))
            .with(
                "a",
                Card.leafOf("2"),
                new EntryContent.CaseCounts(ImmutableSortedMap.of(BigDecimal.ONE, 0L)))
            .points("a", "3", "5");
    assertThat(card.leaf("a", "1").cause()).contains(NodeScore.Cause.NOTHING_AROSE);
    assertThat(card.leaf("a", "2").cause()).contains(NodeScore.Cause.NOTHING_AROSE);
    assertThat(card.total("a")).isEqualTo(exactly("15"));
  }

  @Test
  void aCaseOfMorePointsThanTheLeafHasIsInvalid() {
    Card card =
        Card.of(leaf("1", "2", ScoreRule.caseMean()))
            .with(
                "a",
                Card.leafOf("1"),
                new EntryContent.CaseCounts(
                    ImmutableSortedMap.of(new BigDecimal(2), 1L, BigDecimal.ONE, 3L)));
    assertThat(card.total("a")).isEqualTo(exactly("5/4"));
    card.with(
        "a",
        Card.leafOf("1"),
        new EntryContent.CaseCounts(ImmutableSortedMap.of(new BigDecimal("2.1"), 1L)));
    assertThat(card.leaf("a", "1").state()).isEqualTo(NodeScore.State.INVALID);
  }

  @Test
  void whatIsDoneIsAHundredPerCent() {
    Card card =
        Card.of(leaf("1", "10", proportional("100")), leaf("2", "10", proportional("100")))
            .figure("a", "1", Completion.on(LocalDate.of(2026, 5, 1)))
            .figure("a", "2", Completion.notDone());
    assertThat(card.leaf("a", "1").points()).isEqualTo(exactly("10"));
    assertThat(card.leaf("a", "2").points()).isEqualTo(exactly("0"));
  }

  @Test
  @Tag("K9")
  void differentEntriesOfOneMomentAreAConflict() {
    Card card = Card.of(given("1", "10"), given("2", "10"));
    card.points("a", "1", "5", ScoringRound.APPRAISED_1, 3);
    card.points("a", "1", "5.0", ScoringRound.APPRAISED_1, 3);
    card.points("a", "2", "5", ScoringRound.APPRAISED_1, 3);
    card.points("a", "2", "6", ScoringRound.APPRAISED_1, 3);
    assertThat(card.leaf("a", "1").points()).isEqualTo(exactly("5"));
    assertThat(card.leaf("a", "2").state()).isEqualTo(NodeScore.State.CONFLICT);
    assertThat(card.leaf("a", "2").entry()).isPresent();
    assertThat(card.leaf("a", "2").appraised()).isEmpty();
    card.points("a", "2", "7", ScoringRound.APPRAISED_1, 4);
    assertThat(card.leaf("a", "2").points()).isEqualTo(exactly("7"));
    assertThat(card.leaf("a", "2").round()).contains(ScoringRound.APPRAISED_1);
  }

  @Test
  @Tag("K9")
  void theEntryOfAnAgencyItselfDoesNotCountOnAnAutomaticLeaf() {
    ScoreNode automatic =
        leaf(
            "1",
            "10",
            ScoreRule.proportional(80).by("ho-so"),
            node -> node.source(ScoreNode.Source.AUTOMATIC));
    Card card = Card.of(automatic).points("a", "1", "9", ScoringRound.SELF, 0);
    assertThat(card.leaf("a", "1").state()).isEqualTo(NodeScore.State.MISSING);
    assertThat(card.leaf("a", "1").self()).contains(Fraction.of(9));
    assertThat(card.points("a", "1", "8").total("a")).isEqualTo(exactly("8"));
  }

  @Test
  @Tag("K9")
  void pointsThatTheRuleCannotGiveAreNoPointsOfTheAgencyItself() {
    Card card = Card.of(given("1", "10")).points("a", "1", "11", ScoringRound.SELF, 0);

    assertThat(card.leaf("a", "1").state()).isEqualTo(NodeScore.State.INVALID);
    assertThat(card.leaf("a", "1").self()).isEmpty();
  }

  @Test
  @Tag("K9")
  void anExplanationNeverCountsAndIsKeptBesideThePoints() {
    EntryContent early = new EntryContent.Explanation("sớm", Optional.empty());
    EntryContent late = new EntryContent.Explanation("muộn", Optional.of(Quantity.of(9)));
    Card card = Card.of(area("A", "10", given("1", "10"))).points("a", "1", "7");
    card.with("a", Card.leafOf("1"), late, ScoringRound.EXPLAINED, 9);
    card.with("a", Card.leafOf("1"), early, ScoringRound.EXPLAINED, 5);
    card.with("a", new EntrySubject.OfNode(NodeCode.of("A")), early, ScoringRound.EXPLAINED, 5);

    assertThat(card.total("a")).isEqualTo(exactly("7"));
    assertThat(card.leaf("a", "1").explanation().map(one -> one.content())).contains(late);
    assertThat(card.leaf("a", "A").explanation().map(one -> one.content())).contains(early);
    assertThat(card.report().unused()).isEmpty();
  }

  @Test
  void pointsWithoutTheEvidenceThatIsRequiredAreNamed() {
    Card card =
        Card.of(
                leaf("1", "10", Card.GIVEN, node -> node.evidence(ScoreNode.Evidence.REQUIRED)),
                given("2", "10"))
            .points("a", "1", "5")
            .points("a", "2", "5")
            .points("b", "2", "5");
    assertThat(card.leaf("a", "1").lacksEvidence()).isTrue();
    assertThat(card.leaf("a", "2").lacksEvidence()).isFalse();
    assertThat(card.leaf("b", "1").lacksEvidence()).isFalse();
  }

  @Test
  @Tag("K11")
  void whileAFigureOfTheBlockIsMissingTheLeaderIsUnknown() {
    Card card = Card.of(leaf("1", "10", ScoreRule.relativeToBest(80)), given("2", "10"));
    card.figure("a", "1", Quantity.of(90)).points("a", "2", "5");
    card.figure("b", "1", Quantity.of(100)).points("b", "2", "5");
    assertThat(card.leaf("a", "1").points()).isEqualTo(exactly("7.5"));
    card.points("c", "2", "5");
    assertThat(card.leaf("a", "1").state()).isEqualTo(NodeScore.State.LEADER_UNKNOWN);
    assertThat(card.leaf("a", "1").points()).isEqualTo(range("5", "7.5"));
    assertThat(card.leaf("b", "1").points()).isEqualTo(range("5", "10"));
    card.figure("c", "1", Quantity.of(79));
    assertThat(card.leaf("a", "1").points()).isEqualTo(exactly("7.5"));
    assertThat(card.leaf("c", "1").points()).isEqualTo(exactly("0"));
    card.notApplicable("c", "1");
    assertThat(card.leaf("a", "1").points()).isEqualTo(exactly("7.5"));
    for (int figure = 85; figure <= 95; figure += 10) {
      card.with(
          "d",
          Card.leafOf("1"),
          new EntryContent.Figure(Quantity.of(figure)),
          ScoringRound.APPRAISED_1,
          20);
    }
    assertThat(card.leaf("d", "1").state()).isEqualTo(NodeScore.State.CONFLICT);
    assertThat(card.leaf("a", "1").points()).isEqualTo(range("5", "7.5"));
  }

  @Test
  @Tag("K11")
  void whoJustReachesTheTargetMayBeTheLeaderToo() {
    Card card = Card.of(leaf("1", "10", ScoreRule.relativeToBest(80)), given("2", "10"));
    card.figure("a", "1", Quantity.of(80)).points("b", "2", "5");

    assertThat(card.leaf("a", "1").points()).isEqualTo(range("5", "10"));
  }

  @Test
  @Tag("K13")
  void placesAreOfABlockAndEqualTotalsShareOne() {
    Scorecard set =
        Card.set(given("1", "100"))
            .addBlocks(
                AgencyBlock.of("xa", "Các xã", Selection.ofKinds(AgencyKind.COMMUNE_COMMITTEE)),
                AgencyBlock.of("so", "Các sở", Selection.ofKinds(AgencyKind.DEPARTMENT)))
            .build();
    Card card =
        Card.of(set)
            .points("a", "1", "70")
            .points("b", "1", "90")
            .points("c", "1", "70")
            .points("tinh", "1", "70");
    assertThat(card.report().agencies())
        .extracting(
            score ->
                score.block().map(BlockId::value).orElse("")
                    + " "
                    + score.agency()
                    + " "
                    + score.rank().map(Rank::toString).orElse("-"))
        .containsExactly("xa d -", "so b 1/3", "so a 2/3", "so c 2/3");
    assertThat(card.report().ranked(Optional.of(BlockId.of("so"))))
        .containsExactly(AgencyId.of("b"), AgencyId.of("a"), AgencyId.of("c"));
    assertThat(card.report().ranked(Optional.of(BlockId.of("xa")))).isEmpty();
    assertThat(card.report().unused())
        .extracting(UnusedEntry::cause)
        .containsExactly(UnusedEntry.Cause.NOT_IN_A_BLOCK);
  }

  @Test
  @Tag("K13")
  void afterASharedPlaceAsManyAreLeftOutAsShareIt() {
    Card card = Card.of(given("1", "100"));
    card.points("a", "1", "90").points("b", "1", "80").points("c", "1", "80").points("d", "1", "7");

    assertThat(card.report().agencies())
        .extracting(score -> score.agency() + " " + score.rank().orElseThrow())
        .containsExactly("a 1/4", "b 2/4", "c 2/4", "d 4/4");
  }

  @Test
  @Tag("K13")
  void theAgenciesOfABlockAreThoseOfTheEarlierOfReportAndLastDayOfTheEdition() {
    Agency closed =
        Agency.of("dong", "Sở Đóng", AgencyKind.DEPARTMENT).toBuilder()
            .until(LocalDate.of(2026, 9, 30))
            .build();
    Agency later =
        Agency.of("sau", "Sở Sau", AgencyKind.DEPARTMENT).toBuilder()
            .from(LocalDate.of(2027, 1, 1))
            .build();
    Scorecard set =
        Card.set(given("1", "100"))
            .addBlocks(
                AgencyBlock.of("so", "Các sở", Selection.ofKinds(AgencyKind.DEPARTMENT)),
                AgencyBlock.of("cu", "Khối cũ", Selection.of("dong")))
            .build();
    AgencyRegister register =
        AgencyRegister.of(closed, later, Agency.of("ca", "Sở Cả", AgencyKind.DEPARTMENT));

    assertThat(scored(set, register, LocalDate.of(2026, 9, 30))).containsExactly("ca", "dong");
    assertThat(scored(set, register, Card.IN_MARCH)).containsExactly("ca");
  }

  private static List<String> scored(Scorecard set, AgencyRegister register, LocalDate asOf) {
    return Scorer.score(set, register, ScoreEntries.of(List.of()), asOf).agencies().stream()
        .map(score -> score.agency().value())
        .sorted()
        .toList();
  }

  @Test
  @Tag("K13")
  void placesByThePrintedTotalAreSharedByEqualPrints() {
    for (Scorecard.RankedBy by : Scorecard.RankedBy.values()) {
      Card card =
          Card.of(Card.set(given("1", "100")).rankedBy(by).printedDecimals(1).build())
              .points("a", "1", "93.04")
              .points("b", "1", "93.01")
              .points("c", "1", "93.06");
      assertThat(card.score("c").rank()).contains(Rank.of(1, 3));
      assertThat(card.score("a").rank()).contains(Rank.of(2, 3));
      assertThat(card.score("b").rank())
          .contains(Rank.of(by == Scorecard.RankedBy.PRINTED_TOTAL ? 2 : 3, 3));
    }
  }

  @Test
  @Tag("K12")
  void whoExceedsTheQuotaOfTheLastClassHasNone() {
    ClassScheme classes =
        ClassScheme.of(
            Card.limited("Tốt", ">=80", ClassQuota.atMost(1)),
            Card.limited("Khá", "<80", ClassQuota.atMost(1)));
    Card card =
        Card.of(Card.set(given("1", "100")).classes(classes).build())
            .points("a", "1", "90")
            .points("b", "1", "85")
            .points("c", "1", "70");
    assertThat(card.score("b").scoreClass().name()).contains("Khá");
    assertThat(card.score("c").scoreClass().state()).isEqualTo(ClassResult.State.UNCLASSED);
    assertThat(card.score("c").scoreClass().isOverQuota()).isTrue();
  }

  @Test
  @Tag("K15")
  void aComparisonNamesWhatChangedAndTheLargestLeafFirst() {
    Scorecard set = Card.set(given("1", "50"), given("2", "50")).build();
    Card before =
        Card.of(set)
            .points("a", "1", "40")
            .points("a", "2", "30")
            .points("b", "1", "40")
            .points("b", "2", "40");
    Card after =
        Card.of(set)
            .points("a", "1", "38")
            .points("a", "2", "45")
            .points("b", "1", "40")
            .points("b", "2", "40")
            .points("c", "1", "1");
    ScoreComparison compared = ScoreComparison.of(before.report(), after.report());

    assertThat(compared.schemeDiffers()).isFalse();
    assertThat(compared.changes())
        .extracting(change -> change.agency().value())
        .containsExactly("a", "b", "c");
    ScoreComparison.Change a = compared.changes().get(0);
    assertThat(a.populationDiffers()).isFalse();
    assertThat(a.total()).contains(Fraction.of(13));
    assertThat(a.places()).hasValue(1);
    assertThat(a.leaves())
        .extracting(leaf -> leaf.after().node().code() + " " + leaf.points().orElseThrow())
        .containsExactly("2 15", "1 -2");
    assertThat(a.isAny()).isTrue();
    ScoreComparison.Change b = compared.changes().get(1);
    assertThat(b.leaves()).isEmpty();
    assertThat(b.total()).contains(Fraction.ZERO);
    assertThat(b.places()).hasValue(-1);
    ScoreComparison.Change c = compared.changes().get(2);
    assertThat(c.before()).isEmpty();
    assertThat(c.total()).isEmpty();
    assertThat(c.places()).isEmpty();
    assertThat(c.isAny()).isTrue();
    assertThat(ScoreComparison.of(after.report(), after.report()).changes())
        .noneMatch(ScoreComparison.Change::isAny);
  }

  @Test
  @Tag("K15")
  void aLeafThatIsNotCertainHasNoDifference() {
    Scorecard set = Card.set(given("1", "50"), given("2", "50")).build();
    Card before = Card.of(set).points("a", "1", "40");
    Card after = Card.of(set).points("a", "1", "40").points("a", "2", "10");
    ScoreComparison.Change change =
        ScoreComparison.of(before.report(), after.report()).changes().get(0);

    assertThat(change.total()).isEmpty();
    assertThat(change.leaves()).hasSize(1);
    assertThat(change.leaves().get(0).points()).isEmpty();
    assertThat(change.populationDiffers()).isTrue();
  }
}
