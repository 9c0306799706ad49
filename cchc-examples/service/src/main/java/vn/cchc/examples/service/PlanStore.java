package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.cchc.indicator.Subject;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;

/**
 * The plans, each with its revisions, and the register of agencies, kept as documents. A revision
 * replaces the one that is in force from the same day.
 */
@Component
final class PlanStore {
  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;

  PlanStore(JdbcTemplate jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Keeps a revision of a plan. */
  void put(Plan plan) {
    String id = plan.id().value();
    String from = plan.inForceFrom().map(Object::toString).orElse("");
    List<Object[]> subjects =
        Stream.<Subject>concat(
                plan.indicators().stream().map(indicator -> indicator.id()),
                plan.taskGroups().stream()
                    .flatMap(group -> group.tasks().stream().map(task -> task.id())))
            .map(subject -> new Object[] {id, from, FigureStore.name(subject)})
            .toList();
    transactions.executeWithoutResult(
        status -> {
          jdbc.queryForList("SELECT id FROM turn WHERE id = 2 FOR UPDATE");
          jdbc.update("DELETE FROM plan WHERE id = ? AND in_force_from = ?", id, from);
          jdbc.update("INSERT INTO plan VALUES (?, ?, ?)", id, from, CchcJson.writePlan(plan));
          jdbc.batchUpdate("INSERT INTO plan_subject VALUES (?, ?, ?)", subjects);
        });
  }

  /** {@return all revisions of a plan, none where it is not kept} */
  ImmutableList<Plan> revisions(PlanId plan) {
    return jdbc
        .queryForList("SELECT document FROM plan WHERE id = ?", String.class, plan.value())
        .stream()
        .map(document -> kept(CchcJson.readPlan(document.getBytes(UTF_8), "database")))
        .collect(ImmutableList.toImmutableList());
  }

  /** Keeps the agencies in place of those that were. */
  void put(Organisation agencies) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.queryForList("SELECT id FROM turn WHERE id = 2 FOR UPDATE");
          jdbc.update("DELETE FROM agencies");
          jdbc.update("INSERT INTO agencies VALUES (?)", CchcJson.writeOrganisation(agencies));
        });
  }

  /** {@return the agencies, where they are kept} */
  Optional<Organisation> agencies() {
    return jdbc.queryForList("SELECT document FROM agencies", String.class).stream()
        .map(document -> kept(CchcJson.readOrganisation(document.getBytes(UTF_8), "database")))
        .findFirst();
  }

  private static <T> T kept(ReadResult<T> reading) {
    return reading
        .value()
        .orElseThrow(
            () -> new IllegalStateException("a kept document is not good: " + reading.problems()));
  }
}
