package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.message.Sentences.assertSound;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.evaluation.Coverage;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Outcome;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.Ranking;
import vn.cchc.evaluation.RemarkCode;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.TaskCounts;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.evaluation.Verdict;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.message.AnyResult.Shape;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.target.Criterion;
import vn.cchc.target.FormerBaseline;
import vn.cchc.target.TargetId;

@Tag("V10")
class EverySentenceTest {
  private static final Pattern MARK = Pattern.compile("⟦([^⟧]+)⟧");

  /** The words that readers of documents name types by. */
  private static final ImmutableList<String> WORDS =
      ImmutableList.of(
          "object", "array", "text", "number", "integer", "date", "boolean", "null", "end");

  /** Every type of criterion, outcome and scope with all that may stand beside them. */
  private static void forAll(Consumer<TargetResult> told) {
    for (Judgement judgement : Judgements.typical()) {
      for (Outcome outcome : judgement.outcomes()) {
        for (Shape shape : Shape.values()) {
          for (var extra : AnyResult.extras(judgement, shape)) {
            TargetResult.Builder result = AnyResult.of(judgement, outcome, shape);
            extra.accept(result);
            told.accept(result.build());
          }
        }
      }
    }
  }

  /** Every judgement, every scope with every caveat, and the scopes and objectives of nobody. */
  private static void forEach(Consumer<TargetResult> told) {
    for (Judgement judgement : Judgements.all()) {
      for (Outcome outcome : judgement.outcomes()) {
        told.accept(judgement.result(outcome).build());
      }
    }
    for (Judgement judgement : Judgements.typical()) {
      for (Shape shape : Shape.values()) {
        for (RemarkCode caveat : RemarkCode.values()) {
          told.accept(
              AnyResult.of(judgement, judgement.verdict().outcome(), shape)
                  .coverage(AnyResult.coverage(2, 1, 1))
                  .addCaveats(AnyResult.remark(caveat, 1), AnyResult.remark(caveat, 6))
                  .build());
        }
      }
    }
    forEmptyScopes(told);
    told.accept(
        TargetResult.builder()
            .target(TargetId.of("t"))
            .outcome(Outcome.NOT_ASSESSED)
            .isFinal(true)
            .shortfall(AnyResult.NO_SHORTFALL)
            .build());
  }

  private static void forEmptyScopes(Consumer<TargetResult> told) {
    for (boolean isShare : new boolean[] {false, true}) {
      TargetResult.Builder empty =
          TargetResult.builder()
              .target(TargetId.of("t"))
              .indicator(IndicatorId.of("i"))
              .criterion(Criterion.atLeast(1))
              .due(Judgement.DUE)
              .outcome(Outcome.NO_DATA)
              .isFinal(true)
              .coverage(AnyResult.coverage(0, 0, 0))
              .shortfall(AnyResult.NO_SHORTFALL);
      told.accept(
          isShare
              ? empty.shareOfAgencies(BigDecimal.TEN).actual(Ratio.of(0, 0)).build()
              : empty.build());
    }
  }

  private static void forAllOthers(Messages messages, Consumer<String> told) {
    for (AgencyKind kind : AgencyKind.values()) {
      told.accept(messages.kind(kind));
    }
    for (Outcome outcome : Outcome.values()) {
      told.accept(messages.outcome(outcome));
    }
    for (ProblemCode code : ProblemCode.values()) {
      for (String word : WORDS) {
        told.accept(messages.describe(Problem.error(code, Place.at("/a"), "s", word, "x")));
      }
    }
    for (int unused : new int[] {0, 1, 6}) {
      EvaluationReport report = report(unused);
      told.accept(messages.summary(report.summary()));
      told.accept(messages.unused(report));
    }
    TargetResult result = Judgements.all().get(0).result(Outcome.NO_DATA).build();
    for (int figures : new int[] {0, 1, 6}) {
      var supposed = AnyResult.remark(RemarkCode.HYPOTHETICAL, figures).figures();
      told.accept(messages.explain(change(Optional.of(result), Optional.of(result), supposed)));
      told.accept(messages.explain(change(Optional.empty(), Optional.of(result), supposed)));
      told.accept(messages.explain(change(Optional.of(result), Optional.empty(), supposed)));
    }
    AnyTask.all().forEach(task -> told.accept(messages.explain(task)));
    told.accept(messages.counts(TaskCounts.of(AnyTask.all())));
    ranking().forEach(ranking -> messages.places(ranking).forEach(told));
    told.accept(messages.value(Ratio.of(1, 2), Unit.PERCENT));
    told.accept(messages.date(LocalDate.EPOCH));
  }

