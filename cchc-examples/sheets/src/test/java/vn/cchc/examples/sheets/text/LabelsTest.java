package vn.cchc.examples.sheets.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  /** Between the bars are two spellings of the same words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SỞ  NỘI VỤ        | Sở Nội vụ",
        "An Hoà            | An Hòa",
        "An Hoà, Tây       | An Hòa, Tây",
        "thuý              | thúy",
        "Ðông              | Đông",
        "\u0189ông         | đông",
        "A – B             | A-B",
        "\u22125           | -5",
        "Krông Bu\u2019k   | Krông Bu'k",
        "Sở\u00a0Y tế      | Sở Y tế",
        "Sở Y\u200b tế     | Sở Y tế",
        "`Sở\nY tế `       | Sở Y tế",
        "Sơ\u0309          | Sở",
      })
  void wordsAreTheSameHoweverTheyAreSpelt(String one, String other) {
    assertThat(Labels.key(one)).isEqualTo(Labels.key(other));
  }

  /** Ids and numbers are of such characters alone, and take a shorter way to the same form. */
  @Test
  void everyVisibleCharacterOfAsciiIsTheSameAloneAndBesideASpace() {
    for (char c = '!'; c <= '~'; c++) {
      String text = "A" + c + "1";
      assertThat(Labels.key(text)).isEqualTo(Labels.key(text + " "));
    }
    assertThat(Labels.key("O`NEIL-1")).isEqualTo("o'neil-1");
  }

  /** Between the bars are words that differ. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Tấn | Tân", "Hoà | Hoa", "Hoà An | Hoa Àn", "Dông | Đông", "Sở A1 | Sở A2"})
  void otherWordsAreOthers(String one, String other) {
    assertThat(Labels.key(one)).isNotEqualTo(Labels.key(other));
  }

  @ParameterizedTest
  @CsvSource({"Sở Nội vụ, so noi vu", "\u0421\u043e, co", "\u0430, a", "\u0131, i", "Đông, dong"})
  void withoutItsMarksANameIsInLatinLetters(String text, String bare) {
    assertThat(Labels.bare(text)).isEqualTo(bare);
  }

  @Test
  void aTextIsTidiedAndNothingElseOfItChanges() {
    assertThat(Labels.tidy(" A \t b\u200d\n")).isEqualTo("A b");
    assertThat(Labels.tidy("A~!")).isEqualTo("A~!");
    assertThat(Labels.tidy("A\u007fb")).isEqualTo("A\u007fb");
    assertThat(Labels.folded(" TĨNH ")).isEqualTo("tĩnh");
  }

  @Test
  void aTextIsShownInOneLineAndNotTooLong() {
    assertThat(Labels.quoted("a\u0007\nb")).isEqualTo("“a\ufffd b”");
    assertThat(Labels.printable("a  b\n")).isEqualTo("a  b\ufffd");
    assertThat(Labels.shown("ễ".repeat(80))).isEqualTo("ễ".repeat(80));
    assertThat(Labels.shown("ễ".repeat(81))).isEqualTo("ễ".repeat(80) + "…");
    assertThat(Labels.shown("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
  }
}
