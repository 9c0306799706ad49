package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.DocumentVersion;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.indicator.Subject;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;

/** Keeps plans and agencies, each version for ever. */
@RestController
final class DocumentController {
  private final Database database;
  private final DocumentStore documents;
  private final StoredDocuments kept;
  private final DocumentRules rules;
  private final RequestReader requests;

  DocumentController(
      Database database,
      DocumentStore documents,
      StoredDocuments kept,
      DocumentRules rules,
      RequestReader requests) {
    this.database = database;
    this.documents = documents;
    this.kept = kept;
    this.rules = rules;
    this.requests = requests;
  }

  /** Keeps a plan or a revision of it, unless it could not be evaluated. */
  @PutMapping(
      path = "/plans/{id}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> putPlan(
      @PathVariable("id") String id, Authentication authentication, HttpServletRequest request)
      throws IOException {
    byte[] content = requests.document(request);
    ReadResult<Plan> reading = CchcJson.readPlan(content, "plan");
    if (InputValidation.hasError(InputValidation.problems(reading, Optional.empty()))) {
      InputValidation.require(
          reading,
          InputValidation.problems(
              reading, database.read(jdbc -> kept.agencies(jdbc, documents.today()))));
    }
    Plan plan = reading.value().orElseThrow();
    if (!plan.id().equals(RequestReader.planId(id))) {
      throw new FailedRequestException(Failure.ANOTHER_PLAN);
    }
    String from = plan.inForceFrom().map(Object::toString).orElse("");
    return put(
        request,
        plan.id().value(),
        from,
        content,
        jdbc -> {
          Optional<AgencyRegister> agencies = kept.agencies(jdbc, documents.today());
          ImmutableList<Problem> problems = InputValidation.problems(reading, agencies);
          InputValidation.require(reading, problems);
          rules.requireSameIndicators(jdbc, plan);
          documents.add(
              jdbc,
              authentication.getName(),
              plan.id().value(),
              from,
              plan.title(),
              content,
              subjects(plan));
          return problems;
        });
  }

  /** Keeps the agencies in place of those that were, unless a kept plan needs those. */
  @PutMapping(
      path = "/agencies",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> putAgencies(Authentication authentication, HttpServletRequest request)
      throws IOException {
    byte[] content = requests.document(request);
    ReadResult<Organisation> reading = CchcJson.readOrganisation(content, "agencies");
    InputValidation.require(reading, reading.problems());
    return put(
        request,
        DocumentStore.REGISTER,
        "",
        content,
        jdbc -> {
          documents.add(
              jdbc,
              authentication.getName(),
              DocumentStore.REGISTER,
              "",
              "",
              content,
              ImmutableList.of());
          rules.requireThatPlansCanBeEvaluated(jdbc);
          return reading.problems();
        });
  }

  private static ImmutableList<Subject> subjects(Plan plan) {
    return Stream.<Subject>concat(
            plan.indicators().stream().map(indicator -> indicator.id()),
            plan.taskGroups().stream()
                .flatMap(group -> group.tasks().stream().map(task -> task.id())))
        .collect(ImmutableList.toImmutableList());
  }

  private interface DocumentChange {
    ImmutableList<Problem> apply(JdbcTemplate jdbc);
  }

  /** Keeps a document once it is sure that the client knows what it replaces. */
  private ResponseEntity<byte[]> put(
      HttpServletRequest request, String id, String from, byte[] content, DocumentChange change) {
    PutResult result =
        database.write(
            jdbc -> {
              documents.lock(jdbc);
              ImmutableList<DocumentVersion> versions = documents.versions(jdbc, id);
              if (isSame(request, jdbc, versions, from, content)) {
                return new PutResult(ImmutableList.of(), tag(versions));
              }
              boolean isKept = !DocumentStore.counting(versions, documents.today()).isEmpty();
              PreconditionCheck.check(request, isKept, tag(versions));
              ImmutableList<Problem> problems = change.apply(jdbc);
              return new PutResult(problems, tag(documents.versions(jdbc, id)));
            });
    return result.answer(request);
  }

  private static String tag(ImmutableList<DocumentVersion> versions) {
    return quoted(DocumentStore.state(versions));
  }

  /** What is sent again, such as by a client that got no answer, changes nothing. */
  private boolean isSame(
      HttpServletRequest request,
      JdbcTemplate jdbc,
      ImmutableList<DocumentVersion> versions,
      String from,
      byte[] content) {
    return PreconditionCheck.isAbsent(request)
        && DocumentStore.counting(versions, documents.today()).stream()
            .anyMatch(
                version ->
                    version.inForceFrom().equals(from)
                        && Arrays.equals(documents.content(jdbc, version), content));
  }

  /** {@return a text as an ETag has it} */
  static String quoted(String tag) {
    return '"' + tag + '"';
  }
}
