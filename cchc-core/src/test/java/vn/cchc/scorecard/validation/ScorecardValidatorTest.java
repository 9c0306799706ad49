package vn.cchc.scorecard.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.scoring.Card.area;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.interval;
import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.ofEveryArea;
import static vn.cchc.scorecard.scoring.Card.plain;
import static vn.cchc.scorecard.scoring.Card.steps;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.FigureCondition;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.Card;

class ScorecardValidatorTest {
  private static List<String> found(ProblemCode code, Scorecard set) {
    return ScorecardValidator.validate(set).stream()
        .filter(problem -> problem.code() == code)
        .map(problem -> problem.actual())
        .toList();
  }

  private static Scorecard of(ScoreNode... nodes) {
    return Card.set(nodes).build();
  }

  @Test
  @Tag("K2")
  void maximumDiffersFromTheSumOfTheParts() {
    Scorecard set = of(area("1", "10", given("1.1", "4"), given("1.2", "6.5")));
    assertThat(ScorecardValidator.validate(set))
        .extracting(problem -> problem.code() + " " + problem.expected())
        .containsExactly("SCORE_SUM_DIFFERS 10.5");
  }

  @Test
  @Tag("K2")
  void codesAreUnique() {
    assertThat(found(ProblemCode.DUPLICATE_ID, of(given("1", "1"), given("1", "1"))))
        .containsExactly("1");
  }

  @Test
  @Tag("K3")
  void bandsOfCanThoOverlapAtTheirEndsAndHaveAGap() {
    Scorecard set = of(leaf("1", "4", steps(">=88 <=90", "2", ">=90 <=95", "3", ">=95", "4")));
    assertThat(found(ProblemCode.STEP_OVERLAP, set)).containsExactly("90", "95");
    assertThat(found(ProblemCode.STEP_GAP, set)).containsExactly(">=0 <88");
  }

  @Test
  @Tag("K6")
  void figuresWithoutALevelAreNamed() {
    IndicatorId a = IndicatorId.of("a");
    IndicatorId b = IndicatorId.of("b");
    Levels levels =
        new Levels(
            ImmutableList.of(
                new Levels.Level(
                    number("2"),
                    ImmutableList.of(
                        new FigureCondition(a, interval(">=30")),
                        new FigureCondition(b, interval(">=20")))),
                new Levels.Level(
                    number("0"), ImmutableList.of(new FigureCondition(a, interval("<30"))))));
    assertThat(found(ProblemCode.NO_LEVEL, of(leaf("9", "2", levels)))).contains("a=30, b=10");
  }

  @Test
  @Tag("K12")
  void totalsWithoutAClassAreNamed() {
    Scorecard set =
        Card.set(given("1", "30"), given("2", "70"))
            .classes(
                new ClassScheme(
                    ImmutableList.of(
                        ofEveryArea("Tốt", ">=85", 70),
                        ofEveryArea("Khá", ">=70 <85", 60),
                        plain("Kém", "<70"))))
            .build();
    assertThat(found(ProblemCode.CLASS_HOLE, set)).isNotEmpty();
    assertThat(found(ProblemCode.CLASS_GAP, set)).isEmpty();
  }
}
