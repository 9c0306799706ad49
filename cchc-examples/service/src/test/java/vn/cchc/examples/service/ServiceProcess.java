package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.File;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.examples.bare.BareService;

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
    return start(folder, database, "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }

  /** Starts the service with options of the virtual machine and waits until it answers. */
  static ServiceProcess start(Path folder, String database, String... options)
      throws InterruptedException {
    return start(CchcService.class, classPath(), folder, database, options);
  }

  /** Starts a bare controller in place of the service, and waits until it answers. */
  static ServiceProcess bare(Path folder, String database, String... options)
      throws InterruptedException {
    return start(
        BareService.class, System.getProperty("java.class.path"), folder, database, options);
  }

  private static ServiceProcess start(
      Class<?> program, String classPath, Path folder, String database, String... options)
      throws InterruptedException {
    try {
      int port = freePort();
      Path output = Files.createTempFile(folder, "output", ".log");
      Process process =
          new ProcessBuilder(
                  ImmutableList.<String>builder()
                      .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                      .add(options)
                      // What the manifest of the packed service says.
                      .add("-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED")
                      .add("-cp", classPath)
                      .add(program.getName())
                      .add("--server.port=" + port)
                      .add("--cchc.operation.port=-1")
                      .add("--cchc.limits.requests-per-second=100000")
                      .add("--cchc.data=" + folder)
                      .add("--spring.datasource.url=" + database)
                      .build())
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

  /** Without the tests, which have a log of their own. */
  private static String classPath() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .filter(entry -> !entry.replace(File.separatorChar, '/').contains("/test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
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
    Matcher password = PASSWORD.matcher(output());
    if (!password.find()) {
      throw new IllegalStateException("no password was printed");
    }
    return RunningService.basic("admin", password.group(1));
  }

  /** {@return what it has printed} */
  String output() throws IOException {
    return Files.readString(output, UTF_8);
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

  /** {@return the memory that the process has, in megabytes, where the system knows it} */
  Optional<Long> memory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    return Files.readAllLines(status, UTF_8).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst();
  }

  /** {@return the time that it has had of the processors} */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** {@return what each of its threads does now, and what it has printed} */
  String threads() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process print =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "Thread.print")
            .redirectErrorStream(true)
            .start();
    return new String(print.getInputStream().readAllBytes(), UTF_8) + output();
  }

  int port() {
    return port;
  }

  /** Ends the process as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
