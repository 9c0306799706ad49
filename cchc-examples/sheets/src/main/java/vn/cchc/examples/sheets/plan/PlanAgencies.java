package vn.cchc.examples.sheets.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.form.DocumentPaths;
import vn.cchc.examples.sheets.name.EditDistance;
import vn.cchc.examples.sheets.name.NameMatcher;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;

/** Finds agencies by what a plan's workbook says of them: id, name or abbreviation. */
final class PlanAgencies {
  /** The member of a group that holds its kinds. */
  static final String KINDS = "kinds";

  /** The member of a group that holds words that name no agency in particular. */
  static final String OPEN = "open";

  private static final int FURTHEST = 2;

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Set<String>> byName = new TreeMap<>();
  private final Map<String, ImmutableList<String>> words = new LinkedHashMap<>();

  private final Set<String> kinds = new LinkedHashSet<>();

  void addKind(String kind) {
    kinds.add(kind);
  }

  void add(String id, String name) {
    byName.computeIfAbsent(Labels.key(name), key -> new LinkedHashSet<>()).add(id);
    words.put(id, NameMatcher.words(name));
    names.put(id, name);
  }

  /** Finds the id of one agency. */
  CellResult<String> agency(String text) {
    return agency(text, fit(text));
  }

  private CellResult<String> agency(String text, List<String> fit) {
    if (fit.size() == 1) {
      return CellResult.of(fit.get(0));
    } else if (fit.isEmpty() && RowIds.isId(text)) {
      return CellResult.of(text);
    }
    return fit.isEmpty()
        ? CellResult.refused(RefusalCode.UNKNOWN_AGENCY, near(text), Labels.quoted(text))
        : CellResult.refused(
            RefusalCode.AGENCY_UNCLEAR, String.join(", ", fit), Labels.quoted(text));
  }

  /**
   * Finds the id of one agency or a group, such as {@code {"kinds": ["department"]}} for <i>các sở,
   * ban, ngành</i> and {@code {"open": "các cơ quan liên quan"}}.
   */
  CellResult<JsonNode> agencyOrGroup(String text) {
    List<String> fit = fit(text);
    if (fit.isEmpty()) {
      ObjectNode group = DocumentPaths.MAPPER.createObjectNode();
      if (AgencyGroups.isOpen(text)) {
        return CellResult.of(group.put(OPEN, text));
      }
      List<String> named = AgencyGroups.kinds(text);
      if (!named.isEmpty()) {
        ofTheRegister(named).forEach(group.putArray(KINDS)::add);
        return CellResult.of(group);
      }
    }
    return agency(text, fit).map(TextNode::valueOf);
  }

  private List<String> fit(String text) {
    if (words.containsKey(text)) {
      return List.of(text);
    }
    Set<String> named = byName.getOrDefault(Labels.key(text), Set.of());
    return named.isEmpty()
        ? words.entrySet().stream()
            .filter(one -> NameMatcher.matches(NameMatcher.tokens(text), one.getValue()))
            .map(Map.Entry::getKey)
            .toList()
        : List.copyOf(named);
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
