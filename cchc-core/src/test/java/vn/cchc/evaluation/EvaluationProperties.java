package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.verdict.Outcome;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EvaluationProperties {
  @Provide
  Arbitrary<AnyCase> cases() {
    return AnyCase.any();
  }

  @Property
  @Tag("D10")
  void neitherOrderNorPartsOfTheFoldChangeAReport(
      @ForAll("cases") AnyCase one, @ForAll Random random) {
    EvaluationReport report = one.report();
    List<Observation> shuffled = new ArrayList<>(one.figures());
    Collections.shuffle(shuffled, random);
    assertThat(one.report(shuffled)).isEqualTo(report).hasSameHashCodeAs(report);
    List<ObservationAccumulator> parts =
        List.of(
            ObservationAccumulator.asOf(one.asOf()),
            ObservationAccumulator.asOf(one.asOf()),
            ObservationAccumulator.asOf(one.asOf()));
    shuffled.forEach(figure -> parts.get(random.nextInt(3)).add(figure));
    ObservationAccumulator whole = parts.get(2).merge(parts.get(0)).merge(parts.get(1));
    assertThat(
            Evaluator.evaluate(
                World.of(one.indicator()).plan(one.target()).build(), World.register(), whole))
        .isEqualTo(report);
  }

  @Property
  @Tag("D10")
  void aRepeatChangesNoReport(@ForAll("cases") AnyCase one, @ForAll Random random) {
    List<Observation> more = new ArrayList<>(one.figures());
    one.figures().stream().filter(figure -> random.nextBoolean()).forEach(more::add);
    assertThat(one.report(more)).isEqualTo(one.report());
  }

  @Property
  @Tag("D7")
  void whatIsRecordedLaterChangesNoEarlierReport(
      @ForAll("cases") AnyCase one, @ForAll("cases") AnyCase other) {
    List<Observation> more = new ArrayList<>(one.figures());
    other.figures().forEach(figure -> more.add(one.tooLate(figure)));
    assertThat(one.report(more)).isEqualTo(one.report());
  }

  @Property
  @Tag("D5")
  void aDraftChangesNoReport(@ForAll("cases") AnyCase one, @ForAll("cases") AnyCase other) {
    List<Observation> more = new ArrayList<>(one.figures());
    other.figures().forEach(figure -> more.add(AnyCase.draft(figure)));
    assertThat(one.report(more)).isEqualTo(one.report());
  }

  @Property
  @Tag("D1")
  @Tag("V6")
  @StatisticsReport(StatisticsReportMode.OFF)
  void oneMoreSilentAgencyNeverMakesAMissedTargetMet(@ForAll("cases") AnyCase one) {
    AgencyRegister larger = AnyCase.withOneMore();
    Outcome before = one.outcome(World.register());
    Outcome after = one.outcome(larger);
    Statistics.collect(before);
    Statistics.coverage(
        coverage ->
            coverage.check(Outcome.NOT_MET).count((missed, all) -> 20 * missed > all || all < 500));
    assertThat(before == Outcome.NOT_MET && after == Outcome.MET).isFalse();
    assertThat(before == Outcome.NO_DATA && after != Outcome.NO_DATA).isFalse();
  }

  @Property
  @Tag("V1")
  void whatIsFinalIsDueCoveredAndSettled(@ForAll("cases") AnyCase one) {
    TargetResult result = one.report().results().get(0);
    if (result.isFinal()) {
      assertThat(result.due().orElseThrow()).isBeforeOrEqualTo(one.asOf());
      assertThat(result.coverage().orElseThrow().isFull()).isTrue();
    }
    boolean isDue = !one.asOf().isBefore(result.due().orElseThrow());
    assertThat(result.outcome()).isNotEqualTo(isDue ? Outcome.NOT_DUE : Outcome.NOT_MET);
  }

  @Property
  @Tag("V3")
  void everyMarginIsOnTheSideOfItsOutcome(@ForAll("cases") AnyCase one) {
    TargetResult result = one.report().results().get(0);
    List<TargetResult> judged =
        result.members().isEmpty() ? List.of(result) : List.copyOf(result.members());
    for (TargetResult each : judged) {
      each.margin()
          .ifPresent(
              margin ->
                  assertThat(margin.exact().signum())
                      .isIn(each.outcome() == Outcome.MET ? List.of(0, 1) : List.of(0, -1)));
    }
  }

  @Property
  @Tag("D7")
  void aReportMadeAgainIsTheSame(@ForAll("cases") AnyCase one) {
    assertThat(one.report()).isEqualTo(one.report()).hasSameHashCodeAs(one.report());
  }
}
