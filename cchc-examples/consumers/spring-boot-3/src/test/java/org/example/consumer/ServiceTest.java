package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.verdict.Outcome;
import vn.cchc.json.CchcJson;

@SpringBootTest(
    properties = "data=../../data/2020",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServiceTest {
  private static final Path PLAN = Path.of("../../data/2020/plan.json");

  @Value("${local.server.port}")
  private int port;

  @Test
  void aPlanIsReadJudgedAndItsEvaluationWritten() throws Exception {
    HttpResponse<byte[]> answer = send(Files.readString(PLAN));
    assertThat(answer.statusCode()).isEqualTo(200);
    EvaluationReport report =
        CchcJson.readEvaluation(answer.body(), "evaluation.json").value().orElseThrow();
    assertThat(report.result("bo-tri-theo-vi-tri-100").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aPlanWithAMisspeltKeyIsRefused() throws Exception {
    HttpResponse<byte[]> answer = send(Files.readString(PLAN).replace("\"title\"", "\"titel\""));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private HttpResponse<byte[]> send(String plan) throws IOException, InterruptedException {
    URI service = URI.create("http://localhost:" + port + "/evaluations?asOf=2021-01-15");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(plan))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
