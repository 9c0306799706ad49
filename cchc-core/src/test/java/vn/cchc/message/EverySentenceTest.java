package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.message.Sentences.assertSound;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.EarlierTerms;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.message.AnyResult.Shape;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.TargetId;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Verdict;

@Tag("V10")
class EverySentenceTest {
  private static final Pattern MARK = Pattern.compile("⟦([^⟧]+)⟧");

  /** Every type of criterion, outcome and scope with all that may accompany them. */
  private static void forAll(Consumer<TargetResult> told) {
    for (AnyJudgedValue judgement : AnyJudgedValues.typical()) {
      for (Outcome outcome : judgement.outcomes()) {
        for (Shape shape : Shape.values()) {
          for (var extra : AnyResult.extras(judgement, shape)) {
            ImmutableTargetResult.Builder result = AnyResult.of(judgement, outcome, shape);
            extra.accept(result);
            told.accept(result.build());
          }
        }
      }
    }
  }

  /** Every judgement, every scope with every caveat, and the scopes and objectives of nobody. */
  private static void forEach(Consumer<TargetResult> told) {
    for (AnyJudgedValue judgement : AnyJudgedValues.all()) {
      for (Outcome outcome : judgement.outcomes()) {
        told.accept(judgement.result(outcome).build());
        told.accept(
            judgement
                .result(outcome)
                .shortfall(judgement.verdict().shortfall().withoutNewCases())
                .build());
      }
    }
    for (AnyJudgedValue judgement : AnyJudgedValues.typical()) {
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
    AnyJudgedValue share = AnyJudgedValues.all().get(0);
    for (Outcome outcome : List.of(Outcome.MET, Outcome.NO_DATA)) {
      told.accept(share.result(outcome).actual(Ratio.of(1, 2)).undecidedTasks(1).build());
    }
    AnyResult.ofSeveralCriteria(AnyJudgedValues.all().get(0), Outcome.NOT_MET).forEach(told);
    told.accept(
        ImmutableTargetResult.builder()
            .target(TargetId.of("t"))
            .outcome(Outcome.NOT_ASSESSED)
            .isFinal(true)
            .shortfall(AnyResult.NO_SHORTFALL)
            .build());
  }

  private static void forEmptyScopes(Consumer<TargetResult> told) {
    for (boolean isShare : new boolean[] {false, true}) {
      ImmutableTargetResult.Builder empty =
          ImmutableTargetResult.builder()
              .target(TargetId.of("t"))
              .indicator(IndicatorId.of("i"))
              .criterion(Criterion.atLeast(1))
              .due(AnyJudgedValue.DUE)
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

  @Test
  void noEnglishSentenceHasAVietnameseNameOfACase() {
    Messages english = Messages.of(Language.ENGLISH);
    forEach(
        result ->
            assertThat(english.explain(((ImmutableTargetResult) result).withCaseName("hồ sơ")))
                .isEqualTo(english.explain(result)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyResultIsReportedInSoundSentences(Language language) {
    Messages messages = Messages.of(language);
    forAll(result -> assertSound(messages.explain(result)));
    forEach(result -> assertSound(messages.explain(result)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOtherTextIsFilled(Language language) {
    OtherTexts.forAll(
        Messages.of(language), text -> assertThat(text).doesNotContain("{", "}", "  ", "⟦"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyScoreIsExplainedInSoundClauses(Language language) {
    AnyScore.forAll(
        ScoreMessages.of(language),
        text ->
            assertThat(text)
                .doesNotContain("{", "}", "  ", "⟦", "()", ": ;", "; ;", "null", "Optional")
                .doesNotEndWith(".")
                .doesNotContainPattern("[A-Z]{2,}_[A-Z]+"));
  }

  @Test
  void everySentenceOfTheBundlesIsUsedByTheCode() {
    ImmutableMap.Builder<String, String> marked = ImmutableMap.builder();
    MessageTemplates.of(Language.VIETNAMESE)
        .texts()
        .forEach((key, text) -> marked.put(key, "⟦" + key + "⟧" + text));
    MessageTemplates templates = new MessageTemplates(marked.buildOrThrow());
    Messages messages =
        new Messages(templates, new NumberFormatter(Language.VIETNAMESE), DisplayNames.IDS);
    Set<String> used = new TreeSet<>();
    Consumer<String> read =
        text -> MARK.matcher(text).results().forEach(mark -> used.add(mark.group(1)));
    forEach(result -> read.accept(messages.explain(result)));
    AnyJudgedValue judgement = AnyJudgedValues.all().get(0);
    for (Outcome outcome : new Outcome[] {Outcome.NOT_DUE, Outcome.MET}) {
      for (var extra : AnyResult.extras(judgement, Shape.AGGREGATE)) {
        ImmutableTargetResult.Builder result = AnyResult.of(judgement, outcome, Shape.AGGREGATE);
        extra.accept(result);
        read.accept(messages.explain(result.build()));
      }
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
    AnyJudgedValue ofChange =
        AnyJudgedValues.all().stream()
            .filter(one -> one.verdict().criterion() instanceof Criterion.Change)
            .findFirst()
            .orElseThrow();
    for (Outcome outcome : new Outcome[] {Outcome.MET, Outcome.NO_BASELINE}) {
      read.accept(
          messages.explain(
              ofChange.result(outcome).baselinePeriod(ReportingPeriod.ofYear(2019)).build()));
    }
    Observation withdrawal =
        Observation.builder()
            .subject(IndicatorId.of("i"))
            .agency(AgencyId.of("a"))
            .period(ReportingPeriod.ofYear(2020))
            .recordedAt(Instant.parse("2021-01-10T05:00:00Z"))
            .status(ObservationStatus.WITHDRAWN)
            .build();
    read.accept(
        messages.explain(
            judgement
                .result(Outcome.NOT_MET)
                .addCaveats(Remark.of(RemarkCode.WITHDRAWN, withdrawal))
                .build()));
    for (Optional<Criterion> before :
        List.of(
            Optional.<Criterion>empty(), Optional.of(Criterion.atLeast(BigDecimal.valueOf(70))))) {
      read.accept(
          messages.explain(
              judgement
                  .result(Outcome.MET)
                  .changedAfterDue(
                      new EarlierTerms(
                          LocalDate.of(2020, 7, 1),
                          before,
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty()))
                  .build()));
    }
    OtherTexts.forAll(messages, read);
    AnyScore.forAll(
        new ScoreMessages(templates, new NumberFormatter(Language.VIETNAMESE), DisplayNames.IDS),
        read);
    assertThat(used).isEqualTo(new TreeSet<>(templates.texts().keySet()));
  }
}
