package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are no documents. */
class BadBodyTest {
  private final RunningService service = RunningService.empty();

  private static byte[] spoilt(String how) {
    String plan = new String(RunningService.data("plan.json"), UTF_8);
    return switch (how) {
      case "empty" -> new byte[0];
      case "truncated" -> plan.substring(0, plan.length() / 2).getBytes(UTF_8);
      case "null" -> "null".getBytes(UTF_8);
      case "null inside" -> plan.replaceFirst("\"2020\"", "null").getBytes(UTF_8);
      case "duplicate key" -> plan.replaceFirst("\\{", "{\"id\": \"x\",").getBytes(UTF_8);
      case "unknown key" -> plan.replaceFirst("\\{", "{\"ten\": \"x\",").getBytes(UTF_8);
      case "deep" -> "[".repeat(90_000).getBytes(UTF_8);
      case "not UTF-8" -> plan.getBytes(UTF_16LE);
      case "trailing" -> (plan + "{}").getBytes(UTF_8);
      default -> throw new AssertionError(how);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "empty, syntax",
    "truncated, syntax",
    "null, nullValue",
    "null inside, nullValue",
    "duplicate key, duplicateKey",
    "unknown key, unknownKey",
    "deep, tooLarge",
    "not UTF-8, syntax",
    "trailing, trailingContent"
  })
  void aDocumentThatIsNoneIsRefusedAndNotKept(String how, String code) {
    HttpResponse<String> kept = service.putJson("/plans/cchc-2020", spoilt(how));
    assertThat(kept.statusCode()).isEqualTo(422);
    assertThat(kept.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(kept.body()).contains("\"code\": \"%s\"".formatted(code));
    assertThat(service.count("document")).isZero();

    HttpResponse<String> checked =
        service.send(
            "POST /plans/validation",
            BodyPublishers.ofByteArray(spoilt(how)),
            "Content-Type",
            "application/json");
    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(checked.body())
        .startsWith("{\"valid\": false")
        .contains("\"code\": \"%s\"".formatted(code));
  }

  @Test
  void aGoodPlanIsValid() {
    HttpResponse<String> alone =
        service.send(
            "POST /plans/validation",
            BodyPublishers.ofByteArray(RunningService.data("plan.json")),
            "Content-Type",
            "application/json");
    assertThat(alone.body()).isEqualTo("{\"valid\": true, \"errors\": [ ]}\n");
    HttpResponse<String> withAgencies =
        service.send(
            "POST /plans/validation",
            new MultipartForm()
                .file("plan", RunningService.data("plan.json"))
                .file("agencies", RunningService.data("agencies.json"))
                .body(),
            "Content-Type",
            MultipartForm.TYPE);
    assertThat(withAgencies.body()).isEqualTo(alone.body());
  }

  @Test
  void problemsAreReportedInBothLanguagesTheOneAskedForFirst() {
    assertThat(service.putJson("/agencies", "{}".getBytes(UTF_8)).body())
        .contains("\"detail\": \"thiếu khóa bắt buộc \\\"format\\\"\"")
        .contains("\"en\": \"required key \\\"format\\\" is missing\"");
    assertThat(
            service
                .send(
                    "PUT /agencies",
                    BodyPublishers.ofString("{}"),
                    "Content-Type",
                    "application/json",
                    "Accept-Language",
                    "en")
                .body())
        .contains("\"detail\": \"required key \\\"format\\\" is missing\"")
        .contains("\"vi\": \"thiếu khóa bắt buộc \\\"format\\\"\"");
  }

  @Test
  void aPlanIsNotKeptAtTheAddressOfAnother() {
    assertThat(service.putJson("/plans/cchc-2021", RunningService.data("plan.json")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aDocumentBeyondTheLimitIsNotRead() {
    byte[] large = new byte[RunningService.LARGEST_DOCUMENT + 1];
    HttpResponse<String> told = service.putJson("/agencies", large);
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(told.body()).contains("\"code\": \"tooLarge\"", "\"expected\": \"100000\"");

    HttpResponse<String> untold =
        service.send(
            "PUT /agencies",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
            "Content-Type",
            "application/json");
    assertThat(untold.statusCode()).isEqualTo(413);
    assertThat(untold.body()).contains("\"code\": \"tooLarge\"");
  }

  @Test
  void aPartBeyondTheLimitIsNotRead() {
    for (int size :
        new int[] {RunningService.LARGEST_DOCUMENT + 1, RunningService.LARGEST_UPLOAD + 1}) {
      HttpResponse<String> answer =
          service.send(
              "POST /evaluations?asOf=2021-01-15",
              new MultipartForm()
                  .file("plan", new byte[size])
                  .file("agencies", new byte[0])
                  .file("observations", new byte[0])
                  .body(),
              "Content-Type",
              MultipartForm.TYPE);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT /agencies, text/plain",
    "PUT /plans/cchc-2020, application/xml",
    "POST /plans/validation, application/x-www-form-urlencoded",
    "POST /evaluations?asOf=2021-01-15, application/json",
    "POST /observations, application/json",
    "POST /observations, no type at all"
  })
  void anotherTypeIsNotTaken(String line, String type) {
    HttpResponse<String> answer =
        service.send(line, BodyPublishers.ofString("{}"), "Content-Type", type);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("Loại nội dung không dùng được");
  }

  @Test
  void aFormThatBreaksOffIsReported() {
    HttpResponse<String> answer =
        service.send(
            "POST /evaluations?asOf=2021-01-15",
            BodyPublishers.ofString("--between-parts\r\nContent-Disposition: form-data; na"),
            "Content-Type",
            MultipartForm.TYPE);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }
}
