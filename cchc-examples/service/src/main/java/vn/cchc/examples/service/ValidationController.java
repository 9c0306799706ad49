package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.web.FormParts;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;

/** Checks plans. That something is wrong with one is no failure of the request. */
@RestController
final class ValidationController {
  private final RequestReader requests;

  ValidationController(RequestReader requests) {
    this.requests = requests;
  }

  /** Reports what is wrong with a plan by itself. */
  @PostMapping(
      path = "/plans/validation",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> validate(HttpServletRequest request) throws IOException {
    ReadResult<Plan> plan = CchcJson.readPlan(requests.document(request), "plan");
    return report(InputValidation.problems(plan, Optional.empty()), request);
  }

  /** Reports what is wrong with a plan and with the agencies that it is checked against. */
  @PostMapping(
      path = "/plans/validation",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> validateForm(HttpServletRequest request)
      throws IOException, ServletException {
    FormParts form = requests.form(request, "plan", "agencies");
    ReadResult<Plan> plan = CchcJson.readPlan(form.document("plan"));
    ReadResult<Organisation> agencies = CchcJson.readOrganisation(form.document("agencies"));
    return report(
        ImmutableList.<Problem>builder()
            .addAll(plan.problems())
            .addAll(CchcJson.validate(plan, agencies.map(Organisation::agencies)))
            .addAll(agencies.problems())
            .build(),
        request);
  }

  /** {@return whether a document is valid, and what is wrong with it} */
  static ResponseEntity<byte[]> report(
      ImmutableList<Problem> problems, HttpServletRequest request) {
    Responses responses = Responses.to(request);
    return responses.json(
        "{\"valid\": %b, \"errors\": %s}\n"
            .formatted(!InputValidation.hasError(problems), responses.errors(problems)));
  }
}
