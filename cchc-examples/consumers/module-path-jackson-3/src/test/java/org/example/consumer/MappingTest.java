package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.json.CchcJson;
import vn.cchc.json.RefusedDocumentException;
import vn.cchc.plan.Plan;

class MappingTest {
  private static final Path PLAN = Path.of("../../data/2020/plan.json");
  private static final JsonMapper MAPPER = Mapping.mapper();

  @Test
  void everythingIsANamedModule() {
    assertThat(Mapping.class.getModule().getName()).isEqualTo("org.example.consumer");
    assertThat(CchcJson.class.getModule().getName()).isEqualTo("vn.cchc.json");
    assertThat(JsonMapper.class.getModule().getName()).isEqualTo("tools.jackson.databind");
  }

  @Test
  void thePlanOf2020IsReadAndWritten() throws IOException {
    Plan plan = MAPPER.readValue(Files.readString(PLAN), Plan.class);
    assertThat(CchcJson.readPlan(Files.readAllBytes(PLAN), "plan.json").value()).contains(plan);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(plan), Plan.class)).isEqualTo(plan);
  }

  @Test
  void aMisspeltKeyIsRefusedWithEveryProblem() throws IOException {
    String plan = Files.readString(PLAN).replace("\"title\"", "\"titel\"");
    assertThatThrownBy(() -> MAPPER.readValue(plan, Plan.class))
        .hasCauseInstanceOf(RefusedDocumentException.class)
        .hasMessageContainingAll("/titel", "[unknownKey]", "[missingKey]");
  }
}
