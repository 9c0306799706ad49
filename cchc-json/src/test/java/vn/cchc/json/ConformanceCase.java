package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Selection;
import vn.cchc.problem.Problem;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.text.Language;
import vn.cchc.validation.PlanValidator;

/** A case of the conformance suite, run through our readers, evaluator and writer. */
record ConformanceCase(JsonNode json, JsonNode agenciesOfTheFile) {
  private static final JsonMapper PLAIN =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  String name() {
    return json.get("rules") + " " + json.get("name").asText();
  }

  List<String> rules() {
    return texts(json.get("rules"));
  }

  String bug() {
    return json.path("bug").asText();
  }

  void run() {
    if (json.has("scorecard")) {
      new ScoreConformanceCase(json, read(agencies())).run();
      return;
    }
    JsonNode expected = json.get("expected");
    if (expected.has("refused")) {
      assertThat(problems(expected.get("refused").asText()))
          .extracting(problem -> problem.place().pointer())
          .contains(expected.get("pointer").asText());
      return;
    }
    List<Observation> observations = read(lines(json.get("observations"))).all();
    List<Observation> reversed = new ArrayList<>(observations);
    Collections.reverse(reversed);
    List<Observation> twice = new ArrayList<>(observations);
    twice.addAll(reversed);
    for (List<Observation> order : List.of(observations, reversed, twice)) {
      EvaluationReport report = evaluate(new Observations(ImmutableList.copyOf(order)));
      compare(expected, Schemas.tree(CchcJson.writeEvaluation(report.withDetail())), "");
      if (json.has("ranking")) {
        checkRanking(json.get("ranking"), new Observations(ImmutableList.copyOf(order)));
      }
      if (json.has("explanation")) {
        assertThat(Messages.of(Language.VIETNAMESE).explain(report.results().get(0)))
            .contains(texts(json.get("explanation")));
      }
    }
  }

  private void checkRanking(JsonNode expected, Observations observations) {
    Plan plan = read(plan(json.get("plan")));
    Ranking ranking =
        Ranking.of(
            plan,
            read(agencies()),
            observations.all().stream()
                .collect(
                    ObservationAccumulator.collector(LocalDate.parse(json.get("asOf").asText()))),
            IndicatorId.of(expected.get("indicator").asText()),
            plan.period(),
            Selection.ofKinds(AgencyKind.of(expected.get("kind").asText())),
            EnumNames.find(Ranking.Better.class, expected.get("better").asText()).orElseThrow());
    assertThat(ranking.comparedOn()).isEqualTo(expected.get("comparedOn").asText());
    assertThat(ranking.agencies())
        .extracting(ConformanceCase::place)
        .containsExactlyElementsOf(
            Streams.stream(expected.get("agencies")).map(ConformanceCase::place).toList());
  }

  private static String place(RankedAgency ranked) {
    return "%s: %s"
        .formatted(
            ranked.agency(),
            ranked
                .rank()
                .map(rank -> "%s of %s".formatted(rank.rank(), rank.population()))
                .orElseGet(() -> EnumNames.of(ranked.unranked().orElseThrow())));
  }

  private static String place(JsonNode ranked) {
    return "%s: %s"
        .formatted(
            ranked.get("agency").asText(),
            ranked.has("rank")
                ? "%s of %s".formatted(ranked.get("rank"), ranked.get("of"))
                : ranked.get("unranked").asText());
  }

  private EvaluationReport evaluate(Observations observations) {
    AgencyRegister register = read(agencies());
    LocalDate asOf = LocalDate.parse(json.get("asOf").asText());
    if (json.has("plans")) {
      ImmutableList.Builder<Plan> plans = ImmutableList.builder();
      json.get("plans").forEach(plan -> plans.add(read(plan(plan))));
      return Evaluator.evaluate(new PlanHistory(plans.build()), register, observations, asOf);
    }
    Plan plan = read(plan(json.get("plan")));
    return json.has("hypothetical")
        ? Evaluator.whatIf(
            plan, register, observations, read(lines(json.get("hypothetical"))), asOf)
        : Evaluator.evaluate(plan, register, observations, asOf);
  }

  private List<Problem> problems(String document) {
    if (document.equals("agencies")) {
      return agencies().problems();
    } else if (document.equals("observations")) {
      return lines(json.get("observations")).problems();
    }
    ReadResult<Plan> plan = plan(json.get("plan"));
    return plan.value()
        .map(read -> PlanValidator.validate(read, read(agencies())))
        .orElseGet(plan::problems);
  }

  /** Returns a part of a case as it is written there: numbers without exponents. */
  static String text(JsonNode json) {
    try {
      return PLAIN.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReadResult<Plan> plan(JsonNode json) {
    return CchcJson.readPlan(text(json).getBytes(UTF_8), "plan");
  }

  private ReadResult<AgencyRegister> agencies() {
    JsonNode document = json.has("agencies") ? json.get("agencies") : agenciesOfTheFile;
    return CchcJson.readAgencies(text(document).getBytes(UTF_8), "agencies");
  }

  static ReadResult<Observations> lines(JsonNode observations) {
    return Doc.lines(
        StreamSupport.stream(observations.spliterator(), false)
            .map(ConformanceCase::text)
            .collect(Collectors.joining("\n")));
  }

  static <T> T read(ReadResult<T> reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  static void compare(JsonNode expected, JsonNode actual, String place) {
    if (expected.isObject()) {
      assertThat(actual.isObject()).as("%s is %s", place, actual).isTrue();
      for (Map.Entry<String, JsonNode> member : expected.properties()) {
        compare(member.getValue(), actual.path(member.getKey()), place + "/" + member.getKey());
      }
    } else if (expected.isArray()) {
      assertThat(actual).as(place).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        compare(expected.get(i), actual.get(i), place + "/" + i);
      }
    } else if (expected.isNull()) {
      assertThat(actual.isMissingNode()).as("%s is absent, not %s", place, actual).isTrue();
    } else if (expected.isNumber()) {
      assertThat(actual.decimalValue()).as(place).isEqualByComparingTo(expected.decimalValue());
    } else {
      assertThat(actual).as(place).isEqualTo(expected);
    }
  }
}
