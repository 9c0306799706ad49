package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.service.store.TemporaryFolder;

/** Figures sent over HTTP. */
class UploadTest {
  private static final String LINE =
      """
      {"indicator":"a","agency":"b","period":"2020","value":{"type":"quantity","amount":%s},"recordedAt":"2020-12-31T00:00:00Z"}
      """;

  private final RunningService service = RunningService.empty();

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private HttpResponse<String> postPacked(byte[] bytes) {
    return service.send(
        "POST /observations",
        BodyPublishers.ofByteArray(bytes),
        "Content-Type",
        "application/gzip");
  }

  private List<String> kept() {
    return service.query(String.class, "SELECT line FROM observation");
  }

  private int openFiles() {
    return service.bean(TemporaryFolder.class).openFiles();
  }

  @Test
  void whatIsSentAgainIsNotAddedAgain() throws IOException {
    service.putJson("/agencies", RunningService.data("agencies.json"));
    byte[] lines = RunningService.data("observations.ndjson");
    long distinct = Arrays.stream(new String(lines, UTF_8).split("\n")).distinct().count();
    HttpResponse<String> first = service.postLines(lines);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"sent\": 1614, \"added\": %d,".formatted(distinct));
    assertThat(service.postLines(lines).body()).contains("\"sent\": 1614, \"added\": 0,");
    assertThat(postPacked(packed(lines)).body()).contains("\"sent\": 1614, \"added\": 0,");
    assertThat(kept()).hasSize((int) distinct);
  }

  @Test
  void oneFactInTwoSpellingsIsOne() {
    String other = LINE.replace("2020-12-31T00:00:00Z", "2020-12-31T07:00:00+07:00");
    assertThat(
            service
                .postLines((LINE.formatted("1.0") + other.formatted("1")).getBytes(UTF_8))
                .body())
        .contains("\"sent\": 2, \"added\": 1,");
  }

  @Test
  void aCorrectionIsAFurtherFigureThoughItComesANanosecondLater() {
    String later = LINE.replace("00:00:00Z", "00:00:00.000000001Z");
    service.postLines(LINE.formatted("1").getBytes(UTF_8));
    assertThat(service.postLines(later.formatted("2").getBytes(UTF_8)).body())
        .contains("\"sent\": 1, \"added\": 1,");
    assertThat(kept()).hasSize(2).anyMatch(line -> line.contains("00:00:00.000000001Z"));
  }

  @Test
  void anAmountKeepsAllItsDigits() {
    String amount = "9".repeat(100) + "." + "1".repeat(100);
    service.postLines(LINE.formatted(amount).getBytes(UTF_8));
    assertThat(kept()).singleElement().asString().contains("\"amount\":" + amount + "}");
  }

  @Test
  void whereALineIsBadAllBadLinesAreReportedAndNothingIsKept() throws IOException {
    String lines = LINE.formatted("1") + "{\n" + LINE.formatted("null") + LINE.formatted("2");
    HttpResponse<String> answer = service.postLines(lines.getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"line\": 2", "\"code\": \"syntax\"")
        .contains("\"line\": 3", "\"code\": \"nullValue\"", "\"pointer\": \"#/value/amount\"")
        .doesNotContain("\"line\": 1,", "\"line\": 4");
    assertThat(kept()).isEmpty();
    assertThat(openFiles()).isZero();
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> LINE.formatted(number))
        .collect(Collectors.joining());
  }

  private void assertRefused(String lines, int status, String... told) {
    HttpResponse<String> answer = service.postLines(lines.getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).containsOnlyOnce("\"detail\"").contains(told);
    assertThat(kept()).isEmpty();
    assertThat(openFiles()).isZero();
  }

  /** So many lines are read by several threads. */
  @Test
  void aWrongLineOfALargeUploadIsToldAndNothingIsKept() {
    String wrong = LINE.formatted("null");
    assertRefused(
        lines(3000) + wrong + lines(1000), 422, "\"line\": 3001,", "\"code\": \"nullValue\"");
    String ofAnother = LINE.replace("\"b\"", "\"somebody\"").formatted(1);
    assertRefused(
        lines(3000) + ofAnother + lines(1000),
        403,
        "\"pointer\": \"#/agency\"",
        "\"actual\": \"somebody\"");
  }

  @Test
  void aLargeUploadIsKeptWhole() {
    String lines = lines(4000);
    String body = lines.substring(0, lines.length() - 1).replace("\n", "\r\n");
    assertThat(service.postLines(body.getBytes(UTF_8)).body())
        .contains("\"sent\": 4000, \"added\": 4000,");
    assertThat(kept())
        .map(line -> line.replaceAll("(?s).*\"amount\":([0-9]+)}.*", "$1"))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 4000).mapToObj(Integer::toString).toList());
  }

  /** Each thread reads a block of 131072 bytes, whose beginning is not that of the body. */
  @Test
  void whatIsPackedInTheMiddleOfLinesIsNotUnpacked() throws IOException {
    StringBuilder lines = new StringBuilder();
    while (lines.length() < 131_072 - 500) {
      lines.append(LINE.formatted(lines.length()));
    }
    String last = LINE.formatted("1").replace("}\n", ",\"source\":\"%s\"}\n");
    int rest = 131_072 - 5 - lines.length() - last.length() + "%s".length();
    lines.append(last.formatted("x".repeat(rest)));
    byte[] packed = packed(LINE.formatted("2").getBytes(UTF_8));
    byte[] body = Bytes.concat(lines.toString().getBytes(UTF_8), packed);
    assertThat(service.postLines(body).statusCode()).isEqualTo(422);
    assertThat(kept()).isEmpty();
  }

  @Test
  void ofManyFiguresThoseAreAddedThatAreNew() {
    String known = LINE.formatted(900);
    service.postLines(known.getBytes(UTF_8));
    assertThat(service.postLines((lines(1000) + LINE.formatted(2)).getBytes(UTF_8)).body())
        .contains("\"sent\": 1001, \"added\": 999,");
    assertThat(kept()).hasSize(1000);
    assertThat(service.get("/observations/unknown").body()).contains("\"figures\": 1000}");
  }

  @Test
  void afterAThousandProblemsAnUploadIsNotReadOn() {
    HttpResponse<String> answer = service.postLines("{\n".repeat(100_000).getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"line\": 1000").doesNotContain("\"line\": 1001");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThat(service.postLines(new byte[] {'{', '"', (byte) 0xC3, '"', '}', '\n'}).body())
        .contains("UTF-8", "\"code\": \"syntax\"");
  }

  @Test
  void aPackedUploadThatIsBrokenIsRefused() throws IOException {
    byte[] packed = packed(LINE.formatted("1").getBytes(UTF_8));
    byte[] shortened = Arrays.copyOf(packed, packed.length - 4);
    byte[] spoilt = packed.clone();
    spoilt[packed.length - 6] ^= 1;
    for (byte[] broken : List.of(shortened, spoilt)) {
      HttpResponse<String> answer = postPacked(broken);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("\"code\": \"unreadable\"", "gzip");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void anUploadBeyondTheLimitIsNotKeptHoweverItIsPacked() throws IOException {
    byte[] lines = LINE.formatted("1").repeat(RunningService.LARGEST_UPLOAD / 100).getBytes(UTF_8);
    byte[] packed = packed(lines);
    assertThat(packed).hasSizeLessThan(RunningService.LARGEST_UPLOAD / 10);
    for (HttpResponse<String> answer : List.of(service.postLines(lines), postPacked(packed))) {
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("Nội dung gửi quá lớn", "\"expected\": \"1000000\"");
    }
    assertThat(kept()).isEmpty();
    assertThat(openFiles()).isZero();
  }

  @Test
  void aFigureBeyondAllMeasureIsNotKept() {
    String line =
        LINE.replace("\"recordedAt\"", "\"source\":\"" + "x".repeat(200_000) + "\",\"recordedAt\"");
    assertThat(service.postLines(line.formatted("1").getBytes(UTF_8)).statusCode()).isEqualTo(413);
  }

  @Test
  void eightUploadsOfTheSameFiguresAtOnceCountOnce() {
    service.putJson("/agencies", RunningService.data("agencies.json"));
    byte[] forwards = RunningService.data("observations.ndjson");
    List<String> lines = Arrays.asList(new String(forwards, UTF_8).split("\n"));
    long distinct = lines.stream().distinct().count();
    Collections.reverse(lines);
    byte[] backwards = String.join("\n", lines).getBytes(UTF_8);
    List<CompletableFuture<HttpResponse<String>>> uploads =
        Stream.generate(() -> List.of(forwards, backwards))
            .limit(4)
            .flatMap(List::stream)
            .map(body -> CompletableFuture.supplyAsync(() -> service.postLines(body)))
            .toList();
    long added = 0;
    for (CompletableFuture<HttpResponse<String>> upload : uploads) {
      HttpResponse<String> answer = upload.join();
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      added += Long.parseLong(answer.body().replaceAll("(?s).*\"added\": ([0-9]+).*", "$1"));
    }
    assertThat(added).isEqualTo(distinct);
    assertThat(kept()).hasSize((int) distinct);
  }

  /** Sends the start of an upload by hand. */
  private Socket started(String framing) throws IOException {
    Socket socket = new Socket("127.0.0.1", service.port());
    socket.setSoTimeout(30_000);
    socket
        .getOutputStream()
        .write(
            ("POST /observations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + service.authorization()
                    + "Content-Type: application/x-ndjson\r\n"
                    + framing
                    + "\r\n\r\n")
                .getBytes(US_ASCII));
    return socket;
  }

  @Test
  void anUploadThatStopsIsAnsweredAndLeavesNothing() throws IOException {
    String line = LINE.formatted("1");
    String chunk = Integer.toHexString(line.length()) + "\r\n" + line;
    try (Socket whole = started("Content-Length: 5000");
        Socket chunked = started("Transfer-Encoding: chunked")) {
      whole.getOutputStream().write(line.getBytes(UTF_8));
      chunked.getOutputStream().write(chunk.getBytes(UTF_8));
      for (Socket socket : List.of(whole, chunked)) {
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 408").contains("quá chậm");
      }
    }
    assertThat(kept()).isEmpty();
    assertThat(openFiles()).isZero();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws IOException, InterruptedException {
    Socket socket = started("Content-Length: 5000");
    socket.getOutputStream().write(LINE.formatted("1").getBytes(UTF_8));
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (openFiles() == 0 && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
    assertThat(openFiles()).isPositive();
    socket.close();
    while (openFiles() > 0 && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
    assertThat(openFiles()).isZero();
    assertThat(kept()).isEmpty();
  }
}
