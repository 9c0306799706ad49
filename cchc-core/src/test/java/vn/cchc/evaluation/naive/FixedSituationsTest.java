package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Both evaluators on situations that are drawn the same each time. They are few enough to be tried
 * on every change of the code; the properties try many more.
 */
class FixedSituationsTest {
  @Test
  void bothEvaluatorsFindTheSame() {
    for (int number = 0; number < 60; number++) {
      Situation situation = AnySituation.draw(new Random(number));
      assertThat(Model.differences(situation, Model.report(situation)))
          .as("situation %s: %s", number, situation)
          .isEmpty();
    }
  }

  @Test
  void bothEvaluatorsFindTheSameOfTasks() {
    for (int number = 0; number < 200; number++) {
      Situation situation = AnyTasks.draw(new Random(number));
      assertThat(Model.differencesOfResults(situation, Model.report(situation)))
          .as("situation %s: %s", number, situation)
          .isEmpty();
    }
  }

  @Test
  void bothRankingsAreTheSame() {
    for (int number = 0; number < 20; number++) {
      Situation situation = AnySituation.draw(new Random(number));
      assertThat(RankingModelProperties.differences(situation))
          .as("situation %s: %s", number, situation)
          .isEmpty();
    }
  }
}
