package vn.cchc.message;

import static vn.cchc.scorecard.scoring.Card.area;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.interval;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.leafOf;
import static vn.cchc.scorecard.scoring.Card.limited;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.ofEveryArea;
import static vn.cchc.scorecard.scoring.Card.plain;
import static vn.cchc.scorecard.scoring.Card.pointsOf;
import static vn.cchc.scorecard.scoring.Card.proportional;
import static vn.cchc.scorecard.scoring.Card.steps;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Selection;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.ClassQuota;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.Deductions;
import vn.cchc.scorecard.FigureCondition;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreNode.WhenNotApplicable;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.Card;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.UnusedEntry;

/** Scores of every kind: each rule, state, round, class and finding. */
final class AnyScore {
  private static final Optional<IndicatorId> ENTERED = Optional.empty();

  private AnyScore() {}

  static void forAll(ScoreMessages messages, Consumer<String> told) {
    for (Card card : cards()) {
      ScoreReport report = card.report();
      messages.places(report).forEach(told);
      report.agencies().stream()
          .flatMap(score -> score.root().all())
          .forEach(score -> told.accept(messages.explain(score)));
      report.unused().forEach(unused -> told.accept(messages.explain(unused)));
      PublishedTotal.check(card.scorecard(), card.entries(), Card.IN_MARCH)
          .forEach(total -> told.accept(messages.explain(total)));
    }
    forEachChange(messages, told);
    for (UnusedEntry.Cause cause : UnusedEntry.Cause.values()) {
      told.accept(messages.explain(new UnusedEntry(entry(leafOf("1")), cause)));
      told.accept(
          messages.explain(
              new UnusedEntry(
                  entry(new EntrySubject.OfAdjustment(AdjustmentId.of("thuong"))), cause)));
    }
  }

  private static void forEachChange(ScoreMessages messages, Consumer<String> told) {
    List<ScoreReport> reports = new ArrayList<>(cards().stream().map(Card::report).toList());
    for (String points : List.of("1", "7")) {
      reports.add(
          Card.of(given("1", "10")).points("a", "1", points).points("b", "1", "3").report());
    }
    for (ScoreReport before : reports) {
      for (ScoringRound round : ScoringRound.values()) {
        told.accept(messages.explain(new ScoreComparison.Base(before, Optional.of(round))));
      }
      told.accept(messages.explain(ScoreComparison.Base.of(before)));
      for (ScoreReport after : reports) {
        ScoreComparison comparison = ScoreComparison.of(before, after);
        messages.caveat(comparison).ifPresent(told);
        for (ScoreComparison.Change change : comparison.changes()) {
          told.accept(messages.explain(before.scorecard(), after.scorecard(), change));
          change.leaves().forEach(leaf -> told.accept(messages.explain(leaf)));
        }
      }
    }
  }

  private static ScoreEntry entry(EntrySubject subject) {
    return ScoreEntry.builder()
        .scorecard(Card.ID)
        .agency(AgencyId.of("a"))
        .subject(subject)
        .round(ScoringRound.SELF)
        .content(pointsOf("1"))
        .recordedAt(Instant.EPOCH)
        .build();
  }

  private static List<Card> cards() {
    return List.of(
        rules(),
        rounds(),
        states(),
        classes(">=85", 80),
        classes(">=8", 0),
        nothing(),
        quota(),
        published());
  }

  private static Card rules() {
    IndicatorId figure = IndicatorId.of("i");
    FigureCondition below = new FigureCondition(figure, interval("<50"));
    return Card.of(
            leaf(
                "1",
                "2",
                steps(
                    "100", "2", ">=80 <100", "1", ">100 <=200", "1.5", ">200", "0", "<80", "0.5")),
            leaf("2", "2", proportional("80")),
            leaf(
                "3",
                "2",
                new ScoreRule.Proportional(ENTERED, number("90"), Optional.of(number("50")))),
            leaf("4", "2", new ScoreRule.AllOrNothing(ENTERED, new ScoreInterval(Range.all()))),
            leaf("5", "2", new ScoreRule.AllOrNothing(ENTERED, interval("<=3"))),
            leaf("6", "2", new ScoreRule.PerCount(ENTERED, number("0.5"))),
            leaf("7", "2", new ScoreRule.CaseMean(ENTERED)),
            leaf("8", "2", new ScoreRule.Survey(ENTERED, BigDecimal.ONE, number("5"))),
            leaf("9", "2", new ScoreRule.RelativeToBest(ENTERED, number("80"))),
            leaf(
                "10",
                "2",
                new Deductions(ImmutableList.of(new Deductions.PerCase(figure, BigDecimal.ONE)))),
            leaf(
                "11",
                "2",
                new Levels(
                    ImmutableList.of(
                        new Levels.Level(BigDecimal.ONE, ImmutableList.of(below)),
                        new Levels.Level(number("2"), ImmutableList.of())))),
            given("12", "2"))
        .figure("a", "1", Ratio.of(799, 1000))
        .figure("a", "9", Quantity.of(90))
        .notApplicable("b", "9")
        .points("c", "12", "1");
  }

