package vn.cchc.json.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import vn.cchc.json.AccumulatorReadResult;
import vn.cchc.json.CchcJson;
import vn.cchc.json.Doc;
import vn.cchc.json.LineCounts;
import vn.cchc.json.ObservationSink;
import vn.cchc.json.Strictness;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.StrictGzipInputStreamTest;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Problem;

/** Whatever the lines are, reading them into an accumulator gives what the plain reader gives. */
@Tag("currentJackson")
@Tag("D10")
public class BulkReaderProperties {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final int LONGEST_HERE = 1_500;

  /** What the plain reader gives. */
  private static AccumulatorReadResult plain(byte[] lines, Strictness strictness)
      throws IOException {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(DAY);
    ProblemCollector all = new ProblemCollector("a.ndjson", false);
    LineCounts read =
        CchcJson.readObservations(
            new ByteArrayInputStream(lines),
            "a.ndjson",
            strictness,
            new ObservationSink() {
              @Override
              public void accept(Observation observation) {
                accumulator.add(observation);
              }

              @Override
              public boolean refuse(ImmutableList<Problem> problems) {
                problems.forEach(all::add);
                return true;
              }
            });
    return new AccumulatorReadResult(accumulator, read, all.sorted());
  }

  private static AccumulatorReadResult folded(
      byte[] lines, Strictness strictness, int readers, int size) throws IOException {
    BulkReader.Result result =
        new BulkReader("a.ndjson", strictness == Strictness.LENIENT, DAY)
            .read(new ByteArrayInputStream(lines), readers, size);
    return new AccumulatorReadResult(
        result.accumulator(),
        new LineCounts(result.good(), result.bad(), result.unknownKeys(), result.toTheEnd()),
        result.problems());
  }

  /** Asserts that both readers read the same of lines in large blocks. */
  public static void assertSame(byte[] lines, Strictness strictness, int readers)
      throws IOException {
    assertSame(lines, strictness, readers, LineBlock.SIZE);
  }

  static void assertSame(byte[] lines, Strictness strictness, int readers, int size)
      throws IOException {
    AccumulatorReadResult plain = plain(lines, strictness);
    AccumulatorReadResult folded = folded(lines, strictness, readers, size);
    assertThat(folded.problems()).isEqualTo(plain.problems());
    assertThat(folded.read()).isEqualTo(plain.read());
    assertThat(folded.accumulator()).isEqualTo(plain.accumulator());
    assertThat(folded.accumulator().agencies()).isEqualTo(plain.accumulator().agencies());
    assertThat(folded.accumulator().toBytes()).isEqualTo(plain.accumulator().toBytes());
  }

  @Property
  void linesComeToTheSame(
      @ForAll("texts") byte[] lines, @ForAll Strictness strictness, @ForAll Random random)
      throws IOException {
    assertSame(lines, strictness, 1, LineBlock.SIZE);
    assertSame(lines, strictness, 1 + random.nextInt(4), LONGEST_HERE + random.nextInt(500));
  }

  @Property(tries = 20)
  void packedLinesComeToTheSameAlsoWhereTheyBreakOff(
      @ForAll("texts") byte[] lines, @ForAll Random random) throws IOException {
    byte[] packed = StrictGzipInputStreamTest.packed(lines);
    assertSame(packed, Strictness.STRICT, 2, LONGEST_HERE);
    byte[] part = Arrays.copyOf(packed, 3 + random.nextInt(packed.length - 3));
    assertSame(part, Strictness.STRICT, 2, LONGEST_HERE);
  }

  @Example
  void theBlocksMayEndAnywhere() throws IOException {
    String bad = Doc.with(Doc.LINE, "120", "null");
    String text =
        "\uFEFF" + String.join("\r\n", Doc.LINE, bad, "", Doc.LINE + Doc.LINE, " ", "{", Doc.LINE);
    for (String end : List.of("", "\n", "\r\n", "\n\n", "\n ")) {
      byte[] lines = (text + end).getBytes(UTF_8);
      for (int size = 2 * Doc.LINE.length() + 2; size <= lines.length + 2; size++) {
        assertSame(lines, Strictness.STRICT, 1, size);
        assertSame(lines, Strictness.STRICT, 3, size);
      }
    }
  }

  @Example
  void linesMayBreakOffAtAnyByte() throws IOException {
    byte[] lines = (FULL + "\n" + Doc.LINE + "\r\n").getBytes(UTF_8);
    for (int length = 0; length <= lines.length; length++) {
      assertSame(Arrays.copyOf(lines, length), Strictness.STRICT, 1, LineBlock.SIZE);
    }
  }

