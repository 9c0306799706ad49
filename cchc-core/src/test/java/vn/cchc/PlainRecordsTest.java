package vn.cchc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.Days;

/** What the build makes of records, so that their first use does not make classes. */
class PlainRecordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vn.cchc.indicator.Ratio",
        "vn.cchc.indicator.Completion",
        "vn.cchc.figures.ScopeMembers$ExpectedOn"
      })
  void equalsAndHashCodeAreNotLeftToJava(String record) throws URISyntaxException {
    Path classes = Path.of(Ratio.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(code, true, UTF_8);

    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(out, out, "-c", "-p", "-cp", classes.toString(), record);

    assertThat(code.toString(UTF_8))
        .contains("hashCode()", "equals(java.lang.Object)")
        .doesNotContain(":hashCode:", ":equals:");
  }

  @Test
  void resultsAreThoseOfJava() {
    record Same(LocalDate first, LocalDate last) {}
    Days days = new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    assertThat(days)
        .hasSameHashCodeAs(new Same(days.first(), days.last()))
        .isEqualTo(new Days(days.first(), days.last()))
        .isNotEqualTo(new Days(days.first(), days.first()))
        .isNotEqualTo(new Days(days.last(), days.last()))
        .isNotEqualTo(new Same(days.first(), days.last()))
        .isNotEqualTo(null);
    assertThat(new TaskId("a")).hasSameHashCodeAs("a").isNotEqualTo(new TaskId("b"));
    assertThat(Ratio.of(3, 1L << 40).hashCode())
        .isEqualTo(31 * Long.hashCode(3) + Objects.hashCode(1L << 40));
    assertThat(Ratio.of(3, 5)).isEqualTo(Ratio.of(3, 5)).isNotEqualTo(Ratio.of(3, 6));
  }
}
