package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingReport;
import vn.cchc.ranking.made.ImmutableRankedAgency;
import vn.cchc.text.Language;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

@Tag("V8")
class RankingTest {
  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2020);
  private static final LocalDate IN_JANUARY = World.IN_JANUARY;
  private static final Selection DEPARTMENTS = Selection.ofKinds(AgencyKind.DEPARTMENT);

  private final List<Observation> figures = new ArrayList<>();
  private Measure measure = Measure.SHARE;
  private Accumulation accumulation = Accumulation.ADDITIVE;

  private RankingTest with(String agency, Value value) {
    figures.add(World.figure(agency, "2020", value).recordedAt(World.AT_NEW_YEAR).build());
    return this;
  }

  private static AgencyRegister register() {
    List<Agency> agencies = new ArrayList<>(World.register().agencies().values());
    for (String id : List.of("d", "e", "x", "y")) {
      boolean isDistrict = id.equals("x") || id.equals("y");
      agencies.add(
          Agency.builder()
              .id(AgencyId.of(id))
              .name(id)
              .kind(isDistrict ? AgencyKind.DISTRICT_COMMITTEE : AgencyKind.DEPARTMENT)
              .parent(World.PROVINCE)
              .build());
    }
    return AgencyRegister.of(agencies);
  }

  private Plan plan() {
    return Plan.builder()
        .id(PlanId.of("p"))
        .title("Kế hoạch")
        .period(YEAR)
        .addIndicators(
            Indicator.builder()
                .id(IndicatorId.of("i"))
                .name("I")
                .unit(Unit.PERCENT)
                .measure(measure)
                .accumulation(accumulation)
                .rollUp(RollUp.NONE)
                .build())
        .addTargets(
            World.target(
                    Scope.each(DEPARTMENTS),
                    measure == Measure.COMPLETION ? Criterion.doneBy() : Criterion.atLeast(50))
                .build())
        .build();
  }

  private ObservationAccumulator fold(LocalDate asOf) {
    return figures.stream().collect(ObservationAccumulator.collector(asOf));
  }

  private Ranking rank(Selection block, Ranking.Better better) {
    return Ranking.of(
        plan(), register(), fold(IN_JANUARY), IndicatorId.of("i"), YEAR, block, better);
  }

  private static List<String> places(Ranking ranking) {
    return ranking.agencies().stream()
        .map(
            one ->
                one.agency()
                    + " "
                    + one.rank()
                        .map(Rank::toString)
                        .orElseGet(() -> one.unranked().orElseThrow() + ""))
        .toList();
  }

  @Test
  void equalValuesShareAPlaceAndLeaveTheNextOneFree() {
    with("e", Ratio.of(9, 10)).with("c", Ratio.of(50, 100)).with("b", Ratio.of(1, 2));
    with("d", Ratio.of(1, 3));
    assertThat(places(rank(DEPARTMENTS, Ranking.Better.HIGHER)))
        .containsExactly("e 1/4", "b 2/4", "c 2/4", "d 4/4", "a NO_DATA");
    assertThat(places(rank(DEPARTMENTS, Ranking.Better.LOWER)))
        .containsExactly("d 1/4", "b 2/4", "c 2/4", "e 4/4", "a NO_DATA");
  }

  @Test
  @Tag("N1")
  void valuesAreComparedExactlyHoweverNearTheyAre() {
    with("a", Ratio.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1));
    with("b", Ratio.of(Long.MAX_VALUE - 1, Long.MAX_VALUE));
    with("c", Ratio.of(59_996, 100_000)).with("d", Ratio.of(14_999, 25_000));
    assertThat(places(rank(DEPARTMENTS, Ranking.Better.HIGHER)))
        .containsExactly("b 1/4", "a 2/4", "c 3/4", "d 3/4", "e NO_DATA");
  }

  @Test
  @Tag("N2")
  void amountsAreRankedAsPrintedAndEqualByValue() {
    measure = Measure.QUANTITY;
    with("a", Quantity.printed("59.04")).with("b", Quantity.printed("59.040"));
    with("c", Quantity.printed("59.05")).with("d", Quantity.of(60));
    assertThat(places(rank(DEPARTMENTS, Ranking.Better.HIGHER)))
        .containsExactly("d 1/4", "c 2/4", "a 3/4", "b 3/4", "e NO_DATA");
  }

  @Test
  void ofPlacesInAnotherRankingTheLowerIsBetter() {
    measure = Measure.RANK;
    with("a", Rank.of(13, 63)).with("b", Rank.of(6, 63));
    assertThat(places(rank(Selection.of(id("a"), id("b")), Ranking.Better.LOWER)))
        .containsExactly("b 1/2", "a 2/2");
  }

  @Test
  void whatHasNoValueComesLastWithItsReason() {
    with("a", Ratio.of(3, 2)).with("b", Ratio.of(0, 0)).with("e", Ratio.of(0, 5));
    with("d", Ratio.of(1, 2)).with("d", Ratio.of(2, 2));
    Ranking ranking = rank(DEPARTMENTS, Ranking.Better.HIGHER);
    assertThat(places(ranking))
        .containsExactly("e 1/1", "a INVALID_DATA", "b NOTHING_AROSE", "c NO_DATA", "d CONFLICT");
    assertThat(ranking.agencies().get(1).reasons())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.PART_EXCEEDS_WHOLE);
    assertThat(ranking.agencies().get(4).reasons())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.FIGURES_DIFFER);
  }

  @Test
  void blocksAreRankedApart() {
    with("a", Ratio.of(1, 2)).with("b", Ratio.of(3, 4)).with("x", Ratio.of(9, 10));
    with("y", Ratio.of(1, 10));
    assertThat(places(rank(Selection.within(World.PROVINCE), Ranking.Better.HIGHER)))
        .startsWith("x 1/4", "b 2/4", "a 3/4", "y 4/4", "c NO_DATA");
    assertThat(places(rank(DEPARTMENTS, Ranking.Better.HIGHER))).startsWith("b 1/2", "a 2/2");
    assertThat(places(rank(Selection.of(id("a"), id("y")), Ranking.Better.HIGHER)))
        .containsExactly("a 1/2", "y 2/2");
  }

  @Test
  @Tag("D7")
  void onlyWhatIsInForceOnTheDayIsRanked() {
    with("a", Ratio.of(1, 2));
    Ranking early =
        Ranking.of(
            plan(),
            register(),
            fold(LocalDate.of(2020, 12, 30)),
            IndicatorId.of("i"),
            YEAR,
            Selection.of(id("a")),
            Ranking.Better.HIGHER);
    assertThat(places(early)).containsExactly("a NO_DATA");
  }

  private RankingTest monthly(String agency, int first, int last, long numerator) {
    for (int month = first; month <= last; month++) {
      figures.add(
          World.figure(agency, "2020-%02d".formatted(month), Ratio.of(numerator, 100))
              .recordedAt(World.AT_NEW_YEAR)
              .build());
    }
    return this;
  }

  @Test
  @Tag("V6")
  void whoReportedInPartComesAfterTheOthersWithoutAPlace() {
    monthly("a", 1, 1, 100).monthly("b", 1, 12, 99).monthly("c", 1, 12, 98);
    Ranking ranking = rank(DEPARTMENTS, Ranking.Better.HIGHER);
    assertThat(ranking.comparedOn()).isEqualTo("2020-12-31");
    assertThat(places(ranking))
        .containsExactly("b 1/2", "c 2/2", "a PARTIAL", "d NO_DATA", "e NO_DATA");
    assertThat(places(ranking.placingPartial()))
        .containsExactly("a 1/3", "b 2/3", "c 3/3", "d NO_DATA", "e NO_DATA");
    assertThat(ranking.placingPartial().agencies())
        .extracting(RankedAgency::isPartial)
        .containsExactly(true, false, false, false, false);
    assertThat(Messages.of(Language.VIETNAMESE).comparedOn(ranking))
        .isEqualTo("so sánh đến ngày 31/12/2020");
    assertThat(Messages.of(Language.VIETNAMESE).places(ranking))
        .contains("Không xếp hạng: a, 100,00% (100/100), báo cáo chưa đủ các kỳ");
    assertThat(Messages.of(Language.ENGLISH).places(ranking.placingPartial()))
        .startsWith("Rank 1 of 3: a, 100.00% (100/100), incomplete figures");
  }

  @Test
  void figuresAreComparedOnTheLatestDayThatHalfOfThoseWithFiguresReached() {
    monthly("a", 1, 9, 90).monthly("b", 1, 9, 80).monthly("c", 1, 8, 70).monthly("d", 1, 10, 60);
    Ranking ranking = rank(DEPARTMENTS, Ranking.Better.HIGHER);
    assertThat(ranking.comparedOn()).isEqualTo("2020-09-30");
    assertThat(places(ranking))
        .containsExactly("a 1/3", "b 2/3", "d 3/3", "c PARTIAL", "e NO_DATA");
  }

  @Test
  void oneOfTwoIsHalf() {
    monthly("a", 1, 1, 100).monthly("b", 1, 12, 99);
    Ranking ranking = rank(DEPARTMENTS, Ranking.Better.HIGHER);
    assertThat(ranking.comparedOn()).isEqualTo("2020-12-31");
    assertThat(places(ranking)).startsWith("b 1/1", "a PARTIAL");
  }

  @Test
  void aGapBeforeTheCommonDayIsInPartAndOneAfterItIsNot() {
    monthly("a", 1, 9, 90).monthly("b", 1, 9, 80).monthly("c", 1, 7, 70).monthly("c", 9, 9, 70);
    monthly("d", 1, 9, 60).monthly("d", 11, 11, 60);
    Ranking ranking = rank(DEPARTMENTS, Ranking.Better.HIGHER);
    assertThat(ranking.comparedOn()).isEqualTo("2020-09-30");
    assertThat(places(ranking)).startsWith("a 1/3", "b 2/3", "d 3/3", "c PARTIAL");
  }

  @Test
  void whereHalfLackTheBeginningAllAreComparedOnTheLastDay() {
    monthly("a", 1, 1, 90).monthly("b", 2, 12, 80).monthly("c", 2, 12, 80);
    Ranking ranking = rank(DEPARTMENTS, Ranking.Better.HIGHER);
    assertThat(ranking.comparedOn()).isEqualTo("2020-12-31");
    assertThat(places(ranking)).startsWith("a PARTIAL", "b PARTIAL", "c PARTIAL");
  }

  @Test
  @Tag("D9")
  void aStateIsComparedOnTheLatestEndThatHalfReached() {
    accumulation = Accumulation.STATE;
    monthly("a", 6, 6, 90).monthly("b", 9, 9, 80).monthly("c", 9, 9, 70).monthly("d", 11, 11, 60);
    Ranking ranking = rank(DEPARTMENTS, Ranking.Better.HIGHER);
    assertThat(ranking.comparedOn()).isEqualTo("2020-09-30");
    assertThat(places(ranking))
        .containsExactly("b 1/3", "c 2/3", "d 3/3", "a PARTIAL", "e NO_DATA");
  }

  @Test
  @Tag("D5")
  void aFigureThatMayStillChangeIsMarked() {
    with("a", Ratio.of(1, 2));
    figures.add(
        World.figure("b", "2020", Ratio.of(1, 3))
            .recordedAt(World.AT_NEW_YEAR)
            .status(ObservationStatus.PROVISIONAL)
            .build());
    Ranking ranking = rank(Selection.of(id("a"), id("b")), Ranking.Better.HIGHER);
    assertThat(ranking.agencies())
        .extracting(RankedAgency::isProvisional)
        .containsExactly(false, true);
    assertThat(Messages.of(Language.VIETNAMESE).places(ranking))
        .endsWith("Hạng 2/2: b, 33,33% (1/3), số liệu chưa chính thức");
  }

  @Test
  @Tag("V10")
  void theLinesOfARankingTellPlacesAndReasons() {
    with("a", Ratio.of(1166, 2000)).with("b", Ratio.of(0, 0)).with("c", Ratio.of(3, 2));
    Ranking ranking = rank(Selection.of(id("a"), id("b"), id("c"), id("d")), Ranking.Better.HIGHER);
    assertThat(
            Messages.of(Language.VIETNAMESE).naming(register(), World.IN_JANUARY).places(ranking))
        .containsExactly(
            "Hạng 1/1: Sở a, 58,30% (1.166/2.000)",
            "Không xếp hạng: Sở b (không phát sinh)",
            "Không xếp hạng: Sở c (số liệu không hợp lệ – tỷ lệ nằm ngoài khoảng 0–100%: Sở c, năm"
                + " 2020: 150,00% (3/2))",
            "Không xếp hạng: d (chưa có số liệu)");
    assertThat(Messages.of(Language.ENGLISH).places(ranking))
        .startsWith("Rank 1 of 1: a, 58.30% (1,166/2,000)", "Not ranked: b (no cases)");
  }

  @Test
  @Tag("N4")
  void valuesOfDifferentPlacesDoNotPrintAlike() {
    with("a", Ratio.of(4_534, 4_549)).with("b", Ratio.of(4_478, 4_493));
    with("c", Ratio.of(8_956, 8_986)).with("d", Ratio.of(1, 2));
    assertThat(
            Messages.of(Language.VIETNAMESE)
                .places(
                    rank(Selection.of(id("a"), id("b"), id("c"), id("d")), Ranking.Better.HIGHER)))
        .containsExactly(
            "Hạng 1/4: a, 99,670% (4.534/4.549)",
            "Hạng 2/4: b, 99,666% (4.478/4.493)",
            "Hạng 2/4: c, 99,666% (8.956/8.986)",
            "Hạng 4/4: d, 50,00% (1/2)");
  }

  @Test
  void whatHasNoNumberOrIsNotThereIsRefused() {
    assertThatThrownBy(() -> rank(Selection.of(id("nobody")), Ranking.Better.HIGHER))
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> rank(Selection.within(id("nowhere")), Ranking.Better.HIGHER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranking: the register must have agency nowhere");
    assertThatThrownBy(() -> rank(Selection.ofKinds(AgencyKind.of("moon")), Ranking.Better.HIGHER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranking: the register must declare kind moon, or it be a well-known one");
    assertThatThrownBy(
            () ->
                Ranking.of(
                    plan(),
                    register(),
                    fold(IN_JANUARY),
                    IndicatorId.of("j"),
                    YEAR,
                    DEPARTMENTS,
                    Ranking.Better.HIGHER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no indicator j");
    measure = Measure.COMPLETION;
    assertThatThrownBy(() -> rank(DEPARTMENTS, Ranking.Better.HIGHER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("indicator i: must have numbers");
  }

  @Test
  @Tag("D3")
  void aRankingThatItsValuesContradictIsNotBuilt() {
    with("a", Ratio.of(1, 2)).with("b", Ratio.of(1, 3));
    Ranking ranking = rank(Selection.of(id("a"), id("b")), Ranking.Better.HIGHER);
    assertThatThrownBy(
            () ->
                new Ranking(
                    Ranking.Better.LOWER, ranking.unit(), ranking.comparedOn(), ranking.agencies()))
        .hasMessageContaining("in the order of their values");
    ImmutableList<RankedAgency> silent =
        rank(Selection.of(id("c"), id("d")), Ranking.Better.HIGHER).agencies();
    assertThatThrownBy(
            () ->
                new Ranking(
                    ranking.better(), ranking.unit(), ranking.comparedOn(), silent.reverse()))
        .hasMessageContaining("in the order of their values");
    RankedAgency first = ranking.agencies().get(0);
    assertThatThrownBy(
            () ->
                new Ranking(
                    ranking.better(),
                    ranking.unit(),
                    ranking.comparedOn(),
                    ImmutableList.of(first, first)))
        .hasMessageContaining("each agency once");
    ImmutableRankedAgency.Builder placeless =
        ImmutableRankedAgency.builder().agency(id("a")).isPartial(false).value(Ratio.of(1, 2));
    assertThatThrownBy(placeless::build).hasMessageContaining("reason for none");
    assertThatThrownBy(placeless.unranked(RankedAgency.NoPlace.PARTIAL)::build)
        .hasMessage("rank of a: must be given, because its figures are complete");
  }

  @Test
  @Tag("D3")
  void aFigureIsCompleteAndFinalUnlessSaidOtherwise() {
    RankedAgency silent =
        ImmutableRankedAgency.builder()
            .agency(id("a"))
            .unranked(RankedAgency.NoPlace.NO_DATA)
            .build();

    assertThat(silent.isPartial()).isFalse();
    assertThat(silent.isProvisional()).isFalse();
  }

  @Test
  @Tag("D3")
  void theSameValuesAreBetterInAllBlocks() {
    with("a", Ratio.of(1, 2)).with("b", Ratio.of(1, 3));
    Ranking higher = rank(Selection.of(id("a")), Ranking.Better.HIGHER);
    Ranking lower = rank(Selection.of(id("b")), Ranking.Better.LOWER);

    assertThat(report(ImmutableMap.of("first", higher)).blocks()).containsValue(higher);
    assertThatThrownBy(() -> report(ImmutableMap.of("first", higher, "second", lower)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranking by indicator i: block second must take the HIGHER values for better");
  }

  private static RankingReport report(ImmutableMap<String, Ranking> blocks) {
    return new RankingReport(
        PlanId.of("p"), IN_JANUARY, IndicatorId.of("i"), Ranking.Better.HIGHER, blocks);
  }

  private static AgencyId id(String id) {
    return AgencyId.of(id);
  }
}
