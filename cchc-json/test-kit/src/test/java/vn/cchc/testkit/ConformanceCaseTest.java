package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ConformanceCaseTest {
  @ParameterizedTest
  @ConformanceSource
  void everyCaseComesOutAsWorkedByHand(ConformanceCase one) {
    one.checkLibrary();
  }

  @Test
  void aWrongEvaluationIsRefusedWithEveryDifference() {
    ConformanceCase one =
        ConformanceCase.all()
            .filter(any -> any.name().equals("a hundredth of a per cent short of all"))
            .findFirst()
            .orElseThrow();
    assertThat(one.bug()).contains("roundingBeforeComparing");
    assertThatThrownBy(() -> one.check("{\"results\":[{\"outcome\":\"met\"}]}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(one.rules() + " " + one.name())
        .hasMessageContaining("/results/0/outcome: expected \"notMet\", but was \"met\"");
  }

  @Test
  void anEvaluationOfWhatMustBeRefusedIsWrong() {
    ConformanceCase one =
        ConformanceCase.all().filter(any -> any.refused().isPresent()).findFirst().orElseThrow();
    assertThatThrownBy(() -> one.check("{}")).hasMessageContaining("must be refused");
  }
}
