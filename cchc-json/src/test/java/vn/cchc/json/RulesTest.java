package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.message.Messages;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;
import vn.cchc.validation.OrganisationProblems;
import vn.cchc.validation.OrganisationValidator;
import vn.cchc.validation.PlanValidator;

/** Each rule with documents that break it alone and documents that just keep it, as data. */
@Tag("currentJackson")
class RulesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LAST_DAY = "2020-12-31";

  private static JsonNode data(String name) {
    try (InputStream stream = RulesTest.class.getResourceAsStream("/rules/" + name)) {
      return MAPPER.readTree(stream);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<JsonNode> rules() {
    return StreamSupport.stream(data("rules.json").spliterator(), false);
  }

  /** Everything that is wrong with the documents of departure once some values are others. */
  private static List<String> problems(JsonNode edits, String day, Function<Problem, String> say) {
    Map<String, JsonNode> documents =
        Map.of("plan", data("plan.json"), "agencies", data("agencies.json"));
    for (Map.Entry<String, JsonNode> edit : edits.properties()) {
      String[] place = edit.getKey().split(":", 2);
      set(documents.get(place[0]), JsonPointer.compile(place[1]), edit.getValue());
    }
    Plan plan = read(CchcJson.readPlan(bytes(documents.get("plan")), "plan"));
    Organisation organisation =
        read(CchcJson.readOrganisation(bytes(documents.get("agencies")), "agencies"));
    OrganisationProblems found =
        OrganisationValidator.validate(plan, organisation, LocalDate.parse(day));
    List<String> told = new ArrayList<>();
    PlanValidator.validate(plan, organisation.agencies())
        .forEach(problem -> told.add(say.apply(problem.at(problem.place().in("plan")))));
    found.inPlan().forEach(one -> told.add(say.apply(one.at(one.place().in("plan")))));
    found.inAgencies().forEach(one -> told.add(say.apply(one.at(one.place().in("agencies")))));
    assertThat(found.all()).hasSize(found.inPlan().size() + found.inAgencies().size());
    return told;
  }

  private static byte[] bytes(JsonNode document) {
    return document.toString().getBytes(UTF_8);
  }

  private static <T> T read(ReadResult<T> reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static void set(JsonNode document, JsonPointer pointer, JsonNode value) {
    JsonNode owner = document.at(pointer.head());
    String key = pointer.last().getMatchingProperty();
    if (owner instanceof ArrayNode array) {
      assertThat(Integer.parseInt(key)).isEqualTo(array.size());
      array.add(value);
    } else if (value.isNull()) {
      assertThat(((ObjectNode) owner).remove(key)).isNotNull();
    } else {
      ((ObjectNode) owner).set(key, value);
    }
  }

  private static String day(JsonNode rule) {
    return rule.path("day").asText(LAST_DAY);
  }

  private static String told(Problem problem) {
    return "%s %s %s %s"
        .formatted(
            EnumNames.of(problem.code()),
            problem.severity(),
            problem.place().source(),
            problem.place().pointer());
  }

  @Test
  void theDocumentsOfDepartureBreakNothing() {
    assertThat(problems(MAPPER.createObjectNode(), LAST_DAY, RulesTest::told)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatBreaksARuleIsThatProblemAlone(JsonNode rule) {
    assertThat(problems(rule.get("breaks"), day(rule), RulesTest::told))
        .as(rule.get("rule").asText())
        .containsExactly(rule.get("problem").asText());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatJustKeepsARuleIsNoProblem(JsonNode rule) {
    assertThat(rule.get("keeps")).isNotEmpty();
    for (JsonNode kept : rule.get("keeps")) {
      assertThat(problems(kept, day(rule), RulesTest::told))
          .as("%s: %s", rule.get("rule").asText(), kept)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyProblemIsReportedInBothLanguages(JsonNode rule) {
    String vietnamese =
        problems(rule.get("breaks"), day(rule), Messages.of(Language.VIETNAMESE)::describe).get(0);
    String english =
        problems(rule.get("breaks"), day(rule), Messages.of(Language.ENGLISH)::describe).get(0);
    String code = "[" + rule.get("problem").asText().split(" ")[0] + "]";
    assertThat(vietnamese).endsWith(code).containsPattern("[ạảấầậếệểốộờợủứựđôơư]");
    assertThat(english).endsWith(code).isNotEqualTo(vietnamese);
    assertThat(vietnamese + english).doesNotContain("{", "percentRange", "placeRange");
  }

  @Test
  void everyRuleOfOrganisationHasItsData() {
    Set<ProblemCode> told = EnumSet.noneOf(ProblemCode.class);
    rules()
        .map(rule -> rule.get("problem").asText().split(" ")[0])
        .map(code -> EnumNames.find(ProblemCode.class, code).orElseThrow())
        .forEach(told::add);
    assertThat(told)
        .containsAll(EnumSet.range(ProblemCode.WRONG_UNIT, ProblemCode.DELEGATION_CYCLE));
  }

  @Test
  void aServiceUnitMayOfferSeveralServices() {
    assertThat(data("agencies.json").at("/agencies/7/services").size()).isGreaterThan(1);
  }
}
