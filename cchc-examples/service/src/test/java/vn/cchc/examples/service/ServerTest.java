package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.cchc.examples.service.server.NetworkGuard;

/** The service as whoever runs it sees it. */
class ServerTest {
  private static final String LINE =
      """
      {"indicator":"a","agency":"b","period":"2020","value":{"type":"quantity","amount":1},"recordedAt":"2020-12-31T00:00:00Z"}
      """;

  private static final String CONTINUE = "HTTP/1.1 100 \r\n\r\n";

  private final RunningService service = RunningService.empty();

  @Test
  void itSaysThatItIsUp() {
    HttpResponse<String> answer = service.get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("UP\n");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /nowhere, 404",
    "GET /error, 404",
    "GET /plans/%20/evaluation?asOf=2021-01-15, 404",
    "DELETE /agencies, 405",
    "GET /observations, 405",
    "PATCH /nowhere, 404"
  })
  void whatIsNotThereIsAProblem(String line, int status) {
    HttpResponse<String> answer = service.send(line, BodyPublishers.noBody());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .as(answer.body())
        .hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\": " + status);
  }

  @Test
  void anotherTypeOfAnswerThanThereIsIsAProblem() {
    assertThat(service.get("/health", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a%2Fb HTTP/1.1, 400",
    "GET /[ HTTP/1.1, 400",
    "'GET / HTTP/1.1\r\nHost: y', 400",
    "'GET / HTTP/1.1\r\nContent-Length: -1', 400",
    "gibberish, 400",
    "'POST / HTTP/1.1\r\nTransfer-Encoding: unknown', 501",
    "GET / HTTP/9.9, 505"
  })
  void whatTheServerRefusesItselfIsAProblemToo(String line, int status) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 " + status)
          .contains("Content-Type: application/problem+json", "\"status\": " + status)
          .endsWith("}\n")
          .doesNotContain("Exception", "\tat ", "Tomcat", "<");
    }
  }

  @Test
  void whereTheServiceFailsNothingInsideIsReported() {
    service.keep2020();
    service.write("UPDATE document SET content = ? WHERE plan <> ''", new byte[] {'x'});
    service.write("UPDATE state SET version = version + 1");
    HttpResponse<String> answer = service.get("/plans/cchc-2020/evaluation?asOf=2021-01-15");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Lỗi của dịch vụ").doesNotContain("Exception", "broken");
  }

  @Test
  void itsDescriptionHasEveryAddressAndNoLooseReference() throws IOException {
    JsonNode description = new ObjectMapper().readTree(service.get("/openapi.json").body());
    assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(description.findValuesAsText("$ref"))
        .hasSizeGreaterThan(100)
        .allMatch(reference -> description.at(reference.substring(1)).isObject());
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    Set<String> there = new TreeSet<>();
    service
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping
                    .getMethodsCondition()
                    .getMethods()
                    .forEach(
                        method ->
                            mapping
                                .getPatternValues()
                                .forEach(path -> there.add(method + " " + path))));
    assertThat(described).isEqualTo(there);
  }

  @Test
  void metricsAreAtThePortForOperationAlone() throws IOException, InterruptedException {
    service.get("/plans");
    HttpResponse<String> metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.operationPort() + "/metrics"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(metrics.body())
        .contains("cchc_requests_seconds_count{", "path=\"/plans\"", "cchc_lines_read_total")
        .contains("cchc_evaluation_seconds_count");
    assertThat(service.get("/metrics").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", ""})
  void itDoesNotStartOpenToOthersWithoutTlsOrAProxy(String address) {
    assertThatThrownBy(() -> RunningService.with("server.address=" + address).close())
        .hasRootCauseInstanceOf(NetworkGuard.UnprotectedException.class)
        .rootCause()
        .hasMessageContaining("server.address");
  }

  @Test
  void itStartsOpenToOthersWhereAProxyIsDeclared() {
    try (RunningService open =
        RunningService.with("server.address=0.0.0.0", "cchc.access.proxies=192.0.2.1")) {
      assertThat(open.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  @Timeout(60)
  void itFinishesWhatIsUnderWayBeforeItStopsAndKeepsItsData(@TempDir Path folder)
      throws IOException {
    String database =
        "spring.datasource.url=jdbc:sqlite:%s/cchc.sqlite".formatted(folder.toAbsolutePath());
    RunningService stopping = RunningService.with(database, "server.tomcat.connection-timeout=20s");
    String answer;
    CompletableFuture<Void> stopped;
    try (Socket socket = new Socket("127.0.0.1", stopping.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /observations HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                  + stopping.authorization()
                  + "Content-Type: application/x-ndjson\r\nContent-Length: "
                  + LINE.length()
                  + "\r\nExpect: 100-continue\r\n\r\n")
              .getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readNBytes(CONTINUE.length()), US_ASCII))
          .isEqualTo(CONTINUE);
      while (!isUnderWay()) { // the server says so before it hands the request on
        Thread.onSpinWait();
      }
      stopped = CompletableFuture.runAsync(stopping::close);
      while (accepts(stopping.port())) {
        Thread.onSpinWait();
      }
      out.write(LINE.getBytes(UTF_8));
      answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
    stopped.join();
    assertThat(answer).contains("HTTP/1.1 200").contains("\"added\": 1");
    try (RunningService again = RunningService.with(database)) {
      assertThat(again.postLines(LINE.getBytes(UTF_8)).body())
          .contains("\"sent\": 1, \"added\": 0");
    }
  }

  private static boolean isUnderWay() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(call -> call.getClassName().endsWith(".ObservationController"));
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
