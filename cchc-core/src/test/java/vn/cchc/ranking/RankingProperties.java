package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

  private static List<RankedFigure> figures(List<Ratio> values) {
    List<RankedFigure> figures = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      figures.add(
          new RankedFigure(
              AgencyId.of("%02d".formatted(i)),
              Optional.of(values.get(i)),
              Optional.empty(),
              false,
              ImmutableList.of()));
    }
    return figures;
  }

  private static Fraction number(RankedAgency agency) {
    return agency.value().flatMap(Value::number).orElseThrow();
  }

  @Property
  void aPlaceIsOneMoreThanTheNumberOfBetterAgencies(
      @ForAll("values") List<Ratio> values, @ForAll Ranking.Better better) {
    var ranked = RankedFigure.ranked(figures(values), Unit.PERCENT, better);
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
    List<RankedFigure> shuffled = figures(values);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(RankedFigure.ranked(shuffled, Unit.PERCENT, better))
        .isEqualTo(RankedFigure.ranked(figures(values), Unit.PERCENT, better));
  }
}
