package vn.cchc.examples.report.content;

import java.util.regex.Pattern;
import vn.cchc.text.Language;

/**
 * The words of the report itself, in both languages; the sentences on results are not among them.
 */
public enum Word {
  REPORT("Báo cáo kết quả thực hiện kế hoạch", "Report on a plan"),
  AS_OF("Tính đến ngày", "As of"),
  PERIOD("Thời kỳ", "Period"),
  ISSUER("Cơ quan ban hành", "Issued by"),
  DECISION("Ban hành theo", "By decision"),
  IN_FORCE("Có hiệu lực từ", "In force from"),
  BASIS("Căn cứ", "Legal basis"),
  FOCUS("Trọng tâm", "Focus"),
  SUPPOSED(
      "Báo cáo giả định: có số liệu không do cơ quan nào báo cáo.",
      "A report on suppositions: it counts figures that nobody reported."),
  SUMMARY("Tổng hợp kết quả", "Summary"),
  CONTENTS("Nội dung", "Contents"),
  FILTER("Lọc", "Filter"),
  SORT("Sắp xếp theo cột này", "Sort by this column"),
  COPY("Sao chép", "Copy"),
  COPIED("đã sao chép", "copied"),
  NOT_COPIED("trình duyệt không cho sao chép", "the browser does not allow copying"),
  DOWNLOAD("Tải về CSV", "Save as CSV"),
  PRINT_ALL("In đầy đủ", "Print everything"),
  TARGETS_DUE("Đã đến hạn: {n} chỉ tiêu", "Due: {n} {n|target|targets}"),
  TARGETS_NOT_DUE("Chưa đến hạn: {n} chỉ tiêu", "Not yet due: {n} {n|target|targets}"),
  NONE_DUE("Chưa có chỉ tiêu nào đến hạn", "No target is due yet"),
  IN_WORDS("{n} mục tiêu định tính", "{n} {n|objective|objectives} in words"),
  TASKS_OF_PLAN("{n} nhiệm vụ", "{n} {n|task|tasks}"),
  OVERDUE("quá hạn", "overdue"),
  NOT_DONE_YET("chưa xong, chưa quá hạn", "open, not overdue"),
  DONE("đã hoàn thành", "completed"),
  AGENCIES_JUDGED("{n} cơ quan", "{n} {n|agency|agencies}"),
  WITH_SHORT_TARGETS("có chỉ tiêu chưa đạt", "short of a target"),
  TODAY("Hiện nay", "Today"),
  DISTANCE("Chênh lệch", "Distance"),
  COURSE("Diễn biến", "Course"),
  YEAR_BEFORE("cùng kỳ năm trước {value}", "a year before {value}"),
  LACKING("còn thiếu {cases}", "{cases} missing"),
  IN_EXCESS("thừa {cases}", "{cases} too many"),
  SINCE("từ {period}", "since {period}"),
  DUE_ON("hạn {day}", "due {day}"),
  DAYS_LEFT("còn {n} ngày", "{n} {n|day|days} left"),
  HOLDING_BACK("Cơ quan còn cách xa nhất", "Agencies furthest from it"),
  OTHER_AGENCIES("và {n} cơ quan khác", "and {n} {n|other|others}"),
  SHORT_AGENCIES("−{n} cơ quan", "−{n} {n|agency|agencies}"),
  OF_AGENCIES("{met}/{n} cơ quan", "{met} of {n} {n|agency|agencies}"),
  EVERY_AGENCY("mọi cơ quan {asked}", "every agency {asked}"),
  OTHER_TARGETS("và {n} chỉ tiêu khác", "and {n} more {n|target|targets}"),
  OTHER_TASKS("và {n} nhiệm vụ khác", "and {n} more {n|task|tasks}"),
  NOTHING_TO_FOLLOW_UP("Không có chỉ tiêu nào cần xử lý.", "No target needs attention."),
  MOST_OPEN("Cơ quan có nhiều chỉ tiêu chưa đạt nhất", "Agencies with most targets short"),
  ALL_AGENCIES("Cơ quan theo chỉ tiêu", "Agencies by target"),
  SHORT_TARGETS("Chưa đạt", "Short of"),
  AGENCIES_OWN_TARGETS("Số chỉ tiêu", "Targets"),
  EXACT("Số chính xác", "Exact fractions"),
  MATRIX_SIGNS(
      "✓ đạt hoặc đang đạt mức yêu cầu; ✕ không đạt hoặc dưới mức yêu cầu; – chưa đủ căn cứ;"
          + " ô trống: không thuộc phạm vi.",
      "✓ met or at the level asked for; ✕ missed or below it; – undecided; empty: not concerned."),
  TASKS_TO_URGE("Nhiệm vụ cần đôn đốc", "Tasks to urge"),
  DAYS_OVER("quá hạn {n} ngày", "{n} {n|day|days} overdue"),
  ROWS_LEFT_OUT(
      "Còn {n} cơ quan không in ở đây; tệp xlsx có đủ.",
      "{n} more {n|agency is|agencies are} not listed here; the workbook lists all."),
  FIGURES_ELSEWHERE(
      "Kết quả dựa trên {n} số liệu, không in ở đây; tệp xlsx có đủ.",
      "The results rest on {n} {n|figure, which is|figures, which are} not listed here; the workbook"
          + " lists all."),
  TO_FOLLOW_UP("Chỉ tiêu cần xử lý", "Targets to follow up"),
  TARGETS("Chỉ tiêu, mục tiêu", "Targets and objectives"),
  GENERAL("Chỉ tiêu, mục tiêu chung", "General targets and objectives"),
  TARGET("Chỉ tiêu", "Target"),
  INDICATOR("Chỉ số", "Indicator"),
  NOT_FINAL("chưa chốt", "not final"),
  ACTUAL("Thực hiện", "Actual"),
  ASKED("Yêu cầu", "Asked for"),
  MARGIN("Chênh lệch so với yêu cầu", "Margin"),
  BASELINE("Mốc so sánh", "Baseline"),
  PROGRESS("Mức thực hiện so với mốc", "Progress from the baseline"),
  COVERAGE("Đã báo cáo", "Reported"),
  SILENT("Chưa báo cáo", "Silent"),
  PARTIAL("Chưa đủ kỳ", "Incomplete"),
  DUE("Thời hạn", "Due"),
  PACE("Tiến độ", "Pace"),
  EXISTING("Còn thiếu (trong số đã có)", "Missing (existing cases)"),
  EXCESS("Thừa (trong số đã có)", "Too many (existing cases)"),
  NEW("Hoặc cần thêm (trường hợp mới)", "Or needed (new cases)"),
  AFFORDABLE("Dư địa (số trường hợp còn có thể không đạt)", "May still fail"),
  IMPOSSIBLE("không thể bù đủ", "not possible"),
  PARTS("Các điều kiện", "Conditions"),
  STAGES("Các giai đoạn", "Stages"),
  PERIODS("Các kỳ", "Periods"),
  AGENCIES("Từng cơ quan", "Agency by agency"),
  AGENCY("Cơ quan", "Agency"),
  DAY_NOT_ENDED(
      "Ngày báo cáo chưa kết thúc: số liệu nhận được sau có thể làm thay đổi báo cáo này.",
      "The day of the report has not ended: figures that come in later may change this report."),
  AGENCY_ID("Mã cơ quan", "Agency id"),
  TASKS("Nhiệm vụ", "Tasks"),
  TASK("Nhiệm vụ", "Task"),
  LEAD("Chủ trì", "Lead"),
  PRODUCT("Sản phẩm", "Product"),
  ASSIGNED_BY("Văn bản giao nhiệm vụ", "Assigned by"),
  FUNDING("Kinh phí", "Funding"),
  STANDING("Tình hình thực hiện", "State"),
  FIGURES("Số liệu làm căn cứ đánh giá", "Figures used"),
  FIGURE_COUNT("{n} số liệu", "{n} {n|figure|figures}"),
  NO_FIGURES("Không có số liệu nào được tính.", "No figures count."),
  NAMED_ONLY("chỉ nêu trong lưu ý, không tính", "named in a remark, does not count"),
  TIME("Kỳ", "Period"),
  VALUE("Giá trị", "Value"),
  RECORDED("Ngày ghi nhận", "Recorded"),
  PUBLISHED_ON("Ngày công bố", "Published"),
  SOURCE("Nguồn", "Source"),
  SELF_REPORTED("tự báo cáo", "self-reported"),
  APPRAISED("thẩm định", "appraised"),
  PUBLISHED("công bố", "published"),
  PROVISIONAL("sơ bộ", "provisional"),
  CAVEATS("Lưu ý", "Caveats"),
  NO_CAVEATS("Không có lưu ý.", "None."),
  NOT_FINAL_EXPLAINED(
      "“Chưa chốt”: chưa đến hạn, còn số liệu chưa chính thức, hoặc chưa đủ cơ quan báo cáo;"
          + " kết quả có thể thay đổi.",
      "“Not final”: the due day is to come, a figure is not final, or not everybody has reported;"
          + " the result may change."),
  UNUSED("Số liệu không được tính", "Figures that took no part"),
  UNKNOWN_INDICATOR("kế hoạch không có chỉ số này", "the plan does not have the indicator"),
  UNKNOWN_TASK("kế hoạch không có nhiệm vụ này", "the plan does not have the task"),
  UNKNOWN_AGENCY("danh mục cơ quan không có cơ quan này", "the register does not have the agency"),
  HYPOTHETICAL("Số liệu giả định", "Supposed figures"),
  READING("Cách đọc", "How to read this"),
  READING_MARKS(
      "Vùng nền là mức đạt yêu cầu, vạch đứng là ngưỡng, thanh hoặc chấm là mức thực hiện, hình"
          + " thoi là mốc so sánh.",
      "The shaded part is where the target is met, the upright line the threshold, the bar or dot"
          + " the actual value, the diamond the baseline."),
  READING_NUMBERS(
      "Kết luận tính trên số liệu chính xác. Số hiển thị làm tròn đến hai chữ số thập phân; khi"
          + " việc làm tròn làm sai lệch kết luận thì hiển thị thêm chữ số.",
      "Verdicts are reached on exact figures. Numbers are printed with two decimals, and with more"
          + " where rounding would belie the verdict."),
  KIND("Loại", "Kind"),
  ID("Mã", "Id"),
  GROUP("Nhóm nhiệm vụ", "Task group"),
  TEXT("Nội dung", "Wording"),
  OUTCOME("Kết quả", "Outcome"),
  FINAL("Đã chốt", "Final"),
  YES("có", "yes"),
  NO("không", "no"),
  NUMERATOR("Tử số", "Numerator"),
  DENOMINATOR("Mẫu số", "Denominator"),
  UNIT("Đơn vị", "Unit"),
  MARGIN_NUMERATOR("Chênh lệch, tử số", "Margin, numerator"),
  MARGIN_DENOMINATOR("Chênh lệch, mẫu số", "Margin, denominator"),
  EXPECTED("Phải báo cáo", "Expected"),
  EXPLANATION("Giải thích", "Explanation"),
  COMPLETED_ON("Ngày hoàn thành", "Completed on"),
  DONE_SO_FAR("Tiến độ", "Progress"),
  MEMBERS("Cơ quan", "Agencies"),
  PLAN("Kế hoạch", "Plan"),
  BOTH_PARTS("Chỉ tiêu đã đến hạn và chưa đến hạn", "Targets due and not yet due"),
  MET_SHARE("Tỷ lệ đạt (chỉ tiêu đã đến hạn)", "Met share (targets due)"),
  CONDITION("Điều kiện", "Condition"),
  STAGE("Giai đoạn", "Stage"),
  ONE_PERIOD("Kỳ", "Period"),
  COUNTS("Được tính", "Counts"),
  RANKING("Xếp hạng", "Ranking"),
  BLOCK("Khối", "Block"),
  COMPARED_ON("So sánh đến ngày", "Compared as of"),
  PLACE("Hạng", "Rank"),
  PLACES("Số cơ quan được xếp hạng", "Agencies ranked"),
  NO_PLACE("Lý do không xếp hạng", "Why not ranked"),
  CHANGED_SINCE("Thay đổi so với ngày", "Changed since"),
  CHANGE("Thay đổi", "Change"),
  FURTHER_CHANGES("{n} chỉ tiêu khác có thay đổi", "{n} more {n|target|targets} changed"),
  CHANGED_TASKS("Nhiệm vụ có thay đổi", "Tasks that changed"),
  NEW_FIGURES("{n} số liệu mới", "{n} new {n|figure|figures}"),
  TASKS_CHANGED("{n} nhiệm vụ có thay đổi", "{n} {n|task|tasks} changed"),
  NOTHING_CHANGED(
      "Không có chỉ tiêu, nhiệm vụ nào thay đổi kết quả.", "No target or task has changed.");

  private static final Pattern BY_NUMBER = Pattern.compile("\\{n\\|([^|}]*)\\|([^|}]*)\\}");

  private final String vietnamese;
  private final String english;

  Word(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String in(Language language) {
    return switch (language) {
      case VIETNAMESE -> vietnamese;
      case ENGLISH -> english;
    };
  }

  /**
   * Returns words with a number in place of {@code {n}}, and of {@code {n|day|days}} the first for
   * one, the second for any other number.
   *
   * @param shown the number as it is printed
   */
  public static String counted(String words, long number, String shown) {
    return BY_NUMBER.matcher(words).replaceAll(number == 1 ? "$1" : "$2").replace("{n}", shown);
  }
}
