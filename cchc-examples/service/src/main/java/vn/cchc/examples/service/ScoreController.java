package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HttpHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.report.score.JudgedScores;
import vn.cchc.examples.report.score.ScorePage;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.ScoreStore;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;
import vn.cchc.examples.service.web.UnendedDay;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.json.CchcJson;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.Scorer;
import vn.cchc.scorecard.validation.InvalidScorecardException;

/** Takes entries for sets of criteria, gives them back, and scores agencies by them. */
@RestController
final class ScoreController {
  private static final String AS_OF = "asOf";
  private static final String PLAN = "plan";
  private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

  private final Database database;
  private final StoredDocuments kept;
  private final ScoreStore scores;
  private final ScoreEntryReceiver receiver;
  private final EvaluationInputReader plans;
  private final RequestReader requests;
  private final WorkTurns turns;

  ScoreController(
      Database database,
      StoredDocuments kept,
      ScoreStore scores,
      ScoreEntryReceiver receiver,
      EvaluationInputReader plans,
      RequestReader requests,
      WorkTurns turns) {
    this.database = database;
    this.kept = kept;
    this.scores = scores;
    this.receiver = receiver;
    this.plans = plans;
    this.requests = requests;
    this.turns = turns;
  }

  /** Adds entries. */
  @PostMapping(
      path = "/scorecards/{id}/entries",
      consumes = "application/x-ndjson",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> add(
      @PathVariable("id") String id, Authentication authentication, HttpServletRequest request)
      throws IOException {
    ScoreEntryReceiver.Added added =
        receiver.add(
            Caller.of(authentication),
            ScorecardController.id(id),
            requests.document(request),
            requests.largestDocument());
    return Responses.to(request)
        .json("{\"sent\": %d, \"added\": %d}\n".formatted(added.sent(), added.added()));
  }

  /** Gives back all entries for a set, in the order in which they came. */
  @GetMapping(path = "/scorecards/{id}/entries", produces = "application/x-ndjson")
  ResponseEntity<byte[]> entries(@PathVariable("id") String id, HttpServletRequest request) {
    String set = ScorecardController.id(id).value();
    ImmutableList<String> lines =
        database.read(
            jdbc -> {
              if (scores.versions(jdbc, set).isEmpty()) {
                throw ScorecardController.notKept();
              }
              return scores.lines(jdbc, set);
            });
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return Responses.to(request).of(200, LINES, text.toString());
  }

  /** Scores agencies, for programs. */
  @GetMapping(path = "/scorecards/{id}/score", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> score(
      @PathVariable("id") String id,
      @RequestParam(AS_OF) String asOf,
      @RequestParam(name = PLAN, required = false) @Nullable String plan,
      HttpServletRequest request) {
    Responses responses = Responses.to(request);
    return turns.evaluate(
        () -> {
          JudgedScores judged = scored(id, asOf, plan, request);
          ScoreMessages messages =
              ScoreMessages.of(responses.language())
                  .naming(judged.agencies(), judged.report().asOf());
          return answer(
              judged,
              responses.json(CchcJson.writeScores(judged.report(), judged.published(), messages)));
        });
  }

  /** Scores agencies, for people. */
  @GetMapping(path = "/scorecards/{id}/report", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> report(
      @PathVariable("id") String id,
      @RequestParam(AS_OF) String asOf,
      @RequestParam(name = PLAN, required = false) @Nullable String plan,
      HttpServletRequest request) {
    Responses responses = Responses.to(request);
    return turns.evaluate(
        () -> {
          JudgedScores judged = scored(id, asOf, plan, request);
          boolean hasEnded = UnendedDay.hasEnded(judged.report().asOf());
          return answer(
              judged, responses.page(200, ScorePage.of(judged, responses.language(), hasEnded)));
        });
  }

  private static ResponseEntity<byte[]> answer(
      JudgedScores judged, ResponseEntity<byte[]> content) {
    return ResponseEntity.status(200)
        .headers(content.getHeaders())
        .headers(UnendedDay.warning(UnendedDay.hasEnded(judged.report().asOf())))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .body(content.getBody());
  }

  private JudgedScores scored(
      String id, String asOf, @Nullable String plan, HttpServletRequest request) {
    RequestReader.requireParameters(request, AS_OF, PLAN);
    LocalDate day = RequestReader.day(AS_OF, asOf);
    String set = ScorecardController.id(id).value();
    try {
      return database.read(jdbc -> scored(jdbc, set, day, Optional.ofNullable(plan)));
    } catch (InvalidScorecardException e) {
      throw new FailedRequestException(Failure.REFUSED, e.problems());
    }
  }

  private JudgedScores scored(JdbcTemplate jdbc, String id, LocalDate day, Optional<String> plan) {
    Scorecard set = ScoreEntryReceiver.scorecard(scores.content(jdbc, version(jdbc, id, day)));
    ScoreEntries entries = ScoreEntryReceiver.entries(scores.lines(jdbc, id));
    AgencyRegister agencies =
        kept.agencies(jdbc, day).orElseThrow(() -> new FailedRequestException(Failure.NO_AGENCIES));
    ScoreReport report =
        plan.map(RequestReader::planId)
            .map(known -> plans.read(jdbc, known, day))
            .map(input -> Scorer.score(set, agencies, entries, input.plan(), input.figures()))
            .orElseGet(() -> Scorer.score(set, agencies, entries, day));
    return new JudgedScores(
        report, PublishedTotal.check(set, entries, day), agencies, Optional.empty());
  }

  /** Returns the last version that was kept by the end of a day or, before the first, the first. */
  private ScoreStore.Version version(JdbcTemplate jdbc, String id, LocalDate day) {
    ImmutableList<ScoreStore.Version> versions = scores.versions(jdbc, id);
    return versions.reverse().stream()
        .filter(version -> version.isKnownOn(day))
        .findFirst()
        .or(() -> versions.stream().findFirst())
        .orElseThrow(ScorecardController::notKept);
  }
}
