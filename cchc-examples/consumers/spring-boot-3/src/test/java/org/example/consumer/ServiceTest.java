package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.json.CchcJson;
import vn.cchc.verdict.Outcome;

@SpringBootTest(
    properties = "data=../../data/2020",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServiceTest {
  private static final Path PLAN = Path.of("../../data/2020/plan.json");

  @Value("${local.server.port}")
  private int port;

  /** The build runs all tests twice: with named modules, and on the class path. */
  @Test
  void onTheModulePathEverythingIsANamedModule() {
    boolean isNamed = Boolean.getBoolean("module.path");
    assertThat(Service.class.getModule().getName())
        .isEqualTo(isNamed ? "org.example.consumer" : null);
    assertThat(CchcJson.class.getModule().getName()).isEqualTo(isNamed ? "vn.cchc.json" : null);
    assertThat(JsonMapper.class.getModule().getName())
        .isEqualTo(isNamed ? "com.fasterxml.jackson.databind" : null);
  }

  @Test
  void aPlanIsReadJudgedAndItsEvaluationWritten() throws Exception {
    HttpResponse<String> answer = send("evaluations", Files.readString(PLAN));
    assertThat(answer.statusCode()).isEqualTo(200);
    EvaluationReport report = read(answer);
    assertThat(report.result("bo-tri-theo-vi-tri-100").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer.body()).isEqualTo(compact(CchcJson.writeEvaluation(report)));
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

  /** Removes what indents a document. */
  private static String compact(String json) {
    return json.replaceAll("\\n *", "").replace("\": ", "\":").replace("[ ]", "[]");
  }

  private static EvaluationReport read(HttpResponse<String> answer) {
    return CchcJson.readEvaluation(
            answer.body().getBytes(StandardCharsets.UTF_8), "evaluation.json")
        .orThrow();
  }

  private HttpResponse<String> send(String path, String plan)
      throws IOException, InterruptedException {
    URI service = URI.create("http://localhost:" + port + "/" + path + "?asOf=2021-01-15");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(plan))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
