package vn.cchc.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.text.Language;

@Tag("N6")
class NumberDigitsTest {
  private final NumberParser parser = NumberParser.of(Language.VIETNAMESE);

  @ParameterizedTest
  @ValueSource(
      strings = {"45\u00b2", "\u00b2", "4\u2085", "\u2464", "\uff14\uff15", "\u0664\u0665"})
  void onlyTheDigitsFrom0To9AreDigits(String text) {
    assertThatThrownBy(() -> parser.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void whiteSpaceAroundANumberIsIgnored() {
    assertThat(parser.parse("\u00a0 1.166\u202f\t")).hasToString("1166");
    assertThat(parser.parsePercentage("97,28\u00a0%")).hasToString("97.28");
  }
}
