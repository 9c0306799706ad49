package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

/** Of the ten provinces that led PCI 2018, which kept the top ten in 2019? On published ranks. */
public final class PciTopTen {
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 5);

  private PciTopTen() {}

  /**
   * Prints who kept the top ten.
   *
   * @param arguments the folder with the data, or none for {@code cchc-examples/data/pci}
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length == 0 ? "cchc-examples/data/pci" : arguments[0]);
    print(PlanFolder.read(folder), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PlanFolder data, PrintStream out) {
    AgencyRegister provinces = data.agencies();
    EvaluationReport report =
        Evaluator.evaluate(data.plan(), provinces, data.observations(), PUBLISHED);

    Messages messages = Messages.of(Language.VIETNAMESE).naming(provinces, PUBLISHED);
    TargetResult kept = report.result("giu-nhom-10");
    for (TargetResult province : kept.members()) {
      out.println(
          provinces.find(province.agency().orElseThrow()).orElseThrow().nameOn(PUBLISHED)
              + ": "
              + messages.explain(province));
    }
    long met = kept.members().stream().filter(member -> member.outcome() == Outcome.MET).count();
    out.println(met + "/" + kept.members().size());
  }
}
