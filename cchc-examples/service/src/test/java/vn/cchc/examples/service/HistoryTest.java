package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is overwritten unseen, and what was wrong is withdrawn. */
class HistoryTest {
  private static final String EARLIER = "/plans/cchc-2020/evaluation?asOf=2021-01-15";
  private static final String LATER = "/plans/cchc-2020/evaluation?asOf=2099-01-15";

  private final RunningService service = RunningService.empty();

  private static byte[] plan(String from, String title) {
    return new String(RunningService.data("plan.json"), UTF_8)
        .replaceFirst(
            "\"title\": \"[^\"]*\"",
            "\"inForceFrom\": \"%s\", \"title\": \"%s\"".formatted(from, title))
        .getBytes(UTF_8);
  }

  private HttpResponse<String> put(String path, byte[] document, String... headers) {
    return service.send(
        "PUT " + path,
        BodyPublishers.ofByteArray(document),
        ObjectArrays.concat(
            new String[] {"Content-Type", "application/json"}, headers, String.class));
  }

  private HttpResponse<String> post(String path) {
    return service.send("POST " + path, BodyPublishers.noBody());
  }

  private static String number(HttpResponse<String> list) {
    return list.body().replaceAll("(?s).*\"number\": ([0-9]+).*", "$1");
  }

