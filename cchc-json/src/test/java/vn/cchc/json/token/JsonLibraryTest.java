package vn.cchc.json.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both Jacksons write the same bytes and read the same tokens. */
class JsonLibraryTest {
  private static final JsonLibrary JACKSON_2 = new Jackson2Library();
  private static final JsonLibrary JACKSON_3 = new Jackson3Library();

  private static final List<String> NUMBERS =
      List.of("0", "100", "1E+2", "-0.0000001", "12345678901234567890.10", "1E-30", "2.50");

  private static final String TEXTS =
      "đ/\\\"\u0000\u001f\u007f\u0085\u2028\ufeff\ud83d\ude00\b\f\n\r\t</script>";

  private interface Writing {
    void write(TokenWriter tokens) throws IOException;
  }

  private static String written(JsonLibrary library, boolean isIndented, Writing writing)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TokenWriter tokens = library.writer(bytes, isIndented)) {
      writing.write(tokens);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void writeAny(TokenWriter tokens, Random random, int depth) throws IOException {
    switch (random.nextInt(depth > 4 ? 4 : 6)) {
      case 0 -> tokens.text(TEXTS.substring(random.nextInt(TEXTS.length() - 4)));
      case 1 -> tokens.number(random.nextLong());
      case 2 -> tokens.number(new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
      case 3 -> tokens.flag(random.nextBoolean());
      case 4 -> {
        tokens.startArray();
        for (int i = random.nextInt(4); i > 0; i--) {
          writeAny(tokens, random, depth + 1);
        }
        tokens.endArray();
      }
      default -> {
        tokens.startObject();
        for (int i = random.nextInt(4); i > 0; i--) {
          tokens.key("k" + i + TEXTS.substring(i));
          writeAny(tokens, random, depth + 1);
        }
        tokens.endObject();
      }
    }
  }

  private static List<String> read(TokenReader reader) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenReader open = reader) {
      for (@Nullable TokenType type = open.next(); type != null; type = open.next()) {
        String content =
            switch (type) {
              case KEY -> open.key();
              case TEXT -> open.text();
              case NUMBER -> open.number();
              default -> "";
            };
        tokens.add(type + " " + content + " " + open.tokenLocation());
      }
    } catch (BrokenTokensException e) {
      tokens.add("broken, too long: " + e.isTooLong());
    }
    return tokens;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothWriteTheSameBytesAndReadThem(boolean isIndented) throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      int start = seed;
      Writing any = tokens -> writeAny(tokens, new Random(start), 0);
      String json = written(JACKSON_2, isIndented, any);
      assertThat(written(JACKSON_3, isIndented, any)).isEqualTo(json);
      assertThat(json).doesNotContain("\r").doesNotContainPattern("[0-9]E[+-]");
      assertThat(read(JACKSON_3.reader(json))).isEqualTo(read(JACKSON_2.reader(json)));
      assertThat(read(JACKSON_3.reader(new StringReader(json))))
          .isEqualTo(read(JACKSON_2.reader(new StringReader(json))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "[01]",
        "[1e5]",
        "[1.]",
        "[NaN]",
        "[.5]",
        "{\"a\":}",
        "{'a':1}",
        "[\"a\n\"]",
        "[\"\\x\"]",
        "[1] 2",
        "tru",
        "[-]",
        "/* */ 1",
        "[+1]",
        "{\"a\":1,\"a\":2}",
        "[1E400000000]"
      })
  void bothReadOnTillTheSamePlace(String json) throws IOException {
    assertThat(read(JACKSON_3.reader(json))).isEqualTo(read(JACKSON_2.reader(json)));
  }

  @Test
  void bothRefuseWhatIsTooLongOrTooDeep() throws IOException {
    for (Function<Integer, String> text :
        List.<Function<Integer, String>>of(
            size -> "\"" + "a".repeat(size * 1000) + "\"",
            size -> "[".repeat(size) + "]".repeat(size))) {
      assertThat(read(JACKSON_2.reader(text.apply(1001)))).endsWith("broken, too long: true");
      assertThat(read(JACKSON_3.reader(text.apply(1001)))).endsWith("broken, too long: true");
      assertThat(read(JACKSON_3.reader(text.apply(1000)))).hasSizeLessThan(2001);
    }
  }

  private static BrokenTokensException broken(TokenReader reader) throws IOException {
    try (TokenReader open = reader) {
      while (open.next() != null) {
        assertThat(open.location().line()).isEqualTo(1);
      }
    } catch (BrokenTokensException e) {
      return e;
    }
    throw new AssertionError("not broken");
  }

  @Test
  void bothTellATextThatEndsTooEarlyFromOneThatIsWrong() throws IOException {
    for (JsonLibrary library : List.of(JACKSON_2, JACKSON_3)) {
      assertThat(broken(library.reader("[1,{\"a\":")).isAtEnd()).isTrue();
      assertThat(broken(library.reader("[1,}")).isAtEnd()).isFalse();
    }
  }

  @Test
  void bothCloseWhatTheyRead() throws IOException {
    for (JsonLibrary library : List.of(JACKSON_2, JACKSON_3)) {
      AtomicBoolean isClosed = new AtomicBoolean();
      StringReader text =
          new StringReader("[1, 2]") {
            @Override
            public void close() {
              isClosed.set(true);
              super.close();
            }
          };
      library.reader(text).close();
      assertThat(isClosed).isTrue();
    }
  }

  @Test
  void theLibraryOnTheClassPathIsThere() {
    assertThat(JsonLibrary.present()).isInstanceOf(JsonLibrary.class);
  }
}
