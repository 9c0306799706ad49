package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.cchc.json.codec.DocumentFormat;
import vn.cchc.json.scorecodec.ScorecardCodec;

/** The page that explains the documents: every block in it is what it is said to be. */
@Tag("currentJackson")
class FormatsPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\S.*)\\n((?s:.*?))^```$");

  private static final String TARGET =
      """
      {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020", "targets": [
       {"id": "t", "text": "x"%s, "criterion": %s, "scope": %s}]}
      """;
  private static final String TASK =
      """
      {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020", "taskGroups": [
       {"id": "g", "name": "G", "tasks": [{"id": "t", "name": "T", "lead": "a", "deadline": %s}]}]}
      """;
  private static final String LINE =
      "{\"indicator\": \"i\", \"agency\": \"a\", \"period\": \"2020\", \"recordedAt\":"
          + " \"2021-01-01T00:00:00Z\", \"value\": %s}";

  private static ImmutableListMultimap<String, String> blocks() throws IOException {
    String page = Files.readString(Path.of("FORMATS.md")).replace("\r\n", "\n");
    return BLOCK
        .matcher(page)
        .results()
        .collect(
            ImmutableListMultimap.toImmutableListMultimap(
                block -> block.group(1), block -> block.group(2).strip()));
  }

  private static ReadResult<?> read(String kind, String text) {
    return switch (kind) {
      case "json" -> document(text);
      case "json criterion" ->
          Doc.plan(
              TARGET.formatted(
                  text.contains("\"allOf\"") ? "" : ", \"indicator\": \"i\"",
                  text,
                  "{\"type\": \"agency\", \"agency\": \"a\"}"));
      case "json scope" ->
          Doc.plan(TARGET.formatted(", \"indicator\": \"i\"", "{\"type\": \"doneBy\"}", text));
      case "json deadline" -> Doc.plan(TASK.formatted(text));
      case "json value", "json refused" -> Doc.lines(LINE.formatted(text));
      case "ndjson" -> Doc.lines(text);
      case "ndjson entries" -> entries(text);
      default -> throw new AssertionError(kind);
    };
  }

  private static ReadResult<?> entries(String lines) {
    try {
      return CchcJson.readScoreEntries(new ByteArrayInputStream(lines.getBytes(UTF_8)), "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ReadResult<?> document(String text) {
    String format = Schemas.tree(text).get("format").asText();
    Function<byte[], ReadResult<?>> reader =
        switch (format) {
          case DocumentFormat.PLAN -> json -> CchcJson.readPlan(json, "");
          case DocumentFormat.AGENCIES -> json -> CchcJson.readOrganisation(json, "");
          case DocumentFormat.EVALUATION -> json -> CchcJson.readEvaluation(json, "");
          case DocumentFormat.PLAN_TEST -> json -> CchcJson.readPlanTests(json, "");
          case ScorecardCodec.FORMAT -> json -> CchcJson.readScorecard(json, "");
          default -> throw new AssertionError(format);
        };
    return reader.apply(text.getBytes(UTF_8));
  }

  @TestFactory
  Stream<DynamicTest> everyBlockIsReadOrRefusedAsThePageSays() throws IOException {
    return blocks().entries().stream()
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.getKey() + " " + block.getValue().lines().findFirst().orElse(""),
                    () -> {
                      ReadResult<?> reading = read(block.getKey(), block.getValue());
                      assertThat(reading.problems().isEmpty())
                          .as("%s", reading.problems())
                          .isNotEqualTo(block.getKey().endsWith("refused"));
                    }));
  }

  @Test
  void thePageHasDocumentsOfEveryKind() throws IOException {
    assertThat(blocks().keySet())
        .containsExactlyInAnyOrder(
            "json",
            "ndjson",
            "ndjson entries",
            "json criterion",
            "json scope",
            "json deadline",
            "json value",
            "json refused");
    assertThat(blocks().get("json")).hasSize(6);
  }
}
