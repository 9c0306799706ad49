package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.parser.NumberParser;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.text.Language;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

  @Test
  @Tag("V10")
  void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
    var vietnamese = MessageTemplates.of(Language.VIETNAMESE).texts();
    var english = MessageTemplates.of(Language.ENGLISH).texts();
    assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    assertThat(vietnamese)
        .allSatisfy(
            (key, text) ->
                assertThat(places(english.get(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(places(text)));
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  @Tag("A4")
  void aDeclaredKindHasTheNameThatTheRegisterGivesIt() {
    AgencyKind declared = AgencyKind.of("specialUnit");
    AgencyRegister register =
        AgencyRegister.of(
            List.of(),
            List.of(),
            List.of(new DeclaredKind(declared, "Đơn vị đặc thù", AgencyLevel.COMMUNE)));
    Messages messages = Messages.of(Language.VIETNAMESE);

    assertThat(messages.kind(declared)).isEqualTo("specialUnit");
    Messages naming = messages.naming(register, LocalDate.of(2026, 1, 1));
    assertThat(naming.kind(declared)).isEqualTo("Đơn vị đặc thù");
    assertThat(naming.kind(AgencyKind.WARD_COMMITTEE)).isEqualTo("UBND phường");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Tag("V10")
  void everyConstantHasItsWords(Language language) {
    Messages messages = Messages.of(language);
    MessageTemplates templates = MessageTemplates.of(language);
    assertThat(Outcome.values()).allSatisfy(one -> assertThat(messages.outcome(one)).isNotBlank());
    assertThat(AgencyKind.wellKnown())
        .allSatisfy(one -> assertThat(messages.kind(one)).isNotBlank());
    assertThat(RemarkCode.values())
        .allSatisfy(one -> assertThat(templates.has("remark." + one)).isTrue());
    assertThat(ProblemCode.values())
        .allSatisfy(
            code ->
                assertThat(
                        messages.describe(Problem.error(code, Place.at("/a"), "s", "object", "x")))
                    .startsWith("/a: ")
                    .doesNotContain("{"));
  }

  @Test
  @Tag("V10")
  void aVerdictIsExplainedWithItsArithmetic() {
    Verdict verdict = Verdict.of(Criterion.atLeast(60), Ratio.of(1166, 2000));
    assertThat(Messages.of(Language.VIETNAMESE).explain(verdict))
        .isEqualTo(
            "Không đạt: 58,30% (1.166/2.000), thấp hơn 1,70 điểm phần trăm so với mức tối thiểu"
                + " 60%; còn thiếu 34 hồ sơ đạt trong số đã có; hoặc cần thêm 85 hồ sơ mới, tất cả"
                + " đều đạt.");
    assertThat(Messages.of(Language.ENGLISH).explain(verdict))
        .isEqualTo(
            "Not met: 58.30% (1,166/2,000), below the minimum of 60% by 1.70 percentage points; 34"
                + " more of the existing cases must pass, or 85 new cases that all pass.");
  }

  @Test
  @Tag("V10")
  void aMeanIsReportedWithItsSumAndNumber() {
    Messages vietnamese = Messages.of(Language.VIETNAMESE);
    Messages english = Messages.of(Language.ENGLISH);
    Mean ofThree = new Mean(BigDecimal.valueOf(230), 3);
    Mean ofOne = new Mean(new BigDecimal("-7.5"), 1);
    assertThat(vietnamese.value(ofThree, Unit.COUNT)).isEqualTo("76,67 (230/3, ba cơ quan)");
    assertThat(english.value(ofThree, Unit.COUNT)).isEqualTo("76.67 (230/3, three agencies)");
    assertThat(vietnamese.value(new Mean(BigDecimal.valueOf(12_000), 24), Unit.POINT))
        .isEqualTo("500,00 điểm (12.000/24, 24 cơ quan)");
    assertThat(english.value(ofOne, Unit.PERCENT)).isEqualTo("-7.50% (-7.5/1, one agency)");
    assertThat(vietnamese.explain(Verdict.of(Criterion.atLeast(80), ofThree)))
        .isEqualTo("Không đạt: 76,67 (230/3, ba cơ quan), thấp hơn 3,33 so với mức tối thiểu 80.");
  }

  private static ImmutableTargetResult.Builder noData() {
    return ImmutableTargetResult.builder()
        .target(TargetId.of("t"))
        .criterion(Criterion.atLeast(1))
        .due(LocalDate.of(2020, 12, 31))
        .outcome(Outcome.NO_DATA)
        .isFinal(false)
        .shortfall(Shortfall.NOT_APPLICABLE);
  }

  private static UnusedFigures unused(UnusedFigures.Cause cause) {
    return new UnusedFigures(
        cause,
        IndicatorId.of("i"),
        Optional.of(AgencyId.of("a")),
        1,
        ImmutableList.of(ReportingPeriod.ofQuarter(2020, 4)));
  }

  @Test
  @Tag("D8")
  void aPeriodThatHasNotEndedIsNoLackOfData() {
    Messages vietnamese = Messages.of(Language.VIETNAMESE);
    ImmutableTargetResult.Builder afterCut =
        noData().addNotCounted(unused(UnusedFigures.Cause.AFTER_CUT));
    assertThat(vietnamese.explain(afterCut.build())).startsWith("Chưa có số liệu: ");
    TargetResult running = afterCut.level(Level.UNDECIDED).build();
    assertThat(vietnamese.explain(running))
        .isEqualTo(
            "Kỳ báo cáo chưa kết thúc: 1 số liệu của a (quý IV/2020) không được tính: kết thúc sau"
                + " ngày tính.");
    assertThat(Messages.of(Language.ENGLISH).explain(running))
        .startsWith("The reporting period has not ended: 1 figure of a ");
    assertThat(
            vietnamese.explain(
                afterCut.addNotCounted(unused(UnusedFigures.Cause.OUTSIDE_WINDOW)).build()))
        .startsWith("Chưa có số liệu: ");
  }

  @Test
  @Tag("V2")
  void aTargetIsAtItsLevelUntilItIsDue() {
    Messages vietnamese = Messages.of(Language.VIETNAMESE);
    TargetResult due = noData().outcome(Outcome.MET).build();
    TargetResult running = noData().outcome(Outcome.MET).level(Level.AT_LEVEL).build();
    assertThat(vietnamese.status(due)).isEqualTo("Đạt");
    assertThat(vietnamese.status(running)).isEqualTo("Đang đạt mức yêu cầu");
    assertThat(Messages.of(Language.ENGLISH).status(running)).isEqualTo("At the level asked for");
    TargetResult below = noData().level(Level.BELOW).build();
    assertThat(vietnamese.status(below)).isEqualTo("Dưới mức yêu cầu");
    assertThat(vietnamese.status(noData().level(Level.UNDECIDED).build()))
        .isEqualTo("Chưa đủ căn cứ");
  }

  @Test
  @Tag("V6")
  void aTargetThatCannotBeJudgedHasItsOutcomeAsItsStateInTheRunningYearToo() {
    Messages messages = Messages.of(Language.VIETNAMESE);
    TargetResult silent = noData().agency(AgencyId.of("b")).build();
    TargetResult met = noData().agency(AgencyId.of("a")).outcome(Outcome.NOTHING_AROSE).build();
    assertThat(messages.status(noData().addMembers(silent, met).build()))
        .isEqualTo("Chưa đủ số liệu");
    assertThat(
            messages.status(
                noData()
                    .outcome(Outcome.NO_BASELINE)
                    .level(Level.UNDECIDED)
                    .addReasons(Remark.of(RemarkCode.ZERO_BASELINE))
                    .build()))
        .isEqualTo("Thiếu mốc so sánh");
  }

  @Test
  @Tag("V6")
  void dataOfSomeAgenciesAreIncomplete() {
    Messages messages = Messages.of(Language.VIETNAMESE);
    TargetResult silent = noData().agency(AgencyId.of("b")).build();
    TargetResult met = noData().agency(AgencyId.of("a")).outcome(Outcome.NOTHING_AROSE).build();
    assertThat(messages.explain(noData().addMembers(silent, met).build()))
        .startsWith("Chưa đủ số liệu: ");
    assertThat(messages.explain(noData().addMembers(silent).build()))
        .startsWith("Chưa có số liệu: ");
  }

  @ParameterizedTest
  @Tag("V10")
  @CsvSource({"5, 'a1, a2, a3, a4, a5'", "6, 'a1, a2, a3, a4, a5 và 1 cơ quan khác'"})
  void ofManyAgenciesTheFirstFiveAreNamedAndTheOthersCounted(int silent, String named) {
    ImmutableList<AgencyId> agencies =
        IntStream.rangeClosed(1, silent)
            .mapToObj(i -> AgencyId.of("a" + i))
            .collect(ImmutableList.toImmutableList());
    TargetResult result =
        noData().coverage(new Coverage(0, silent, agencies, ImmutableList.of())).build();
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .isEqualTo("Chưa có số liệu: chưa nhận được số liệu của " + named + ".");
  }

  @Test
  @Tag("V10")
  void oneCaseIsSpokenOfAsOne() {
    Verdict low = Verdict.of(Criterion.moreThan(60), Ratio.of(60, 100));
    Verdict high = Verdict.of(Criterion.lessThan(5), Ratio.of(5, 100));
    assertThat(Messages.of(Language.VIETNAMESE).explain(low))
        .endsWith("; còn thiếu 1 hồ sơ đạt trong số đã có; hoặc cần thêm 1 hồ sơ mới đạt.");
    assertThat(Messages.of(Language.VIETNAMESE).explain(high))
        .endsWith("; hoặc cần thêm 1 hồ sơ mới không thuộc diện này.");
    assertThat(Messages.of(Language.ENGLISH).explain(low)).endsWith(", or 1 new case that passes.");
  }

  @Test
  @Tag("V10")
  void whatAMaximumCanAffordIsMoreOfWhatItCounts() {
    Messages messages = Messages.of(Language.VIETNAMESE);
    assertThat(messages.explain(Verdict.of(Criterion.atMost(5), Ratio.of(3, 100))))
        .endsWith("; có thêm tối đa 2 hồ sơ thuộc diện này thì vẫn đạt.");
    assertThat(messages.explain(Verdict.of(Criterion.between(60, 100), Ratio.of(70, 100))))
        .endsWith("; có thêm tối đa 16 hồ sơ không đạt thì vẫn đạt.");
  }

  /** On an open bound a case more is missing; the sentence says which way. */
  @Test
  @Tag("V10")
  void onAnOpenBoundItIsSaidWhichWayToGo() {
    Messages messages = Messages.of(Language.ENGLISH);
    Criterion inside =
        Criterion.between(Range.open(BigDecimal.valueOf(60), BigDecimal.valueOf(80)));
    assertThat(messages.explain(Verdict.of(inside, Ratio.of(60, 100))))
        .contains("1 more of the existing cases must pass, or 1 new case that passes");
    assertThat(messages.explain(Verdict.of(inside, Ratio.of(80, 100))))
        .contains("1 fewer such case is needed, or 1 new case of the other kind");
    assertThat(messages.explain(Verdict.of(Criterion.moreThan(60), Ratio.of(60, 100))))
        .contains("1 more of the existing cases must pass");
    assertThat(messages.explain(Verdict.of(Criterion.lessThan(80), Ratio.of(80, 100))))
        .contains("1 fewer such case is needed");
  }

  @ParameterizedTest
  @Tag("V10")
  @CsvSource(
      delimiter = '|',
      value = {
        "2020                  | năm 2020                      | 2020",
        "2020-H1               | 6 tháng đầu năm 2020          | first half of 2020",
        "2020-9M               | 9 tháng đầu năm 2020          | first nine months of 2020",
        "2020-Q4               | quý IV/2020                   | fourth quarter of 2020",
        "2020-03               | tháng 3/2020                  | March 2020",
        "2019-12-15/2020-12-14 | từ 15/12/2019 đến 14/12/2020  | 2019-12-15 to 2020-12-14",
        "2020-12-31/2020-12-31 | ngày 31/12/2020               | 2020-12-31"
      })
  void aPeriodIsCalledAsPeopleCallIt(String period, String vietnamese, String english) {
    ReportingPeriod parsed = ReportingPeriod.parse(period);
    assertThat(names(Language.VIETNAMESE).name(parsed)).isEqualTo(vietnamese);
    assertThat(names(Language.ENGLISH).name(parsed)).isEqualTo(english);
  }

  private static PeriodNames names(Language language) {
    return new PeriodNames(MessageTemplates.of(language), new NumberFormatter(language));
  }

  @ParameterizedTest
  @Tag("N4")
  @CsvSource(
      delimiter = '|',
      value = {
        "14999 | 25000 | 60  | 59,996%",
        "19999 | 20000 | 100 | 99,995%",
        "19999 | 20000 | 90  | 99,995%",
        "60001 | 100000 | 60 | 60,001%",
        "1166  | 2000  | 60  | 58,30%"
      })
  void whatIsPrintedKeepsItsSide(long n, long d, long minimum, String shown) {
    assertThat(
            Messages.of(Language.VIETNAMESE)
                .explain(Verdict.of(Criterion.atLeast(minimum), Ratio.of(n, d))))
        .contains(": " + shown + " (");
  }

  static Stream<Criterion> criteria() {
    return Stream.of(
        Criterion.atLeast(50),
        Criterion.moreThan(50),
        Criterion.atMost(50),
        Criterion.lessThan(50),
        Criterion.exactly(50),
        Criterion.between(40, 60));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  @Tag("V10")
  void everyCriterionIsExplainedOnBothSides(Criterion criterion) {
    for (Language language : Language.values()) {
      for (int good = 0; good <= 10; good++) {
        assertThat(Messages.of(language).explain(Verdict.of(criterion, Ratio.of(good, 10))))
            .endsWith(".")
            .doesNotContain("{", "null", "NOT_APPLICABLE", "IMPOSSIBLE");
      }
    }
  }

  @ParameterizedTest
  @Tag("N5")
  @CsvSource({"percent, 60,0%", "point, 60,0 điểm", "count, 60,0", "giờ, 60,0 giờ"})
  void aFigureThatIsNamedHasTheUnitOfItsIndicator(String unit, String whole, String rest) {
    TargetResult result =
        ImmutableTargetResult.builder()
            .target(TargetId.of("t"))
            .unit(new Unit(unit))
            .criterion(Criterion.atLeast(60))
            .outcome(Outcome.MET)
            .isFinal(true)
            .actual(Quantity.printed("60.0"))
            .margin(Margin.percentagePoints("0"))
            .shortfall(Shortfall.NOT_APPLICABLE)
            .addCaveats(AnyResult.remark(RemarkCode.WITHIN_ROUNDING, 1))
            .build();
    assertThat(Messages.of(Language.VIETNAMESE).explain(result))
        .endsWith(": so-0, năm 2020: " + whole + "," + rest + " (nguồn x).");
  }

  @Test
  @Tag("N6")
  void aNumberIsReadInItsLanguageOrRefused() {
    NumberParser parser = NumberParser.of(Language.VIETNAMESE);
    assertThat(parser.parsePercentage("97,28%")).hasToString("97.28");
    assertThat(parser.parse("1.166")).hasToString("1166");
    assertThatThrownBy(() -> parser.parse("60.5")).hasMessageContaining("60.5");
    assertThatThrownBy(() -> parser.parse("0.500")).isInstanceOf(IllegalArgumentException.class);
    assertThat(NumberParser.of(Language.ENGLISH).parse("60.5")).hasToString("60.5");
  }

  @Test
  void aStateADayAndAPeriodHaveWordsOfTheirOwn() {
    Messages english = Messages.of(Language.ENGLISH);

    assertThat(english.pace(Pace.BEHIND)).isEqualTo("behind pace");
    assertThat(english.level(Level.AT_LEVEL)).isEqualTo("at the level asked for");
    assertThat(english.state(TaskState.IN_PROGRESS)).isEqualTo("In progress");
    assertThat(english.timeliness(Timeliness.OVERDUE)).isEqualTo("overdue");
    assertThat(english.date(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    assertThat(english.period(ReportingPeriod.ofQuarter(2026, 2)))
        .isEqualTo("second quarter of 2026");
    assertThat(Messages.of(Language.VIETNAMESE).date(LocalDate.of(2026, 3, 1)))
        .isEqualTo("01/03/2026");
  }
}
