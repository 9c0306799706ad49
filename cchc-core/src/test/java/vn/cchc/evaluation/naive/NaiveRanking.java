package vn.cchc.evaluation.naive;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.Days;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

/** Ranks the agencies of a block from the written rule alone (V8). */
final class NaiveRanking {
  /** An agency with what it reported, and up to which day nothing is missing. */
  private record Entrant(
      AgencyId id, Series series, LocalDate completeUntil, Optional<Frac> number) {
    String why() {
      if (!series.conflicts.isEmpty()) {
        return "CONFLICT";
      } else if (!series.invalid.isEmpty()) {
        return "INVALID_DATA";
      }
      return series.hasReported() ? "NOTHING_AROSE" : "NO_DATA";
    }
  }

  private final Indicator indicator;
  private final Days window;
  private final LocalDate cut;
  private final List<Entrant> entrants = new ArrayList<>();

  NaiveRanking(Situation situation, Indicator indicator, Selection block) {
    this.indicator = indicator;
    this.window = situation.days(situation.plan().period());
    Target words = Target.builder().id(TargetId.of("ranking")).text("xếp hạng").build();
    Span span = new Span(situation, words, window.last());
    this.cut = span.cutOff();
    for (AgencyId id : new People(situation.register()).selected(block, cut)) {
      Heirs.Estate estate = new Heirs(span, indicator).of(id);
      entrants.add(
          new Entrant(
              id,
              estate.series(),
              estate.missingFrom().map(day -> day.minusDays(1)).orElse(cut),
              estate.series().total.value().flatMap(this::number)));
    }
  }

  private Optional<Frac> number(Value value) {
    if (value instanceof Ratio ratio) {
      return ratio.denominator() == 0
          ? Optional.empty()
          : Optional.of(
              new Frac(
                      BigInteger.valueOf(ratio.numerator()),
                      BigInteger.valueOf(ratio.denominator()))
                  .times(Frac.of(indicator.unit().per().orElse(100))));
    }
    return Optional.of(
        value instanceof Rank rank ? Frac.of(rank.rank()) : Frac.of(((Quantity) value).amount()));
  }

  /** Returns the latest day of the window that half of those with figures reached without a gap. */
  LocalDate commonDay() {
    List<Entrant> reported =
        entrants.stream().filter(entrant -> entrant.series().hasReported()).toList();
    for (LocalDate day = cut; !day.isBefore(window.first()); day = day.minusDays(1)) {
      LocalDate each = day;
      long reached =
          reported.stream().filter(entrant -> !entrant.completeUntil().isBefore(each)).count();
      if (2 * reached >= reported.size()) {
        return day;
      }
    }
    return cut;
  }

  /** Returns a line for each agency, in their order. */
  List<String> lines(boolean isLowerBetter, boolean placesPartial) {
    LocalDate day = commonDay();
    Comparator<Entrant> byNumber = Comparator.comparing(entrant -> entrant.number().get());
    List<Entrant> placed = new ArrayList<>();
    List<String> partial = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Entrant entrant : entrants) {
      if (entrant.number().isEmpty()) {
        others.add(line(entrant, entrant.why(), day));
      } else if (isPartial(entrant, day) && !placesPartial) {
        partial.add(line(entrant, "PARTIAL", day));
      } else {
        placed.add(entrant);
      }
    }
    placed.sort((isLowerBetter ? byNumber : byNumber.reversed()).thenComparing(Entrant::id));
    List<String> lines = new ArrayList<>();
    for (Entrant entrant : placed) {
      int place = 1;
      for (Entrant other : placed) {
        int order = byNumber.compare(other, entrant);
        place += (isLowerBetter ? order < 0 : order > 0) ? 1 : 0;
      }
      lines.add(line(entrant, place + "/" + placed.size(), day));
    }
    lines.addAll(partial);
    lines.addAll(others);
    return lines;
  }

  private static boolean isPartial(Entrant entrant, LocalDate day) {
    return entrant.series().hasReported() && entrant.completeUntil().isBefore(day);
  }

  private static String line(Entrant entrant, String place, LocalDate day) {
    return entrant.id()
        + " "
        + place
        + (isPartial(entrant, day) ? " in part" : "")
        + (entrant.series().hasReported() && !entrant.series().isSettled ? " provisional" : "");
  }
}
