package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.examples.sheets.file.Limits;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;

/**
 * Finds figures that a sheet gives more than once. The same figure again is a row too many: the
 * first is kept. Figures that differ are all refused, since nobody knows which one is meant.
 */
final class Repeats {
  private Repeats() {}

  private record Given(AcceptedRow row, Value value) {
    String place(String sheet) {
      return row.sheet().equals(sheet)
          ? Integer.toString(row.row())
          : row.sheet() + "!" + row.row();
    }
  }

  /** A text, for texts that are keys are safe against collisions of their hashes. */
  private static String key(Observation one) {
    return one.subject() + ", " + one.agency() + ", " + one.period();
  }

  /**
   * Refuses rows that repeat or contradict others.
   *
   * @param rows the rows accepted so far
   * @param refusals takes what is refused
   * @return the rows that are left
   */
  static ImmutableList<AcceptedRow> refuse(List<AcceptedRow> rows, List<Refusal> refusals) {
    Map<String, List<Given>> given = new LinkedHashMap<>();
    for (AcceptedRow row : rows) {
      for (Observation one : row.observations()) {
        given.computeIfAbsent(key(one), key -> new ArrayList<>(1)).add(new Given(row, one.value()));
      }
    }
    Set<AcceptedRow> refused = Collections.newSetFromMap(new IdentityHashMap<>());
    given.forEach(
        (key, all) -> {
          Value first = all.get(0).value();
          boolean isConflict = all.stream().anyMatch(one -> !one.value().isSameFactAs(first));
          all.stream()
              .skip(isConflict ? 0 : 1)
              .forEach(
                  one -> {
                    if (refused.size() < Limits.REFUSED_ROWS) {
                      refusals.add(refusal(key, one, all, isConflict));
                    }
                    refused.add(one.row());
                  });
        });
    if (refused.size() > Limits.REFUSED_ROWS) {
      refusals.add(
          Refusal.ofFile(RefusalCode.TOO_MANY_REFUSALS, "", Integer.toString(Limits.REFUSED_ROWS)));
    }
    return rows.stream()
        .filter(row -> !refused.contains(row))
        .collect(ImmutableList.toImmutableList());
  }

  private static Refusal refusal(String key, Given one, List<Given> all, boolean isConflict) {
    String sheet = one.row().sheet();
    String others =
        (isConflict
                ? all.stream().filter(other -> !other.place("").equals(one.place("")))
                : all.stream().limit(1))
            .map(other -> other.place(sheet))
            .distinct()
            .limit(10)
            .collect(Collectors.joining(", "));
    return new Refusal(
        sheet,
        one.row().row(),
        "",
        isConflict ? RefusalCode.CONFLICTING_ROW : RefusalCode.DUPLICATE_ROW,
        others.isEmpty() ? Integer.toString(one.row().row()) : others,
        key + ": " + one.value());
  }
}
