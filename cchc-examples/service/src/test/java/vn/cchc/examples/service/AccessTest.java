package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.service.access.Role;

/** Nobody is where they do not belong. */
class AccessTest {
  private static final String LINE =
      """
      {"indicator":"a","agency":"%s","period":"2020","value":{"type":"quantity","amount":1},"recordedAt":"2020-12-31T00:00:00Z","kind":"%s"}
      """;

  private final RunningService service = RunningService.empty();

  @BeforeEach
  void keepAgencies() {
    service.putJson("/agencies", RunningService.data("agencies.json"));
  }

  private HttpResponse<String> post(String authorization, String agency, String kind) {
    return service.send(
        "POST /observations",
        BodyPublishers.ofString(LINE.formatted(agency, kind)),
        "Content-Type",
        "application/x-ndjson",
        "Authorization",
        authorization);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /plans",
    "GET /agencies",
    "GET /users",
    "GET /journal",
    "POST /observations",
    "PUT /agencies",
    "POST /evaluations?asOf=2021-01-15",
    "GET /plans/x/report?asOf=2021-01-15"
  })
  void whoeverGivesNoOrAWrongPasswordIsAskedForIt(String line) {
    for (String wrong :
        new String[] {"", RunningService.basic("nobody", "x"), RunningService.basic("all", "x")}) {
      HttpResponse<String> answer =
          service.send(line, BodyPublishers.noBody(), "Authorization", wrong);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("\"status\": 401");
    }
  }

  @Test
  void aReporterReportsForItsAgencyAndThoseBelowItAlone() {
    String reporter = service.user("noi-vu", Set.of(Role.REPORTER), "so-noi-vu");
    assertThat(post(reporter, "so-noi-vu", "selfReported").statusCode()).isEqualTo(200);
    HttpResponse<String> other = post(reporter, "so-y-te", "selfReported");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("so-y-te", "so-noi-vu", "\"pointer\": \"#/agency\"");
    assertThat(post(reporter, "so-noi-vu", "appraised").statusCode()).isEqualTo(403);
    assertThat(service.count("observation")).isEqualTo(1);
    String province = service.user("tinh", Set.of(Role.REPORTER), "ubnd-tinh");
    assertThat(post(province, "so-y-te", "selfReported").statusCode()).isEqualTo(200);
  }

  @Test
  void anAppraiserSendsAppraisedFiguresAlone() {
    String appraiser = service.user("tham-dinh", Set.of(Role.APPRAISER));
    assertThat(post(appraiser, "so-y-te", "appraised").statusCode()).isEqualTo(200);
    assertThat(post(appraiser, "so-y-te", "selfReported").statusCode()).isEqualTo(403);
  }

  @Test
  void aReaderReadsAndWritesNothing() {
    String reader = service.user("doc", Set.of(Role.READER));
    assertThat(service.get("/agencies", "Authorization", reader).statusCode()).isEqualTo(200);
    for (String line :
        new String[] {
          "PUT /agencies",
          "PUT /plans/x",
          "POST /observations",
          "POST /uploads/1/withdrawal",
          "POST /plans/x/revisions/1/withdrawal",
          "POST /agencies/revisions/1/withdrawal",
          "PUT /users/x",
          "GET /users",
          "GET /journal"
        }) {
      assertThat(
              service
                  .send(
                      line,
                      BodyPublishers.ofString("{}"),
                      "Content-Type",
                      "application/json",
                      "Authorization",
                      reader)
                  .statusCode())
          .as(line)
          .isEqualTo(403);
    }
  }

  @Test
  void anAdministratorMakesChangesAndLocksUsers() {
    HttpResponse<String> made =
        service.putJson("/users/moi", "{\"roles\": [\"reader\"]}".getBytes(UTF_8));
    String password = made.body().replaceAll("(?s).*\"password\": \"([^\"]+)\".*", "$1");
    String moi = RunningService.basic("moi", password);
    assertThat(service.get("/plans", "Authorization", moi).statusCode()).isEqualTo(200);
    HttpResponse<String> changed =
        service.send(
            "PUT /users/me/password",
            BodyPublishers.ofString("{\"password\": \"another password\"}"),
            "Content-Type",
            "application/json",
            "Authorization",
            moi);
    assertThat(changed.statusCode()).isEqualTo(204);
    assertThat(service.get("/plans", "Authorization", moi).statusCode()).isEqualTo(401);
    String now = RunningService.basic("moi", "another password");
    assertThat(service.get("/plans", "Authorization", now).statusCode()).isEqualTo(200);
    service.putJson("/users/moi", "{\"roles\": [\"reader\"], \"locked\": true}".getBytes(UTF_8));
    assertThat(service.get("/plans", "Authorization", now).statusCode()).isEqualTo(401);
    assertThat(service.query(String.class, "SELECT password FROM service_user"))
        .allMatch(hash -> hash.startsWith("$2a$"));
  }

  @Test
  void everythingThatIsWrongWithAUserIsReportedAtOnce() {
    HttpResponse<String> answer =
        service.putJson(
            "/users/x",
            "{\"roles\": [\"king\"], \"password\": \"short\", \"rank\": 1}".getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("unknownKey", "unknownName", "outsideRange")
        .doesNotContain("short\"");
  }

  @Test
  void everyWriteIsInTheJournalWhichCannotBeChanged() {
    post(service.user("noi-vu", Set.of(Role.REPORTER), "so-noi-vu"), "so-noi-vu", "selfReported");
    assertThat(service.get("/journal?after=0").body())
        .contains("\"who\": \"all\", \"action\": \"put agencies\"")
        .contains("\"who\": \"noi-vu\", \"action\": \"add figures\"", "1 sent, 1 added");
    assertThatThrownBy(() -> service.write("DELETE FROM journal"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> service.write("UPDATE journal SET who = 'x'"))
        .hasMessageContaining("append-only");
  }

  @Test
  void aPageOfAnotherSiteSendsNothingThroughAUsersBrowser() {
    for (String[] header :
        new String[][] {
          {"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}, {"Origin", "null"}
        }) {
      assertThat(
              service
                  .send(
                      "POST /evaluations?asOf=2021-01-15",
                      MultipartForm.of2020().body(),
                      "Content-Type",
                      MultipartForm.TYPE,
                      header[0],
                      header[1])
                  .statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void whoeverAsksOrGuessesTooOftenHasToWait() {
    try (RunningService strict =
        RunningService.with("cchc.limits.failed-logins=3", "cchc.limits.requests-per-second=5")) {
      for (int i = 0; i < 3; i++) {
        assertThat(
                strict
                    .get("/plans", "Authorization", RunningService.basic("all", "x"))
                    .statusCode())
            .isEqualTo(401);
      }
      assertThat(strict.get("/plans").statusCode()).isEqualTo(429);
      assertThat(strict.get("/plans").headers().firstValue("Retry-After")).isPresent();
    }
  }
}
