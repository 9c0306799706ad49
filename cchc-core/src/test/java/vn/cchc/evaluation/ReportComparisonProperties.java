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
import vn.cchc.verdict.Outcome;

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
      while (outcome(observations, day.minusDays(1))
          .equals(change.after().map(TargetResult::outcome))) {
        day = day.minusDays(1);
      }
      assertThat(change.since()).isEqualTo(day);
    }
  }

  private static Optional<Outcome> outcome(Observations observations, LocalDate day) {
    return Optional.of(
        Evaluator.evaluate(ReportComparisonTest.PLANS, World.register(), observations, day)
            .result("t")
            .outcome());
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
