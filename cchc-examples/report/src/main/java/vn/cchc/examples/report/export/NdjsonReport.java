package vn.cchc.examples.report.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Iterables;
import java.io.UncheckedIOException;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.text.Language;

/** The report as lines for programs, each of which is a result of the evaluation document. */
public final class NdjsonReport {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private NdjsonReport() {}

  /**
   * Writes the lines: the targets' results in the plan's order, then the tasks', then the changes
   * since the day with which it is compared.
   *
   * @param judged the plan and its evaluation
   * @param language the language of the explanations
   * @return the lines, each a JSON object, with a line feed at its end
   */
  public static String of(JudgedPlan judged, Language language) {
    Edition edition = Edition.of(judged, language);
    try {
      JsonNode document = MAPPER.readTree(judged.document(edition.messages()));
      StringBuilder lines = new StringBuilder();
      for (JsonNode result : Iterables.concat(document.path("results"), document.path("tasks"))) {
        lines.append(MAPPER.writeValueAsString(result)).append('\n');
      }
      for (JsonNode change :
          Iterables.concat(document.path("changes"), document.path("taskChanges"))) {
        ObjectNode line = MAPPER.createObjectNode().set("comparedTo", document.get("comparedTo"));
        line.setAll((ObjectNode) change);
        lines.append(MAPPER.writeValueAsString(line)).append('\n');
      }
      return lines.toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