  private static List<Ranking> ranking() {
    Judgement judgement = Judgements.all().get(0);
    return IntStream.range(0, 2)
        .mapToObj(
            partial ->
                AnyResult.of(judgement, Outcome.NO_DATA, Shape.EACH)
                    .addMembers(
                        judgement
                            .result(Outcome.NOT_MET)
                            .agency(AgencyId.of("a"))
                            .coverage(new Coverage(1, 1, ImmutableList.of(), ids(partial == 1)))
                            .build())
                    .build())
        .map(result -> Ranking.of(result, Ranking.Better.HIGHER))
        .toList();
  }

  private static ImmutableList<AgencyId> ids(boolean isPartial) {
    return isPartial ? ImmutableList.of(AgencyId.of("a")) : ImmutableList.of();
  }

  private static OutcomeChange change(
      Optional<TargetResult> before,
      Optional<TargetResult> after,
      ImmutableList<Observation> figures) {
    return new OutcomeChange(TargetId.of("t"), before, after, Judgement.DUE, figures);
  }

  private static EvaluationReport report(int unused) {
    return EvaluationReport.builder()
        .plan(PlanId.of("p"))
        .asOf(Judgement.DUE)
        .addAllResults(
            Judgements.all().stream()
                .limit(unused)
                .map(judgement -> judgement.result(judgement.verdict().outcome()).build())
                .toList())
        .addAllUnused(
            IntStream.range(0, unused)
                .mapToObj(
                    i ->
                        new UnusedFigures(
                            IndicatorId.of("i" + i),
                            AgencyId.of("so"),
                            ReportingPeriod.ofYear(2020),
                            UnusedFigures.Cause.UNKNOWN_INDICATOR))
                .toList())
        .build();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyResultIsToldInSoundSentences(Language language) {
    Messages messages = Messages.of(language);
    forAll(result -> assertSound(messages.explain(result)));
    forEach(result -> assertSound(messages.explain(result)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOtherTextIsFilled(Language language) {
    forAllOthers(
        Messages.of(language), text -> assertThat(text).doesNotContain("{", "}", "  ", "⟦"));
  }

  @Test
  void everySentenceOfTheBundlesIsUsedByTheCode() {
    ImmutableMap.Builder<String, String> marked = ImmutableMap.builder();
    Templates.of(Language.VIETNAMESE)
        .texts()
        .forEach((key, text) -> marked.put(key, "⟦" + key + "⟧" + text));
    Templates templates = new Templates(marked.buildOrThrow());
    Messages messages = new Messages(templates, new Numerals(Language.VIETNAMESE), AgencyId::value);
    Set<String> used = new TreeSet<>();
    Consumer<String> read =
        text -> MARK.matcher(text).results().forEach(mark -> used.add(mark.group(1)));
    forEach(result -> read.accept(messages.explain(result)));
    Judgement judgement = Judgements.all().get(0);
    for (var extra : AnyResult.extras(judgement, Shape.AGGREGATE)) {
      TargetResult.Builder result = AnyResult.of(judgement, Outcome.NOT_DUE, Shape.AGGREGATE);
      extra.accept(result);
      read.accept(messages.explain(result.build()));
    }
    read.accept(
        messages.explain(
            AnyResult.of(judgement, Outcome.NO_DATA, Shape.AGGREGATE)
                .coverage(AnyResult.coverage(0, 1, 0))
                .build()));
    read.accept(
        messages.explain(AnyResult.of(judgement, Outcome.NOTHING_AROSE, Shape.SHARE).build()));
    read.accept(messages.explain(Verdict.of(Criterion.doneBy(), Completion.notDone())));
    read.accept(messages.value(Ratio.of(0, 0), Unit.PERCENT));
    FormerBaseline former =
        new FormerBaseline(AgencyId.of("a"), ReportingPeriod.ofYear(2019), Ratio.of(1, 2));
    read.accept(
        messages.explain(judgement.result(Outcome.NOT_MET).addFormerBaselines(former).build()));
    forAllOthers(messages, read);
    assertThat(used).isEqualTo(new TreeSet<>(templates.texts().keySet()));
  }
}
