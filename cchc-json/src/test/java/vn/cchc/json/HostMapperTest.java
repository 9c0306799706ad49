package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** What a host's own mapper tells of a document that cannot be read. */
class HostMapperTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new CchcModule()).build();

  private static RefusedDocumentException refused(String json, TypeReference<?> type) {
    return catchThrowableOfType(RefusedDocumentException.class, () -> MAPPER.readValue(json, type));
  }

  private static RefusedDocumentException refusedPlan(String json) {
    return refused(json, new TypeReference<Plan>() {});
  }

  private static List<String> path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName())
        .toList();
  }

  @Test
  void everyProblemIsCarriedAsTheReaderTellsIt() {
    String json = Doc.with(Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null"), "40}", "\"40\"}");
    assertThat(refusedPlan(json).problems())
        .isEqualTo(CchcJson.readPlan(json.getBytes(UTF_8), "").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.NULL_VALUE, ProblemCode.WRONG_TYPE);
  }

  @Test
  void thePathAndTheLocationLeadToTheFirstProblem() {
    RefusedDocumentException e = refusedPlan(Doc.with(Doc.PLAN, "40}", "\"40\"}"));
    assertThat(path(e)).containsExactly("targets", "0", "criterion", "value");
    assertThat(e.getLocation().getLineNr()).isEqualTo(11);
    assertThat(e.getLocation().getColumnNr()).isEqualTo(48);
    assertThat(e)
        .hasMessageContaining("11:48: /targets/0/criterion/value wrongType number \"40\"")
        .hasMessageContaining("vn.cchc.plan.Plan[\"targets\"]");
  }

  @Test
  void thePathBeginsAtTheRootOfTheHostsDocument() {
    String bad = Doc.with(Doc.LINE, "120", "-1");
    String json = "{\"rows\": [" + Doc.LINE + ",\n" + bad + "]}";
    RefusedDocumentException e =
        refused(json, new TypeReference<Map<String, List<Observation>>>() {});
    assertThat(path(e)).containsExactly("rows", "1", "value", "numerator");
    assertThat(e.getLocation().getLineNr()).isEqualTo(2);
    assertThat(e.problems())
        .extracting(problem -> problem.place().pointer())
        .containsExactly("/value/numerator");
  }

  @Test
  void aKeyWithAStrokeStandsInThePathAsItIs() {
    RefusedDocumentException e =
        refusedPlan(Doc.with(Doc.PLAN, "\"title\"", "\"a/b~c\": 1, \"title\""));
    assertThat(path(e)).containsExactly("a/b~c");
    assertThat(e.problems().get(0).place().pointer()).isEqualTo("/a~1b~0c");
  }

  @Test
  void brokenSyntaxHasTheParsersExceptionAsItsCause() {
    RefusedDocumentException e = refusedPlan(Doc.with(Doc.PLAN, "40}", "tru}"));
    assertThat(e).hasCauseInstanceOf(JsonParseException.class);
    assertThat(path(e)).containsExactly("targets", "0", "criterion");
    assertThat(e.problems()).extracting(Problem::code).containsExactly(ProblemCode.SYNTAX);
    assertThat(e.getLocation().getLineNr()).isEqualTo(11);
  }

  @Test
  void bytesAndTreesAreRefusedForTheSameWithLessOfAPlace() throws JsonProcessingException {
    String json = Doc.with(Doc.PLAN, "40}", "\"40\"}");
    RefusedDocumentException ofBytes =
        catchThrowableOfType(
            RefusedDocumentException.class,
            () -> MAPPER.readValue(json.getBytes(UTF_8), Plan.class));
    assertThat(Doc.problems(ofBytes.problems()))
        .containsExactly("WRONG_TYPE 11:0 /targets/0/criterion/value");
    RefusedDocumentException ofTree =
        catchThrowableOfType(
            RefusedDocumentException.class,
            () -> MAPPER.treeToValue(MAPPER.readTree(json), Plan.class));
    assertThat(path(ofTree)).containsExactly("targets", "0", "criterion", "value");
    assertThat(Doc.problems(ofTree.problems()))
        .containsExactly("WRONG_TYPE 0:0 /targets/0/criterion/value");
  }

  @Test
  void ofManyProblemsTheMessageNamesTheFirst() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      keys.append("\"k").append(i).append("\": 1, ");
    }
    RefusedDocumentException e = refusedPlan(Doc.with(Doc.PLAN, "\"title\"", keys + "\"title\""));
    assertThat(e.problems()).hasSize(1000);
    assertThat(e)
        .hasMessageContaining("/k19 unknownKey")
        .hasMessageContaining("; and 980 more")
        .hasMessageNotContaining("/k20 ");
  }
}
