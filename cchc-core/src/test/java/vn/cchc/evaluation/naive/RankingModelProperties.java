package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Selection;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;

/** Rankings against a second one of nested loops, written from the rule. */
@Tag("V8")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class RankingModelProperties {
  private static final Selection OF_ALL_KINDS =
      Selection.builder().addAllKinds(AnyRegister.KINDS).build();

  @Property(tries = 1_000, seed = "2020")
  @StatisticsReport(StatisticsReportMode.OFF)
  void bothRankingsAreTheSame(@ForAll("situations") Situation situation) {
    compare(situation);
    checkThatEachOccurs(10);
  }

  @Property(tries = 5_000, seed = "2021")
  @Tag("thorough")
  @StatisticsReport(StatisticsReportMode.OFF)
  void bothRankingsAreTheSameTimeAndAgain(@ForAll("situations") Situation situation) {
    compare(situation);
    checkThatEachOccurs(50);
  }

  @Provide
  Arbitrary<Situation> situations() {
    return Arbitraries.randomValue(AnySituation::draw);
  }

  private static void checkThatEachOccurs(int least) {
    Occurrences.check("no place", least, List.of(RankedAgency.NoPlace.values()));
    Occurrences.check(
        "mark",
        least,
        List.of("placed", "tied", "placed in part", "provisional", "before the cut"));
  }

  private static void compare(Situation situation) {
    if (!differences(situation).isEmpty()) {
      Situation smaller = Smaller.of(situation, one -> !differences(one).isEmpty());
      assertThat(differences(smaller)).as("%s", smaller).isEmpty();
    }
    for (Indicator indicator : situation.plan().indicators()) {
      if (hasNumbers(indicator)) {
        count(ranking(situation, indicator, OF_ALL_KINDS), situation);
      }
    }
  }

  private static boolean hasNumbers(Indicator indicator) {
    return indicator.measure() != Measure.GRADE && indicator.measure() != Measure.COMPLETION;
  }

  static List<String> differences(Situation situation) {
    List<String> differences = new ArrayList<>();
    Set<AgencyKind> kinds = new TreeSet<>(AnyRegister.KINDS);
    kinds.add(AgencyKind.PROVINCIAL_COMMITTEE);
    for (Indicator indicator : situation.plan().indicators()) {
      for (AgencyKind kind : kinds) {
        if (hasNumbers(indicator)) {
          differences(situation, indicator, Selection.ofKinds(kind), differences);
        }
      }
      if (hasNumbers(indicator)) {
        differences(situation, indicator, OF_ALL_KINDS, differences);
      }
    }
    return differences;
  }

  private static void differences(
      Situation situation, Indicator indicator, Selection block, List<String> differences) {
    NaiveRanking naive = new NaiveRanking(situation, indicator, block);
    Ranking ranking = ranking(situation, indicator, block);
    boolean isLowerBetter = ranking.better() == Ranking.Better.LOWER;
    List<Object> expected =
        List.of(
            naive.commonDay(), naive.lines(isLowerBetter, false), naive.lines(isLowerBetter, true));
    List<Object> found =
        List.of(ranking.comparedOn(), lines(ranking), lines(ranking.placingPartial()));
    if (!expected.equals(found)) {
      differences.add(
          "%s, %s: %s but is %s".formatted(indicator.id(), block.kinds(), expected, found));
    }
  }

  private static Ranking ranking(Situation situation, Indicator indicator, Selection block) {
    ObservationAccumulator figures = ObservationAccumulator.asOf(situation.asOf());
    for (Observation figure : situation.observations()) {
      figures.add(figure);
    }
    for (Observation figure : situation.hypothetical()) {
      figures.addHypothetical(figure);
    }
    return Ranking.of(
        situation.plan(),
        situation.register(),
        figures,
        indicator.id(),
        situation.plan().period(),
        block,
        Ranking.better(situation.plan(), indicator.id()).orElse(Ranking.Better.HIGHER));
  }

  private static List<String> lines(Ranking ranking) {
    return ranking.agencies().stream()
        .map(
            one ->
                one.agency()
                    + " "
                    + one.rank()
                        .map(rank -> rank.rank() + "/" + rank.population())
                        .orElseGet(() -> one.unranked().orElseThrow().name())
                    + (one.isPartial() ? " in part" : "")
                    + (one.isProvisional() ? " provisional" : ""))
        .toList();
  }

  private static void count(Ranking ranking, Situation situation) {
    ranking
        .agencies()
        .forEach(one -> one.unranked().ifPresent(Statistics.label("no place")::collect));
    for (RankedAgency one : ranking.placingPartial().agencies()) {
      if (one.rank().isPresent()) {
        Statistics.label("mark").collect(one.isPartial() ? "placed in part" : "placed");
        if (ranking.agencies().stream()
            .anyMatch(other -> !other.equals(one) && other.rank().equals(one.rank()))) {
          Statistics.label("mark").collect("tied");
        }
      }
      if (one.isProvisional()) {
        Statistics.label("mark").collect("provisional");
      }
    }
    boolean isEarlier =
        ranking.comparedOn().isBefore(situation.asOf())
            && ranking.comparedOn().isBefore(situation.days(situation.plan().period()).last());
    if (isEarlier) {
      Statistics.label("mark").collect("before the cut");
    }
  }
}
