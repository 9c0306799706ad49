package vn.cchc.examples.service;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The service beside a bare Spring Boot controller that answers a constant as long as the answer of
 * the service, and one that inserts the same rows by batch.
 */
final class BareComparison {
  private static final int LINES = 10_000;

  private final LoadClients clients = new LoadClients();
  private final int seconds;
  private final ServiceProcess service;
  private final ServiceProcess bare;

  /** Starts both, each request of which is then sent for so many seconds. */
  BareComparison(Path folder, int seconds) throws IOException, InterruptedException {
    this.seconds = seconds;
    service = LoadRequests.start(clients.client(), folder, newDatabase(folder, "service"));
    bare =
        ServiceProcess.bare(
            Files.createDirectory(folder.resolve("bare")),
            newDatabase(folder, "bare"),
            "-Xmx256m",
            "-XX:+UseSerialGC");
  }

  private static String newDatabase(Path folder, String name) {
    return PostgresServer.newDatabaseOr(folder.resolve(name + ".sqlite"));
  }

  /**
   * Prints what was measured, a JSON object a line, as the benchmarks read it.
   *
   * @param arguments a folder and the seconds
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BareComparison comparison =
        new BareComparison(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    try {
      comparison.run(both -> System.out.println(both.json()));
      if (!comparison.failed().isEmpty()) {
        throw new IllegalStateException(comparison.failed().toString());
      }
    } finally {
      comparison.stop();
    }
  }

  /** What a request takes of the processor, and how it was served. */
  record Cost(LoadClients.Times times, double milliseconds) {
    @Override
    public String toString() {
      return "%.1f requests a second, 99 of 100 within %d ms, %.2f ms of the processor each"
          .formatted(times.perSecond(), times.of99(), milliseconds);
    }
  }

  /** The same request to both. */
  record Both(String request, int clients, Cost ours, Cost theirs) {
    String json() {
      return String.format(
          Locale.ROOT,
          "{\"request\": \"%s\", \"clients\": %d,"
              + " \"perSecond\": %.2f, \"millisOf99\": %d, \"processorMillis\": %.3f,"
              + " \"barePerSecond\": %.2f, \"bareMillisOf99\": %d, \"bareProcessorMillis\": %.3f}",
          request,
          clients,
          ours.times().perSecond(),
          ours.times().of99(),
          ours.milliseconds(),
          theirs.times().perSecond(),
          theirs.times().of99(),
          theirs.milliseconds());
    }

    @Override
    public String toString() {
      return "%s, %d clients: %s; bare: %s; ours: %.0f %% of the processor's time"
          .formatted(
              request,
              clients,
              ours,
              theirs,
              100 * (1 - theirs.milliseconds() / ours.milliseconds()));
    }
  }

  /** Sends all three requests, by one client and by eight. */
  void run(Consumer<Both> sink) throws IOException, InterruptedException {
    LoadRequests own = new LoadRequests(service.port());
    LoadRequests plain = new LoadRequests(bare.port());
    String verdict = "/constant?bytes=" + length(own.verdict(0));
    String evaluation = "/constant?bytes=" + length(own.evaluation(0));
    compare("a verdict", own::verdict, number -> plain.verdict(verdict, number), sink);
    compare("an evaluation", own::evaluation, number -> plain.to(evaluation).build(), sink);
    compare(
        String.format(Locale.ROOT, "an upload of %d figures", LINES),
        number -> own.upload(number, LINES),
        number -> plain.upload(number, LINES),
        sink);
  }

  /** {@return the answers that were not 200} */
  List<String> failed() {
    return clients.failed();
  }

  private void compare(
      String request,
      IntFunction<HttpRequest> own,
      IntFunction<HttpRequest> plain,
      Consumer<Both> sink) {
    clients.run(service, own, 1, 2 * seconds);
    clients.run(bare, plain, 1, 2 * seconds);
    for (int count : new int[] {1, 8}) {
      sink.accept(new Both(request, count, cost(service, own, count), cost(bare, plain, count)));
    }
  }

  private Cost cost(ServiceProcess process, IntFunction<HttpRequest> sent, int count) {
    long before = process.processorTime().toNanos();
    LoadClients.Times times = clients.run(process, sent, count, seconds);
    long spent = process.processorTime().toNanos() - before;
    return new Cost(times, spent / 1e6 / times.sorted().length);
  }

  private int length(HttpRequest request) throws IOException, InterruptedException {
    return clients.client().send(request, BodyHandlers.ofByteArray()).body().length;
  }

  void stop() throws InterruptedException {
    service.kill();
    bare.kill();
  }
}
