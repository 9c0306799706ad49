package vn.cchc.json.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.json.bulk.BulkReaderProperties.assertSame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.Doc;
import vn.cchc.json.Strictness;
import vn.cchc.json.cursor.StrictGzipInputStreamTest;
import vn.cchc.problem.Problem;

/** Lines that are read in blocks, by one reader or several. */
class BulkLinesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final String BAD = Doc.with(Doc.LINE, "120", "null");
  private static final String SOME =
      String.join("\n", Doc.LINE, BAD, "", Doc.with(Doc.LINE, "so-a", "so-b"), "{", Doc.LINE);

  private static BulkReader.Result read(String lines, boolean isLenient) throws IOException {
    return new BulkReader("a.ndjson", isLenient, DAY)
        .read(new ByteArrayInputStream(lines.getBytes(UTF_8)), 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 400", "1, 401", "1, 500", "1, 5000", "3, 400", "3, 5000"})
  void aBlockHoldsWholeLines(int readers, int size) throws IOException {
    assertSame(SOME.getBytes(UTF_8), Strictness.STRICT, readers, size);
    assertSame((SOME + "\n").getBytes(UTF_8), Strictness.STRICT, readers, size);
  }

  @Test
  void problemsAreNumberedInTheWholeText() throws IOException {
    BulkReader.Result result = read(SOME, false);

    assertThat(Doc.problems(result.problems()))
        .containsExactly("NULL_VALUE 2:93 /value/numerator", "SYNTAX 5:2");
    assertThat(result.good()).isEqualTo(3);
    assertThat(result.bad()).isEqualTo(2);
    assertThat(result.unknownKeys()).isZero();
    assertThat(result.toTheEnd()).isTrue();
  }

  @Test
  void keysThatTheFormatLacksAreCountedInALenientReading() throws IOException {
    String line = Doc.with(Doc.LINE, "\"period\"", "\"x\":1,\"y\":2,\"period\"");

    assertThat(read(line + "\n" + line, true).unknownKeys()).isEqualTo(4);
    assertThat(read(line + "\n" + line, true).good()).isEqualTo(2);
    assertThat(read(line, false).bad()).isEqualTo(1);
  }

  @Test
  void severalReadersCountWhatEachOfThemHasRead() throws IOException {
    String line = Doc.with(Doc.LINE, "\"period\"", "\"x\":1,\"y\":2,\"period\"");
    byte[] lines = (line + "\n{\n").repeat(20_000).getBytes(UTF_8);
    BulkReader.Result result =
        new BulkReader("a.ndjson", true, DAY).read(new ByteArrayInputStream(lines), 3);

    assertThat(result.good()).isEqualTo(20_000);
    assertThat(result.bad()).isEqualTo(20_000);
    assertThat(result.unknownKeys()).isEqualTo(40_000);
  }

  @Test
  void twoDaysAreReadAtOnce() throws IOException {
    LocalDate before = LocalDate.of(2020, 4, 4);
    byte[] lines = (Doc.LINE + "\n " + Doc.LINE).getBytes(UTF_8);
    BulkReader.Result result =
        new BulkReader("a.ndjson", false, DAY, Optional.of(before))
            .read(new ByteArrayInputStream(lines), 1);

    assertThat(result.accumulator().agencies()).hasSize(1);
    assertThat(result.earlier().orElseThrow().agencies()).isEmpty();
    assertThat(
            new BulkReader("a.ndjson", false, DAY, Optional.of(DAY.minusDays(1)))
                .read(new ByteArrayInputStream((" " + Doc.LINE).getBytes(UTF_8)), 1)
                .earlier()
                .orElseThrow()
                .agencies())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void packedLinesThatBreakOffAreReadAsFarAsTheyGo(int readers) throws IOException {
    byte[] packed = StrictGzipInputStreamTest.packed(SOME.getBytes(UTF_8));

    assertSame(packed, Strictness.STRICT, readers, 400);
    assertSame(Arrays.copyOf(packed, packed.length - 9), Strictness.STRICT, readers, 400);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 1_000_001, 1_048_577, 2_500_000})
  void aLineOfMoreThanAMillionBytesIsRefusedAndTheNextIsRead(int length) throws IOException {
    String line = Doc.LINE + " ".repeat(length - Doc.LINE.length());

    assertSame((line + "\n" + Doc.LINE).getBytes(UTF_8), Strictness.STRICT, 1);
    assertSame((Doc.LINE + "\n" + line).getBytes(UTF_8), Strictness.STRICT, 1);
  }

  @Test
  void ofVeryManyProblemsTheRestIsCounted() throws IOException {
    BulkReader.Result result = read("{\n".repeat(10_001), false);

    assertThat(result.problems()).hasSize(10_001).extracting(Problem::actual).contains("10001");
    assertSame("{\n".repeat(10_000).getBytes(UTF_8), Strictness.STRICT, 1);
    assertSame(
        ("{\"a\":1" + ",\"x\":1".repeat(12_000) + "}").getBytes(UTF_8), Strictness.STRICT, 1);
  }

  @Test
  void aStreamThatFailsFailsTheReading() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("unplugged");
          }
        };
    assertThatThrownBy(() -> new BulkReader("a.ndjson", false, DAY).read(failing, 1))
        .isInstanceOf(IOException.class)
        .hasMessage("unplugged");
  }

  @Test
  void nobodyReadsNothing() {
    assertThatThrownBy(
            () ->
                new BulkReader("a.ndjson", false, DAY)
                    .read(new ByteArrayInputStream(new byte[0]), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parallelism: must be at least 1, but was 0");
  }
}
