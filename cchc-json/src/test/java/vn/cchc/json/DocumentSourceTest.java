package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

class DocumentSourceTest {
  private static final String PLAN =
      "{\"format\": \"cchc-plan/1\", \"id\": \"p\", \"title\": \"T\", \"period\": \"2020\"}";

  @TempDir private Path folder;

  private static String only(ReadResult<?> reading) {
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    return Messages.of(Language.ENGLISH).describe(reading.problems().get(0));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** As many blanks as anyone asks for, of which it is known how many were taken. */
  private static final class Blanks extends InputStream {
    private long taken;

    @Override
    public int read() {
      taken++;
      return ' ';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      Arrays.fill(bytes, offset, offset + length, (byte) ' ');
      taken += length;
      return length;
    }
  }

  @Test
  void aPlanIsTheSameFromAFileFromBytesAndPacked() throws IOException {
    Plan plan = CchcJson.readPlan(PLAN.getBytes(UTF_8), "p").value().orElseThrow();
    Path file = Files.writeString(folder.resolve("plan.json"), PLAN);
    Path gzip = Files.write(folder.resolve("plan.json.gz"), packed(PLAN.getBytes(UTF_8)));

    assertThat(CchcJson.readPlan(DocumentSource.of(file)).value()).contains(plan);
    assertThat(CchcJson.readPlan(DocumentSource.of(gzip)).value()).contains(plan);
    assertThat(CchcJson.readPlan(DocumentSource.of(PLAN.getBytes(UTF_8), "p")).value())
        .contains(plan);
  }

  @Test
  void aProblemNamesTheSource() {
    String spoilt = PLAN.replace("\"T\"", "null");
    assertThat(only(CchcJson.readPlan(DocumentSource.of(spoilt.getBytes(UTF_8), "a plan"))))
        .startsWith("a plan:1:47: /title: ");
  }

  @Test
  void aFileLargerThanTheLimitIsRefusedByNameAndSize() throws IOException {
    Path file = Files.write(folder.resolve("plan.json"), new byte[3 << 20]);

    assertThat(only(CchcJson.readPlan(DocumentSource.of(file).limitedTo(2 << 20))))
        .isEqualTo(
            file
                + ": \"document\" is too large or too long, the limit is 2 MiB, but it is 3 MiB"
                + " [tooLarge]");
  }

  /** A size is never said to be that of the limit. */
  @Test
  void theSizeOfWhatIsTooLargeIsRoundedUp() {
    DocumentSource source = DocumentSource.of(new byte[(1 << 20) + 1], "plan");

    assertThat(only(CchcJson.readPlan(source.limitedTo(1 << 20))))
        .contains("the limit is 1 MiB, but it is 2 MiB");
  }

  @Test
  void aDocumentOfTheLimitIsReadAndOneByteMoreIsRefused() {
    DocumentSource source = DocumentSource.of(PLAN.getBytes(UTF_8), "plan");

    assertThat(CchcJson.readPlan(source.limitedTo(PLAN.length())).value()).isPresent();
    assertThat(only(CchcJson.readPlan(source.limitedTo(PLAN.length() - 1))))
        .contains("the limit is " + (PLAN.length() - 1) + " B");
  }

  @Test
  void aStreamWithoutAnEndIsReadNoFurtherThanTheLimit() {
    Blanks blanks = new Blanks();
    ByteSource endless =
        new ByteSource() {
          @Override
          public InputStream openStream() {
            return blanks;
          }
        };

    assertThat(only(CchcJson.readAgencies(DocumentSource.of(endless, "-"))))
        .isEqualTo(
            "-: \"document\" is too large or too long, the limit is 64 MiB, but it is longer"
                + " [tooLarge]");
    assertThat(blanks.taken).isBetween((long) DocumentSource.DEFAULT_LIMIT, 65L << 20);
  }

  @Test
  void theLimitIsOneOfUnpackedBytes() throws IOException {
    byte[] bomb = packed(new byte[DocumentSource.DEFAULT_LIMIT + 1]);

    assertThat(bomb.length).isLessThan(100_000);
    assertThat(only(CchcJson.readOrganisation(DocumentSource.of(bomb, "bomb.gz"))))
        .startsWith("bomb.gz: \"document\" is too large");
  }

  @Test
  void anEvaluationMayBeLargerThanAPlan() {
    byte[] blanks = new byte[DocumentSource.DEFAULT_LIMIT + 1];
    Arrays.fill(blanks, (byte) ' ');

    assertThat(only(CchcJson.readPlan(DocumentSource.of(blanks, "e")))).endsWith("[tooLarge]");
    assertThat(only(CchcJson.readEvaluation(DocumentSource.of(blanks, "e")))).endsWith("[syntax]");
  }

  @Test
  void whatCannotBeReadIsAProblemThatSaysWhy() {
    Path missing = folder.resolve("none.json");

    assertThat(only(CchcJson.readPlan(DocumentSource.of(missing)))).contains("file not found");
    assertThat(only(CchcJson.readPlan(DocumentSource.of(folder)))).contains("it is a folder");
    ByteSource locked =
        new ByteSource() {
          @Override
          public InputStream openStream() throws IOException {
            throw new AccessDeniedException("p");
          }
        };
    assertThat(DocumentSource.of(locked, "p").bytes().problems())
        .extracting(Problem::actual)
        .containsExactly("denied");
  }

  @Test
  void theBytesOfASourceAreItsDocument() {
    DocumentSource source = DocumentSource.of(PLAN.getBytes(UTF_8), "plan");
    Problem later = Problem.error(ProblemCode.UNKNOWN_AGENCY, Place.at(""), "", "", "");

    assertThat(source.bytes().value()).hasValue(PLAN.getBytes(UTF_8));
    assertThat(source.bytes().locate(later).place().source()).isEqualTo("plan");
    assertThat(source.limitedTo(1).bytes().problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_LARGE);
  }

  @Test
  void brokenGzipIsAProblem() throws IOException {
    byte[] packed = packed(PLAN.getBytes(UTF_8));

    assertThat(only(CchcJson.readPlan(DocumentSource.of(Arrays.copyOf(packed, 20), "p.gz"))))
        .startsWith("p.gz: cannot read the file: gzip: breaks off");
  }

  @Test
  void aLimitIsAtLeastOneByte() {
    DocumentSource source = DocumentSource.of(new byte[0], "p");

    assertThatThrownBy(() -> source.limitedTo(0)).hasMessageContaining("at least 1, but was 0");
  }
}
