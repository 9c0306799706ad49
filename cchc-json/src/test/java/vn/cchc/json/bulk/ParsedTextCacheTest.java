package vn.cchc.json.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A text is parsed when it is met first, and found again without that. */
class ParsedTextCacheTest {
  private static final String FOLLOWING = "\",";

  private int parsed;
  private final ParsedTextCache<String> texts =
      new ParsedTextCache<>(
          new BytePattern(FOLLOWING.getBytes(UTF_8)), ByteWords::endOfText, this::parse);

  private @Nullable String parse(String text) {
    parsed++;
    if (text.equals("wrong")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("nothing") ? null : "<" + text + ">";
  }

  private @Nullable String read(String text) {
    byte[] bytes = ("xx" + text + FOLLOWING + "zzzzzzz").getBytes(UTF_8);
    String read = texts.read(bytes, 2);
    if (read != null) {
      assertThat(texts.end()).isEqualTo(2 + text.getBytes(UTF_8).length + FOLLOWING.length());
    }
    return read;
  }

  @Test
  void whatIsReadAgainIsNotParsedAgainInWhateverOrder() {
    for (String text : List.of("a", "a", "b", "a", "b", "c", "a", "b", "c", "c", "a", "c", "b")) {
      assertThat(read(text)).isEqualTo("<" + text + ">");
    }
    assertThat(parsed).isEqualTo(3);
  }

  @Test
  void textsThatComeInTurnsAreReadInTurns() {
    for (int i = 0; i < 40; i++) {
      assertThat(read("so-" + i % 4)).isEqualTo("<so-" + i % 4 + ">");
    }
    assertThat(read("so-2")).isEqualTo("<so-2>");
    assertThat(read("so-2")).isEqualTo("<so-2>");
    assertThat(read("so-3")).isEqualTo("<so-3>");
    assertThat(parsed).isEqualTo(4);
  }

  @Test
  void manyTextsAreFoundAgain() {
    int all = 5_000;
    for (int i = 0; i < all; i++) {
      assertThat(read("co-quan-" + i)).isEqualTo("<co-quan-" + i + ">");
    }
    assertThat(parsed).isEqualTo(all);
    for (int i = all - 1; i >= 0; i--) {
      assertThat(read("co-quan-" + i)).isEqualTo("<co-quan-" + i + ">");
    }
    assertThat(parsed).as("a few found no place").isLessThan(all + all / 50);
  }

  /** With what follows it a text that is kept has 1 024 bytes at most. */
  @Test
  void aLongTextIsReadAndNotKept() {
    for (int i = 0; i < 3; i++) {
      assertThat(read("x".repeat(1_022))).hasSize(1_024);
    }
    assertThat(parsed).isEqualTo(1);
    for (int i = 0; i < 3; i++) {
      assertThat(read("x".repeat(1_023))).hasSize(1_025);
    }
    assertThat(parsed).isEqualTo(4);
  }

  @Test
  void whatSpellsNothingIsNotKept() {
    for (int i = 0; i < 2; i++) {
      assertThat(read("wrong")).isNull();
      assertThat(read("nothing")).isNull();
    }
    assertThat(parsed).isEqualTo(4);
  }

  @Test
  void whatIsNotUtf8OrNotFollowedAsItShouldBeIsNotRead() {
    byte[] latin = ("xxé" + FOLLOWING + "zzzzzzz").getBytes(ISO_8859_1);
    assertThat(texts.read(latin, 2)).isNull();
    assertThat(texts.read("xxa\"}zzzzzzz".getBytes(UTF_8), 2)).isNull();
    assertThat(texts.read("xxa\\n\",zzzzzzz".getBytes(UTF_8), 2)).isNull();
    assertThat(parsed).isZero();
  }
}
