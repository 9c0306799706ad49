package vn.cchc.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service acknowledged is there after {@code kill -9}, and no upload is there in part. */
@Tag("thorough")
class KilledServiceTest {
  /** More with {@code -Dkills=50}. */
  private static final int ROUNDS = Integer.getInteger("kills", 2);

  private static final int CLIENTS = 4;

  /** So many that PostgreSQL adds them in the way of large uploads. */
  private static final int LINES = 1500;

  private static final String REPORTER = RunningService.basic("lan", "mat khau cua Lan");

  private final AtomicInteger names = new AtomicInteger();
  private final Queue<String> uploads = new ConcurrentLinkedQueue<>();
  private final Queue<String> plans = new ConcurrentLinkedQueue<>();
  private final Random random = new Random(22);

  @TempDir private Path folder;

  private static String plan(String id) {
    return "{\"format\": \"cchc-plan/1\", \"id\": \"%s\", \"title\": \"%s\", \"period\": \"2020\"}"
        .formatted(id, id);
  }

  /** Writes until the service is gone, and notes what it acknowledged. */
  private void write(ServiceProcess service, String administrator) {
    HttpClient client = HttpClient.newHttpClient();
    try {
      while (true) {
        int name = names.getAndIncrement();
        String body = QuantityLines.from((long) name * LINES, LINES);
        if (service.send(client, "POST /observations", REPORTER, body).statusCode() == 200) {
          uploads.add(body);
        }
        String id = "k-" + name;
        if (service.send(client, "PUT /plans/" + id, administrator, plan(id)).statusCode() == 200) {
          plans.add(id);
        }
      }
    } catch (IOException e) {
      // The service was killed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilKilled(ServiceProcess service, String administrator)
      throws InterruptedException {
    List<CompletableFuture<Void>> clients =
        Stream.generate(() -> CompletableFuture.runAsync(() -> write(service, administrator)))
            .limit(CLIENTS)
            .toList();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (uploads.size() < CLIENTS && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
    service.kill();
    clients.forEach(CompletableFuture::join);
  }

  private static long figures(HttpResponse<String> unknown) {
    String count = unknown.body().replaceAll("(?s).*\"figures\": ([0-9]+).*", "$1");
    return count.equals(unknown.body()) ? 0 : Long.parseLong(count);
  }

  /** Counts what was acknowledged and is not there as it was sent. */
  private long lost(ServiceProcess service, String administrator)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    long lost = 0;
    for (String id : plans) {
      HttpResponse<String> kept = service.send(client, "GET /plans/" + id, administrator, "");
      lost += kept.body().equals(plan(id)) ? 0 : 1;
    }
    long before = figures(service.send(client, "GET /observations/unknown", administrator, ""));
    assertThat(before % LINES).as("figures of uploads that are there in part").isZero();
    for (String body : uploads) {
      HttpResponse<String> again = service.send(client, "POST /observations", REPORTER, body);
      lost += again.body().contains("\"sent\": %d, \"added\": 0,".formatted(LINES)) ? 0 : 1;
    }
    return lost;
  }

  private long leftFolders() throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("temporary"))) {
      return folders.count();
    }
  }

  @Test
  void nothingThatWasAcknowledgedIsLost() throws IOException, InterruptedException {
    String database = PostgresServer.newDatabaseOr(folder.resolve("cchc.sqlite"));
    ServiceProcess service = ServiceProcess.start(folder, database);
    String administrator = service.administrator();
    String lan =
        "{\"roles\": [\"reporter\"], \"agencies\": [\"b\"], \"password\": \"mat khau cua Lan\"}";
    HttpClient client = HttpClient.newHttpClient();
    assertThat(service.send(client, "PUT /users/lan", administrator, lan).statusCode())
        .isEqualTo(200);
    long acknowledged = 0;
    long lost = 0;
    for (int round = 0; round < ROUNDS; round++) {
      uploads.clear();
      plans.clear();
      writeUntilKilled(service, administrator);
      assertThat(uploads).isNotEmpty();
      acknowledged += uploads.size() + plans.size();
      service = ServiceProcess.start(folder, database);
      assertThat(leftFolders()).isEqualTo(1);
      assertThat(service.output())
          .as("printed at the first start alone")
          .doesNotContain("password");
      lost += lost(service, administrator);
    }
    service.kill();
    System.out.printf("%d kills, %d acknowledged, %d lost%n", ROUNDS, acknowledged, lost);
    assertThat(lost).isZero();
  }
}
