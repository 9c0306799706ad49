package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;
import vn.cchc.plan.TargetId;
import vn.cchc.text.Language;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Progress;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

class ResultColumnsTest {
  private static final Messages VIETNAMESE = Messages.of(Language.VIETNAMESE);
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  private static ImmutableTargetResult.Builder result(Outcome outcome) {
    return ImmutableTargetResult.builder()
        .target(TargetId.of("t"))
        .outcome(outcome)
        .isFinal(true)
        .shortfall(Shortfall.NOT_APPLICABLE);
  }

  private static ImmutableTargetResult.Builder judged(Criterion criterion, Ratio actual) {
    Verdict verdict = Verdict.of(criterion, actual);
    return result(verdict.outcome())
        .unit(Unit.PERCENT)
        .criterion(criterion)
        .actual(actual)
        .margin(verdict.margin());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14999 | 25000 | 59,996% (14.999/25.000) | −0,004 điểm phần trăm",
        "3 | 5 | 60,00% (3/5) | 0,00 điểm phần trăm",
        "1 | 1 | 100,00% (1/1) | +40,00 điểm phần trăm"
      })
  @Tag("N4")
  void theValueAndTheMarginKeepTheSideThatTheVerdictIsOn(
      long numerator, long denominator, String actual, String margin) {
    TargetResult result = judged(Criterion.atLeast(60), Ratio.of(numerator, denominator)).build();
    assertThat(VIETNAMESE.actual(result)).hasValue(actual);
    assertThat(VIETNAMESE.margin(result)).hasValue(margin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11999 | 20000 | 60 | 59.995% (11,999/20,000) | −0.005",
        "58 | 100 | 60.005 | 58.00% (58/100) | −2.005",
        "2 | 3 | 66.665 | 66.667% (2/3) | +0.002",
        "16669 | 50000 | 60 | 33.34% (16,669/50,000) | −26.66",
        "60001 | 100000 | 60 | 60.001% (60,001/100,000) | +0.001",
        "1199 | 2000 | 59.9500 | 59.95% (1,199/2,000) | 0.00",
        "66665 | 100000 | 66.665 | 66.665% (66,665/100,000) | 0.00",
        "1 | 3 | 33.3333333333333333333333 "
            + "| 33.33333333333333333333333% (1/3) | +0.00000000000000000000003",
      })
  @Tag("N4")
  void theMarginIsTheDifferenceOfThePrintedNumbers(
      long numerator, long denominator, BigDecimal bound, String actual, String margin) {
    Verdict verdict = Verdict.of(Criterion.atLeast(bound), Ratio.of(numerator, denominator));
    TargetResult result =
        judged(Criterion.atLeast(bound), Ratio.of(numerator, denominator)).build();
    assertThat(ENGLISH.actual(result)).hasValue(actual);
    assertThat(ENGLISH.margin(result)).hasValue(margin + " percentage points");
    assertThat(ENGLISH.explain(verdict)).contains(actual);
    if (verdict.margin().orElseThrow().exact().signum() != 0) {
      assertThat(ENGLISH.explain(verdict))
          .contains(" by " + margin.substring(1) + " percentage points");
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 50, −8.34", "10, 59, +0.66", "50, 90, +8.34", "60, 90, −1.66"})
  @Tag("N4")
  void theMarginOfARangeIsCountedFromTheNearerEnd(long least, long most, String margin) {
    TargetResult result = judged(Criterion.between(least, most), Ratio.of(29_169, 50_000)).build();
    assertThat(ENGLISH.margin(result)).hasValue(margin + " percentage points");
  }

  @Test
  @Tag("N4")
  void theShareOfAgenciesIsHeldAgainstTheShareAskedFor() {
    TargetResult share =
        result(Outcome.NOT_MET)
            .unit(Unit.POINT)
            .criterion(Criterion.atLeast(50))
            .shareOfAgencies(BigDecimal.valueOf(60))
            .actual(Ratio.of(14_999, 25_000))
            .build();
    assertThat(VIETNAMESE.actual(share)).hasValue("59,996% (14.999/25.000)");
    assertThat(VIETNAMESE.criterion(share))
        .hasValue("tối thiểu 60% số cơ quan, mỗi cơ quan đạt tối thiểu 50 điểm");
  }

  @Test
  void aValueThatIsNotHeldAgainstABoundIsReportedByItself() {
    assertThat(
            ENGLISH.actual(
                result(Outcome.NOT_MET)
                    .criterion(Criterion.atLeastGrade("s", "Tốt"))
                    .actual(new Grade("s", "Khá"))
                    .build()))
        .hasValue("graded Khá");
    assertThat(
            ENGLISH.actual(
                result(Outcome.MET)
                    .criterion(Criterion.doneBy())
                    .actual(Completion.on(LocalDate.EPOCH))
                    .build()))
        .hasValue("done on 1970-01-01");
    assertThat(ENGLISH.actual(judged(Criterion.atLeast(1), Ratio.of(0, 0)).build()))
        .hasValue("0/0");
    assertThat(ENGLISH.actual(result(Outcome.NO_DATA).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 100.00%", "99999, 100000, 99.999%", "1, 1000000, 0.0001%", "-1, 8, −12.50%"})
  @Tag("N4")
  void whatIsNotAllOfTheWayIsNotShownAsAll(long done, long way, String told) {
    TargetResult result =
        result(Outcome.NOT_MET)
            .progress(Progress.of(Fraction.of(done).over(Fraction.of(way))))
            .build();
    assertThat(ENGLISH.progress(result)).hasValue(told);
    assertThat(ENGLISH.progress(result(Outcome.MET).progress(Progress.UNDEFINED).build()))
        .isEmpty();
  }

  private static String asked(Criterion criterion, Unit unit) {
    return ENGLISH
        .criterion(
            result(Outcome.NO_DATA)
                .unit(unit)
                .criterion(criterion)
                .baseline(Optional.of(Rank.of(9, 63)))
                .build())
        .orElseThrow();
  }

  @Test
  void whatWasAskedForIsReportedByItself() {
    BigDecimal low = BigDecimal.valueOf(40);
    assertThat(asked(Criterion.atLeast(60), Unit.PERCENT)).isEqualTo("at least 60%");
    assertThat(asked(Criterion.moreThan(60), Unit.POINT)).isEqualTo("more than 60 points");
    assertThat(asked(Criterion.atMost(3), Unit.DAY)).isEqualTo("at most 3 days");
    assertThat(asked(Criterion.lessThan(3), Unit.COUNT)).isEqualTo("less than 3");
    assertThat(asked(Criterion.exactly(100), Unit.PERCENT)).isEqualTo("exactly 100%");
    assertThat(asked(Criterion.between(Range.closedOpen(low, BigDecimal.TEN.pow(2))), Unit.PERCENT))
        .isEqualTo("the range from 40% to under 100%");
    assertThat(asked(Criterion.withinTop(10), Unit.PLACE)).isEqualTo("within the top 10");
    assertThat(asked(Criterion.atLeastGrade("s", "Tốt"), Unit.GRADE))
        .isEqualTo("grade Tốt or better");
    assertThat(asked(Criterion.doneBy(), Unit.DONE)).isEqualTo("done in time");
    assertThat(asked(Change.byAmount(Direction.INCREASE, BigDecimal.ONE), Unit.PLACE))
        .isEqualTo("rise of at least 1 place from the baseline ranked 9 of 63");
    Criterion.Part part = new Criterion.Part(IndicatorId.of("i"), Criterion.atLeast(1));
    assertThat(asked(new Criterion.AllOf(ImmutableList.of(part, part)), Unit.COUNT))
        .isEqualTo("all 2 conditions");
    assertThat(
            asked(
                Criterion.byKind(
                    ImmutableMap.of(AgencyKind.DEPARTMENT, Criterion.atLeast(80)),
                    Criterion.atLeast(30)),
                Unit.PERCENT))
        .isEqualTo("by kind of agency");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hồ sơ | 34 hồ sơ | 34 cases | 1 case",
        "application | 34 application | 34 application | 1 application",
        "e-form 2 | 34 e-form 2 | 34 e-form 2 | 1 e-form 2",
        " | 34 | 34 | 1"
      })
  @Tag("V10")
  void anEnglishTableUsesAnEnglishNameOfACaseOnly(
      @Nullable String name, String vietnamese, String english, String one) {
    TargetResult result =
        judged(Criterion.atLeast(60), Ratio.of(1166, 2000))
            .caseName(Optional.ofNullable(name))
            .build();
    Cases.Count count = new Cases.Count(BigInteger.valueOf(34));
    assertThat(VIETNAMESE.cases(result, count)).isEqualTo(vietnamese);
    assertThat(ENGLISH.cases(result, count)).isEqualTo(english);
    assertThat(ENGLISH.cases(result, new Cases.Count(BigInteger.ONE))).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count | xã | xã | count",
        "count | e-form | e-form | e-form",
        "count | | số lượng | count",
        "percent | xã | % | %"
      })
  @Tag("V10")
  void theUnitOfACountIsTheNameOfACaseInTheLanguageOfTheTable(
      String unit, @Nullable String name, String vietnamese, String english) {
    TargetResult result =
        result(Outcome.MET).unit(new Unit(unit)).caseName(Optional.ofNullable(name)).build();
    assertThat(VIETNAMESE.unit(result)).hasValue(vietnamese);
    assertThat(ENGLISH.unit(result)).hasValue(english);
    assertThat(ENGLISH.unit(result(Outcome.NOT_ASSESSED).build())).isEmpty();
  }

  @Test
  @Tag("V11")
  void aContributorHasItsOwnValueAndMargin() {
    TargetResult whole = judged(Criterion.atLeast(60), Ratio.of(1, 2)).build();
    Contributor one =
        new Contributor(
            AgencyId.of("a"),
            Optional.of(Ratio.of(14_999, 25_000)),
            Optional.of(Margin.percentagePoints("-0.004")),
            Cases.of(1));
    Contributor nothingArose =
        new Contributor(
            AgencyId.of("b"),
            Optional.of(Ratio.of(0, 0)),
            Optional.empty(),
            Cases.None.NOT_APPLICABLE);

    assertThat(VIETNAMESE.actual(whole, one)).hasValue("59,996% (14.999/25.000)");
    assertThat(VIETNAMESE.margin(whole, one)).hasValue("−0,004 điểm phần trăm");
    assertThat(VIETNAMESE.margin(whole, nothingArose)).isEmpty();
  }
}
