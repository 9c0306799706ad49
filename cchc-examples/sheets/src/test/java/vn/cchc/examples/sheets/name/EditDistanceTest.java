package vn.cchc.examples.sheets.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "so y te, so y te, 0",
    "so y te, so y tee, 1",
    "so y te, o y te, 1",
    "so y te, so y ta, 1",
    "ab, ba, 2",
    "abcd, xbcy, 2",
    "'', abc, 3",
    "kitten, sitting, 3",
  })
  void lettersChangedPutInAndTakenOutAreCounted(String one, String other, int distance) {
    assertThat(EditDistance.between(one, other, 3)).isEqualTo(distance);
    assertThat(EditDistance.between(other, one, 3)).isEqualTo(distance);
  }

  @Test
  void whatIsFurtherApartIsOneMoreThanTheLargestOfInterest() {
    assertThat(EditDistance.between("abcd", "wxyz", 2)).isEqualTo(3);
    assertThat(EditDistance.between("a", "abcd", 2)).isEqualTo(3);
    assertThat(EditDistance.between("a", "abc", 2)).isEqualTo(2);
    assertThat(EditDistance.between("a".repeat(200), "a".repeat(200), 2)).isZero();
    assertThat(EditDistance.between("a".repeat(201), "a".repeat(201), 2)).isEqualTo(3);
  }
}
