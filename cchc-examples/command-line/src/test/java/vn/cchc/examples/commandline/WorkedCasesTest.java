package vn.cchc.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class WorkedCasesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String AGENCIES =
      """
      {"format": "cchc-agencies/1", "agencies": [
        {"id": "tinh", "name": "UBND tỉnh", "kind": "provincialCommittee", "from": "2010-01-01"},
        {"id": "so-a", "name": "Sở A", "kind": "department", "parent": "tinh", "from": "2010-01-01"},
        {"id": "so-b", "name": "Sở B", "kind": "department", "parent": "tinh", "from": "2010-01-01"},
        {"id": "so-c", "name": "Sở C", "kind": "department", "parent": "tinh", "from": "2010-01-01"}]}
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsWorkedByHand() throws IOException {
    try (InputStream cases =
        Objects.requireNonNull(getClass().getResourceAsStream("/worked-cases.json"))) {
      return StreamSupport.stream(MAPPER.readTree(cases).get("cases").spliterator(), false)
          .map(
              one ->
                  DynamicTest.dynamicTest(
                      one.get("rules").asText() + " " + one.get("name").asText(),
                      () -> check(one)));
    }
  }

  private void check(JsonNode one) throws IOException {
    ObjectNode target = one.get("target").deepCopy();
    JsonNode calendar = target.remove("planCalendar");
    target.put("id", "t");
    if (!target.has("text")) {
      target.put("text", one.get("name").asText());
    }
    ObjectNode plan = MAPPER.createObjectNode();
    plan.put("format", "cchc-plan/1")
        .put("id", "worked")
        .put("title", "Worked")
        .put("period", "2020");
    if (calendar != null) {
      plan.set("calendar", calendar);
    }
    if (target.has("criterion")) {
      target.put("indicator", "i");
      ObjectNode indicator = one.get("indicator").deepCopy();
      plan.putArray("indicators").add(indicator.put("id", "i").put("name", "I"));
    }
    plan.putArray("targets").add(target);
    StringBuilder lines = new StringBuilder();
    for (JsonNode observation : (ArrayNode) one.get("observations")) {
      lines.append(observation.<ObjectNode>deepCopy().put("indicator", "i")).append('\n');
    }
    Run run =
        Run.of(
            "evaluate",
            "--plan",
            file("plan.json", plan.toString()),
            "--agencies",
            file("agencies.json", AGENCIES),
            "--observations",
            file("observations.ndjson", lines.toString()),
            "--as-of",
            one.get("asOf").asText(),
            "--format",
            "json");
    assertThat(run.err()).isEmpty();
    JsonNode result = MAPPER.readTree(run.out()).get("results").get(0);
    one.get("expected").properties().forEach(e -> check(e.getKey(), e.getValue(), result));
  }

  private static void check(String field, JsonNode wanted, JsonNode result) {
    switch (field) {
      case "outcomeIn" -> assertThat(wanted).contains(result.get("outcome"));
      case "explanationContains" ->
          wanted.forEach(
              part -> assertThat(result.get("explanation").asText()).contains(part.asText()));
      case "margin", "shortfall", "coverage" ->
          wanted
              .properties()
              .forEach(e -> assertThat(result.get(field).get(e.getKey())).isEqualTo(e.getValue()));
      case "members" ->
          result
              .get("members")
              .forEach(
                  member ->
                      assertThat(member.get("outcome"))
                          .isEqualTo(wanted.get(member.get("agency").asText())));
      case "caveats" -> assertThat(result.get("caveats")).hasSize(wanted.asInt());
      default -> assertThat(result.get(field)).isEqualTo(wanted);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8).toString();
  }
}
