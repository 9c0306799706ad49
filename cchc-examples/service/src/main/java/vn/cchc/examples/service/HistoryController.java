package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import com.google.common.net.HttpHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.DocumentVersion;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.JsonText;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;

/** Lists what is kept, gives it back as it came, and withdraws it. */
@RestController
final class HistoryController {
  private final Database database;
  private final DocumentStore documents;
  private final StoredDocuments kept;
  private final DocumentRules rules;

  HistoryController(
      Database database, DocumentStore documents, StoredDocuments kept, DocumentRules rules) {
    this.database = database;
    this.documents = documents;
    this.kept = kept;
    this.rules = rules;
  }

  @GetMapping(path = "/plans", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> plans(HttpServletRequest request) {
    String plans =
        Multimaps.index(database.read(documents::plans), DocumentVersion::plan)
            .asMap()
            .entrySet()
            .stream()
            .map(
                plan -> {
                  ImmutableList<DocumentVersion> versions = ImmutableList.copyOf(plan.getValue());
                  return "  {\"id\": %s, \"title\": %s, \"etag\": %s, \"versions\": %d}"
                      .formatted(
                          JsonText.quote(plan.getKey()),
                          JsonText.quote(versions.get(versions.size() - 1).title()),
                          tag(versions),
                          versions.size());
                })
            .collect(Collectors.joining(",\n"));
    return Responses.to(request).json("[\n" + plans + "\n]\n");
  }

  private static String tag(ImmutableList<DocumentVersion> versions) {
    return JsonText.quote(DocumentController.quoted(DocumentStore.state(versions)));
  }

  /** Gives back a plan, or for people a page with its versions, its days and their reports. */
  @GetMapping(
      path = "/plans/{id}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
  ResponseEntity<byte[]> plan(
      @PathVariable("id") String id, Authentication authentication, HttpServletRequest request) {
    String plan = RequestReader.planId(id).value();
    return Responses.to(request).wantsPage()
        ? page(plan, Caller.of(authentication), request)
        : current(plan, request);
  }

  private ResponseEntity<byte[]> page(String id, Caller caller, HttpServletRequest request) {
    Responses responses = Responses.to(request);
    return database.read(
        jdbc -> {
          ImmutableList<DocumentVersion> versions = documents.versions(jdbc, id);
          if (versions.isEmpty()) {
            throw notKept(id);
          }
          PlanPage page = new PlanPage(responses, documents.today(), caller);
          return responses.page(
              200, page.html(versions, kept.plan(jdbc, versions.get(versions.size() - 1))));
        });
  }

  @GetMapping(path = "/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> agencies(HttpServletRequest request) {
    return current(DocumentStore.REGISTER, request);
  }

  /** Gives back the version in force today or, where none is yet, the first that will be. */
  private ResponseEntity<byte[]> current(String id, HttpServletRequest request) {
    return database.read(
        jdbc -> {
          ImmutableList<DocumentVersion> versions = documents.versions(jdbc, id);
          ImmutableList<DocumentVersion> counting =
              ImmutableList.sortedCopyOf(
                  Comparator.comparing(DocumentVersion::inForceFrom),
                  DocumentStore.counting(versions, documents.today()));
          String today = documents.today().toString();
          DocumentVersion current =
              counting.stream()
                  .filter(version -> version.inForceFrom().compareTo(today) <= 0)
                  .reduce((earlier, later) -> later)
                  .or(() -> counting.stream().findFirst())
                  .orElseThrow(() -> notKept(id));
          return document(
              request, jdbc, current, DocumentController.quoted(DocumentStore.state(versions)));
        });
  }

  private static FailedRequestException notKept(String id) {
    return new FailedRequestException(
        id.equals(DocumentStore.REGISTER) ? Failure.NOT_FOUND : Failure.NO_SUCH_PLAN);
  }

  private ResponseEntity<byte[]> document(
      HttpServletRequest request, JdbcTemplate jdbc, DocumentVersion version, String tag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && PreconditionCheck.names(known, tag)) {
      return ResponseEntity.status(304).eTag(tag).build();
    }
    return ResponseEntity.status(200)
        .contentType(MediaType.APPLICATION_JSON)
        .eTag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .body(documents.content(jdbc, version));
  }

  @GetMapping(path = "/plans/{id}/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> revisions(@PathVariable("id") String id, HttpServletRequest request) {
    return list(RequestReader.planId(id).value(), request);
  }

  @GetMapping(path = "/agencies/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> agencyRevisions(HttpServletRequest request) {
    return list(DocumentStore.REGISTER, request);
  }

  private ResponseEntity<byte[]> list(String id, HttpServletRequest request) {
    ImmutableList<DocumentVersion> versions = database.read(jdbc -> documents.versions(jdbc, id));
    if (versions.isEmpty()) {
      throw notKept(id);
    }
    return Responses.to(request)
        .json(
            versions.stream()
                .map(HistoryController::json)
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
  }

  private static String json(DocumentVersion version) {
    StringBuilder text = new StringBuilder("{\"number\": ").append(version.number());
    if (!version.inForceFrom().isEmpty()) {
      text.append(", \"inForceFrom\": ").append(JsonText.quote(version.inForceFrom()));
    }
    text.append(", \"keptAt\": ").append(JsonText.quote(version.keptAt()));
    text.append(", \"keptBy\": ").append(JsonText.quote(version.keptBy()));
    version
        .withdrawal()
        .ifPresent(
            taken ->
                text.append(
                    ", \"withdrawnAt\": %s, \"withdrawnBy\": %s, \"neverInForce\": %b"
                        .formatted(
                            JsonText.quote(taken.at()),
                            JsonText.quote(taken.by()),
                            taken.neverInForce())));
    return text.append('}').toString();
  }

  @GetMapping(path = "/plans/{id}/revisions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> revision(
      @PathVariable("id") String id,
      @PathVariable("number") long number,
      HttpServletRequest request) {
    return readBack(RequestReader.planId(id).value(), number, request);
  }

  @GetMapping(path = "/agencies/revisions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> agencyRevision(
      @PathVariable("number") long number, HttpServletRequest request) {
    return readBack(DocumentStore.REGISTER, number, request);
  }

  private ResponseEntity<byte[]> readBack(String id, long number, HttpServletRequest request) {
    return database.read(
        jdbc -> {
          DocumentVersion version = find(jdbc, id, number);
          return document(
              request, jdbc, version, DocumentController.quoted(number + " " + version.keptAt()));
        });
  }

  private DocumentVersion find(JdbcTemplate jdbc, String id, long number) {
    Optional<DocumentVersion> version =
        documents.versions(jdbc, id).stream().filter(one -> one.number() == number).findFirst();
    return version.orElseThrow(() -> new FailedRequestException(Failure.NOT_FOUND));
  }

  /** Withdraws a version from today on, or also from the days before, as if it never was. */
  @PostMapping(
      path = "/plans/{id}/revisions/{number}/withdrawal",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> withdraw(
      @PathVariable("id") String id,
      @PathVariable("number") long number,
      @RequestParam(name = "neverInForce", defaultValue = "false") boolean neverInForce,
      Authentication authentication,
      HttpServletRequest request) {
    return take(RequestReader.planId(id).value(), number, neverInForce, authentication, request);
  }

  /** Withdraws a version of the register; the one before it counts again. */
  @PostMapping(
      path = "/agencies/revisions/{number}/withdrawal",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> withdrawAgencies(
      @PathVariable("number") long number,
      @RequestParam(name = "neverInForce", defaultValue = "false") boolean neverInForce,
      Authentication authentication,
      HttpServletRequest request) {
    return take(DocumentStore.REGISTER, number, neverInForce, authentication, request);
  }

  private ResponseEntity<byte[]> take(
      String id,
      long number,
      boolean neverInForce,
      Authentication authentication,
      HttpServletRequest request) {
    DocumentVersion withdrawn =
        database.write(
            jdbc -> {
              documents.lock(jdbc);
              DocumentVersion version = find(jdbc, id, number);
              if (version
                  .withdrawal()
                  .filter(taken -> taken.neverInForce() || !neverInForce)
                  .isPresent()) {
                throw new FailedRequestException(Failure.ALREADY_WITHDRAWN);
              }
              documents.withdraw(jdbc, authentication.getName(), version, neverInForce);
              rules.requireThatPlansCanBeEvaluated(jdbc);
              return find(jdbc, id, number);
            });
    return Responses.to(request).json(json(withdrawn) + "\n");
  }
}