  @Test
  void whateverIsKeptIsGivenBackAsItCame() {
    service.keep2020();
    assertThat(service.get("/agencies").body())
        .isEqualTo(new String(RunningService.data("agencies.json"), UTF_8));
    HttpResponse<String> plan = service.get("/plans/cchc-2020");
    assertThat(plan.body()).isEqualTo(new String(RunningService.data("plan.json"), UTF_8));
    String tag = plan.headers().firstValue("ETag").orElseThrow();
    assertThat(service.get("/plans/cchc-2020", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(service.get("/plans").body())
        .contains("\"id\": \"cchc-2020\"", tag.replace("\"", ""));
  }

  @Test
  void nothingIsReplacedWithoutAWordOnWhatItReplaces() {
    byte[] first = plan("2020-01-01", "Bản 1");
    byte[] second = plan("2020-01-01", "Bản 2");
    service.putJson("/agencies", RunningService.data("agencies.json"));
    HttpResponse<String> kept = put("/plans/cchc-2020", first, "If-None-Match", "*");
    assertThat(kept.statusCode()).isEqualTo(200);
    String tag = kept.headers().firstValue("ETag").orElseThrow();
    assertThat(put("/plans/cchc-2020", first).statusCode()).isEqualTo(200);
    assertThat(put("/plans/cchc-2020", second).statusCode()).isEqualTo(428);
    assertThat(put("/plans/cchc-2020", second, "If-None-Match", "*").statusCode()).isEqualTo(412);
    assertThat(put("/plans/cchc-2020", second, "If-Match", "\"other\"").statusCode())
        .isEqualTo(412);
    assertThat(put("/plans/cchc-2020", second, "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(put("/plans/cchc-2020", first, "If-Match", tag).statusCode()).isEqualTo(412);
    assertThat(service.get("/plans/cchc-2020").body()).contains("Bản 2");
    assertThat(service.count("document")).isEqualTo(3);
  }

  @Test
  void agenciesThatStrandAPlanAreRefusedWithItsName() {
    service.keep2020();
    HttpResponse<String> answer =
        service.putJson(
            "/agencies",
            """
            {"format": "cchc-agencies/1",
             "agencies": [{"id": "x", "name": "X", "kind": "provincialCommittee"}]}
            """
                .getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"plans\": [\"cchc-2020\"]", "\"source\": \"cchc-2020\"", "unknownAgency");
    assertThat(service.get(EARLIER).statusCode()).isEqualTo(200);
    assertThat(service.get("/agencies").body())
        .isEqualTo(new String(RunningService.data("agencies.json"), UTF_8));
  }

  @Test
  void anIndicatorThatAnotherPlanDefinesDifferentlyIsAnError() {
    service.keep2020();
    String other =
        """
        {"format": "cchc-plan/1", "id": "khac", "title": "Khác", "period": "2020",
         "indicators": [{"id": "pci", "name": "PCI", "unit": "count", "measure": "quantity",
           "accumulation": "state", "rollUp": "none"}]}
        """;
    HttpResponse<String> answer = service.putJson("/plans/khac", other.getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"plans\": [\"cchc-2020\"]", "\"#/indicators/0\"");
  }

  @Test
  void aWithdrawnRevisionStaysInReportsOfEarlierDaysUnlessItNeverWas() {
    service.putJson("/agencies", RunningService.data("agencies.json"));
    service.putJson("/plans/cchc-2020", plan("2020-01-01", "Bản 1"));
    service.putJson("/plans/cchc-2020", plan("2020-07-01", "Bản 2"));
    String revisions = "/plans/cchc-2020/revisions";
    String second = number(service.get(revisions));
    assertThat(post(revisions + "/" + second + "/withdrawal").statusCode()).isEqualTo(200);
    assertThat(service.get(EARLIER).body()).contains("\"inForceFrom\": \"2020-07-01\"");
    assertThat(service.get(LATER).body()).contains("\"inForceFrom\": \"2020-01-01\"");
    assertThat(post(revisions + "/" + second + "/withdrawal").statusCode()).isEqualTo(409);
    post(revisions + "/" + second + "/withdrawal?neverInForce=true");
    assertThat(service.get(EARLIER).body()).contains("\"inForceFrom\": \"2020-01-01\"");
    assertThat(service.get(revisions).body()).contains("withdrawnAt", "\"withdrawnBy\": \"all\"");
    assertThat(service.get(revisions + "/" + second).body()).contains("Bản 2");
  }

  @Test
  void withdrawnAgenciesGiveWayToThoseBefore() {
    service.keep2020();
    String first = service.get("/agencies").body();
    String second = first.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Tên sai\"");
    service.putJson("/agencies", second.getBytes(UTF_8));
    assertThat(service.get("/agencies").body()).isEqualTo(second);
    String number = number(service.get("/agencies/revisions"));
    assertThat(post("/agencies/revisions/" + number + "/withdrawal").statusCode()).isEqualTo(200);
    assertThat(service.get("/agencies").body()).isEqualTo(first);
    assertThat(service.get("/agencies/revisions").body())
        .contains("withdrawnAt", "\"withdrawnBy\": \"all\"");
    assertThat(service.get("/agencies/revisions/" + number).body()).isEqualTo(second);
  }

  @Test
  void aWithdrawnUploadStaysInReportsOfEarlierDaysAndCanBeSentAgain() {
    service.keep2020();
    String before = service.get(EARLIER).body();
    String later = service.get(LATER).body();
    String line =
        """
        {"indicator":"pci","agency":"ubnd-tinh","period":"2019","value":{"type":"rank","rank":1,"of":63},"recordedAt":"2021-01-15T16:59:59Z","kind":"published"}
        """;
    HttpResponse<String> upload = service.postLines(line.getBytes(UTF_8));
    String with = service.get(EARLIER).body();
    assertThat(with).isNotEqualTo(before);
    assertThat(service.get(LATER).body()).isNotEqualTo(later);
    String id = upload.body().replaceAll("(?s).*\"upload\": ([0-9]+).*", "$1");
    assertThat(post("/uploads/" + id + "/withdrawal").statusCode()).isEqualTo(200);
    assertThat(service.get(EARLIER).body()).isEqualTo(with);
    assertThat(service.get(LATER).body()).isEqualTo(later);
    assertThat(post("/uploads/" + id + "/withdrawal").statusCode()).isEqualTo(409);
    assertThat(service.postLines(line.getBytes(UTF_8)).body()).contains("\"added\": 1");
    assertThat(service.get(LATER).body()).isNotEqualTo(later);
  }

  @Test
  void anUploadThatSeveralWithdrawAtOnceIsWithdrawnOnce() {
    service.putJson("/agencies", RunningService.data("agencies.json"));
    HttpResponse<String> upload = service.postLines(RunningService.data("observations.ndjson"));
    String id = upload.body().replaceAll("(?s).*\"upload\": ([0-9]+).*", "$1");
    List<CompletableFuture<Integer>> withdrawals =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> post("/uploads/" + id + "/withdrawal").statusCode()))
            .limit(4)
            .toList();
    assertThat(withdrawals.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(service.get("/observations/unknown").body()).isEqualTo("[]\n");
    assertThat(service.count("withdrawn_observation"))
        .isEqualTo(Long.parseLong(upload.body().replaceAll("(?s).*\"added\": ([0-9]+).*", "$1")));
    assertThat(post("/uploads/0/withdrawal").statusCode()).isEqualTo(404);
  }

  @Test
  void aFigureCountsOnTheDayOnWhichItWasRecordedAndItsCorrectionFromTheNext() {
    service.keep2020();
    String line =
        """
        {"indicator":"pci","agency":"ubnd-tinh","period":"2019","value":{"type":"rank","rank":%d,"of":63},"recordedAt":"%s","kind":"published"}
        """;
    service.postLines(line.formatted(1, "2021-01-15T16:59:59Z").getBytes(UTF_8));
    String day = service.get(EARLIER).body();
    assertThat(day).contains("\"rank\": 1,");
    service.postLines(line.formatted(2, "2021-01-15T17:00:00Z").getBytes(UTF_8));
    assertThat(service.get(EARLIER).body()).isEqualTo(day);
    assertThat(service.get("/plans/cchc-2020/evaluation?asOf=2021-01-16").body())
        .contains("\"rank\": 2,");
  }

  @Test
  void anEvaluationIsNotMadeAgainWhileNothingHasChanged() {
    service.keep2020();
    String tag = service.get(EARLIER).headers().firstValue("ETag").orElseThrow();
    assertThat(service.get(EARLIER, "If-None-Match", tag).statusCode()).isEqualTo(304);
    service.postLines(
        "{\"indicator\":\"x\",\"agency\":\"a\",\"period\":\"2020\",\"value\":{\"type\":\"quantity\",\"amount\":1},\"recordedAt\":\"2020-12-31T00:00:00Z\"}\n"
            .getBytes(UTF_8));
    assertThat(service.get(EARLIER, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aFormFieldIsAsGoodAsAFile() {
    String field = new String(RunningService.data("plan.json"), UTF_8);
    MultipartForm form =
        new MultipartForm()
            .field("plan", field)
            .file("agencies", RunningService.data("agencies.json"))
            .file("observations", RunningService.data("observations.ndjson"));
    HttpResponse<String> answer =
        service.send(
            "POST /evaluations?asOf=2021-01-15", form.body(), "Content-Type", MultipartForm.TYPE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void aFailingPageIsAPageInTheReadersLanguage() {
    HttpResponse<String> page =
        service.get(
            "/plans/none/report?asOf=2021-01-15",
            "Accept",
            "text/html,*/*;q=0.8",
            "Accept-Language",
            "en");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body()).contains("<html lang=\"en\"", "No such plan is kept");
  }
}
