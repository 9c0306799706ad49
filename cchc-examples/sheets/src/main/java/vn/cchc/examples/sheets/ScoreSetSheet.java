package vn.cchc.examples.sheets;

import static vn.cchc.examples.sheets.PlanColumn.Kind.AGENCIES;
import static vn.cchc.examples.sheets.PlanColumn.Kind.AGENCY;
import static vn.cchc.examples.sheets.PlanColumn.Kind.CHOICE;
import static vn.cchc.examples.sheets.PlanColumn.Kind.CHOICES;
import static vn.cchc.examples.sheets.PlanColumn.Kind.DAY;
import static vn.cchc.examples.sheets.PlanColumn.Kind.INTERVAL;
import static vn.cchc.examples.sheets.PlanColumn.Kind.NUMBER;
import static vn.cchc.examples.sheets.PlanColumn.Kind.SCORE_RULE;
import static vn.cchc.examples.sheets.PlanColumn.Kind.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** The sheets of a workbook in which a set of criteria is filled in, and their columns. */
enum ScoreSetSheet implements FormSheet {
  SET("Bộ tiêu chí"),
  CRITERIA("Tiêu chí"),
  CLASSES("Xếp loại"),
  BLOCKS("Khối"),
  ADJUSTMENTS("Điểm cộng, trừ");

  private static final ImmutableMap<String, String> COMBINATIONS =
      ImmutableMap.of(
          "Cộng", "sum",
          "Cộng có trọng số", "weightedSum",
          "Trung bình", "mean",
          "Thấp nhất", "lowest");

  private final String title;

