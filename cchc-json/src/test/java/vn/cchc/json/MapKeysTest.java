package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;

/** Values that a text spells are keys of a host's maps, with both versions of Jackson. */
class MapKeysTest {
  private static final String JSON = "{\"so-a\":{\"2020-Q1\":1,\"2020-Q2\":2}}";
  private static final Map<AgencyId, Map<ReportingPeriod, Integer>> VALUE =
      ImmutableMap.of(
          AgencyId.of("so-a"),
          ImmutableMap.of(
              ReportingPeriod.ofQuarter(2020, 1), 1, ReportingPeriod.ofQuarter(2020, 2), 2));

  private static final JsonMapper JACKSON_2 =
      JsonMapper.builder().addModule(new CchcModule()).build();
  private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
      tools.jackson.databind.json.JsonMapper.builder().addModule(new CchcJackson3Module()).build();

  @Test
  void keysAreWrittenAndReadByJackson2() throws IOException {
    assertThat(JACKSON_2.writeValueAsString(VALUE)).isEqualTo(JSON);
    assertThat(
            JACKSON_2.readValue(
                JSON, new TypeReference<Map<AgencyId, Map<ReportingPeriod, Integer>>>() {}))
        .isEqualTo(VALUE);
  }

  @Test
  void keysAreWrittenAndReadByJackson3() {
    assertThat(JACKSON_3.writeValueAsString(VALUE)).isEqualTo(JSON);
    assertThat(
            JACKSON_3.readValue(
                JSON,
                new tools.jackson.core.type.TypeReference<
                    Map<AgencyId, Map<ReportingPeriod, Integer>>>() {}))
        .isEqualTo(VALUE);
  }

  @Test
  void aKeyThatSpellsNothingIsRefusedAndNamed() {
    String json = "{\"so a\":1}";
    assertThatThrownBy(
            () -> JACKSON_2.readValue(json, new TypeReference<Map<AgencyId, Integer>>() {}))
        .hasRootCauseInstanceOf(RefusedDocumentException.class)
        .hasMessageContaining("so a");
    assertThatThrownBy(
            () ->
                JACKSON_3.readValue(
                    json, new tools.jackson.core.type.TypeReference<Map<AgencyId, Integer>>() {}))
        .hasRootCauseInstanceOf(RefusedDocumentException.class)
        .hasMessageContaining("so a");
  }

  @Test
  void aDocumentIsNoKey() {
    String json = "{\"so-a\":1}";
    assertThatThrownBy(() -> JACKSON_2.readValue(json, new TypeReference<Map<Plan, Integer>>() {}))
        .isInstanceOf(InvalidDefinitionException.class);
    assertThatThrownBy(
            () ->
                JACKSON_3.readValue(
                    json, new tools.jackson.core.type.TypeReference<Map<Plan, Integer>>() {}))
        .isInstanceOf(tools.jackson.databind.exc.InvalidDefinitionException.class);
  }

  @Test
  void othersKeysAreLeftToTheHost() throws IOException {
    assertThat(JACKSON_2.readValue("{\"1\":2}", new TypeReference<Map<Integer, Integer>>() {}))
        .isEqualTo(Map.of(1, 2));
    assertThat(
            JACKSON_3.readValue(
                "{\"1\":2}", new tools.jackson.core.type.TypeReference<Map<Integer, Integer>>() {}))
        .isEqualTo(Map.of(1, 2));
  }

  @Test
  void itIsKnownWhatTheModulesRead() {
    var of2 = new Jackson2Deserializers();
    var of3 = new Jackson3Deserializers();
    assertThat(of2.hasDeserializerFor(JACKSON_2.getDeserializationConfig(), Plan.class)).isTrue();
    assertThat(of2.hasDeserializerFor(JACKSON_2.getDeserializationConfig(), Map.class)).isFalse();
    assertThat(of3.hasDeserializerFor(JACKSON_3.deserializationConfig(), Plan.class)).isTrue();
    assertThat(of3.hasDeserializerFor(JACKSON_3.deserializationConfig(), Map.class)).isFalse();
  }
}
