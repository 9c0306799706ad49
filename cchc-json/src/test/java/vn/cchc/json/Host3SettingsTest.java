package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.example.host.Envelope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;

/** A host's settings of Jackson 3 change nothing of what is read again. */
class Host3SettingsTest {
  /** Settings that a host's own mapper of Jackson 3 may have. */
  enum Settings {
    NONE(mapper -> {}),
    TYPED_BY_PROPERTY(mapper -> typed(mapper, DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY)),
    TYPED_BY_ARRAY(mapper -> typed(mapper, DefaultTyping.NON_FINAL, JsonTypeInfo.As.WRAPPER_ARRAY)),
    TYPED_BY_OBJECT(
        mapper -> typed(mapper, DefaultTyping.NON_FINAL, JsonTypeInfo.As.WRAPPER_OBJECT)),
    ROOT_WRAPPED(
        mapper ->
            mapper
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)),
    SNAKE_CASE(mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
    NON_EMPTY(
        mapper ->
            mapper.changeDefaultPropertyInclusion(
                old -> old.withValueInclusion(JsonInclude.Include.NON_EMPTY))),
    NUMBERS_AS_STRINGS(mapper -> mapper.enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)),
    PLAIN_DECIMALS(mapper -> mapper.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)),
    INDENTED(mapper -> mapper.enable(SerializationFeature.INDENT_OUTPUT)),
    ESCAPED(mapper -> mapper.enable(JsonWriteFeature.ESCAPE_NON_ASCII)),
    ENUMS_IN_LOWER_CASE(
        mapper ->
            mapper
                .enable(EnumFeature.WRITE_ENUMS_USING_INDEX)
                .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)),
    LENIENT(
        mapper ->
            mapper
                .enable(
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                .enable(
                    MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                    MapperFeature.SORT_PROPERTIES_ALPHABETICALLY));

    private final Consumer<JsonMapper.Builder> change;

    Settings(Consumer<JsonMapper.Builder> change) {
      this.change = change;
    }

    JsonMapper mapper() {
      JsonMapper.Builder builder = JsonMapper.builder().addModule(new CchcJackson3Module());
      change.accept(builder);
      return builder.build();
    }

    private static void typed(
        JsonMapper.Builder mapper, DefaultTyping typing, JsonTypeInfo.As inclusion) {
      mapper.activateDefaultTyping(
          BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
          typing,
          inclusion);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHostReadsWhatItWrote(Settings settings) {
    JsonMapper mapper = settings.mapper();
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      Plan plan = new AnyPlan(random).plan();
      AgencyRegister register = new AnyPlan(random).register();
      Observation observation = new AnyValue(random).observation();
      EvaluationReport report = new AnyReport(random).report();
      assertThat(mapper.readValue(mapper.writeValueAsString(plan), Plan.class)).isEqualTo(plan);
      assertThat(mapper.readValue(mapper.writeValueAsBytes(plan), Plan.class)).isEqualTo(plan);
      assertThat(mapper.readValue(mapper.writeValueAsString(register), AgencyRegister.class))
          .isEqualTo(register);
      assertThat(mapper.readValue(mapper.writeValueAsString(observation), Observation.class))
          .isEqualTo(observation);
      assertThat(mapper.readValue(mapper.writeValueAsString(report), EvaluationReport.class))
          .isEqualTo(report);
      Envelope envelope = new Envelope();
      envelope.plan = plan;
      envelope.plans = List.of(plan, plan);
      Envelope read = mapper.readValue(mapper.writeValueAsString(envelope), Envelope.class);
      assertThat(read.plan).isEqualTo(plan);
      assertThat(read.plans).containsExactly(plan, plan);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "TYPED_.*", mode = EnumSource.Mode.MATCH_ALL)
  void aCacheReadsWhatItWroteWithoutKnowingTheType(Settings settings) {
    JsonMapper mapper = settings.mapper();
    for (Object document :
        List.of(new AnyPlan(new Random(1)).plan(), new AnyPlan(new Random(2)).register())) {
      assertThat(mapper.readValue(mapper.writeValueAsString(document), Object.class))
          .isEqualTo(document);
    }
  }
}
