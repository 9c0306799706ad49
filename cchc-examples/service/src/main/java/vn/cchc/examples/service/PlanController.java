package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;

/** Checks plans, and keeps plans and agencies. */
@RestController
final class PlanController {
  private final PlanStore plans;
  private final Sent sent;

  PlanController(PlanStore plans, Sent sent) {
    this.plans = plans;
    this.sent = sent;
  }

  /** Tells what is wrong with a plan by itself. That something is wrong is no failure here. */
  @PostMapping(
      path = "/plans/validation",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> validate(HttpServletRequest request) throws IOException {
    ReadResult<Plan> plan = CchcJson.readPlan(sent.document(request), "plan");
    return told(Soundness.problems(plan, Optional.empty()), request);
  }

  /** Tells what is wrong with a plan and with the agencies that it is held against. */
  @PostMapping(
      path = "/plans/validation",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> validate(
      @RequestParam("plan") MultipartFile planPart,
      @RequestParam("agencies") MultipartFile agenciesPart,
      HttpServletRequest request)
      throws IOException {
    ReadResult<Plan> plan = CchcJson.readPlan(sent.document(planPart), "plan");
    ReadResult<Organisation> agencies =
        CchcJson.readOrganisation(sent.document(agenciesPart), "agencies");
    return told(
        ImmutableList.<Problem>builder()
            .addAll(Soundness.problems(plan, agencies.value().map(Organisation::agencies)))
            .addAll(agencies.problems())
            .build(),
        request);
  }

  /** Keeps a plan or a revision of it, unless it could not be judged. */
  @PutMapping(
      path = "/plans/{id}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> putPlan(@PathVariable("id") String id, HttpServletRequest request)
      throws IOException {
    ReadResult<Plan> reading = CchcJson.readPlan(sent.document(request), "plan");
    ImmutableList<Problem> problems =
        Soundness.problems(reading, plans.agencies().map(Organisation::agencies));
    Plan plan = Soundness.require(reading, problems);
    if (!plan.id().equals(Sent.planId(id))) {
      throw new FailedRequestException(Failure.ANOTHER_PLAN);
    }
    plans.put(plan);
    return told(problems, request);
  }

  /** Keeps the agencies in place of those that were. */
  @PutMapping(
      path = "/agencies",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> putAgencies(HttpServletRequest request) throws IOException {
    ReadResult<Organisation> reading =
        CchcJson.readOrganisation(sent.document(request), "agencies");
    plans.put(Soundness.require(reading, reading.problems()));
    return told(reading.problems(), request);
  }

  private static ResponseEntity<byte[]> told(
      ImmutableList<Problem> problems, HttpServletRequest request) {
    Answer answer = Answer.to(request);
    return answer.json(
        "{\"valid\": %b, \"errors\": %s}\n"
            .formatted(!Soundness.hasError(problems), answer.errors(problems)));
  }
}
