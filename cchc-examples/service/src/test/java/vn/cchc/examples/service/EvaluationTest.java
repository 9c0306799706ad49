package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.commandline.Cchc;
import vn.cchc.examples.report.page.HtmlReport;

/** Plans judged over HTTP. */
class EvaluationTest {
  private static final String AS_OF = "?asOf=2021-01-15";
  private static final String KEPT = "/plans/cchc-2020/evaluation" + AS_OF;

  private final RunningService service = RunningService.empty();

  /** What the command line writes of the same files. */
  private static String commandLine(String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        Cchc.run(
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            "evaluate",
            "--plan",
            RunningService.DATA.resolve("plan.json").toString(),
            "--agencies",
            RunningService.DATA.resolve("agencies.json").toString(),
            "--observations",
            RunningService.DATA.resolve("observations.ndjson").toString(),
            "--as-of",
            "2021-01-15",
            "--format",
            "json",
            "--lang",
            language);
    assertThat(code).isZero();
    return out.toString(UTF_8);
  }

  private HttpResponse<String> evaluate(MultipartForm form, String... headers) {
    return service.send(
        "POST /evaluations" + AS_OF,
        form.body(),
        ObjectArrays.concat(
            new String[] {"Content-Type", MultipartForm.TYPE}, headers, String.class));
  }

  @Test
  void whatIsSentIsJudgedAsOnTheCommandLine() {
    HttpResponse<String> answer = evaluate(MultipartForm.of2020());
    assertThat(answer.body()).isEqualTo(commandLine("vi"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
    assertThat(service.count("observation")).isZero();
  }

  @Test
  void anObservationsPartMayBePackedAndAppearSeveralTimes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(RunningService.data("observations.ndjson"));
    }
    MultipartForm form =
        new MultipartForm()
            .file("plan", RunningService.data("plan.json"))
            .file("agencies", RunningService.data("agencies.json"))
            .file("observations", packed.toByteArray())
            .file("observations", RunningService.data("observations.ndjson"));
    assertThat(evaluate(form).body()).isEqualTo(commandLine("vi"));
  }

  @Test
  void whatIsKeptIsJudgedAsOnTheCommandLineInBothLanguages() {
    service.keep2020();
    assertThat(service.get(KEPT).body()).isEqualTo(commandLine("vi"));
    HttpResponse<String> english =
        service.get(KEPT, "Accept-Language", "fr, en-GB;q=0.8, vi;q=0.5");
    assertThat(english.body()).isEqualTo(commandLine("en"));
    assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(english.headers().allValues("Vary"))
        .contains("Accept, Accept-Language, Authorization");
  }

  @Test
  void allThatIsWrongWithAllPartsIsReportedAtOnce() {
    HttpResponse<String> answer =
        evaluate(
            new MultipartForm()
                .file("plan", "{\"format\": \"cchc-plan/1\"}".getBytes(UTF_8))
                .file("agencies", "null".getBytes(UTF_8))
                .file("observations", "{}\n[]\n".getBytes(UTF_8)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"title\": \"Tài liệu bị từ chối\"", "\"status\": 422")
        .contains("\"source\": \"plan\"", "\"source\": \"agencies\"")
        .contains("\"source\": \"observations\"", "\"line\": 2");
  }

  @Test
  void aPlanThatDoesNotFitTheAgenciesIsRefused() {
    HttpResponse<String> answer =
        evaluate(
            new MultipartForm()
                .file("plan", RunningService.data("plan.json"))
                .file(
                    "agencies",
                    "{\"format\": \"cchc-agencies/1\", \"agencies\": []}".getBytes(UTF_8))
                .file("observations", new byte[0]),
            "Accept-Language",
            "en");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"title\": \"The document was refused\"")
        .contains("\"code\": \"unknownAgency\"", "the register has no agency");
  }

