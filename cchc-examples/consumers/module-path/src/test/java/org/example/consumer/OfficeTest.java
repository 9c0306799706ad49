package org.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.json.CchcJson;
import vn.cchc.json.RefusedDocumentException;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

class OfficeTest {
  private static final Path OF_2020 = Path.of("../../data/2020");
  private static final LocalDate AS_OF = LocalDate.of(2021, 1, 15);

  @Test
  void everythingIsANamedModule() {
    assertThat(Office.class.getModule().getName()).isEqualTo("org.example.consumer");
    assertThat(CchcJson.class.getModule().getName()).isEqualTo("vn.cchc.json");
    assertThat(EvaluationReport.class.getModule().getName()).isEqualTo("vn.cchc.core");
  }

  @Test
  void thePlanOf2020IsJudgedExplainedWrittenAndRead() throws IOException {
    EvaluationReport report = new Office().judge(OF_2020, AS_OF);
    var result = report.result("bo-tri-theo-vi-tri-100");
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(Messages.of(Language.ENGLISH).explain(result)).startsWith("Not met: ");
    byte[] json = CchcJson.writeEvaluation(report).getBytes(UTF_8);
    assertThat(CchcJson.readEvaluation(json, "evaluation.json").value()).contains(report);
  }

  @Test
  void aMapperFindsTheModuleOfJackson() throws IOException {
    EvaluationReport report = new Office().judge(OF_2020, AS_OF);
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    String json = mapper.writeValueAsString(report);
    assertThat(mapper.readValue(json, EvaluationReport.class)).isEqualTo(report);
    assertThatThrownBy(() -> mapper.readValue("{\"titel\": 1}", EvaluationReport.class))
        .hasCauseInstanceOf(RefusedDocumentException.class)
        .hasMessageContaining("[missingKey]");
  }

  @Test
  void aSchemaIsFoundAcrossModules() throws IOException {
    try (var schema = CchcJson.class.getResourceAsStream("json-schema/cchc-plan-1.schema.json")) {
      assertThat(schema).isNotNull();
    }
  }
}
