package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cchc.examples.service.store.Database;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;

/** A database of an earlier version of the service. */
class MigrationTest {
  private static final String EVALUATION = "/plans/cchc-2020/evaluation?asOf=2021-01-15";

  private static String text(String name) {
    return new String(RunningService.data(name), UTF_8);
  }

  private static String name(Subject subject) {
    return (subject instanceof TaskId ? "task " : "indicator ") + subject.value();
  }

  private static void fillFirstVersion(JdbcTemplate jdbc) throws IOException {
    Plan plan = CchcJson.readPlan(RunningService.data("plan.json"), "plan").value().orElseThrow();
    jdbc.update("INSERT INTO agencies VALUES (?)", text("agencies.json"));
    jdbc.update("INSERT INTO plan VALUES (?, '', ?)", plan.id().value(), text("plan.json"));
    plan.indicators()
        .forEach(
            indicator ->
                jdbc.update(
                    "INSERT INTO plan_subject VALUES (?, '', ?)",
                    plan.id().value(),
                    name(indicator.id())));
    plan.taskGroups()
        .forEach(
            group ->
                group
                    .tasks()
                    .forEach(
                        task ->
                            jdbc.update(
                                "INSERT INTO plan_subject VALUES (?, '', ?)",
                                plan.id().value(),
                                name(task.id()))));
    Observations figures =
        CchcJson.readObservations(
                new ByteArrayInputStream(RunningService.data("observations.ndjson")), "figures")
            .value()
            .orElseThrow();
    for (Observation figure : figures.all()) {
      String line = CchcJson.writeObservation(figure);
      jdbc.update(
          "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          Hashing.sha256().hashString(line, UTF_8).toString(),
          name(figure.subject()),
          figure.agency().value(),
          figure.period().toString(),
          figure.visibleFrom(),
          line);
    }
  }

  @Test
  void aDatabaseOfTheFirstVersionIsEvaluatedAsBefore() throws IOException {
    if (!PostgresServer.IS_WANTED) {
      return;
    }
    String database = PostgresServer.newDatabase();
    DriverManagerDataSource source = new DriverManagerDataSource(database);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/postgresql")
        .target("1")
        .load()
        .migrate();
    fillFirstVersion(new JdbcTemplate(source));
    RunningService today = RunningService.empty();
    today.keep2020();
    try (RunningService migrated = RunningService.with("spring.datasource.url=" + database)) {
      assertThat(migrated.get(EVALUATION).body()).isEqualTo(today.get(EVALUATION).body());
      assertThat(migrated.postLines(RunningService.data("observations.ndjson")).body())
          .contains("\"added\": 0");
      assertThat(migrated.get("/plans/cchc-2020").body()).isEqualTo(text("plan.json"));
    }
  }

  /** Later versions only add tables, so what the present one keeps fits into theirs. */
  @Test
  void aDatabaseOfTheVersionBeforeIsEvaluatedAsBefore() {
    RunningService today = RunningService.empty();
    today.keep2020();
    String database =
        PostgresServer.IS_WANTED ? PostgresServer.newDatabase() : RunningService.newSqlite();
    DriverManagerDataSource source = new DriverManagerDataSource(database);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/" + (PostgresServer.IS_WANTED ? "postgresql" : "sqlite"))
        .target(PostgresServer.IS_WANTED ? "2" : "1")
        .load()
        .migrate();
    JdbcTemplate old = new JdbcTemplate(source);
    for (String table : List.of("subject", "document", "plan_subject", "observation")) {
      copy(today, table, old);
    }
    try (RunningService migrated = RunningService.with("spring.datasource.url=" + database)) {
      assertThat(migrated.get(EVALUATION).body()).isEqualTo(today.get(EVALUATION).body());
      assertThat(migrated.postLines(RunningService.data("observations.ndjson")).body())
          .contains("\"added\": 0");
      assertThat(migrated.get("/plans/cchc-2020").body()).isEqualTo(text("plan.json"));
      assertThat(migrated.get("/scorecards").statusCode()).isEqualTo(200);
    }
  }

  private static void copy(RunningService from, String table, JdbcTemplate to) {
    for (Map<String, Object> row :
        from.bean(Database.class).read(jdbc -> jdbc.queryForList("SELECT * FROM " + table))) {
      to.update(
          "INSERT INTO %s (%s) %s VALUES (%s)"
              .formatted(
                  table,
                  String.join(", ", row.keySet()),
                  PostgresServer.IS_WANTED ? "OVERRIDING SYSTEM VALUE" : "",
                  String.join(", ", Collections.nCopies(row.size(), "?"))),
          row.values().toArray());
    }
  }
}
