package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.service.access.Role;

/** Sheets that a reporter sends, by a program or by the page. */
class SheetTest {
  private static final Path SHEETS = Path.of("../data/sheets");
  private static final String SHEET =
      """
      Cơ quan,Trực tuyến,Tổng số
      Sở Y tế,3,4
      """;
  private static final String MAPPING =
      """
      {"format": "cchc-mapping/1", "headerRows": {"first": 1}, "numbers": "vi",
       "agency": {"header": "Cơ quan"}, "figures": [
        {"indicator": {"fixed": "ho-so-muc-3"},
         "numerator": {"header": "Trực tuyến"}, "denominator": {"header": "Tổng số"}}]}
      """;

  private final RunningService service = RunningService.empty();
  private final String lan = service.user("lan", Set.of(Role.REPORTER), "so-y-te");

  @BeforeEach
  void keepPlan() {
    service.putJson("/agencies", RunningService.data("agencies.json"));
    service.putJson("/plans/cchc-2020", RunningService.data("plan.json"));
  }

  private static MultipartForm sheet(String content) {
    return new MultipartForm().file("sheet", "thang-3.csv", content.getBytes(UTF_8));
  }

  private static MultipartForm mapped(String content) {
    return sheet(content).file("mapping", MAPPING.getBytes(UTF_8));
  }

  private static MultipartForm ofMarch(String content) {
    return mapped(content)
        .field("plan", "cchc-2020")
        .field("period", "2020-03")
        .field("recordedAt", "2020-04-05T15:00:00+07:00");
  }

  private HttpResponse<String> send(MultipartForm form, String who, String... more) {
    String[] headers = new String[4 + more.length];
    headers[0] = "Content-Type";
    headers[1] = MultipartForm.TYPE;
    headers[2] = "Authorization";
    headers[3] = who;
    System.arraycopy(more, 0, headers, 4, more.length);
    return service.send("POST /sheets", form.body(), headers);
  }

