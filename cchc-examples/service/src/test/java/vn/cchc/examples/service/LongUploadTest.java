package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterators;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An upload, and an evaluation, of more figures than the memory of the tests could hold. */
@Tag("thorough")
class LongUploadTest {
  private static final int FIGURES = 12_000;

  /** Long, so that figures weigh much and are soon sent. */
  private static final String SOURCE = "x".repeat(15_000);

  /** Every figure corrects the one before. */
  private static byte[] line(int number) {
    return """
    {"indicator":"ho-so-muc-3","agency":"so-y-te","period":"2020-03","value":{"type":"ratio","numerator":%d,"denominator":12000},"recordedAt":"%s","source":"%s"}
    """
        .formatted(number, Instant.parse("2020-04-05T08:00:00Z").plusNanos(number), SOURCE)
        .getBytes(UTF_8);
  }

  private static InputStream lines() {
    return new SequenceInputStream(
        Iterators.asEnumeration(
            IntStream.range(0, FIGURES)
                .<InputStream>mapToObj(number -> new ByteArrayInputStream(line(number)))
                .iterator()));
  }

  @Test
  void memoryDoesNotGrowWithTheNumberOfFigures() {
    assertThat(Runtime.getRuntime().maxMemory()).isLessThan((long) FIGURES * SOURCE.length());
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      service.keep2020();
      HttpResponse<String> answer =
          service.send(
              "POST /observations",
              BodyPublishers.ofInputStream(LongUploadTest::lines),
              "Content-Type",
              "application/x-ndjson");
      assertThat(answer.body())
          .contains("\"sent\": %d, \"added\": %d,".formatted(FIGURES, FIGURES));
      assertThat(service.get("/plans/cchc-2020/evaluation?asOf=2021-01-15").body())
          .contains("\"target\": \"muc-3-40\"");
    }
  }
}
