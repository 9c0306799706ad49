package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ObjectArrays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator types on the machine itself while the service runs. */
class AdministratorCommandTest {
  private static final String EVALUATION = "/plans/cchc-2020/evaluation?asOf=2021-01-15";

  @TempDir private Path folder;

  private String database(String name) {
    return PostgresServer.newDatabaseOr(folder.resolve(name));
  }

  private String run(String database, int exitCode, String... words) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      String[] settings = {
        "--spring.datasource.url=" + database, "--cchc.temporary=" + folder.resolve("temporary")
      };
      assertThat(AdministratorCommand.run(ObjectArrays.concat(words, settings, String.class)))
          .as(String.join(" ", words))
          .isEqualTo(exitCode);
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8);
  }

  private static String password(String printed) {
    return printed.replaceAll("(?s).*User: hoa, password: (\\S+).*", "$1");
  }

  @Test
  void usersAreMadeLockedAndGivenANewPassword() {
    String database = database("users.sqlite");
    try (RunningService service = RunningService.with("spring.datasource.url=" + database)) {
      String first = password(run(database, 0, "user", "hoa", "reader,reporter", "so-y-te"));
      String hoa = RunningService.basic("hoa", first);
      assertThat(service.get("/plans", "Authorization", hoa).statusCode()).isEqualTo(200);
      assertThat(service.get("/users").body())
          .contains("\"roles\": [\"reader\", \"reporter\"], \"agencies\": [\"so-y-te\"]");
      String second = password(run(database, 0, "password", "hoa"));
      assertThat(service.get("/plans", "Authorization", hoa).statusCode()).isEqualTo(401);
      String now = RunningService.basic("hoa", second);
      run(database, 0, "lock", "hoa");
      assertThat(service.get("/plans", "Authorization", now).statusCode()).isEqualTo(401);
      run(database, 0, "unlock", "hoa");
      assertThat(service.get("/plans", "Authorization", now).statusCode()).isEqualTo(200);
      assertThat(service.get("/journal").body()).contains("\"who\": \"command\"");
      run(database, 2, "user", "hoa", "king");
      run(database, 2, "lock", "nobody");
      run(database, 2, "dance");
    }
  }

  @Test
  void aBackupMadeWhileTheServiceRunsIsAWholeDatabase() {
    if (PostgresServer.IS_WANTED) {
      return;
    }
    String database = database("original.sqlite");
    String copy = folder.resolve("copy.sqlite").toString();
    String evaluation;
    try (RunningService service = RunningService.with("spring.datasource.url=" + database)) {
      service.keep2020();
      run(database, 0, "backup", copy);
      run(database, 2, "backup", copy);
      evaluation = service.get(EVALUATION).body();
    }
    try (RunningService restored =
        RunningService.with("spring.datasource.url=jdbc:sqlite:" + copy)) {
      assertThat(restored.get(EVALUATION).body()).isEqualTo(evaluation);
      assertThat(restored.count("observation")).isPositive();
    }
  }

  /** The README's way for PostgreSQL; where its programs are missing it is not tried. */
  @Test
  void aDumpMadeWhileTheServiceRunsIsRestoredIntoAnEmptyDatabase()
      throws IOException, InterruptedException {
    if (!PostgresServer.IS_WANTED) {
      return;
    }
    String database = PostgresServer.newDatabase();
    String restored = PostgresServer.newDatabase();
    String copy = folder.resolve("cchc.dump").toString();
    String evaluation;
    try (RunningService service = RunningService.with("spring.datasource.url=" + database)) {
      service.keep2020();
      assumeThat(runs("pg_dump", "-Fc", "-f", copy, PostgresServer.address(database))).isTrue();
      evaluation = service.get(EVALUATION).body();
    }
    assertThat(runs("pg_restore", "-d", PostgresServer.address(restored), copy)).isTrue();
    try (RunningService service = RunningService.with("spring.datasource.url=" + restored)) {
      assertThat(service.get(EVALUATION).body()).isEqualTo(evaluation);
      assertThat(service.get("/journal").body()).contains("add figures");
    }
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
