package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.service.store.Database;

/** Requests that would cost far more than an honest one, and clients that hold connections. */
class BoundedWorkTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String REPORT = "/plans/cchc-2020/report?asOf=2021-01-15";
  private static final int REPEATED = 100;

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static HttpResponse<String> soon(Callable<HttpResponse<String>> request)
      throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> answer = request.call();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    return answer;
  }

  @Test
  void twentyMegabytesOfPackedBlankLinesAreRefusedSoonAndAPackedFormToo() throws Exception {
    byte[] blank = packed("\n".repeat(20_000_000).getBytes(UTF_8));
    assertThat(blank).hasSizeLessThan(20_000);
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      HttpResponse<String> upload =
          soon(
              () ->
                  service.send(
                      "POST /observations",
                      BodyPublishers.ofByteArray(blank),
                      "Content-Type",
                      "application/gzip"));
      assertThat(upload.statusCode()).isEqualTo(413);
      assertThat(upload.body()).contains("blank lines");
      assertThat(evaluation(service, blank).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void clientsThatDoNotSendTheirBodiesTakeNoThreadFromOthers() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (RunningService service = RunningService.with("server.tomcat.connection-timeout=20s")) {
      service.keep2020();
      for (int i = 0; i < 60; i++) {
        Socket socket = new Socket("127.0.0.1", service.port());
        slow.add(socket);
        String head =
            "POST /observations HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                + service.authorization()
                + "Content-Length: 1000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
      }
      assertThat(soon(() -> service.get("/health")).statusCode()).isEqualTo(200);
      assertThat(
              soon(() -> service.postLines(RunningService.data("observations.ndjson")))
                  .statusCode())
          .isEqualTo(200);
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static HttpResponse<String> evaluation(RunningService service, byte[] observations)
      throws Exception {
    MultipartForm form =
        new MultipartForm()
            .file("plan", RunningService.data("plan.json"))
            .file("agencies", RunningService.data("agencies.json"))
            .file("observations", observations);
    return soon(
        () ->
            service.send(
                "POST /evaluations?asOf=2021-01-15",
                form.body(),
                "Content-Type",
                MultipartForm.TYPE));
  }

  /** It once took 36 seconds, because each repetition was compared with all before it. */
  @Test
  void oneFigureRepeatedOverAndOverIsJudgedSoon() throws Exception {
    String figure =
        """
        {"indicator":"ho-so-muc-3","agency":"so-y-te","period":"2020-03","value":{"type":"ratio","numerator":1,"denominator":2},"recordedAt":"2020-04-05T00:00:00Z"}
        """;
    byte[] repeated = packed(figure.repeat(130_000).getBytes(UTF_8));
    assertThat(repeated).hasSizeLessThan(200_000);
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      service.keep2020();
      assertThat(evaluation(service, repeated).statusCode()).isEqualTo(200);
    }
  }

  private static void assertOthersAreServedSoon(RunningService service) throws Exception {
    assertThat(soon(() -> service.get("/health")).statusCode()).isEqualTo(200);
    assertThat(soon(() -> service.get("/plans/cchc-2020/evaluation?asOf=2021-01-15")).statusCode())
        .isEqualTo(200);
    assertThat(
            soon(() -> service.postLines(RunningService.data("observations.ndjson"))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void clientsThatAreGoneLeaveNoWorkThatKeepsOthersWaiting() throws Exception {
    byte[] blank = packed("\n".repeat(20_000_000).getBytes(UTF_8));
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      service.keep2020();
      String head =
          "POST /observations HTTP/1.1\r\nHost: x\r\nContent-Type: application/gzip\r\n"
              + service.authorization()
              + "Content-Length: "
              + blank.length
              + "\r\n\r\n";
      for (int i = 0; i < 16; i++) {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
          socket.getOutputStream().write(head.getBytes(US_ASCII));
          socket.getOutputStream().write(blank);
        }
      }
      assertOthersAreServedSoon(service);
    }
  }

  /** Each asks for so many pages at once that they do not fit into the buffers between them. */
  @Test
  void clientsThatDoNotReadTheirAnswersKeepNobodyWaitingAndAreCutOff() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try (RunningService service = RunningService.with("cchc.limits.longest-answer=1s")) {
      service.keep2020();
      String request =
          "GET " + REPORT + " HTTP/1.1\r\nHost: x\r\n" + service.authorization() + "\r\n";
      for (int i = 0; i < 80; i++) {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", service.port()));
        silent.add(socket);
        socket.getOutputStream().write(request.repeat(REPEATED).getBytes(US_ASCII));
      }
      assertOthersAreServedSoon(service);
      long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      while (isAnswering() && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertThat(isAnswering()).isFalse();
      long page = service.get(REPORT).body().length();
      for (Socket socket : silent) {
        assertThat(rest(socket)).isLessThan(REPEATED * page);
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  private static boolean isAnswering() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(call -> call.getClassName().endsWith(".ResponseDeadline"));
  }

  /** {@return how much is still there to be read} */
  private static long rest(Socket socket) throws IOException {
    long rest = 0;
    byte[] bytes = new byte[1 << 16];
    try {
      for (int read = 0; read >= 0; read = socket.getInputStream().read(bytes)) {
        rest += read;
      }
    } catch (SocketException e) {
      // It was cut off.
    }
    return rest;
  }

  @Test
  void aClientHasSoManyConnectionsAndNoMore() throws Exception {
    List<Socket> open = new ArrayList<>();
    try (RunningService service = RunningService.with("cchc.limits.client-connections=5")) {
      for (int i = 0; i < 5; i++) {
        open.add(new Socket("127.0.0.1", service.port()));
        assertThat(health(open.get(i))).startsWith("HTTP/1.1 200");
      }
      try (Socket oneMore = new Socket("127.0.0.1", service.port())) {
        assertThat(health(oneMore)).isEmpty();
      }
      open.remove(0).close();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      String answer = "";
      while (answer.isEmpty() && System.nanoTime() < end) {
        try (Socket again = new Socket("127.0.0.1", service.port())) {
          answer = health(again);
        }
      }
      assertThat(answer).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  /** {@return the beginning of the answer, or nothing where the connection is closed} */
  private static String health(Socket socket) {
    try {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), US_ASCII);
    } catch (SocketTimeoutException e) {
      return "neither an answer nor the end";
    } catch (IOException e) {
      return "";
    }
  }

  /** As many uploads as there are connections for writing do not come to an end. */
  @Test
  void whoeverReadsNeedsNoConnectionThatAnUploadHolds() throws Exception {
    int writers = PostgresServer.IS_WANTED ? 6 : 1;
    try (RunningService service = RunningService.with()) {
      service.keep2020();
      CountDownLatch held = new CountDownLatch(writers);
      CountDownLatch end = new CountDownLatch(1);
      ExecutorService threads = Executors.newFixedThreadPool(writers);
      List<CompletableFuture<Void>> uploads = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        uploads.add(CompletableFuture.runAsync(() -> hold(service, held, end), threads));
      }
      try {
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        for (String path : List.of("/health", "/plans", REPORT)) {
          assertThat(soon(() -> service.get(path)).statusCode()).isEqualTo(200);
        }
      } finally {
        end.countDown();
        uploads.forEach(CompletableFuture::join);
        threads.shutdown();
      }
    }
  }

  private static void hold(RunningService service, CountDownLatch held, CountDownLatch end) {
    service
        .bean(Database.class)
        .write(
            jdbc -> {
              jdbc.update(
                  "INSERT INTO subject (name) VALUES (?)",
                  "indicator " + held.getCount() + System.nanoTime());
              held.countDown();
              return awaits(end);
            });
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
