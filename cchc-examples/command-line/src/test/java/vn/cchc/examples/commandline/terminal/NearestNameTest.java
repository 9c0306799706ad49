package vn.cchc.examples.commandline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  /** A third of a name may be wrong, and of the shortest one letter. */
  @ParameterizedTest
  @CsvSource({
    "so, xo, xo",
    "x, y, y",
    "so, xa, ''",
    "tinh, tnh, tnh",
    "tinh, tn, ''",
    "huyen1, huyan2, huyan2",
    "huyen1, huxan2, ''",
  })
  void aNameIsNearIfAThirdOfItOrOneLetterDiffers(String written, String name, String near) {
    assertThat(NearestName.to(written, Stream.of(name)).orElse("")).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource({"rnk, rank", "ran, rank", "scoe, score"})
  void ofSeveralTheNearestIsMeant(String written, String near) {
    assertThat(NearestName.to(written, Stream.of("score", "test", "rank"))).contains(near);
  }
}
