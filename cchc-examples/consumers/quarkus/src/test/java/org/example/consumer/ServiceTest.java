package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.json.CchcJson;
import vn.cchc.verdict.Outcome;

@QuarkusTest
class ServiceTest {
  private static final Path PLAN = Path.of("../../data/2020/plan.json");

  @TestHTTPResource("/")
  URI service;

  @Test
  void aPlanIsReadJudgedAndItsEvaluationWritten() throws Exception {
    HttpResponse<String> answer = send("evaluations", Files.readString(PLAN));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(read(answer).result("bo-tri-theo-vi-tri-100").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void anEvaluationIsWrittenWithItsExplanations() throws Exception {
    HttpResponse<String> answer = send("explained-evaluations", Files.readString(PLAN));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(read(answer)).isEqualTo(read(send("evaluations", Files.readString(PLAN))));
    assertThat(answer.body()).contains("\"explanation\":\"Không đạt");
  }

  @Test
  void aPlanWithAMisspeltKeyIsRefusedWithEveryProblem() throws Exception {
    HttpResponse<String> answer =
        send("evaluations", Files.readString(PLAN).replace("\"title\"", "\"titel\""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"pointer\":\"#/titel\"", "\"code\":\"unknownKey\"")
        .contains("\"code\":\"missingKey\"");
  }

  private static EvaluationReport read(HttpResponse<String> answer) {
    return CchcJson.readEvaluation(
            answer.body().getBytes(StandardCharsets.UTF_8), "evaluation.json")
        .orThrow();
  }

  private HttpResponse<String> send(String path, String plan)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(service.resolve(path + "?asOf=2021-01-15"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(plan))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
