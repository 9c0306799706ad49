package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is stopped, or hangs, while the service runs. */
class DatabaseOutageTest {
  private static final String EVALUATION = "/plans/cchc-2020/evaluation?asOf=2021-01-15";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private PostgresServer server;
  private RunningService service;
  private WarningLog log;

  @BeforeEach
  void start() throws IOException {
    if (!PostgresServer.IS_WANTED) {
      return;
    }
    server = PostgresServer.own();
    service =
        RunningService.with(
            "spring.datasource.url=" + server.database(),
            "spring.datasource.answer=" + ANSWER.toMillis() + "ms");
    service.keep2020();
    log = WarningLog.open();
  }

  @AfterEach
  void stop() throws IOException {
    if (service != null) {
      log.close();
      service.close();
      server.close();
    }
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private int health() {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + service.operationPort() + "/health"))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return answer.statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(int status) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (health() != status && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(health()).isEqualTo(status);
  }

  private void assertUnavailable(Duration most) {
    byte[] line =
        """
        {"indicator":"a","agency":"b","period":"2020","value":{"type":"quantity","amount":1},"recordedAt":"2020-12-31T00:00:00Z"}
        """
            .getBytes(UTF_8);
    assertThat(time(() -> assertThat(service.get(EVALUATION).statusCode()).isEqualTo(503)))
        .isLessThan(most);
    assertThat(time(() -> assertThat(service.postLines(line).statusCode()).isEqualTo(503)))
        .isLessThan(most);
    assertThat(time(() -> assertThat(health()).isEqualTo(503))).isLessThan(Duration.ofSeconds(1));
  }

  private void assertRecovery(String before) throws InterruptedException {
    await(200);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (service.get(EVALUATION).statusCode() != 200 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(service.get(EVALUATION).body()).isEqualTo(before);
    List<String> lines = log.lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("the database does not answer");
    assertThat(lines.get(1)).isEqualTo("the database answers again");
  }

  @Test
  void aStoppedDatabaseIsAnsweredWithinTwoSecondsAndLoggedOnce()
      throws IOException, InterruptedException {
    if (!PostgresServer.IS_WANTED) {
      return;
    }
    String before = service.get(EVALUATION).body();
    server.turn("stop");
    await(503);
    for (int i = 0; i < 3; i++) {
      assertUnavailable(Duration.ofSeconds(2));
    }
    server.turn("start");
    assertRecovery(before);
  }

  @Test
  void aFrozenDatabaseEndsEveryWaitAndIsLoggedOnce() throws IOException, InterruptedException {
    if (!PostgresServer.IS_WANTED) {
      return;
    }
    String before = service.get(EVALUATION).body();
    server.turn("freeze");
    await(503);
    for (int i = 0; i < 3; i++) {
      assertUnavailable(ANSWER.multipliedBy(3));
    }
    server.turn("thaw");
    assertRecovery(before);
  }
}
