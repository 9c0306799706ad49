package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service in a process of its own, which a test can kill. */
final class ServiceProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");

  private final Process process;
  private final int port;
  private final Path output;

  private ServiceProcess(Process process, int port, Path output) {
    this.process = process;
    this.port = port;
    this.output = output;
  }

  /** Starts the service and waits until it answers. */
  static ServiceProcess start(Path folder, String database) throws InterruptedException {
    try {
      int port = freePort();
      Path output = Files.createTempFile(folder, "output", ".log");
      Process process =
          new ProcessBuilder(
                  ImmutableList.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx160m",
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      System.getProperty("java.class.path"),
                      CchcService.class.getName(),
                      "--server.port=" + port,
                      "--cchc.operation.port=-1",
                      "--cchc.limits.requests-per-second=100000",
                      "--cchc.data=" + folder,
                      "--spring.datasource.url=" + database))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      // Where a test fails before it ends the service.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      ServiceProcess service = new ServiceProcess(process, port, output);
      service.awaitHealth();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitHealth() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpClient client = HttpClient.newHttpClient();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (send(client, "GET /health", "", "").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IllegalStateException("the service did not start: " + Files.readString(output));
  }

  /** {@return the header of the administrator whom the first start made} */
  String administrator() throws IOException {
    Matcher password = PASSWORD.matcher(Files.readString(output, UTF_8));
    if (!password.find()) {
      throw new IllegalStateException("no password was printed");
    }
    return RunningService.basic("admin", password.group(1));
  }

  /** Sends a request. */
  HttpResponse<String> send(HttpClient client, String line, String authorization, String body)
      throws IOException, InterruptedException {
    String[] words = line.split(" ");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + words[1]))
            .timeout(PATIENCE)
            .header(
                "Content-Type",
                words[1].equals("/observations") ? "application/x-ndjson" : "application/json")
            .method(words[0], BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Ends the process as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
