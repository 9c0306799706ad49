package vn.cchc.examples.sheets.score;

import static vn.cchc.examples.sheets.form.FormColumn.Kind.AGENCIES;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.AGENCY;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.CHOICE;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.CHOICES;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.DAY;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.INTERVAL;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.NUMBER;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.SCORE_RULE;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import vn.cchc.examples.sheets.form.AgencyKinds;
import vn.cchc.examples.sheets.form.FormColumn;
import vn.cchc.examples.sheets.form.FormSheet;
import vn.cchc.examples.sheets.form.ScoreRuleWords;

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
  public ImmutableList<FormColumn> columns() {
    return switch (this) {
      case SET -> set();
      case CRITERIA -> criteria();
      case CLASSES ->
          ImmutableList.of(
              FormColumn.of("Loại", "name", TEXT, "Tên loại; loại tốt nhất ở dòng đầu"),
              FormColumn.of("Tổng điểm", "interval", INTERVAL, "từ 85, từ 70 dưới 85, dưới 50"),
              FormColumn.of(
                  "Mọi lĩnh vực đạt ít nhất (%)", "everyArea.atLeast", NUMBER, "Ví dụ 70"),
              FormColumn.of(
                  "Số cơ quan nhiều nhất", "quota.atMost", NUMBER, "Trong mỗi khối; ví dụ 3"),
              FormColumn.of(
                  "Tỷ lệ cơ quan nhiều nhất (%)", "quota.percent", NUMBER, "Trong mỗi khối"),
              FormColumn.rest());
      case BLOCKS ->
          ImmutableList.of(
              FormColumn.of("Mã khối", "id", TEXT, "Viết liền, không dấu: phuong"),
              FormColumn.of("Tên khối", "name", TEXT, "Các cơ quan được xếp hạng với nhau"),
              FormColumn.choice(
                  "Loại cơ quan",
                  "selection.kinds",
                  CHOICES,
                  "Mỗi dòng một loại",
                  AgencyKinds.BY_WORDS),
              FormColumn.of("Các cơ quan", "selection.agencies", AGENCIES, "Mỗi dòng một mã"),
              FormColumn.of("Thuộc cơ quan", "selection.within", AGENCY, "Mã cơ quan cấp trên"),
              FormColumn.rest());
      case ADJUSTMENTS -> adjustments();
    };
  }

  private static ImmutableList<FormColumn> set() {
    return ImmutableList.of(
        FormColumn.of("Mã bộ tiêu chí", "id", TEXT, "Viết liền, không dấu: cchc-xa-2026"),
        FormColumn.of("Tên bộ tiêu chí", "title", TEXT, "Tên đầy đủ"),
        FormColumn.of("Kỳ chấm điểm", "edition", TEXT, "Ví dụ 2026"),
        FormColumn.choice(
            "Lịch",
            "calendar",
            CHOICE,
            "Năm tính từ ngày 01/01, hoặc từ ngày 15/12 năm trước",
            ImmutableMap.of("Từ 01/01", "calendar", "Từ 15/12", "administrative")),
        FormColumn.of("Tổng điểm", "total", NUMBER, "Ví dụ 100"),
        FormColumn.of("Số quyết định", "decision.symbol", TEXT, "Ví dụ 12/QĐ-UBND"),
        FormColumn.of("Cơ quan ra quyết định", "decision.issuer", TEXT, "Ví dụ UBND tỉnh"),
        FormColumn.of("Ngày quyết định", "decision.date", DAY, "Ngày/tháng/năm"),
        FormColumn.choice("Cách cộng", "combine", CHOICE, "Thường là Cộng", COMBINATIONS),
        FormColumn.of("Điểm cộng nhiều nhất", "limits.all", NUMBER, "Tổng mọi điểm cộng"),
        FormColumn.of("Số chữ số thập phân", "printedDecimals", NUMBER, "Của tổng điểm công bố"),
        FormColumn.choice(
            "Xếp hạng theo",
            "rankedBy",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of("Điểm chính xác", "exactTotal", "Điểm công bố", "printedTotal")),
        FormColumn.rest());
  }

  private static ImmutableList<FormColumn> criteria() {
    ImmutableMap<String, String> mark = ImmutableMap.of("x", "x");
    return ImmutableList.of(
        FormColumn.of("STT", "code", TEXT, "1, 1.1, 1.1.2 …", "Mã tiêu chí", "Mã", "TT"),
        FormColumn.of(
            "Lĩnh vực, tiêu chí",
            "name",
            TEXT,
            "Tên lĩnh vực, tiêu chí, tiêu chí thành phần",
            "Lĩnh vực/tiêu chí",
            "Lĩnh vực, tiêu chí, tiêu chí thành phần",
            "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
            "Tiêu chí",
            "Nội dung"),
        FormColumn.of("Điểm tối đa", "max", NUMBER, "Ví dụ 12", "Điểm chuẩn", "Thang điểm"),
        FormColumn.choice("Tự chấm", "by.self", CHOICE, "x: cơ quan tự chấm", mark),
        FormColumn.choice("Thẩm định", "by.appraisal", CHOICE, "x: được thẩm định", mark),
        FormColumn.choice(
            "XHH", "by.survey", CHOICE, "x: điểm điều tra xã hội học; khi đó chỉ ghi ở đây", mark),
        FormColumn.of("Ghi chú", "by.note", TEXT, "Không đưa vào bộ tiêu chí"),
        FormColumn.choice(
            "Minh chứng",
            "evidence",
            CHOICE,
            "Chọn trong danh sách; để trống là không bắt buộc",
            ImmutableMap.of(
                "Bắt buộc", "required", "Không bắt buộc", "optional", "Không cần", "none")),
        FormColumn.of(
            "Cách chấm",
            "rule",
            SCORE_RULE,
            "Của tiêu chí không có thành phần: "
                + ScoreRuleWords.EXAMPLES
                + "; để trống là điểm do người chấm cho"),
        FormColumn.of("Chỉ số", "indicator", TEXT, "Mã chỉ số của kế hoạch; có thể để trống"),
        FormColumn.of("Thuộc tiêu chí", "parent", TEXT, "Để trống thì theo STT: 1.2 thuộc 1"),
        FormColumn.choice(
            "Cách cộng", "combine", CHOICE, "Điểm các thành phần; thường là Cộng", COMBINATIONS),
        FormColumn.of("Trọng số", "weight", NUMBER, "Trong Cộng có trọng số"),
        FormColumn.of("Làm tròn", "rounding.decimals", NUMBER, "Số chữ số thập phân"),
        FormColumn.choice(
            "Khi không áp dụng",
            "whenNotApplicable",
            CHOICE,
            "Chọn trong danh sách; để trống là loại khỏi tổng điểm",
            ImmutableMap.of(
                "Loại khỏi tổng điểm", "excluded",
                "Điểm tối đa", "fullMark",
                "Không điểm", "zero",
                "Chia cho tiêu chí khác", "redistribute")),
        FormColumn.choice(
            "Khi chưa có điểm",
            "whenMissing",
            CHOICE,
            "Chọn trong danh sách; để trống là chưa đủ căn cứ",
            ImmutableMap.of("Chưa đủ căn cứ", "incomplete", "Không điểm", "zero")),
        FormColumn.choice(
            "Nguồn khác",
            "source",
            CHOICE,
            "Khi không tự chấm, thẩm định hay điều tra",
            ImmutableMap.of("Số liệu báo cáo", "automatic", "Chỉ số đã công bố", "index")),
        FormColumn.rest());
  }

  private static ImmutableList<FormColumn> adjustments() {
    return ImmutableList.of(
        FormColumn.of("Mã", "id", TEXT, "Viết liền, không dấu: thuong-sang-kien"),
        FormColumn.of("Nội dung", "name", TEXT, "Điểm cộng, trừ vì việc gì"),
        FormColumn.choice(
            "Loại",
            "kind",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of("Điểm cộng", "bonus", "Điểm trừ", "penalty", "Điểm liệt", "knockOut")),
        FormColumn.of("Điểm mỗi trường hợp", "points", NUMBER, "Ví dụ 0,5"),
        FormColumn.of("Nhiều nhất", "limits.each", NUMBER, "Của mọi trường hợp cộng lại"),
        FormColumn.of("Tiêu chí bị liệt", "node", TEXT, "STT của tiêu chí còn 0 điểm"),
        FormColumn.of("Loại cao nhất", "class", TEXT, "Không được xếp loại cao hơn"),
        FormColumn.rest());
  }
}