  @Example
  void anyByteOfALineMayBeAnyOther() throws IOException {
    byte[] line = FULL.getBytes(UTF_8);
    for (int i = 0; i < line.length; i++) {
      byte[] lines = new byte[0];
      for (int other :
          new int[] {
            0, '\t', '\r', ' ', '"', '+', ',', '-', '.', '/', '0', '1', '9', ':', 'Z', '\\', '}',
            0x7F, 0x80, 0xC3, 0xFF
          }) {
        byte[] spoilt = line.clone();
        spoilt[i] = (byte) other;
        lines = Bytes.concat(lines, spoilt, new byte[] {'\n'});
      }
      assertSame(lines, Strictness.STRICT, 1, LineBlock.SIZE);
    }
  }

  @Example
  void linesThatAreTooLongComeToTheSame() throws IOException {
    for (int longer : new int[] {-1, 0, 1, 40_000, 48_574, 48_575, 48_576, 48_577, 2_500_000}) {
      String line = Doc.LINE + " ".repeat(1_000_000 - Doc.LINE.length() + longer);
      for (String end : List.of("", "\n", "\n" + Doc.LINE, "\n{\n")) {
        byte[] lines = (Doc.LINE + "\n" + line + end).getBytes(UTF_8);
        assertSame(lines, Strictness.STRICT, 2, LineBlock.SIZE);
        byte[] packed = StrictGzipInputStreamTest.packed(lines);
        assertSame(packed, Strictness.STRICT, 1, LineBlock.SIZE);
        assertSame(Arrays.copyOf(packed, packed.length - 9), Strictness.STRICT, 1, LineBlock.SIZE);
      }
    }
  }

  @Example
  void linesThatAreTooLongForTheirSourceComeToTheSame() throws IOException {
    String start = Doc.LINE.substring(0, Doc.LINE.length() - 1) + ",\"source\":\"";
    for (int length : new int[] {999_999, 1_000_000, 1_000_001}) {
      String line = start + "s".repeat(length - start.length() - 2) + "\"}";
      assertThat(line).hasSize(length);
      byte[] lines = (line + "\n" + Doc.LINE).getBytes(UTF_8);
      assertSame(lines, Strictness.STRICT, 1, LineBlock.SIZE);
    }
  }

  @Example
  void moreProblemsThanAreKeptAreCountedAlike() throws IOException {
    for (int count : new int[] {9_999, 10_000, 10_001, 25_000}) {
      byte[] lines = Strings.repeat("{\n", count).getBytes(UTF_8);
      assertSame(lines, Strictness.STRICT, 1, LineBlock.SIZE);
      assertSame(lines, Strictness.STRICT, 2, LONGEST_HERE);
    }
    String many = Strings.repeat(",\"x\":1", 12_000);
    byte[] line = ("{\"a\":1" + many + "}\n{\n" + Doc.LINE).getBytes(UTF_8);
    assertSame(line, Strictness.STRICT, 2, LineBlock.SIZE);
    assertSame(line, Strictness.LENIENT, 2, LineBlock.SIZE);
  }

