package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
import vn.cchc.message.Sentences;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;
import vn.cchc.validation.InvalidPlanException;
import vn.cchc.validation.PlanValidator;

/** Plans with a few faults against a second list of what is wrong, written from the rules. */
@Tag("D11")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class RefusedPlanProperties {
  /** What a plan can be refused for, or warned of, beside a register. */
  private static final Set<ProblemCode> CODES =
      EnumSet.of(
          ProblemCode.UNKNOWN_INDICATOR,
          ProblemCode.UNKNOWN_AGENCY,
          ProblemCode.UNKNOWN_KIND,
          ProblemCode.UNKNOWN_GROUP,
          ProblemCode.UNKNOWN_SCHEME,
          ProblemCode.UNKNOWN_GRADE,
          ProblemCode.UNFIT_CRITERION,
          ProblemCode.UNFIT_BASELINE,
          ProblemCode.UNFIT_ROLL_UP,
          ProblemCode.OUTSIDE_PLAN,
          ProblemCode.INVALID_PERIOD,
          ProblemCode.CONFLICTING_KEYS,
          ProblemCode.UNKNOWN_AREA,
          ProblemCode.WRONG_UNIT,
          ProblemCode.GROUPS_DIFFER,
          ProblemCode.BASELINE_NOT_BEFORE,
          ProblemCode.POINTLESS_THRESHOLD,
          ProblemCode.ZERO_BASELINE);

  @Provide
  Arbitrary<Situation> situations() {
    return Arbitraries.randomValue(RefusedPlanProperties::draw);
  }

  private static Situation draw(Random random) {
    Situation sound = AnySituation.draw(random);
    Plan spoilt = AnyFault.draw(new Draw(random), sound);
    return new Situation(spoilt, sound.register(), sound.observations(), List.of(), sound.asOf());
  }

  @Property(tries = 1_000, seed = "2020")
  @StatisticsReport(StatisticsReportMode.OFF)
  void allThatIsWrongIsNamedAtItsPlace(@ForAll("situations") Situation situation) {
    compare(situation);
    checkThatEachOccurs(3);
  }

  @Property(tries = 20_000, seed = "2021")
  @Tag("thorough")
  @StatisticsReport(StatisticsReportMode.OFF)
  void allThatIsWrongIsNamedAtItsPlaceTimeAndAgain(@ForAll("situations") Situation situation) {
    compare(situation);
    checkThatEachOccurs(100);
  }

  private static void compare(Situation situation) {
    List<Problem> problems = PlanValidator.validate(situation.plan(), situation.register());
    assertThat(problems.stream().map(RefusedPlanProperties::refusal))
        .as("%s", situation)
        .containsExactlyInAnyOrderElementsOf(Refusals.of(situation.plan(), situation.register()));
    problems.forEach(Sentences::assertSound);
    List<Problem> errors =
        problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    InvalidPlanException refused =
        catchThrowableOfType(
            InvalidPlanException.class,
            () ->
                Evaluator.evaluate(
                    situation.plan(),
                    situation.register(),
                    Observations.of(situation.observations()),
                    situation.asOf()));
    assertThat(refused == null ? List.of() : refused.problems()).isEqualTo(errors);
    problems.forEach(problem -> Statistics.label("code").collect(problem.code()));
    problems.stream()
        .filter(problem -> problem.code() == ProblemCode.UNKNOWN_AREA)
        .forEach(problem -> Statistics.label("area").collect(problem.severity()));
    Statistics.label("refused").collect(!errors.isEmpty());
  }

  private static Refusals.Refusal refusal(Problem problem) {
    return new Refusals.Refusal(
        problem.severity() == Severity.ERROR, problem.code(), problem.place().pointer());
  }

  private static void checkThatEachOccurs(int least) {
    Occurrences.check("code", least, CODES);
    Occurrences.check("area", least, List.of(Severity.ERROR, Severity.WARNING));
    Occurrences.check("refused", 20 * least, List.of(true, false));
  }
}
