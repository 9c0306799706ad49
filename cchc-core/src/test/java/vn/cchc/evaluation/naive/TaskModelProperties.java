package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
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
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

/**
 * Targets on tasks: the evaluator against one of nested loops, written from the rules (T13, A3).
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class TaskModelProperties {
  private static final List<Outcome> OUTCOMES =
      List.copyOf(
          EnumSet.of(
              Outcome.NO_BASELINE,
              Outcome.NO_DATA,
              Outcome.NOTHING_AROSE,
              Outcome.MET,
              Outcome.NOT_DUE,
              Outcome.NOT_MET));

  /** What is to be seen to occur. */
  private enum Special {
    DECIDED_ALTHOUGH_UNDECIDED,
    SILENT,
    MEMBERS,
    EVERY_PERIOD,
    FINAL
  }

  @Property(tries = 1_000, seed = "2026")
  @StatisticsReport(StatisticsReportMode.OFF)
  void bothEvaluatorsFindTheSameOfTasks(@ForAll("situations") Situation situation) {
    compare(situation);
    Occurrences.check("outcome", 10, OUTCOMES);
    Occurrences.check("special", 10, List.of(Special.values()));
  }

  @Property(tries = 20_000, seed = "2027")
  @Tag("thorough")
  @StatisticsReport(StatisticsReportMode.OFF)
  void bothEvaluatorsFindTheSameOfTasksTimeAndAgain(@ForAll("situations") Situation situation) {
    compare(situation);
    Occurrences.check("outcome", 300, OUTCOMES);
    Occurrences.check("special", 300, List.of(Special.values()));
  }

  @Provide
  Arbitrary<Situation> situations() {
    return Arbitraries.randomValue(AnyTasks::draw);
  }

  private static void compare(Situation situation) {
    EvaluationReport report = Model.report(situation);
    for (TargetResult result : report.results()) {
      assertThat(Messages.of(Language.VIETNAMESE).explain(result)).isNotBlank();
      count(result);
    }
    assertThat(Model.differencesOfResults(situation, report))
        .as("%s%n%s", situation, situation.plan().taskGroups())
        .isEmpty();
  }

  private static void count(TargetResult result) {
    Statistics.label("outcome").collect(result.outcome());
    boolean isUndecided = result.undecidedTasks().orElse(0) > 0;
    collect(Special.DECIDED_ALTHOUGH_UNDECIDED, isUndecided && result.outcome() != Outcome.NO_DATA);
    collect(
        Special.SILENT,
        isUndecided && result.coverage().filter(one -> one.reported() == 0).isPresent());
    collect(Special.MEMBERS, !result.members().isEmpty());
    collect(Special.EVERY_PERIOD, !result.periods().isEmpty());
    collect(Special.FINAL, result.isFinal() && result.undecidedTasks().isPresent());
    result.inner().forEach(TaskModelProperties::count);
  }

  private static void collect(Special special, boolean isThere) {
    if (isThere) {
      Statistics.label("special").collect(special);
    }
  }
}
