package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.plan.PlanHistory;
import vn.cchc.text.Language;

/** A half-year report, made again in December: it is the same, and what changed since is listed. */
public final class HalfYearReport {
  private static final LocalDate JULY = LocalDate.of(2020, 7, 15);
  private static final LocalDate DECEMBER = LocalDate.of(2020, 12, 15);

  private HalfYearReport() {}

  /**
   * Prints the report of July, whether it is the same when made in December, and what changed.
   *
   * @param arguments the folder with the data, or none for {@code cchc-examples/data/2020}
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length == 0 ? "cchc-examples/data/2020" : arguments[0]);
    print(PlanFolder.read(folder), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PlanFolder data, PrintStream out) {
    Messages messages = Messages.of(Language.VIETNAMESE).naming(data.agencies(), DECEMBER);
    EvaluationReport inJuly = reportOfJuly(data, knownOn(data.observations(), JULY));
    EvaluationReport inDecember = reportOfJuly(data, knownOn(data.observations(), DECEMBER));

    out.println("Tính đến ngày " + messages.date(JULY) + ":");
    out.println(messages.summary(inJuly.summary()));
    out.println(
        "Lập lại ngày "
            + messages.date(DECEMBER)
            + ": "
            + (inDecember.equals(inJuly) ? "không khác báo cáo đã lập" : "KHÁC báo cáo đã lập"));

    ReportComparison comparison =
        ReportComparison.between(
            PlanHistory.of(data.plan()), data.agencies(), data.observations(), JULY, DECEMBER);
    out.println("Thay đổi đến ngày " + messages.date(DECEMBER) + ":");
    for (OutcomeChange change : comparison.changes()) {
      out.println("- " + change.target() + ": " + messages.explain(change));
    }
  }

  private static EvaluationReport reportOfJuly(PlanFolder data, Observations known) {
    return Evaluator.evaluate(data.plan(), data.agencies(), known, JULY);
  }

  private static Observations knownOn(Observations observations, LocalDate day) {
    return Observations.of(
        observations.all().stream()
            .filter(figure -> figure.recordedAt().isBefore(Observation.endOf(day)))
            .toList());
  }
}
