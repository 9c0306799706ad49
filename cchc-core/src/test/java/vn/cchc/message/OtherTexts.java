package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.document.LegalDocument;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.Summary;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.evaluation.made.ImmutableEvaluationReport;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.observation.Observation;
import vn.cchc.parser.TargetParser;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.made.ImmutableRankedAgency;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** The sentences on all but the results of targets: problems, tasks, places, summaries. */
final class OtherTexts {
  /** The words that readers of documents name types by. */
  private static final ImmutableList<String> WORDS =
      ImmutableList.of(
          "object",
          "array",
          "text",
          "value",
          "bothCounts",
          "number",
          "integer",
          "date",
          "boolean",
          "null",
          "end",
          "missing",
          "folder",
          "denied",
          "instant",
          "notUtf8",
          "longer",
          "deeper",
          "more",
          "parser",
          "percentRange",
          "ratioRange",
          "placeRange",
          "percentNotFraction",
          "metByAll",
          "metByNone",
          "notDone");

  private static final ImmutableList<Unit> UNITS =
      ImmutableList.of(
          Unit.PERCENT,
          Unit.COUNT,
          Unit.POINT,
          Unit.PLACE,
          Unit.DAY,
          Unit.DONE,
          Unit.GRADE,
          Unit.PERCENTAGE_POINT,
          new Unit("giờ"));

  private static final ImmutableList<String> DOCUMENT_TYPES =
      ImmutableList.of(
          "NQ", "QĐ", "CT", "KH", "NĐ", "TT", "TTLT", "NQLT", "TB", "CTR", "ĐA", "HD", "BC", "KL",
          "L", "PL", "VBHN", "CV", "VP");

  private static final ImmutableList<String> TARGETS =
      ImmutableList.of(
          "Tăng 10% so với năm 2021",
          "Giảm 2 điểm % so với năm 2021",
          "Tăng số lượng hồ sơ",
          "Giảm số lượng ban chỉ đạo",
          "Đến năm 2026, ít nhất 60% hồ sơ");

  private OtherTexts() {}

  static void forAll(Messages messages, Consumer<String> told) {
    forProblems(messages, told);
    forAllButProblems(messages, told);
  }

  private static void forProblems(Messages messages, Consumer<String> told) {
    for (ProblemCode code : ProblemCode.values()) {
      for (String word : WORDS) {
        told.accept(messages.describe(Problem.error(code, Place.at("/a"), "s", word, "x")));
      }
    }
    told.accept(
        messages.describe(
            Problem.error(ProblemCode.UNREADABLE, Place.at("/a"), "s", "", "missing")));
    told.accept(
        messages.describe(
            Problem.error(ProblemCode.DUPLICATE_ID, Place.at("/a"), "kind", "", "ministry")));
    told.accept(
        messages.describe(
            Problem.error(ProblemCode.DUPLICATE_ID, Place.at("/a"), "areaCatalogue", "", "NQ76")));
    told.accept(
        messages.describe(
            Problem.error(
                ProblemCode.UNFIT_CRITERION, Place.at("/a"), "i", "CUMULATIVE", "QUARTER")));
    told.accept(
        messages.describe(Problem.warning(ProblemCode.UNKNOWN_AREA, Place.at("/a"), "s", "", "x")));
    told.accept(
        messages.describe(Problem.warning(ProblemCode.PARENT_ENDED, Place.at("/a"), "s", "", "x")));
    told.accept(
        messages.describe(Problem.warning(ProblemCode.NO_TERM, Place.at("/a"), "s", "", "")));
    told.accept(
        messages.describe(Problem.suggestion(ProblemCode.NO_TERM, Place.at("/a"), "s", "", "")));
  }

  static void forAllButProblems(Messages messages, Consumer<String> told) {
    for (AgencyKind kind : AgencyKind.wellKnown()) {
      told.accept(messages.kind(kind));
    }
    for (Outcome outcome : Outcome.values()) {
      told.accept(messages.outcome(outcome));
    }
    for (int agencies = 1; agencies <= 11; agencies++) {
      told.accept(messages.value(new Mean(BigDecimal.TEN, agencies), Unit.POINT));
    }
    for (String words : TARGETS) {
      TargetParser.parse(words)
          .targets()
          .forEach(target -> told.accept(messages.understood(target)));
    }
    for (int unused : new int[] {0, 1, 6}) {
      EvaluationReport report = report(unused);
      told.accept(messages.summary(report.summary()));
      told.accept(messages.unused(report));
    }
    told.accept(messages.summary(everyPart()));
    TargetResult result = AnyJudgedValues.all().get(0).result(Outcome.NO_DATA).build();
    for (int figures : new int[] {0, 1, 6}) {
      var supposed = AnyResult.remark(RemarkCode.HYPOTHETICAL, figures).figures();
      told.accept(messages.explain(change(Optional.of(result), Optional.of(result), supposed)));
      told.accept(messages.explain(change(Optional.empty(), Optional.of(result), supposed)));
      told.accept(messages.explain(change(Optional.of(result), Optional.empty(), supposed)));
    }
    AnyTask.all().forEach(task -> told.accept(messages.explain(task)));
    for (TaskResult task : AnyTask.all()) {
      Optional<TaskResult> some = Optional.of(task);
      told.accept(messages.explain(new TaskChange(task.task(), some, some)));
      told.accept(messages.explain(new TaskChange(task.task(), Optional.empty(), some)));
      told.accept(messages.explain(new TaskChange(task.task(), some, Optional.empty())));
    }
    told.accept(messages.counts(TaskCounts.of(AnyTask.all())));
    for (Ranking ranking : rankings()) {
      told.accept(messages.comparedOn(ranking));
      messages.places(ranking).forEach(told);
    }
    forEveryPeriod(messages, told);
    forAllParticulars(messages, told);
    DoubtTexts.forAll(messages, told);
    told.accept(messages.value(Ratio.of(1, 2), Unit.PERCENT));
    told.accept(messages.date(LocalDate.EPOCH));
    UNITS.forEach(unit -> told.accept(messages.unit(unit)));
    DOCUMENT_TYPES.forEach(
        type ->
            told.accept(
                messages.document(
                    LegalDocument.of("1/" + type + "-UBND", "UBND tỉnh", LocalDate.EPOCH))));
  }

