package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;
import vn.cchc.validation.InvalidPlanException;

/** Plans that lack an indicator to which they refer are refused, all such references at once. */
@Tag("D11")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class RefusedPlanProperties {
  @Provide
  Arbitrary<Situation> situations() {
    return Arbitraries.randomValue(RefusedPlanProperties::draw);
  }

  private static Situation draw(Random random) {
    Situation sound = AnySituation.draw(random);
    Plan plan = sound.plan();
    Plan lacking =
        Plan.builder()
            .id(plan.id())
            .title(plan.title())
            .period(plan.period())
            .calendar(plan.calendar())
            .addAllIndicators(
                plan.indicators().stream().filter(one -> random.nextBoolean()).toList())
            .addAllGradeSchemes(plan.gradeSchemes())
            .addAllTargets(plan.targets())
            .build();
    return new Situation(
        lacking, sound.register(), sound.observations(), sound.hypothetical(), sound.asOf());
  }

  @Property(tries = 1_000, seed = "2020")
  @StatisticsReport(StatisticsReportMode.OFF)
  void everyReferenceToWhatThePlanLacksIsNamed(@ForAll("situations") Situation situation) {
    List<String> expected = missing(situation.plan());
    InvalidPlanException refused =
        catchThrowableOfType(
            InvalidPlanException.class,
            () ->
                Evaluator.evaluate(
                    situation.plan(),
                    situation.register(),
                    Observations.of(situation.observations()),
                    situation.asOf()));
    List<String> found =
        Optional.ofNullable(refused).stream()
            .flatMap(refusal -> refusal.problems().stream())
            .filter(problem -> problem.severity() == Severity.ERROR)
            .filter(problem -> problem.code() == ProblemCode.UNKNOWN_INDICATOR)
            .map(RefusedPlanProperties::told)
            .toList();
    assertThat(found).as("%s", situation).containsExactlyInAnyOrderElementsOf(expected);
    Statistics.label("missing").collect(Math.min(expected.size(), 2));
    for (int number = 0; number <= 2; number++) {
      int each = number;
      Statistics.label("missing")
          .coverage(coverage -> coverage.check(each).count(count -> count >= 100));
    }
  }

  private static String told(Problem problem) {
    return problem.place().pointer() + " " + problem.actual();
  }

  /** Returns the place and the id of each reference to an indicator that is not there. */
  private static List<String> missing(Plan plan) {
    List<IndicatorId> known = plan.indicators().stream().map(Indicator::id).toList();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < plan.targets().size(); i++) {
      Target target = plan.targets().get(i);
      String place = "/targets/" + i;
      if (target.indicator().isPresent() && !known.contains(target.indicator().get())) {
        missing.add(place + "/indicator " + target.indicator().get());
      }
      if (target.criterion().isPresent()) {
        addParts(target.criterion().get(), place + "/criterion", known, missing);
      }
      for (int j = 0; j < target.stages().size(); j++) {
        Stage stage = target.stages().get(j);
        addParts(stage.criterion(), place + "/stages/" + j + "/criterion", known, missing);
      }
    }
    return missing;
  }

  private static void addParts(
      Criterion criterion, String place, List<IndicatorId> known, List<String> missing) {
    if (criterion instanceof Criterion.AllOf all) {
      for (int i = 0; i < all.parts().size(); i++) {
        IndicatorId id = all.parts().get(i).indicator();
        if (!known.contains(id)) {
          missing.add(place + "/criteria/" + i + "/indicator " + id);
        }
      }
    }
  }
}
