package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HttpHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.ScoreStore;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.JsonText;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.problem.Problem;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.validation.ScorecardValidator;

/** Keeps sets of criteria, each version for ever. */
@RestController
final class ScorecardController {
  private final Database database;
  private final DocumentStore documents;
  private final StoredDocuments kept;
  private final ScoreStore scores;
  private final RequestReader requests;

  ScorecardController(
      Database database,
      DocumentStore documents,
      StoredDocuments kept,
      ScoreStore scores,
      RequestReader requests) {
    this.database = database;
    this.documents = documents;
    this.kept = kept;
    this.scores = scores;
    this.requests = requests;
  }

  /** {@return the id in an address; no set is kept by what is none} */
  static ScorecardId id(String text) {
    try {
      return ScorecardId.of(text);
    } catch (IllegalArgumentException e) {
      throw notKept();
    }
  }

  static FailedRequestException notKept() {
    return new FailedRequestException(Failure.NO_SUCH_SCORECARD);
  }

  /** Keeps a set or a version of it, unless agencies could not be scored by it. */
  @PutMapping(
      path = "/scorecards/{id}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> put(
      @PathVariable("id") String id, Authentication authentication, HttpServletRequest request)
      throws IOException {
    byte[] content = requests.document(request);
    ReadResult<Scorecard> reading = CchcJson.readScorecard(content, "scorecard");
    InputValidation.require(reading, reading.problems());
    Scorecard set = reading.value().orElseThrow();
    if (!set.id().equals(id(id))) {
      throw new FailedRequestException(Failure.ANOTHER_SCORECARD);
    }
    PutResult result =
        database.write(
            jdbc -> {
              documents.lock(jdbc);
              ImmutableList<ScoreStore.Version> versions = scores.versions(jdbc, set.id().value());
              Optional<ScoreStore.Version> last = versions.reverse().stream().findFirst();
              boolean isSame =
                  PreconditionCheck.isAbsent(request)
                      && last.filter(
                              version -> Arrays.equals(scores.content(jdbc, version), content))
                          .isPresent();
              if (isSame) {
                return new PutResult(ImmutableList.of(), tag(last.orElseThrow()));
              }
              PreconditionCheck.check(
                  request, last.isPresent(), last.map(ScorecardController::tag).orElse(""));
              ImmutableList<Problem> problems =
                  problems(reading, kept.agencies(jdbc, documents.today()));
              InputValidation.require(reading, problems);
              scores.addScorecard(
                  jdbc, authentication.getName(), set.id().value(), set.title(), content);
              return new PutResult(
                  problems, tag(scores.versions(jdbc, set.id().value()).reverse().get(0)));
            });
    return result.answer(request);
  }

  private static ImmutableList<Problem> problems(
      ReadResult<Scorecard> reading, Optional<AgencyRegister> agencies) {
    Scorecard set = reading.value().orElseThrow();
    return agencies
        .map(register -> ScorecardValidator.validate(set, register))
        .orElseGet(() -> ScorecardValidator.validate(set))
        .stream()
        .map(reading::locate)
        .collect(ImmutableList.toImmutableList());
  }

  private static String tag(ScoreStore.Version version) {
    return DocumentController.quoted("scorecard-" + version.number());
  }

  /** Lists the sets, each by its last version. */
  @GetMapping(path = "/scorecards", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    Map<String, ScoreStore.Version> last = new LinkedHashMap<>();
    database.read(scores::versions).forEach(version -> last.put(version.id(), version));
    return Responses.to(request)
        .json(
            last.values().stream()
                .map(
                    version ->
                        "{\"id\": %s, \"title\": %s, \"keptAt\": %s, \"keptBy\": %s}"
                            .formatted(
                                JsonText.quote(version.id()),
                                JsonText.quote(version.title()),
                                JsonText.quote(version.keptAt().toString()),
                                JsonText.quote(version.keptBy())))
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
  }

  /** Gives back the last version of a set, as it came. */
  @GetMapping(path = "/scorecards/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> get(@PathVariable("id") String id, HttpServletRequest request) {
    String set = id(id).value();
    return database.read(
        jdbc -> {
          ScoreStore.Version version =
              scores.versions(jdbc, set).reverse().stream()
                  .findFirst()
                  .orElseThrow(ScorecardController::notKept);
          String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
          if (known != null && PreconditionCheck.names(known, tag(version))) {
            return ResponseEntity.status(304).eTag(tag(version)).build();
          }
          return ResponseEntity.status(200)
              .contentType(MediaType.APPLICATION_JSON)
              .eTag(tag(version))
              .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
              .header("X-Content-Type-Options", "nosniff")
              .body(scores.content(jdbc, version));
        });
  }
}
