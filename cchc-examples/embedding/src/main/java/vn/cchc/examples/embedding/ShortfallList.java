package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.message.Messages;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.text.Language;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Margin;

/**
 * What each agency still lacks, most urgent first. The plan asks for shares of the whole province;
 * here each agency is held to the same minimum by its own figures.
 */
public final class ShortfallList {
  private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 15);

  /** What is due first, then what is furthest from its threshold. */
  private static final Comparator<TargetResult> BY_URGENCY =
      Comparator.comparing((TargetResult result) -> result.due().orElseThrow())
          .thenComparing(result -> result.margin().map(Margin::exact).orElseThrow())
          .thenComparing(TargetResult::target);

  private ShortfallList() {}

  /**
   * Prints the list of every agency.
   *
   * @param arguments the folder with the data, or none for {@code cchc-examples/data/2020}
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length == 0 ? "cchc-examples/data/2020" : arguments[0]);
    print(PlanFolder.read(folder), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PlanFolder data, PrintStream out) {
    Messages messages = Messages.of(Language.VIETNAMESE).naming(data.agencies(), NOVEMBER);
    EvaluationReport report =
        Evaluator.evaluate(
            ofEachAgency(data.plan()), data.agencies(), data.observations(), NOVEMBER);
    Map<AgencyId, List<TargetResult>> lacking =
        report.results().stream()
            .flatMap(result -> result.members().stream())
            .filter(member -> isCount(member.shortfall().existingCases()))
            .collect(
                Collectors.groupingBy(
                    member -> member.agency().orElseThrow(), TreeMap::new, Collectors.toList()));
    lacking.forEach(
        (agency, results) -> {
          out.println(data.agencies().find(agency).orElseThrow().nameOn(NOVEMBER));
          results.stream()
              .sorted(BY_URGENCY)
              .forEach(
                  result -> out.println("  " + result.target() + ": " + messages.explain(result)));
        });
  }

  private static boolean isCount(Cases cases) {
    return cases.number().filter(number -> number.signum() > 0).isPresent();
  }

  private static Plan ofEachAgency(Plan plan) {
    return plan.toBuilder()
        .targets(plan.targets().stream().flatMap(target -> ofEachAgency(target).stream()).toList())
        .build();
  }

  private static Optional<Target> ofEachAgency(Target target) {
    return target
        .scope()
        .filter(Scope.Aggregate.class::isInstance)
        .map(Scope.Aggregate.class::cast)
        .map(
            scope ->
                target.toBuilder()
                    .scope(
                        Scope.each(
                            Selection.builder()
                                .kinds(scope.kinds())
                                .within(scope.agency())
                                .build()))
                    .build());
  }
}
