package vn.cchc.examples.benchmarks;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Ratio;
import vn.cchc.json.CchcJson;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Verdict;

/** Holds the sides against one another: who measures only what is right measures something. */
final class Agreement {
  private Agreement() {}

  /** Checks that all sides find one answer to every question. */
  static void check(Nation nation, Path file)
      throws IOException, SQLException, CelValidationException, CelEvaluationException {
    ImmutableList<Answer> expected = new Cchc(nation).fromFile(file);
    sides("from a file", FileSides.of(nation, file), nation, expected);
    sides("from memory", MemorySides.of(nation, file), nation, expected);
    require("lines", "tokens", nation.lines(), TokenScan.lines(file));
    verdicts();
    plans();
  }

  private static void sides(
      String question, Map<String, Side> sides, Nation nation, ImmutableList<Answer> expected)
      throws IOException, SQLException {
    for (Map.Entry<String, Side> side : sides.entrySet()) {
      boolean isRight = nation.revisions() == 1 || !side.getKey().equals(FileSides.DUCKDB_SUMS);
      if (isRight) {
        require(question, side.getKey(), expected, side.getValue().answer());
      }
    }
  }

  private static void verdicts() throws CelValidationException, CelEvaluationException {
    Criterion minimum = Criterion.atLeast(Judge.MINIMUM);
    for (Map.Entry<String, Judge> judge : OneVerdict.judges().entrySet()) {
      for (long d = 1; d < 40; d++) {
        for (long n = 0; n <= d; n++) {
          Verdict verdict = Verdict.of(minimum, Ratio.of(n, d));
          long margin = judge.getValue().margin(n, d);
          require("outcome", judge.getKey(), verdict.outcome() == Outcome.MET, margin >= 0);
          require(
              "margin",
              judge.getKey(),
              verdict.margin().orElseThrow().exact(),
              new Fraction(BigInteger.valueOf(margin), BigInteger.valueOf(d)));
        }
      }
    }
  }

  private static void plans() throws IOException {
    byte[] json = PlanDocument.json();
    Plan plan = CchcJson.readPlan(json, "plan").value().orElseThrow();
    PlainPlan plain = PlainPlan.read(json);
    Map<String, String> targets = new LinkedHashMap<>();
    plan.targets().forEach(target -> targets.put(target.id().value(), target.text()));
    require(
        "targets",
        "databind",
        targets,
        plain.targets().stream()
            .collect(Collectors.toMap(PlainPlan.PlainTarget::id, PlainPlan.PlainTarget::text)));
    require(
        "tasks",
        "databind",
        plan.taskGroups().stream()
            .flatMap(group -> group.tasks().stream())
            .map(
                task ->
                    task.id()
                        + " "
                        + task.lead().orElseThrow()
                        + Joiner.on(',').join(task.supporting()))
            .toList(),
        plain.taskGroups().stream()
            .flatMap(group -> group.tasks().stream())
            .map(task -> task.id() + " " + task.lead() + Joiner.on(',').join(task.supporting()))
            .toList());
  }

  static void require(String question, String side, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException(
          "%s, %s: must be %s, but is %s".formatted(question, side, expected, actual));
    }
  }
}
