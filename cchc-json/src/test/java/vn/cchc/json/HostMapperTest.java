package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.example.host.Jackson;
import org.example.host.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** What a host's own mapper says of a document that cannot be read. */
class HostMapperTest {
  private static Jackson.Refusal refusedPlan(Jackson jackson, String json) {
    return jackson.refusal(json, Plan.class);
  }

  private static List<Problem> problems(Jackson.Refusal refusal) {
    assertThat(refusal.exception()).hasCauseInstanceOf(RefusedDocumentException.class);
    return ((RefusedDocumentException) refusal.exception().getCause()).problems();
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemIsCarriedAsTheReaderReportsIt(Jackson jackson) {
    String json = Doc.with(Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null"), "40}", "\"40\"}");
    assertThat(problems(refusedPlan(jackson, json)))
        .isEqualTo(CchcJson.readPlan(json.getBytes(UTF_8), "").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.NULL_VALUE, ProblemCode.WRONG_TYPE);
  }

  @ParameterizedTest
  @EnumSource
  void thePathAndTheLocationLeadToTheFirstProblem(Jackson jackson) {
    Jackson.Refusal refusal = refusedPlan(jackson, Doc.with(Doc.PLAN, "40}", "\"40\"}"));
    assertThat(refusal.path()).containsExactly("targets", "0", "criterion", "value");
    assertThat(refusal.line()).isEqualTo(11);
    assertThat(refusal.column()).isEqualTo(48);
    assertThat(refusal.exception())
        .hasMessageContaining(
            "11:48: /targets/0/criterion/value: \"value\" must be a number, but is \"40\"")
        .hasMessageContaining("[wrongType]");
  }

  @ParameterizedTest
  @EnumSource
  void thePathBeginsAtTheRootOfTheHostsDocument(Jackson jackson) {
    String bad = Doc.with(Doc.LINE, "120", "-1");
    String json = "{\"rows\": [" + Doc.LINE + ",\n" + bad + "]}";
    Jackson.Refusal refusal = jackson.refusal(json, Rows.class);
    assertThat(refusal.path()).containsExactly("rows", "1", "value", "numerator");
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(problems(refusal))
        .extracting(problem -> problem.place().pointer())
        .containsExactly("/value/numerator");
  }

  @ParameterizedTest
  @EnumSource
  void aKeyWithASlashIsInThePathAsItIs(Jackson jackson) {
    Jackson.Refusal refusal =
        refusedPlan(jackson, Doc.with(Doc.PLAN, "\"title\"", "\"a/b~c\": 1, \"title\""));
    assertThat(refusal.path()).containsExactly("a/b~c");
    assertThat(problems(refusal).get(0).place().pointer()).isEqualTo("/a~1b~0c");
  }

  @ParameterizedTest
  @EnumSource
  void brokenSyntaxKeepsTheParsersException(Jackson jackson) {
    Jackson.Refusal refusal = refusedPlan(jackson, Doc.with(Doc.PLAN, "40}", "tru}"));
    assertThat(refusal.exception().getSuppressed()[0]).hasMessageContaining("tru");
    assertThat(refusal.path()).containsExactly("targets", "0", "criterion");
    assertThat(problems(refusal)).extracting(Problem::code).containsExactly(ProblemCode.SYNTAX);
    assertThat(refusal.line()).isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource
  void bytesAndTreesAreRefusedForTheSameWithLessOfAPlace(Jackson jackson) {
    String json = Doc.with(Doc.PLAN, "40}", "\"40\"}");
    assertThat(Doc.problems(problems(jackson.refusalOfBytes(json, Plan.class))))
        .containsExactly("WRONG_TYPE 11:0 /targets/0/criterion/value");
    Jackson.Refusal ofTree = jackson.refusalOfTree(json, Plan.class);
    assertThat(ofTree.path()).containsExactly("targets", "0", "criterion", "value");
    assertThat(Doc.problems(problems(ofTree)))
        .containsExactly("WRONG_TYPE 0:0 /targets/0/criterion/value");
  }

  @ParameterizedTest
  @EnumSource
  void ofManyProblemsTheMessageNamesTheFirst(Jackson jackson) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      keys.append("\"k").append(i).append("\": 1, ");
    }
    Jackson.Refusal refusal =
        refusedPlan(jackson, Doc.with(Doc.PLAN, "\"title\"", keys + "\"title\""));
    assertThat(problems(refusal)).hasSize(1000);
    assertThat(refusal.exception())
        .hasMessageContaining("/k99: ")
        .hasMessageContaining("and 900 more")
        .hasMessageNotContaining("/k100: ");
  }

  @Test
  void aResultThatIsAskedForItsValueThrowsEveryProblem() throws Exception {
    String json = Doc.with(Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null"), "40}", "\"40\"}");
    ReadResult<Plan> result = CchcJson.readPlan(json.getBytes(UTF_8), "plan.json");
    RefusedDocumentException e = thrown(result);
    assertThat(e.problems()).isEqualTo(result.problems()).hasSize(2);
    assertThat(e.getMessage().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("plan.json:"))
        .anyMatch(line -> line.endsWith("[wrongType]"));
    assertThat(serialized(e).problems()).isEqualTo(e.problems());
    byte[] good = Doc.PLAN.getBytes(UTF_8);
    assertThat(CchcJson.readPlan(good, "plan.json").orThrow())
        .isEqualTo(CchcJson.readPlan(good, "plan.json").value().orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void theProblemsSurviveJavaSerialization(Jackson jackson) throws Exception {
    Exception e = refusedPlan(jackson, Doc.with(Doc.PLAN, "40}", "\"40\"}")).exception();
    RefusedDocumentException cause = (RefusedDocumentException) serialized(e).getCause();
    assertThat(cause.problems()).isEqualTo(((RefusedDocumentException) e.getCause()).problems());
  }

  private static RefusedDocumentException thrown(ReadResult<?> result) {
    try {
      result.orThrow();
    } catch (RefusedDocumentException e) {
      return e;
    }
    throw new AssertionError(Map.of("problems", result.problems()));
  }

  @SuppressWarnings("unchecked")
  private static <T> T serialized(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
