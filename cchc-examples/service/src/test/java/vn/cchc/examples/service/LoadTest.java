package vn.cchc.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests as fast as 1, 8 and 64 clients on this machine send them: how many are answered in a
 * second, and the time within which 99 of 100 are.
 */
@Tag("nightly")
class LoadTest {
  /** The seconds of all clients together; {@code -Dload=600} for ten minutes. */
  private static final int SECONDS = Integer.getInteger("load", 10);

  private static final int MOST_CLIENTS = 64;
  private static final int LINES = 50;

  private final LoadClients clients = new LoadClients();

  @TempDir private Path folder;
  private ServiceProcess service;
  private LoadRequests requests;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    String database = PostgresServer.newDatabaseOr(folder.resolve("cchc.sqlite"));
    service = LoadRequests.start(clients.client(), folder, database);
    requests = new LoadRequests(service.port());
  }

  @AfterEach
  void stop() throws InterruptedException {
    service.kill();
  }

  private HttpRequest upload(int number) {
    return requests.upload(number, LINES);
  }

  private HttpRequest any(int number) {
    return switch (number % 3) {
      case 0 -> requests.verdict(number);
      case 1 -> requests.evaluation(number / 3);
      default -> upload(number);
    };
  }

  private void measure(String what, IntFunction<HttpRequest> sent, int seconds) {
    clients.run(service, sent, 1, Math.max(2, seconds / 2));
    for (int count : new int[] {1, 8, MOST_CLIENTS}) {
      print(what, count, clients.run(service, sent, count, seconds));
    }
  }

  private static void print(String what, int clients, LoadClients.Times times) {
    System.out.printf(
        "%s, %s, %d clients: %.0f requests a second, 99 of 100 within %d ms%n",
        PostgresServer.IS_WANTED ? "PostgreSQL" : "SQLite",
        what,
        clients,
        times.perSecond(),
        times.of99());
  }

  @Test
  void sixtyFourClientsAreServedWithoutAFailureOrGrowthOfMemory() throws IOException {
    int stage = Math.max(2, SECONDS / 20);
    measure("a verdict", requests::verdict, stage);
    measure("an evaluation", requests::evaluation, stage);
    measure("an upload of 50 figures", this::upload, stage);
    clients.run(service, this::any, MOST_CLIENTS, Math.max(2, SECONDS / 5));
    Optional<Long> before = service.memory();
    print("all three", MOST_CLIENTS, clients.run(service, this::any, MOST_CLIENTS, SECONDS));
    Optional<Long> after = service.memory();
    System.out.printf(
        "%d requests, %d not answered with 200; %s MB before the last %d seconds, %s MB after%n",
        clients.requests(), clients.failed().size(), before.orElse(0L), SECONDS, after.orElse(0L));
    assertThat(clients.failed()).isEmpty();
    assertThat(after.orElse(0L)).isLessThanOrEqualTo(before.orElse(0L) * 5 / 4 + 20);
  }
}
