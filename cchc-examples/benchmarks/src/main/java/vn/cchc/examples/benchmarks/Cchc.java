package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;

/** This library: an accumulator, and a whole report of it. */
final class Cchc {
  private final Plan plan;
  private final AgencyRegister agencies;

  Cchc(Nation nation) {
    this.plan = nation.plan();
    this.agencies = nation.agencies();
  }

  /** Reads a file into an accumulator, on all cores. */
  static ObservationAccumulator fold(Path file) throws IOException {
    try (InputStream lines = Files.newInputStream(file)) {
      AccumulatorReadResult read =
          CchcJson.foldObservations(
              lines, file.toString(), Nation.AS_OF, Runtime.getRuntime().availableProcessors());
      if (!read.problems().isEmpty()) {
        throw new IllegalStateException(read.problems().toString());
      }
      return read.accumulator();
    }
  }

  EvaluationReport report(ObservationAccumulator accumulator) {
    return Evaluator.evaluate(
        plan, agencies, accumulator, Runtime.getRuntime().availableProcessors());
  }

  ImmutableList<Answer> fromFile(Path file) throws IOException {
    return Answer.of(report(fold(file)));
  }

  ImmutableList<Answer> fromMemory(Observations observations) {
    return Answer.of(
        report(
            observations.all().parallelStream()
                .collect(ObservationAccumulator.collector(Nation.AS_OF))));
  }
}
