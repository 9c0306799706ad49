package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that always sends something, but never ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class BodyDeadlineTest {
  private static final String FORM = "POST /evaluations?asOf=2021-01-15, " + MultipartForm.TYPE;

  /** Far more than the service has. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private RunningService service;

  @BeforeAll
  void start() {
    service = RunningService.with("cchc.limits.longest-upload=1s");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    FORM + ", 408",
    "POST /observations, application/x-ndjson, 408",
    "PUT /agencies, application/json, 408",
    "POST /nowhere, application/json, 404",
    "POST /observations, text/plain, 415"
  })
  void itIsAnsweredAndGoneAfterTheLongestTime(String line, String type, int status)
      throws IOException {
    String answer =
        drip(
            line + " HTTP/1.1\r\nHost: x\r\n" + service.authorization() + "Content-Type: " + type,
            90_000);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("application/problem+json", "\"status\": " + status);
  }

  @Test
  void whoeverIsReadyInTimeKeepsTheConnectionThoughNobodyWantedTheBody() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.setSoTimeout(30_000);
      String unwanted =
          "POST /nowhere HTTP/1.1\r\nHost: x\r\n"
              + service.authorization()
              + "Content-Length: 100000\r\n\r\n";
      socket.getOutputStream().write(unwanted.getBytes(US_ASCII));
      socket.getOutputStream().write(new byte[100_000]);
      String next = "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(next.getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 404")
          .contains("HTTP/1.1 200")
          .endsWith("UP\n");
    }
  }

  /** Sends a byte now and then until the connection is closed, and returns what was answered. */
  private String drip(String head, int length) throws IOException {
    StringBuilder answer = new StringBuilder();
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.setSoTimeout(50);
      socket
          .getOutputStream()
          .write((head + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(US_ASCII));
      byte[] bytes = new byte[10_000];
      int read = 0;
      for (long start = System.nanoTime(); read >= 0; ) {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        try {
          answer.append(new String(bytes, 0, read, UTF_8));
          socket.getOutputStream().write(' ');
          read = socket.getInputStream().read(bytes);
        } catch (SocketTimeoutException e) {
          read = 0;
        }
      }
    } catch (SocketException e) {
      return answer.toString(); // closed while another byte was under way
    }
    return answer.toString();
  }
}
