package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary folder that is full while the database has room. */
class FullFolderTest {
  private static final int FIGURES = 3000;

  @TempDir private Path folder;

  private static byte[] lines() {
    return QuantityLines.from(0, FIGURES).getBytes(UTF_8);
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static void assertFull(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("Đĩa của dịch vụ đã đầy, chưa lưu gì");
  }

  /** A client that reads nothing until it has sent everything, such as a script. */
  private static String sendWholly(RunningService service) throws IOException {
    String head =
        "POST /observations HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
            + service.authorization()
            + "Content-Length: 20000000\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(new byte[20_000_000]);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static HttpResponse<String> form(RunningService service, String line, byte[] document) {
    MultipartForm form =
        line.contains("sheets")
            ? new MultipartForm().file("sheet", document)
            : new MultipartForm()
                .file("plan", document)
                .file("agencies", document)
                .file("observations", document);
    return service.send(line, form.body(), "Content-Type", MultipartForm.TYPE);
  }

  @Test
  void itIsAnsweredAndTheServiceGoesOnWhenThereIsRoom() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder, "8m");
        RunningService service =
            RunningService.with(
                "cchc.temporary=" + disk.folder(), "cchc.limits.largest-upload=64MB");
        WarningLog log = WarningLog.open()) {
      service.keep2020();
      long before = service.count("observation");
      Path filler = folder.resolve("filler");
      fill(filler);
      for (int i = 0; i < 3; i++) {
        assertFull(service.postLines(lines()));
        assertFull(form(service, "POST /sheets", lines()));
        assertFull(form(service, "POST /evaluations?asOf=2021-01-15", lines()));
        assertThat(sendWholly(service)).startsWith("HTTP/1.1 507");
        assertThat(service.get("/plans").statusCode()).isEqualTo(200);
        assertThat(service.get("/plans/cchc-2020/evaluation?asOf=2021-01-15").statusCode())
            .isEqualTo(200);
      }
      assertThat(service.count("observation")).isEqualTo(before);
      assertThat(log.lines()).hasSize(1);
      assertThat(ImmutableList.copyOf(log.lines()).get(0)).startsWith("the disk is full");
      Files.delete(filler);
      assertThat(service.postLines(lines()).body()).contains("\"added\": " + FIGURES);
      assertThat(
              service
                  .send(
                      "POST /evaluations?asOf=2021-01-15",
                      MultipartForm.of2020().body(),
                      "Content-Type",
                      MultipartForm.TYPE)
                  .statusCode())
          .isEqualTo(200);
      assertThat(service.send("GET /health", BodyPublishers.noBody()).statusCode()).isEqualTo(200);
    }
  }
}
