package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/** A report from the rows of an application: a bad row is reported and does not lose the others. */
public final class RowsOfADatabase {
  private static final Instant JANUARY = Instant.parse("2021-01-04T02:00:00Z");

  /** Made up; the last of them names a month that there is not. */
  private static final List<Row> ROWS =
      List.of(
          new Row("ho-so-truc-tuyen", "so-noi-vu", "2020-H1", 310, 500, JANUARY),
          new Row("ho-so-truc-tuyen", "so-noi-vu", "2020-H2", 420, 700, JANUARY),
          new Row("ho-so-truc-tuyen", "so-tai-chinh", "2020", 436, 800, JANUARY),
          new Row("ho-so-truc-tuyen", "ubnd-tinh", "2020-13", 1, 2, JANUARY));

  private RowsOfADatabase() {}

  /**
   * Prints the report.
   *
   * @param arguments none
   * @throws IOException never, if all is well
   */
  public static void main(String[] arguments) throws IOException {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) throws IOException {
    Plan plan = SmallPlan.plan();
    AgencyRegister agencies = SmallPlan.agencies();

    Observations.Builder figures = Observations.builder();
    for (Row row : ROWS) {
      figures.addRatio(
          row.indicator(), row.agency(), row.period(), row.done(), row.all(), row.recordedAt());
    }
    EvaluationReport report =
        Evaluator.evaluate(plan, agencies, figures.build(), LocalDate.of(2021, 1, 15));

    Messages messages = Messages.of(Language.VIETNAMESE).naming(agencies, report.asOf());
    report.results().forEach(result -> out.println(messages.explain(result)));
    figures.problems().forEach(problem -> out.println(messages.describe(problem)));
  }

  private record Row(
      String indicator, String agency, String period, long done, long all, Instant recordedAt) {}
}
