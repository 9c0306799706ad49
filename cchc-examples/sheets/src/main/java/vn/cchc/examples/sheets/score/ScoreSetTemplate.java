package vn.cchc.examples.sheets.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.examples.sheets.form.DocumentPaths;
import vn.cchc.examples.sheets.form.FormSheetWriter;
import vn.cchc.json.CchcJson;
import vn.cchc.scorecard.Scorecard;

/**
 * Writes the workbook in which a set of criteria is filled in: empty with an example row, or filled
 * with a set.
 */
public final class ScoreSetTemplate {
  private static final ImmutableList<String> ENDS =
      ImmutableList.of("from", "above", "to", "below");

  static final ImmutableMap<String, String> EXAMPLES =
      ImmutableMap.<String, String>builder()
          .put("Bộ tiêu chí/id", "cchc-xa-2026")
          .put("Bộ tiêu chí/title", "Bộ tiêu chí chấm điểm cải cách hành chính cấp xã năm 2026")
          .put("Bộ tiêu chí/edition", "2026")
          .put("Bộ tiêu chí/total", "100")
          .put("Tiêu chí/code", "1.1")
          .put("Tiêu chí/name", "Trả kết quả đúng hạn")
          .put("Tiêu chí/max", "12")
          .put("Tiêu chí/by.self", "x")
          .put("Tiêu chí/by.appraisal", "x")
          .put("Tiêu chí/evidence", "Bắt buộc")
          .put("Tiêu chí/rule", "chấm theo tỷ lệ, điểm tối đa từ 95, không có điểm dưới 50")
          .put("Xếp loại/name", "Tốt")
          .put("Xếp loại/interval", "từ 85")
          .put("Khối/id", "xa")
          .put("Khối/name", "Các xã")
          .put("Khối/selection.kinds", "UBND xã")
          .put("Điểm cộng, trừ/id", "thuong-sang-kien")
          .put("Điểm cộng, trừ/name", "Sáng kiến được công nhận")
          .put("Điểm cộng, trừ/kind", "Điểm cộng")
          .put("Điểm cộng, trừ/points", "1")
          .buildOrThrow();

  private ScoreSetTemplate() {}

  /** {@return an empty workbook to fill in} */
  public static byte[] empty() {
    return workbook(sheet -> List.of(), Optional.empty());
  }

  /**
   * Returns a workbook that is filled in.
   *
   * @param set the set
   * @return the workbook
   */
  public static byte[] filled(Scorecard set) {
    try {
      ObjectNode document =
          (ObjectNode) DocumentPaths.MAPPER.readTree(CchcJson.writeScorecard(set));
      return workbook(sheet -> rows(sheet, document), Optional.of(ImmutableSet.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] workbook(
      Function<ScoreSetSheet, List<ObjectNode>> rows, Optional<ImmutableSet<String>> percentages) {
    return FormSheetWriter.workbook(
        ImmutableList.copyOf(ScoreSetSheet.values()), EXAMPLES, rows, percentages);
  }

  private static List<ObjectNode> rows(ScoreSetSheet sheet, ObjectNode set) {
    List<ObjectNode> rows = new ArrayList<>();
    switch (sheet) {
      case SET -> {
        ObjectNode own = set.deepCopy();
        own.remove(ImmutableList.of("format", "nodes", "classes", "blocks", "adjustments"));
        rows.add(own);
      }
      case CRITERIA -> set.path("nodes").forEach(node -> addNode(rows, node, ""));
      case CLASSES -> set.path("classes").forEach(one -> addClass(rows, one));
      case BLOCKS -> set.path("blocks").forEach(one -> rows.add(one.deepCopy()));
      case ADJUSTMENTS -> set.path("adjustments").forEach(one -> rows.add(one.deepCopy()));
    }
    return rows;
  }

  private static void addNode(List<ObjectNode> rows, JsonNode node, String parent) {
    List<String> above = rows.stream().map(ScoreSetTemplate::code).toList();
    ObjectNode row = node.deepCopy();
    row.remove("children");
    if (!ScoreSetReader.parent(code(node), above).equals(parent)) {
      row.put("parent", parent);
    }
    if (row.path("rule") instanceof ObjectNode rule && rule.has("indicator")) {
      row.set("indicator", rule.remove("indicator"));
    }
    mark(row, node.has("children"));
    rows.add(row);
    node.path("children").forEach(child -> addNode(rows, child, code(node)));
  }

  private static String code(JsonNode node) {
    return node.path("code").asText();
  }

  /** Marks the columns of those that give points; other sources have a column of their own. */
  private static void mark(ObjectNode row, boolean hasParts) {
    if (row.path("source").asText().equals("survey")) {
      row.remove("source");
      row.putObject("by").put("survey", "x");
    } else if (!hasParts && !row.has("source")) {
      row.putObject("by").put("self", "x").put("appraisal", "x");
    }
  }

  private static void addClass(List<ObjectNode> rows, JsonNode one) {
    ObjectNode row = one.deepCopy();
    ObjectNode interval = DocumentPaths.MAPPER.createObjectNode();
    for (String end : ENDS) {
      if (row.has(end)) {
        interval.set(end, row.remove(end));
      }
    }
    row.set("interval", interval);
    rows.add(row);
  }
}