  ScoreSetSheet(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  /** The first column of the criteria is their code, under the heading STT. */
  @Override
  public boolean isNumbered() {
    return this != CRITERIA;
  }

  @Override
  public ImmutableList<PlanColumn> columns() {
    return switch (this) {
      case SET -> set();
      case CRITERIA -> criteria();
      case CLASSES ->
          ImmutableList.of(
              PlanColumn.of("Loại", "name", TEXT, "Tên loại; loại tốt nhất ở dòng đầu"),
              PlanColumn.of("Tổng điểm", "interval", INTERVAL, "từ 85, từ 70 dưới 85, dưới 50"),
              PlanColumn.of(
                  "Mọi lĩnh vực đạt ít nhất (%)", "everyArea.atLeast", NUMBER, "Ví dụ 70"),
              PlanColumn.of(
                  "Số cơ quan nhiều nhất", "quota.atMost", NUMBER, "Trong mỗi khối; ví dụ 3"),
              PlanColumn.of(
                  "Tỷ lệ cơ quan nhiều nhất (%)", "quota.percent", NUMBER, "Trong mỗi khối"),
              PlanColumn.rest());
      case BLOCKS ->
          ImmutableList.of(
              PlanColumn.of("Mã khối", "id", TEXT, "Viết liền, không dấu: phuong"),
              PlanColumn.of("Tên khối", "name", TEXT, "Các cơ quan được xếp hạng với nhau"),
              PlanColumn.choice(
                  "Loại cơ quan",
                  "selection.kinds",
                  CHOICES,
                  "Mỗi dòng một loại",
                  AgencyKinds.BY_WORDS),
              PlanColumn.of("Các cơ quan", "selection.agencies", AGENCIES, "Mỗi dòng một mã"),
              PlanColumn.of("Thuộc cơ quan", "selection.within", AGENCY, "Mã cơ quan cấp trên"),
              PlanColumn.rest());
      case ADJUSTMENTS -> adjustments();
    };
  }

  private static ImmutableList<PlanColumn> set() {
    return ImmutableList.of(
        PlanColumn.of("Mã bộ tiêu chí", "id", TEXT, "Viết liền, không dấu: cchc-xa-2026"),
        PlanColumn.of("Tên bộ tiêu chí", "title", TEXT, "Tên đầy đủ"),
        PlanColumn.of("Kỳ chấm điểm", "edition", TEXT, "Ví dụ 2026"),
        PlanColumn.choice(
            "Lịch",
            "calendar",
            CHOICE,
            "Năm tính từ ngày 01/01, hoặc từ ngày 15/12 năm trước",
            ImmutableMap.of("Từ 01/01", "calendar", "Từ 15/12", "administrative")),
        PlanColumn.of("Tổng điểm", "total", NUMBER, "Ví dụ 100"),
        PlanColumn.of("Số quyết định", "decision.symbol", TEXT, "Ví dụ 12/QĐ-UBND"),
        PlanColumn.of("Cơ quan ra quyết định", "decision.issuer", TEXT, "Ví dụ UBND tỉnh"),
        PlanColumn.of("Ngày quyết định", "decision.date", DAY, "Ngày/tháng/năm"),
        PlanColumn.choice("Cách cộng", "combine", CHOICE, "Thường là Cộng", COMBINATIONS),
        PlanColumn.of("Điểm cộng nhiều nhất", "limits.all", NUMBER, "Tổng mọi điểm cộng"),
        PlanColumn.of("Số chữ số thập phân", "printedDecimals", NUMBER, "Của tổng điểm công bố"),
        PlanColumn.choice(
            "Xếp hạng theo",
            "rankedBy",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of("Điểm chính xác", "exactTotal", "Điểm công bố", "printedTotal")),
        PlanColumn.rest());
  }

  private static ImmutableList<PlanColumn> criteria() {
    ImmutableMap<String, String> mark = ImmutableMap.of("x", "x");
    return ImmutableList.of(
        PlanColumn.of("STT", "code", TEXT, "1, 1.1, 1.1.2 …", "Mã tiêu chí", "Mã", "TT"),
        PlanColumn.of(
            "Lĩnh vực, tiêu chí",
            "name",
            TEXT,
            "Tên lĩnh vực, tiêu chí, tiêu chí thành phần",
            "Lĩnh vực/tiêu chí",
            "Lĩnh vực, tiêu chí, tiêu chí thành phần",
            "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
            "Tiêu chí",
            "Nội dung"),
        PlanColumn.of("Điểm tối đa", "max", NUMBER, "Ví dụ 12", "Điểm chuẩn", "Thang điểm"),
        PlanColumn.choice("Tự chấm", "by.self", CHOICE, "x: cơ quan tự chấm", mark),
        PlanColumn.choice("Thẩm định", "by.appraisal", CHOICE, "x: được thẩm định", mark),
        PlanColumn.choice(
            "XHH", "by.survey", CHOICE, "x: điểm điều tra xã hội học; khi đó chỉ ghi ở đây", mark),
        PlanColumn.of("Ghi chú", "by.note", TEXT, "Không đưa vào bộ tiêu chí"),
        PlanColumn.choice(
            "Minh chứng",
            "evidence",
            CHOICE,
            "Chọn trong danh sách; để trống là không bắt buộc",
            ImmutableMap.of(
                "Bắt buộc", "required", "Không bắt buộc", "optional", "Không cần", "none")),
        PlanColumn.of(
            "Cách chấm",
            "rule",
            SCORE_RULE,
            "Của tiêu chí không có thành phần: "
                + ScoreRuleWords.EXAMPLES
                + "; để trống là điểm do người chấm cho"),
        PlanColumn.of("Chỉ số", "indicator", TEXT, "Mã chỉ số của kế hoạch; có thể để trống"),
        PlanColumn.of("Thuộc tiêu chí", "parent", TEXT, "Để trống thì theo STT: 1.2 thuộc 1"),
        PlanColumn.choice(
            "Cách cộng", "combine", CHOICE, "Điểm các thành phần; thường là Cộng", COMBINATIONS),
        PlanColumn.of("Trọng số", "weight", NUMBER, "Trong Cộng có trọng số"),
        PlanColumn.of("Làm tròn", "rounding.decimals", NUMBER, "Số chữ số thập phân"),
        PlanColumn.choice(
            "Khi không áp dụng",
            "whenNotApplicable",
            CHOICE,
            "Chọn trong danh sách; để trống là loại khỏi tổng điểm",
            ImmutableMap.of(
                "Loại khỏi tổng điểm", "excluded",
                "Điểm tối đa", "fullMark",
                "Không điểm", "zero",
                "Chia cho tiêu chí khác", "redistribute")),
        PlanColumn.choice(
            "Khi chưa có điểm",
            "whenMissing",
            CHOICE,
            "Chọn trong danh sách; để trống là chưa đủ căn cứ",
            ImmutableMap.of("Chưa đủ căn cứ", "incomplete", "Không điểm", "zero")),
        PlanColumn.choice(
            "Nguồn khác",
            "source",
            CHOICE,
            "Khi không tự chấm, thẩm định hay điều tra",
            ImmutableMap.of("Số liệu báo cáo", "automatic", "Chỉ số đã công bố", "index")),
        PlanColumn.rest());
  }

  private static ImmutableList<PlanColumn> adjustments() {
    return ImmutableList.of(
        PlanColumn.of("Mã", "id", TEXT, "Viết liền, không dấu: thuong-sang-kien"),
        PlanColumn.of("Nội dung", "name", TEXT, "Điểm cộng, trừ vì việc gì"),
        PlanColumn.choice(
            "Loại",
            "kind",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of("Điểm cộng", "bonus", "Điểm trừ", "penalty", "Điểm liệt", "knockOut")),
        PlanColumn.of("Điểm mỗi trường hợp", "points", NUMBER, "Ví dụ 0,5"),
        PlanColumn.of("Nhiều nhất", "limits.each", NUMBER, "Của mọi trường hợp cộng lại"),
        PlanColumn.of("Tiêu chí bị liệt", "node", TEXT, "STT của tiêu chí còn 0 điểm"),
        PlanColumn.of("Loại cao nhất", "class", TEXT, "Không được xếp loại cao hơn"),
        PlanColumn.rest());
  }
}
