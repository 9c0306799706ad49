package org.example.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ExplainedEvaluation;
import vn.cchc.json.RefusedDocumentException;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

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
            .orThrow();
    try (InputStream lines = Files.newInputStream(data.resolve("observations.ndjson"))) {
      observations = CchcJson.readObservations(lines, "observations.ndjson").orThrow();
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
  EvaluationReport evaluate(@RequestBody Plan plan, @RequestParam LocalDate asOf) {
    return Evaluator.evaluate(plan, agencies, observations, asOf);
  }

  @PostMapping("/explained-evaluations")
  ExplainedEvaluation explain(@RequestBody Plan plan, @RequestParam LocalDate asOf) {
    Messages messages = Messages.of(Language.VIETNAMESE).naming(agencies, asOf);
    return ExplainedEvaluation.of(evaluate(plan, asOf), messages);
  }

  /** Answers a body that cannot be read with what is wrong with it. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  List<Problem> refuse(HttpMessageNotReadableException e) {
    return e.getMostSpecificCause() instanceof RefusedDocumentException refused
        ? refused.problems()
        : List.of();
  }
}
