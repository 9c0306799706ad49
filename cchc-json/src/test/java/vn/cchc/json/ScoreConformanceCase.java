package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.Scorer;
import vn.cchc.scorecard.validation.ScorecardValidator;

/** A case of the conformance suite on scores, run through our readers, scorer and writer. */
record ScoreConformanceCase(JsonNode json, AgencyRegister register) {
  void run() {
    JsonNode expected = json.get("expected");
    if (expected.has("refused")) {
      assertThat(problems(expected.get("refused").asText(), Severity.ERROR))
          .contains(problem(expected));
      return;
    }
    if (json.has("warnings")) {
      assertThat(problems("scorecard", Severity.WARNING))
          .containsAll(
              Streams.stream(json.get("warnings")).map(ScoreConformanceCase::problem).toList());
    }
    List<ScoreEntry> entries = entries(json).value().orElseThrow().all();
    Stream.of(entries, Lists.reverse(entries), twice(entries))
        .map(ScoreEntries::of)
        .forEach(order -> check(expected, order));
  }

  private void check(JsonNode expected, ScoreEntries entries) {
    Scorecard card = card(json).value().orElseThrow();
    LocalDate asOf = LocalDate.parse(json.get("asOf").asText());
    ScoreReport report = scored(card, entries, asOf);
    ConformanceCase.compare(
        expected,
        Schemas.tree(CchcJson.writeScores(report, PublishedTotal.check(card, entries, asOf))),
        "");
    if (json.has("comparison")) {
      JsonNode before = json.get("before");
      ScoreReport earlier =
          scored(
              card(before.has("scorecard") ? before : json).value().orElseThrow(),
              before.has("entries") ? entries(before).value().orElseThrow() : entries,
              LocalDate.parse(before.path("asOf").asText(asOf.toString())));
      check(json.get("comparison"), ScoreComparison.of(earlier, report));
    }
  }

  private static void check(JsonNode expected, ScoreComparison comparison) {
    assertThat(comparison.schemeDiffers()).isEqualTo(expected.get("schemeDiffers").booleanValue());
    assertThat(comparison.changes())
        .extracting(
            change ->
                "%s: %s points, %s places, %s"
                    .formatted(
                        change.agency(),
                        change.total().map(Object::toString).orElse("unknown"),
                        change.places().isPresent() ? change.places().getAsInt() : "unknown",
                        change.populationDiffers()))
        .containsExactlyElementsOf(
            Streams.stream(expected.get("changes"))
                .map(
                    change ->
                        "%s: %s points, %s places, %s"
                            .formatted(
                                change.get("agency").asText(),
                                change.path("total").asText("unknown"),
                                change.path("places").asText("unknown"),
                                change.get("populationDiffers").booleanValue()))
                .toList());
  }

  private ScoreReport scored(Scorecard card, ScoreEntries entries, LocalDate asOf) {
    return json.has("plan")
        ? Scorer.score(
            card,
            register,
            entries,
            ConformanceCase.read(ConformanceCase.plan(json.get("plan"))),
            ConformanceCase.read(ConformanceCase.lines(json.get("observations"))).all().stream()
                .collect(ObservationAccumulator.collector(asOf)))
        : Scorer.score(card, register, entries, asOf);
  }

  private static <T> List<T> twice(List<T> some) {
    return ImmutableList.<T>builder().addAll(some).addAll(Lists.reverse(some)).build();
  }

  private List<Map.Entry<String, String>> problems(String document, Severity severity) {
    ReadResult<Scorecard> card = card(json);
    Optional<ImmutableList<Problem>> ofTheSet =
        card.value()
            .filter(some -> document.equals("scorecard"))
            .map(some -> ScorecardValidator.validate(some, register));
    return ofTheSet
        .orElseGet(() -> document.equals("scorecard") ? card.problems() : entries(json).problems())
        .stream()
        .filter(problem -> problem.severity() == severity)
        .map(problem -> Map.entry(problem.place().pointer(), EnumNames.of(problem.code())))
        .toList();
  }

  private static Map.Entry<String, String> problem(JsonNode expected) {
    return Map.entry(expected.get("pointer").asText(), expected.get("code").asText());
  }

  private static ReadResult<Scorecard> card(JsonNode json) {
    return CchcJson.readScorecard(
        ConformanceCase.text(json.get("scorecard")).getBytes(UTF_8), "scorecard");
  }

  private static ReadResult<ScoreEntries> entries(JsonNode json) {
    byte[] lines =
        Streams.stream(json.get("entries"))
            .map(ConformanceCase::text)
            .collect(Collectors.joining("\n"))
            .getBytes(UTF_8);
    try {
      return CchcJson.readScoreEntries(new ByteArrayInputStream(lines), "entries");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
