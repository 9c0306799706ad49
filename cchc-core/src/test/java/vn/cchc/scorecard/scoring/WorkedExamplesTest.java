package vn.cchc.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.scorecard.scoring.Card.area;
import static vn.cchc.scorecard.scoring.Card.fraction;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.interval;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.plain;
import static vn.cchc.scorecard.scoring.Card.proportional;
import static vn.cchc.scorecard.scoring.Card.steps;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.FigureCondition;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.validation.InvalidScorecardException;

/** Scores worked out by hand. */
class WorkedExamplesTest {
  @ParameterizedTest
  @CsvSource({"52.5, 7.875", "80, 12", "96, 12", "0, 0"})
  @Tag("K4")
  void proportionalPointsEndAtTheFullMark(String percent, String points) {
    Card card =
        Card.of(leaf("1", "12", proportional("80"))).figure("a", "1", Quantity.of(number(percent)));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction(points)));
  }

  @Test
  @Tag("K1")
  void pointsAreExactFractions() {
    Card card = Card.of(leaf("1", "2", proportional("100"))).figure("a", "1", Ratio.of(118, 120));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction("59/30")));
    assertThat(card.score("a").printed(2)).contains(number("1.97"));
  }

  @Test
  @Tag("K4")
  void groupOfThreeProportionalLeavesAddsUp() {
    Card card =
        Card.of(
                leaf("1", "2", proportional("80")),
                leaf("2", "4", proportional("100")),
                leaf("3", "6", proportional("50")))
            .figure("a", "1", Quantity.of(60))
            .figure("a", "2", Quantity.of(50))
            .figure("a", "3", Quantity.of(30));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction("7.1")));
  }

  @ParameterizedTest
  @CsvSource({"79.99, 0", "80, 0.5", "99.999, 0.5", "100, 1"})
  @Tag("K3")
  void stepBelongsToItsClosedEnd(String percent, String points) {
    Card card =
        Card.of(leaf("1", "1", steps(">=100", "1", ">=80 <100", "0.5", "<80", "0")))
            .figure("a", "1", Quantity.of(number(percent)));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction(points)));
  }

  @Test
  @Tag("K3")
  void overlappingStepsAreNotScored() {
    Card card =
        Card.of(leaf("1", "3", steps(">=88 <=90", "2", ">=90 <=95", "3", "<88", "0", ">95", "3")))
            .figure("a", "1", Quantity.of(90));
    assertThatThrownBy(card::report)
        .isInstanceOf(InvalidScorecardException.class)
        .hasMessageContaining("STEP_OVERLAP");
  }

  private static Deductions perCase(String notDone, String late) {
    return new Deductions(
        ImmutableList.of(
            new Deductions.PerCase(IndicatorId.of("khong-lam"), number(notDone)),
            new Deductions.PerCase(IndicatorId.of("cham"), number(late))));
  }

  private static Deductions.Band band(String points, String figure, String interval) {
    return new Deductions.Band(
        number(points),
        ImmutableList.of(new FigureCondition(IndicatorId.of(figure), interval(interval))));
  }

  /** The bands of detection, by the share that is recovered. */
  static Deductions bands(Deductions.Counting counting) {
    return new Deductions(
        ImmutableList.of(
            new Deductions.Bands(
                ImmutableList.of(
                    band("3", "thu-hoi", "<25"),
                    band("2", "thu-hoi", "<50"),
                    band("1", "thu-hoi", "<70"),
                    band("0.5", "thu-hoi", "<80"),
                    band("0.25", "thu-hoi", "<100")),
                counting)));
  }

  @Test
  @Tag("K5")
  void deductionsOfTheInspectorateGiveWhatTheLawGives() {
    ScoreNode internal =
        Card.node("C1", "30")
            .addChildren(
                leaf("1", "6", perCase("1.5", "0.75")),
                leaf("2", "6", perCase("2", "1")),
                leaf("3", "9", perCase("3", "1.5")),
                leaf("4", "9", bands(Deductions.Counting.WORST)))
            .weight(BigDecimal.valueOf(2))
            .build();
    Card card =
        Card.of(
                Card.empty(number("100"))
                    .combination(ScoreNode.Combination.WEIGHTED_SUM)
                    .addNodes(internal, given("C2", "40"))
                    .build())
            .figures("a", "1", Map.of("khong-lam", "0", "cham", "1"))
            .figures("a", "2", Map.of("khong-lam", "1", "cham", "1"))
            .figures("a", "3", Map.of("khong-lam", "1", "cham", "0"))
            .figures("a", "4", Map.of("thu-hoi", "79"))
            .points("a", "C2", "31.2");
    assertThat(card.leaf("a", "C1").points()).isEqualTo(PointRange.of(fraction("22.75")));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction("76.7")));
  }

  @Test
  @Tag("K5")
  void bandsLoseTheWorstOrAllOfThem() {
    Card worst = Card.of(leaf("4", "9", bands(Deductions.Counting.WORST)));
    Card all = Card.of(leaf("4", "9", bands(Deductions.Counting.ALL)));
    assertThat(worst.figures("a", "4", Map.of("thu-hoi", "20")).total("a"))
        .isEqualTo(PointRange.of(fraction("6")));
    assertThat(all.figures("a", "4", Map.of("thu-hoi", "20")).total("a"))
        .isEqualTo(PointRange.of(fraction("2.25")));
  }

  private static Card oneStop(boolean isRounded) {
    Scorecard.Builder set = Card.empty(BigDecimal.valueOf(18));
    for (int i = 1; i <= 9; i++) {
      boolean isMean = i <= 4 || i == 7;
      set.addNodes(
          leaf(
              Integer.toString(i),
              "2",
              isMean ? new ScoreRule.CaseMean(Optional.empty()) : Card.GIVEN,
              node -> isMean && isRounded ? node.roundedTo(1) : node));
    }
    set.classes(
        new vn.cchc.scorecard.ClassScheme(
            ImmutableList.of(
                plain("Xuất sắc", ">=15"),
                plain("Tốt", ">=12 <15"),
                plain("Khá", ">=9 <12"),
                plain("Trung bình", ">=6 <9"),
                plain("Yếu", "<6"))));
    Card card = Card.of(set.build());
    String[] means = {"1.45", "1.45", "1.35", "1.25"};
    for (int i = 0; i < means.length; i++) {
      card.figure("a", Integer.toString(i + 1), Quantity.of(number(means[i])));
    }
    return card.with(
            "a",
            Card.leafOf("7"),
            new EntryContent.CaseCounts(
                ImmutableSortedMap.of(
                    BigDecimal.ZERO, 3L, BigDecimal.ONE, 7L, BigDecimal.valueOf(2), 10L)))
        .points("a", "5", "1")
        .points("a", "6", "2")
        .points("a", "8", "2")
        .points("a", "9", "0");
  }

  @Test
  @Tag("K1")
  void roundingOfTheLeavesCanChangeTheClass() {
    assertThat(oneStop(true).total("a")).isEqualTo(PointRange.of(fraction("12.1")));
    assertThat(oneStop(true).score("a").scoreClass().name()).contains("Tốt");
    assertThat(oneStop(false).total("a")).isEqualTo(PointRange.of(fraction("11.85")));
    assertThat(oneStop(false).score("a").scoreClass().name()).contains("Khá");
  }

  @Test
  @Tag("K8")
  @Tag("K11")
  void whatDoesNotApplyIsLeftOutAndTheTotalIsBroughtBackToTheScale() {
    Card card = CoastalSet.with(CoastalSet.set(false));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction("6400/76")));
    assertThat(card.score("a").printed(2)).contains(number("84.21"));
    assertThat(card.score("a").isRenormalised()).isTrue();
    assertThat(card.score("a").scoreClass().name()).contains("Khá");
    assertThat(percent(card, "a")).isEqualTo("100.0");
    assertThat(percent(card, "b")).isEqualTo("87.5");
    assertThat(percent(card, "đ")).isEqualTo("80.0");
    assertThat(percent(card, "e")).isEqualTo("83.3");
    assertThat(percent(card, "g")).isEqualTo("75.0");
    assertThat(percent(card, "h")).isEqualTo("90.0");
  }

  private static String percent(Card card, String area) {
    return card.leaf("a", area)
        .percent()
        .orElseThrow()
        .low()
        .rounded(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @ParameterizedTest
  @CsvSource({"true, 6600/76, 86.84", "false, 6552/76, 86.21"})
  @Tag("K11")
  void bonusCountsBeforeOrAfterTheRenormalisation(boolean isBefore, String total, String printed) {
    AgencyScore score =
        CoastalSet.with(CoastalSet.set(isBefore)).count("a", "thuong", 2).score("a");
    assertThat(score.total()).contains(PointRange.of(fraction(total)));
    assertThat(score.printed(2)).contains(number(printed));
    assertThat(score.scoreClass().name()).contains("Tốt");
  }

  @Test
  @Tag("K8")
  void withoutRenormalisationTheClassWouldBeAnother() {
    Card card = CoastalSet.with(CoastalSet.set(false, ScoreNode.WhenNotApplicable.ZERO));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction("64")));
    assertThat(card.score("a").scoreClass().state()).isEqualTo(ClassResult.State.UNCLASSED);
  }

  @Test
  @Tag("K12")
  void totalWithoutAClassIsNotForcedIntoOne() {
    Card card = Card.of(CoastalSet.set(false));
    String[] points = {"8", "8", "12", "7.8", "28", "10", "6", "6.2"};
    for (int i = 0; i < points.length; i++) {
      card.points("a", CoastalSet.AREAS.get(i), points[i]);
    }
    AgencyScore score = card.score("a");
    assertThat(score.total()).contains(PointRange.of(fraction("86")));
    assertThat(score.scoreClass().state()).isEqualTo(ClassResult.State.UNCLASSED);
    assertThat(score.scoreClass().failed())
        .extracting(failed -> failed.scoreClass() + " " + failed.share().node())
        .containsExactly("Tốt d", "Tốt h");
  }

  @Test
  @Tag("K10")
  void surveyThatWasNotHeldIsLeftOutByName() {
    Card card =
        Card.of(
                area("A", "70", given("1", "70")),
                Card.node("X", "30")
                    .addChildren(
                        leaf("X.1", "30", Card.GIVEN, node -> node.source(ScoreNode.Source.SURVEY)))
                    .build())
            .points("a", "1", "61.6");
    assertThat(card.total("a")).isEqualTo(new PointRange(fraction("61.6"), fraction("91.6")));
    card.with(
        "a",
        new EntrySubject.OfNode(NodeCode.of("X")),
        new EntryContent.NotApplicable("không tổ chức khảo sát"));
    assertThat(card.total("a")).isEqualTo(PointRange.of(fraction("88")));
    assertThat(card.score("a").isRenormalised()).isTrue();
    assertThat(card.leaf("a", "X").state()).isEqualTo(NodeScore.State.NOT_APPLICABLE);
  }

  @Test
  @Tag("K7")
  void missingLeafMakesARangeAndNoClassWhereBothEndsDiffer() {
    Card card =
        Card.of(
                Card.set(given("1", "98"), given("2", "2"))
                    .classes(
                        new vn.cchc.scorecard.ClassScheme(
                            ImmutableList.of(plain("Tốt", ">=85"), plain("Khá", "<85"))))
                    .build())
            .points("a", "1", "84.5");
    AgencyScore score = card.score("a");
    assertThat(score.total()).contains(new PointRange(fraction("84.5"), fraction("86.5")));
    assertThat(score.scoreClass().state()).isEqualTo(ClassResult.State.UNDECIDED);
    assertThat(score.unranked()).contains(AgencyScore.Unranked.INCOMPLETE);
    assertThat(score.printed(2)).isEmpty();
  }

  @Test
  @Tag("K13")
  void equalPrintsOfUnequalTotalsDoNotShareAPlace() {
    Card card =
        Card.of(leaf("1", "100", proportional("100")))
            .figure("a", "1", Ratio.of(2144, 2157))
            .figure("b", "1", Ratio.of(2220, 2234));
    assertThat(card.score("a").printed(1)).isEqualTo(card.score("b").printed(1));
    assertThat(card.score("a").rank()).contains(Rank.of(1, 2));
    assertThat(card.score("b").rank()).contains(Rank.of(2, 2));
  }

  @Test
  @Tag("K14")
  void printedPartsOfAnIndexNeedNotAddUpToTheLastDigit() {
    String[] weights = {"0.5", "0.5", "2", "0.5", "1", "0.5", "0.5", "2", "2", "0.5"};
    Scorecard.Builder set =
        Card.empty(BigDecimal.valueOf(100)).combination(ScoreNode.Combination.WEIGHTED_SUM);
    for (int i = 0; i < weights.length; i++) {
      BigDecimal weight = number(weights[i]);
      set.addNodes(leaf(Integer.toString(i + 1), "10", Card.GIVEN, node -> node.weight(weight)));
    }
    Card card =
        Card.of(set.build())
            .published(
                "a", "72.10", "6.37", "7.67", "7.27", "8.40", "7.64", "8.01", "8.37", "6.76",
                "6.56", "7.76");
    PublishedTotal total =
        PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH).get(0);
    assertThat(total.recomputed().orElseThrow()).isEqualTo(fraction("72.11"));
    assertThat(total.tolerance()).isEqualTo(fraction("0.055"));
    assertThat(total.published().decimals()).isEqualTo(OptionalInt.of(2));
    assertThat(total.finding()).isEqualTo(PublishedTotal.Finding.WITHIN_ROUNDING);
  }

  @ParameterizedTest
  @CsvSource({"99.4, EQUAL", "99.3, CONTRADICTION"})
  @Tag("K14")
  void publishedCountsAreHeldAgainstThePublishedShare(
      String published, PublishedTotal.Finding finding) {
    Card card =
        Card.of(leaf("1", "100", proportional("100")))
            .published("a", published)
            .with(
                "a",
                Card.leafOf("1"),
                new EntryContent.Figure(Ratio.of(2144, 2157)),
                ScoringRound.PUBLISHED,
                0);
    assertThat(PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH))
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.finding()).isEqualTo(finding);
              assertThat(total.recomputed()).contains(fraction("214400/2157"));
            });
  }

  @Test
  @Tag("K14")
  void publishedFigureThatComparesWithOthersCannotBeChecked() {
    Card card =
        Card.of(leaf("1", "10", new ScoreRule.RelativeToBest(Optional.empty(), number("80"))))
            .published("a", "10")
            .with(
                "a",
                Card.leafOf("1"),
                new EntryContent.Figure(Quantity.of(80)),
                ScoringRound.PUBLISHED,
                0);
    assertThat(PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH))
        .extracting(PublishedTotal::finding)
        .containsExactly(PublishedTotal.Finding.NOT_CHECKABLE);
  }

  @Test
  @Tag("K11")
  void leaderThatJustReachesTheTargetDividesByNothing() {
    ScoreRule relative = new ScoreRule.RelativeToBest(Optional.empty(), number("80"));
    Card card =
        Card.of(leaf("1", "10", relative))
            .figure("a", "1", Quantity.of(80))
            .figure("b", "1", Quantity.of(79))
            .figure("c", "1", Quantity.of(80));
    assertThat(card.total("a")).isEqualTo(PointRange.of(Fraction.of(10)));
    assertThat(card.total("b")).isEqualTo(PointRange.of(Fraction.ZERO));
    assertThat(card.score("c").rank()).contains(Rank.of(1, 3));
  }

  @Test
  @Tag("K9")
  @Tag("K13")
  void bodyThatIsNotAppraisedYetIsNeitherZeroNorRanked() {
    Card card =
        Card.of(given("1", "10")).points("a", "1", "9", ScoringRound.SELF, 0).points("b", "1", "8");
    AgencyScore score = card.score("a");
    assertThat(score.total()).contains(PointRange.of(Fraction.of(9)));
    assertThat(score.isAppraised()).isFalse();
    assertThat(score.unranked()).contains(AgencyScore.Unranked.NOT_APPRAISED);
    assertThat(score.rank()).isEmpty();
    assertThat(card.score("b").rank()).contains(Rank.of(1, 1));
  }

  /** Two parts of a weighted sum, published with one decimal each. */
  private static Card published(String total, String first, String second) {
    Scorecard.Builder set =
        Card.empty(BigDecimal.valueOf(30)).combination(ScoreNode.Combination.WEIGHTED_SUM);
    set.addNodes(leaf("1", "10", Card.GIVEN, node -> node.weight(number("2"))), given("2", "10"));
    return Card.of(set.build()).published("a", total, first, second);
  }

  private static PublishedTotal check(Card card) {
    return PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "19.0, EQUAL, 0.2",
    "19.2, WITHIN_ROUNDING, 0.2",
    "18.8, WITHIN_ROUNDING, 0.2",
    "19.3, CONTRADICTION, 0.2",
    "18.7, CONTRADICTION, 0.2"
  })
  @Tag("K14")
  void aTotalIsHeldAgainstHalfAUnitOfEachPartTimesItsWeight(
      String total, PublishedTotal.Finding finding, String tolerance) {
    PublishedTotal found = check(published(total, "6.0", "7.0"));
    assertThat(found.finding()).isEqualTo(finding);
    assertThat(found.recomputed()).contains(fraction("19"));
    assertThat(found.tolerance()).isEqualTo(fraction(tolerance));
    assertThat(found.agency().value()).isEqualTo("a");
    assertThat(found.node()).isEqualTo(NodeCode.ROOT);
  }

  @Test
  @Tag("K14")
  void aTotalOfWhichAPartIsNotPublishedCannotBeChecked() {
    PublishedTotal found =
        check(
            Card.of(Card.set(given("1", "10"), given("2", "10")).build()).published("a", "9", "4"));
    assertThat(found.finding()).isEqualTo(PublishedTotal.Finding.NOT_CHECKABLE);
    assertThat(found.recomputed()).isEmpty();
    assertThat(found.tolerance()).isEqualTo(Fraction.ZERO);

    Card appraised =
        Card.of(Card.set(given("1", "10"), given("2", "10")).build())
            .published("a", "9", "4")
            .points("a", "2", "5", ScoringRound.APPRAISED_1, 0);
    assertThat(check(appraised).finding())
        .as("points of another round are no published part")
        .isEqualTo(PublishedTotal.Finding.NOT_CHECKABLE);
  }

  @Test
  @Tag("K14")
  void whatIsPublishedAsNotApplicableIsLeftOutAndAdjustmentsCount() {
    Card card =
        Card.of(
                Card.set(given("1", "50"), given("2", "50"))
                    .addAdjustments(
                        Adjustment.of("thuong", "Thưởng", Adjustment.bonus(number("2"))))
                    .build())
            .published("a", "82.0", "40.0")
            .with(
                "a",
                Card.leafOf("2"),
                new EntryContent.NotApplicable("không có"),
                ScoringRound.PUBLISHED,
                0)
            .with(
                "a",
                new EntrySubject.OfAdjustment(AdjustmentId.of("thuong")),
                new EntryContent.Count(1),
                ScoringRound.PUBLISHED,
                0);
    assertThat(check(card).recomputed()).contains(fraction("82"));
    assertThat(check(card).finding()).isEqualTo(PublishedTotal.Finding.EQUAL);
  }

  @Test
  @Tag("K14")
  void onlyWhatIsPublishedAndKnownIsChecked() {
    Card card = published("19.0", "6.0", "7.0").points("b", "1", "3");
    assertThat(PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH)).hasSize(1);
    assertThat(PublishedTotal.check(card.scorecard(), card.entries(), LocalDate.of(2026, 12, 31)))
        .isEmpty();
  }
}
