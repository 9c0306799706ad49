package vn.cchc.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

@Tag("V6")
class LevelCombinationTest {
  private static final LevelCombination.Member MET =
      new LevelCombination.Member(Outcome.MET, Optional.of(Level.AT_LEVEL));
  private static final LevelCombination.Member BELOW =
      new LevelCombination.Member(Outcome.NOT_DUE, Optional.of(Level.BELOW));
  private static final LevelCombination.Member MISSED =
      new LevelCombination.Member(Outcome.NOT_MET, Optional.empty());
  private static final LevelCombination.Member OPEN =
      new LevelCombination.Member(Outcome.NO_DATA, Optional.of(Level.UNDECIDED));
  private static final LevelCombination.Member WITHOUT_CASES =
      new LevelCombination.Member(Outcome.NOTHING_AROSE, Optional.of(Level.UNDECIDED));

  private static Level levelOfShare(int percent, LevelCombination.Member... members) {
    return new LevelCombination(List.of(members))
        .ofShare(Outcome.NOT_DUE, BigDecimal.valueOf(percent))
        .orElseThrow();
  }

  @Test
  void aShareIsBelowIfAllOpenMembersTogetherWouldNotSuffice() {
    assertThat(levelOfShare(50, MET, OPEN, BELOW, MISSED)).isEqualTo(Level.UNDECIDED);
    assertThat(levelOfShare(51, MET, OPEN, BELOW, MISSED)).isEqualTo(Level.BELOW);
    assertThat(levelOfShare(50, OPEN, OPEN)).isEqualTo(Level.UNDECIDED);
    assertThat(levelOfShare(50, BELOW, BELOW, MISSED)).isEqualTo(Level.BELOW);
  }

  @Test
  void membersWithoutCasesAreLeftOut() {
    assertThat(levelOfShare(50, MET, BELOW, WITHOUT_CASES)).isEqualTo(Level.UNDECIDED);
  }

  private static EveryPeriod.Inner inner(Outcome outcome, Level level) {
    return new EveryPeriod.Inner(outcome, Optional.of(level), false);
  }

  private static Optional<Level> levelOfAgencies(int percent, EveryPeriod.Inner... agencies) {
    return new EveryPeriod(List.of(agencies), Optional.of(BigDecimal.valueOf(percent)))
        .levelOfAgencies(Outcome.NOT_DUE);
  }

  @Test
  @Tag("T9")
  void aShareOfAgenciesThatKeepUpInEveryPeriodIsOfThoseWithCases() {
    EveryPeriod.Inner atLevel = inner(Outcome.NOT_DUE, Level.AT_LEVEL);
    EveryPeriod.Inner below = inner(Outcome.NOT_DUE, Level.BELOW);
    EveryPeriod.Inner open = inner(Outcome.NOT_DUE, Level.UNDECIDED);
    EveryPeriod.Inner withoutCases = inner(Outcome.NOTHING_AROSE, Level.UNDECIDED);

    assertThat(levelOfAgencies(50, atLevel, below, withoutCases)).contains(Level.AT_LEVEL);
    assertThat(levelOfAgencies(51, atLevel, below, withoutCases)).contains(Level.BELOW);
    assertThat(levelOfAgencies(50, open, open)).contains(Level.UNDECIDED);
    assertThat(levelOfAgencies(50, withoutCases)).contains(Level.UNDECIDED);
  }

  private static boolean isFinallyMissed(int percent, EveryPeriod.Inner... agencies) {
    return new EveryPeriod(List.of(agencies), Optional.of(BigDecimal.valueOf(percent)))
        .isFinal(Outcome.NOT_MET, false);
  }

  private static EveryPeriod.Inner inner(Outcome outcome, boolean isFinal) {
    return new EveryPeriod.Inner(outcome, Optional.empty(), isFinal);
  }

  @Test
  @Tag("T9")
  void aShareIsFinallyMissedIfAllThatIsNotFinalWouldNotSuffice() {
    EveryPeriod.Inner met = inner(Outcome.MET, true);
    EveryPeriod.Inner missed = inner(Outcome.NOT_MET, true);

    assertThat(isFinallyMissed(60, met, missed)).isTrue();
    assertThat(isFinallyMissed(50, met, missed, inner(Outcome.NOTHING_AROSE, true))).isFalse();
    assertThat(isFinallyMissed(60, missed, inner(Outcome.NOTHING_AROSE, false))).isTrue();
    assertThat(
            Stream.of(50, 51)
                .map(percent -> isFinallyMissed(percent, missed, inner(Outcome.NOT_MET, false))))
        .containsExactly(false, true);
  }
}
