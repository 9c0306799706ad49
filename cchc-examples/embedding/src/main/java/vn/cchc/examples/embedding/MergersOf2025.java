package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.Responsibility;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

/** One target followed across the mergers of 1 March and 1 July 2025. */
public final class MergersOf2025 {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2025, 2, 28),
          LocalDate.of(2025, 4, 10),
          LocalDate.of(2025, 7, 10),
          LocalDate.of(2026, 1, 15));

  private MergersOf2025() {}

  /**
   * Prints who answers for a department that went away, and the target's result on four days.
   *
   * @param arguments the folder with the data, or none for {@code cchc-examples/data/2025}
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length == 0 ? "cchc-examples/data/2025" : arguments[0]);
    print(PlanFolder.read(folder), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PlanFolder data, PrintStream out) {
    Messages messages = Messages.of(Language.VIETNAMESE);
    AgencyId planning = AgencyId.of("ld-ke-hoach-dau-tu");
    out.println(name(data.agencies(), planning) + " – cơ quan kế thừa:");
    for (LocalDate day : DAYS) {
      out.println(
          "  "
              + messages.date(day)
              + ": "
              + told(data.agencies(), data.agencies().responsibleFor(planning, day)));
    }
    for (LocalDate day : DAYS) {
      EvaluationReport report =
          Evaluator.evaluate(data.plan(), data.agencies(), data.observations(), day);
      out.println("Tính đến ngày " + messages.date(day) + ":");
      for (TargetResult department : report.result("dung-han-95").members()) {
        out.println(
            "  "
                + name(data.agencies(), department.agency().orElseThrow())
                + ": "
                + messages.naming(data.agencies(), day).explain(department));
      }
    }
  }

  private static String told(AgencyRegister register, Responsibility answering) {
    if (answering instanceof Responsibility.One one) {
      return name(register, one.agency());
    } else if (answering instanceof Responsibility.Unclear unclear) {
      return unclear.candidates().stream()
          .map(id -> name(register, id))
          .collect(Collectors.joining(" hoặc ", "không rõ: ", ""));
    }
    return "không có";
  }

  private static String name(AgencyRegister register, AgencyId id) {
    return register.find(id).map(Agency::name).orElseGet(id::value);
  }
}
