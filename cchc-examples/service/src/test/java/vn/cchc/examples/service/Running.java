package vn.cchc.examples.service;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A service that runs on a free port with small limits, and a client that speaks HTTP with it. */
final class Running implements AutoCloseable {
  static final Path DATA = Path.of("../data/2020");
  static final int LARGEST_DOCUMENT = 100_000;
  static final int LARGEST_UPLOAD = 1_000_000;

  private final ConfigurableApplicationContext context;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Running(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The service with settings of its own; unless they say else, its database is new and empty. */
  static Running with(String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("server.port", "0");
    all.put("cchc.limits.largest-document", LARGEST_DOCUMENT + "B");
    all.put("cchc.limits.largest-upload", LARGEST_UPLOAD + "B");
    all.put("server.tomcat.connection-timeout", "2s");
    all.put("spring.datasource.url", Postgres.IS_WANTED ? Postgres.newDatabase() : newH2());
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return new Running(
        SpringApplication.run(
            CchcService.class,
            all.entrySet().stream().map(one -> "--" + one).toArray(String[]::new)));
  }

  private static String newH2() {
    return "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=60000"
        .formatted(UUID.randomUUID());
  }

  /** The service that most tests share, without anything in its database. */
  static Running empty() {
    Running shared = Shared.SERVICE;
    shared.jdbc().update("DELETE FROM plan");
    shared.jdbc().update("DELETE FROM agencies");
    shared.jdbc().update("DELETE FROM observation");
    return shared;
  }

  private static final class Shared {
    static final Running SERVICE = with();
  }

  JdbcTemplate jdbc() {
    return context.getBean(JdbcTemplate.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /**
   * Sends a request.
   *
   * @param line method and path, such as {@code GET /health}
   * @param headers names and values in turn
   */
  HttpResponse<String> send(String line, BodyPublisher body, String... headers) {
    ImmutableList<String> words = ImmutableList.copyOf(Splitter.on(' ').split(line));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(words.get(1)))
            .timeout(Duration.ofMinutes(4))
            .method(words.get(0), body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET " + path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> putJson(String path, byte[] document) {
    return send(
        "PUT " + path, BodyPublishers.ofByteArray(document), "Content-Type", "application/json");
  }

  HttpResponse<String> postLines(byte[] lines) {
    return send(
        "POST /observations",
        BodyPublishers.ofByteArray(lines),
        "Content-Type",
        "application/x-ndjson");
  }

  /** The plan, the agencies and the figures of 2020. */
  void keep2020() {
    putJson("/agencies", data("agencies.json"));
    putJson("/plans/cchc-2020", data("plan.json"));
    postLines(data("observations.ndjson"));
  }

  static byte[] data(String name) {
    try {
      return Files.readAllBytes(DATA.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
