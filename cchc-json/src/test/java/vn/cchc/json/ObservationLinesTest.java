package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

class ObservationLinesTest {
  @Test
  void blankLinesCarriageReturnsAByteOrderMarkAndAMissingLastLineFeedAreAccepted() {
    ReadResult<?> reading =
        Doc.lines("\uFEFF" + Doc.LINE + "\r\n\n  \r\n" + Doc.LINE + "\n\n" + Doc.LINE);
    assertThat(reading.problems()).isEmpty();
    assertThat(Doc.lines(Doc.LINE + "\n" + Doc.LINE).value().orElseThrow().all()).hasSize(2);
    assertThat(Doc.lines("").value().orElseThrow().all()).isEmpty();
  }

  @Test
  void aBadLineIsReportedByItsNumberAndTheOthersAreKept() {
    String lines =
        String.join(
            "\n",
            Doc.LINE,
            "{\"indicator\":",
            Doc.LINE,
            "",
            Doc.with(Doc.LINE, "120", "null"),
            Doc.LINE + Doc.LINE,
            Doc.LINE);
    var reading = Doc.lines(lines);
    int second = Doc.LINE.length() + 1;
    assertThat(Doc.problems(reading))
        .containsExactly(
            "SYNTAX 2:14", "NULL_VALUE 5:93 /value/numerator", "TRAILING_CONTENT 6:" + second);
    assertThat(reading.problems()).allMatch(problem -> problem.place().source().equals("a.ndjson"));
    assertThat(reading.value().orElseThrow().all()).hasSize(4 - 1);
  }

  @Test
  void whatIsNotUtf8SpoilsItsOwnLineAlone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((Doc.LINE + "\n").getBytes(UTF_8));
    bytes.write(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"', '\n'});
    bytes.write(Doc.LINE.getBytes(UTF_8));
    var reading = Doc.lines(bytes.toByteArray());
    assertThat(reading.problems()).extracting(Problem::code).containsExactly(ProblemCode.SYNTAX);
    assertThat(reading.problems().get(0).place().line()).isEqualTo(2);
    assertThat(reading.value().orElseThrow().all()).hasSize(2);
  }

  @Test
  void aLineOverTheLimitIsRefusedAndTheNextIsRead() {
    var reading = Doc.lines("[\"" + "a".repeat(3_000_000) + "\"]\n" + Doc.LINE);
    assertThat(Doc.problems(reading)).containsExactly("TOO_LARGE 1:1");
    assertThat(reading.value().orElseThrow().all()).hasSize(1);
  }

  @Test
  void anOffsetIsReadAndTheInstantKept() {
    String local = Doc.with(Doc.LINE, "2020-04-05T08:00:00Z", "2020-04-05T15:00:00+07:00");
    assertThat(Doc.lines(local).value()).isEqualTo(Doc.lines(Doc.LINE).value());
  }

  /** Those of whole seconds at UTC are read without a formatter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2020-02-29T01:02:03Z",
        "2021-02-29T01:02:03Z",
        "2020-13-01T01:02:03Z",
        "2020-04-31T01:02:03Z",
        "2020-04-05T24:00:00Z",
        "2020-04-05T23:60:00Z",
        "2020-04-05T23:59:60Z",
        "2020-04-05T08:00:00.5Z",
        "2020-04-05T08:00:00+00:00"
      })
  void anInstantIsWhatAFormatterReads(String instant) {
    Optional<Instant> expected;
    try {
      expected = Optional.of(OffsetDateTime.parse(instant).toInstant());
    } catch (DateTimeException e) {
      expected = Optional.empty();
    }
    ReadResult<Observations> reading =
        Doc.lines(Doc.with(Doc.LINE, "2020-04-05T08:00:00Z", instant));
    assertThat(reading.value().orElseThrow().all())
        .extracting(Observation::recordedAt)
        .containsExactlyElementsOf(expected.stream().toList());
    assertThat(reading.problems()).hasSize(expected.isPresent() ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-04-05t08:00:00Z",
        "2020-04-05T08:00:00z",
        "2020-04-05 08:00:00Z",
        "2020-04-05T08:00Z",
        "2020-04-05T0٨:00:00Z"
      })
  void anInstantOfAnotherFormIsRefused(String instant) {
    assertThat(Doc.problems(Doc.lines(Doc.with(Doc.LINE, "2020-04-05T08:00:00Z", instant))))
        .singleElement()
        .asString()
        .startsWith("WRONG_TYPE");
  }

  @Test
  void everyBadLineOfManyIsReported() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append(i % 100 == 0 ? "{}" : Doc.LINE).append('\n');
    }
    var reading = Doc.lines(lines.toString());
    List<Integer> bad =
        reading.problems().stream().map(problem -> problem.place().line()).distinct().toList();
    assertThat(bad).hasSize(200).startsWith(1, 101, 201);
    assertThat(reading.value().orElseThrow().all()).hasSize(19_800);
  }
}
