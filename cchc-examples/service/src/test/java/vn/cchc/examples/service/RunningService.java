package vn.cchc.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cchc.examples.service.access.AccessSettings;
import vn.cchc.examples.service.access.Role;
import vn.cchc.examples.service.access.User;
import vn.cchc.examples.service.access.UserStore;
import vn.cchc.examples.service.server.TomcatCustomizer;
import vn.cchc.examples.service.store.Database;

/** A service that runs on a free port with small limits, and a client that speaks HTTP with it. */
final class RunningService implements AutoCloseable {
  static final Path DATA = Path.of("../data/2020");
  static final int LARGEST_DOCUMENT = 100_000;
  static final int LARGEST_UPLOAD = 1_000_000;

  static final String PASSWORD = "correct horse battery";

  /** Those of the data of 2020 and of the tests' own lines. */
  private static final String[] AGENCIES = {"ubnd-tinh", "so-y-te", "tinh", "a", "b", "c"};

  private final ConfigurableApplicationContext context;
  private final String all;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    this.all =
        bean(AccessSettings.class).usesTokens() ? "" : user("all", Set.of(Role.values()), AGENCIES);
  }

  /** The service with settings of its own; unless they say else, its database is new and empty. */
  static RunningService with(String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("server.port", "0");
    all.put("cchc.limits.largest-document", LARGEST_DOCUMENT + "B");
    all.put("cchc.limits.largest-upload", LARGEST_UPLOAD + "B");
    all.put("server.tomcat.connection-timeout", "2s");
    all.put("cchc.operation.port", "0");
    all.put("cchc.temporary", "target/temporary");
    all.put("cchc.limits.requests-per-second", "100000");
    all.put("cchc.limits.failed-logins", "100000");
    all.put(
        "spring.datasource.url",
        PostgresServer.IS_WANTED ? PostgresServer.newDatabase() : newSqlite());
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return new RunningService(
        SpringApplication.run(
            CchcService.class,
            all.entrySet().stream().map(one -> "--" + one).toArray(String[]::new)));
  }

  /** The address of a database that is new and empty, and not forced to the disk. */
  static String newSqlite() {
    return "jdbc:sqlite:target/databases/%s.sqlite?synchronous=OFF".formatted(UUID.randomUUID());
  }

  /** The service that most tests share, without anything in its database. */
  static RunningService empty() {
    RunningService shared = Shared.SERVICE;
    shared.write("DELETE FROM document");
    shared.write("DELETE FROM plan_subject");
    shared.write("DELETE FROM observation");
    shared.write("DELETE FROM withdrawn_observation");
    shared.write("DELETE FROM subject");
    shared.write("UPDATE state SET version = version + 1");
    return shared;
  }

  private static final class Shared {
    static final RunningService SERVICE = with();
  }

  /** Changes the database behind the service's back. */
  void write(String sql, Object... values) {
    bean(Database.class).write(jdbc -> jdbc.update(sql, values));
  }

  /** {@return the number of rows of a table} */
  long count(String table) {
    return query(Long.class, "SELECT count(*) FROM " + table).get(0);
  }

  <T> List<T> query(Class<T> type, String sql) {
    return bean(Database.class).read(jdbc -> jdbc.queryForList(sql, type));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  int operationPort() {
    return bean(TomcatCustomizer.class).operationPort();
  }

  /** Makes a user with a password known to the tests, and returns the header that names it. */
  String user(String name, Set<Role> roles, String... agencies) {
    bean(UserStore.class)
        .put(
            "test",
            new User(
                name, ImmutableSortedSet.copyOf(roles), ImmutableSortedSet.copyOf(agencies), false),
            Optional.of(PASSWORD));
    return basic(name, PASSWORD);
  }

  static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /**
   * Sends a request as a user who may do everything, unless the headers name another.
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
    if (!Arrays.asList(headers).contains("Authorization")) {
      request.header("Authorization", all);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@return what is downloaded from an address} */
  byte[] download(String path, String authorization) {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path)).header("Authorization", authorization).build();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET " + path, BodyPublishers.noBody(), headers);
  }

  /** Puts a document in place of what is there. */
  HttpResponse<String> putJson(String path, byte[] document) {
    String tag = get(path).headers().firstValue("ETag").orElse("");
    return send(
        "PUT " + path,
        BodyPublishers.ofByteArray(document),
        tag.isEmpty()
            ? new String[] {"Content-Type", "application/json"}
            : new String[] {"Content-Type", "application/json", "If-Match", tag});
  }

  /** The header that names the user who may do everything, for requests by hand. */
  String authorization() {
    return "Authorization: " + all + "\r\n";
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
