package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.service.access.Role;

/** Sets of criteria, and what is entered for them by whom. */
class ScoreTest {
  private static final Path DATA = Path.of("../data/scorecard-2026");
  private static final String ID = "cchc-xa-2026";
  private static final String LATER = "?asOf=2999-12-31";

  private final RunningService service = RunningService.empty();

  private static byte[] data(String name) {
    try {
      return Files.readAllBytes(DATA.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A set of the name of a test, since nothing of the others goes away. */
  private String keep(String id) {
    String set = new String(data("scorecard.json"), UTF_8).replace(ID, id);
    HttpResponse<String> answer = service.putJson("/scorecards/" + id, set.getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return id;
  }

  private static String entry(String id, String agency, String round, String points) {
    return """
        {"scorecard":"%s","agency":"%s","leaf":"2.1","round":"%s","points":%s,\
        "by":"somebody","recordedAt":"2020-01-01T00:00:00Z"}
        """
        .formatted(id, agency, round, points);
  }

  private HttpResponse<String> post(String who, String id, String lines) {
    return service.send(
        "POST /scorecards/" + id + "/entries",
        BodyPublishers.ofString(lines),
        "Content-Type",
        "application/x-ndjson",
        "Authorization",
        who);
  }

  private String entries(String id) {
    return service.get("/scorecards/" + id + "/entries").body();
  }

  @BeforeEach
  void keepAgencies() {
    service.putJson("/agencies", data("agencies.json"));
  }

  @Test
  void entriesAreAddedWithWhoAndWhenAndScored() {
    String id = keep("cham-diem");
    String reporter = service.user("xa-1", Set.of(Role.REPORTER), "xa-1");
    String appraiser = service.user("tham-dinh", Set.of(Role.APPRAISER));
    assertThat(post(reporter, id, entry(id, "xa-1", "self", "6")).body())
        .isEqualTo("{\"sent\": 1, \"added\": 1}\n");
    assertThat(post(reporter, id, entry(id, "xa-1", "self", "6")).body()).contains("\"added\": 0");
    assertThat(post(appraiser, id, entry(id, "xa-1", "appraised1", "5.5")).statusCode())
        .isEqualTo(200);
    assertThat(entries(id).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).doesNotContain("somebody", "2020-01-01"))
        .anyMatch(line -> line.contains("\"by\":\"xa-1\""))
        .anyMatch(line -> line.contains("\"by\":\"tham-dinh\""));

    String score = service.get("/scorecards/" + id + "/score" + LATER).body();
    assertThat(score)
        .startsWith("{\n  \"format\": \"cchc-scores/1\",\n  \"scorecard\": \"" + id)
        .contains("tự chấm 6, thẩm định 5,5, chênh lệch −0,5");
    assertThat(service.get("/scorecards/" + id + "/score?asOf=2020-01-02").body())
        .doesNotContain("tự chấm 6");
    HttpResponse<String> page = service.get("/scorecards/" + id + "/report" + LATER);
    assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("UBND xã Thượng");
    assertThat(page.headers().firstValue("Cchc-Warning")).contains("dayNotEnded");
    assertThat(service.get("/journal?after=0").body())
        .contains("\"who\": \"xa-1\", \"action\": \"add scores\", \"target\": \"" + id)
        .contains("\"who\": \"all\", \"action\": \"put scorecard\", \"target\": \"" + id);
  }

  @Test
  void figuresOfAKeptPlanAreScored() {
    String id = keep("so-lieu");
    assertThat(service.putJson("/plans/cchc-2026", data("plan.json")).statusCode()).isEqualTo(200);
    service.user("so-lieu", Set.of(Role.values()), "ubnd-tinh");
    HttpResponse<String> figures =
        service.send(
            "POST /observations",
            BodyPublishers.ofByteArray(data("observations.ndjson")),
            "Content-Type",
            "application/x-ndjson",
            "Authorization",
            RunningService.basic("so-lieu", RunningService.PASSWORD));
    assertThat(figures.statusCode()).as(figures.body()).isEqualTo(200);
    String score = "/scorecards/" + id + "/score" + LATER;
    assertThat(service.get(score + "&plan=cchc-2026").body()).contains("3.1 Hồ sơ trực tuyến: ");
    assertThat(service.get(score + "&plan=cchc-2026").body())
        .isNotEqualTo(service.get(score).body());
    assertThat(service.get(score + "&plan=none").statusCode()).isEqualTo(404);
  }

  /** Who may enter what: the reporter of xa-1, an appraiser, an administrator, a reader. */
  @ParameterizedTest
  @CsvSource({
    "xa-1, self, 200 403 403 403",
    "xa-1, explained, 200 403 403 403",
    "xa-2, self, 403 403 403 403",
    "xa-1, appraised1, 403 200 403 403",
    "xa-1, appraised2, 403 200 403 403",
    "xa-2, published, 403 200 200 403"
  })
  void eachRoleEntersItsOwnRounds(String agency, String round, String statuses) {
    String id = keep("quyen-" + agency + "-" + round.toLowerCase(Locale.ROOT));
    String line =
        round.equals("explained")
            ? entry(id, agency, round, "6").replace("\"points\":6", "\"reason\":\"khác\"")
            : entry(id, agency, round, "6");
    String[] callers = {
      service.user("xa-1", Set.of(Role.REPORTER), "xa-1"),
      service.user("tham-dinh", Set.of(Role.APPRAISER)),
      service.user("quan-tri", Set.of(Role.ADMINISTRATOR)),
      service.user("doc", Set.of(Role.READER))
    };
    String[] wanted = statuses.split(" ");
    for (int i = 0; i < callers.length; i++) {
      HttpResponse<String> answer = post(callers[i], id, line);
      assertThat(answer.statusCode())
          .as(i + ": " + answer.body())
          .isEqualTo(Integer.parseInt(wanted[i]));
    }
    assertThat(service.get("/scorecards/" + id + "/entries", "Authorization", callers[3]).body())
        .isEqualTo(entries(id));
  }

  @Test
  void oneLineThatIsNotTheSendersKeepsAllOut() {
    String id = keep("khong-lam-nua");
    String reporter = service.user("xa-1", Set.of(Role.REPORTER), "xa-1");
    HttpResponse<String> answer =
        post(reporter, id, entry(id, "xa-1", "self", "6") + entry(id, "xa-2", "self", "6"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("\"pointer\": \"#/agency\"", "xa-2");
    assertThat(entries(id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2.1, 9.9, unknownNode",
    "xa-1, xa-9, unknownAgency",
    "tu-choi, khac, unknownName",
    "points, point, unknownKey"
  })
  void whatCouldNeverBeUsedIsRefused(String part, String other, String code) {
    String id = keep("tu-choi");
    service.user("bat-ky", Set.of(Role.values()), "ubnd-tinh", "xa-9");
    HttpResponse<String> answer =
        post(
            RunningService.basic("bat-ky", RunningService.PASSWORD),
            id,
            entry(id, "xa-1", "self", "6").replace("\"" + part + "\"", "\"" + other + "\""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("\"code\": \"" + code);
    assertThat(entries(id)).isEmpty();
  }

  @Test
  void nothingIsChangedInTheDatabase() {
    String id = keep("khong-sua");
    String appraiser = service.user("tham-dinh", Set.of(Role.APPRAISER));
    assertThat(post(appraiser, id, entry(id, "xa-1", "appraised1", "5")).statusCode())
        .isEqualTo(200);
    for (String table : new String[] {"scorecard", "score_entry"}) {
      assertThatThrownBy(() -> service.write("DELETE FROM " + table))
          .hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> service.write("UPDATE score_entry SET line = 'x'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> service.write("UPDATE scorecard SET title = 'x'"))
        .hasMessageContaining("append-only");
  }

  @Test
  void setIsReplacedOnlyBySomeoneWhoSawIt() {
    String id = keep("thay-the");
    byte[] other =
        new String(data("scorecard.json"), UTF_8)
            .replace(ID, id)
            .replace("Thể chế", "Xây dựng thể chế")
            .getBytes(UTF_8);
    assertThat(
            service
                .send(
                    "PUT /scorecards/" + id,
                    BodyPublishers.ofByteArray(other),
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(428);
    assertThat(service.putJson("/scorecards/" + id, other).statusCode()).isEqualTo(200);
    assertThat(service.get("/scorecards/" + id).body()).contains("Xây dựng thể chế");
    assertThat(service.get("/scorecards").body()).containsOnlyOnce("\"id\": \"" + id + "\"");
    assertThat(service.putJson("/scorecards/khac", other).statusCode()).isEqualTo(409);
    HttpResponse<String> wrong =
        service.putJson(
            "/scorecards/" + id,
            new String(other, UTF_8).replace("\"total\": 100", "\"total\": 99").getBytes(UTF_8));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("scoreSumDiffers");
    assertThat(service.get("/scorecards/none").statusCode()).isEqualTo(404);
    assertThat(service.get("/scorecards/none/score" + LATER).statusCode()).isEqualTo(404);
    assertThat(post(service.user("tham-dinh", Set.of(Role.APPRAISER)), "none", "{}").statusCode())
        .isEqualTo(422);
    assertThat(service.get("/scorecards/" + id + "/score?asOf=x").statusCode()).isEqualTo(400);
  }
}
