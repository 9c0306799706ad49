package vn.cchc.json.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.token.TextLocation;

class SyntaxErrorLocatorTest {
  private static String place(String text) {
    TextLocation at = SyntaxErrorLocator.in(text).orElseThrow();
    assertThat(at.offset()).isBetween(0L, (long) text.length());
    return at.line() + ":" + at.column();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // words
        "x | 1:1",
        "{\"a\": x} | 1:7",
        "{\"a\": tru} | 1:7",
        "{\"a\": truex} | 1:7",
        "[nulL] | 1:2",
        "[NaN] | 1:2",
        "[true false] | 1:7",
        "[Đúng] | 1:2",
        "{a: 1} | 1:2",
        "[@] | 1:2",
        // numbers
        "[01] | 1:2",
        "[1x] | 1:2",
        "[-x] | 1:2",
        "[-] | 1:2",
        "[1.] | 1:2",
        "[1.x] | 1:2",
        "[1e] | 1:2",
        "[1e+] | 1:2",
        "[.5] | 1:2",
        "[+5] | 1:2",
        "[1-2] | 1:2",
        "[0x1] | 1:2",
        "[1,5 2] | 1:6",
        "[1.5.5] | 1:2",
        "[--1] | 1:2",
        // signs
        "{\"a\": 1,, \"b\": 2} | 1:9",
        "{\"a\" 1} | 1:6",
        "{\"a\":: 1} | 1:6",
        "[1 2] | 1:4",
        "[1} | 1:3",
        "{\"a\":1] | 1:7",
        "{,} | 1:2",
        "[,1] | 1:2",
        "[1,] | 1:4",
        "{\"a\":1,} | 1:8",
        "{\"a\",1} | 1:5",
        "{1:1} | 1:2",
        "{\"a\":} | 1:6",
        "] | 1:1",
        ", | 1:1",
        "[/**/1] | 1:2",
        "{\"a\": 'b'} | 1:7",
        "[1, {\"a\": [2, {}}] | 1:17",
        // texts
        "[\"b\\q\"] | 1:5",
        "[\"\\u12g4\"] | 1:7",
        "[\"\\u123\"] | 1:8",
        "[\"a\tb\"] | 1:4",
        "[\"\\n\\U0041\"] | 1:6",
        // ends
        "{\"a\": [1, | 1:10",
        "{\"a\" | 1:5",
        "{ | 1:2",
        "[\"a | 1:4",
        "[\"a\\ | 1:5",
        "[\"\\u1 | 1:6",
        "[1, 2 | 1:6",
        // what follows
        "{} {} | 1:4",
        "[1]x | 1:4",
        "1 1 | 1:3",
        "[]] | 1:3",
        "\"a\"\"b\" | 1:4"
      })
  void theFirstWordOrCharacterThatIsNotAllowedThereIsFound(String text, String expected) {
    assertThat(place(text)).isEqualTo(expected);
  }

  @Test
  void linesEndInEachOfThreeWays() {
    assertThat(place("[1,\n  x]")).isEqualTo("2:3");
    assertThat(place("[1,\r\n  x]")).isEqualTo("2:3");
    assertThat(place("[1,\r  x]")).isEqualTo("2:3");
    assertThat(place("[1,\n\r\n\r2,\n\n x]")).isEqualTo("6:2");
    assertThat(place("[\r\n")).isEqualTo("2:1");
    assertThat(place("[\"\n")).isEqualTo("1:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.50",
        "1e5",
        "1E-05",
        "true",
        "null",
        " \t\r\n{}\n",
        "[[], {}, \"\"]",
        "{\"\": {\"a\": [1]}}",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00aF\\ud800\"",
        "\"\u007f\u2028\""
      })
  void jsonHasNone(String text) {
    assertThat(SyntaxErrorLocator.in(text)).isEmpty();
  }
}
