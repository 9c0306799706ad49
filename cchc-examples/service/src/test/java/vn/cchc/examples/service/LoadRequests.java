package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What clients send to a service under load. */
final class LoadRequests {
  private static final int DAYS = 700;
  private static final String LAN = RunningService.basic("lan", "mat khau cua Lan");

  private static final String PLAN =
      """
      {"format": "cchc-plan/1", "id": "one", "title": "One target", "period": "2020",
       "indicators": [{"id": "i", "name": "I", "measure": "share", "accumulation": "additive"}],
       "targets": [{"id": "t", "text": "T", "indicator": "i", "scope": {"type": "agency", "agency": "a"},
         "criterion": {"type": "atLeast", "value": 60}}]}
      """;

  private static final String AGENCIES =
      """
      {"format": "cchc-agencies/1", "agencies": [{"id": "a", "name": "A", "kind": "department"}]}
      """;

  private final int port;

  /** Requests to a port of this machine. */
  LoadRequests(int port) {
    this.port = port;
  }

  /** Starts a service with the plan and the agencies of 2020, and the user who sends all this. */
  static ServiceProcess start(HttpClient client, Path folder, String database)
      throws IOException, InterruptedException {
    ServiceProcess service = ServiceProcess.start(folder, database, "-Xmx256m", "-XX:+UseSerialGC");
    String administrator = service.administrator();
    String lan =
        "{\"roles\": [\"reporter\"], \"agencies\": [\"ubnd-tinh\", \"so-y-te\"], \"password\":"
            + " \"mat khau cua Lan\"}";
    for (String[] put :
        List.of(
            new String[] {"/users/lan", lan},
            new String[] {"/agencies", text("agencies.json")},
            new String[] {"/plans/cchc-2020", text("plan.json")})) {
      assertThat(service.send(client, "PUT " + put[0], administrator, put[1]).statusCode())
          .isEqualTo(200);
    }
    return service;
  }

  private static String text(String name) {
    return new String(RunningService.data(name), UTF_8);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", LAN);
  }

  private static String line(int number) {
    return """
    {"indicator":"ho-so-muc-3","agency":"so-y-te","period":"2020-03","value":{"type":"ratio","numerator":1,"denominator":2},"recordedAt":"2020-04-05T00:00:00.%09dZ"}
    """
        .formatted(number);
  }

  /** One target and one figure, all sent and nothing kept. */
  HttpRequest verdict(String path, int number) {
    String figure =
        line(number).replace("ho-so-muc-3", "i").replace("so-y-te", "a").replace("2020-03", "2020");
    return to(path)
        .header("Content-Type", MultipartForm.TYPE)
        .POST(
            new MultipartForm()
                .field("plan", PLAN)
                .field("agencies", AGENCIES)
                .field("observations", figure)
                .body())
        .build();
  }

  HttpRequest verdict(int number) {
    return verdict("/evaluations?asOf=2021-01-15", number);
  }

  /** The plan of 2020, each time on another day, so that few are answered from memory. */
  HttpRequest evaluation(int number) {
    LocalDate day = LocalDate.of(2020, 2, 1).plusDays(number % DAYS);
    return to("/plans/cchc-2020/evaluation?asOf=" + day).build();
  }

  /** Figures that are not there yet. */
  HttpRequest upload(int number, int figures) {
    String lines =
        IntStream.range(number * figures, (number + 1) * figures)
            .mapToObj(LoadRequests::line)
            .map(line -> line.replace("ho-so-muc-3", "khong-co"))
            .collect(Collectors.joining());
    return to("/observations")
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofString(lines))
        .build();
  }
}
