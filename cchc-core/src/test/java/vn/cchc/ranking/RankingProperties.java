package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;

@Tag("V8")
class RankingProperties {
  @Provide
  Arbitrary<List<Ratio>> values() {
    return Arbitraries.integers()
        .between(0, 6)
        .flatMap(
            denominator ->
                Arbitraries.integers()
                    .between(0, denominator)
                    .map(numerator -> Ratio.of(numerator, denominator)))
        .list()
        .ofMaxSize(12);
  }

  private static List<RankedFigure> figures(List<Ratio> values, IntPredicate isPartial) {
    List<RankedFigure> figures = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      figures.add(
          new RankedFigure(
              AgencyId.of("%02d".formatted(i)),
              Optional.of(values.get(i)),
              values.get(i).isOfNothing()
                  ? Optional.of(RankedAgency.NoPlace.NOTHING_AROSE)
                  : Optional.empty(),
              isPartial.test(i),
              false,
              ImmutableList.of()));
    }
    return figures;
  }

  private static ImmutableList<RankedAgency> ranked(
      List<RankedFigure> figures, Ranking.Better better) {
    return new CompetitionOrder(Unit.PERCENT, better, false).ranked(figures);
  }

  private static Fraction number(RankedAgency agency) {
    return agency.value().flatMap(Value::number).orElseThrow();
  }

  @Property
  void aPlaceIsOneMoreThanTheNumberOfBetterAgencies(
      @ForAll("values") List<Ratio> values, @ForAll Ranking.Better better) {
    var ranked = ranked(figures(values, i -> false), better);
    assertThat(ranked).hasSameSizeAs(values);
    List<RankedAgency> placed = ranked.stream().filter(one -> one.rank().isPresent()).toList();
    assertThat(ranked.subList(0, placed.size())).isEqualTo(placed);
    for (RankedAgency one : placed) {
      long ahead =
          placed.stream()
              .filter(
                  other -> {
                    int order = number(other).compareTo(number(one));
                    return better == Ranking.Better.HIGHER ? order > 0 : order < 0;
                  })
              .count();
      assertThat(one.rank().orElseThrow().rank()).isEqualTo(ahead + 1);
      assertThat(one.rank().orElseThrow().population()).isEqualTo(placed.size());
    }
  }

  @Property
  void theOrderInWhichFiguresComeChangesNothing(
      @ForAll("values") List<Ratio> values, @ForAll Ranking.Better better, @ForAll long seed) {
    List<RankedFigure> shuffled = figures(values, i -> false);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(ranked(shuffled, better)).isEqualTo(ranked(figures(values, i -> false), better));
  }

  @Property
  void figuresInPartChangeNoPlaceOfTheOthers(
      @ForAll("values") List<Ratio> values, @ForAll Ranking.Better better, @ForAll int seed) {
    IntPredicate isPartial = i -> (seed >> i & 1) == 1;
    List<RankedFigure> full = new ArrayList<>(figures(values, isPartial));
    full.removeIf(RankedFigure::isPartial);
    var withPartial = ranked(figures(values, isPartial), better);
    assertThat(withPartial.stream().filter(one -> !one.isPartial()).toList())
        .isEqualTo(ranked(full, better));
    assertThat(withPartial)
        .filteredOn(RankedAgency::isPartial)
        .extracting(one -> one.unranked().orElseThrow())
        .isSubsetOf(RankedAgency.NoPlace.PARTIAL, RankedAgency.NoPlace.NOTHING_AROSE);
  }
}
