package vn.cchc.json.cursor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.CchcJson;
import vn.cchc.json.Doc;
import vn.cchc.json.ReadResult;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.validation.PlanValidator;

/** What is reported of ids and references although something else in the document is wrong. */
@Tag("A6")
class ReferenceCheckTest {
  private static final String BAD_AGENCIES =
      """
      {"format": "cchc-agencies/1", "agencies": [
        {"id": "tinh", "name": null, "kind": "provincialCommittee"},
        {"id": "so-a", "name": "Sở A", "kind": "department", "parent": "huyen"},
        {"id": "so-b", "name": "Sở B", "kind": "bureau", "parent": "so-c"},
        {"id": "so-c", "name": "Sở C", "kind": "department", "parent": "so-b"},
        {"id": "so-a", "name": "Sở A", "kind": "department", "parent": "tinh"},
        {"id": "so-d", "name": "Sở D", "kind": "department", "parent": "so-d"},
        {"id": "so-e", "name": "Sở E", "kind": "department", "parent": "tinh", "history": [
          {"until": "2014-12-31", "parent": "bo"},
          {"until": "2014-12-31"}]}
      ], "successions": [
        {"type": "merge", "predecessors": ["so-a", "so-x"], "successors": ["so-y"],
         "operational": "2020-01-01"},
        {"type": "merge", "predecessors": ["so-a", "so-a"], "successors": ["so-b"],
         "operational": "2020-13-01"}
      ]}
      """;

  private static ReadResult<?> agencies(String json) {
    return CchcJson.readAgencies(json.getBytes(UTF_8), "agencies.json");
  }

