package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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

/**
 * A PostgreSQL of the tests. Most share one that runs as long as they do; where there is none to
 * run, they are skipped.
 */
final class PostgresServer implements AutoCloseable {
  /** Whether the tests run against it, and not against SQLite. */
  static final boolean IS_WANTED = Boolean.getBoolean("postgres");

  private static final Optional<PostgresServer> SHARED = IS_WANTED ? started() : Optional.empty();

  private final int port;
  private final Process script;
  private final BufferedReader printed;

  private PostgresServer(int port, Process script, BufferedReader printed) {
    this.port = port;
    this.script = script;
    this.printed = printed;
  }

  /** {@return the address of a database that is new and empty} */
  static String newDatabase() {
    return present(SHARED).database();
  }

  /** {@return a server of a test's own, with which it may do what it likes} */
  static PostgresServer own() {
    return present(started());
  }

  private static PostgresServer present(Optional<PostgresServer> server) {
    return server.orElseGet(
        () -> Assumptions.abort("there is no PostgreSQL to run, see its output"));
  }

  /** {@return the address of a database of this server that is new and empty} */
  String database() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(address().formatted("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return address().formatted(name);
  }

  private String address() {
    return "jdbc:postgresql://127.0.0.1:%d/%%s?user=cchc".formatted(port);
  }

  /** The address of a new database: of PostgreSQL if it is wanted, else a file of SQLite. */
  static String newDatabaseOr(Path file) {
    return IS_WANTED ? newDatabase() : "jdbc:sqlite:" + file;
  }

  /** {@return the address of a database as PostgreSQL's own programs take it} */
  static String address(String database) {
    return database.substring("jdbc:".length());
  }

  /**
   * Changes how the server is, and returns when it is so.
   *
   * @param command stop, start, freeze or thaw
   */
  void turn(String command) throws IOException {
    Writer commands = script.outputWriter(UTF_8);
    commands.write(command + "\n");
    commands.flush();
    if (!"done".equals(printed.readLine())) {
      throw new IllegalStateException(command + ": see target/postgres.log");
    }
  }

  /** The script ends the server when this process ends, and with it the script's input. */
  private static Optional<PostgresServer> started() {
    try {
      int port = freePort();
      Process script =
          new ProcessBuilder("src/test/sh/postgres", Integer.toString(port))
              .redirectError(Redirect.appendTo(Path.of("target", "postgres.log").toFile()))
              .start();
      BufferedReader printed = script.inputReader(UTF_8);
      String first = printed.readLine();
      if ("ready".equals(first)) {
        return Optional.of(new PostgresServer(port, script, printed));
      } else if (first != null && first.startsWith("skipped")) {
        System.out.println(first);
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

  @Override
  public void close() throws IOException {
    script.outputWriter(UTF_8).close();
    script.onExit().join();
  }
}
