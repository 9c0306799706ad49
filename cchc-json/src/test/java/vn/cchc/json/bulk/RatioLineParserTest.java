package vn.cchc.json.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.Doc;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.ParallelAccumulation;

/** Which lines the fast parser reads, and which it leaves to the other one. */
class RatioLineParserTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final String FULL = BulkReaderProperties.FULL;

  private final ParallelAccumulation figures = ParallelAccumulation.asOf(DAY);
  private final RatioLineParser parser = new RatioLineParser(figures.part(), null);

  /** Returns how many lines from the first on are read. */
  private int read(String... lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    byte[] block = Arrays.copyOf(text, text.length + 16);
    int count = 0;
    for (int start = 0; start < text.length; count++) {
      int next = parser.read(block, start);
      if (next == RatioLineParser.NOT_CANONICAL) {
        return count;
      }
      assertThat(next).as("where the next line begins").isGreaterThan(start);
      start = next;
    }
    return count;
  }

  private static ObservationAccumulator of(String... lines) {
    ObservationAccumulator expected = ObservationAccumulator.asOf(DAY);
    Doc.lines(String.join("\n", lines)).orThrow().all().forEach(expected::add);
    return expected;
  }

  @Test
  void aLineWithEveryKeyInItsOrderIsRead() {
    assertThat(read(FULL)).isEqualTo(1);
    assertThat(figures.accumulated().toBytes()).isEqualTo(of(FULL).toBytes());
  }

  @Test
  void linesThatDifferAreReadAsOneAfterTheOther() {
    String[] lines = {
      Doc.LINE,
      Doc.with(Doc.LINE, "so-a", "so-b"),
      Doc.with(Doc.LINE, "so-a", "so-c"),
      Doc.with(Doc.LINE, "2020-03", "2020-04"),
      Doc.with(Doc.LINE, "2020-04-05", "2020-05-05"),
      Doc.with(Doc.LINE, "08:00:00", "23:59:59"),
      Doc.with(Doc.LINE, "ho-so", "van-ban"),
      FULL,
      Doc.LINE,
      Doc.with(FULL, "so-a", "so-b"),
      Doc.with(FULL, "Bộ Nội vụ", "Bộ Tài chính"),
    };
    assertThat(read(lines)).isEqualTo(lines.length);
    assertThat(figures.accumulated().toBytes()).isEqualTo(of(lines).toBytes());
  }

  @Test
  void manyIdsAreReadWhetherOrNotTheyAreKept() {
    String[] lines = new String[1_200];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Doc.with(Doc.LINE, "so-a", "so-" + i * 7 % 1_000);
    }
    assertThat(read(lines)).isEqualTo(lines.length);
    assertThat(figures.accumulated().toBytes()).isEqualTo(of(lines).toBytes());
  }

  @Test
  void theEarlierDayGetsItsFiguresToo() {
    ParallelAccumulation before = ParallelAccumulation.asOf(LocalDate.of(2020, 6, 30));
    byte[] block = Arrays.copyOf((Doc.LINE + "\n").getBytes(UTF_8), Doc.LINE.length() + 17);

    assertThat(new RatioLineParser(figures.part(), before.part()).read(block, 0))
        .isEqualTo(Doc.LINE.length() + 1);
    assertThat(before.accumulated().agencies())
        .isEqualTo(figures.accumulated().agencies())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "120, 0",
    "120, 999999999999999999",
    "08:00:00, 00:00:00",
    "08:00:00, 23:59:59",
    "so-a, a0123456789",
  })
  void anotherValueOfItsFormIsRead(String part, String other) {
    String line = Doc.with(Doc.LINE, part, other);

    assertThat(read(line)).isEqualTo(1);
    assertThat(figures.accumulated().toBytes()).isEqualTo(of(line).toBytes());
  }

  @Test
  void nothingOfNothingIsRead() {
    String line = Doc.with(Doc.with(Doc.LINE, "120", "0"), "300", "0");

    assertThat(read(line)).isEqualTo(1);
    assertThat(figures.accumulated().toBytes()).isEqualTo(of(line).toBytes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ho-so       | h o",
        "so-a        | s\\u006f-a",
        "2020-03     | 2020-13",
        "120         | -1",
        "120         | 007",
        "120         | 1.0",
        "120         | 1e2",
        "120         | 1000000000000000000",
        "300         | 1000000000000000000",
        "300         | 0",
        "300         | 30x",
        "2020-04-05T | 2020-02-30T",
        "2020-04-05T | 2020-4-05T",
        "08:00:00    | 24:00:00",
        "08:00:00    | 08:60:00",
        "08:00:00    | 08:00:60",
        "08:00:00    | 8:00:00",
        "08:00:00    | 08.00:00",
        "08:00:00Z   | 08:00:00.5Z",
        "08:00:00Z   | 08:00:00+07:00",
        "Z\"}        | Z\",\"kind\":\"Published\"}",
        "Z\"}        | Z\",\"kind\":\"other\"}",
        "Z\"}        | Z\",\"status\":\"withdrawn\"}",
        "Z\"}        | Z\",\"status\":\"other\"}",
        "Z\"}        | Z\",\"publishedOn\":\"2020-02-30\"}",
        "Z\"}        | Z\",\"x\":1}",
        "Z\"}        | Z\"}}",
        "ratio       | rank",
      })
  void whatIsWrittenOtherwiseIsLeftToTheOtherReader(String part, String other) {
    assertThat(read(Doc.LINE, Doc.with(Doc.LINE, part.strip(), other))).isEqualTo(1);
    assertThat(figures.accumulated().toBytes()).isEqualTo(of(Doc.LINE).toBytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"kind\":\"published\"",
        ",\"status\":\"provisional\"",
        ",\"kind\":\"appraised\",\"status\":\"provisional\"",
        ",\"source\":\"mot-cua\"",
        ",\"publishedOn\":\"2020-05-05\"",
      })
  void whatFollowsTheMomentMayBeMissing(String tail) {
    String line = Doc.LINE.substring(0, Doc.LINE.length() - 1) + tail + "}";

    assertThat(read(line, line + "\r")).isEqualTo(2);
    assertThat(figures.accumulated().toBytes()).isEqualTo(of(line).toBytes());
  }

  @Test
  void aTextThatIsNotUtf8IsLeftToTheOtherReader() {
    byte[] block = Arrays.copyOf((Doc.LINE + "\n").getBytes(UTF_8), Doc.LINE.length() + 17);
    block[Doc.LINE.indexOf("so-a")] = (byte) 0xFF;

    assertThat(parser.read(block, 0)).isEqualTo(RatioLineParser.NOT_CANONICAL);
  }
}
