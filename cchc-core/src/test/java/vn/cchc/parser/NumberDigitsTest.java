package vn.cchc.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.indicator.Quantity;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.166      | 1166     | -1",
        "1.166.000  | 1166000  | -1",
        "1166       | 1166     | -1",
        "0          | 0        | -1",
        "007        | 7        | -1",
        "69,42      | 69.42    | 2",
        "69,40      | 69.4     | 2",
        "1.166,5    | 1166.5   | 1",
        "+5         | 5        | -1",
        "-5         | -5       | -1",
        "\u22125,0 | -5       | 1",
      })
  void aNumberIsReadWithTheDecimalsThatWereWritten(String text, BigDecimal amount, int decimals) {
    assertThat(parser.parse(text))
        .isEqualTo(
            new Quantity(amount, decimals < 0 ? OptionalInt.empty() : OptionalInt.of(decimals)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1.16", "11.66", "0.166", "1.1666", "1,", ",5", "1.166.00", "--5"})
  void whatTheLanguageWouldNotWriteIsRefused(String text) {
    assertThatThrownBy(() -> parser.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number: must be written like 1.166 or 69,42, but was \"%s\"", text);
  }

  @Test
  void aRefusalShowsHowTheLanguageWritesAndTheFirstSixtyCharacters() {
    assertThatThrownBy(() -> NumberParser.of(Language.ENGLISH).parse("1.166,5"))
        .hasMessage("number: must be written like 1,166 or 69.42, but was \"1.166,5\"");
    String longest = "0".repeat(59) + "7";
    assertThat(parser.parse(longest)).hasToString("7");
    assertThatThrownBy(() -> parser.parse("0" + longest))
        .hasMessage("number: must be written like 1.166 or 69,42, but was \"%s…\"", "0".repeat(60));
  }

  @Test
  void aPercentageHasItsSignAndKnowsItsDecimals() {
    assertThat(parser.parsePercentage("60%"))
        .isEqualTo(new Quantity(new BigDecimal(60), OptionalInt.of(0)));
    assertThat(parser.parsePercentage("97,20%"))
        .isEqualTo(new Quantity(new BigDecimal("97.2"), OptionalInt.of(2)));
    assertThatThrownBy(() -> parser.parsePercentage("60"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("percentage: must end with a per cent sign, but was \"60\"");
  }
}
