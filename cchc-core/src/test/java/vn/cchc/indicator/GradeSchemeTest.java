package vn.cchc.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.GradeScheme.Band;

@Tag("T1")
class GradeSchemeTest {
  private static final GradeScheme BY_SCORE =
      scheme(from("A", "80"), from("B", "75"), from("C", "70.0"), lowest("D"));
  private static final GradeScheme WITH_A_LEAST_SCORE =
      scheme(from("Tốt", "80"), from("Khá", "65"));
  private static final GradeScheme WITHOUT_SCORES = scheme(lowest("Tốt"), lowest("Khá"));

  @ParameterizedTest
  @CsvSource({
    "100, A",
    "80, A",
    "79.999, B",
    "75.00, B",
    "74.99, C",
    "70, C",
    "69.99, D",
    "0, D",
    "-3, D"
  })
  void bandsAreClosedBelowAndOpenAbove(BigDecimal score, String grade) {
    assertThat(BY_SCORE.gradeOf(score)).contains(new Grade("xep-loai-2024", grade));
  }

  @Test
  void aSchemeIsWrittenInOneCall() {
    assertThat(
            GradeScheme.of(
                "xep-loai-2024",
                GradeScheme.band("A", 80),
                GradeScheme.band("B", 75),
                GradeScheme.band("C", 70),
                GradeScheme.band("D")))
        .isEqualTo(BY_SCORE);
  }

  @Test
  void aScoreBelowTheLowestLimitEarnsNoGrade() {
    assertThat(WITH_A_LEAST_SCORE.gradeOf(new BigDecimal("64.9"))).isEmpty();
    assertThat(WITH_A_LEAST_SCORE.gradeOf(new BigDecimal("65")))
        .contains(new Grade("xep-loai-2024", "Khá"));
  }

  @Test
  void gradesGivenWithoutScoresAreEarnedByNone() {
    assertThat(WITHOUT_SCORES.gradeOf(new BigDecimal("100"))).isEmpty();
    assertThat(WITHOUT_SCORES.isAtLeast("Tốt", "Khá")).isTrue();
  }

  @Test
  void theFirstGradeIsTheBest() {
    String[] fromBest = {"A", "B", "C", "D"};
    for (int i = 0; i < fromBest.length; i++) {
      for (int j = 0; j < fromBest.length; j++) {
        assertThat(BY_SCORE.isAtLeast(fromBest[i], fromBest[j])).isEqualTo(i <= j);
      }
    }
  }

  @Test
  void gradesAreFoundInAnyUnicodeForm() {
    String decomposed = Normalizer.normalize("Tốt", Normalizer.Form.NFD);

    assertThat(WITH_A_LEAST_SCORE.has(decomposed)).isTrue();
    assertThat(WITH_A_LEAST_SCORE.isAtLeast(decomposed, "Khá")).isTrue();
    assertThat(WITH_A_LEAST_SCORE.has("tốt")).isFalse();
  }

  @Test
  void anUnknownGradeIsNotCompared() {
    assertThatThrownBy(() -> BY_SCORE.isAtLeast("A", "E"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("grade scheme xep-loai-2024: has not both A and E");
  }

  @Test
  @Tag("N2")
  void limitsAreOneWhateverTheirTrailingZeros() {
    assertThat(from("C", "70.0")).isEqualTo(from("C", "70")).hasSameHashCodeAs(from("C", "70"));
  }

  @Test
  void limitsFallAndOnlyTheLastMayBeLeftOut() {
    assertThatThrownBy(() -> scheme(from("A", "80"), from("B", "80")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "grade scheme xep-loai-2024: limits must fall, and only the last may be left out,"
                + " at grade B");
    assertThatThrownBy(() -> scheme(from("A", "80"), from("B", "81")))
        .hasMessageEndingWith("at grade B");
    assertThatThrownBy(() -> scheme(from("A", "80"), lowest("B"), from("C", "70")))
        .hasMessageEndingWith("at grade C");
    assertThatThrownBy(() -> scheme(from("A", "80"), lowest("B"), lowest("C")))
        .hasMessageEndingWith("at grade C");
    assertThatThrownBy(() -> scheme(lowest("A"), from("B", "70")))
        .hasMessageEndingWith("at grade B");
  }

  @Test
  void aSchemeHasGradesEachOfThemOnce() {
    assertThatThrownBy(() -> scheme()).hasMessage("grade scheme xep-loai-2024: must have a grade");
    assertThatThrownBy(() -> scheme(from("A", "80"), from("A", "70")))
        .hasMessage("grade scheme xep-loai-2024: grade A appears twice");
  }

  private static GradeScheme scheme(Band... bands) {
    return GradeScheme.of("xep-loai-2024", bands);
  }

  private static Band from(String grade, String least) {
    return new Band(grade, Optional.of(new BigDecimal(least)));
  }

  private static Band lowest(String grade) {
    return new Band(grade, Optional.empty());
  }
}
