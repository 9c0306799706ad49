package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.json.CchcJson;
import vn.cchc.verdict.Outcome;

class ServiceTest {
  private static final Path PLAN = Path.of("../../data/2020/plan.json");

  private static EmbeddedServer server;

  @BeforeAll
  static void start() {
    Map<String, Object> settings = Map.of("data", "../../data/2020", "micronaut.server.port", -1);
    server = ApplicationContext.run(EmbeddedServer.class, settings);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPlanIsReadJudgedAndItsEvaluationWritten() throws Exception {
    HttpResponse<String> answer = send(Files.readString(PLAN));
    assertThat(answer.statusCode()).isEqualTo(200);
    EvaluationReport report =
        CchcJson.readEvaluation(
                answer.body().getBytes(StandardCharsets.UTF_8), "evaluation.json")
            .orThrow();
    assertThat(report.result("bo-tri-theo-vi-tri-100").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aPlanWithAMisspeltKeyIsRefusedWithEveryProblem() throws Exception {
    HttpResponse<String> answer =
        send(Files.readString(PLAN).replace("\"title\"", "\"titel\""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"pointer\":\"#/titel\"", "\"code\":\"unknownKey\"")
        .contains("\"code\":\"missingKey\"");
  }

  private static HttpResponse<String> send(String plan) throws IOException, InterruptedException {
    URI service = server.getURI().resolve("/evaluations?asOf=2021-01-15");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(plan))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
