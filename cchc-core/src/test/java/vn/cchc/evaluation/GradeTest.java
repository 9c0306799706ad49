package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.indicator.GradeScheme.band;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Verdict;

@Tag("T1")
class GradeTest {
  private static final GradeScheme SCORED = GradeScheme.of("s", band("A", 80), band("B", 70));
  private static final GradeScheme IN_WORDS = GradeScheme.of("s", band("A"), band("B"));

  private static TargetResult result(World world, String least, Value value) {
    return world.with("a", "2020", value).judge(OF_A, Criterion.atLeastGrade("s", least));
  }

  private static Outcome judged(World world, String least, Value value) {
    return result(world, least, value).outcome();
  }

  private static World grades() {
    return World.of(Measure.GRADE, Accumulation.STATE, RollUp.NONE);
  }

  private static World scores() {
    return World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.MEAN);
  }

  @ParameterizedTest
  @CsvSource({"A, B, MET", "B, B, MET", "B, A, NOT_MET", "E, B, INVALID_DATA"})
  void gradesAreComparedInTheOrderOfTheScheme(String actual, String least, Outcome outcome) {
    Grade grade = new Grade("s", actual);
    assertThat(judged(grades().grading(SCORED), least, grade)).isEqualTo(outcome);
    assertThat(judged(grades().grading(IN_WORDS), least, grade)).isEqualTo(outcome);
  }

  @Test
  void aGradeIsJudgedByItsOwnSchemeAmongSeveral() {
    GradeScheme other = GradeScheme.of("o", band("B", 80), band("A", 70));

    assertThat(judged(grades().grading(other).grading(SCORED), "A", new Grade("s", "B")))
        .isEqualTo(Outcome.NOT_MET);
    assertThatThrownBy(
            () -> Verdict.ofGrade(new Criterion.AtLeastGrade("s", "A"), new Grade("s", "B"), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("grade of scheme s: must not be judged by scheme o");
  }

  @ParameterizedTest
  @CsvSource({"s, B, MET", "s, A, INVALID_DATA", "other, B, INVALID_DATA"})
  void withoutItsSchemeOnlyTheVeryGradeAskedForIsEnough(
      String scheme, String grade, Outcome outcome) {
    assertThat(Verdict.of(Criterion.atLeastGrade("s", "B"), new Grade(scheme, grade)).outcome())
        .isEqualTo(outcome);
  }

  @Test
  void aPlanWithoutTheSchemeIsRefused() {
    assertThatThrownBy(() -> judged(grades(), "A", new Grade("s", "A")))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("/targets/0/criterion/scheme UNKNOWN_SCHEME");
  }

  @Test
  void aGradeOfAnotherSchemeIsInvalid() {
    TargetResult result = result(grades().grading(SCORED), "B", new Grade("s2019", "A"));
    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(result.reasons()).extracting(Remark::code).containsExactly(RemarkCode.OTHER_SCHEME);
  }

  @ParameterizedTest
  @CsvSource({"80, A, MET", "79.99, A, NOT_MET", "79.99, B, MET", "69.99, B, NOT_MET"})
  void aScoreEarnsItsGrade(BigDecimal score, String least, Outcome outcome) {
    assertThat(judged(scores().grading(SCORED), least, Quantity.of(score))).isEqualTo(outcome);
  }

  @Test
  void aScoreEarnsNoGradeOfASchemeInWords() {
    TargetResult result = result(scores().grading(IN_WORDS), "B", Quantity.of(99));
    assertThat(result.outcome()).isEqualTo(Outcome.INVALID_DATA);
    assertThat(result.reasons()).extracting(Remark::code).containsExactly(RemarkCode.OTHER_SCHEME);
  }

  @ParameterizedTest
  @CsvSource({"81, MET", "79, NOT_MET"})
  void aMeanWithoutAnEndEarnsItsGradeToo(long third, Outcome outcome) {
    TargetResult result =
        scores()
            .grading(SCORED)
            .with("a", "2020", Quantity.of(80))
            .with("b", "2020", Quantity.of(80))
            .with("c", "2020", Quantity.of(third))
            .judge(OF_ALL, Criterion.atLeastGrade("s", "A"));
    assertThat(result.actual())
        .hasValueSatisfying(mean -> assertThat(mean).isInstanceOf(Mean.class));
    assertThat(result.outcome()).isEqualTo(outcome);
  }
}
