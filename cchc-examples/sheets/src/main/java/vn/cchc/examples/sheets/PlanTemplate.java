package vn.cchc.examples.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the workbook in which a plan is filled in: empty with an example row, or filled with the
 * content of a plan and its agencies.
 */
public final class PlanTemplate {
  /** The word in the first column of a row that is not read. */
  static final String EXAMPLE = "Ví dụ";

  private static final int HEADING_ROW = 1;
  private static final int FIRST_ROW = 2;
  private static final int EMPTY_ROWS = 200;
  private static final ImmutableMap<String, String> EXAMPLES =
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

  private PlanTemplate() {}

  /** {@return an empty workbook to fill in} */
  public static byte[] empty() {
    return workbook(Optional.empty(), Optional.empty());
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
    if (PlanDocuments.MAPPER.readTree(plan) instanceof ObjectNode planNode
        && PlanDocuments.MAPPER.readTree(agencies) instanceof ObjectNode agenciesNode) {
      return workbook(Optional.of(planNode), Optional.of(agenciesNode));
    }
    throw new IOException("no JSON object");
  }

  private static byte[] workbook(Optional<ObjectNode> plan, Optional<ObjectNode> agencies) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      Map<PlanSheet, Worksheet> sheets = new EnumMap<>(PlanSheet.class);
      for (PlanSheet sheet : PlanSheet.values()) {
        sheets.put(sheet, workbook.newWorksheet(sheet.title()));
      }
      ChoiceLists lists = new ChoiceLists(workbook);
      for (Map.Entry<PlanSheet, Worksheet> entry : sheets.entrySet()) {
        PlanSheet sheet = entry.getKey();
        List<ObjectNode> rows =
            plan.isPresent() && agencies.isPresent()
                ? rows(sheet, plan.orElseThrow(), agencies.orElseThrow())
                : List.of();
        write(entry.getValue(), sheet, rows, plan.map(PlanTemplate::percentages), lists);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
                      ObjectNode row = PlanDocuments.MAPPER.createObjectNode();
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

  /** Writes a sheet: filled with rows, or empty with an example where percentages are absent. */
  static void write(
      Worksheet sheet,
      FormSheet spec,
      List<ObjectNode> rows,
      Optional<ImmutableSet<String>> percentages,
      ChoiceLists lists) {
    boolean isTemplate = percentages.isEmpty();
    ImmutableList<PlanColumn> columns = spec.columns();
    sheet.value(
        0,
        0,
        isTemplate
            ? "Điền từ dòng 4. Dòng “Ví dụ” không được đọc. Chú thích ở tiêu đề cho biết cách điền."
            : "Chú thích ở tiêu đề cho biết cách điền.");
    int first = spec.isNumbered() ? 1 : 0;
    if (spec.isNumbered()) {
      sheet.value(HEADING_ROW, 0, "STT");
    }
    PlanCells cells = new PlanCells(CellResult::of);
    for (int i = 0; i < columns.size(); i++) {
      PlanColumn column = columns.get(i);
      int at = i + first;
      sheet.value(HEADING_ROW, at, column.heading());
      sheet.comment(HEADING_ROW, at, column.note());
      sheet.width(at, 24);
      sheet
          .range(FIRST_ROW, at, FIRST_ROW + rows.size() + EMPTY_ROWS, at)
          .style()
          .wrapText(true)
          .format("@")
          .protectionOption(ProtectionOption.LOCKED, false)
          .set();
      if (column.kind() == PlanColumn.Kind.CHOICE && !column.path().equals("unit")) {
        list(sheet, at, rows.size(), column, lists);
      }
      String example = EXAMPLES.get(spec.title() + "/" + column.path());
      if (isTemplate && example != null) {
        sheet.value(FIRST_ROW, at, example);
      }
    }
    sheet
        .range(HEADING_ROW, 0, HEADING_ROW, columns.size() - 1 + first)
        .style()
        .bold()
        .fillColor("D9E1F2")
        .set();
    if (spec.isNumbered()) {
      sheet
          .range(FIRST_ROW, 0, FIRST_ROW + rows.size() + EMPTY_ROWS, 0)
          .style()
          .protectionOption(ProtectionOption.LOCKED, false)
          .set();
    }
    if (isTemplate) {
      sheet.value(FIRST_ROW, spec.isNumbered() ? 0 : columns.size(), EXAMPLE);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (spec.isNumbered()) {
        sheet.value(FIRST_ROW + i, 0, i + 1);
      }
      boolean isPercent =
          percentages.orElseThrow().contains(rows.get(i).path("indicator").asText());
      fill(
          sheet,
          FIRST_ROW + i,
          first,
          columns,
          rows.get(i),
          (column, value) -> cells.words(column, value, isPercent));
    }
    sheet.freezePane(0, FIRST_ROW);
    sheet.protect(
        "",
        SheetProtectionOption.INSERT_COLUMNS,
        SheetProtectionOption.DELETE_COLUMNS,
        SheetProtectionOption.SHEET);
  }

  /**
   * Offers the words of a column to choose from, written in a column of a hidden sheet. Other words
   * are kept out, but for kinds, of which a register may have its own. No warning: in a Turkish
   * locale the writer spells that style without a dot on its i, and Excel takes the file for
   * broken.
   */
  private static void list(
      Worksheet sheet, int at, int rows, PlanColumn column, ChoiceLists lists) {
    sheet
        .range(FIRST_ROW, at, FIRST_ROW + rows + EMPTY_ROWS, at)
        .validateWithList(lists.add(column.choices().keySet()))
        .allowBlank(true)
        .showErrorMessage(!column.choices().equals(PlanSheet.KINDS))
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("cchc")
        .error("Hãy chọn trong danh sách");
  }

  private static void fill(
      Worksheet sheet,
      int row,
      int first,
      ImmutableList<PlanColumn> columns,
      ObjectNode node,
      BiFunction<PlanColumn, JsonNode, Optional<String>> writer) {
    for (int i = 0; i < columns.size(); i++) {
      PlanColumn column = columns.get(i);
      if (column.kind() == PlanColumn.Kind.REST) {
        if (!node.isEmpty()) {
          JsonNode rest = node.has("value") && node.size() == 1 ? node.get("value") : node;
          sheet.value(row, i + first, rest.toString());
        }
      } else {
        JsonNode value = PlanDocuments.at(node, column.keys());
        Optional<String> words =
            value.isMissingNode() ? Optional.empty() : writer.apply(column, value);
        if (words.isPresent() && !words.orElseThrow().isEmpty()) {
          sheet.value(row, i + first, words.orElseThrow());
          PlanDocuments.remove(node, column.keys());
        }
      }
    }
  }
}