  @Test
  void aPartThatIsMissingIsReported() {
    HttpResponse<String> answer =
        evaluate(new MultipartForm().file("plan", RunningService.data("plan.json")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\": \"missingKey\"", "\"subject\": \"agencies\"");
  }

  @Test
  void everyPartOfAFormIsUsedOrNamed() {
    HttpResponse<String> answer =
        evaluate(
            new MultipartForm()
                .file("plan", RunningService.data("plan.json"))
                .file("agencies", RunningService.data("agencies.json"))
                .file("observation", RunningService.data("observations.ndjson")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"code\": \"unknownKey\"", "\"subject\": \"observation\"")
        .contains("\"code\": \"missingKey\"", "\"subject\": \"observations\"");
    HttpResponse<String> twice =
        evaluate(MultipartForm.of2020().file("agencies", RunningService.data("agencies.json")));
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("\"code\": \"duplicateKey\"");
  }

  @Test
  void severalPlansOfAFormAreRevisionsOfWhichTheOneInForceIsJudged() {
    MultipartForm form =
        new MultipartForm()
            .file("agencies", RunningService.data("agencies.json"))
            .file("observations", RunningService.data("observations.ndjson"));
    for (String day : new String[] {"2020-01-01", "2020-07-01", "2022-01-01"}) {
      form.file(
          "plan",
          new String(RunningService.data("plan.json"), UTF_8)
              .replaceFirst("\"title\"", "\"inForceFrom\": \"%s\", \"title\"".formatted(day))
              .getBytes(UTF_8));
    }
    assertThat(evaluate(form).body()).contains("\"inForceFrom\": \"2020-07-01\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?asOf=",
        "?asOf=2021-02-30",
        "?asOf=2021-1-15",
        "?asOf=%2B999999999-12-31",
        "?asOf=hom+nay"
      })
  void aDayThatIsNoneIsReported(String query) {
    HttpResponse<String> answer = service.get("/plans/cchc-2020/evaluation" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"subject\": \"asOf\"", "Yêu cầu không hợp lệ");
  }

  @Test
  void aPlanThatIsNotKeptIsNotFound() {
    HttpResponse<String> answer = service.get("/plans/cchc-2019/evaluation" + AS_OF);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Chưa lưu kế hoạch này");
  }

  @Test
  void withoutAgenciesNothingIsJudged() {
    service.putJson("/plans/cchc-2020", RunningService.data("plan.json"));
    HttpResponse<String> answer = service.get(KEPT);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("PUT /agencies");
  }

  @Test
  void whoHoldsAResultBackIsReportedOnRequest() {
    service.keep2020();

    assertThat(service.get(KEPT).body()).doesNotContain("\"contributors\"");
    assertThat(service.get(KEPT + "&detail=false").body()).doesNotContain("\"contributors\"");
    assertThat(service.get(KEPT + "&detail=true").body())
        .contains("\"contributors\"", "\"course\"");
  }

  @Test
  void aSlipInAParameterIsRefusedByName() {
    service.keep2020();

    HttpResponse<String> otherWord = service.get(KEPT + "&detail=yes");
    HttpResponse<String> otherName = service.get(KEPT + "&details=true");

    assertThat(otherWord.statusCode()).isEqualTo(400);
    assertThat(otherWord.body()).contains("unknownName", "true, false");
    assertThat(otherName.statusCode()).isEqualTo(400);
    assertThat(otherName.body()).contains("unknownKey", "details", "asOf, detail");
  }

  @Test
  void theRevisionInForceOnTheDayIsJudged() {
    service.keep2020();
    String plan = new String(RunningService.data("plan.json"), UTF_8);
    assertThat(plan).doesNotContain("inForceFrom");
    service.write("DELETE FROM document WHERE plan <> ''");
    for (String day : new String[] {"2020-01-01", "2020-07-01"}) {
      String revision =
          plan.replaceFirst("\"title\"", "\"inForceFrom\": \"%s\", \"title\"".formatted(day));
      assertThat(service.putJson("/plans/cchc-2020", revision.getBytes(UTF_8)).statusCode())
          .isEqualTo(200);
    }
    assertThat(service.get("/plans/cchc-2020/evaluation?asOf=2020-06-30").body())
        .contains("\"inForceFrom\": \"2020-01-01\"");
    assertThat(service.get(KEPT).body()).contains("\"inForceFrom\": \"2020-07-01\"");
    HttpResponse<String> before = service.get("/plans/cchc-2020/evaluation?asOf=2019-12-31");
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.body()).contains("\"code\": \"notInForce\"");
  }

  @Test
  void figuresOfOtherPlansAreNoneOfItsAndThoseOfNoPlanAreCounted() {
    service.keep2020();
    String line =
        """
        {"indicator":"%s","agency":"ubnd-tinh","period":"2020","value":{"type":"quantity","amount":1},"recordedAt":"2020-12-31T00:00:00Z"}
        """;
    HttpResponse<String> upload =
        service.postLines(
            (line.formatted("la") + line.formatted("cua-ke-hoach-khac")).getBytes(UTF_8));
    assertThat(upload.body()).contains("{\"indicator\": \"la\", \"figures\": 1}");
    service.putJson(
        "/plans/khac",
        """
        {"format": "cchc-plan/1", "id": "khac", "title": "Kế hoạch khác", "period": "2020",
         "indicators": [{"id": "cua-ke-hoach-khac", "name": "Khác", "unit": "count",
           "measure": "quantity", "accumulation": "state", "rollUp": "none"}]}
        """
            .getBytes(UTF_8));
    assertThat(service.get(KEPT).body())
        .doesNotContain("\"indicator\": \"la\"", "cua-ke-hoach-khac");
    assertThat(service.get("/observations/unknown").body())
        .isEqualTo("[{\"indicator\": \"la\", \"figures\": 1}]\n");
  }

  @Test
  void aDayThatHasNotEndedIsWarnedOf() {
    service.keep2020();
    for (String path : List.of("evaluation", "report")) {
      String kept = "/plans/cchc-2020/" + path;
      HttpResponse<String> unended = service.get(kept + "?asOf=2999-01-15");
      assertThat(unended.headers().firstValue("Cchc-Warning")).as(path).hasValue("dayNotEnded");
      assertThat(unended.body().contains("Ngày báo cáo chưa kết thúc"))
          .isEqualTo(path.equals("report"));
      HttpResponse<String> ended = service.get(kept + AS_OF);
      assertThat(ended.headers().firstValue("Cchc-Warning")).as(path).isEmpty();
      assertThat(ended.body()).doesNotContain("Ngày báo cáo chưa kết thúc");
    }
  }

  @Test
  void thePageShowsTheReportInBothLanguages() {
    service.keep2020();
    HttpResponse<String> page = service.get("/plans/cchc-2020/report" + AS_OF);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .contains(HtmlReport.scriptPolicy());
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>")
        .contains(
            "<html lang=\"vi\"", "14.999/25.000", "Kế hoạch công tác cải cách hành chính năm 2020");
    assertThat(service.get("/plans/cchc-2020/report" + AS_OF, "Accept-Language", "en").body())
        .contains("<html lang=\"en\"", "14,999/25,000");
    HttpResponse<String> none =
        service.get("/plans/cchc-2019/report" + AS_OF, "Accept", "text/html");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("Chưa lưu kế hoạch này");
  }

  @Test
  void theFirstPageLeadsToTheReportOfEachPlan() {
    String page = service.get("/", "Accept", "text/html").body();
    assertThat(page).contains("<html lang=\"vi\"", "Chưa lưu kế hoạch nào");
    service.keep2020();
    page = service.get("/", "Accept", "text/html", "Accept-Language", "en").body();
    assertThat(page)
        .contains("<html lang=\"en\"", "Administrative reform plans")
        .contains(
            "<a href=\"/plans/cchc-2020\">Kế hoạch công tác cải cách hành chính năm 2020 của UBND"
                + " tỉnh</a>")
        .contains("<form action=\"/plans/cchc-2020/report\">", "name=\"asOf\"");
  }
}
