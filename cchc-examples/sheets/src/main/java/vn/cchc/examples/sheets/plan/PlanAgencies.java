package vn.cchc.examples.sheets.plan;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.name.NameMatcher;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;

/** Finds agencies by what a plan's workbook says of them: id, name or abbreviation. */
final class PlanAgencies {
  private final Map<String, Set<String>> byName = new TreeMap<>();
  private final Map<String, ImmutableList<String>> words = new LinkedHashMap<>();

  void add(String id, String name) {
    byName.computeIfAbsent(Labels.key(name), key -> new LinkedHashSet<>()).add(id);
    words.put(id, NameMatcher.words(name));
  }

  CellResult<String> find(String text) {
    if (words.containsKey(text)) {
      return CellResult.of(text);
    }
    Set<String> named = byName.getOrDefault(Labels.key(text), Set.of());
    List<String> fit =
        named.isEmpty()
            ? words.entrySet().stream()
                .filter(one -> NameMatcher.matches(NameMatcher.tokens(text), one.getValue()))
                .map(Map.Entry::getKey)
                .toList()
            : List.copyOf(named);
    if (fit.size() == 1) {
      return CellResult.of(fit.get(0));
    } else if (fit.isEmpty() && text.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
      return CellResult.of(text);
    }
    return fit.isEmpty()
        ? CellResult.refused(RefusalCode.UNKNOWN_AGENCY, "", Labels.quoted(text))
        : CellResult.refused(
            RefusalCode.AGENCY_UNCLEAR, String.join(", ", fit), Labels.quoted(text));
  }
}
