package vn.cchc.json.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.indicator.Subject;
import vn.cchc.json.Doc;
import vn.cchc.json.cursor.StrictGzipInputStreamTest;

/** The lines of some subjects are read, and the others are passed over. */
class SubjectLinesTest {
  private static final String OTHER = Doc.with(Doc.LINE, "ho-so", "van-ban");

  private final List<String> asked = new ArrayList<>();
  private final List<String> taken = new ArrayList<>();

  private boolean isWanted(Subject subject) {
    asked.add(subject.toString());
    return subject.toString().equals("ho-so");
  }

  private boolean read(byte[] lines) throws IOException {
    return SubjectLines.read(
        new ByteArrayInputStream(lines),
        "a.ndjson",
        this::isWanted,
        one -> taken.add(one.subject() + " " + one.agency()));
  }

  private boolean read(String... lines) throws IOException {
    return read(String.join("\n", lines).getBytes(UTF_8));
  }

  @Test
  void onlyTheLinesOfTheSubjectsAreTaken() throws IOException {
    String spaced = Doc.with(OTHER, "{\"indicator\"", "{ \"indicator\"");
    String escaped = Doc.with(Doc.LINE, "ho-so", "h\\u006f-so");

    assertThat(read(OTHER, Doc.LINE, spaced, escaped, Doc.with(Doc.LINE, "so-a", "so-b"))).isTrue();
    assertThat(taken).containsExactly("ho-so so-a", "ho-so so-a", "ho-so so-b");
    assertThat(asked).contains("van-ban");
  }

  /** A line of another subject is not read, so that it does not matter what is wrong with it. */
  @Test
  void aBadLineOfAnotherSubjectIsPassedOver() throws IOException {
    String spoilt = "\"recordedAt\":null";
    assertThat(read(OTHER.replaceFirst("\"recordedAt.*\"", spoilt), Doc.LINE)).isTrue();
    assertThat(read(Doc.LINE.replaceFirst("\"recordedAt.*\"", spoilt), Doc.LINE)).isFalse();
    assertThat(taken).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"indicator\":\"ho-so", "{\"indicator\" :1}"})
  void aLineThatBreaksOffIsBad(String line) throws IOException {
    assertThat(read(Doc.LINE, line)).isFalse();
    assertThat(taken).hasSize(1);
  }

  @Test
  void aLineThatIsTooLongIsBadAndTheNextIsRead() throws IOException {
    assertThat(read(Doc.LINE + " ".repeat(1_000_000), Doc.LINE)).isFalse();
    assertThat(taken).hasSize(1);
  }

  @Test
  void packedLinesThatBreakOffAreBad() throws IOException {
    byte[] packed = StrictGzipInputStreamTest.packed((Doc.LINE + "\n").getBytes(UTF_8));
    assertThat(read(packed)).isTrue();
    assertThat(read(Arrays.copyOf(packed, packed.length - 1))).isFalse();
    assertThat(taken).hasSize(2);
  }
}
