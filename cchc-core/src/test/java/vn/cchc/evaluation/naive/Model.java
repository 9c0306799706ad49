package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Target;
import vn.cchc.problem.Severity;
import vn.cchc.validation.PlanValidator;
import vn.cchc.verdict.Outcome;

/** Both evaluators on one situation, and every point in which they differ. */
final class Model {
  private Model() {}

  static EvaluationReport report(Situation situation) {
    return Evaluator.whatIf(
        situation.plan(),
        situation.register(),
        Observations.of(situation.observations()),
        Observations.of(situation.hypothetical()),
        situation.asOf());
  }

  /** Returns whether a situation can be evaluated and the two differ on it. */
  static boolean isDisputed(Situation situation) {
    return PlanValidator.validate(situation.plan(), situation.register()).stream()
            .noneMatch(problem -> problem.severity() == Severity.ERROR)
        && !differences(situation, report(situation)).isEmpty();
  }

  /** Compares the results alone, and not their details, the counts and the unused figures. */
  static List<String> differencesOfResults(Situation situation, EvaluationReport report) {
    return differencesOfResults(findings(situation), report);
  }

  private static List<Finding> findings(Situation situation) {
    return situation.plan().targets().stream()
        .map(target -> new NaiveEvaluator(situation).find(target))
        .toList();
  }

  private static List<String> differencesOfResults(
      List<Finding> findings, EvaluationReport report) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      differences.addAll(Comparison.of(findings.get(i), report.results().get(i)));
    }
    return differences;
  }

  static List<String> differences(Situation situation, EvaluationReport report) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    List<Target> targets = situation.plan().targets();
    List<Finding> findings = findings(situation);
    List<String> differences = differencesOfResults(findings, report);
    EvaluationReport detailed = report.withDetail();
    for (int i = 0; i < targets.size(); i++) {
      differences.addAll(
          Comparison.ofDetail(
              situation,
              targets.get(i),
              findings.get(i),
              detailed.results().get(i),
              report.shortSince(targets.get(i).id())));
      counts.merge(findings.get(i).outcome, 1, Integer::sum);
    }
    if (!counts.equals(report.summary().outcomes())) {
      differences.add("summary: " + counts + " but is " + report.summary().outcomes());
    }
    Set<Strays.Stray> strays = new Strays(situation, findings).all();
    List<Strays.Stray> unused = Strays.of(situation, report.unused());
    if (!strays.equals(Set.copyOf(unused)) || unused.size() != strays.size()) {
      differences.add("unused: " + strays + " but is " + unused);
    }
    return differences;
  }
}