  @Test
  void aSheetIsAnUploadAndSentAgainAddsNothing() {
    HttpResponse<String> first = send(ofMarch(SHEET), lan);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.body())
        .contains("\"sent\": 1,", "\"added\": 1,", "\"rows\": 1,", "\"warnings\": []");
    assertThat(service.query(String.class, "SELECT line FROM observation"))
        .singleElement()
        .asString()
        .contains("so-y-te", "2020-03", "2020-04-05T08:00:00Z");
    assertThat(send(ofMarch(SHEET), lan).body()).contains("\"added\": 0,");
    assertThat(service.get("/uploads").body()).contains("\"receivedBy\": \"lan\"");
  }

  private static String upload(HttpResponse<String> kept) {
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    return kept.body().replaceAll("(?s).*\"upload\": (\\d+).*", "$1");
  }

  @Test
  void whatASheetCorrectsIsWithdrawnWhereItsCellIsBlankNow() {
    String first = upload(send(ofMarch(SHEET), lan));
    String blank = SHEET.replace("3,4", ",");
    MultipartForm later =
        mapped(blank)
            .field("plan", "cchc-2020")
            .field("period", "2020-03")
            .field("recordedAt", "2020-04-06T15:00:00+07:00");
    HttpResponse<String> corrected = send(later.field("corrects", first), lan);
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.body()).contains("\"added\": 1,");
    assertThat(
            service.query(
                String.class, "SELECT line FROM observation WHERE upload = " + upload(corrected)))
        .singleElement()
        .asString()
        .contains("so-y-te", "2020-03", "2020-04-06T08:00:00Z", "\"status\":\"withdrawn\"");
  }

  @Test
  void anUploadThatIsNotThereOrIsWithdrawnCannotBeCorrected() {
    for (String number : new String[] {"999999", "một"}) {
      HttpResponse<String> answer = send(ofMarch(SHEET).field("corrects", number), lan);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("Không có lần gửi số liệu này, hoặc đã rút");
    }
    String sent = upload(send(ofMarch(SHEET), lan));
    String withdrawal = "POST /uploads/" + sent + "/withdrawal";
    assertThat(service.send(withdrawal, BodyPublishers.noBody()).statusCode()).isEqualTo(200);
    assertThat(send(ofMarch(SHEET).field("corrects", sent), lan).statusCode()).isEqualTo(404);
  }

  @Test
  void withoutAMomentFiguresAreRecordedWhenTheyCome() {
    assertThat(send(mapped(SHEET).field("period", "2020-03"), lan).statusCode()).isEqualTo(200);
    assertThat(service.query(Long.class, "SELECT visible_from FROM observation"))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.LONG)
        .isGreaterThan(20_000);
  }

  @Test
  void whereACellIsRefusedEveryProblemIsReportedByItsCellAndNothingIsKept() throws IOException {
    MultipartForm form =
        new MultipartForm()
            .file("sheet", "thang-3.xlsx", workbook())
            .file("mapping", Files.readAllBytes(SHEETS.resolve("anh-xa.json")))
            .field("period", "2020-03");
    HttpResponse<String> refused = send(form, lan);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"title\": \"Bảng tính bị từ chối\"", "\"status\": 422")
        .contains(
            "\"source\": \"thang-3.xlsx\", \"sheet\": \"Tháng 3\", \"row\": 12, \"cell\": \"D12\"")
        .contains("\"code\": \"legacyTcvn3\"", "\"code\": \"notWhole\"", "\"code\": \"legacyVni\"")
        .contains(
            "\"en\": \"the denominator is 0 and the numerator is not: “3/0”; correct one of the"
                + " two\"");
    assertThat(service.count("observation")).isZero();
  }

  private static byte[] workbook() throws IOException {
    return Files.readAllBytes(SHEETS.resolve("ho-so-thang-3-2020.xlsx"));
  }

  @Test
  void aPersonReadsTheProblemsAsAPageInTheOwnLanguage() throws IOException {
    MultipartForm form =
        new MultipartForm()
            .file("sheet", "<b>.xlsx", workbook())
            .file("mapping", Files.readAllBytes(SHEETS.resolve("anh-xa.json")))
            .field("period", "2020-03")
            .field("plan", "");
    HttpResponse<String> page =
        send(form, lan, "Accept", "text/html,*/*;q=0.8", "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("<html lang=\"en\"", "The sheet was refused", "&lt;b&gt;.xlsx")
        .contains("<td>Tháng 3!D12</td><td>error</td>", "Nothing was kept");
    HttpResponse<String> good = send(ofMarch(SHEET), lan, "Accept", "text/html");
    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(good.body()).contains("<html lang=\"vi\"", "1 dòng, 1 số liệu, trong đó 1 mới");
  }

  @Test
  void aRowOfAnotherAgencyIsRefusedByItsNumber() {
    HttpResponse<String> answer = send(ofMarch(SHEET + "Sở Nội vụ,1,2\n"), lan);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("\"code\": \"notYours\"", "\"row\": 3")
        .contains("bạn không được gửi số liệu loại này cho cơ quan");
    assertThat(service.count("observation")).isZero();
  }

  @Test
  void aFormThatWasFilledInNeedsNoMapping() throws IOException {
    byte[] form = service.download("/plans/cchc-2020/form?period=2020-03", lan);
    HttpResponse<String> answer =
        send(new MultipartForm().file("sheet", "bieu.xlsx", filledIn(form)), lan);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"added\": 1,");
    assertThat(service.query(String.class, "SELECT line FROM observation"))
        .singleElement()
        .asString()
        .contains("so-y-te", "\"numerator\":3", "\"denominator\":4");
    assertThat(
            service
                .get("/plans/cchc-2020/form?period=2020-03", "Authorization", stranger())
                .statusCode())
        .isEqualTo(403);
    assertThat(service.get("/plans/cchc-2020/form?period=M3", "Authorization", lan).body())
        .contains("invalidPeriod");
  }

  @Test
  void aFormOfOnePlanIsNotTakenForAnother() throws IOException {
    byte[] form = service.download("/plans/cchc-2020/form?period=2020-03", lan);
    HttpResponse<String> answer =
        send(
            new MultipartForm()
                .file("sheet", "bieu.xlsx", filledIn(form))
                .field("plan", "cchc-2021"),
            lan);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"code\": \"otherPlan\"", "a form for the figures of the plan “cchc-2020”");
    assertThat(service.count("observation")).isZero();
  }

  private String stranger() {
    return service.user("stranger", Set.of(Role.REPORTER), "nowhere");
  }

  /** Writes 3 of 4 into the first row that asks for a ratio, as a spreadsheet would. */
  private static byte[] filledIn(byte[] form) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = ZipFile.builder().setByteArray(form).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        String content = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
        String filled =
            content
                .replaceFirst(
                    "<c r=\"E5\"( s=\"\\d+\")?\\s*(/>|></c>)", "<c r=\"E5\"$1><v>3</v></c>")
                .replaceFirst(
                    "<c r=\"F5\"( s=\"\\d+\")?\\s*(/>|></c>)", "<c r=\"F5\"$1><v>4</v></c>");
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(filled.getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsMissingOrWrongInAFormIsNamed() {
    assertThat(send(sheet(SHEET), lan).body())
        .contains("\"status\": 400", "\"subject\": \"mapping\"");
    assertThat(send(mapped(SHEET), lan).body())
        .contains("\"status\": 400", "\"subject\": \"period\"");
    assertThat(send(ofMarch(SHEET).field("recordedat", "x"), lan).body()).contains("unknownKey");
    assertThat(send(mapped(SHEET).field("period", "2020-13"), lan).body())
        .contains("\"status\": 400", "invalidPeriod");
    assertThat(send(mapped(SHEET).field("plan", "other").field("period", "2020"), lan).statusCode())
        .isEqualTo(404);
    assertThat(
            send(sheet(SHEET).file("mapping", "{\"format\": 1}".getBytes(UTF_8)), lan).statusCode())
        .isEqualTo(422);
    assertThat(send(new MultipartForm().file("mapping", MAPPING.getBytes(UTF_8)), lan).body())
        .contains("\"status\": 400", "\"subject\": \"sheet\"");
    assertThat(send(mapped("").field("period", "2020"), lan).statusCode()).isEqualTo(400);
    assertThat(service.count("observation")).isZero();
  }

  @Test
  void thePagesLeadFromThePlanToItsReportsAndToTheFormForSheets() {
    String first = service.get("/", "Accept", "text/html", "Authorization", lan).body();
    assertThat(first).contains("<a href=\"/plans/cchc-2020\">", "<a href=\"/sheets\">");
    String plan =
        service.get("/plans/cchc-2020", "Accept", "text/html", "Authorization", lan).body();
    assertThat(plan)
        .contains("<html lang=\"vi\"", "<h2>Các bản đã lưu</h2>", "<td>all</td>")
        .contains("<a href=\"/plans/cchc-2020/report?asOf=2020-12-31\">31/12/2020</a>")
        .contains("<a href=\"/plans/cchc-2020/report?asOf=2021-03-31\">")
        .doesNotContain("asOf=2019-12-31\">", "asOf=2021-04-30\">");
    String form = service.get("/sheets", "Accept", "text/html", "Authorization", lan).body();
    assertThat(form)
        .contains("<form action=\"/sheets\" method=\"post\" enctype=\"multipart/form-data\">")
        .contains("<option value=\"cchc-2020\">", "name=\"mapping\"", "name=\"period\"");
    String minh = service.user("minh", Set.of(Role.READER));
    assertThat(service.get("/", "Accept", "text/html", "Authorization", minh).body())
        .doesNotContain("/sheets");
    HttpResponse<String> refused =
        service.get(
            "/sheets", "Accept", "text/html", "Authorization", minh, "Accept-Language", "en");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("<html lang=\"en\"", "You may not do this");
    assertThat(send(ofMarch(SHEET), minh).statusCode()).isEqualTo(403);
  }
}
