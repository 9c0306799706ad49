package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.message.ScoreMessages;
import vn.cchc.problem.Severity;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.Scorer;
import vn.cchc.scorecard.validation.ScorecardValidator;
import vn.cchc.text.Language;

/** Scorecards, entries of scores and scores as documents. */
class ScorecardDocumentsTest {
  private static final LocalDate IN_MARCH = LocalDate.of(2027, 3, 1);

  private static final String AGENCIES =
      """
      {"format": "cchc-agencies/1", "agencies": [
        {"id": "tinh", "name": "UBND tỉnh", "kind": "provincialCommittee"},
        {"id": "so-a", "name": "Sở A", "kind": "department", "parent": "tinh"},
        {"id": "so-b", "name": "Sở B", "kind": "department", "parent": "tinh"},
        {"id": "so-c", "name": "Sở C", "kind": "department", "parent": "tinh"}
      ]}
      """;

  private static final String CARD =
      """
      {"format": "cchc-scorecard/1", "id": "b", "edition": "2026", "total": 10, "nodes": [
        {"code": "1", "name": "A", "max": 10, "rule":
          {"type": "proportional", "fullMarkAt": 80}}]}
      """;

  private static final String ENTRY =
      "{\"scorecard\":\"b\",\"agency\":\"so-a\",\"leaf\":\"1\",\"round\":\"self\",\"points\":6,"
          + "\"recordedAt\":\"2026-12-20T03:00:00Z\"}";

  private static ReadResult<Scorecard> card(String json) {
    return CchcJson.readScorecard(json.getBytes(UTF_8), "b.json");
  }

