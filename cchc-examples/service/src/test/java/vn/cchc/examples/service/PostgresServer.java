package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL that runs as long as the tests do; where there is none to run, they are skipped. */
final class PostgresServer {
  /** Whether the tests run against it, and not against SQLite. */
  static final boolean IS_WANTED = Boolean.getBoolean("postgres");

  private static final Optional<String> SERVER = IS_WANTED ? started() : Optional.empty();

  private PostgresServer() {}

  /** The address of a database that is new and empty. */
  static String newDatabase() {
    String server =
        SERVER.orElseGet(() -> Assumptions.abort("there is no PostgreSQL to run, see its output"));
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(server.formatted("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.formatted(name);
  }

  /** {@return the address of a database as PostgreSQL's own programs take it} */
  static String address(String database) {
    return database.substring("jdbc:".length());
  }

  /** The script ends the server when this process ends, and with it the script's input. */
  private static Optional<String> started() {
    try {
      int port = freePort();
      Process script =
          new ProcessBuilder("src/test/sh/postgres", Integer.toString(port))
              .redirectError(Redirect.to(Path.of("target", "postgres.log").toFile()))
              .start();
      String said = script.inputReader(UTF_8).readLine();
      if ("ready".equals(said)) {
        return Optional.of("jdbc:postgresql://127.0.0.1:%d/%%s?user=cchc".formatted(port));
      } else if (said != null && said.startsWith("skipped")) {
        System.out.println(said);
        return Optional.empty();
      }
      throw new IllegalStateException("PostgreSQL did not start, see target/postgres.log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
