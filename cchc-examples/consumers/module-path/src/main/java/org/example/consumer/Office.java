package org.example.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.plan.Plan;

/** An office that judges plans, in a module of its own. */
public final class Office {
  /** Finds the module of cchc by itself. */
  private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

  /** An office. */
  public Office() {}

  /**
   * Judges what lies in a folder.
   *
   * @param folder the folder with the plan, its agencies and their figures
   * @param asOf the day of the report
   * @return the results of the plan on that day
   * @throws IOException if a file cannot be read
   */
  public EvaluationReport judge(Path folder, LocalDate asOf) throws IOException {
    Plan plan = mapper.readValue(folder.resolve("plan.json").toFile(), Plan.class);
    AgencyRegister agencies =
        mapper.readValue(folder.resolve("agencies.json").toFile(), AgencyRegister.class);
    try (InputStream lines = Files.newInputStream(folder.resolve("observations.ndjson"))) {
      AccumulatorReadResult figures =
          CchcJson.foldObservations(
              lines, "observations.ndjson", asOf, Runtime.getRuntime().availableProcessors());
      return Evaluator.evaluate(plan, agencies, figures.accumulator());
    }
  }
}
