package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Both evaluators on situations that are drawn the same each time. They are few enough to be tried
 * on every change of the code; the properties try many more.
 */
class FixedSituationsTest {
  private static void assertAgreement(
      int count, Function<Random, Situation> draw, Function<Situation, List<String>> differences) {
    for (int number = 0; number < count; number++) {
      Situation situation = draw.apply(new Random(number));
      assertThat(differences.apply(situation)).as("situation %s: %s", number, situation).isEmpty();
    }
  }

  @Test
  void bothEvaluatorsFindTheSame() {
    assertAgreement(60, AnySituation::draw, one -> Model.differences(one, Model.report(one)));
  }

  @Test
  void bothEvaluatorsFindTheSameOfTasks() {
    assertAgreement(200, AnyTasks::draw, one -> Model.differencesOfResults(one, Model.report(one)));
  }

  @Test
  void bothRankingsAreTheSame() {
    assertAgreement(20, AnySituation::draw, RankingModelProperties::differences);
  }
}
