package vn.cchc.examples.commandline.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.commandline.Command;

/** How wide a table is, and its colours. */
class TableWidthTest {
  @ParameterizedTest
  @CsvSource({"80, 80", "59, 60", "60, 60", "120, 120", "121, 120", "0, 100", "'', 100", "x, 100"})
  void theWidthIsThatOfTheTerminalWithinLimits(String columns, int width) {
    assertThat(TableWidth.of(columns)).isEqualTo(width);
  }

  private static String coloured(Command command) {
    System.setProperty("cchc.colour", "true");
    try {
      return command.run().out();
    } finally {
      System.clearProperty("cchc.colour");
    }
  }

  @Test
  void aTerminalShowsOutcomesInColoursThatAddNothingElse() {
    String coloured = coloured(Command.evaluate("--detail"));

    assertThat(coloured)
        .contains("\u001b[32mĐạt", "\u001b[31mKhông đạt", "\u001b[33mChưa có số liệu")
        .doesNotContain("mKhông đánh giá");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
        .isEqualTo(Command.evaluate("--detail").run().out());
  }

  @Test
  void beforeItsDayATargetHasTheColourOfItsLevel() {
    assertThat(coloured(Command.evaluate("--lang", "en").with("--as-of", "2020-06-30")))
        .contains("\u001b[32mAt the level", "\u001b[31mBelow the level", "\u001b[33mUndecided")
        .doesNotContain("m\u001b[0m");
  }
}
