package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

class LenientReadingTest {
  private static ReadResult<Plan> lenient(String json) {
    return CchcJson.readPlan(json.getBytes(UTF_8), "plan.json", Strictness.LENIENT);
  }

  @Test
  void unknownKeysAreKeptOutAndEachIsAWarning() {
    String later =
        Doc.with(
            Doc.with(Doc.PLAN, "\"title\":", "\"hue\": {\"a\": [1]}, \"title\":"),
            "40}",
            "40, \"since\": null}");
    ReadResult<Plan> reading = lenient(later);
    assertThat(reading.value()).isEqualTo(Doc.plan(Doc.PLAN).value()).isPresent();
    assertThat(Doc.problems(reading))
        .containsExactly("UNKNOWN_KEY 4:3 /hue", "UNKNOWN_KEY 11:52 /targets/0/criterion/since");
    assertThat(reading.problems()).allMatch(problem -> problem.severity() == Severity.WARNING);
    assertThat(Doc.plan(later).value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\": null,",
        "\"title\": 5,",
        "\"title\": \"a\", \"title\": \"b\",",
        "\"hue\": 1, \"hue\": 1, \"title\": \"a\",",
        "\"hue\": 1,",
        "\"title\": \"a\", \"calendar\": \"lunar\",",
        "\"title\": \"a\", \"hue\": tru,"
      })
  void allElseIsAsStrict(String title) {
    ReadResult<Plan> reading = lenient(Doc.with(Doc.PLAN, "\"title\": \"Kế hoạch\",", title));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  @Test
  void aLaterMajorVersionIsRefusedByName() {
    ReadResult<Plan> reading = lenient(Doc.with(Doc.PLAN, "cchc-plan/1", "cchc-plan/2"));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_FORMAT);
    assertThat(reading.problems().get(0).actual()).isEqualTo("\"cchc-plan/2\"");
  }

  @Test
  void agenciesAndEvaluationsMayBeReadSoToo() {
    String agencies = Doc.with(Doc.AGENCIES, "\"agencies\"", "\"hue\": 1, \"agencies\"");
    ReadResult<?> register =
        CchcJson.readAgencies(agencies.getBytes(UTF_8), "a.json", Strictness.LENIENT);
    assertThat(register.value()).isPresent();
    assertThat(register.problems()).hasSize(1);
    String report =
        Doc.with(
            new String(Golden.read("evaluation.json"), UTF_8), "\"asOf\"", "\"hue\": 1, \"asOf\"");
    ReadResult<?> evaluation =
        CchcJson.readEvaluation(report.getBytes(UTF_8), "e.json", Strictness.LENIENT);
    assertThat(evaluation.value()).isPresent();
    assertThat(evaluation.problems()).hasSize(1);
  }

  @Test
  void unknownKeysOfLinesAreCounted() throws IOException {
    String later = Doc.with(Doc.LINE, "\"agency\"", "\"a\": 1, \"b\": 2, \"agency\"");
    String bad = Doc.with(later, "120", "null");
    List<Observation> good = new ArrayList<>();
    LineCounts read =
        CchcJson.readObservations(
            new ByteArrayInputStream(
                String.join("\n", later, bad, Doc.LINE, later).getBytes(UTF_8)),
            "a.ndjson",
            Strictness.LENIENT,
            new ObservationSink() {
              @Override
              public void accept(Observation observation) {
                good.add(observation);
              }

              @Override
              public boolean refuse(ImmutableList<Problem> problems) {
                return true;
              }
            });
    assertThat(read).isEqualTo(new LineCounts(3, 1, 4, true));
    assertThat(good).hasSize(3).containsOnly(good.get(0));
  }

  @Test
  void ofVeryManyUnknownKeysTheNumberIsReported() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 12_345; i++) {
      keys.append("\"k").append(i).append("\": 0, ");
    }
    ReadResult<Plan> reading = lenient(Doc.with(Doc.PLAN, "\"title\":", keys + "\"title\":"));
    assertThat(reading.value()).isPresent();
    Problem last = reading.problems().get(reading.problems().size() - 1);
    assertThat(last.severity()).isEqualTo(Severity.WARNING);
    assertThat(last.actual()).isEqualTo("12345");
  }
}