  private static void forEveryPeriod(Messages messages, Consumer<String> told) {
    Stream.concat(
            Stream.of(
                "2020",
                "2020-H1",
                "2020-H2",
                "2020-9M",
                "2020-Q1",
                "2020-Q2",
                "2020-Q3",
                "2020-Q4",
                "2020-01-01/2020-01-02",
                "2020-01-01/2020-01-01"),
            IntStream.rangeClosed(1, 12).mapToObj("2020-%02d"::formatted))
        .map(period -> AnyResult.figure(ReportingPeriod.parse(period)))
        .forEach(
            figure ->
                told.accept(
                    messages.remark(new Remark(RemarkCode.TOO_LARGE, ImmutableList.of(figure)))));
  }

  private static void forAllParticulars(Messages messages, Consumer<String> told) {
    for (AnyJudgedValue judgement : AnyJudgedValues.all()) {
      for (Outcome outcome : judgement.outcomes()) {
        TargetResult result = judgement.result(outcome).build();
        messages.actual(result).ifPresent(told);
        messages.criterion(result).ifPresent(told);
        messages.margin(result).ifPresent(told);
        messages.progress(result).ifPresent(told);
      }
    }
    for (int percent : new int[] {10, 100}) {
      messages
          .criterion(
              AnyJudgedValues.all()
                  .get(0)
                  .result(Outcome.NO_DATA)
                  .shareOfAgencies(BigDecimal.valueOf(percent))
                  .build())
          .ifPresent(told);
    }
    Criterion.Part part = new Criterion.Part(IndicatorId.of("i"), Criterion.atLeast(1));
    for (Criterion criterion :
        List.of(
            new Criterion.AllOf(ImmutableList.of(part)),
            Criterion.byKind(
                ImmutableMap.of(AgencyKind.DIVISION, part.criterion()), part.criterion()))) {
      messages
          .criterion(
              ImmutableTargetResult.builder()
                  .target(TargetId.of("t"))
                  .outcome(Outcome.NO_DATA)
                  .isFinal(true)
                  .shortfall(AnyResult.NO_SHORTFALL)
                  .criterion(criterion)
                  .build())
          .ifPresent(told);
    }
    for (Level level : Level.values()) {
      told.accept(messages.level(level));
    }
    for (Pace pace : Pace.values()) {
      told.accept(messages.pace(pace));
    }
    for (TaskState state : TaskState.values()) {
      told.accept(messages.state(state));
    }
    for (Timeliness timeliness : Timeliness.values()) {
      told.accept(messages.timeliness(timeliness));
    }
  }

  private static List<Ranking> rankings() {
    Ranking ranking =
        new Ranking(
            Ranking.Better.HIGHER,
            Unit.PERCENT,
            AnyJudgedValue.DUE,
            ImmutableList.of(
                agency("a").value(Ratio.of(1, 2)).isProvisional(true).rank(Rank.of(1, 1)).build(),
                agency("b")
                    .value(Ratio.of(1, 1))
                    .isPartial(true)
                    .unranked(RankedAgency.NoPlace.PARTIAL)
                    .build(),
                agency("c").unranked(RankedAgency.NoPlace.NO_DATA).build()));
    return List.of(ranking, ranking.placingPartial());
  }

  private static ImmutableRankedAgency.Builder agency(String id) {
    return ImmutableRankedAgency.builder().agency(AgencyId.of(id));
  }

  private static OutcomeChange change(
      Optional<TargetResult> before,
      Optional<TargetResult> after,
      ImmutableList<Observation> figures) {
    return new OutcomeChange(TargetId.of("t"), before, after, AnyJudgedValue.DUE, figures);
  }

  private static Summary everyPart() {
    return new Summary(
        new Summary.Due(3, 2, 1), new Summary.NotDue(10, 4, 2), 8, ImmutableMap.of());
  }

  private static EvaluationReport report(int unused) {
    return ImmutableEvaluationReport.builder()
        .plan(PlanId.of("p"))
        .asOf(AnyJudgedValue.DUE)
        .addAllResults(
            AnyJudgedValues.all().stream()
                .limit(unused)
                .map(judgement -> judgement.result(judgement.verdict().outcome()).build())
                .toList())
        .addAllUnused(
            IntStream.range(0, unused)
                .mapToObj(
                    i ->
                        new UnusedFigures(
                            UnusedFigures.Cause.UNKNOWN_INDICATOR,
                            IndicatorId.of("i" + i),
                            Optional.of(AgencyId.of("so")),
                            1,
                            ImmutableList.of(ReportingPeriod.ofYear(2020))))
                .toList())
        .build();
  }
}
