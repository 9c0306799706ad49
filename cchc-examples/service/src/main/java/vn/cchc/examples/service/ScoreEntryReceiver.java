package vn.cchc.examples.service;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.access.EntryRights;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.ScoreStore;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.LineBounds;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;

/**
 * Adds entries for a set of criteria, all of them or none. Who entered them and when is what the
 * service knows, whatever they say themselves.
 */
@Component
final class ScoreEntryReceiver {
  private static final int MOST_REFUSED = 100;

  private final Database database;
  private final DocumentStore documents;
  private final StoredDocuments kept;
  private final ScoreStore scores;
  private final WorkTurns turns;

  ScoreEntryReceiver(
      Database database,
      DocumentStore documents,
      StoredDocuments kept,
      ScoreStore scores,
      WorkTurns turns) {
    this.database = database;
    this.documents = documents;
    this.kept = kept;
    this.scores = scores;
    this.turns = turns;
  }

  /**
   * What came of entries.
   *
   * @param sent how many were sent
   * @param added how many of them say what was not the last word of their sender already
   */
  record Added(int sent, int added) {}

  /**
   * Adds entries.
   *
   * @param largest the most bytes that the lines may have
   */
  Added add(Caller caller, ScorecardId id, byte[] body, long largest) throws IOException {
    LineBounds.check(new ByteArrayInputStream(body), largest);
    return turns.readUpload(
        () -> {
          ImmutableList<ScoreEntry> sent = read(body);
          return database.write(
              jdbc -> {
                documents.lock(jdbc);
                return add(jdbc, caller, id, sent);
              });
        });
  }

  private static ImmutableList<ScoreEntry> read(byte[] body) throws IOException {
    ReadResult<ScoreEntries> reading =
        CchcJson.readScoreEntries(new ByteArrayInputStream(body), "entries");
    return InputValidation.require(reading, reading.problems()).all();
  }

  private Added add(
      JdbcTemplate jdbc, Caller caller, ScorecardId id, ImmutableList<ScoreEntry> sent) {
    AgencyRegister register =
        kept.agencies(jdbc, documents.today())
            .orElseThrow(() -> new FailedRequestException(Failure.NO_AGENCIES));
    Scorecard set =
        scores.versions(jdbc, id.value()).reverse().stream()
            .findFirst()
            .map(version -> scorecard(scores.content(jdbc, version)))
            .orElseThrow(ScorecardController::notKept);
    EntryRights rights = new EntryRights(caller, Optional.of(register));
    requireEach(sent, Failure.NOT_YOURS, entry -> refusal(caller, rights, entry));
    requireEach(sent, Failure.REFUSED, entry -> problem(set, register, entry));
    Map<List<Object>, ScoreEntry> last = new HashMap<>();
    entries(scores.lines(jdbc, id.value())).all().forEach(entry -> last.put(key(entry), entry));
    Instant now = scores.now();
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    for (ScoreEntry entry : sent) {
      ScoreEntry mine = recorded(entry, caller.name(), now);
      ScoreEntry before = last.put(key(entry), mine);
      if (before == null
          || !mine.equals(recorded(before, caller.name(), now))
          || !before.by().equals(mine.by())) {
        lines.add(CchcJson.writeScoreEntry(mine).stripTrailing());
      }
    }
    ImmutableList<String> added = lines.build();
    if (!added.isEmpty()) {
      scores.addEntries(jdbc, caller.name(), id.value(), now, added);
    }
    return new Added(sent.size(), added.size());
  }

  private static List<Object> key(ScoreEntry entry) {
    return List.of(entry.agency(), entry.subject(), entry.round());
  }

  private static ScoreEntry recorded(ScoreEntry entry, String by, Instant at) {
    return ScoreEntry.builder()
        .scorecard(entry.scorecard())
        .agency(entry.agency())
        .subject(entry.subject())
        .round(entry.round())
        .content(entry.content())
        .addAllEvidence(entry.evidence())
        .note(entry.note())
        .by(Optional.of(by))
        .recordedAt(at)
        .build();
  }

  private interface Check {
    Optional<Problem> of(ScoreEntry entry);
  }

  private static void requireEach(ImmutableList<ScoreEntry> sent, Failure failure, Check check) {
    Map<String, Problem> found = new TreeMap<>();
    for (ScoreEntry entry : sent) {
      if (found.size() < MOST_REFUSED) {
        check.of(entry).ifPresent(problem -> found.put(problem.toString(), problem));
      }
    }
    if (!found.isEmpty()) {
      throw new FailedRequestException(failure, ImmutableList.copyOf(found.values()));
    }
  }

  private static Optional<Problem> refusal(Caller caller, EntryRights rights, ScoreEntry entry) {
    if (rights.mayEnter(entry)) {
      return Optional.empty();
    }
    boolean isRound = !rights.mayEnterRoundOf(entry);
    return Optional.of(
        Problem.error(
            ProblemCode.UNKNOWN_NAME,
            Place.at(isRound ? "/round" : "/agency").in("entries"),
            isRound ? "round" : "agency",
            isRound
                ? "self, explained (reporter), appraised1, appraised2 (appraiser), published"
                : Joiner.on(", ").join(ImmutableSortedSet.copyOf(caller.agencies())),
            isRound ? entry.round().toString() : entry.agency().value()));
  }

  /** What keeps an entry from ever being used is refused, because it could not be taken back. */
  private static Optional<Problem> problem(
      Scorecard set, AgencyRegister register, ScoreEntry entry) {
    if (!entry.scorecard().equals(set.id())) {
      return Optional.of(
          Problem.error(
              ProblemCode.UNKNOWN_NAME,
              Place.at("/scorecard").in("entries"),
              "scorecard",
              set.id().value(),
              entry.scorecard().value()));
    } else if (register.find(entry.agency()).isEmpty()) {
      return Optional.of(
          Problem.error(
              ProblemCode.UNKNOWN_AGENCY,
              Place.at("/agency").in("entries"),
              "agency",
              "",
              entry.agency().value()));
    } else if (entry.subject() instanceof EntrySubject.OfAdjustment one) {
      return set.adjustment(one.id()).isPresent()
          ? Optional.empty()
          : Optional.of(unknown("adjustment", one.id().value()));
    } else if (entry.subject() instanceof EntrySubject.OfLeaf leaf) {
      return set.root().all().anyMatch(node -> node.isLeaf() && node.code().equals(leaf.code()))
          ? Optional.empty()
          : Optional.of(unknown("leaf", leaf.code().value()));
    } else if (entry.subject() instanceof EntrySubject.OfNode some) {
      return set.root().all().anyMatch(node -> node.code().equals(some.code()))
          ? Optional.empty()
          : Optional.of(unknown("node", some.code().value()));
    }
    throw new AssertionError(entry.subject());
  }

  private static Problem unknown(String key, String actual) {
    return Problem.error(
        ProblemCode.UNKNOWN_NODE, Place.at("/" + key).in("entries"), key, "", actual);
  }

  /** {@return a kept set, read anew} */
  static Scorecard scorecard(byte[] content) {
    return CchcJson.readScorecard(content, "scorecard").orThrow();
  }

  /** {@return kept entries, read anew} */
  static ScoreEntries entries(ImmutableList<String> lines) {
    try {
      return CchcJson.readScoreEntries(
              new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
              "entries")
          .orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
