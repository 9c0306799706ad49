package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;

/**
 * Finds figures that a sheet gives more than once. The same figure again is a row too many: the
 * first is kept. Figures that differ are all refused, since nobody can tell which one is meant.
 */
final class Repeats {
  private Repeats() {}

  private record Key(Subject subject, AgencyId agency, ReportingPeriod period) {
    static Key of(Observation observation) {
      return new Key(observation.subject(), observation.agency(), observation.period());
    }

    @Override
    public String toString() {
      return subject + ", " + agency + ", " + period;
    }
  }

  private record Given(int row, Value value) {}

  /**
   * Refuses rows that repeat or contradict others.
   *
   * @param sheet the name of the sheet
   * @param rows the rows accepted so far
   * @param refusals takes what is refused
   * @return the rows that are left
   */
  static ImmutableList<AcceptedRow> refuse(
      String sheet, List<AcceptedRow> rows, List<Refusal> refusals) {
    SetMultimap<Key, Given> given = LinkedHashMultimap.create();
    for (AcceptedRow row : rows) {
      row.observations().forEach(one -> given.put(Key.of(one), new Given(row.row(), one.value())));
    }
    Set<Integer> refused = new HashSet<>();
    Multimaps.asMap(given)
        .forEach(
            (key, all) -> {
              Value first = all.iterator().next().value();
              boolean isConflict = all.stream().anyMatch(one -> !one.value().isSameFactAs(first));
              all.stream()
                  .skip(isConflict ? 0 : 1)
                  .forEach(
                      one -> {
                        refusals.add(refusal(sheet, key, one, all, isConflict));
                        refused.add(one.row());
                      });
            });
    return rows.stream()
        .filter(row -> !refused.contains(row.row()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Refusal refusal(
      String sheet, Key key, Given one, Set<Given> all, boolean isConflict) {
    Stream<Integer> rows = all.stream().map(Given::row).distinct().sorted();
    String others =
        (isConflict ? rows.filter(row -> row != one.row()) : rows.limit(1))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return new Refusal(
        sheet,
        one.row(),
        "",
        isConflict ? RefusalCode.CONFLICTING_ROW : RefusalCode.DUPLICATE_ROW,
        others.isEmpty() ? Integer.toString(one.row()) : others,
        key + ": " + one.value());
  }
}
