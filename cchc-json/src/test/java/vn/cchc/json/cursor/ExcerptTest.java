package vn.cchc.json.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  private static final Position AT = Position.UNKNOWN;

  @Test
  void aValueIsShownAsItIsWrittenAndAWholeOfOthersByItsName() {
    assertThat(Excerpt.of(new DocumentNode.Text("60,5 %", AT))).isEqualTo("\"60,5 %\"");
    assertThat(Excerpt.of(new DocumentNode.Numeral("-0.50", AT))).isEqualTo("-0.50");
    assertThat(Excerpt.of(new DocumentNode.Flag(true, AT))).isEqualTo("true");
    assertThat(Excerpt.of(new DocumentNode.Flag(false, AT))).isEqualTo("false");
    assertThat(Excerpt.of(new DocumentNode.Null(AT))).isEqualTo("null");
    assertThat(Excerpt.of(new DocumentNode.Array(ImmutableList.of(), true, AT))).isEqualTo("array");
    assertThat(Excerpt.of(new DocumentNode.Struct(ImmutableList.of(), true, AT)))
        .isEqualTo("object");
  }

  @Test
  void aRangeIsShownByWhatIsAsked() {
    assertThat(Excerpt.of(Range.atLeast(0))).isEqualTo("≥ 0");
    assertThat(Excerpt.of(Range.greaterThan(0))).isEqualTo("> 0");
    assertThat(Excerpt.of(Range.atMost(100))).isEqualTo("≤ 100");
    assertThat(Excerpt.of(Range.lessThan(100))).isEqualTo("< 100");
    assertThat(Excerpt.of(Range.closedOpen(0, 100))).isEqualTo("≥ 0, < 100");
    assertThat(Excerpt.of(Range.all())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ạ", "😀"})
  void whatIsLongerThanEightyCharactersIsCutAndSaysSo(String one) {
    assertThat(Excerpt.plain(one.repeat(80))).isEqualTo(one.repeat(80));
    assertThat(Excerpt.plain(one.repeat(81))).isEqualTo(one.repeat(79) + "…");
    assertThat(Excerpt.quoted(one.repeat(80))).isEqualTo('"' + one.repeat(80) + '"');
    assertThat(Excerpt.sentence(one.repeat(240))).isEqualTo(one.repeat(240));
    assertThat(Excerpt.sentence(one.repeat(241))).isEqualTo(one.repeat(239) + "…");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, '\t', '\n', 0x1F, 0x7F, 0x80, 0x9F, 0x2028, 0x2029, 0xFEFF, 0xD800, 0xDBFF, 0xDC00,
        0xDFFF, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069
      })
  void whatCannotBePrintedIsShownByItsNumber(int c) {
    assertThat(Excerpt.plain("a" + (char) c + "b")).isEqualTo("a\\u%04xb".formatted(c));
  }

  @ParameterizedTest
  @CsvSource({
    "00AD, \\u00ad",
    "200B, \\u200b",
    "200D, \\u200d",
    "2060, \\u2060",
    "3164, \\u3164",
    "FE0F, \\ufe0f",
    "E0001, \\udb40\\udc01"
  })
  void whatIsInvisibleIsShownByItsNumber(String point, String shown) {
    String invisible = Character.toString(Integer.parseInt(point, 16));
    assertThat(Excerpt.quoted("a" + invisible + "b")).isEqualTo("\"a" + shown + "b\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', '~', 0xA0, 0x1EA1, 0x2027, 0x202F, 0xD7FF, 0xE000, 0xFEFE, 0x1F600})
  void whatCanBePrintedIsShownAsItIs(int c) {
    String text = "a" + Character.toString(c) + "b";
    assertThat(Excerpt.plain(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'x y', 0, x",
    "'tru}', 0, tru",
    "',a', 0, ','",
    "'😀a', 0, 😀",
    "'a', 1, ''",
    "'', 0, ''",
    "'a b', 2, b",
    "'Đạt1,', 0, Đạt1"
  })
  void aWordIsLettersAndDigitsOrElseOneSign(String text, int index, String word) {
    assertThat(Excerpt.wordAt(text, index)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"a\": 1,, \"b\"', 8, '{\"a\": 1,,'",
    "'[1,\\n  x]', 6, x",
    "'[\"a\\n\"]', 3, '[\"a\\u000a'",
    "'[😀]', 1, [😀",
    "'[\"a\\n x', 4, '[\"a\\u000a '",
    "'[\\n1,\\n]', 5, '1,\\u000a]'",
    "x, 0, x"
  })
  void aPieceOfALineEndsWithTheCharacterAtAnIndex(String text, int index, String piece) {
    assertThat(Excerpt.pieceUpTo(text.replace("\\n", "\n"), index)).isEqualTo(piece);
  }

  @Test
  void ofALongLineTheEndIsShown() {
    assertThat(Excerpt.pieceUpTo("x".repeat(40) + "y", 40)).isEqualTo("x".repeat(40) + "y");
    assertThat(Excerpt.pieceUpTo("x".repeat(41) + "y", 41)).isEqualTo("…" + "x".repeat(40) + "y");
  }

  @Test
  void ofALongWordTheBeginningIsShown() {
    assertThat(Excerpt.wordAt("x".repeat(20) + " y", 0)).isEqualTo("x".repeat(20));
    assertThat(Excerpt.wordAt("x".repeat(21) + " y", 0)).isEqualTo("x".repeat(19) + "…");
  }
}
