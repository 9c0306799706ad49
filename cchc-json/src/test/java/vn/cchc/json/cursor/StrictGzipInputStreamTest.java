package vn.cchc.json.cursor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import vn.cchc.json.Doc;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

public class StrictGzipInputStreamTest {
  public static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (InputStream stream = StrictGzipInputStream.unpacked(new ByteArrayInputStream(bytes))) {
      return stream.readAllBytes();
    }
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void whatWasPackedComesOutAgain() throws IOException {
    for (int length : new int[] {0, 1, 100, 16_383, 16_384, 16_385, 500_000}) {
      assertThat(unpacked(packed(noise(length)))).isEqualTo(noise(length));
      assertThat(unpacked(packed(new byte[length]))).isEqualTo(new byte[length]);
    }
  }

  @Test
  void oneByteIsReadAfterTheOther() throws IOException {
    try (InputStream stream =
        StrictGzipInputStream.unpacked(
            new ByteArrayInputStream(packed(new byte[] {0, 1, (byte) 0xFF})))) {
      assertThat(stream.read()).isEqualTo(0);
      assertThat(stream.read()).isEqualTo(1);
      assertThat(stream.read()).isEqualTo(0xFF);
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  void severalMembersAreOneText() throws IOException {
    for (int length : new int[] {1, 16_300, 16_366, 40_000}) {
      byte[] two = Bytes.concat(packed(noise(length)), packed(new byte[0]), packed(noise(7)));
      assertThat(unpacked(two)).isEqualTo(Bytes.concat(noise(length), noise(7)));
    }
  }

  @Test
  void aStreamThatHandsOutByteAfterByteLosesNoMember() throws IOException {
    byte[] two = Bytes.concat(packed(noise(50)), packed(noise(60)));
    InputStream slow =
        new ByteArrayInputStream(two) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(StrictGzipInputStream.unpacked(slow).readAllBytes())
        .isEqualTo(Bytes.concat(noise(50), noise(60)));
  }

  @Test
  void aHeaderMayCarryANameACommentAndMore() throws IOException {
    byte[] plain = packed("text".getBytes(UTF_8));
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.write(new byte[] {0x1F, (byte) 0x8B, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 0});
    header.write(new byte[] {3, 0, 1, 0, 3});
    header.write("a.ndjson\0".getBytes(UTF_8));
    header.write("what it is\0".getBytes(UTF_8));
    CRC32 checksum = new CRC32();
    checksum.update(header.toByteArray());
    header.write((int) checksum.getValue() & 0xFF);
    header.write((int) checksum.getValue() >> 8 & 0xFF);
    byte[] full = Bytes.concat(header.toByteArray(), Arrays.copyOfRange(plain, 10, plain.length));
    assertThat(unpacked(full)).isEqualTo("text".getBytes(UTF_8));
  }

  @Test
  void whatIsNotPackedStaysAsItIs() throws IOException {
    for (byte[] bytes :
        new byte[][] {{}, {0}, {0x1F}, {0x1F, 0}, {0x1F, 0x1F}, {'{', '}'}, noise(100_000)}) {
      assertThat(unpacked(bytes)).isEqualTo(bytes);
    }
  }

  @Test
  void itBreaksOffNowhereWithoutAWord() {
    byte[] whole = packed(noise(200));
    for (int length = 2; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> unpacked(part)).isInstanceOf(ZipException.class);
    }
  }

  @Test
  void whatFollowsAMemberMustBeAMember() {
    byte[] whole = packed(noise(200));
    for (byte[] rest : new byte[][] {{0}, {'\n'}, {0x1F}, {0x1F, (byte) 0x8B}, noise(100)}) {
      assertThatThrownBy(() -> unpacked(Bytes.concat(whole, rest)))
          .isInstanceOf(ZipException.class);
    }
  }

  @Test
  void oneWrongByteIsFound() {
    byte[] whole = packed("a text that is packed, a text that is packed".getBytes(UTF_8));
    for (int i = 10; i < whole.length; i++) {
      byte[] spoilt = whole.clone();
      spoilt[i] ^= 0x55;
      assertThatThrownBy(() -> unpacked(spoilt)).isInstanceOf(ZipException.class);
    }
  }

  @Test
  void packedLinesAreReadAsTheyAre() {
    String lines = Doc.LINE + "\n" + Doc.with(Doc.LINE, "120", "-1") + "\n" + Doc.LINE;
    var reading = Doc.lines(packed(lines.getBytes(UTF_8)));
    assertThat(Doc.problems(reading)).containsExactly("NEGATIVE_COUNT 2:93 /value/numerator");
    assertThat(reading.value().orElseThrow().all()).hasSize(2);
  }

  @Test
  void linesThatBreakOffAreReportedByTheLastLine() {
    byte[] lines = (Doc.LINE + "\n" + Doc.LINE + "\n").getBytes(UTF_8);
    byte[] whole = packed(lines);
    byte[] part = Arrays.copyOf(whole, whole.length - 3);
    var reading = Doc.lines(part);
    assertThat(reading.problems()).extracting(Problem::code).contains(ProblemCode.UNREADABLE);
    assertThat(reading.problems().get(0).place().line()).isEqualTo(3);
    assertThat(reading.value().orElseThrow().all()).hasSize(2);
  }
}
