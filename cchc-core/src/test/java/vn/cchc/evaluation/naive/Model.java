package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.Observations;
import vn.cchc.period.Days;
import vn.cchc.plan.Plan;
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

  /** Tells whether a situation can be evaluated and the two differ on it. */
  static boolean isDisputed(Situation situation) {
    return PlanValidator.validate(situation.plan(), situation.register()).stream()
            .noneMatch(problem -> problem.severity() == Severity.ERROR)
        && !differences(situation, report(situation)).isEmpty();
  }

  static List<String> differences(Situation situation, EvaluationReport report) {
    List<String> differences = new ArrayList<>();
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    List<Target> targets = situation.plan().targets();
    for (int i = 0; i < targets.size(); i++) {
      Finding finding = new NaiveEvaluator(situation).find(targets.get(i));
      TargetResult result = report.results().get(i);
      differences.addAll(Comparison.of(finding, result));
      counts.merge(finding.outcome, 1, Integer::sum);
    }
    if (!counts.equals(report.summary().outcomes())) {
      differences.add("summary: " + counts + " but is " + report.summary().outcomes());
    }
    Set<Stray> strays = strays(situation);
    Set<Stray> unused =
        report.unused().stream().map(one -> Stray.of(situation, one)).collect(Collectors.toSet());
    if (!strays.equals(unused) || unused.size() != report.unused().size()) {
      differences.add("unused: " + strays + " but is " + report.unused());
    }
    return differences;
  }

  /** A figure that takes no part; of one agency and period all are one (D11). */
  private record Stray(String subject, AgencyId agency, Days days, UnusedFigures.Cause cause) {
    static Stray of(Situation situation, UnusedFigures unused) {
      return new Stray(
          unused.subject().value(),
          unused.agency(),
          situation.days(unused.period()),
          unused.cause());
    }
  }

  private static Set<Stray> strays(Situation situation) {
    Plan plan = situation.plan();
    Set<Stray> strays = new HashSet<>();
    for (Observation figure : all(situation)) {
      boolean hasIndicator =
          plan.indicators().stream().anyMatch(one -> one.id().equals(figure.subject()));
      boolean hasAgency = situation.register().agencies().containsKey(figure.agency());
      if (!(hasIndicator && hasAgency)) {
        strays.add(
            new Stray(
                figure.subject().value(),
                figure.agency(),
                situation.days(figure.period()),
                hasIndicator
                    ? UnusedFigures.Cause.UNKNOWN_AGENCY
                    : UnusedFigures.Cause.UNKNOWN_INDICATOR));
      }
    }
    return strays;
  }

  /** Returns all figures that count in some way, those supposed whenever they are recorded. */
  private static List<Observation> all(Situation situation) {
    List<Observation> all = new ArrayList<>();
    for (Observation figure : situation.observations()) {
      if (Span.isVisible(figure, situation.asOf())) {
        all.add(figure);
      }
    }
    for (Observation figure : situation.hypothetical()) {
      if (figure.status() != ObservationStatus.DRAFT) {
        all.add(figure);
      }
    }
    return all;
  }
}
