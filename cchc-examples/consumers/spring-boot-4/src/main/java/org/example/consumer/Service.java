package org.example.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.text.Language;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;

/** Judges the plans that are sent to it by the figures that it has. */
@SpringBootApplication
@RestController
public class Service {
  private final AgencyRegister agencies;
  private final Observations observations;

  Service(@Value("${data}") String folder) throws IOException {
    Path data = Path.of(folder);
    agencies =
        CchcJson.readAgencies(Files.readAllBytes(data.resolve("agencies.json")), "agencies.json")
            .value()
            .orElseThrow();
    try (InputStream lines = Files.newInputStream(data.resolve("observations.ndjson"))) {
      observations = CchcJson.readObservations(lines, "observations.ndjson").value().orElseThrow();
    }
  }

  /**
   * Starts the service.
   *
   * @param arguments options of the framework, among them {@code --data=FOLDER}
   */
  public static void main(String[] arguments) {
    SpringApplication.run(Service.class, arguments);
  }

  @PostMapping("/evaluations")
  ResponseEntity<String> evaluate(@RequestBody byte[] json, @RequestParam LocalDate asOf) {
    ReadResult<Plan> plan = CchcJson.readPlan(json, "plan.json");
    return plan.value()
        .map(read -> Evaluator.evaluate(read, agencies, observations, asOf))
        .map(report -> answer(200, CchcJson.writeEvaluation(report)))
        .orElseGet(() -> answer(400, CchcJson.writeProblems(plan.problems(), Language.VIETNAMESE)));
  }

  private static ResponseEntity<String> answer(int status, String json) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(json);
  }
}
