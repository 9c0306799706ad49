package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ObservationSink;
import vn.cchc.observation.Fold;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;

/** This library: a fold, and a whole report of it. */
final class Cchc {
  private final Plan plan;
  private final AgencyRegister agencies;

  Cchc(Nation nation) {
    this.plan = nation.plan();
    this.agencies = nation.agencies();
  }

  /** Reads a file into a fold. */
  static Fold fold(Path file) throws IOException {
    Fold fold = Fold.asOf(Nation.AS_OF);
    try (InputStream lines = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      CchcJson.readObservations(
          lines,
          "figures",
          new ObservationSink() {
            @Override
            public void accept(Observation observation) {
              fold.add(observation);
            }

            @Override
            public boolean refuse(ImmutableList<Problem> problems) {
              throw new IllegalStateException(problems.toString());
            }
          });
    }
    return fold;
  }

  EvaluationReport report(Fold fold) {
    return Evaluator.evaluate(plan, agencies, fold);
  }

  ImmutableList<Answer> fromFile(Path file) throws IOException {
    return Answer.of(report(fold(file)));
  }

  ImmutableList<Answer> fromMemory(Observations observations) {
    return Answer.of(
        report(observations.all().parallelStream().collect(Fold.collector(Nation.AS_OF))));
  }
}
