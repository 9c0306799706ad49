package vn.cchc.examples.service;

import com.google.common.net.HttpHeaders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.examples.service.web.FormParts;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;
import vn.cchc.examples.service.web.UnendedDay;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.json.PlanInput;
import vn.cchc.json.ReadResult;

/** Evaluates plans: one that is sent with all that it needs, or one that is kept. */
@RestController
final class EvaluationController {
  private static final String DETAIL = "detail";

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
  ResponseEntity<byte[]> evaluate(
      @RequestParam("asOf") String asOf,
      @RequestParam(name = DETAIL, defaultValue = "false") String detail,
      HttpServletRequest request)
      throws IOException, ServletException {
    RequestReader.requireParameters(request, "asOf", DETAIL);
    boolean isDetailed = RequestReader.flag(DETAIL, detail);
    LocalDate day = RequestReader.day("asOf", asOf);
    FormParts form = requests.form(request, "plan", "agencies", "observations");
    return turns.evaluate(() -> evaluate(day, isDetailed, form, request));
  }

  private static ResponseEntity<byte[]> evaluate(
      LocalDate day, boolean isDetailed, FormParts form, HttpServletRequest request)
      throws IOException {
    PlanInput.Builder wanted =
        PlanInput.builder(day).agencies(form.document("agencies")).parallelism(1);
    form.documents("plan").forEach(wanted::addPlan);
    form.lines("observations").forEach(wanted::addObservations);
    ReadResult<PlanInput> read = wanted.read();
    PlanInput input = InputValidation.require(read, read.problems());
    Responses responses = Responses.to(request);
    ResponseEntity<byte[]> answer =
        responses.json(
            new EvaluationInput(input.plan(), input.agencies(), input.figures())
                .document(responses.language(), isDetailed));
    return ResponseEntity.status(200)
        .headers(answer.getHeaders())
        .headers(UnendedDay.warning(UnendedDay.hasEnded(day)))
        .body(answer.getBody());
  }

  /** Evaluates a plan that is kept. */
  @GetMapping(path = "/plans/{id}/evaluation", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> evaluate(
      @PathVariable("id") String id,
      @RequestParam("asOf") String asOf,
      @RequestParam(name = DETAIL, defaultValue = "false") String detail,
      HttpServletRequest request) {
    RequestReader.requireParameters(request, "asOf", DETAIL);
    return answer(
        id,
        asOf,
        RequestReader.flag(DETAIL, detail)
            ? EvaluationCache.Content.RESULTS_WITH_DETAIL
            : EvaluationCache.Content.RESULTS,
        request);
  }

  /** Evaluates a plan that is kept, for people. */
  @GetMapping(path = "/plans/{id}/report", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> report(
      @PathVariable("id") String id,
      @RequestParam("asOf") String asOf,
      HttpServletRequest request) {
    RequestReader.requireParameters(request, "asOf");
    return answer(id, asOf, EvaluationCache.Content.PAGE, request);
  }

  private ResponseEntity<byte[]> answer(
      String id, String asOf, EvaluationCache.Content content, HttpServletRequest request) {
    Responses responses = Responses.to(request);
    LocalDate day = RequestReader.day("asOf", asOf);
    boolean hasEnded = UnendedDay.hasEnded(day);
    EvaluationCache.Request wanted =
        new EvaluationCache.Request(
            RequestReader.planId(id), day, responses.language(), content, hasEnded);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null) {
      String tag = evaluations.tag(wanted);
      if (PreconditionCheck.names(known, tag)) {
        return ResponseEntity.status(304).headers(UnendedDay.warning(hasEnded)).eTag(tag).build();
      }
    }
    EvaluationCache.Response made = evaluations.get(wanted);
    ResponseEntity<byte[]> answer =
        content == EvaluationCache.Content.PAGE
            ? responses.page(200, made.text(), HtmlReport.scriptPolicy())
            : responses.json(made.text());
    return ResponseEntity.status(200)
        .headers(answer.getHeaders())
        .headers(UnendedDay.warning(hasEnded))
        .eTag(made.tag())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .body(answer.getBody());
  }
}
