package vn.cchc.examples.sheets.plan;

import static vn.cchc.examples.sheets.form.FormColumn.Kind.AGENCIES;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.AGENCIES_AND_GROUPS;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.AGENCY;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.AGENCY_OR_GROUP;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.CHOICE;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.CHOICES;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.CRITERION;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.DAY;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.DEADLINE;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.NUMBER;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.REST;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.STAGES;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.TEXT;
import static vn.cchc.examples.sheets.form.FormColumn.Kind.TEXTS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import vn.cchc.examples.sheets.form.AgencyKinds;
import vn.cchc.examples.sheets.form.FormColumn;
import vn.cchc.examples.sheets.form.FormSheet;

/** The sheets of a workbook in which a plan is filled in, and their columns. */
enum PlanSheet implements FormSheet {
  PLAN("Kế hoạch"),
  AGENCIES_OF_PLAN("Cơ quan"),
  INDICATORS("Chỉ số"),
  TARGETS("Chỉ tiêu"),
  GROUPS("Nhóm nhiệm vụ"),
  TASKS("Nhiệm vụ"),
  OTHER("Nội dung khác");

  private final String title;

  PlanSheet(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public ImmutableList<FormColumn> columns() {
    return switch (this) {
      case PLAN -> plan();
      case AGENCIES_OF_PLAN -> agencies();
      case INDICATORS -> indicators();
      case TARGETS -> targets();
      case GROUPS ->
          ImmutableList.of(
              FormColumn.of(
                  "Mã nhóm", "id", TEXT, "Viết liền, không dấu: thu-tuc; để trống thì tự đặt"),
              FormColumn.of("Tên nhóm", "name", TEXT, "Tên nhóm nhiệm vụ trong kế hoạch"),
              FormColumn.of("Lĩnh vực CCHC", "area", TEXT, "Ví dụ NQ76-2021/2; có thể để trống"),
              FormColumn.rest());
      case TASKS -> tasks();
      case OTHER ->
          ImmutableList.of(
              FormColumn.of("Tệp", "file", TEXT, "plan hoặc agencies"),
              FormColumn.of("Khóa", "key", TEXT, "Tên khóa"),
              FormColumn.of("Nội dung (JSON)", "", REST, FormColumn.REST_NOTE));
    };
  }

  private static ImmutableList<FormColumn> plan() {
    return ImmutableList.of(
        FormColumn.of(
            "Mã kế hoạch", "id", TEXT, "Viết liền, không dấu: cchc-2026; để trống thì tự đặt"),
        FormColumn.of("Tên kế hoạch", "title", TEXT, "Tên đầy đủ của kế hoạch"),
        FormColumn.of("Kỳ kế hoạch", "period", TEXT, "Năm 2026, hoặc 2026"),
        FormColumn.of("Cơ quan ban hành", "issuer", AGENCY, "Mã hoặc tên cơ quan"),
        FormColumn.of("Số quyết định", "decision.symbol", TEXT, "Ví dụ 12/QĐ-UBND"),
        FormColumn.of("Cơ quan ra quyết định", "decision.issuer", TEXT, "Ví dụ UBND tỉnh"),
        FormColumn.of("Ngày quyết định", "decision.date", DAY, "Ngày/tháng/năm"),
        FormColumn.of("Có hiệu lực từ ngày", "inForceFrom", DAY, "Ngày/tháng/năm"),
        FormColumn.of("Trọng tâm", "focus", TEXTS, "Mỗi dòng một nội dung trọng tâm"),
        FormColumn.rest());
  }

  private static ImmutableList<FormColumn> agencies() {
    return ImmutableList.of(
        FormColumn.of(
            "Mã cơ quan", "id", TEXT, "Viết liền, không dấu: so-noi-vu; để trống thì tự đặt"),
        FormColumn.of("Tên cơ quan", "name", TEXT, "Tên đầy đủ"),
        FormColumn.choice(
            "Loại cơ quan", "kind", CHOICE, "Chọn trong danh sách", AgencyKinds.BY_WORDS),
        FormColumn.of("Cơ quan cấp trên", "parent", AGENCY, "Mã hoặc tên cơ quan"),
        FormColumn.of("Người đứng đầu", "head", TEXT, "Chức danh"),
        FormColumn.of("Mã định danh", "code", TEXT, "Ví dụ Y99.15"),
        FormColumn.of("Từ ngày", "from", DAY, "Ngày thành lập; có thể để trống"),
        FormColumn.of("Đến ngày", "until", DAY, "Ngày kết thúc; để trống nếu còn hoạt động"),
        FormColumn.rest());
  }

  private static ImmutableList<FormColumn> indicators() {
    return ImmutableList.of(
        FormColumn.of(
            "Mã chỉ số", "id", TEXT, "Viết liền, không dấu: ho-so-muc-3; để trống thì tự đặt"),
        FormColumn.of("Tên chỉ số", "name", TEXT, "Tên đầy đủ"),
        FormColumn.choice(
            "Cách đo",
            "measure",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of(
                "Tỷ lệ phần trăm", "share",
                "Tỷ số", "ratio",
                "Số lượng", "quantity",
                "Thứ hạng", "rank",
                "Xếp loại", "grade",
                "Hoàn thành", "completion")),
        FormColumn.choice(
            "Đơn vị tính",
            "unit",
            CHOICE,
            "%, số lượng, điểm, bậc, ngày …; hoặc đơn vị khác bằng chữ",
            ImmutableMap.of(
                "%",
                "percent",
                "Số lượng",
                "count",
                "Điểm",
                "point",
                "Bậc",
                "place",
                "Ngày",
                "day",
                "Hoàn thành",
                "done",
                "Mức",
                "grade")),
        FormColumn.choice(
            "Cộng theo thời gian",
            "accumulation",
            CHOICE,
            "Phát sinh trong từng kỳ; luỹ kế từ đầu kỳ kế hoạch; hoặc có tại cuối kỳ",
            ImmutableMap.of(
                "Phát sinh trong kỳ", "additive",
                "Luỹ kế", "cumulative",
                "Tại thời điểm", "state")),
        FormColumn.choice(
            "Cộng theo cơ quan",
            "rollUp",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of(
                "Gộp tử số, mẫu số", "pooled",
                "Tổng", "sum",
                "Trung bình", "mean",
                "Cao nhất", "highest",
                "Thấp nhất", "lowest",
                "Không cộng", "none")),
        FormColumn.of("Trường hợp", "case", TEXT, "Gọi mỗi trường hợp là gì: hồ sơ, thủ tục"),
        FormColumn.of("Tử số", "numerator", TEXT, "Tử số là gì"),
        FormColumn.of("Mẫu số", "denominator", TEXT, "Mẫu số là gì"),
        FormColumn.of("Loại trừ", "exclusions", TEXT, "Không tính trường hợp nào"),
        FormColumn.choice(
            "Khi không phát sinh",
            "whenNothingArose",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of("Không xét", "neutral", "Đạt", "met", "Không đạt", "notMet")),
        FormColumn.rest());
  }

  private static ImmutableList<FormColumn> targets() {
    return ImmutableList.of(
        FormColumn.of("Mã chỉ tiêu", "id", TEXT, "Để trống thì được đánh số"),
        FormColumn.of("Nhóm", "group", TEXT, "Mã nhóm; có thể để trống"),
        FormColumn.of("Nội dung chỉ tiêu", "text", TEXT, "Nguyên văn trong kế hoạch", "Chỉ tiêu"),
        FormColumn.of(
            "Mã chỉ số", "indicator", TEXT, "Mã hoặc tên ở trang Chỉ số; để trống nếu định tính"),
        FormColumn.of(
            "Mức yêu cầu",
            "criterion",
            CRITERION,
            "tối thiểu 60%, trên 80%, trong nhóm 30, giảm ít nhất 10% …; để trống thì đọc từ nội"
                + " dung"),
        FormColumn.of(
            "Các mốc",
            "stages",
            STAGES,
            "Mỗi dòng một mốc: 31/12/2027: tối thiểu 92%; khi đó để trống mức yêu cầu"),
        FormColumn.choice(
            "Phạm vi",
            "scope.type",
            CHOICE,
            "Chọn trong danh sách",
            ImmutableMap.of(
                "Một cơ quan", "agency",
                "Cộng các cơ quan bên dưới", "aggregate",
                "Từng cơ quan", "each",
                "Tỷ lệ số cơ quan", "share")),
        FormColumn.of("Cơ quan", "scope.agency", AGENCY, "Của phạm vi một cơ quan hoặc cộng"),
        FormColumn.choice(
            "Loại cơ quan", "scope.kinds", CHOICES, "Mỗi dòng một loại", AgencyKinds.BY_WORDS),
        FormColumn.of("Các cơ quan", "scope.agencies", AGENCIES, "Mỗi dòng một cơ quan"),
        FormColumn.of("Thuộc cơ quan", "scope.within", AGENCY, "Các cơ quan bên dưới cơ quan này"),
        FormColumn.of("Tỷ lệ số cơ quan (%)", "scope.percent", NUMBER, "Ví dụ 100"),
        FormColumn.choice(
            "Cam kết",
            "commitment",
            CHOICE,
            "Chọn trong danh sách; có thể để trống",
            ImmutableMap.of("Bảo đảm", "ensure", "Phấn đấu", "strive", "Duy trì", "maintain")),
        FormColumn.of("Thời hạn", "due", DAY, "Ngày/tháng/năm; để trống là hết kỳ"),
        FormColumn.of("Kỳ so sánh", "baseline.period", TEXT, "Ví dụ 2025"),
        FormColumn.choice(
            "Yêu cầu theo từng kỳ",
            "every",
            CHOICE,
            "Đạt trong mỗi tháng, quý …; để trống nếu tính chung cả kỳ",
            ImmutableMap.of(
                "Hằng tháng", "month",
                "Hằng quý", "quarter",
                "6 tháng", "halfYear",
                "Hằng năm", "year")),
        FormColumn.of(
            "Kỳ tính", "period", TEXT, "Nếu khác kỳ kế hoạch; ví dụ 6 tháng đầu năm 2026"),
        FormColumn.of("Kỳ công bố chỉ số", "edition", TEXT, "Của chỉ số công bố; ví dụ 2025"),
        FormColumn.rest());
  }

  private static ImmutableList<FormColumn> tasks() {
    return ImmutableList.of(
        FormColumn.of("Mã nhóm", "group", TEXT, "Mã ở trang Nhóm nhiệm vụ"),
        FormColumn.of("Mã nhiệm vụ", "id", TEXT, "Để trống thì được đánh số"),
        FormColumn.of(
            "Nhiệm vụ",
            "name",
            TEXT,
            "Tên nhiệm vụ",
            "Nội dung nhiệm vụ",
            "Tên nhiệm vụ",
            "Nội dung",
            "Nhiệm vụ cụ thể",
            "Nội dung công việc",
            "Nhiệm vụ, giải pháp"),
        FormColumn.of(
            "Sản phẩm",
            "product",
            TEXT,
            "Kết quả, sản phẩm",
            "Kết quả",
            "Sản phẩm, kết quả",
            "Sản phẩm hoàn thành",
            "Kết quả, sản phẩm",
            "Dự kiến sản phẩm"),
        FormColumn.of(
            "Chủ trì",
            "lead",
            AGENCY_OR_GROUP,
            "Mã hoặc tên cơ quan",
            "Cơ quan chủ trì",
            "Đơn vị chủ trì",
            "Cơ quan, đơn vị chủ trì"),
        FormColumn.of(
            "Phối hợp",
            "supporting",
            AGENCIES_AND_GROUPS,
            "Mỗi dòng một cơ quan",
            "Cơ quan phối hợp",
            "Đơn vị phối hợp",
            "Cơ quan, đơn vị phối hợp"),
        FormColumn.choice(
            "Loại cơ quan phối hợp",
            "supportingKinds",
            CHOICES,
            "Mỗi dòng một loại",
            AgencyKinds.BY_WORDS),
        FormColumn.of(
            "Thời gian",
            "deadline",
            DEADLINE,
            "30/9/2026, Quý II/2026, Thường xuyên, Hằng quý …",
            "Thời hạn",
            "Thời gian hoàn thành",
            "Thời gian thực hiện",
            "Thời hạn hoàn thành",
            "Tiến độ"),
        FormColumn.choice(
            "Loại cơ quan chủ trì",
            "leads.kinds",
            CHOICES,
            "Khi mọi cơ quan cùng loại chủ trì; mỗi dòng một loại",
            AgencyKinds.BY_WORDS),
        FormColumn.of(
            "Các cơ quan chủ trì", "leads.agencies", AGENCIES, "Mỗi dòng một cơ quan cùng chủ trì"),
        FormColumn.of(
            "Chủ trì thuộc cơ quan",
            "leads.within",
            AGENCY,
            "Chủ trì là các cơ quan bên dưới cơ quan này"),
        FormColumn.of(
            "Văn bản giao nhiệm vụ",
            "assignedBy.symbol",
            TEXT,
            "Ví dụ 2629/QĐ-TTg",
            "Văn bản giao",
            "Số văn bản giao"),
        FormColumn.of(
            "Cơ quan giao nhiệm vụ",
            "assignedBy.issuer",
            TEXT,
            "Ví dụ Thủ tướng Chính phủ",
            "Cơ quan giao"),
        FormColumn.of("Ngày giao", "assignedBy.date", DAY, "Ngày của văn bản giao nhiệm vụ"),
        FormColumn.of(
            "Kinh phí",
            "funding",
            TEXT,
            "Nguồn, mức kinh phí",
            "Nguồn kinh phí",
            "Dự kiến kinh phí"),
        FormColumn.rest());
  }
}