  @Test
  void everythingWrongWithARegisterIsReportedAtOnce() {
    assertThat(Doc.problems(agencies(BAD_AGENCIES)))
        .containsExactly(
            "NULL_VALUE 2:26 /agencies/0/name",
            "UNKNOWN_AGENCY 3:66 /agencies/1/parent",
            "UNKNOWN_KIND 4:42 /agencies/2/kind",
            "PARENT_CYCLE 4:62 /agencies/2/parent",
            "PARENT_CYCLE 5:66 /agencies/3/parent",
            "DUPLICATE_ID 6:10 /agencies/4/id",
            "PARENT_CYCLE 7:66 /agencies/5/parent",
            "UNKNOWN_AGENCY 9:39 /agencies/6/history/0/parent",
            "DAY_TOO_EARLY 10:15 /agencies/6/history/1/until",
            "UNKNOWN_AGENCY 12:46 /successions/0/predecessors/1",
            "UNKNOWN_AGENCY 12:70 /successions/0/successors/0",
            "DUPLICATE_ID 14:46 /successions/1/predecessors/1",
            "WRONG_TYPE 15:19 /successions/1/operational");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                            | UNKNOWN_KIND /agencies/0/kind",
        "[{'id': 'x', 'name': 'X', 'level': 'unit'}]   | ''",
        "[{'id': 'x', 'name': null, 'level': 'unit'}]  | NULL_VALUE /kinds/0/name",
        "[{'id': 'x y', 'name': 'X', 'level': 'unit'}] | INVALID_ID /kinds/0/id",
        "[{'id': 'x', 'name': 'X', 'level': 'town'}]   | UNKNOWN_NAME /kinds/0/level",
        "[{'id': 'division', 'name': 'X', 'level': 'unit'}, {'id': 'x'}, {'id': 'x', 'name': 'X',"
            + " 'level': 'unit'}] | DUPLICATE_ID /kinds/0/id, MISSING_KEY /kinds/1, MISSING_KEY"
            + " /kinds/1, DUPLICATE_ID /kinds/2/id"
      })
  void aRegisterDeclaresTheKindsThatItNames(String kinds, String problems) {
    String json =
        "{'format': 'cchc-agencies/1', 'kinds': "
            + kinds
            + ", 'agencies': [{'id': 'a', 'name': 'A', 'kind': 'x'}]}";
    assertThat(
            agencies(json.replace('\'', '"')).problems().stream()
                .map(problem -> problem.code() + " " + problem.place().pointer())
                .collect(Collectors.joining(", ")))
        .isEqualTo(problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x y", ""})
  void aKindIsAnId(String kind) {
    String json = Doc.with(Doc.AGENCIES, "\"kind\": \"department\"", "\"kind\": \"" + kind + "\"");
    assertThat(Doc.problems(agencies(json))).containsExactly("INVALID_ID 3:42 /agencies/1/kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\": null,",
        "\"id\": \"ti nh\",",
        "\"ID\": \"tinh\",",
        "\"id\": \"tinh-cu\", \"id\": \"tinh\",",
        ""
      })
  void whereAnIdIsUnknownNoAgencyIsCalledUnknown(String id) {
    String json = Doc.with(Doc.AGENCIES, "\"id\": \"tinh\",", id);
    assertThat(Doc.problems(agencies(json)))
        .isNotEmpty()
        .noneMatch(problem -> problem.startsWith("UNKNOWN_AGENCY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"agencies\": {}, ", "\"agencys\": [], "})
  void whereThereIsNoListNoAgencyIsCalledUnknown(String list) {
    String json =
        "{\"format\": \"cchc-agencies/1\", "
            + list
            + "\"successions\": [{\"type\": \"dissolve\", \"predecessors\": [\"a\"],"
            + " \"operational\": \"2020-01-01\"}]}";
    assertThat(Doc.problems(agencies(json)))
        .isNotEmpty()
        .noneMatch(problem -> problem.startsWith("UNKNOWN_AGENCY"));
  }

  @Test
  void aRegisterThatBreaksOffHasNoUnknownAgencies() {
    String json = Doc.with(Doc.AGENCIES, "\"tinh\"}", "\"huyen\"}");
    int end = json.indexOf("]}");
    assertThat(Doc.problems(agencies(json.substring(0, end))))
        .containsExactly("SYNTAX 4:1 /agencies");
    assertThat(Doc.problems(agencies(json)))
        .containsExactly("UNKNOWN_AGENCY 3:66 /agencies/1/parent");
  }

  @Test
  void whoseFormerParentsDidNotReadIsNotSaidToBeAboveItself() {
    String json =
        """
        {"format": "cchc-agencies/1", "agencies": [
          {"id": "a", "name": "A", "kind": "department",
           "history": [{"until": "2014-12-31", "parent": "b"}]},
          {"id": "b", "name": "B", "kind": "department", "parent": "a",
           "history": [{"until": "2014-12-31", "parent": 5}]}
        ]}
        """;
    assertThat(Doc.problems(agencies(json)))
        .containsExactly("WRONG_TYPE 5:50 /agencies/1/history/0/parent");
  }

  @Test
  void noCycleLeadsThroughAnIdThatAppearsTwice() {
    String json =
        """
        {"format": "cchc-agencies/1", "agencies": [
          {"id": "a", "name": "A", "kind": "department", "parent": "b"},
          {"id": "b", "name": "B", "kind": "department", "parent": "a"},
          {"id": "a", "name": "A", "kind": "department"}
        ]}
        """;
    assertThat(Doc.problems(agencies(json))).containsExactly("DUPLICATE_ID 4:10 /agencies/2/id");
  }

  @Test
  void whoNamesItsOwnIdAsItsParentIsAboveItselfThoughTheIdAppearsTwice() {
    String json = Doc.with(Doc.AGENCIES, "\"so-a\", \"name\"", "\"tinh\", \"from\": 1, \"name\"");
    assertThat(Doc.problems(agencies(json)))
        .containsExactlyInAnyOrder(
            "DUPLICATE_ID 3:10 /agencies/1/id",
            "WRONG_TYPE 3:26 /agencies/1/from",
            "PARENT_CYCLE 3:77 /agencies/1/parent");
  }

  @Test
  void everythingWrongWithAPlanIsReportedAtOnce() {
    String json =
        """
        {"format": "cchc-plan/1", "id": "p", "title": null, "period": "2020",
         "indicators": [
          {"id": "a", "name": "A", "measure": "wrong"},
          {"id": "b", "name": "B", "measure": "share", "accumulation": "state"},
          {"id": "b", "name": "B", "measure": "share", "accumulation": "state"}],
         "gradeSchemes": [{"id": "s", "grades": []}, {"id": "s", "grades": [{"grade": "A"}]}],
         "targets": [
          {"id": "t", "text": "x", "indicator": "a", "group": "g", "due": 5,
           "criterion": {"type": "atLeast", "value": 1}, "scope": {"type": "agency", "agency": "o"}},
          {"id": "t", "text": "x", "indicator": "c", "group": "h", "due": 5,
           "criterion": {"type": "atLeast", "value": 1}, "scope": {"type": "agency", "agency": "o"}},
          {"id": "u", "text": "x", "scope": {"type": "agency", "agency": "o"},
           "criterion": {"type": "allOf", "criteria": [
            {"indicator": "d", "type": "atLeast", "value": 1},
            {"indicator": "b", "type": "atLeast", "value": 1}]}}],
         "taskGroups": [
          {"id": "g", "name": null, "tasks": [{"id": "v", "name": "V", "lead": "o"}]},
          {"id": "e", "name": "E", "tasks": [{"id": "v", "name": null, "lead": "o"}]}]}
        """;
    assertThat(Doc.problems(Doc.plan(json)))
        .containsExactly(
            "NULL_VALUE 1:47 /title",
            "UNKNOWN_NAME 3:39 /indicators/0/measure",
            "DUPLICATE_ID 5:10 /indicators/2/id",
            "EMPTY_LIST 6:41 /gradeSchemes/0/grades",
            "DUPLICATE_ID 6:53 /gradeSchemes/1/id",
            "WRONG_TYPE 8:67 /targets/0/due",
            "DUPLICATE_ID 10:10 /targets/1/id",
            "UNKNOWN_INDICATOR 10:41 /targets/1/indicator",
            "UNKNOWN_GROUP 10:55 /targets/1/group",
            "WRONG_TYPE 10:67 /targets/1/due",
            "UNKNOWN_INDICATOR 14:19 /targets/2/criterion/criteria/0/indicator",
            "NULL_VALUE 17:23 /taskGroups/0/name",
            "DUPLICATE_ID 18:45 /taskGroups/1/tasks/0/id",
            "NULL_VALUE 18:58 /taskGroups/1/tasks/0/name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"indicators\": [{\"ID\": \"ho-so\", \"name\": \"Hồ sơ\", \"measure\": \"share\","
            + " \"accumulation\": \"additive\"}]",
        "\"indicators\": [{\"id\": 5, \"name\": \"Hồ sơ\", \"measure\": \"share\","
            + " \"accumulation\": \"additive\"}]",
        "\"indicators\": [\"ho-so\"]",
        "\"indicators\": {\"ho-so\": {}}",
        "\"indicators\": null",
        "\"indicatrs\": [{\"id\": \"ho-so\"}]",
        "\"indicators\": [], \"indicators\": [{\"id\": \"ho-so\"}]"
      })
  void noIndicatorIsCalledUnknownThatMayBeThere(String list) {
    String whole =
        Doc.PLAN.substring(Doc.PLAN.indexOf("\"indicators\""), Doc.PLAN.indexOf("]") + 1);
    assertThat(Doc.problems(Doc.plan(Doc.with(Doc.PLAN, whole, list))))
        .isNotEmpty()
        .noneMatch(problem -> problem.startsWith("UNKNOWN_INDICATOR"));
  }

  @Test
  void aPlanWithoutIndicatorsHasNone() {
    String whole =
        Doc.PLAN.substring(Doc.PLAN.indexOf("\"indicators\""), Doc.PLAN.indexOf("]") + 2);
    String json = Doc.with(Doc.PLAN, whole, "\"colour\": \"red\",");
    assertThat(Doc.problems(Doc.plan(json)))
        .containsExactly("UNKNOWN_KEY 6:3 /colour", "UNKNOWN_INDICATOR 8:60 /targets/0/indicator");
  }

  @Test
  void whatDoesNotSuitIsReportedForTheTargetsThatRead() {
    String json =
        """
        {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020", "colour": "red",
         "indicators": [
          {"id": "bad", "name": "B", "measure": "wrong"},
          {"id": "good", "name": "G", "measure": "grade"}],
         "gradeSchemes": [{"id": "s", "grades": [{"grade": "A"}]}],
         "targets": [
          {"id": "t", "text": null},
          {"id": "u", "text": "x", "indicator": "good", "scope": {"type": "agency", "agency": "o"},
           "criterion": {"type": "atLeast", "value": 1}},
          {"id": "v", "text": "x", "indicator": "good", "scope": {"type": "agency", "agency": "o"},
           "criterion": {"type": "atLeastGrade", "scheme": "s", "grade": "B"}},
          {"id": "w", "text": "x", "indicator": "bad", "scope": {"type": "agency", "agency": "o"},
           "criterion": {"type": "atLeastGrade", "scheme": "z", "grade": "B"}}]}
        """;
    assertThat(Doc.problems(Doc.plan(json)))
        .containsExactly(
            "UNKNOWN_KEY 1:70 /colour",
            "UNKNOWN_NAME 3:41 /indicators/0/measure",
            "NULL_VALUE 7:23 /targets/0/text",
            "UNFIT_CRITERION 9:17 /targets/1/criterion",
            "UNKNOWN_GRADE 11:66 /targets/2/criterion/grade",
            "UNKNOWN_SCHEME 13:52 /targets/3/criterion/scheme");
  }

  @Test
  @Tag("A4")
  void anAreaThatItsCatalogueLacksIsReportedForTheGroupsThatRead() {
    String json =
        """
        {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020", "colour": "red",
         "areaCatalogues": [
          {"id": "A", "items": [{"code": "1", "name": "N"}]},
          {"id": "B", "items": [{"code": "1", "name": null}]},
          {"id": "C", "items": [{"code": "1", "name": "N"}, {"code": "1", "name": "M"}]},
          {"id": "NQ76", "items": [{"code": "1", "name": "N"}]},
          {"id": "A-1", "items": []}],
         "taskGroups": [
          {"id": "g", "name": "G", "area": "A/1"},
          {"id": "h", "name": "H", "area": "A/2"},
          {"id": "i", "name": "I", "area": "B/2"},
          {"id": "j", "name": "J", "area": "C/2"},
          {"id": "k", "name": "K", "area": "NQ76/7"},
          {"id": "l", "name": "L", "area": "D/1"},
          {"id": "m", "name": "M", "area": "D"}]}
        """;
    assertThat(Doc.problems(Doc.plan(json)))
        .containsExactly(
            "UNKNOWN_KEY 1:70 /colour",
            "NULL_VALUE 4:47 /areaCatalogues/1/items/0/name",
            "DUPLICATE_ID 5:62 /areaCatalogues/2/items/1/code",
            "DUPLICATE_ID 6:10 /areaCatalogues/3/id",
            "EMPTY_LIST 7:26 /areaCatalogues/4/items",
            "UNKNOWN_AREA 10:36 /taskGroups/1/area",
            "UNKNOWN_AREA 13:36 /taskGroups/4/area",
            "INVALID_FORM 15:36 /taskGroups/6/area");
  }

  @Test
  void unknownIndicatorsOfAPlanThatReadsAreLeftToTheValidator() {
    String json = Doc.with(Doc.PLAN, "\"indicator\": \"ho-so\"", "\"indicator\": \"khac\"");
    ReadResult<Plan> reading = Doc.plan(json);
    assertThat(reading.problems()).isEmpty();
    assertThat(PlanValidator.validate(reading.value().orElseThrow()))
        .extracting(Problem::code, problem -> problem.place().pointer())
        .containsExactly(tuple(ProblemCode.UNKNOWN_INDICATOR, "/targets/0/indicator"));
  }

  @Test
  void idsInTwoUnicodeFormsAreOneId() {
    String json = Doc.with(Doc.AGENCIES, "\"so-a\"", "\"sở-a\"");
    String again =
        "{\"id\": \"sơ\u0309-a\", \"name\": \"A\", \"kind\": \"department\"},\n  {\"id\": \"tinh\"";
    assertThat(Doc.problems(agencies(Doc.with(json, "{\"id\": \"tinh\"", again))))
        .containsExactly("DUPLICATE_ID 4:10 /agencies/2/id");
  }

  @Test
  void whoseIdAppearsTwiceIsNotJudgedByItsIndicator() {
    String target =
        "{\"id\": \"t\", \"text\": \"t\", \"indicator\": \"ho-so\", \"criterion\":"
            + " {\"type\": \"withinTop\", \"places\": 9},"
            + " \"scope\": {\"type\": \"agency\", \"agency\": \"so-a\"}}";
    String spoilt = Doc.with(Doc.PLAN, "\"Kế hoạch\"", "null");
    String list = "\"targets\": [";
    assertThat(Doc.problems(Doc.plan(Doc.with(spoilt, list, list + target + ","))))
        .containsExactly("NULL_VALUE 4:12 /title", "UNFIT_CRITERION 9:75 /targets/0/criterion");
    assertThat(Doc.problems(Doc.plan(Doc.with(spoilt, list, list + target + ",\n" + target + ","))))
        .containsExactly("NULL_VALUE 4:12 /title", "DUPLICATE_ID 10:8 /targets/1/id");
  }

  private static final String REGISTER =
      """
      {"format": "cchc-agencies/1", "agencies": [
        {"id": "tinh", "name": "UBND tỉnh", "kind": "provincialCommittee"},
        {"id": "a", "name": "Sở A", "kind": "department", "parent": "tinh"}]}
      """;

  private static final String PLAN_WITH_UNKNOWN_AGENCIES =
      """
      {"format": "cchc-plan/1", "id": "p", "title": "Kế hoạch", "period": "2020", "issuer": "x1",
       "indicators": [{"id": "i", "name": "I", "measure": "share", "accumulation": "state"}],
       "targets": [
        {"id": "t", "text": "x", "indicator": "i", "criterion": {"type": "atLeast", "value": 1},
         "scope": {"type": "aggregate", "agency": "x2"}},
        {"id": "u", "text": "x", "indicator": "i", "criterion": {"type": "atLeast", "value": 1},
         "scope": {"type": "each", "agencies": ["a", "x3"], "within": "x4"},
         "formerBaselines": [{"agency": "of-another-register", "period": "2019",
          "value": {"type": "ratio", "numerator": 1, "denominator": 2}}]}],
       "taskGroups": [{"id": "g", "name": "G", "tasks": [
        {"id": "k", "name": "K", "lead": "x6", "supporting": ["x7"], "dissolves": ["x8"]}]}]}
      """;

  private static ImmutableList<String> unknownAgencies(String plan, String register) {
    ReadResult<Plan> reading = Doc.plan(plan);
    return CchcJson.validate(reading, CchcJson.readAgencies(register.getBytes(UTF_8), "agencies"))
        .stream()
        .filter(problem -> problem.code() == ProblemCode.UNKNOWN_AGENCY)
        .map(Problem::toString)
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  @Tag("D11")
  void aPlanThatDoesNotReadNamesTheSameUnknownAgenciesAsOneThatDoes() {
    ImmutableList<String> ofWhole = unknownAgencies(PLAN_WITH_UNKNOWN_AGENCIES, REGISTER);

    assertThat(ofWhole).hasSize(7);
    String broken = Doc.with(PLAN_WITH_UNKNOWN_AGENCIES, "[\"x8\"]}", "[\"x8\"], \"a\": 1}");
    assertThat(Doc.plan(broken).value()).isEmpty();
    assertThat(unknownAgencies(broken, REGISTER)).isEqualTo(ofWhole);
    String cut =
        PLAN_WITH_UNKNOWN_AGENCIES.substring(0, PLAN_WITH_UNKNOWN_AGENCIES.indexOf(", \"within\""));
    assertThat(unknownAgencies(cut, REGISTER)).isEqualTo(ofWhole.subList(0, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"kind\": \"department\", \"parent\"", "\"name\": \"Sở A\""})
  @Tag("D11")
  void aRegisterThatDoesNotReadStillSaysWhichAgenciesThereAre(String mended) {
    String register = Doc.with(REGISTER, mended, mended.replaceFirst(": \"[^\"]*\"", ": null"));

    assertThat(CchcJson.readAgencies(register.getBytes(UTF_8), "agencies").value()).isEmpty();
    assertThat(unknownAgencies(PLAN_WITH_UNKNOWN_AGENCIES, register))
        .isEqualTo(unknownAgencies(PLAN_WITH_UNKNOWN_AGENCIES, REGISTER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": 5, ", "{\"id\": \"a b\", "})
  void whereARegisterMayHaveMoreAgenciesNoneIsCalledUnknown(String begin) {
    String register = Doc.with(REGISTER, "{\"id\": \"a\", ", begin);

    assertThat(unknownAgencies(PLAN_WITH_UNKNOWN_AGENCIES, register)).isEmpty();
    assertThat(unknownAgencies(PLAN_WITH_UNKNOWN_AGENCIES, REGISTER.substring(0, 90))).isEmpty();
    assertThat(unknownAgencies(PLAN_WITH_UNKNOWN_AGENCIES, "{}")).isEmpty();
  }

  @Test
  @Tag("D11")
  void anUnknownSchemeAndAnUnfitBaselineAreReportedBesideWhatDoesNotRead() {
    String json =
        """
        {"format": "cchc-plan/1", "id": "p", "title": null, "period": "2020",
         "indicators": [
          {"id": "a", "name": "A", "measure": "wrong"},
          {"id": "b", "name": "B", "measure": "quantity", "accumulation": "state", "unit": "count"},
          {"id": "c", "name": "C", "measure": "grade"}],
         "targets": [
          {"id": "t", "text": "x", "indicator": "b", "scope": {"type": "agency", "agency": "o"},
           "criterion": {"type": "atLeast", "value": 1},
           "baseline": {"period": "2019", "value": {"type": "rank", "rank": 1, "of": 2}}},
          {"id": "u", "text": "x", "scope": {"type": "agency", "agency": "o"},
           "criterion": {"type": "allOf", "criteria": [
            {"indicator": "a", "type": "atLeast", "value": 1},
            {"indicator": "b", "type": "atLeast", "value": 1}]},
           "baseline": {"period": "2019", "value": {"type": "rank", "rank": 1, "of": 2}}},
          {"id": "v", "text": "x", "indicator": "c", "scope": {"type": "agency", "agency": "o"},
           "criterion": {"type": "atLeastGrade", "scheme": "s", "grade": "A"}}]}
        """;
    assertThat(Doc.problems(Doc.plan(json)))
        .containsExactly(
            "NULL_VALUE 1:47 /title",
            "UNKNOWN_NAME 3:39 /indicators/0/measure",
            "UNFIT_BASELINE 9:16 /targets/0/baseline",
            "UNKNOWN_SCHEME 16:52 /targets/2/criterion/scheme");
  }
}
