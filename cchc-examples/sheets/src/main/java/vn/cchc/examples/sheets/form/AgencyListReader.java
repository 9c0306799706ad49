package vn.cchc.examples.sheets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;

/**
 * Reads a cell that lists agencies, one a line or as plans do: <i>Sở Y tế, Sở Văn hóa, Thể thao và
 * Du lịch; các sở, ban, ngành</i>. The longest part that is a name is taken as one.
 */
final class AgencyListReader {
  private static final Pattern LINE = Pattern.compile("[\\n;]");
  private static final Pattern BULLET = Pattern.compile("^[-+•*–]\\s+|[.,:]+$");
  private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?:và\\s+)?|\\s+và\\s+");
  private static final int MOST_PARTS = 60;

  private final Function<String, CellResult<JsonNode>> agencies;
  private final Set<JsonNode> found = new LinkedHashSet<>();
  private final List<CellResult<JsonNode>> refused = new ArrayList<>();

  private AgencyListReader(Function<String, CellResult<JsonNode>> agencies) {
    this.agencies = agencies;
  }

  /**
   * Reads a list.
   *
   * @param text what the cell says
   * @param agencies finds one agency or group
   * @return the agencies and groups, or all that are not found in one refusal
   */
  static CellResult<JsonNode> read(String text, Function<String, CellResult<JsonNode>> agencies) {
    AgencyListReader reader = new AgencyListReader(agencies);
    for (String line : LINE.split(text, -1)) {
      String tidy = BULLET.matcher(Labels.tidy(line)).replaceAll("");
      if (!tidy.isEmpty()) {
        reader.line(tidy);
      }
    }
    return reader.result();
  }

  private CellResult<JsonNode> result() {
    if (refused.isEmpty()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      found.forEach(all::add);
      return CellResult.of(all);
    }
    Optional<CellResult<JsonNode>> unclear =
        refused.stream().filter(one -> one.code().stream().noneMatch(this::isUnknown)).findFirst();
    if (unclear.isPresent() || refused.size() == 1) {
      return unclear.orElse(refused.get(0));
    }
    return CellResult.refused(
        RefusalCode.UNKNOWN_AGENCY,
        "",
        refused.stream().map(CellResult::actual).distinct().collect(Collectors.joining(", ")));
  }

  private boolean isUnknown(RefusalCode code) {
    return code == RefusalCode.UNKNOWN_AGENCY;
  }

  private void line(String text) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    starts.add(0);
    for (Matcher between = BETWEEN.matcher(text); between.find() && starts.size() < MOST_PARTS; ) {
      ends.add(between.start());
      starts.add(between.end());
    }
    ends.add(text.length());
    int unknown = -1;
    int from = 0;
    while (from < starts.size()) {
      int to = longest(text, starts, ends, from);
      if (to < 0) {
        unknown = unknown < 0 ? from : unknown;
        from++;
      } else {
        refuse(text, starts, ends, unknown, from);
        unknown = -1;
        from = to;
      }
    }
    refuse(text, starts, ends, unknown, starts.size());
  }

  /** Takes the longest name that begins with a part, and returns the part after it, or -1. */
  private int longest(String text, List<Integer> starts, List<Integer> ends, int from) {
    for (int to = starts.size(); to > from; to--) {
      Optional<JsonNode> agency =
          agencies.apply(text.substring(starts.get(from), ends.get(to - 1))).value();
      if (agency.isPresent()) {
        found.add(agency.orElseThrow());
        return to;
      }
    }
    return -1;
  }

  private void refuse(String text, List<Integer> starts, List<Integer> ends, int from, int to) {
    if (from >= 0) {
      refused.add(agencies.apply(text.substring(starts.get(from), ends.get(to - 1))));
    }
  }
}
