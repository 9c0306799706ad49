package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uploads of very many figures, timed in one run. */
@Tag("thorough")
class UploadSpeedTest {
  private static final int FIGURES = 100_000;
  private static final String EVALUATION = "/plans/cchc-2020/evaluation?asOf=";

  private static byte[] lines(String indicator, int first) {
    return IntStream.range(first, first + FIGURES)
        .mapToObj(
            number ->
                """
                {"indicator":"%s","agency":"b","period":"2020","value":{"type":"quantity","amount":%d},"recordedAt":"2020-12-31T00:00:00Z"}
                """
                    .formatted(indicator, number))
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static Duration time(Supplier<HttpResponse<String>> request) {
    long start = System.nanoTime();
    HttpResponse<String> answer = request.get();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return time;
  }

  /** Each on another day, so that none is answered from memory. */
  private static Duration fastestEvaluation(RunningService service, int firstDay) {
    return IntStream.range(firstDay, firstDay + 5)
        .mapToObj(day -> time(() -> service.get(EVALUATION + "2021-01-" + day)))
        .min(Duration::compareTo)
        .orElseThrow();
  }

  @Test
  void figuresOfUnknownIndicatorsDoNotSlowAnEvaluationDown() {
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      service.keep2020();
      service.postLines(lines("warm-up", 0));
      fastestEvaluation(service, 10);
      Duration before = fastestEvaluation(service, 15);
      Duration upload = time(() -> service.postLines(lines("khong-co", 0)));
      Duration after = fastestEvaluation(service, 20);
      System.out.printf(
          "%d new figures: %d ms; an evaluation beside them: %d ms, before: %d ms%n",
          FIGURES, upload.toMillis(), after.toMillis(), before.toMillis());
      assertThat(after).isLessThan(before.multipliedBy(3).plusMillis(100));
      assertThat(upload).isLessThan(Duration.ofSeconds(60));
    }
  }
}
