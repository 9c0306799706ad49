package vn.cchc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  private static final String SENTENCE = "siết chặt kỷ cương hành chính, kỷ luật công vụ";
  private static final String DECOMPOSED = Normalizer.normalize(SENTENCE, Normalizer.Form.NFD);

  @Test
  @Tag("T8")
  void proseIsBroughtToNfc() {
    assertThat(DECOMPOSED).isNotEqualTo(SENTENCE);
    assertThat(Text.prose("text", DECOMPOSED)).isEqualTo(SENTENCE);
    assertThat(Text.prose("text", SENTENCE)).isEqualTo(SENTENCE);
  }

  @Test
  @Tag("T8")
  void proseKeepsEverythingElseAsItIs() {
    String wording = "  «Tối thiểu» 40% …  “từ 80 % trở lên” 𝒜 ";

    assertThat(Text.prose("text", wording)).isEqualTo(wording);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\t", "\r\n", "\r", "\u2028", "\u2029", "\n\t\t"})
  void aBreakBecomesOneSpace(String space) {
    assertThat(Text.prose("text", "tối" + space + "thiểu" + space + "40%"))
        .isEqualTo("tối thiểu 40%");
    assertThat(Text.prose("text", "a" + space + " b")).isEqualTo("a  b");
    assertThatThrownBy(() -> Text.id("id", "a" + space + "b")).hasMessageContaining("white space");
  }

  @Test
  void whatTurnsTheDirectionOfWritingIsRefusedByName() {
    String controls = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    for (char control : controls.toCharArray()) {
      for (String text : new String[] {control + "a", "a" + control}) {
        assertThatThrownBy(() -> Text.prose("task name", text))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(
                "task name: must not hold the control character U+%04x".formatted((int) control));
        assertThatThrownBy(() -> Text.id("id", text)).isInstanceOf(IllegalArgumentException.class);
      }
    }
    assertThat(Text.prose("text", "a\u200b\u200d\u2060b\u2010")).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00ad", "\u034f", "\u180e", "\u200b", "\u2060", "\u3164", "\ufe0f", "\ufeff"})
  void anIdThatLooksLikeAnotherIsRefused(String invisible) {
    for (String id : new String[] {invisible + "a", "a" + invisible, "sở" + invisible + "-y-tế"}) {
      assertThatThrownBy(() -> Text.id("agency id", id))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "agency id: must not hold the invisible character U+%04x", invisible.codePointAt(0));
    }
    assertThatThrownBy(() -> Text.id("agency id", "a\udb40\udc41"))
        .hasMessage("agency id: must not hold the invisible character U+e0041");
  }

  /** As Unicode lists Bidi_Control and Default_Ignorable_Code_Point in its data files. */
  @Test
  void whatTurnsTheDirectionOrIsInvisibleIsWhatUnicodeLists() {
    String turning = "61c-61c 200e-200f 202a-202e 2066-2069";
    String ignorable =
        "ad-ad 34f-34f 61c-61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f"
            + " 3164-3164 fe00-fe0f feff-feff ffa0-ffa0 fff0-fff8 1bca0-1bca3 1d173-1d17a"
            + " e0000-e0fff";

    assertThat(ranges(Text::isBidirectionalControl)).isEqualTo(turning);
    assertThat(ranges(point -> Text.isInvisible(point) || Text.isBidirectionalControl(point)))
        .isEqualTo(ignorable);
  }

  private static String ranges(IntPredicate property) {
    List<String> ranges = new ArrayList<>();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (property.test(point)) {
        int first = point;
        while (point < Character.MAX_CODE_POINT && property.test(point + 1)) {
          point++;
        }
        ranges.add("%x-%x".formatted(first, point));
      }
    }
    return String.join(" ", ranges);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u2003"})
  void blankProseIsRefused(String blank) {
    assertThatThrownBy(() -> Text.prose("plan title", blank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan title: must not be blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u000bb"})
  void controlCharactersAreRefusedByName(String text) {
    assertThatThrownBy(() -> Text.prose("task name", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "task name: must not hold the control character U+%s",
            Integer.toHexString(0x10000 | text.charAt(1)).substring(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud835", "\udc9ca", "\udc9c\ud835", "\ud835\ud835\udc9c"})
  void halfASurrogatePairIsRefused(String text) {
    assertThatThrownBy(() -> Text.prose("task name", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task name: must be valid Unicode, but has half a pair");
  }

  @Test
  @Timeout(10)
  void aHeapOfCombiningMarksIsRefusedBeforeItIsPutInOrder() {
    String heap = "a" + "\u0301\u0323".repeat(250_000);

    for (String text : List.of(heap.substring(0, 1 + 31), heap)) {
      assertThatThrownBy(() -> Text.prose("task name", text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("task name: must have at most 30 combining marks in a row");
    }
    assertThat(Text.prose("task name", "a" + "\u0323".repeat(30) + " a\u0301")).endsWith("\u00e1");
    assertThat(Text.prose("task name", ("a" + "\u0323".repeat(20)).repeat(3))).startsWith("\u1ea1");
  }

  @Test
  void plainCharactersAreAllowedAndInNfcWhateverIsBesideThem() {
    char[] plain = new char[Character.MAX_VALUE];
    int count = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Text.isPlain(c)) {
        plain[count++] = c;
        assertThat(Character.isISOControl(c) || Character.isSurrogate(c))
            .as("%x", (int) c)
            .isFalse();
      }
    }
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < count; j++) {
        text.append(plain[i]).append(plain[j]);
      }
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
          .as("%x", (int) plain[i])
          .isTrue();
      assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).isEqualTo(text.toString());
    }
  }

  @Test
  void everyLetterOfVietnameseIsPlain() {
    for (String letter : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".split("")) {
      for (String tone : new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
        String composed = Normalizer.normalize(letter + tone, Normalizer.Form.NFC);
        assertThat(composed).hasSize(1);
        assertThat(Text.isPlain(composed.charAt(0))).as(composed).isTrue();
      }
    }
    assertThat(SENTENCE + "ĐđƠơ“”–…")
        .matches(text -> text.chars().allMatch(c -> Text.isPlain((char) c)));
  }

  @Test
  void everyCharacterOfUnicodeIsBroughtToNfcAsTheNormalizerDoes() {
    for (int point = 0xa0; point <= Character.MAX_CODE_POINT; point++) {
      if (Character.getType(point) != Character.SURROGATE
          && !Text.isBidirectionalControl(point)
          && point != 0x2028
          && point != 0x2029) {
        String text = "a" + Character.toString(point) + "b";
        if (!Normalizer.normalize(text, Normalizer.Form.NFC).equals(Text.prose("text", text))) {
          throw new AssertionError(Integer.toHexString(point));
        }
      }
    }
  }

  @Test
  void aListInNfcStaysTheSameList() {
    ImmutableList<String> focus = ImmutableList.of("thủ tục", SENTENCE);

    assertThat(Text.prose("focus", focus)).isSameAs(focus);
    assertThat(Text.prose("focus", ImmutableList.of("thủ tục", DECOMPOSED))).isEqualTo(focus);
  }

  @Test
  void idsOfAsciiStayAsTheyAre() {
    assertThat(Text.id("agency id", "SO-NOI-VU/2021_1~!")).isEqualTo("SO-NOI-VU/2021_1~!");
  }

  @Test
  void idsAreBroughtToNfc() {
    assertThat(Text.id("agency id", Normalizer.normalize("sở-nội-vụ", Normalizer.Form.NFD)))
        .isEqualTo("sở-nội-vụ");
  }

  @Test
  void idsAreMeasuredInNfc() {
    String longest = "ộ".repeat(200);

    assertThat(Text.id("agency id", Normalizer.normalize(longest, Normalizer.Form.NFD)))
        .isEqualTo(longest);
    assertThatThrownBy(() -> Text.id("agency id", longest + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agency id: must have at most 200 characters, but has 201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"so tai chinh", " so", "so\n", "so\u00a0y", "so\u3000y"})
  void whiteSpaceInAnIdIsRefused(String id) {
    assertThatThrownBy(() -> Text.id("agency id", id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agency id: must not hold white space, but was \"%s\"", id);
  }

  @Test
  void anEmptyIdIsRefused() {
    assertThatThrownBy(() -> Text.id("agency id", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agency id: must not be empty");
  }
}
