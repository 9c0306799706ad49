package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;

/** Judges plans: one that is sent with all that it needs, or one that is kept. */
@RestController
final class EvaluationController {
  private final Kept kept;
  private final Sent sent;

  EvaluationController(Kept kept, Sent sent) {
    this.kept = kept;
    this.sent = sent;
  }

  /** Judges what is sent and keeps none of it. */
  @PostMapping(
      path = "/evaluations",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> evaluate(
      @RequestParam("asOf") String asOf,
      @RequestParam("plan") MultipartFile planPart,
      @RequestParam("agencies") MultipartFile agenciesPart,
      @RequestParam("observations") List<MultipartFile> observationParts,
      HttpServletRequest request)
      throws IOException {
    LocalDate day = Sent.day("asOf", asOf);
    ReadResult<Plan> plan = CchcJson.readPlan(sent.document(planPart), "plan");
    ReadResult<AgencyRegister> agencies =
        CchcJson.readAgencies(sent.document(agenciesPart), "agencies");
    ObservationAccumulator fold = ObservationAccumulator.asOf(day);
    Lines figures = new Lines(fold::add);
    for (MultipartFile part : observationParts) {
      try (InputStream lines = sent.observations(part)) {
        CchcJson.readObservations(lines, "observations", figures);
      }
    }
    ImmutableList<Problem> problems =
        ImmutableList.<Problem>builder()
            .addAll(Soundness.problems(plan, agencies.value()))
            .addAll(agencies.problems())
            .addAll(figures.problems())
            .build();
    Plan sound = Soundness.require(plan, problems);
    Answer answer = Answer.to(request);
    return answer.json(
        new Basis(sound, Soundness.require(agencies, problems), fold).document(answer.language()));
  }

  /** Judges a plan that is kept. */
  @GetMapping(path = "/plans/{id}/evaluation", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> evaluate(
      @PathVariable("id") String id,
      @RequestParam("asOf") String asOf,
      HttpServletRequest request) {
    Answer answer = Answer.to(request);
    return answer.json(
        kept.basis(Sent.planId(id), Sent.day("asOf", asOf)).document(answer.language()));
  }

  /** Judges a plan that is kept, for people. */
  @GetMapping(path = "/plans/{id}/report", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> report(
      @PathVariable("id") String id,
      @RequestParam("asOf") String asOf,
      HttpServletRequest request) {
    Answer answer = Answer.to(request);
    return answer.page(kept.basis(Sent.planId(id), Sent.day("asOf", asOf)).page(answer.language()));
  }
}
