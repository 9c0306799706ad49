package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
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
    return told(before, after, ImmutableList.of());
  }

  private static String told(
      TargetResult before, TargetResult after, ImmutableList<Observation> figures) {
    return Messages.of(Language.ENGLISH)
        .explain(
            new OutcomeChange(
                TargetId.of("t"),
                Optional.of(before),
                Optional.of(after),
                LocalDate.of(2020, 3, 5),
                figures));
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

  private static Observation figure(String indicator, int amount) {
    return Observation.builder()
        .subject(IndicatorId.of(indicator))
        .agency(AgencyId.of("so-a"))
        .period(ReportingPeriod.ofYear(2020))
        .value(Quantity.of(amount))
        .recordedAt(Instant.parse("2020-03-05T02:00:00Z"))
        .build();
  }

  /** A condition has a unit of its own, and a gathering of agencies that of its members. */
  @Test
  void eachNewFigureIsInTheUnitOfItsIndicator() {
    TargetResult before = result(Outcome.NO_DATA).build();
    TargetResult score =
        result(Outcome.MET).indicator(IndicatorId.of("diem")).unit(Unit.POINT).build();
    TargetResult hours =
        result(Outcome.MET).indicator(IndicatorId.of("gio")).unit(new Unit("giờ")).build();
    ImmutableList<Observation> figures = ImmutableList.of(figure("gio", 3), figure("diem", 80));

    assertThat(told(before, result(Outcome.MET).addParts(score, hours).build(), figures))
        .endsWith("; new figures: so-a, 2020: 3 giờ, so-a, 2020: 80 points");
    assertThat(told(before, result(Outcome.MET).addMembers(score).build(), figures.subList(1, 2)))
        .endsWith("; new figures: so-a, 2020: 80 points");
  }
}
