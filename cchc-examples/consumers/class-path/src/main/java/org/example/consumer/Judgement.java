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
import vn.cchc.json.CchcModule;
import vn.cchc.plan.Plan;

/**
 * A plan of somebody else's, judged.
 *
 * @param plan the plan
 * @param report the result
 */
public record Judgement(Plan plan, EvaluationReport report) {
  /**
   * Judges what lies in a folder.
   *
   * @param folder the folder with the plan, its agencies and their figures
   * @param asOf the day of the report
   * @return the plan and its results on that day
   * @throws IOException if a file cannot be read
   */
  public static Judgement of(Path folder, LocalDate asOf) throws IOException {
    Plan plan =
        CchcJson.readPlan(Files.readAllBytes(folder.resolve("plan.json")), "plan.json")
            .value()
            .orElseThrow();
    AgencyRegister agencies =
        CchcJson.readAgencies(Files.readAllBytes(folder.resolve("agencies.json")), "agencies.json")
            .value()
            .orElseThrow();
    try (InputStream lines = Files.newInputStream(folder.resolve("observations.ndjson"))) {
      AccumulatorReadResult figures =
          CchcJson.foldObservations(
              lines, "observations.ndjson", asOf, Runtime.getRuntime().availableProcessors());
      return new Judgement(plan, Evaluator.evaluate(plan, agencies, figures.accumulator()));
    }
  }

  /**
   * Writes and reads the plan with a mapper of the application's own.
   *
   * @return the plan read back
   * @throws IOException never, if all is well
   */
  public Plan throughOwnMapper() throws IOException {
    ObjectMapper mapper = JsonMapper.builder().addModule(new CchcModule()).build();
    return mapper.readValue(mapper.writeValueAsBytes(plan), Plan.class);
  }
}