  private static Card rounds() {
    ScoreNode strict =
        leaf("1", "10", Card.GIVEN, node -> node.evidence(ScoreNode.Evidence.REQUIRED));
    EntryContent said = new EntryContent.Explanation("đã nộp bổ sung", Optional.empty());
    return Card.of(
            Card.set(strict)
                .addAdjustments(
                    Adjustment.of(
                        AdjustmentId.of("x"),
                        "Thưởng",
                        new Adjustment.Bonus(BigDecimal.ONE, Optional.empty())),
                    Adjustment.of(
                        AdjustmentId.of("y"),
                        "Phạt",
                        new Adjustment.Penalty(BigDecimal.ONE, Optional.empty())))
                .build())
        .points("a", "1", "9", ScoringRound.SELF, 0)
        .points("a", "1", "8", ScoringRound.APPRAISED_1, 1)
        .with("a", leafOf("1"), said, ScoringRound.EXPLAINED, 2)
        .count("a", "x", 1)
        .count("a", "y", 1)
        .points("b", "1", "9", ScoringRound.SELF, 0)
        .points("c", "1", "7", ScoringRound.SELF, 0)
        .points("c", "1", "9", ScoringRound.APPRAISED_2, 1)
        .points("d", "1", "10", ScoringRound.PUBLISHED, 0);
  }

  private static ScoreNode other(String code, WhenNotApplicable policy) {
    return leaf(code, "10", Card.GIVEN, node -> node.whenNotApplicable(policy));
  }

  private static Card states() {
    Selection others = Selection.of(AgencyId.of("b"));
    Card card =
        Card.of(
            Card.set(
                    other("1", WhenNotApplicable.EXCLUDED),
                    other("2", WhenNotApplicable.FULL_MARK),
                    other("3", WhenNotApplicable.ZERO),
                    other("4", WhenNotApplicable.REDISTRIBUTE),
                    leaf("5", "10", proportional("100"), node -> node.appliesTo(others)),
                    leaf("6", "10", proportional("100")),
                    leaf(
                        "7",
                        "10",
                        Card.GIVEN,
                        node -> node.whenMissing(ScoreNode.WhenMissing.ZERO)),
                    given("8", "10"),
                    area("9", "10", given("9.1", "10")),
                    area("10", "10", given("10.1", "5"), given("10.2", "5")))
                .addAdjustments(
                    Adjustment.of(
                        AdjustmentId.of("liet"),
                        "Vi phạm",
                        new Adjustment.KnockOut(NodeCode.of("8"))))
                .build());
    for (String code : List.of("1", "2", "3", "4", "9.1")) {
      card.notApplicable("a", code);
    }
    return card.figure("a", "6", Ratio.of(0, 0))
        .count("a", "liet", 1)
        .points("a", "10.1", "3")
        .points("b", "5", "11")
        .points("b", "6", "5", ScoringRound.SELF, 0)
        .points("b", "6", "6", ScoringRound.SELF, 0);
  }

  private static Card classes(String best, int side) {
    return Card.of(
            Card.set(area("1", "50", given("1.1", "50")), given("2", "50"))
                .classes(
                    new ClassScheme(
                        ImmutableList.of(ofEveryArea("Tốt", best, side), plain("Khá", ">=50 <85"))))
                .addAdjustments(
                    Adjustment.of(AdjustmentId.of("k"), "Kỷ luật", new Adjustment.ClassCap("Khá")))
                .build())
        .points("a", "1.1", "50")
        .points("a", "2", "49.999")
        .count("a", "k", 1)
        .points("b", "1.1", "50")
        .points("b", "2", "39.998")
        .points("c", "1.1", "50")
        .points("d", "1.1", "40")
        .points("d", "2", "9");
  }

  private static Card quota() {
    return Card.of(
            Card.set(given("1", "10"))
                .classes(
                    new ClassScheme(
                        ImmutableList.of(
                            limited("Tốt", ">=5", new ClassQuota.AtMost(2)), plain("Khá", "<5"))))
                .build())
        .points("a", "1", "9")
        .points("b", "1", "8")
        .points("c", "1", "8")
        .points("d", "1", "6");
  }

  private static Card nothing() {
    return Card.of(given("1", "3")).notApplicable("a", "1");
  }

  private static Card published() {
    Scorecard set =
        Card.set(given("1", "10"), given("2", "10"), area("3", "10", given("3.1", "10"))).build();
    Card card = Card.of(set);
    NodeCode third = NodeCode.of("3");
    for (Map.Entry<String, String> total :
        ImmutableMap.of("a", "15.00", "b", "15.01", "c", "16.00").entrySet()) {
      card.published(total.getKey(), total.getValue(), "5.00", "5.00")
          .with(
              total.getKey(),
              new EntrySubject.OfNode(third),
              new EntryContent.Points(Quantity.printed("5.00")),
              ScoringRound.PUBLISHED,
              0);
    }
    return card.published("d", "15.00");
  }
}
