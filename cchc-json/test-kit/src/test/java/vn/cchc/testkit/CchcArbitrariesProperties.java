package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Verdict;

class CchcArbitrariesProperties {
  @Provide
  Arbitrary<Ratio> shares() {
    return CchcArbitraries.shares();
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return CchcArbitraries.criteria();
  }

  @Provide
  Arbitrary<List<Observation>> figures() {
    return CchcArbitraries.observations().list().ofMaxSize(9);
  }

  @Provide
  Arbitrary<Plan> plans() {
    return CchcArbitraries.plans();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyShareIsJudgedByEveryCriterion(
      @ForAll("criteria") Criterion criterion, @ForAll("shares") Ratio share) {
    Outcome outcome = Verdict.of(criterion, share).outcome();
    Statistics.collect(outcome);
    Statistics.coverage(
        coverage -> {
          for (Outcome each : List.of(Outcome.MET, Outcome.NOT_MET, Outcome.NOTHING_AROSE)) {
            coverage.check(each).count(count -> count > 0);
          }
        });
    assertThat(outcome).isNotEqualTo(Outcome.INVALID_DATA);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyPlanIsJudgedOnAnyObservations(
      @ForAll("plans") Plan plan, @ForAll("figures") List<Observation> figures) {
    EvaluationReport report = MadeUpProvince.evaluate(plan, figures.toArray(new Observation[0]));
    assertThat(report.results()).hasSameSizeAs(plan.targets());
  }
}
