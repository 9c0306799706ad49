package vn.cchc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.testkit.CchcAssertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyKind;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.indicator.Ratio;
import vn.cchc.json.CchcJson;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Verdict;

class CchcAssertionsTest {
  private static final Verdict MISSED = Verdict.of(Criterion.atLeast(60), Ratio.of(1166, 2000));

  private static final Plan PLAN =
      MadeUpProvince.plan(
              MadeUpProvince.target("all", Criterion.atLeast(60)).build(),
              MadeUpProvince.target("each", Criterion.atLeast(60))
                  .scope(Scope.each(Selection.ofKinds(AgencyKind.DEPARTMENT)))
                  .build())
          .build();

  private static EvaluationReport report() {
    return MadeUpProvince.evaluate(
        PLAN,
        MadeUpProvince.files("so-noi-vu", "2026", 1, 10),
        MadeUpProvince.files("so-tu-phap", "2026", 7, 10));
  }

  @Test
  void aVerdictIsAssertedInOneLine() {
    assertThat(MISSED)
        .isNotMet()
        .hasMargin("-17/10")
        .lacksExistingCases(34)
        .needsNewCases(85)
        .affordsFailures(0);
  }

  @Test
  void aFailurePrintsWhatWasExpectedAndTheWholeExplanation() {
    assertThatThrownBy(() -> assertThat(MISSED).lacksExistingCases(33))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("missing existing cases: expected 33, but was 34", "58.30%");
    assertThatThrownBy(() -> assertThat(MISSED).isMet())
        .hasMessageContaining("outcome: expected MET, but was NOT_MET");
    assertThatThrownBy(() -> assertThat(MISSED).hasMargin("-1.7"))
        .hasMessageContaining("margin: expected -1.7, but was -17/10");
  }

  @Test
  void aFailureOfAReportExplainsEveryTargetAndAgency() {
    assertThat(report())
        .has(Outcome.NOT_MET, 2)
        .hasNoUnusedFigures()
        .result("each")
        .isNotMet()
        .member("so-tu-phap")
        .isMet();
    assertThatThrownBy(() -> assertThat(report()).has(Outcome.MET, 2))
        .hasMessageContainingAll("MET: expected 2, but were 0", "all: ", "  each, so-noi-vu: ");
    assertThatThrownBy(() -> assertThat(report()).result("none"))
        .hasMessageContainingAll("no result of target none", "all: ");
    assertThatThrownBy(() -> assertThat(report()).result("each").member("none"))
        .hasMessageContainingAll("no result of agency none", "each, so-noi-vu: ");
  }

  @Test
  void aResultIsAssertedWithItsCaveats() {
    assertThat(report()).result("all").hasCaveats().isNotFinal();
    assertThatThrownBy(
            () -> assertThat(report()).result("all").hasCaveats(RemarkCode.HYPOTHETICAL).isFinal())
        .hasMessageContainingAll("caveats: expected [HYPOTHETICAL], but was []", "all: ");
    assertThatThrownBy(() -> assertThat(report()).result("all").isFinal())
        .hasMessageContaining("final: expected true, but was false");
    assertThatThrownBy(() -> assertThat(report()).result("all").hasNoData())
        .hasMessageContaining("outcome: expected NO_DATA, but was NOT_MET");
  }

  @Test
  void aReadResultIsAssertedAndItsProblemsArePrinted() {
    String json = CchcJson.writePlan(PLAN);
    assertThat(CchcJson.readPlan(json.getBytes(UTF_8), "plan.json")).hasNoProblems().hasValue(PLAN);
    String misspelt = json.replaceFirst("\"title\"", "\"titel\"");
    var reading = CchcJson.readPlan(misspelt.getBytes(UTF_8), "plan.json");
    assertThat(reading).hasProblem(ProblemCode.UNKNOWN_KEY, "/titel");
    assertThatThrownBy(() -> assertThat(reading).hasNoProblems())
        .hasMessageContainingAll("problems: expected none", "plan.json:", "[unknownKey]");
    assertThatThrownBy(() -> assertThat(reading).hasProblem(ProblemCode.UNKNOWN_KEY, "/titles"))
        .hasMessageContaining("problem UNKNOWN_KEY at /titles");
    assertThatThrownBy(() -> assertThat(reading).hasValue(PLAN))
        .hasMessageContainingAll("value: expected ", "[missingKey]");
  }

  @Test
  void theProvinceIsJudgedAsItIs() {
    assertThat(CchcJson.validate(reading(), MadeUpProvince.agencies())).isEmpty();
    assertThat(MadeUpProvince.agencies().agencies().keySet())
        .contains(MadeUpProvince.COMMITTEE)
        .containsAll(MadeUpProvince.DEPARTMENTS)
        .containsAll(MadeUpProvince.COMMUNES);
  }

  private static vn.cchc.json.ReadResult<Plan> reading() {
    return CchcJson.readPlan(CchcJson.writePlan(PLAN).getBytes(UTF_8), "plan.json");
  }
}
