package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.export.NdjsonReport;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

class NdjsonReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource(Data.class)
  void theLinesAreTheResultsOfTheDocument(Data data) throws IOException {
    JudgedPlan judged = data.judged();
    Messages messages =
        Messages.of(Language.ENGLISH)
            .naming(judged.agencies(), judged.report().asOf())
            .naming(judged.plan());
    JsonNode document =
        JSON.readTree(
            CchcJson.writeEvaluation(judged.report(), messages::explain, messages::explain));
    List<JsonNode> lines = new ArrayList<>();
    for (String line : NdjsonReport.of(judged, Language.ENGLISH).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines)
        .isEqualTo(
            Lists.newArrayList(Iterables.concat(document.path("results"), document.path("tasks"))));
  }

  @Test
  void numbersAreWrittenAsTheDocumentHasThem() throws IOException {
    assertThat(NdjsonReport.of(Data.OF_2020.judged(), Language.VIETNAMESE).lines())
        .hasSize(19 + 12)
        .anyMatch(
            line ->
                line.contains(
                    "\"margin\":{\"amount\":-0.004,\"exact\":\"-1/250\",\"unit\":\"percentagePoint\"}"));
  }

  @Test
  void whatChangedSinceAnEarlierDayIsALineEachThatNamesTheDay() throws IOException {
    JudgedPlan judged = Data.OF_EVERYTHING.comparedWith(LocalDate.of(2021, 1, 4));
    List<String> lines = NdjsonReport.of(judged, Language.ENGLISH).lines().toList();
    assertThat(lines).hasSize(25 + 9 + 22 + 8);
    assertThat(lines.subList(34, 56))
        .allMatch(line -> line.startsWith("{\"comparedTo\":\"2021-01-04\",\"target\":\""));
    assertThat(lines.subList(56, 64))
        .allMatch(line -> line.startsWith("{\"comparedTo\":\"2021-01-04\",\"task\":\""))
        .first()
        .asString()
        .endsWith("\"after\":\"completed\",\"timelinessAfter\":\"onTime\"}");
  }
}
