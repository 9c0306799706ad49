package vn.cchc.examples.report.score;

import vn.cchc.text.Language;

/** The words of the page and workbook of scores that the library has no message for. */
enum ScoreWord {
  REPORT("Kết quả chấm điểm cải cách hành chính", "Scores of administrative reform"),
  AS_OF("Tính đến ngày", "As of"),
  EDITION("Kỳ chấm điểm", "Period scored"),
  DECISION("Quyết định ban hành", "Decision"),
  DAY_NOT_ENDED(
      "Ngày báo cáo chưa kết thúc: điểm nhận được sau có thể làm thay đổi báo cáo này.",
      "The day of the report has not ended: entries that come in later may change this report."),
  SUMMARY("Tổng hợp", "Summary"),
  ALL_AGENCIES("Tất cả cơ quan", "All agencies"),
  AGENCIES("{n} cơ quan", "{n} {n|agency|agencies}"),
  RANKED("được xếp hạng", "ranked"),
  NOT_APPRAISED("chưa thẩm định", "not appraised"),
  INCOMPLETE("chưa đủ căn cứ", "incomplete"),
  NOTHING_APPLIES("không áp dụng", "not applicable"),
  TIED("bằng điểm, chờ quyết định", "tied, to be decided"),
  WITHOUT_CLASS("không xếp được loại", "no class"),
  CLASSES("Xếp loại", "Classes"),
  BLOCK("Khối", "Block"),
  PLACE("Hạng", "Rank"),
  OF("Số cơ quan được xếp hạng", "Agencies ranked"),
  AGENCY("Cơ quan", "Agency"),
  AGENCY_ID("Mã cơ quan", "Agency id"),
  TOTAL("Tổng điểm", "Total"),
  LEAST("Thấp nhất", "At least"),
  MOST("Cao nhất", "At most"),
  EXACT("Số chính xác", "Exact fraction"),
  CLASS("Xếp loại", "Class"),
  NO_PLACE("Lý do không xếp hạng", "Why not ranked"),
  GAINS("Ba tiêu chí có thể tăng điểm nhiều nhất", "Three criteria that would gain most"),
  GAIN_PLACE("Tiêu chí có thể tăng điểm nhiều thứ {n}", "Criterion no. {n} by possible gain"),
  GAIN("Tổng điểm tăng nếu đạt tối đa", "Total rises at full points by"),
  ALL_POINTS("đã đạt điểm tối đa", "has all points"),
  CHANGES("Thay đổi", "Changes"),
  TOTAL_BEFORE("Tổng điểm trước", "Total before"),
  TOTAL_RISE("Điểm tăng, giảm", "Total up or down"),
  PLACE_BEFORE("Hạng trước", "Rank before"),
  PLACE_RISE("Bậc tăng, giảm", "Places up or down"),
  CHANGED_LEAVES("Tiêu chí thay đổi nhiều nhất", "Criteria that changed most"),
  UNCHANGED_AGENCIES("{n} cơ quan không thay đổi", "{n} {n|agency|agencies} unchanged"),
  MATRIX("Điểm theo lĩnh vực", "Points by area"),
  MATRIX_SIGNS(
      "Điểm của từng lĩnh vực; hai số nối bằng “–” là khoảng điểm khi còn thiếu căn cứ; ô trống:"
          + " không áp dụng. Ô đậm: dưới một nửa điểm tối đa.",
      "Points of each area; two numbers with “–” are a range where something is missing; empty: not"
          + " applicable. Bold: less than half of the most points."),
  LOST("Điểm mất theo tiêu chí", "Points lost by criterion"),
  CRITERION("Tiêu chí", "Criterion"),
  CODE("Mã tiêu chí", "Code"),
  NAME("Tên tiêu chí", "Name"),
  FULL("Điểm tối đa", "Most points"),
  POINTS("Điểm", "Points"),
  LOST_POINTS("Điểm mất", "Points lost"),
  AGENCIES_LOSING("Số cơ quan mất điểm", "Agencies that lose points"),
  AGENCIES_UNKNOWN("Số cơ quan chưa đủ căn cứ", "Agencies without certain points"),
  DIFFERENCES("Tự chấm và thẩm định", "Self-scored against appraised"),
  NO_DIFFERENCES(
      "Không có tiêu chí nào có điểm thẩm định khác điểm tự chấm.",
      "No criterion was appraised otherwise than self-scored."),
  SELF("Tự chấm", "Self-scored"),
  APPRAISED("Thẩm định", "Appraised"),
  DIFFERENCE("Chênh lệch", "Difference"),
  DETAIL("Từng cơ quan", "Agency by agency"),
  EXPLANATION("Giải thích", "Explanation"),
  PUBLISHED("Kiểm tra điểm đã công bố", "Check of published points"),
  UNUSED("Điểm không được dùng", "Entries that took no part");

  private final String vietnamese;
  private final String english;

  ScoreWord(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String in(Language language) {
    return switch (language) {
      case VIETNAMESE -> vietnamese;
      case ENGLISH -> english;
    };
  }
}
