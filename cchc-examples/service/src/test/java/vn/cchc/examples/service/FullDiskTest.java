package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.examples.service.store.Database;

/**
 * A disk that is full: SQLite has reached the largest size of its file; the figures of PostgreSQL
 * are on a small file system, which is tested only where one may be mounted.
 */
class FullDiskTest {
  private static final String EVALUATION = "/plans/cchc-2020/evaluation?asOf=2021-01-15";
  private static final int FIGURES = 3000;

  private static byte[] lines() {
    return lines(1_000_000);
  }

  private static byte[] lines(long first) {
    return QuantityLines.from(first, FIGURES).getBytes(UTF_8);
  }

  /** Sets the most pages of the file; one that is smaller than the file is the file's own size. */
  private static void limitPages(RunningService service, long most) {
    service
        .bean(Database.class)
        .write(jdbc -> jdbc.queryForObject("PRAGMA max_page_count = " + most, Long.class));
  }

  private static void assertFull(RunningService service) {
    HttpResponse<String> full = service.postLines(lines());
    assertThat(full.statusCode()).isEqualTo(507);
    assertThat(full.body()).contains("Đĩa của dịch vụ đã đầy, chưa lưu gì");
    assertThat(service.get(EVALUATION).statusCode()).isEqualTo(200);
    assertThat(service.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void aFullDiskIsAnsweredAndLoggedAndTheServiceGoesOnWhenThereIsRoom() {
    if (PostgresServer.IS_WANTED) {
      return;
    }
    try (RunningService service = RunningService.with();
        WarningLog log = WarningLog.open()) {
      service.keep2020();
      long before = service.count("observation");
      limitPages(service, 1);
      for (int i = 0; i < 3; i++) {
        assertFull(service);
      }
      assertThat(service.count("observation")).isEqualTo(before);
      assertThat(log.lines()).singleElement().asString().startsWith("the disk is full");
      limitPages(service, 1_000_000);
      assertThat(service.postLines(lines()).body()).contains("\"added\": " + FIGURES);
    }
  }

  private static void execute(String database, String... commands) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  @Test
  void aFullDiskOfPostgresIsAnsweredToo(@TempDir Path folder) throws SQLException {
    if (!PostgresServer.IS_WANTED) {
      return;
    }
    String database = PostgresServer.newDatabase();
    String other = PostgresServer.newDatabase();
    try (SmallDisk disk = SmallDisk.mount(folder, "3m")) {
      String mounted = disk.folder();
      assumeThat(SmallDisk.run("chown", "postgres", mounted)).isTrue();
      execute(other, "CREATE TABLESPACE small LOCATION '" + mounted + "'");
      try (RunningService service = RunningService.with("spring.datasource.url=" + database);
          WarningLog log = WarningLog.open()) {
        service.keep2020();
        execute(database, "ALTER TABLE observation SET TABLESPACE small");
        long before = service.count("observation");
        while (service.postLines(lines(service.count("observation"))).statusCode() == 200) {
          assertThat(service.count("observation")).isLessThan(30_000);
        }
        long kept = service.count("observation");
        for (int i = 0; i < 3; i++) {
          assertFull(service);
        }
        assertThat(kept).isGreaterThan(before);
        assertThat(service.count("observation")).isEqualTo(kept);
        assertThat(log.lines()).singleElement().asString().startsWith("the disk is full");
        assertThat(SmallDisk.run("mount", "-o", "remount,size=64m", mounted)).isTrue();
        assertThat(service.postLines(lines()).body()).contains("\"added\": " + FIGURES);
      }
      execute(
          other,
          "DROP DATABASE " + database.replaceAll(".*/(.*)\\?.*", "$1") + " WITH (FORCE)",
          "DROP TABLESPACE small");
    }
  }
}