  private static ReadResult<ScoreEntries> entries(byte[] lines) {
    try {
      return CchcJson.readScoreEntries(new ByteArrayInputStream(lines), "e.ndjson");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Scorecard golden() {
    return CchcJson.readScorecard(Golden.read("scorecard.json"), "").value().orElseThrow();
  }

  private static ScoreEntries goldenEntries() {
    return entries(Golden.read("entries.ndjson")).value().orElseThrow();
  }

  private static AgencyRegister register() {
    return CchcJson.readAgencies(AGENCIES.getBytes(UTF_8), "").value().orElseThrow();
  }

  private static String scores(Scorecard card, ScoreEntries entries) {
    return CchcJson.writeScores(
        Scorer.score(card, register(), entries, IN_MARCH),
        PublishedTotal.check(card, entries, IN_MARCH),
        ScoreMessages.of(Language.VIETNAMESE).naming(register(), IN_MARCH));
  }

  @Test
  void scorecardInWhichEverythingIsSetIsWrittenAsItWasRead() {
    byte[] golden = Golden.read("scorecard.json");
    ReadResult<Scorecard> read = CchcJson.readScorecard(golden, "scorecard.json");
    assertThat(read.problems()).isEmpty();
    assertThat(CchcJson.writeScorecard(read.value().orElseThrow()))
        .isEqualTo(new String(golden, UTF_8));
  }

  @Test
  void entriesAreWrittenAsTheyWereRead() {
    byte[] golden = Golden.read("entries.ndjson");
    ReadResult<ScoreEntries> read = entries(golden);
    assertThat(read.problems()).isEmpty();
    assertThat(
            read.value().orElseThrow().all().stream()
                .map(CchcJson::writeScoreEntry)
                .collect(Collectors.joining()))
        .isEqualTo(new String(golden, UTF_8));
  }

  @Test
  void scoresOfTheGoldenEntriesAreTheGoldenScores() {
    assertThat(ScorecardValidator.validate(golden(), register()))
        .noneMatch(problem -> problem.severity() == Severity.ERROR);
    assertThat(scores(golden(), goldenEntries()))
        .isEqualTo(new String(Golden.read("scores.json"), UTF_8));
  }

  private static ScoreComparison.Base selfAssessment() {
    ScoreEntries self = goldenEntries().upTo(ScoringRound.SELF);
    return new ScoreComparison.Base(
        Scorer.score(golden(), register(), self, IN_MARCH), Optional.of(ScoringRound.SELF));
  }

  private static String compared(ScoreComparison.Base base, Language language) {
    return CchcJson.writeScores(
        Scorer.score(golden(), register(), goldenEntries(), IN_MARCH),
        ImmutableList.of(),
        base,
        ScoreMessages.of(language));
  }

  /** Returns the golden scores, compared with the self-assessment. */
  static String compared() {
    return compared(selfAssessment(), Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Tag("currentJackson")
  void comparisonSaysWhatBecameOfEveryAgency(Language language) {
    Scorecard other = card(CARD).value().orElseThrow();
    ScoreEntries entry = entries(ENTRY.getBytes(UTF_8)).value().orElseThrow();
    for (ScoreComparison.Base base :
        List.of(
            selfAssessment(),
            ScoreComparison.Base.of(Scorer.score(other, register(), entry, IN_MARCH)))) {
      String json = compared(base, language);
      assertThat(errors("scores", json)).isEmpty();
      JsonNode comparison = Schemas.tree(json).get("comparison");
      assertThat(comparison.get("schemeDiffers").booleanValue()).isEqualTo(base.upTo().isEmpty());
      assertThat(comparison.path("upTo").asText("")).isEqualTo(base.upTo().isEmpty() ? "" : "self");
      assertThat(comparison.get("changes")).hasSizeGreaterThan(1);
    }
  }

  @Test
  @Tag("currentJackson")
  void comparisonWithTheSelfAssessmentIsTheGoldenOne() {
    assertThat(Schemas.tree(compared()).get("comparison").toPrettyString())
        .isEqualTo(new String(Golden.read("score-comparison.json"), UTF_8).strip());
  }

  @Test
  void setWithoutATitleIsCalledByItsId() {
    assertThat(card(CARD).value().orElseThrow().title()).isEqualTo("b");
    assertThat(CchcJson.writeScorecard(card(CARD).value().orElseThrow()))
        .doesNotContain("\"title\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"max\": 10 | \"max\": 0 | OUTSIDE_RANGE 2:37 /nodes/0/max",
        "\"max\": 10 | \"max\": \"10\" | WRONG_TYPE 2:37 /nodes/0/max",
        "\"code\": \"1\" | \"code\": \"\" | INVALID_ID 2:12 /nodes/0/code",
        "\"fullMarkAt\": 80 | \"fullMarkAt\": 101 | OUTSIDE_RANGE 3:44 /nodes/0/rule/fullMarkAt",
        "80} | 80, \"children\": []} | UNKNOWN_KEY 3:48 /nodes/0/rule/children",
        "80}} | 80}, \"children\": []} | CONFLICTING_KEYS 2:3 /nodes/0",
        "\"proportional\" | \"linear\" | UNKNOWN_NAME 3:5 /nodes/0/rule",
        "\"edition\" | \"period\" | MISSING_KEY 1:1",
        "cchc-scorecard/1 | cchc-scorecard/2 | UNKNOWN_FORMAT 1:12 /format",
      })
  void badScorecardIsRefusedWithItsPlace(String part, String other, String problem) {
    List<String> problems = Doc.problems(card(Doc.with(CARD, part, other)));
    assertThat(problems).contains(problem);
  }

  @Test
  void problemOfTheValidatorIsPlacedInTheDocument() {
    ReadResult<Scorecard> read = card(Doc.with(CARD, "\"total\": 10", "\"total\": 12"));
    assertThat(
            Doc.problems(
                ScorecardValidator.validate(read.value().orElseThrow()).stream()
                    .map(read::locate)
                    .toList()))
        .containsExactly("SCORE_SUM_DIFFERS 1:71 /total");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"points\":6 | \"points\":-1 | OUTSIDE_RANGE 2:69 /points",
        "\"points\":6 | \"points\":6,\"count\":1 | CONFLICTING_KEYS 2:1",
        "\"points\":6 | \"count\":1 | CONFLICTING_KEYS 2:1",
        "\"points\":6 | \"note\":\"x\" | MISSING_KEY 2:1",
        "\"self\",\"points\":6 | \"explained\",\"points\":6 | MISSING_KEY 2:1",
        "\"points\":6 | \"points\":6,\"reason\":\"x\" | CONFLICTING_KEYS 2:1",
        "\"leaf\":\"1\" | \"node\":\"1\" | CONFLICTING_KEYS 2:1",
        "\"leaf\":\"1\" | \"leaf\":\"1\",\"node\":\"1\" | CONFLICTING_KEYS 2:1",
        "\"leaf\":\"1\" | \"leaf\":null | NULL_VALUE 2:41 /leaf",
        "\"self\" | \"second\" | UNKNOWN_NAME 2:53 /round",
        "\"points\":6 | \"cases\":[{\"points\":1,\"count\":1},{\"points\":1.0,\"count\":2}] |"
            + " DUPLICATE_ID 2:92 /cases/1",
      })
  void badEntryIsLeftOutWithItsPlace(String part, String other, String problem) {
    ReadResult<ScoreEntries> read =
        entries((ENTRY + "\n" + Doc.with(ENTRY, part, other) + "\n\n" + ENTRY).getBytes(UTF_8));
    assertThat(Doc.problems(read)).contains(problem);
    assertThat(read.value().orElseThrow().all()).hasSize(2);
  }

  @Test
  void packedEntriesAreReadAndABrokenPackageIsReported() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Golden.read("entries.ndjson"));
    }
    byte[] bytes = packed.toByteArray();
    assertThat(entries(bytes).value()).hasValue(goldenEntries());
    byte[] broken = Arrays.copyOf(bytes, bytes.length / 2);
    assertThat(entries(broken).problems()).isNotEmpty();
  }

  @Test
  @Tag("currentJackson")
  void documentsAreGoodByTheirSchemas() {
    assertThat(errors("scorecard", new String(Golden.read("scorecard.json"), UTF_8))).isEmpty();
    assertThat(errors("scorecard", CARD)).isEmpty();
    assertThat(errors("scores", new String(Golden.read("scores.json"), UTF_8))).isEmpty();
    assertThat(new String(Golden.read("entries.ndjson"), UTF_8).lines())
        .allSatisfy(line -> assertThat(errors("entry", line)).isEmpty());
  }

  private static List<String> errors(String kind, String json) {
    return Schemas.errors(Schemas.ofKind(kind), json).stream().map(Object::toString).toList();
  }
}
