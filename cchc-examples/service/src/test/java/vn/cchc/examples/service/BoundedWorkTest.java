package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Requests that would cost far more than an honest one, and clients that hold connections. */
class BoundedWorkTest {
  private static final Duration SOON = Duration.ofSeconds(5);

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
      MultipartForm form =
          new MultipartForm()
              .file("plan", RunningService.data("plan.json"))
              .file("agencies", RunningService.data("agencies.json"))
              .file("observations", blank);
      HttpResponse<String> evaluation =
          soon(
              () ->
                  service.send(
                      "POST /evaluations?asOf=2021-01-15",
                      form.body(),
                      "Content-Type",
                      MultipartForm.TYPE));
      assertThat(evaluation.statusCode()).isEqualTo(413);
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
}
