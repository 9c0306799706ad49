package vn.cchc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.problem.Problem;
import vn.cchc.validation.PlanValidator;

/**
 * A case of the conformance suite: documents, and what must come of them. Its documents are JSON,
 * so that an evaluator needs no type of this library. They are read with Jackson 2.
 */
public final class ConformanceCase {
  private static final String ROOT = "/cchc-conformance/";

  private final JsonNode json;
  private final JsonNode agencies;

  private ConformanceCase(JsonNode json, JsonNode agenciesOfTheFile) {
    this.json = json;
    this.agencies = json.has("agencies") ? json.get("agencies") : agenciesOfTheFile;
  }

  /** {@return every case of the suite} */
  public static Stream<ConformanceCase> all() {
    return Streams.stream(JsonPart.resource(ROOT + "index.json").get("files"))
        .map(file -> JsonPart.resource(ROOT + file.textValue()))
        .flatMap(
            file ->
                Streams.stream(file.get("cases"))
                    .map(one -> new ConformanceCase(one, file.path("agencies"))));
  }

  /** {@return what the case shows} */
  public String name() {
    return json.get("name").textValue();
  }

  /** {@return the rules of SEMANTICS.md that it shows} */
  public ImmutableList<String> rules() {
    return Streams.stream(json.get("rules"))
        .map(JsonNode::textValue)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the known bug that it catches, if it catches one} */
  public Optional<String> bug() {
    return Optional.ofNullable(json.path("bug").textValue());
  }

  /** {@return the plan, or its revisions, as JSON; none in a case of scores without figures} */
  public ImmutableList<String> plans() {
    if (json.has("plans")) {
      return JsonPart.texts(json.get("plans"));
    }
    return json.has("plan")
        ? ImmutableList.of(JsonPart.text(json.get("plan")))
        : ImmutableList.of();
  }

  /** {@return the set of criteria as JSON, in a case of scores; empty in a case of a plan} */
  public Optional<String> scorecard() {
    return Optional.ofNullable(json.get("scorecard")).map(JsonPart::text);
  }

  /** {@return the entries of a case of scores, each as a line of JSON} */
  public ImmutableList<String> entries() {
    return JsonPart.texts(json.path("entries"));
  }

  /** {@return the register of agencies, as JSON} */
  public String agencies() {
    return JsonPart.text(agencies);
  }

  /** {@return the observations, each as a line of JSON} */
  public ImmutableList<String> observations() {
    return JsonPart.texts(json.path("observations"));
  }

  /** {@return the observations that are supposed in place of others, each as a line of JSON} */
  public ImmutableList<String> hypothetical() {
    return JsonPart.texts(json.path("hypothetical"));
  }

  /** {@return the day of the report, if the case has one} */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(json.path("asOf").textValue()).map(LocalDate::parse);
  }

  /**
   * {@return which document must be refused, if one must: plan, agencies, observations, scorecard
   * or entries}
   */
  public Optional<String> refused() {
    return Optional.ofNullable(json.path("expected").path("refused").textValue());
  }

  /**
   * Checks an evaluation, or in a case of scores the scores, against what the case expects. Where a
   * document must be refused, there must be none to check.
   *
   * @param evaluation the evaluation in detail as JSON, in the format {@code cchc-evaluation/1}, or
   *     the scores, in the format {@code cchc-scores/1}
   * @throws AssertionError if the evaluation is not as expected, with every difference
   */
  public void check(String evaluation) {
    if (refused().isPresent()) {
      throw new AssertionError("%s: the %s must be refused".formatted(this, refused().get()));
    }
    require(JsonPart.differences(json.get("expected"), JsonPart.read(evaluation), ""));
  }

  /**
   * Checks that this library, as it is on your class path, gives what the case expects.
   *
   * @throws AssertionError if it does not, with every difference
   */
  public void checkLibrary() {
    if (refused().isEmpty()) {
      check(
          scoreCase()
              .map(one -> one.scores(plan(), lines(observations()).orThrow(), asOf().orElseThrow()))
              .orElseGet(() -> CchcJson.writeEvaluation(report().withDetail())));
      return;
    }
    String pointer = json.get("expected").get("pointer").textValue();
    ImmutableList<Problem> problems = problems(refused().get());
    if (problems.stream().noneMatch(problem -> problem.place().pointer().equals(pointer))) {
      require(ImmutableList.of("%s: no problem, only %s".formatted(pointer, problems)));
    }
  }

  private EvaluationReport report() {
    AgencyRegister register = register().orThrow();
    ImmutableList<Plan> plans =
        plans().stream().map(plan -> plan(plan).orThrow()).collect(ImmutableList.toImmutableList());
    Observations figures = lines(observations()).orThrow();
    LocalDate day = asOf().orElseThrow();
    return json.has("hypothetical")
        ? Evaluator.whatIf(plans.get(0), register, figures, lines(hypothetical()).orThrow(), day)
        : Evaluator.evaluate(new PlanHistory(plans), register, figures, day);
  }

  private Optional<ScoreCase> scoreCase() {
    return scorecard().map(card -> new ScoreCase(card, entries(), register().orThrow()));
  }

  private Optional<Plan> plan() {
    return plans().stream().findFirst().map(plan -> plan(plan).orThrow());
  }

  private ImmutableList<Problem> problems(String document) {
    return scoreCase().map(one -> one.problems(document)).orElseGet(() -> problemsOfPlan(document));
  }

  private ImmutableList<Problem> problemsOfPlan(String document) {
    return switch (document) {
      case "agencies" -> register().problems();
      case "observations" -> lines(observations()).problems();
      default -> {
        ReadResult<Plan> plan = plan(plans().get(0));
        yield plan.value()
            .map(read -> PlanValidator.validate(read, register().orThrow()))
            .orElseGet(plan::problems);
      }
    };
  }

  private ReadResult<AgencyRegister> register() {
    return CchcJson.readAgencies(agencies().getBytes(UTF_8), "agencies");
  }

  private static ReadResult<Plan> plan(String plan) {
    return CchcJson.readPlan(plan.getBytes(UTF_8), "plan");
  }

  private static ReadResult<Observations> lines(ImmutableList<String> lines) {
    try {
      return CchcJson.readObservations(
          new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)), "observations");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void require(ImmutableList<String> differences) {
    if (!differences.isEmpty()) {
      throw new AssertionError(this + "\n" + String.join("\n", differences));
    }
  }

  /** {@return the rules and the name, as a test report prints them} */
  @Override
  public String toString() {
    return rules() + " " + name();
  }
}
