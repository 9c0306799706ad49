package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.plan.TargetId;
import vn.cchc.text.Language;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;

class ChangeTextTest {
  private static ImmutableTargetResult.Builder result(Outcome outcome) {
    return ImmutableTargetResult.builder()
        .target(TargetId.of("t"))
        .outcome(outcome)
        .isFinal(false)
        .shortfall(Shortfall.NOT_APPLICABLE);
  }

  private static TargetResult running(Outcome outcome, Level level) {
    return result(outcome).level(level).build();
  }

  private static String told(TargetResult before, TargetResult after) {
    return Messages.of(Language.ENGLISH)
        .explain(
            new OutcomeChange(
                TargetId.of("t"),
                Optional.of(before),
                Optional.of(after),
                LocalDate.of(2020, 3, 5),
                ImmutableList.of()));
  }

  @Test
  void aTargetThatIsNotDueChangesItsLevel() {
    TargetResult below = running(Outcome.NOT_DUE, Level.BELOW);
    TargetResult atLevel = running(Outcome.MET, Level.AT_LEVEL);

    assertThat(told(below, atLevel))
        .isEqualTo("from \"below the level\" to \"at the level asked for\" since 2020-03-05");
    assertThat(told(atLevel, result(Outcome.MET).build()))
        .isEqualTo("from \"at the level asked for\" to \"Met\" since 2020-03-05");
  }

  @Test
  void figuresThatContradictOneAnotherAreToldAndNotTheLevel() {
    assertThat(
            told(running(Outcome.NOT_DUE, Level.BELOW), running(Outcome.CONFLICT, Level.UNDECIDED)))
        .isEqualTo("from \"below the level\" to \"Conflicting figures\" since 2020-03-05");
  }

  @Test
  void whereOutcomesDoNotDifferTheLevelsDo() {
    assertThat(
            told(running(Outcome.NO_DATA, Level.UNDECIDED), running(Outcome.NO_DATA, Level.BELOW)))
        .isEqualTo("from \"undecided\" to \"below the level\" since 2020-03-05");
  }
}
