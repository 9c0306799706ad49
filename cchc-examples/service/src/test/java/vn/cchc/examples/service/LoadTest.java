package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests as fast as 1, 8 and 64 clients on this machine send them, each as soon as the one before
 * is answered: how many are answered in a second, and the time within which 99 of 100 are.
 */
@Tag("thorough")
class LoadTest {
  /** The seconds of all clients together; {@code -Dload=600} for ten minutes. */
  private static final int SECONDS = Integer.getInteger("load", 10);

  private static final int MOST_CLIENTS = 64;
  private static final int LINES = 50;
  private static final int DAYS = 700;
  private static final String LAN = RunningService.basic("lan", "mat khau cua Lan");

  private static final String PLAN =
      """
      {"format": "cchc-plan/1", "id": "one", "title": "One target", "period": "2020",
       "indicators": [{"id": "i", "name": "I", "measure": "share", "accumulation": "additive"}],
       "targets": [{"id": "t", "text": "T", "indicator": "i", "scope": {"type": "agency", "agency": "a"},
         "criterion": {"type": "atLeast", "value": 60}}]}
      """;

  private static final String AGENCIES =
      """
      {"format": "cchc-agencies/1", "agencies": [{"id": "a", "name": "A", "kind": "department"}]}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger numbers = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();

  @TempDir private Path folder;
  private ServiceProcess service;

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", LAN);
  }

  private static String line(int number) {
    return """
    {"indicator":"ho-so-muc-3","agency":"so-y-te","period":"2020-03","value":{"type":"ratio","numerator":1,"denominator":2},"recordedAt":"2020-04-05T00:00:00.%09dZ"}
    """
        .formatted(number);
  }

  /** One target and one figure, all sent and nothing kept. */
  private HttpRequest verdict(int number) {
    String figure =
        line(number).replace("ho-so-muc-3", "i").replace("so-y-te", "a").replace("2020-03", "2020");
    return to("/evaluations?asOf=2021-01-15")
        .header("Content-Type", MultipartForm.TYPE)
        .POST(
            new MultipartForm()
                .field("plan", PLAN)
                .field("agencies", AGENCIES)
                .field("observations", figure)
                .body())
        .build();
  }

  /** The plan of 2020, each time on another day, so that few are answered from memory. */
  private HttpRequest evaluation(int number) {
    LocalDate day = LocalDate.of(2020, 2, 1).plusDays(number % DAYS);
    return to("/plans/cchc-2020/evaluation?asOf=" + day).build();
  }

  /** Fifty figures that are not there yet. */
  private HttpRequest upload(int number) {
    String lines =
        IntStream.range(number * LINES, (number + 1) * LINES)
            .mapToObj(LoadTest::line)
            .map(line -> line.replace("ho-so-muc-3", "khong-co"))
            .collect(Collectors.joining());
    return to("/observations")
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofString(lines))
        .build();
  }

  private HttpRequest any(int number) {
    return switch (number % 3) {
      case 0 -> verdict(number);
      case 1 -> evaluation(number / 3);
      default -> upload(number);
    };
  }

  @BeforeEach
  void start() throws IOException, InterruptedException {
    String database =
        PostgresServer.IS_WANTED
            ? PostgresServer.newDatabase()
            : "jdbc:sqlite:" + folder.resolve("cchc.sqlite");
    service = ServiceProcess.start(folder, database, "-Xmx256m", "-XX:+UseSerialGC");
    String administrator = service.administrator();
    String lan =
        "{\"roles\": [\"reporter\"], \"agencies\": [\"ubnd-tinh\", \"so-y-te\"], \"password\": \"mat"
            + " khau cua Lan\"}";
    for (String[] put :
        List.of(
            new String[] {"/users/lan", lan},
            new String[] {"/agencies", text("agencies.json")},
            new String[] {"/plans/cchc-2020", text("plan.json")})) {
      assertThat(service.send(client, "PUT " + put[0], administrator, put[1]).statusCode())
          .isEqualTo(200);
    }
  }

  private static String text(String name) {
    return new String(RunningService.data(name), UTF_8);
  }

  @AfterEach
  void stop() throws InterruptedException {
    service.kill();
  }

  /** Lets clients send until the time is over, and returns the nanoseconds of each request. */
  private long[] run(IntFunction<HttpRequest> requests, int clients, int seconds) {
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(
          threads.submit(
              () -> {
                while (System.nanoTime() < end) {
                  HttpRequest request = requests.apply(numbers.getAndIncrement());
                  long start = System.nanoTime();
                  HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                  times.add(System.nanoTime() - start);
                  if (answer.statusCode() != 200) {
                    failed.add(answer.statusCode() + " " + answer.body());
                  }
                }
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void measure(String what, IntFunction<HttpRequest> requests, int seconds) {
    run(requests, 1, Math.max(2, seconds / 2));
    for (int clients : new int[] {1, 8, MOST_CLIENTS}) {
      long[] times = run(requests, clients, seconds);
      print(what, clients, times, seconds);
    }
  }

  private static void print(String what, int clients, long[] times, int seconds) {
    System.out.printf(
        "%s, %s, %d clients: %d requests a second, 99 of 100 within %d ms%n",
        PostgresServer.IS_WANTED ? "PostgreSQL" : "SQLite",
        what,
        clients,
        times.length / seconds,
        times[Math.max(0, times.length * 99 / 100 - 1)] / 1_000_000);
  }

  @Test
  void sixtyFourClientsAreServedWithoutAFailureOrGrowthOfMemory() throws IOException {
    int stage = Math.max(2, SECONDS / 20);
    measure("a verdict", this::verdict, stage);
    measure("an evaluation", this::evaluation, stage);
    measure("an upload of 50 figures", this::upload, stage);
    run(this::any, MOST_CLIENTS, Math.max(2, SECONDS / 5));
    Optional<Long> before = service.memory();
    print("all three", MOST_CLIENTS, run(this::any, MOST_CLIENTS, SECONDS), SECONDS);
    Optional<Long> after = service.memory();
    System.out.printf(
        "%d requests, %d not answered with 200; %s MB before the last %d seconds, %s MB after%n",
        numbers.get(), failed.size(), before.orElse(0L), SECONDS, after.orElse(0L));
    assertThat(failed).isEmpty();
    assertThat(after.orElse(0L)).isLessThanOrEqualTo(before.orElse(0L) * 5 / 4 + 20);
  }
}
