package vn.cchc.examples.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spring Boot with the server settings of the service, and nothing else of it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
    })
@Import({BareService.Constant.class, BareService.Rows.class})
public class BareService {
  private BareService() {}

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(BareService.class, arguments);
  }

  /** Answers a constant of as many bytes as are asked for. */
  @RestController
  static final class Constant {
    @GetMapping("/health")
    String health() {
      return "UP";
    }

    @RequestMapping(path = "/constant", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] constant(@RequestParam int bytes) {
      return "x".repeat(bytes).getBytes(UTF_8);
    }
  }

  /** Inserts the lines that it gets by one batch, into a table like that of the service. */
  @RestController
  static final class Rows {
    private final HikariDataSource connections;

    Rows(@Value("${spring.datasource.url}") String url) throws SQLException {
      boolean isPostgres = url.startsWith("jdbc:postgresql:");
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(
          url
              + (isPostgres
                  ? "&reWriteBatchedInserts=true"
                  : "?journal_mode=WAL&synchronous=FULL"));
      config.setMaximumPoolSize(isPostgres ? 8 : 1);
      connections = new HikariDataSource(config);
      try (Connection connection = connections.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE plain (digest %s PRIMARY KEY, subject INTEGER, upload INTEGER, visible_from INTEGER, line VARCHAR)"
                .formatted(isPostgres ? "BYTEA" : "BLOB"));
        statement.execute("CREATE INDEX plain_by_subject ON plain (subject)");
      }
    }

    @PostMapping(path = "/observations", produces = MediaType.APPLICATION_JSON_VALUE)
    String insert(@RequestBody byte[] lines) throws SQLException {
      try (Connection connection = connections.getConnection();
          PreparedStatement insert =
              connection.prepareStatement("INSERT INTO plain VALUES (?, 1, 1, 1, ?)")) {
        connection.setAutoCommit(false);
        for (String line : new String(lines, UTF_8).split("\n")) {
          insert.setBytes(1, Hashing.sha256().hashString(line, UTF_8).asBytes());
          insert.setString(2, line);
          insert.addBatch();
        }
        int added = insert.executeBatch().length;
        connection.commit();
        return "{\"added\": %d}".formatted(added);
      }
    }
  }
}
