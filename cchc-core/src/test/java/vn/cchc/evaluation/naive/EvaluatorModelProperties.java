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
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.CoursePoint;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/**
 * The evaluator against a second one of nested loops over lists, written from the rules. Where they
 * differ, the situation is shown without whatever does not matter to the difference.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class EvaluatorModelProperties {
  private static final List<RemarkCode> REMARKS_ON_TARGETS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(RemarkCode.NOT_OF_THE_LEAD)));

  private static final List<UnusedFigures.Cause> CAUSES_ON_INDICATORS =
      List.copyOf(
          EnumSet.complementOf(
              EnumSet.of(
                  UnusedFigures.Cause.UNKNOWN_TASK,
                  UnusedFigures.Cause.DERIVED_INDICATOR,
                  UnusedFigures.Cause.NOT_OF_THE_LEAD)));

  @Property(tries = 1_000, seed = "2023")
  @StatisticsReport(StatisticsReportMode.OFF)
  void bothEvaluatorsFindTheSame(@ForAll("situations") Situation situation) {
    compare(situation);
    Occurrences.check("outcome", 20, List.of(Outcome.values()));
    Occurrences.check("special", 50, List.of(Special.values()));
    Occurrences.check("rarity", 10, List.of(Rarity.values()));
    Occurrences.check("remark", 1, REMARKS_ON_TARGETS);
    Occurrences.check("level", 10, List.of(Level.values()));
    Occurrences.check("maintained", 1, List.of(Maintained.values()));
    Occurrences.check("pace", 1, List.of(Pace.values()));
    Occurrences.check("pace of line", 1, List.of(Pace.values()));
    Occurrences.check("unused", 1, CAUSES_ON_INDICATORS);
  }

  @Property(tries = 20_000, seed = "2020")
  @Tag("thorough")
  @StatisticsReport(StatisticsReportMode.OFF)
  void bothEvaluatorsFindTheSameTimeAndAgain(@ForAll("situations") Situation situation) {
    compare(situation);
    Occurrences.check("outcome", 500, List.of(Outcome.values()));
    Occurrences.check("final", 10_000, List.of(true, false));
    Occurrences.check("level", 200, List.of(Level.values()));
    Occurrences.check("maintained", 200, List.of(Maintained.values()));
    Occurrences.check("pace", 100, List.of(Pace.values()));
    Occurrences.check("pace of line", 100, List.of(Pace.values()));
    Occurrences.check("special", 1_000, List.of(Special.values()));
    Occurrences.check("rarity", 200, List.of(Rarity.values()));
    Occurrences.check("remark", 50, REMARKS_ON_TARGETS);
    Occurrences.check("unused", 50, CAUSES_ON_INDICATORS);
    Occurrences.check(
        "every", 5, List.copyOf(EnumSet.complementOf(EnumSet.of(Outcome.NOT_ASSESSED))));
    Occurrences.check("level of every", 10, List.of(Level.values()));
    Occurrences.check("missed for good", 10, List.of(true, false));
  }

  @Provide
  Arbitrary<Situation> situations() {
    return Arbitraries.randomValue(AnySituation::draw);
  }

  private static void compare(Situation situation) {
    EvaluationReport report = Model.report(situation);
    if (!Model.differences(situation, report).isEmpty()) {
      Situation smaller = Smaller.of(situation, Model::isDisputed);
      assertThat(Model.differences(smaller, Model.report(smaller))).as("%s", smaller).isEmpty();
    }
    report.results().forEach(EvaluatorModelProperties::count);
    situation.plan().targets().forEach(target -> count(report, target.id()));
    report.unused().forEach(unused -> Statistics.label("unused").collect(unused.cause()));
    count(situation);
  }

  /** What of a situation the rules on time, kinds and successors speak of. */
  private enum Special {
    BY_KIND,
    LINE,
    FORMER_BASELINES,
    BASELINE_OF_FIGURES,
    CHANGE_FROM_FIGURES,
    EVERY_PERIOD,
    SUCCESSION,
    HYPOTHETICAL,
    CONTRIBUTORS,
    COURSE,
    YEAR_BEFORE
  }

  private static void count(Situation situation) {
    for (Target target : situation.plan().targets()) {
      collect(Special.LINE, target.line().isPresent());
      collect(Special.FORMER_BASELINES, target.formerBaselines().size() > 1);
      collect(Special.EVERY_PERIOD, target.every().isPresent());
      collect(Special.BY_KIND, target.finalCriterion().orElse(null) instanceof Criterion.ByKind);
    }
    for (Rarity rarity : Rarity.values()) {
      if (rarity.isIn(situation)) {
        Statistics.label("rarity").collect(rarity);
      }
    }
    collect(Special.SUCCESSION, !situation.register().successions().isEmpty());
    collect(Special.HYPOTHETICAL, !situation.hypothetical().isEmpty());
  }

  private static void count(EvaluationReport report, TargetId target) {
    List<CoursePoint> course = report.course(target);
    collect(Special.CONTRIBUTORS, report.contributors(target).size() > 1);
    collect(Special.COURSE, course.size() > 1);
    collect(Special.YEAR_BEFORE, course.stream().anyMatch(one -> one.yearBefore().isPresent()));
  }

  private static void collect(Special special, boolean isThere) {
    if (isThere) {
      Statistics.label("special").collect(special);
    }
  }

  private static void count(TargetResult result) {
    Statistics.label("outcome").collect(result.outcome());
    result
        .pace()
        .ifPresent(
            pace ->
                Statistics.label(result.stages().isEmpty() ? "pace of line" : "pace")
                    .collect(pace));
    collect(
        Special.BASELINE_OF_FIGURES,
        result.baselinePeriod().isPresent() && result.baseline().isPresent());
    collect(
        Special.CHANGE_FROM_FIGURES,
        result.baselinePeriod().isPresent()
            && result.margin().isPresent()
            && result.criterion().orElse(null) instanceof Criterion.Change);
    result.level().ifPresent(level -> Statistics.label("level").collect(level));
    result.maintained().ifPresent(one -> Statistics.label("maintained").collect(one));
    Statistics.label("final").collect(result.isFinal());
    result.reasons().stream().map(Remark::code).forEach(Statistics.label("remark")::collect);
    result.caveats().stream().map(Remark::code).forEach(Statistics.label("remark")::collect);
    if (!result.periods().isEmpty()) {
      Statistics.label("every").collect(result.outcome());
      result.level().ifPresent(level -> Statistics.label("level of every").collect(level));
    }
    if (result.every().isPresent() && result.outcome() == Outcome.NOT_MET && result.isFinal()) {
      Statistics.label("missed for good").collect(result.members().isEmpty());
    }
    result.inner().forEach(EvaluatorModelProperties::count);
  }
}
