package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Unit;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

class UnitOfRatioTest {
  private static ReadResult<Plan> plan(String members) {
    return Doc.plan(
        Doc.with(Doc.PLAN, "\"measure\": \"share\", \"accumulation\": \"additive\"", members));
  }

  @ParameterizedTest
  @Tag("D9")
  @CsvSource({"share", "ratio", "quantity"})
  void accumulationHasNoDefaultAndTheMessageSaysWhichToChoose(String measure) {
    ReadResult<Plan> reading = plan("\"measure\": \"%s\"".formatted(measure));
    assertThat(Doc.problems(reading)).containsExactly("MISSING_KEY 7:5 /indicators/0");
    assertThat(Messages.of(Language.ENGLISH).detail(reading.problems().get(0)))
        .contains("\"accumulation\"", "additive for", "state for", "cumulative for");
    assertThat(Messages.of(Language.VIETNAMESE).detail(reading.problems().get(0)))
        .contains("\"accumulation\"", "additive nếu", "state nếu", "cumulative nếu");
  }

  @ParameterizedTest
  @Tag("N7")
  @CsvSource(
      delimiter = '|',
      value = {
        "share | percent | 100 | ",
        "share | ratio | | CONFLICTING_KEYS",
        "share | percent | 1000 | CONFLICTING_KEYS",
        "ratio | percent | 1000 | CONFLICTING_KEYS",
        "ratio | phần nghìn | | MISSING_KEY",
        "ratio | phần nghìn | 1000 | ",
        "ratio | phần nghìn | 10 | OUTSIDE_RANGE",
        "quantity | point | 1 | CONFLICTING_KEYS",
        "quantity | percent | 100 | CONFLICTING_KEYS"
      })
  void theScaleOfARatioIsDeclared(String measure, String unit, String per, String code) {
    String members =
        "\"measure\": \"%s\", \"accumulation\": \"state\", \"unit\": \"%s\"%s"
            .formatted(measure, unit, per == null ? "" : ", \"per\": " + per);
    assertThat(plan(members).problems())
        .extracting(problem -> problem.code().name())
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  @Tag("N7")
  void theScaleIsWrittenBesideAnyUnitButPerCent() {
    Plan plan =
        plan("\"unit\": \"phút/lượt\", \"per\": 1, \"measure\": \"ratio\", \"accumulation\":"
                + " \"additive\"")
            .value()
            .orElseThrow();
    assertThat(plan.indicators().get(0).unit()).isEqualTo(Unit.of("phút/lượt", 1));
    String written = CchcJson.writePlan(plan);
    assertThat(written).contains("\"unit\": \"phút/lượt\",\n      \"per\": 1,");
    assertThat(Doc.plan(written).value()).hasValue(plan);
  }
}