  @Example
  void veryManyIdsAndSourcesComeToTheSame() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      String line = Doc.with(Doc.LINE, "so-a", "so-" + i * 7 % 1_000);
      lines
          .append(line, 0, line.length() - 1)
          .append(",\"source\":\"nguồn ")
          .append(i % 701)
          .append("\"}\n");
    }
    assertSame(lines.toString().getBytes(UTF_8), Strictness.STRICT, 2, 100_000);
  }

  @Example
  void thePoolOfTheCallerIsUsedAndNoThreadIsLeft() throws Exception {
    byte[] lines = Strings.repeat(Doc.LINE + "\n", 100).getBytes(UTF_8);
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      AccumulatorReadResult folded =
          pool.submit(() -> folded(lines, Strictness.STRICT, 3, LONGEST_HERE)).get();
      assertThat(folded.read()).isEqualTo(new LineCounts(100, 0, 0, true));
    } finally {
      pool.shutdown();
    }
  }

  /** A line with every key. */
  static final String FULL =
      Doc.LINE.substring(0, Doc.LINE.length() - 1)
          + ",\"kind\":\"published\",\"status\":\"final\",\"source\":\"Bộ Nội vụ\","
          + "\"publishedOn\":\"2020-05-05\"}";

  @Provide
  Arbitrary<byte[]> texts() {
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(12, canonical()),
            Tuple.of(2, spoilt()),
            Tuple.of(1, Arbitraries.of("", " ", "\t", "{", "null", "\uFEFF" + Doc.LINE, "[]")),
            Tuple.of(1, Arbitraries.of(Doc.LINE + Doc.LINE, Doc.LINE + " ", " " + Doc.LINE)),
            Tuple.of(1, Arbitraries.of(OTHERS)));
    return Combinators.combine(
            line.list().ofMaxSize(12),
            Arbitraries.of("\n", "\r\n"),
            Arbitraries.of("", "\n", "\r\n", "\n\n"),
            Arbitraries.of("", "", "\uFEFF"),
            Arbitraries.integers().between(0, 20_000))
        .as(
            (lines, between, end, start, broken) -> {
              byte[] text = (start + String.join(between, lines) + end).getBytes(UTF_8);
              if (broken < text.length) {
                text[broken] = (byte) 0xFF;
              }
              return text;
            });
  }

  private static final List<String> OTHERS =
      List.of(
          FULL.replace("ratio", "rank").replace("numerator", "rank").replace("denominator", "of"),
          "{\"indicator\":\"diem\",\"agency\":\"so-a\",\"period\":\"2020\",\"value\":{\"type\":"
              + "\"quantity\",\"amount\":12.50,\"decimals\":2},"
              + "\"recordedAt\":\"2020-04-05T08:00:00.123+07:00\"}",
          "{\"task\":\"viec\",\"agency\":\"so-a\",\"period\":\"2020\",\"value\":{\"type\":"
              + "\"completion\",\"completedOn\":\"2020-09-28\"},"
              + "\"recordedAt\":\"2020-10-02T02:00:00Z\"}",
          Doc.with(Doc.LINE, "\"period\"", "\"x\":1,\"period\""),
          Doc.with(Doc.LINE, "so-a", "s\\u006f-a"),
          Doc.with(Doc.LINE, "120", "100000000000000000000"),
          Doc.with(Doc.LINE, "300", "9223372036854775807"));

  private static Arbitrary<String> canonical() {
    return Combinators.combine(
            Arbitraries.of("ho-so", "diem", "hồ-sơ", "ho\u0302\u0300-so", "h o"),
            Arbitraries.of("so-a", "so-b", "xa-" + "1".repeat(190), "xa-" + "1".repeat(198)),
            Arbitraries.of("2020-01", "2020-12", "2020", "2020-Q5", "2019-12-15/2020-12-14"),
            Arbitraries.of("0", "1", "120", "007", "-1", "1.0", "1e2", "999999999999999999"),
            Arbitraries.of("0", "300", "1000000000000000000"),
            Arbitraries.of(
                "2020-04-05T08:00:00Z",
                "2020-02-30T08:00:00Z",
                "2021-01-15T16:59:59Z",
                "2021-01-15T17:00:00Z",
                "2020-04-05T24:00:00Z",
                "2020-04-05T08:00:60Z",
                "0000-01-01T00:00:00Z",
                "2020-04-05T08:00:00.5Z"),
            Arbitraries.of(
                "",
                ",\"kind\":\"published\"",
                ",\"kind\":\"Published\"",
                ",\"status\":\"draft\"",
                ",\"status\":\"provisional\",\"kind\":\"appraised\"",
                ",\"kind\":\"appraised\",\"status\":\"provisional\""),
            Arbitraries.of(
                "",
                ",\"source\":\"mot-cua\"",
                ",\"source\":\"Bộ Nội vụ\"",
                ",\"source\":\" \"",
                ",\"source\":\"\u007F\"",
                ",\"source\":\"a\",\"publishedOn\":\"2021-01-16\"",
                ",\"publishedOn\":\"2020-02-30\"",
                ",\"publishedOn\":\"2020-05-05\""))
        .as(
            (indicator, agency, period, numerator, denominator, recordedAt, kind, source) ->
                "{\"indicator\":\"%s\",\"agency\":\"%s\",\"period\":\"%s\",\"value\":{\"type\":\"ratio\",\"numerator\":%s,\"denominator\":%s},\"recordedAt\":\"%s\"%s%s}"
                    .formatted(
                        indicator,
                        agency,
                        period,
                        numerator,
                        denominator,
                        recordedAt,
                        kind,
                        source));
  }

  private static Arbitrary<String> spoilt() {
    return Combinators.combine(
            Arbitraries.integers().between(0, FULL.length() - 1),
            Arbitraries.chars().with('"', '\\', '{', '}', ',', ':', '0', 'x', '\u0001', '\u0085'),
            Arbitraries.of(true, false))
        .as(
            (at, sign, isInserted) ->
                FULL.substring(0, at) + sign + FULL.substring(isInserted ? at : at + 1));
  }
}
