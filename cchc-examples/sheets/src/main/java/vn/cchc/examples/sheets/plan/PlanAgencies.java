package vn.cchc.examples.sheets.plan;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.name.EditDistance;
import vn.cchc.examples.sheets.name.NameMatcher;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;

/** Finds agencies by what a plan's workbook says of them: id, name or abbreviation. */
final class PlanAgencies {
  /** Stands before the kinds of a group of agencies. */
  static final String GROUP = "kinds: ";

  /** Stands before words that name no agency in particular. */
  static final String OPEN = "open: ";

  private static final int FURTHEST = 2;

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Set<String>> byName = new TreeMap<>();
  private final Map<String, ImmutableList<String>> words = new LinkedHashMap<>();

  private final Set<String> kinds = new LinkedHashSet<>();
  private boolean isOfTask;

  /** Allows groups of agencies, which only tasks can have, or forbids them. */
  void allowGroups(boolean isAllowed) {
    isOfTask = isAllowed;
  }

  void addKind(String kind) {
    kinds.add(kind);
  }

  void add(String id, String name) {
    byName.computeIfAbsent(Labels.key(name), key -> new LinkedHashSet<>()).add(id);
    words.put(id, NameMatcher.words(name));
    names.put(id, name);
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
    } else if (fit.isEmpty() && isOfTask && AgencyGroups.isOpen(text)) {
      return CellResult.of(OPEN + text);
    } else if (fit.isEmpty() && isOfTask && !AgencyGroups.kinds(text).isEmpty()) {
      return CellResult.of(GROUP + String.join(" ", ofTheRegister(AgencyGroups.kinds(text))));
    } else if (fit.isEmpty() && RowIds.isId(text)) {
      return CellResult.of(text);
    }
    return fit.isEmpty()
        ? CellResult.refused(RefusalCode.UNKNOWN_AGENCY, near(text), Labels.quoted(text))
        : CellResult.refused(
            RefusalCode.AGENCY_UNCLEAR, String.join(", ", fit), Labels.quoted(text));
  }

  /** Returns the kinds that agencies of the workbook are of, or all where none is. */
  private List<String> ofTheRegister(List<String> asked) {
    List<String> known = asked.stream().filter(kinds::contains).toList();
    return known.isEmpty() ? asked.subList(0, 1) : known;
  }

  /** Returns the one agency of nearly the same name, quoted, or an empty text. */
  private String near(String text) {
    String bare = Labels.bare(text);
    List<String> near =
        names.values().stream()
            .filter(name -> EditDistance.between(bare, Labels.bare(name), FURTHEST) <= FURTHEST)
            .limit(2)
            .toList();
    return near.size() == 1 ? Labels.quoted(near.get(0)) : "";
  }
}
