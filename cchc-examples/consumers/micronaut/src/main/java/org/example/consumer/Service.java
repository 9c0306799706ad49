package org.example.consumer;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.json.RefusedDocumentException;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;

/** Judges the plans that are sent to it by the figures that it has. */
@Controller
public class Service {
  private final AgencyRegister agencies;
  private final Observations observations;

  Service(@Property(name = "data") String folder) throws IOException {
    Path data = Path.of(folder);
    agencies =
        CchcJson.readAgencies(Files.readAllBytes(data.resolve("agencies.json")), "agencies.json")
            .orThrow();
    try (InputStream lines = Files.newInputStream(data.resolve("observations.ndjson"))) {
      observations = CchcJson.readObservations(lines, "observations.ndjson").orThrow();
    }
  }

  @Post("/evaluations")
  EvaluationReport evaluate(@Body Plan plan, @QueryValue String asOf) {
    return Evaluator.evaluate(plan, agencies, observations, LocalDate.parse(asOf));
  }

  /** Answers a body that cannot be read with what is wrong with it. */
  @Error
  HttpResponse<List<Problem>> refuse(ConversionErrorException e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof RefusedDocumentException)) {
      cause = cause.getCause();
    }
    return HttpResponse.badRequest(
        cause instanceof RefusedDocumentException refused ? refused.problems() : List.of());
  }
}
