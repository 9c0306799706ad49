package vn.cchc.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service beside a bare Spring Boot controller that answers a constant as long as the answer of
 * the service, and one that inserts the same rows by batch.
 */
@Tag("nightly")
class BareComparisonTest {
  private static final int SECONDS = Integer.getInteger("bare", 2);
  private static final int LINES = 10_000;

  private final LoadClients clients = new LoadClients();

  @TempDir private Path folder;
  private ServiceProcess service;
  private ServiceProcess bare;

  private String newDatabase(String name) {
    return PostgresServer.newDatabaseOr(folder.resolve(name + ".sqlite"));
  }

  @BeforeEach
  void start() throws IOException, InterruptedException {
    service = LoadRequests.start(clients.client(), folder, newDatabase("service"));
    bare =
        ServiceProcess.bare(
            Files.createDirectory(folder.resolve("bare")),
            newDatabase("bare"),
            "-Xmx256m",
            "-XX:+UseSerialGC");
  }

  @AfterEach
  void stop() throws InterruptedException {
    service.kill();
    bare.kill();
  }

  /** What a request takes of the processor, and how it was served. */
  private record Cost(LoadClients.Times times, double milliseconds) {
    @Override
    public String toString() {
      return "%.1f requests a second, 99 of 100 within %d ms, %.2f ms of the processor each"
          .formatted(times.perSecond(), times.of99(), milliseconds);
    }
  }

  private Cost cost(ServiceProcess process, IntFunction<HttpRequest> sent, int count) {
    long before = process.processorTime().toNanos();
    LoadClients.Times times = clients.run(process, sent, count, SECONDS);
    long spent = process.processorTime().toNanos() - before;
    return new Cost(times, spent / 1e6 / times.sorted().length);
  }

  private void compare(String what, IntFunction<HttpRequest> own, IntFunction<HttpRequest> plain) {
    clients.run(service, own, 1, 2 * SECONDS);
    clients.run(bare, plain, 1, 2 * SECONDS);
    for (int count : new int[] {1, 8}) {
      Cost ours = cost(service, own, count);
      Cost theirs = cost(bare, plain, count);
      System.out.printf(
          "%s, %s, %d clients: %s; bare: %s; ours: %.0f %% of the processor's time%n",
          PostgresServer.IS_WANTED ? "PostgreSQL" : "SQLite",
          what,
          count,
          ours,
          theirs,
          100 * (1 - theirs.milliseconds() / ours.milliseconds()));
    }
  }

  private int length(HttpRequest request) throws IOException, InterruptedException {
    return clients.client().send(request, BodyHandlers.ofByteArray()).body().length;
  }

  @Test
  void everyRequestIsAnsweredByBoth() throws IOException, InterruptedException {
    LoadRequests own = new LoadRequests(service.port());
    LoadRequests plain = new LoadRequests(bare.port());
    String verdict = "/constant?bytes=" + length(own.verdict(0));
    String evaluation = "/constant?bytes=" + length(own.evaluation(0));
    compare("a verdict", own::verdict, number -> plain.verdict(verdict, number));
    compare("an evaluation", own::evaluation, number -> plain.to(evaluation).build());
    compare(
        "an upload of %d figures".formatted(LINES),
        number -> own.upload(number, LINES),
        number -> plain.upload(number, LINES));
    assertThat(clients.failed()).isEmpty();
  }
}
