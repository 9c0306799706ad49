package vn.cchc.ranking;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;

/**
 * Gives figures their places by exact values: 1, 2, 2, 4. Those without a place follow by id, the
 * ones that were reported in part before those that have no number.
 *
 * @param unit the unit of the values
 * @param better which values come first
 * @param placesPartial whether figures that were reported in part have places too
 */
record CompetitionOrder(Unit unit, Ranking.Better better, boolean placesPartial) {
  ImmutableList<RankedAgency> ranked(Iterable<RankedFigure> figures) {
    List<RankedFigure> placed = new ArrayList<>();
    List<RankedFigure> partial = new ArrayList<>();
    List<RankedFigure> others = new ArrayList<>();
    for (RankedFigure figure : figures) {
      boolean hasNumber = figure.number(unit).isPresent();
      boolean hasPlace = hasNumber && (placesPartial || !figure.isPartial());
      (hasPlace ? placed : hasNumber ? partial : others).add(figure);
    }
    placed.sort(
        Comparator.comparing(this::number, bestFirst()).thenComparing(RankedFigure::agency));
    partial.sort(Comparator.comparing(RankedFigure::agency));
    others.sort(Comparator.comparing(RankedFigure::agency));
    ImmutableList.Builder<RankedAgency> agencies = ImmutableList.builder();
    int place = 0;
    for (int i = 0; i < placed.size(); i++) {
      if (i == 0 || !number(placed.get(i)).equals(number(placed.get(i - 1)))) {
        place = i + 1;
      }
      agencies.add(placed.get(i).toAgency().rank(Rank.of(place, placed.size())).build());
    }
    for (RankedFigure figure : partial) {
      agencies.add(figure.toAgency().unranked(RankedAgency.NoPlace.PARTIAL).build());
    }
    for (RankedFigure figure : others) {
      agencies.add(figure.toAgency().unranked(figure.fault()).build());
    }
    return agencies.build();
  }

  private Fraction number(RankedFigure figure) {
    return figure.number(unit).orElseThrow();
  }

  private Comparator<Fraction> bestFirst() {
    return better == Ranking.Better.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }
}
