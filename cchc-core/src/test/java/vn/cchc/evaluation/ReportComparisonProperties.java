package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Level;

class ReportComparisonProperties {
  @Property(tries = 50)
  @Tag("D7")
  void sinceIsTheFirstDayOfTheLastUnbrokenRun(@ForAll("figures") List<Observation> figures) {
    LocalDate to = LocalDate.of(2021, 1, 31);
    Observations observations = Observations.of(figures);
    ReportComparison comparison =
        ReportComparison.between(
            ReportComparisonTest.PLANS,
            World.register(),
            observations,
            LocalDate.of(2020, 1, 1),
            to);
    for (OutcomeChange change : comparison.changes()) {
      LocalDate day = to;
      while (standing(observations, day.minusDays(1))
          .equals(change.after().map(ReportComparisonProperties::standing))) {
        day = day.minusDays(1);
      }
      assertThat(change.since()).isEqualTo(day);
    }
  }

  private static String standing(TargetResult result) {
    boolean tellsNoMore =
        switch (result.outcome()) {
          case MET -> result.level().equals(Optional.of(Level.AT_LEVEL));
          case NOT_DUE, NOT_MET -> result.level().equals(Optional.of(Level.BELOW));
          default -> result.level().equals(Optional.of(Level.UNDECIDED));
        };
    return result.outcome() + (tellsNoMore ? "" : result.level().map(Level::name).orElse(""));
  }

  private static Optional<String> standing(Observations observations, LocalDate day) {
    return Optional.of(
        Evaluator.evaluate(ReportComparisonTest.PLANS, World.register(), observations, day)
            .find(TargetId.of("t"))
            .map(ReportComparisonProperties::standing)
            .orElseThrow());
  }

  @Provide
  Arbitrary<List<Observation>> figures() {
    Arbitrary<Observation> figure =
        Combinators.combine(
                Arbitraries.of("a", "b"),
                Arbitraries.of("2020-01", "2020-02", "2020-03", "2020-Q4", "2020-12"),
                Arbitraries.longs().between(0, 100),
                Arbitraries.integers().between(1, 390),
                Arbitraries.integers().between(1, 390).optional())
            .as(
                (agency, period, good, recorded, published) ->
                    World.figure(agency, period, Ratio.of(good, 100))
                        .recordedAt(
                            Instant.parse("2020-01-01T10:00:00Z").plusSeconds(86_400L * recorded))
                        .publishedOn(published.map(LocalDate.of(2020, 1, 1)::plusDays))
                        .build());
    return figure.list().ofMaxSize(6);
  }
}
