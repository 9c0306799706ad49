package vn.cchc.examples.sheets.draft;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.name.NameMatcher;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Indicator;
import vn.cchc.plan.Plan;

/** Guesses which columns of a table are the counts of which indicator, for a draft to look at. */
final class FigureFinder {
  private static final Pattern RUNNING_NUMBER = Pattern.compile("s?tt|số tt|số thứ tự");
  private static final Pattern WHOLE = Pattern.compile(".*(?:tổng số|tổng|total).*");
  private static final Pattern SHARE = Pattern.compile(".*%.*|(?:tỷ lệ|tỉ lệ).*");
  private static final double LEAST_LIKENESS = 0.3;

  private final TableFinder table;
  private final Plan plan;

  FigureFinder(TableFinder table, Plan plan) {
    this.table = table;
    this.plan = plan;
  }

  /**
   * A pair of columns.
   *
   * @param indicator the id of the indicator that is most like the headings, or a question mark
   * @param numerator the heading of the part
   * @param denominator the heading of the whole
   */
  record Pair(String indicator, String numerator, String denominator) {}

  private record Likeness(Indicator indicator, Pair pair, double degree) {}

  /** Returns the pairs of columns under one heading of which one is the whole of the other. */
  ImmutableList<Pair> pairs() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    table
        .headings()
        .forEach(
            (column, heading) -> {
              if (isFigures(column, heading)) {
                int slash = heading.lastIndexOf(" / ");
                String group = slash < 0 ? "" : heading.substring(0, slash);
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(heading);
              }
            });
    List<Pair> pairs = new ArrayList<>();
    groups
        .values()
        .forEach(
            headings -> {
              List<String> wholes = headings.stream().filter(FigureFinder::isWhole).toList();
              if (wholes.size() == 1) {
                headings.stream()
                    .filter(heading -> !wholes.contains(heading))
                    .forEach(heading -> pairs.add(new Pair("?", heading, wholes.get(0))));
              }
            });
    return named(pairs);
  }

  private boolean isFigures(int column, String heading) {
    String last = last(heading);
    if (column == table.agencyColumn()
        || RUNNING_NUMBER.matcher(last).matches()
        || SHARE.matcher(last).matches()) {
      return false;
    }
    long numbers =
        table.agencyRows().stream()
            .filter(
                row -> {
                  SheetCell cell = row.cells().get(column);
                  return cell != null
                      && (cell.kind() == SheetCell.Kind.NUMBER
                          || cell.text().matches("[0-9][0-9.,]*.*"));
                })
            .count();
    return 2 * numbers >= table.agencyRows().size();
  }

  private static boolean isWhole(String heading) {
    return WHOLE.matcher(last(heading)).matches();
  }

  private static String last(String heading) {
    String folded = Labels.folded(heading);
    return folded.substring(folded.lastIndexOf(" / ") < 0 ? 0 : folded.lastIndexOf(" / ") + 3);
  }

  /** Gives each pair the indicator that is most like it; none appears twice. */
  private ImmutableList<Pair> named(List<Pair> pairs) {
    List<Likeness> likenesses = new ArrayList<>();
    for (Pair pair : pairs) {
      for (Indicator indicator : plan.indicators()) {
        if (indicator.measure().isOfCounts() && indicator.derivedFrom().isEmpty()) {
          likenesses.add(
              new Likeness(
                  indicator,
                  pair,
                  likeness(pair.numerator() + " " + last(pair.denominator()), indicator.name())));
        }
      }
    }
    likenesses.sort(Comparator.comparingDouble(Likeness::degree).reversed());
    Map<Pair, String> named = new LinkedHashMap<>();
    Set<Indicator> used = new HashSet<>();
    for (Likeness one : likenesses) {
      if (one.degree() >= LEAST_LIKENESS
          && !named.containsKey(one.pair())
          && used.add(one.indicator())) {
        named.put(one.pair(), one.indicator().id().value());
      }
    }
    return pairs.stream()
        .map(pair -> new Pair(named.getOrDefault(pair, "?"), pair.numerator(), pair.denominator()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns how many words two texts have in common, of 1 for all. */
  private static double likeness(String one, String other) {
    ImmutableSet<String> first = ImmutableSet.copyOf(NameMatcher.words(one));
    ImmutableSet<String> second = ImmutableSet.copyOf(NameMatcher.words(other));
    return 2.0 * Sets.intersection(first, second).size() / (first.size() + second.size());
  }
}
