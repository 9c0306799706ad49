package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.observation.Observation;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;

class AnyDocumentProperties {
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  @Provide
  Arbitrary<Plan> plans() {
    return AnyValue.any(random -> new AnyPlan(random).plan());
  }

  @Provide
  Arbitrary<AgencyRegister> registers() {
    return AnyValue.any(random -> new AnyPlan(random).register());
  }

  @Provide
  Arbitrary<Organisation> organisations() {
    return AnyValue.any(random -> new AnyOrganisation(random).organisation());
  }

  @Provide
  Arbitrary<Observation> observations() {
    return AnyValue.any(random -> new AnyValue(random).observation());
  }

  @Provide
  Arbitrary<EvaluationReport> reports() {
    return AnyValue.any(random -> new AnyReport(random).report());
  }

  private static <T> T read(ReadResult<T> reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.value().orElseThrow();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void aPlanIsReadAsItWasWritten(@ForAll("plans") Plan plan) throws IOException {
    String json = CchcJson.writePlan(plan);
    Plan again = read(CchcJson.readPlan(json.getBytes(UTF_8), "plan.json"));
    assertThat(again).isEqualTo(plan).hasSameHashCodeAs(plan);
    assertThat(CchcJson.writePlan(again)).isEqualTo(json);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(plan), Plan.class)).isEqualTo(plan);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void aRegisterIsReadAsItWasWritten(@ForAll("registers") AgencyRegister register)
      throws IOException {
    String json = CchcJson.writeAgencies(register);
    AgencyRegister again = read(CchcJson.readAgencies(json.getBytes(UTF_8), "agencies.json"));
    assertThat(again).isEqualTo(register).hasSameHashCodeAs(register);
    assertThat(CchcJson.writeAgencies(again)).isEqualTo(json);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(register), AgencyRegister.class))
        .isEqualTo(register);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void anOrganisationIsReadAsItWasWritten(@ForAll("organisations") Organisation organisation)
      throws IOException {
    String json = CchcJson.writeOrganisation(organisation);
    Organisation again = read(CchcJson.readOrganisation(json.getBytes(UTF_8), "agencies.json"));
    assertThat(again).isEqualTo(organisation).hasSameHashCodeAs(organisation);
    assertThat(CchcJson.writeOrganisation(again)).isEqualTo(json);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(organisation), Organisation.class))
        .isEqualTo(organisation);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void observationsAreReadAsTheyWereWritten(
      @ForAll("observations") Observation one, @ForAll("observations") Observation other)
      throws IOException {
    List<Observation> all = ImmutableList.of(one, other, one);
    String lines = all.stream().map(CchcJson::writeObservation).collect(Collectors.joining());
    assertThat(lines.lines()).hasSize(3);
    assertThat(
            read(CchcJson.readObservations(new ByteArrayInputStream(lines.getBytes(UTF_8)), "a"))
                .all())
        .isEqualTo(all);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(one), Observation.class)).isEqualTo(one);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void aReportIsReadAsItWasWritten(@ForAll("reports") EvaluationReport report) throws IOException {
    String json = CchcJson.writeEvaluation(report, result -> "Không đạt: " + result.target());
    EvaluationReport again = read(CchcJson.readEvaluation(json.getBytes(UTF_8), "report.json"));
    assertThat(again).isEqualTo(report).hasSameHashCodeAs(report);
    assertThat(CchcJson.writeEvaluation(again, result -> "Không đạt: " + result.target()))
        .isEqualTo(json);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(report), EvaluationReport.class))
        .isEqualTo(report);
  }
}
