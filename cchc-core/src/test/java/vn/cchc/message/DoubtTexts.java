package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Rank;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.ranking.Ranking;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;

/** What is said of figures and documents that are probably not as they are meant. */
final class DoubtTexts {
  private DoubtTexts() {}

  static void forAll(Messages messages, Consumer<String> told) {
    for (String key : List.of("accumulation", "per")) {
      told.accept(
          messages.describe(Problem.error(ProblemCode.MISSING_KEY, Place.at("/a"), key, key, "")));
    }
    for (Ranking.Better better : Ranking.Better.values()) {
      told.accept(messages.order(Optional.of(better)));
    }
    told.accept(messages.order(Optional.empty()));
    for (UnusedFigures.Cause cause : UnusedFigures.Cause.values()) {
      told.accept(messages.unused(unused(cause, 1)));
      told.accept(messages.unused(unused(cause, 6)));
    }
    told.accept(
        messages.unused(
            new UnusedFigures(
                UnusedFigures.Cause.OUTSIDE_SCOPE,
                IndicatorId.of("i"),
                Optional.empty(),
                7,
                ImmutableList.of())));
    told.accept(
        messages.explain(
            ranks(Outcome.NO_DATA)
                .addNotCounted(unused(UnusedFigures.Cause.OUTSIDE_WINDOW, 1))
                .addNotCounted(unused(UnusedFigures.Cause.AFTER_CUT, 6))
                .build()));
    told.accept(
        messages.explain(
            ranks(Outcome.NO_DATA)
                .level(Level.UNDECIDED)
                .addNotCounted(unused(UnusedFigures.Cause.AFTER_CUT, 1))
                .build()));
    AnyJudgedValue judgement = AnyJudgedValues.all().get(0);
    told.accept(
        messages.explain(
            AnyResult.of(judgement, Outcome.NO_DATA, AnyResult.Shape.EACH)
                .coverage(AnyResult.coverage(1, 1, 0))
                .build()));
    told.accept(
        messages.explain(
            ranks(Outcome.MET)
                .actual(Rank.of(19, 34))
                .baseline(Rank.of(22, 63))
                .addCaveats(AnyResult.remark(RemarkCode.POPULATION_DIFFERS, 1))
                .build()));
    tellEveryPeriod(messages, told);
  }

  /** What is asked for in every period, with more periods to come than are named. */
  private static void tellEveryPeriod(Messages messages, Consumer<String> told) {
    told.accept(
        messages.describe(
            Problem.error(ProblemCode.INVALID_PERIOD, Place.at("/a"), "every", "600", "2020")));
    told.accept(
        messages.describe(
            Problem.error(ProblemCode.INVALID_PERIOD, Place.at("/a"), "recurring", "600", "2020")));
    told.accept(
        messages.describe(
            Problem.error(ProblemCode.UNFIT_CRITERION, Place.at("/a"), "aggregate", "", "i")));
    for (Frequency every :
        List.of(Frequency.MONTH, Frequency.QUARTER, Frequency.HALF_YEAR, Frequency.YEAR)) {
      ImmutableTargetResult.Builder whole = ranks(Outcome.NOT_DUE).every(every);
      for (int year = 2020; year < 2027; year++) {
        TargetResult period = ranks(Outcome.NOT_DUE).period(ReportingPeriod.ofYear(year)).build();
        told.accept(messages.explain(period));
        whole.addPeriods(period);
      }
      told.accept(messages.explain(whole.build()));
    }
  }

  private static ImmutableTargetResult.Builder ranks(Outcome outcome) {
    return ImmutableTargetResult.builder()
        .target(TargetId.of("t"))
        .criterion(Criterion.withinTop(20))
        .outcome(outcome)
        .isFinal(true)
        .shortfall(AnyResult.NO_SHORTFALL);
  }

  private static UnusedFigures unused(UnusedFigures.Cause cause, int periods) {
    ImmutableList.Builder<ReportingPeriod> all = ImmutableList.builder();
    for (int year = 2020; year < 2020 + periods; year++) {
      all.add(ReportingPeriod.ofYear(year));
    }
    return new UnusedFigures(
        cause, IndicatorId.of("i"), Optional.of(AgencyId.of("so")), periods, all.build());
  }
}
