package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.service.store.Database;

/** A disk that is full, as SQLite finds it when it has reached the largest size of its file. */
class FullDiskTest {
  private static final String EVALUATION = "/plans/cchc-2020/evaluation?asOf=2021-01-15";
  private static final int FIGURES = 3000;

  private static byte[] lines() {
    return IntStream.range(0, FIGURES)
        .mapToObj(
            """
            {"indicator":"a","agency":"b","period":"2020","value":{"type":"quantity","amount":%d},"recordedAt":"2020-12-31T00:00:00Z"}
            """
                ::formatted)
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  /** Sets the most pages of the file; one that is smaller than the file is the file's own size. */
  private static void limitPages(RunningService service, long most) {
    service
        .bean(Database.class)
        .write(jdbc -> jdbc.queryForObject("PRAGMA max_page_count = " + most, Long.class));
  }

  @Test
  void aFullDiskIsAnsweredAndLoggedAndTheServiceGoesOnWhenThereIsRoom() {
    if (PostgresServer.IS_WANTED) {
      return;
    }
    try (RunningService service = RunningService.with();
        WarningLog log = WarningLog.open()) {
      service.keep2020();
      long before = service.count("observation");
      limitPages(service, 1);
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> full = service.postLines(lines());
        assertThat(full.statusCode()).isEqualTo(507);
        assertThat(full.body()).contains("Đĩa của dịch vụ đã đầy, chưa lưu gì");
        assertThat(service.get(EVALUATION).statusCode()).isEqualTo(200);
        assertThat(service.get("/health").statusCode()).isEqualTo(200);
      }
      assertThat(service.count("observation")).isEqualTo(before);
      assertThat(log.lines()).singleElement().asString().startsWith("the disk is full");
      limitPages(service, 1_000_000);
      assertThat(service.postLines(lines()).body()).contains("\"added\": " + FIGURES);
    }
  }
}
