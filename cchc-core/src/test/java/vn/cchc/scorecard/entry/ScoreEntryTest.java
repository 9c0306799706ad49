package vn.cchc.scorecard.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.ScoringRound;

class ScoreEntryTest {
  private static final Quantity MINUS_ONE = Quantity.of(-1);
  private static final EntrySubject LEAF = new EntrySubject.OfLeaf(NodeCode.of("1"));
  private static final EntrySubject NODE = new EntrySubject.OfNode(NodeCode.of("2"));
  private static final EntrySubject ADJUSTMENT =
      new EntrySubject.OfAdjustment(AdjustmentId.of("thuong"));
  private static final EntryContent POINTS = new EntryContent.Points(Quantity.of(1));
  private static final EntryContent EXPLAINED =
      new EntryContent.Explanation("thiếu hồ sơ", Optional.of(Quantity.of(2)));

  private static ScoreEntry.Builder entry(
      EntrySubject subject, EntryContent content, ScoringRound round) {
    return ScoreEntry.builder()
        .scorecard(ScorecardId.of("bo"))
        .agency(AgencyId.of("a"))
        .subject(subject)
        .content(content)
        .round(round)
        .recordedAt(Instant.parse("2027-01-01T16:59:59Z"));
  }

  /** The subjects that may have a content in a round: a leaf, a node, an adjustment. */
  private static String fits(EntryContent content, ScoringRound round) {
    StringBuilder fits = new StringBuilder();
    Map<String, EntrySubject> subjects =
        ImmutableMap.of("leaf ", LEAF, "node ", NODE, "adjustment ", ADJUSTMENT);
    subjects.forEach(
        (name, subject) -> {
          ScoreEntry.Builder entry = entry(subject, content, round);
          try {
            assertThat(entry.build().content()).isEqualTo(content);
            fits.append(name);
          } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("entry of a: " + subject + " must not have ");
          }
        });
    return fits.toString().strip();
  }

  @Test
  void whatIsEnteredFitsWhatItIsEnteredFor() {
    EntryContent figure = new EntryContent.Figure(Ratio.of(1, 2));
    EntryContent figures =
        new EntryContent.Figures(ImmutableMap.of(IndicatorId.of("cham"), Quantity.of(1)));
    EntryContent cases =
        new EntryContent.CaseCounts(ImmutableSortedMap.of(BigDecimal.ZERO, 0L, BigDecimal.ONE, 2L));

    assertThat(fits(POINTS, ScoringRound.SELF)).isEqualTo("leaf adjustment");
    assertThat(fits(POINTS, ScoringRound.PUBLISHED)).isEqualTo("leaf node adjustment");
    for (EntryContent ofLeaf : List.of(figure, figures, cases)) {
      assertThat(fits(ofLeaf, ScoringRound.APPRAISED_1)).isEqualTo("leaf");
    }
    assertThat(fits(new EntryContent.NotApplicable("không có"), ScoringRound.SELF))
        .isEqualTo("leaf node");
    assertThat(fits(new EntryContent.Count(0), ScoringRound.SELF)).isEqualTo("adjustment");
    assertThat(fits(EXPLAINED, ScoringRound.EXPLAINED)).isEqualTo("leaf node adjustment");
  }

  @Test
  @Tag("K9")
  void theRoundOfExplanationsAndNoOtherExplains() {
    assertThatThrownBy(() -> entry(LEAF, POINTS, ScoringRound.EXPLAINED).build())
        .hasMessage("entry of a: the round of explanations, and no other, must explain");
    assertThatThrownBy(() -> entry(LEAF, EXPLAINED, ScoringRound.SELF).build())
        .hasMessage("entry of a: the round of explanations, and no other, must explain");
  }

  @Test
  void pointsCasesAndCountsAreNotNegative() {
    assertThatThrownBy(() -> new EntryContent.Points(MINUS_ONE))
        .hasMessage("points: must not be negative, but were -1");
    assertThatThrownBy(() -> new EntryContent.Explanation("a", Optional.of(MINUS_ONE)))
        .hasMessage("points: must not be negative, but were -1");
    assertThat(new EntryContent.Points(Quantity.of(0)).points()).isEqualTo(Quantity.of(0));
    assertThatThrownBy(() -> new EntryContent.Count(-1))
        .hasMessage("count: must not be negative, but was -1");
    assertThatThrownBy(
            () -> new EntryContent.CaseCounts(ImmutableSortedMap.of(BigDecimal.ONE, -1L)))
        .hasMessage("case counts: points and numbers must not be negative, but were 1 and -1");
    assertThatThrownBy(
            () -> new EntryContent.CaseCounts(ImmutableSortedMap.of(new BigDecimal(-1), 1L)))
        .hasMessage("case counts: points and numbers must not be negative, but were -1 and 1");
    assertThatThrownBy(() -> new EntryContent.CaseCounts(ImmutableSortedMap.of()))
        .hasMessage("case counts: must be at least one");
    assertThatThrownBy(() -> new EntryContent.Figures(ImmutableMap.of()))
        .hasMessage("figures: must be at least one");
  }

  @Test
  void aMeanIsNoFigureOfAnEntry() {
    Mean mean = new Mean(BigDecimal.TEN, 3);

    assertThatThrownBy(() -> new EntryContent.Figure(mean))
        .hasMessage("figure: must not be a mean, which is derived");
    assertThatThrownBy(
            () -> new EntryContent.Figures(ImmutableMap.of(IndicatorId.of("cham"), mean)))
        .hasMessage("figure: must not be a mean, which is derived");
    assertThatThrownBy(() -> new EntrySubject.OfLeaf(NodeCode.ROOT))
        .hasMessage("entry: the root is not a leaf");
  }

  @Test
  @Tag("K9")
  void twoEntriesSayTheSameWhateverDecimalsArePrinted() {
    EntryContent printed = new EntryContent.Points(Quantity.printed("1.0"));
    EntryContent figure = new EntryContent.Figure(Quantity.of(1));

    assertThat(POINTS.saysTheSameAs(printed)).isTrue();
    assertThat(POINTS.saysTheSameAs(new EntryContent.Points(Quantity.of(2)))).isFalse();
    assertThat(POINTS.saysTheSameAs(figure)).isFalse();
    assertThat(figure.saysTheSameAs(new EntryContent.Figure(Quantity.printed("1.0")))).isTrue();
    assertThat(figure.saysTheSameAs(new EntryContent.Figure(Quantity.of(2)))).isFalse();
    assertThat(figure.saysTheSameAs(POINTS)).isFalse();
    assertThat(new EntryContent.Count(1).saysTheSameAs(new EntryContent.Count(1))).isTrue();
    assertThat(new EntryContent.Count(1).saysTheSameAs(new EntryContent.Count(2))).isFalse();
  }

  @Test
  @Tag("K16")
  void anEntryIsKnownFromItsDayInVietnamOnAndUpToItsRound() {
    ScoreEntry evening = entry(LEAF, POINTS, ScoringRound.SELF).build();
    ScoreEntry midnight =
        entry(LEAF, POINTS, ScoringRound.APPRAISED_1)
            .recordedAt(Instant.parse("2027-01-01T17:00:00Z"))
            .build();
    ScoreEntries both = ScoreEntries.of(List.of(evening, midnight));
    LocalDate newYear = LocalDate.of(2027, 1, 1);

    assertThat(both.knownOn(newYear.minusDays(1)).all()).isEmpty();
    assertThat(both.knownOn(newYear).all()).containsExactly(evening);
    assertThat(both.knownOn(newYear.plusDays(1)).all()).containsExactly(evening, midnight);
    assertThat(both.upTo(ScoringRound.SELF).all()).containsExactly(evening);
    assertThat(both.upTo(ScoringRound.APPRAISED_1).all()).containsExactly(evening, midnight);
    assertThat(both).hasToString("ScoreEntries(2)");
  }

  @Test
  void textsOfAnEntryAreInNfc() {
    String decomposed = "so\u031b\u0323";
    ScoreEntry entry =
        entry(LEAF, POINTS, ScoringRound.SELF)
            .addEvidence(decomposed)
            .note(decomposed)
            .by(decomposed)
            .build();

    assertThat(entry.evidence()).containsExactly("sợ");
    assertThat(entry.note()).hasValue("sợ");
    assertThat(entry.by()).hasValue("sợ");
    assertThat(new EntryContent.NotApplicable(decomposed).reason()).isEqualTo("sợ");
    assertThat(new EntryContent.Explanation(decomposed, Optional.empty()).reason()).isEqualTo("sợ");
  }
}
