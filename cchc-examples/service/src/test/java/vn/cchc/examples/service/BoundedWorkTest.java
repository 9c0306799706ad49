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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.service.store.Database;

/** Requests that would cost far more than an honest one, and clients that hold connections. */
class BoundedWorkTest {
  /** What a machine may do besides, whatever is asked of the service. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private static final String REPORT = "/plans/cchc-2020/report?asOf=2021-01-15";
  private static final int REPEATED = 100;

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** {@return the time of an ordinary request, once the service has answered one before} */
  private static Duration ordinary(Callable<HttpResponse<String>> request) throws Exception {
    assertThat(request.call().statusCode()).isEqualTo(200);
    long start = System.nanoTime();
    assertThat(request.call().statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Sends a request, which may take ten times as long as an ordinary one. */
  private static HttpResponse<String> soon(
      Duration ordinary, Callable<HttpResponse<String>> request) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> answer = request.call();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(ordinary.multipliedBy(10).plus(PAUSE));
    return answer;
  }

  /** {@return different lines, packed, of about so many bytes} */
  private static byte[] ordinaryLines(int bytes) throws IOException {
    StringBuilder lines = new StringBuilder();
    byte[] packed = {};
    for (int i = 0; packed.length < bytes; i++) {
      lines.append(line(i));
      if (i % 500 == 499) {
        packed = packed(lines.toString().getBytes(UTF_8));
      }
    }
    return packed;
  }

  private static String line(int number) {
    return """
    {"indicator":"ho-so-muc-3","agency":"so-y-te","period":"2020-03","value":{"type":"ratio","numerator":1,"denominator":2},"recordedAt":"2020-04-05T00:00:00.%09dZ"}
    """
        .formatted(number);
  }

  @Test
  void twentyMegabytesOfPackedBlankLinesAreRefusedSoonAndAPackedFormToo() throws Exception {
    byte[] blank = packed("\n".repeat(20_000_000).getBytes(UTF_8));
    assertThat(blank).hasSizeLessThan(20_000);
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      byte[] lines = ordinaryLines(blank.length);
      HttpResponse<String> upload =
          soon(ordinary(() -> upload(service, lines)), () -> upload(service, blank));
      assertThat(upload.statusCode()).isEqualTo(413);
      assertThat(upload.body()).contains("blank lines");
      HttpResponse<String> evaluation =
          soon(ordinary(() -> evaluation(service, lines)), () -> evaluation(service, blank));
      assertThat(evaluation.statusCode()).isEqualTo(413);
    }
  }

  private static HttpResponse<String> upload(RunningService service, byte[] packed) {
    return service.send(
        "POST /observations",
        BodyPublishers.ofByteArray(packed),
        "Content-Type",
        "application/gzip");
  }

  @Test
  void clientsThatDoNotSendTheirBodiesTakeNoThreadFromOthers() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (RunningService service = RunningService.with("server.tomcat.connection-timeout=20s")) {
      service.keep2020();
      Duration ordinary = ordinary(() -> others(service));
      for (int i = 0; i < 60; i++) {
        Socket socket = new Socket("127.0.0.1", service.port());
        slow.add(socket);
        String head =
            "POST /observations HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                + service.authorization()
                + "Content-Length: 1000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
      }
      assertThat(soon(ordinary, () -> others(service)).statusCode()).isEqualTo(200);
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static HttpResponse<String> evaluation(RunningService service, byte[] observations) {
    MultipartForm form =
        new MultipartForm()
            .file("plan", RunningService.data("plan.json"))
            .file("agencies", RunningService.data("agencies.json"))
            .file("observations", observations);
    return service.send(
        "POST /evaluations?asOf=2021-01-15", form.body(), "Content-Type", MultipartForm.TYPE);
  }

  /** It once took 36 seconds, because each repetition was compared with all before it. */
  @Test
  void oneFigureRepeatedOverAndOverIsJudgedSoon() throws Exception {
    byte[] repeated = packed(line(0).repeat(130_000).getBytes(UTF_8));
    assertThat(repeated).hasSizeLessThan(200_000);
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      service.keep2020();
      byte[] lines = ordinaryLines(repeated.length);
      Duration ordinary = ordinary(() -> evaluation(service, lines));
      assertThat(soon(ordinary, () -> evaluation(service, repeated)).statusCode()).isEqualTo(200);
    }
  }

  /** Asks for the health and a report, and sends figures; returns the last answer. */
  private static HttpResponse<String> others(RunningService service) {
    assertThat(service.get("/health").statusCode()).isEqualTo(200);
    assertThat(service.get("/plans/cchc-2020/evaluation?asOf=2021-01-15").statusCode())
        .isEqualTo(200);
    return service.postLines(RunningService.data("observations.ndjson"));
  }

  @Test
  void clientsThatAreGoneLeaveNoWorkThatKeepsOthersWaiting() throws Exception {
    byte[] blank = packed("\n".repeat(20_000_000).getBytes(UTF_8));
    try (RunningService service = RunningService.with("cchc.limits.largest-upload=256MB")) {
      service.keep2020();
      Duration ordinary = ordinary(() -> others(service));
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
      assertThat(soon(ordinary, () -> others(service)).statusCode()).isEqualTo(200);
    }
  }

  /** Each asks for so many pages at once that they do not fit into the buffers between them. */
  @Test
  void clientsThatDoNotReadTheirAnswersKeepNobodyWaitingAndAreCutOff() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try (RunningService service = RunningService.with("cchc.limits.longest-answer=1s")) {
      service.keep2020();
      Duration ordinary = ordinary(() -> others(service));
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
      assertThat(soon(ordinary, () -> others(service)).statusCode()).isEqualTo(200);
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

  /** To count a client's connections, those that are just being closed are looked at too. */
  @Test
  void noConnectionIsLostWhileOthersAreClosed() throws Exception {
    int clients = 8;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (RunningService service = RunningService.with()) {
      List<Callable<List<String>>> all = Collections.nCopies(clients, () -> healths(service, 200));
      for (Future<List<String>> answers : threads.invokeAll(all)) {
        assertThat(answers.get()).containsOnly("HTTP/1.1 200");
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> healths(RunningService service, int count) throws IOException {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try (Socket socket = new Socket("127.0.0.1", service.port())) {
        answers.add(health(socket));
      }
    }
    return answers;
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
      Duration ordinary = ordinary(() -> service.get(REPORT));
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
          assertThat(soon(ordinary, () -> service.get(path)).statusCode()).isEqualTo(200);
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
