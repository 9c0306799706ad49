package vn.cchc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.Scorer;
import vn.cchc.scorecard.validation.ScorecardValidator;

/** The documents of a case of scores, as this library reads and scores them. */
record ScoreCase(String scorecard, ImmutableList<String> lines, AgencyRegister register) {
  /** Returns the scores as JSON, by entries and by what is reported for a plan, if there is one. */
  String scores(Optional<Plan> plan, Observations reported, LocalDate asOf) {
    Scorecard card = card().orThrow();
    ScoreEntries entries = entries().orThrow();
    ScoreReport report =
        plan.map(
                some ->
                    Scorer.score(
                        card,
                        register,
                        entries,
                        some,
                        reported.all().stream().collect(ObservationAccumulator.collector(asOf))))
            .orElseGet(() -> Scorer.score(card, register, entries, asOf));
    return CchcJson.writeScores(report, PublishedTotal.check(card, entries, asOf));
  }

  /** Returns what keeps a document, {@code scorecard} or {@code entries}, from being used. */
  ImmutableList<Problem> problems(String document) {
    if (document.equals("entries")) {
      return entries().problems();
    }
    ReadResult<Scorecard> card = card();
    return card
        .value()
        .map(some -> ScorecardValidator.validate(some, register))
        .orElseGet(card::problems)
        .stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .collect(ImmutableList.toImmutableList());
  }

  private ReadResult<Scorecard> card() {
    return CchcJson.readScorecard(scorecard.getBytes(UTF_8), "scorecard");
  }

  private ReadResult<ScoreEntries> entries() {
    try {
      return CchcJson.readScoreEntries(
          new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)), "entries");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
