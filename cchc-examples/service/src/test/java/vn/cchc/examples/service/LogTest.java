package vn.cchc.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service writes to its log: one JSON document a line, without names or what was sent. */
class LogTest {
  private static final String LAN =
      "{\"roles\": [\"reporter\"], \"agencies\": [\"ubnd-an-danh\"], \"password\": \"mat khau bi"
          + " mat\"}";
  private static final String FIGURE =
      """
      {"indicator":"chi-so-bi-mat","agency":"ubnd-an-danh","period":"2020","value":{"type":"quantity","amount":271828},"recordedAt":"2020-12-31T00:00:00Z"}
      """;

  @TempDir private Path folder;

  @Test
  void everyLineIsADocumentWithoutPersonalData() throws IOException, InterruptedException {
    String database = PostgresServer.newDatabaseOr(folder.resolve("cchc.sqlite"));
    ServiceProcess service = ServiceProcess.start(folder, database);
    HttpClient client = HttpClient.newHttpClient();
    String administrator = service.administrator();
    service.send(client, "PUT /users/nguyen-thi-lan", administrator, LAN);
    String lan = RunningService.basic("nguyen-thi-lan", "mat khau bi mat");
    String wrong = RunningService.basic("nguyen-thi-lan", "mat khau sai");
    assertThat(service.send(client, "POST /observations", lan, FIGURE).statusCode()).isEqualTo(200);
    assertThat(service.send(client, "POST /observations", lan, FIGURE + "x").statusCode())
        .isEqualTo(422);
    assertThat(service.send(client, "POST /observations", wrong, FIGURE).statusCode())
        .isEqualTo(401);
    assertThat(service.send(client, "GET /chi-so-bi-mat", lan, "").statusCode()).isEqualTo(404);
    assertThat(service.send(client, "PUT /agencies", administrator, FIGURE).statusCode())
        .isEqualTo(422);
    service.kill();
    List<String> lines =
        service.output().lines().filter(line -> !line.startsWith("User: admin")).toList();
    assertThat(lines).isNotEmpty();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : lines) {
      JsonNode document = mapper.readTree(line);
      assertThat(document.path("@timestamp").isTextual()).as(line).isTrue();
      assertThat(document.at("/log/level").isTextual()).as(line).isTrue();
    }
    assertThat(String.join("\n", lines))
        .doesNotContain("nguyen-thi-lan", "mat khau", "an-danh", "bi-mat", "271828", "admin");
  }
}
