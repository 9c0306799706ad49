package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  @Tag("V6")
  void idsOfIndicatorsAndTasksAreOrderedByTheirCodeUnits() {
    assertThat(
            new TreeSet<>(
                List.of(IndicatorId.of("b"), IndicatorId.of("a-2"), IndicatorId.of("a-10"))))
        .containsExactly(IndicatorId.of("a-10"), IndicatorId.of("a-2"), IndicatorId.of("b"));
    assertThat(new TreeSet<>(List.of(TaskId.of("đ"), TaskId.of("z"), TaskId.of("Z"))))
        .containsExactly(TaskId.of("Z"), TaskId.of("z"), TaskId.of("đ"));
  }

  @Test
  void idsAreOneWhereTheirCodesAreAndPrintAsThese() {
    assertThat(IndicatorId.of("ho-so"))
        .isEqualTo(IndicatorId.of("ho-so"))
        .isNotEqualTo(IndicatorId.of("ho-so-2"))
        .isNotEqualTo(TaskId.of("ho-so"))
        .hasToString("ho-so");
    assertThat(TaskId.of("k1")).isNotEqualTo(TaskId.of("k2")).hasToString("k1");
  }
}
