package org.example.consumer;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ExplainedEvaluation;
import vn.cchc.json.RefusedDocumentException;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/** Judges the plans that are sent to it by the figures that it has. */
@Path("/")
public class Service {
  private final AgencyRegister agencies;
  private final Observations observations;

  Service(@ConfigProperty(name = "data") String folder) throws IOException {
    java.nio.file.Path data = java.nio.file.Path.of(folder);
    agencies =
        CchcJson.readAgencies(Files.readAllBytes(data.resolve("agencies.json")), "agencies.json")
            .orThrow();
    try (InputStream lines = Files.newInputStream(data.resolve("observations.ndjson"))) {
      observations = CchcJson.readObservations(lines, "observations.ndjson").orThrow();
    }
  }

  @POST
  @Path("evaluations")
  public EvaluationReport evaluate(Plan plan, @RestQuery LocalDate asOf) {
    return Evaluator.evaluate(plan, agencies, observations, asOf);
  }

  @POST
  @Path("explained-evaluations")
  public ExplainedEvaluation explain(Plan plan, @RestQuery LocalDate asOf) {
    Messages messages = Messages.of(Language.VIETNAMESE).naming(agencies, asOf);
    return ExplainedEvaluation.of(evaluate(plan, asOf), messages);
  }

  /** Answers a body that cannot be read with what is wrong with it. */
  @ServerExceptionMapper
  public Response refuse(WebApplicationException e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof RefusedDocumentException)) {
      cause = cause.getCause();
    }
    return cause instanceof RefusedDocumentException refused
        ? Response.status(Response.Status.BAD_REQUEST)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(refused.problems())
            .build()
        : e.getResponse();
  }
}
