package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.plan.Plan;
import vn.cchc.verdict.Outcome;

/**
 * A sentence of a plan in our own words, with figures at its limit and just short of it.
 *
 * <p>A figure is written as {@code INDICATOR AGENCY PERIOD VALUE}. The first three may be lists
 * with commas. The value is {@code 3/4}, an amount, {@code #4/34} (a rank), {@code SCHEME:GRADE} or
 * {@code @2025-07-19} (done on that day).
 */
record SentenceCase(JsonNode json) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final List<String> FILES =
      List.of("changes", "every-period", "levels", "ranks-days-stages", "with-words");

  static Stream<SentenceCase> all() {
    return FILES.stream()
        .flatMap(file -> Streams.stream(tree(file + ".json")))
        .map(SentenceCase::new);
  }

  /** Returns the rows of the table, one for each sentence of the collection. */
  static List<JsonNode> table() {
    return new String(bytes("table.ndjson"), UTF_8).lines().map(SentenceCase::parsed).toList();
  }

  String sentence() {
    return json.get("sentence").asText();
  }

  Plan plan() {
    ReadResult<Plan> reading = Doc.plan(document());
    assertThat(CchcJson.validate(reading, agencies())).isEmpty();
    return reading.value().orElseThrow();
  }

  /** Returns the outcome of each target with the figures of that name and those of both. */
  ImmutableMap<String, Outcome> outcomes(String figures) {
    String lines =
        Stream.of("figures", figures)
            .flatMap(name -> Streams.stream(json.path(name)))
            .flatMap(line -> lines(line.asText()).stream())
            .reduce("", (all, line) -> all + line + "\n");
    EvaluationReport report =
        Evaluator.evaluate(plan(), agencies(), read(Doc.lines(lines)), asOf());
    assertThat(report.unused()).isEmpty();
    return report.results().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                result -> result.target().toString(), TargetResult::outcome));
  }

  private LocalDate asOf() {
    return LocalDate.parse(json.get("asOf").asText());
  }

  private String document() {
    return "{\"format\":\"cchc-plan/1\",\"id\":\"%s\",\"title\":\"%s\",%s"
        .formatted(sentence(), sentence(), json.get("plan").toString().substring(1));
  }

  private List<String> lines(String figure) {
    List<String> parts = Splitter.on(' ').limit(4).splitToList(figure);
    List<String> lines = new ArrayList<>();
    for (String indicator : Splitter.on(',').split(parts.get(0))) {
      for (String agency : Splitter.on(',').split(parts.get(1))) {
        for (String period : Splitter.on(',').split(parts.get(2))) {
          lines.add(
              "{\"indicator\":\"%s\",\"agency\":\"%s\",\"period\":\"%s\",\"value\":{%s},\"recordedAt\":\"%sT08:00:00+07:00\"}"
                  .formatted(indicator, agency, period, value(parts.get(3)), asOf()));
        }
      }
    }
    return lines;
  }

  private static String value(String text) {
    return text.startsWith("@")
        ? "\"type\":\"completion\",\"completedOn\":\"%s\"".formatted(text.substring(1))
        : text.startsWith("#")
            ? pair("\"type\":\"rank\",\"rank\":%s,\"of\":%s", text.substring(1), '/')
            : text.contains("/")
                ? pair("\"type\":\"ratio\",\"numerator\":%s,\"denominator\":%s", text, '/')
                : text.contains(":")
                    ? pair("\"type\":\"grade\",\"scheme\":\"%s\",\"grade\":\"%s\"", text, ':')
                    : "\"type\":\"quantity\",\"amount\":%s".formatted(text);
  }

  private static String pair(String form, String text, char separator) {
    return form.formatted(Splitter.on(separator).splitToStream(text).toArray());
  }

  private static AgencyRegister agencies() {
    return read(CchcJson.readAgencies(bytes("agencies.json"), "agencies"));
  }

  private static <T> T read(ReadResult<T> reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static JsonNode tree(String name) {
    return parsed(new String(bytes(name), UTF_8));
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = SentenceCase.class.getResourceAsStream("/sentences/" + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return sentence();
  }
}
