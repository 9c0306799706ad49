package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import vn.cchc.json.bulk.BulkReaderProperties;
import vn.cchc.json.plantest.PlanTestSuite;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.text.Language;

/** Whatever bytes there are, a reader gives a value that can be written again, or says why not. */
@Tag("fuzz")
class ReadersFuzzTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new CchcModule()).build();
  private static final List<Messages> MESSAGES =
      List.of(Messages.of(Language.VIETNAMESE), Messages.of(Language.ENGLISH));

  private static void checkReported(List<Problem> problems) {
    for (Problem problem : problems) {
      assertThat(problem.place().line()).isGreaterThanOrEqualTo(0);
      MESSAGES.forEach(messages -> assertThat(messages.describe(problem)).isNotBlank());
    }
    assertThat(CchcJson.writeProblems(problems, Language.VIETNAMESE, Language.ENGLISH))
        .startsWith("[");
  }

  private static <T> void check(
      byte[] bytes, Function<byte[], ReadResult<T>> reader, Function<T, String> writer) {
    ReadResult<T> reading = reader.apply(bytes);
    checkReported(reading.problems());
    if (reading.value().isEmpty()) {
      assertThat(reading.problems()).isNotEmpty();
      return;
    }
    assertThat(reading.problems()).isEmpty();
    String json = writer.apply(reading.value().orElseThrow());
    ReadResult<T> again = reader.apply(json.getBytes(UTF_8));
    assertThat(again.value()).isEqualTo(reading.value());
    assertThat(writer.apply(again.value().orElseThrow())).isEqualTo(json);
  }

  @FuzzTest(maxDuration = "10m")
  void plan(byte[] bytes) {
    check(bytes, json -> CchcJson.readPlan(json, "f"), CchcJson::writePlan);
  }

  @FuzzTest(maxDuration = "10m")
  void agencies(byte[] bytes) {
    check(bytes, json -> CchcJson.readAgencies(json, "f"), CchcJson::writeAgencies);
  }

  @FuzzTest(maxDuration = "10m")
  void organisation(byte[] bytes) {
    check(bytes, json -> CchcJson.readOrganisation(json, "f"), CchcJson::writeOrganisation);
  }

  @FuzzTest(maxDuration = "10m")
  void evaluation(byte[] bytes) {
    check(bytes, json -> CchcJson.readEvaluation(json, "f"), CchcJson::writeEvaluation);
  }

  @FuzzTest(maxDuration = "10m")
  void scorecard(byte[] bytes) {
    check(bytes, json -> CchcJson.readScorecard(json, "f"), CchcJson::writeScorecard);
  }

  @FuzzTest(maxDuration = "10m")
  void planTests(byte[] bytes) {
    ReadResult<PlanTestSuite> reading = CchcJson.readPlanTests(bytes, "f");
    checkReported(reading.problems());
    assertThat(reading.value().isEmpty()).isEqualTo(!reading.problems().isEmpty());
  }

  @FuzzTest(maxDuration = "10m")
  void entries(byte[] bytes) {
    ReadResult<ScoreEntries> reading = entriesOf(bytes);
    checkReported(reading.problems());
    String lines = written(reading.value().orElseThrow());
    check(lines.getBytes(UTF_8), ReadersFuzzTest::entriesOf, ReadersFuzzTest::written);
  }

  private static ReadResult<ScoreEntries> entriesOf(byte[] lines) {
    try {
      return CchcJson.readScoreEntries(new ByteArrayInputStream(lines), "f");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String written(ScoreEntries entries) {
    return entries.all().stream().map(CchcJson::writeScoreEntry).collect(Collectors.joining());
  }

  /** A lenient reader reads what a strict one does, and what it reads can be read strictly. */
  @FuzzTest(maxDuration = "10m")
  void lenient(byte[] bytes) {
    ReadResult<Plan> strict = CchcJson.readPlan(bytes, "f");
    ReadResult<Plan> lenient = CchcJson.readPlan(bytes, "f", Strictness.LENIENT);
    checkReported(lenient.problems());
    assertThat(lenient.problems().stream().allMatch(one -> one.severity() == Severity.WARNING))
        .isEqualTo(lenient.value().isPresent());
    strict.value().ifPresent(plan -> assertThat(lenient.value()).contains(plan));
    lenient
        .value()
        .map(CchcJson::writePlan)
        .map(Doc::plan)
        .ifPresent(again -> assertThat(again.value()).isEqualTo(lenient.value()));
  }

  @FuzzTest(maxDuration = "10m")
  void folded(byte[] bytes) throws IOException {
    BulkReaderProperties.assertSame(bytes, Strictness.STRICT, 1);
    BulkReaderProperties.assertSame(bytes, Strictness.LENIENT, 2);
  }

  /** Parts of a line, spellings of one text, and texts that have one hash code. */
  private static final List<String> SPELLINGS =
      List.of(
          "{\"indicator\":\"",
          "\",\"agency\":\"",
          "\",\"period\":\"",
          "\",\"value\":{\"type\":\"ratio\",\"numerator\":",
          ",\"denominator\":",
          "},\"recordedAt\":\"",
          "\",\"kind\":\"published\",\"status\":\"final\",\"source\":\"",
          "\",\"source\":\"",
          "\",\"publishedOn\":\"",
          "\"}\n",
          "{\"task\":\"",
          "\",\"value\":{\"type\":\"quantity\",\"amount\":",
          "\",\"value\":{\"type\":\"rank\",\"rank\":",
          ",\"of\":",
          "Aa",
          "BB",
          "C#",
          "ho-so",
          "so-a",
          "\\u0041a",
          "\\u0042\\u0042",
          "h\\u1ed3",
          "h\u1ed3",
          "ho\u0302\u0300",
          "\ud83d\ude00",
          "\\ud83d",
          "2020-01",
          "2020-Q1",
          "2020-H1",
          "2020-9M",
          "2020-01-01/2020-03-31",
          "2020-04-05T08:00:00Z",
          "2020-04-05T15:00:00.000+07:00",
          "2021-01-15T17:00:00Z",
          "999999999999999999",
          "9223372036854775807",
          "1e2",
          "1.0",
          "-0");

  @FuzzTest(maxDuration = "10m")
  void spellings(byte[] bytes) throws IOException {
    byte[] lines = FuzzedText.of(bytes, SPELLINGS).getBytes(UTF_8);
    BulkReaderProperties.assertSame(lines, Strictness.STRICT, 1);
    BulkReaderProperties.assertSame(lines, Strictness.LENIENT, 2);
  }

  @FuzzTest(maxDuration = "10m")
  void observations(byte[] bytes) throws IOException {
    long[] counts = new long[2];
    LineCounts read =
        CchcJson.readObservations(
            new ByteArrayInputStream(bytes),
            "f",
            new ObservationSink() {
              @Override
              public void accept(Observation observation) {
                counts[0]++;
                checkObservation(observation);
              }

              @Override
              public boolean refuse(ImmutableList<Problem> problems) {
                counts[1]++;
                assertThat(problems).isNotEmpty();
                checkReported(problems);
                return true;
              }
            });
    assertThat(read.good()).isEqualTo(counts[0]);
    assertThat(read.bad()).isEqualTo(counts[1]);
  }

  private static void checkObservation(Observation observation) {
    ReadResult<?> again = Doc.lines(CchcJson.writeObservation(observation));
    assertThat(again.problems()).isEmpty();
  }

  @FuzzTest(maxDuration = "10m")
  void mapper(byte[] bytes) throws IOException {
    ReadResult<Plan> reading = CchcJson.readPlan(bytes, "f");
    try {
      MAPPER.readValue(bytes, Observation.class);
    } catch (JsonProcessingException | CharConversionException e) { // the latter of UTF-32
      assertThat(e).hasMessageMatching("(?s).+");
    }
    try {
      Plan plan = MAPPER.readValue(new String(bytes, UTF_8), Plan.class);
      reading.value().ifPresent(value -> assertThat(plan).isEqualTo(value));
    } catch (JsonProcessingException e) {
      assertThat(reading.value()).isEmpty();
    }
  }
}
