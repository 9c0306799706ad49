package vn.cchc.examples.commandline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"báo cáo/quý I.json", "a\"b", "a b", "😀.json"})
  void aNameThatATerminalShowsAsItIsStaysAsItIs(String name) {
    assertThat(PrintableText.of(Path.of(name))).isEqualTo(name);
  }

  @Test
  void aNameThatControlsATerminalIsEscapedAndQuoted() {
    assertThat(PrintableText.of(Path.of("a\u001b[2Jb"))).isEqualTo("\"a\\u001B[2Jb\"");
    assertThat(PrintableText.of(Path.of("a\n\"b\\"))).isEqualTo("\"a\\u000A\\\"b\\\\\"");
  }

  /** A control, what turns the direction round, separators, half a letter, and no letter. */
  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\t", "\u202e", "\u2028", "\u2029", "\ud800", "\u0378"})
  void everythingThatIsNotSeenIsEscaped(String text) {
    assertThat(PrintableText.escaped("a" + text))
        .isEqualTo("a\\u%04X".formatted((int) text.charAt(0)));
  }

  @Test
  void theLastNameOfAPathIsThatOfTheFile() {
    assertThat(PrintableText.lastNameOf(Path.of("a/b.json"))).isEqualTo("b.json");
    assertThat(PrintableText.lastNameOf(Path.of("/"))).isEqualTo("/");
  }

  @Test
  void aDashIsStandardInputOrOutput() {
    assertThat(StandardStream.is(Path.of("-"))).isTrue();
    assertThat(StandardStream.is(Path.of("./-"))).isFalse();
  }
}
