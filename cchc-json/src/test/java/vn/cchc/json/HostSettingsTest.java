package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.example.host.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;

/** A host's settings change nothing of what is written and what is refused. */
class HostSettingsTest {
  private static final int TRIES = 1;

  private static final List<String> SPOILT =
      List.of(
          Doc.with(Doc.PLAN, "40}", "\"40\"}"),
          Doc.with(Doc.PLAN, "40}", "4e1}"),
          Doc.with(Doc.PLAN, "40}", "[40]}"),
          Doc.with(Doc.PLAN, "\"Kế hoạch\"", "5"),
          Doc.with(Doc.PLAN, "\"Kế hoạch\"", "\"\""),
          Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null"),
          Doc.with(Doc.PLAN, "\"title\":", "\"Title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"x\": 1, \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"focus\": \"a\", \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"title\": \"a\", \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"inForceFrom\": 20200101, \"title\":"),
          Doc.with(Doc.PLAN, "\"title\":", "\"inForceFrom\": \"01/02/2020\", \"title\":"),
          Doc.with(Doc.PLAN, "\"share\"", "\"SHARE\""),
          Doc.with(Doc.PLAN, "\"share\"", "0"),
          Doc.with(Doc.PLAN, "\"share\"", "\"\""),
          Doc.with(Doc.PLAN, "\"so-b\"", "\"so-b\", \"so-b\""),
          "[" + Doc.PLAN + "]",
          "\"\"",
          "{}",
          "[]",
          "5");

  private static final List<Object> DOCUMENTS = documents();

  private static List<Object> documents() {
    Random random = new Random(2020);
    List<Object> documents = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      documents.add(new AnyPlan(random).plan());
      documents.add(new AnyPlan(random).register());
      documents.add(new AnyValue(random).observation());
      documents.add(new AnyReport(random).report());
    }
    return documents;
  }

  private static Class<?> type(Object document) {
    return Stream.of(Plan.class, AgencyRegister.class, Observation.class, EvaluationReport.class)
        .filter(type -> type.isInstance(document))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(HostSettings.class)
  void aHostWritesWhatWeWrite(HostSettings settings) throws IOException {
    JsonMapper plain = HostSettings.NONE.mapper();
    JsonMapper mapper = settings.mapper();
    for (Object document : DOCUMENTS) {
      String text = mapper.writeValueAsString(document);
      byte[] bytes = mapper.writeValueAsBytes(document);
      if (settings.namesTypes()) {
        assertThat(text).contains(type(document).getSimpleName());
        assertThat(new String(bytes, UTF_8)).contains(type(document).getSimpleName());
      } else if (settings == HostSettings.INDENTED || settings == HostSettings.ESCAPED) {
        JsonNode expected = plain.readTree(plain.writeValueAsString(document));
        assertThat(plain.readTree(text)).isEqualTo(expected);
        assertThat(plain.readTree(bytes)).isEqualTo(expected);
      } else {
        assertThat(text).isEqualTo(plain.writeValueAsString(document));
        assertThat(bytes).isEqualTo(plain.writeValueAsBytes(document));
      }
    }
  }

  @Test
  void withoutAnySettingsItIsWhatWeWriteButForWhiteSpace() throws IOException {
    JsonMapper mapper = HostSettings.NONE.mapper();
    Plan plan = new AnyPlan(new Random(7)).plan();
    assertThat(mapper.writeValueAsString(plan)).isEqualTo(compact(CchcJson.writePlan(plan)));
  }

  private static String compact(String json) throws IOException {
    StringWriter text = new StringWriter();
    JsonFactory factory = new JsonFactory();
    try (JsonParser parser = factory.createParser(json);
        JsonGenerator generator = factory.createGenerator(text)) {
      while (parser.nextToken() != null) {
        generator.copyCurrentEventExact(parser);
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(HostSettings.class)
  void aHostReadsWhatWasWritten(HostSettings settings) throws IOException {
    JsonMapper mapper = settings.mapper();
    for (Object document : DOCUMENTS) {
      String json = mapper.writeValueAsString(document);
      assertThat((Object) mapper.readValue(json, type(document))).isEqualTo(document);
      assertThat((Object) mapper.readValue(json.getBytes(UTF_8), type(document)))
          .isEqualTo(document);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = HostSettings.class,
      names = {
        "DEFAULT_TYPING_OF_OBJECTS",
        "TYPED_AS_A_REDIS_CACHE_DOES",
        "DEFAULT_TYPING_AROUND_OBJECTS"
      })
  void aCacheReadsWhatItWroteWithoutKnowingTheType(HostSettings settings) throws IOException {
    JsonMapper mapper = settings.mapper();
    for (Object document : DOCUMENTS) {
      assertThat(mapper.readValue(mapper.writeValueAsString(document), Object.class))
          .isEqualTo(document);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ROOT_WRAPPED")
  void aHostRefusesWhatWeRefuse(HostSettings settings) {
    JsonMapper mapper = settings.mapper();
    for (String json : SPOILT) {
      JsonMappingException e =
          catchThrowableOfType(
              JsonMappingException.class, () -> mapper.readValue(json, Plan.class));
      assertThat(e).as(json).hasCauseInstanceOf(RefusedDocumentException.class);
      assertThat(((RefusedDocumentException) e.getCause()).problems())
          .as(json)
          .isEqualTo(CchcJson.readPlan(json.getBytes(UTF_8), "").problems());
    }
  }

  @ParameterizedTest
  @EnumSource(HostSettings.class)
  void aDocumentInsideAHostsOwnObjectIsTheSame(HostSettings settings) throws IOException {
    JsonMapper mapper = settings.mapper();
    Plan plan = new AnyPlan(new Random(3)).plan();
    Envelope envelope = new Envelope();
    envelope.plan = plan;
    envelope.plans = List.of(plan, plan);
    String json = mapper.writeValueAsString(envelope);
    Envelope read = mapper.readValue(json, Envelope.class);
    assertThat(read.plan).isEqualTo(plan);
    assertThat(read.plans).containsExactly(plan, plan);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      // Jackson itself makes no tree with these: it looks for the name of a tree around the value.
      names = {"ROOT_WRAPPED", "TYPED_AS_A_REDIS_CACHE_DOES"})
  void aTreeKeepsEveryDigit(HostSettings settings) throws IOException {
    JsonMapper mapper = settings.mapper();
    for (Object document : DOCUMENTS) {
      JsonNode tree = mapper.valueToTree(document);
      assertThat((Object) mapper.treeToValue(tree, type(document))).isEqualTo(document);
      assertThat((Object) mapper.convertValue(document, type(document))).isEqualTo(document);
    }
  }
}
