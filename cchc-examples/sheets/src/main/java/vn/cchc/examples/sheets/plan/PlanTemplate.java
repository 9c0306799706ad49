package vn.cchc.examples.sheets.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.examples.sheets.form.DocumentPaths;
import vn.cchc.examples.sheets.form.FormSheetWriter;

/**
 * Writes the workbook in which a plan is filled in: empty with an example row, or filled with the
 * content of a plan and its agencies.
 */
public final class PlanTemplate {
  static final ImmutableMap<String, String> EXAMPLES =
      ImmutableMap.<String, String>builder()
          .put("Kế hoạch/id", "cchc-2026")
          .put("Kế hoạch/title", "Kế hoạch cải cách hành chính năm 2026")
          .put("Kế hoạch/period", "2026")
          .put("Kế hoạch/issuer", "ubnd-tinh")
          .put("Cơ quan/id", "so-noi-vu")
          .put("Cơ quan/name", "Sở Nội vụ")
          .put("Cơ quan/kind", "Sở, ban, ngành")
          .put("Cơ quan/parent", "ubnd-tinh")
          .put("Chỉ số/id", "ho-so-truc-tuyen")
          .put("Chỉ số/name", "Tỷ lệ hồ sơ trực tuyến")
          .put("Chỉ số/measure", "Tỷ lệ phần trăm")
          .put("Chỉ số/accumulation", "Phát sinh trong kỳ")
          .put("Chỉ số/rollUp", "Gộp tử số, mẫu số")
          .put("Chỉ số/case", "hồ sơ")
          .put("Chỉ tiêu/text", "Tối thiểu 60% hồ sơ được nộp trực tuyến")
          .put("Chỉ tiêu/indicator", "ho-so-truc-tuyen")
          .put("Chỉ tiêu/criterion", "tối thiểu 60%")
          .put("Chỉ tiêu/scope.type", "Cộng các cơ quan bên dưới")
          .put("Chỉ tiêu/scope.agency", "ubnd-tinh")
          .put("Nhóm nhiệm vụ/id", "thu-tuc")
          .put("Nhóm nhiệm vụ/name", "Cải cách thủ tục hành chính")
          .put("Nhiệm vụ/group", "thu-tuc")
          .put("Nhiệm vụ/name", "Rà soát thủ tục hành chính")
          .put("Nhiệm vụ/product", "Báo cáo rà soát")
          .put("Nhiệm vụ/lead", "Sở Nội vụ")
          .put("Nhiệm vụ/deadline", "Quý II/2026")
          .buildOrThrow();

  private PlanTemplate() {}

  /** {@return an empty workbook to fill in} */
  public static byte[] empty() {
    return workbook(sheet -> List.of(), Optional.empty());
  }

  /**
   * Returns a workbook that is filled in.
   *
   * @param plan a document of the format {@code cchc-plan/1}
   * @param agencies a document of the format {@code cchc-agencies/1}
   * @return the workbook
   * @throws IOException if they are no JSON objects
   */
  public static byte[] filled(byte[] plan, byte[] agencies) throws IOException {
    if (DocumentPaths.MAPPER.readTree(plan) instanceof ObjectNode planNode
        && DocumentPaths.MAPPER.readTree(agencies) instanceof ObjectNode agenciesNode) {
      return workbook(
          sheet -> rows(sheet, planNode, agenciesNode), Optional.of(percentages(planNode)));
    }
    throw new IOException("no JSON object");
  }

  private static byte[] workbook(
      Function<PlanSheet, List<ObjectNode>> rows, Optional<ImmutableSet<String>> percentages) {
    return FormSheetWriter.workbook(
        ImmutableList.copyOf(PlanSheet.values()), EXAMPLES, rows, percentages);
  }

  /** Returns the ids of the indicators that are measured in per cent. */
  private static ImmutableSet<String> percentages(ObjectNode plan) {
    ImmutableSet.Builder<String> ids = ImmutableSet.builder();
    for (JsonNode indicator : plan.path("indicators")) {
      if (TargetWords.isPercent(indicator)) {
        ids.add(indicator.path("id").asText());
      }
    }
    return ids.build();
  }

  /** Returns what a sheet has a row for each. */
  private static List<ObjectNode> rows(PlanSheet sheet, ObjectNode plan, ObjectNode agencies) {
    List<ObjectNode> rows = new ArrayList<>();
    switch (sheet) {
      case PLAN -> {
        ObjectNode own = plan.deepCopy();
        own.remove(ImmutableList.of("format", "indicators", "targets", "taskGroups"));
        rows.add(own);
      }
      case AGENCIES_OF_PLAN -> agencies.path("agencies").forEach(one -> add(rows, one));
      case INDICATORS -> plan.path("indicators").forEach(one -> add(rows, one));
      case TARGETS -> plan.path("targets").forEach(one -> add(rows, one));
      case GROUPS ->
          plan.path("taskGroups")
              .forEach(
                  group -> {
                    add(rows, group);
                    rows.get(rows.size() - 1).remove("tasks");
                  });
      case TASKS ->
          plan.path("taskGroups")
              .forEach(
                  group ->
                      group
                          .path("tasks")
                          .forEach(
                              task -> {
                                add(rows, task);
                                rows.get(rows.size() - 1).set("group", group.path("id"));
                              }));
      case OTHER ->
          agencies
              .properties()
              .forEach(
                  member -> {
                    if (!member.getKey().equals("format") && !member.getKey().equals("agencies")) {
                      ObjectNode row = DocumentPaths.MAPPER.createObjectNode();
                      row.put("file", "agencies").put("key", member.getKey());
                      row.set("value", member.getValue());
                      rows.add(row);
                    }
                  });
    }
    return rows;
  }

  private static void add(List<ObjectNode> rows, JsonNode node) {
    if (node instanceof ObjectNode object) {
      rows.add(object.deepCopy());
    }
  }
}
