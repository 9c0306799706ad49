package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.service.store.FigureRowFile;
import vn.cchc.examples.service.store.FigureStore;
import vn.cchc.examples.service.store.TemporaryFolder;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;

/** Clients that close their connections after they have sent everything. */
class ClientGoneTest {
  private static final int MANY = 100_000;
  private static final int ATTEMPTS = 10;

  private RunningService service;

  @BeforeEach
  void start() {
    service =
        RunningService.with(
            "cchc.limits.largest-upload=256MB",
            "cchc.limits.evaluations=1",
            "cchc.limits.uploads=1");
    service.keep2020();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static byte[] lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            """
            {"indicator":"ho-so-muc-3","agency":"so-y-te","period":"2020-03","value":{"type":"ratio","numerator":1,"denominator":2},"recordedAt":"2020-04-05T00:00:00.%09dZ"}
            """
                ::formatted)
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private Socket send(String line, String type, byte[] body) throws IOException {
    Socket socket = new Socket("127.0.0.1", service.port());
    String head =
        "%s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(line, type, service.authorization(), body.length);
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    socket.getOutputStream().write(body);
    return socket;
  }

  private static boolean isWorkedOn() {
    return Thread.getAllStackTraces().values().stream()
        .anyMatch(
            calls ->
                Arrays.stream(calls)
                    .anyMatch(call -> call.getClassName().equals(WorkTurns.class.getName())));
  }

  private double stopped() {
    return service
        .bean(MeterRegistry.class)
        .counter("cchc.refusals", "failure", "CLIENT_GONE")
        .count();
  }

  private static void awaitWork(boolean isThere) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (isWorkedOn() != isThere && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /** Closes the connection during the work; on a slow machine the work may be done before. */
  private void assertStopsAndKeepsNothing(Callable<Socket> request) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long kept = service.count("observation");
      Socket client = request.call();
      awaitWork(true);
      client.close();
      awaitWork(false);
      if (stopped() > 0) {
        assertThat(service.count("observation")).isEqualTo(kept);
        return;
      }
    }
    throw new AssertionError("the work was done to its end each time");
  }

  @Test
  void anUploadWhoseClientIsGoneStopsAndNothingOfItIsKept() throws Exception {
    byte[] lines = lines(MANY);
    assertStopsAndKeepsNothing(() -> send("POST /observations", "application/x-ndjson", lines));
    assertThat(service.postLines(RunningService.data("observations.ndjson")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void anEvaluationWhoseClientIsGoneStops() throws Exception {
    byte[] form =
        new MultipartForm()
            .file("plan", RunningService.data("plan.json"))
            .file("agencies", RunningService.data("agencies.json"))
            .file("observations", lines(MANY))
            .bytes();
    assertStopsAndKeepsNothing(
        () -> send("POST /evaluations?asOf=2021-01-15", MultipartForm.TYPE, form));
  }

  @Test
  void rowsThatNobodyWaitsForAnyMoreAreNotAdded() throws Exception {
    Observation figure =
        CchcJson.readObservations(new ByteArrayInputStream(lines(1)), "one")
            .value()
            .orElseThrow()
            .all()
            .get(0);
    long before = service.count("observation");
    try (FigureRowFile rows =
        new FigureRowFile(
            service.bean(TemporaryFolder.class).file(),
            () -> {
              throw new IllegalStateException("nobody waits");
            })) {
      rows.add(FigureRowFile.Row.of(figure));
      assertThatThrownBy(() -> service.bean(FigureStore.class).add("test", rows))
          .hasMessageContaining("nobody waits");
    }
    assertThat(service.count("observation")).isEqualTo(before);
  }

  @Test
  void aClientBehindADeclaredProxyIsThere() {
    try (RunningService proxied = RunningService.with("cchc.access.proxies=127.0.0.1")) {
      HttpResponse<String> answer =
          proxied.send(
              "POST /evaluations?asOf=2021-01-15",
              MultipartForm.of2020().body(),
              "Content-Type",
              MultipartForm.TYPE,
              "X-Forwarded-For",
              "198.51.100.7",
              "X-Forwarded-Proto",
              "https");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatAClientSendsAheadIsAnsweredNext() throws Exception {
    byte[] few = lines(3);
    try (Socket client = send("POST /observations", "application/x-ndjson", few)) {
      client.setSoTimeout(60_000);
      client
          .getOutputStream()
          .write("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
      String answers = new String(client.getInputStream().readAllBytes(), UTF_8);
      assertThat(answers).startsWith("HTTP/1.1 200").contains("\"added\": 3");
      assertThat(answers.substring(12)).contains("HTTP/1.1 200");
    }
  }
}
