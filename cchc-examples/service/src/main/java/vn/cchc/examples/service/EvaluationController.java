package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HttpHeaders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.web.LineBounds;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;

/** Evaluates plans: one that is sent with all that it needs, or one that is kept. */
@RestController
final class EvaluationController {
  private final EvaluationCache evaluations;
  private final RequestReader requests;
  private final WorkTurns turns;

  EvaluationController(EvaluationCache evaluations, RequestReader requests, WorkTurns turns) {
    this.evaluations = evaluations;
    this.requests = requests;
    this.turns = turns;
  }

  /** Evaluates what is sent and keeps none of it. */
  @PostMapping(
      path = "/evaluations",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> evaluate(@RequestParam("asOf") String asOf, HttpServletRequest request)
      throws IOException, ServletException {
    LocalDate day = RequestReader.day("asOf", asOf);
    byte[] planText = requests.document(request, "plan");
    byte[] agenciesText = requests.document(request, "agencies");
    ImmutableList<Part> parts = requests.parts(request, "observations");
    return turns.evaluate(() -> evaluate(day, planText, agenciesText, parts, request));
  }

  private ResponseEntity<byte[]> evaluate(
      LocalDate day,
      byte[] planText,
      byte[] agenciesText,
      ImmutableList<Part> parts,
      HttpServletRequest request)
      throws IOException {
    ReadResult<Plan> plan = CchcJson.readPlan(planText, "plan");
    ReadResult<AgencyRegister> agencies = CchcJson.readAgencies(agenciesText, "agencies");
    ObservationAccumulator figures = ObservationAccumulator.asOf(day);
    ImmutableList.Builder<Problem> problems =
        ImmutableList.<Problem>builder()
            .addAll(InputValidation.problems(plan, agencies.value()))
            .addAll(agencies.problems());
    for (Part part : parts) {
      AccumulatorReadResult lines = fold(part, day);
      figures.merge(lines.fold());
      problems.addAll(lines.problems());
    }
    ImmutableList<Problem> all = problems.build();
    Plan valid = InputValidation.require(plan, all);
    Responses responses = Responses.to(request);
    return responses.json(
        new EvaluationInput(valid, InputValidation.require(agencies, all), figures)
            .document(responses.language()));
  }

  private AccumulatorReadResult fold(Part part, LocalDate day) throws IOException {
    try (InputStream lines = part.getInputStream()) {
      LineBounds.check(lines, requests.largestUpload());
    }
    try (InputStream lines = part.getInputStream()) {
      return CchcJson.foldObservations(lines, "observations", day, 1);
    }
  }

  /** Evaluates a plan that is kept. */
  @GetMapping(path = "/plans/{id}/evaluation", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> evaluate(
      @PathVariable("id") String id,
      @RequestParam("asOf") String asOf,
      HttpServletRequest request) {
    return answer(id, asOf, false, request);
  }

  /** Evaluates a plan that is kept, for people. */
  @GetMapping(path = "/plans/{id}/report", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> report(
      @PathVariable("id") String id,
      @RequestParam("asOf") String asOf,
      HttpServletRequest request) {
    return answer(id, asOf, true, request);
  }

  private ResponseEntity<byte[]> answer(
      String id, String asOf, boolean isPage, HttpServletRequest request) {
    Responses responses = Responses.to(request);
    EvaluationCache.Wanted wanted =
        new EvaluationCache.Wanted(
            RequestReader.planId(id),
            RequestReader.day("asOf", asOf),
            responses.language(),
            isPage);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null) {
      String tag = evaluations.tag(wanted);
      if (Preconditions.names(known, tag)) {
        return ResponseEntity.status(304).eTag(tag).build();
      }
    }
    EvaluationCache.Made made = evaluations.get(wanted);
    ResponseEntity<byte[]> answer =
        isPage ? responses.page(200, made.text()) : responses.json(made.text());
    return ResponseEntity.status(200)
        .headers(answer.getHeaders())
        .eTag(made.tag())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .body(answer.getBody());
  }
}
