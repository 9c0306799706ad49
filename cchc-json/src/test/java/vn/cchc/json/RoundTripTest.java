package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

class RoundTripTest {
  private static final Path DATA = Path.of("../cchc-examples/data/2020");

  private static Plan plan() throws IOException {
    return CchcJson.readPlan(Files.readAllBytes(DATA.resolve("plan.json")), "plan.json")
        .value()
        .orElseThrow();
  }

  private static AgencyRegister agencies() throws IOException {
    return CchcJson.readAgencies(Files.readAllBytes(DATA.resolve("agencies.json")), "a")
        .value()
        .orElseThrow();
  }

  private static Observations observations(byte[] lines) throws IOException {
    ReadResult<Observations> reading =
        CchcJson.readObservations(new ByteArrayInputStream(lines), "o");
    assertThat(reading.problems()).isEmpty();
    return reading.value().orElseThrow();
  }

  @Test
  void aPlanIsReadAsItWasWritten() throws IOException {
    String written = CchcJson.writePlan(plan());
    Plan read = CchcJson.readPlan(written.getBytes(UTF_8), "p").value().orElseThrow();
    assertThat(read).isEqualTo(plan()).hasSameHashCodeAs(plan());
    assertThat(CchcJson.writePlan(read)).isEqualTo(written).doesNotContain("\r");
  }

  @Test
  void aRegisterIsReadAsItWasWritten() throws IOException {
    String written = CchcJson.writeAgencies(agencies());
    assertThat(CchcJson.readAgencies(written.getBytes(UTF_8), "a").value()).hasValue(agencies());
  }

  @Test
  void observationsAreReadAsTheyWereWritten() throws IOException {
    Observations all = observations(Files.readAllBytes(DATA.resolve("observations.ndjson")));
    StringBuilder lines = new StringBuilder("\uFEFF\r\n");
    for (Observation observation : all.all()) {
      lines.append(CchcJson.writeObservation(observation).strip()).append("\r\n");
    }
    assertThat(observations(lines.toString().strip().getBytes(UTF_8))).isEqualTo(all);
  }

  @Test
  void anEvaluationIsReadAsItWasWritten() throws IOException {
    for (LocalDate day : new LocalDate[] {LocalDate.of(2020, 7, 31), LocalDate.of(2021, 1, 15)}) {
      EvaluationReport report =
          Evaluator.evaluate(
              plan(),
              agencies(),
              observations(Files.readAllBytes(DATA.resolve("observations.ndjson"))),
              day);
      String written = CchcJson.writeEvaluation(report, Messages.of(Language.VIETNAMESE)::explain);
      ReadResult<EvaluationReport> reading = CchcJson.readEvaluation(written.getBytes(UTF_8), "e");
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.value()).hasValue(report);
    }
  }

  @Test
  void aHostsOwnMapperReadsAndWritesTheSame() throws IOException {
    ObjectMapper mapper =
        new ObjectMapper()
            .findAndRegisterModules()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
    Plan read = mapper.readValue(CchcJson.writePlan(plan()), Plan.class);
    assertThat(read).isEqualTo(plan());
    assertThat(mapper.readTree(mapper.writeValueAsString(read)))
        .isEqualTo(mapper.readTree(CchcJson.writePlan(plan())));
    Assertions.assertThatThrownBy(
            () -> mapper.readValue("{\"format\":\"cchc-plan/1\",\"id\":null}", Plan.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(
            "/id: \"id\" is null; leave the key out if there is no value [nullValue]")
        .hasMessageContaining("[missingKey]");
  }

  @Test
  @Tag("A6")
  void theFixedNamesAreTheOnesWritten() throws IOException {
    assertThat(CchcJson.writePlan(plan()))
        .contains(
            "\"format\": \"cchc-plan/1\"",
            "\"type\": \"withinTop\"",
            "\"whenNothingArose\": \"neutral\"",
            "\"supportingKinds\"",
            "\"area\": \"NQ30C-2011/3\"");
  }
}
