package vn.cchc.examples.sheets.refusal;

import com.google.common.base.CaseFormat;

/**
 * Why a file, a row or a cell was refused. Each has a sentence in Vietnamese and in English.
 *
 * <p>The name in reports is the constant's name in camel case, such as {@code totalsRow}.
 */
public enum RefusalCode {
  /** A file, sheet or table larger than is read. */
  TOO_LARGE("quá lớn: {fault}", "too large: {fault}"),
  /** A workbook of Excel 97-2003, or one locked by a password. */
  OLD_EXCEL(
      "tệp Excel 97-2003 (.xls) hoặc tệp đặt mật khẩu; hãy bỏ mật khẩu và lưu thành .xlsx",
      "a workbook of Excel 97-2003 (.xls), or with a password; take it off and save as .xlsx"),
  /** A packed file that is no sound workbook. */
  NOT_A_WORKBOOK("không phải tệp .xlsx hợp lệ: {fault}", "not a workbook: {fault}"),
  /** A text file that is neither UTF-8 nor UTF-16 with its mark. */
  UNKNOWN_ENCODING(
      "không đọc được bảng mã của tệp CSV: {actual}; hãy lưu thành “CSV UTF-8”",
      "the encoding of the CSV file cannot be read: {actual}; save as “CSV UTF-8”"),
  /** A CSV file that could be split in several ways. */
  SEPARATOR_UNCLEAR(
      "không rõ ký tự phân cách cột: {actual} đều có thể; hãy khai báo \"separator\"",
      "unclear what separates columns: {actual} all could; declare \"separator\""),
  /** A CSV file whose quotes do not match. */
  MALFORMED_CSV(
      "tệp CSV có dấu ngoặc kép mở mà không đóng, ở dòng {actual} hoặc sau đó",
      "the CSV file has a quote that is opened and not closed, in row {actual} or after it"),
  /** A workbook without the sheet that the mapping names. */
  SHEET_NOT_FOUND(
      "không có trang tính {expected}; tệp có: {actual}",
      "there is no sheet {expected}; the file has: {actual}"),
  /** A workbook with several sheets where the mapping names none. */
  SEVERAL_SHEETS(
      "tệp có nhiều trang tính, hãy khai báo \"sheet\": {actual}",
      "the file has several sheets, declare \"sheet\": {actual}"),
  /** A workbook without the sheet in which a plan is filled in. */
  NO_PLAN(
      "không có trang tính “{expected}”; hãy dùng tệp do lệnh template tạo",
      "there is no sheet “{expected}”; use a file that the command template wrote"),
  /** A form for the figures of another plan. */
  OTHER_PLAN(
      "biểu số liệu của kế hoạch {actual}, không phải {expected}",
      "a form for the figures of the plan {actual}, not of {expected}"),
  /** A workbook that is no form of scores. */
  NOT_A_SCORE_FORM(
      "không phải biểu chấm điểm; hãy dùng tệp do lệnh template --scorecard tạo",
      "not a form of scores; use a file that template --scorecard wrote"),
  /** A form of another set of criteria. */
  OTHER_SCORECARD(
      "biểu của bộ tiêu chí {actual}, không phải {expected}",
      "a form of the set {actual}, not of {expected}"),
  /** A code that the set of criteria does not have. */
  UNKNOWN_CRITERION("bộ tiêu chí không có tiêu chí {actual}", "the set has no criterion {actual}"),
  /** Points for a criterion that has parts. */
  SCORED_GROUP(
      "{actual} có tiêu chí thành phần; chỉ chấm điểm ở tiêu chí thành phần",
      "{actual} has parts; only its parts are scored"),
  /** Points by appraisal and by survey for one criterion. */
  TWO_SCORES(
      "vừa có điểm thẩm định vừa có điểm XHH ({actual}); chỉ được ghi một",
      "points by appraisal and by survey ({actual}); write only one of them"),
  /** Most points that are not those of the set. */
  MAX_DIFFERS(
      "điểm tối đa theo bộ tiêu chí là {expected}, trong biểu là {actual}",
      "the most points are {expected} in the set and {actual} in the form"),
  /** Points that the rule of the criterion cannot give. */
  POINTS_NOT_GIVEN(
      "điểm {actual} không theo cách chấm của tiêu chí (từ 0 đến {expected} điểm)",
      "the criterion cannot have {actual} points (0 to {expected} by its rule)"),
  /** A file in which no table of agencies was found. */
  NO_TABLE(
      "không tìm thấy bảng nào có tên cơ quan trong danh mục",
      "no table was found that names agencies of the register"),
  /** No column has the heading that the mapping names. */
  HEADER_NOT_FOUND(
      "không có cột nào có tiêu đề {expected}; các tiêu đề: {actual}",
      "no column is headed {expected}; the headings are: {actual}"),
  /** Two columns have the heading that the mapping names. */
  HEADER_TWICE(
      "nhiều cột cùng có tiêu đề {expected}: {actual}",
      "several columns are headed {expected}: {actual}"),
  /** A text in the old encoding TCVN3. */
  LEGACY_TCVN3(
      "{actual} viết bằng bảng mã TCVN3 (phông .Vn…), có lẽ là {expected}; hãy chuyển sang Unicode",
      "{actual} is written in TCVN3 (a .Vn… font), perhaps {expected}; convert it to Unicode"),
  /** A text in the old encoding VNI. */
  LEGACY_VNI(
      "{actual} viết bằng bảng mã VNI (phông VNI-…), có lẽ là {expected}; hãy chuyển sang Unicode",
      "{actual} is written in VNI (a VNI-… font), perhaps {expected}; convert it to Unicode"),
  /** An empty cell where the row needs one. */
  MISSING_CELL("ô trống: thiếu {expected}", "an empty cell: {expected} is missing"),
  /** A formula that ends in an error. */
  FORMULA_ERROR(
      "công thức báo lỗi “{actual}”; hãy sửa công thức",
      "the formula ends in the error “{actual}”; correct it"),
  /** A formula whose result the file does not hold. */
  FORMULA_NOT_CALCULATED(
      "công thức chưa được tính; hãy mở và lưu lại bằng Excel",
      "the formula was never calculated; open and save the file in Excel"),
  /** Neither the id nor the name of an agency. */
  UNKNOWN_AGENCY(
      "{actual} không phải mã hay tên của cơ quan nào trong danh mục[; có lẽ là {expected}]",
      "{actual} is neither the id nor the name of an agency of the register[; perhaps"
          + " {expected}]"),
  /** A name that several agencies have. */
  AGENCY_UNCLEAR(
      "{actual} là tên của nhiều cơ quan ({expected}); hãy ghi mã",
      "{actual} is the name of several agencies ({expected}); write the id"),
  /** Words of a plan that name no agency in particular. */
  NO_PARTICULAR_AGENCY(
      "{actual} không nêu cơ quan cụ thể nên không được đưa vào kế hoạch",
      "{actual} names no particular agency and is left out of the plan"),
  /** Neither the id nor, where a plan is given, the name of an indicator. */
  UNKNOWN_INDICATOR(
      "{actual} không phải mã hay tên của chỉ số nào trong kế hoạch",
      "{actual} is neither the id nor the name of an indicator of the plan"),
  /** Words in a plan's workbook that are not understood. */
  NOT_UNDERSTOOD(
      "{actual}: không hiểu; hãy viết như: {expected}",
      "{actual} is not understood; write like: {expected}"),
  /** An empty cell of a workbook to fill in where the document needs something. */
  TO_FILL_IN("ô trống; hãy điền {expected}", "an empty cell; fill in {expected}"),
  /** Words of a target that another column of its row contradicts. */
  CONTRADICTION(
      "{actual} không khớp với {expected}; hãy sửa một trong hai",
      "{actual} does not agree with {expected}; correct one of the two"),
  /** A column of a plan's workbook that is not read. */
  UNREAD_COLUMN(
      "không đọc cột {actual}: tiêu đề không có trong mẫu",
      "column {actual} is not read: the template has no such heading"),
  /** A sheet of a plan's workbook that is not read. */
  UNREAD_SHEET(
      "không đọc trang tính này: tên không có trong mẫu và không có bảng nhiệm vụ",
      "this sheet is not read: the template has none of its name, and it has no table of tasks"),
  /** The example row of a template, which somebody wrote into. */
  CHANGED_EXAMPLE(
      "{actual} ở dòng có chữ “Ví dụ”, là dòng không được đọc; hãy xóa chữ “Ví dụ” nếu đây là nội"
          + " dung thật",
      "{actual} is in a row marked “Ví dụ”, which is not read; delete “Ví dụ” if the row is"
          + " meant"),
  /** A text that names no period. */
  INVALID_PERIOD(
      "{actual} không phải kỳ báo cáo như 2020-03, Tháng 3/2020, Quý I/2020 hoặc Năm 2020",
      "{actual} is no period such as 2020-03, Tháng 3/2020, Quý I/2020 or Năm 2020"),
  /** What cannot be read as a number in the declared convention. */
  NOT_A_NUMBER(
      "{actual} không phải là số (viết như {expected})",
      "{actual} is not a number (written like {expected})"),
  /** A number with words in its cell. */
  NUMBER_WITH_WORDS(
      "{actual} là số kèm chữ; hãy chỉ ghi số trong ô, như {expected}",
      "{actual} has words beside the number; write the number alone, like {expected}"),
  /** A text that means no figure, beside a number of the same figure. */
  HALF_FIGURE(
      "{actual} nghĩa là không có số liệu, nhưng cùng dòng có {expected}; hãy ghi đủ cả hai số",
      "{actual} means that there is no figure, but the row has {expected}; give both counts"),
  /** A figure that is struck out. */
  STRUCK_OUT(
      "{actual} bị gạch ngang; hãy xóa hoặc bỏ gạch ngang",
      "{actual} is struck out; delete it or clear the formatting"),
  /** A figure with a raised or lowered mark, such as that of a footnote. */
  RAISED_MARK(
      "{actual} có chỉ số trên hoặc dưới (chú thích); hãy chỉ ghi số trong ô",
      "{actual} has a raised or lowered mark (a footnote); write the number alone"),
  /** A number in whose place the cell shows another one, or words. */
  SHOWS_ANOTHER(
      "ô chứa “{actual}” nhưng hiện “{expected}”; hãy bỏ định dạng số và ghi đúng số",
      "the cell holds “{actual}” but shows “{expected}”; clear the number format and write the"
          + " number meant"),
  /** A number that the cell does not show. */
  SHOWS_NOTHING(
      "ô chứa “{actual}” nhưng không hiện gì; hãy xóa số hoặc bỏ định dạng ẩn",
      "the cell holds “{actual}” but shows nothing; delete the number or clear the format that"
          + " hides it"),
  /** A number whose per cent sign is only a word of its format. */
  PERCENT_IN_WORDS(
      "ô hiện {expected} nhưng dấu % chỉ là chữ của định dạng: ô chứa {actual}; hãy dùng định dạng"
          + " phần trăm",
      "the cell shows {expected}, but its sign is only text of the format: it holds {actual}; use a"
          + " percent format"),
  /** A number of cases with decimals. */
  NOT_WHOLE(
      "số lượng phải là số nguyên; giá trị nhận được: “{actual}”; dấu chấm và dấu phẩy có đúng quy"
          + " ước không?",
      "a count must be whole, but is “{actual}”; are point and comma as declared?"),
  /** A number of cases below zero. */
  NEGATIVE_COUNT("số lượng không được âm: “{actual}”", "a count must not be negative: “{actual}”"),
  /** A percentage where a count or an amount is expected. */
  UNEXPECTED_PERCENTAGE(
      "“{actual}” là tỷ lệ phần trăm, trong khi cột này không phải; hãy ghi số lượng",
      "“{actual}” is a percentage, which this column is not declared to hold; write the number"),
  /** A number without a per cent sign or format where a percentage is expected. */
  NOT_A_PERCENTAGE(
      "“{actual}” không có dấu hay định dạng phần trăm; hãy ghi như 97,5%",
      "“{actual}” has no per cent sign or format; write like 97,5%"),
  /** A column of counts whose heading says that it holds percentages. */
  HEADED_PERCENT(
      "cột này cần số lượng, nhưng tiêu đề {actual} cho thấy là tỷ lệ phần trăm; hãy khai báo cột"
          + " số lượng, hoặc dùng \"percentage\"",
      "this column is declared to hold counts, but its heading {actual} says"
          + " percentages; declare a column of counts, or use \"percentage\""),
  /** A number with more decimals than are shown or declared. */
  HIDDEN_DECIMALS(
      "ô chứa “{actual}” nhưng chỉ hiện hoặc khai báo {expected} số thập phân; hãy làm tròn trong"
          + " ô, hoặc đưa tử số và mẫu số",
      "the cell holds “{actual}” but shows or declares {expected} decimals; round it in the cell,"
          + " or give the two counts"),
  /** A number of more digits than are taken over. */
  TOO_MANY_DIGITS(
      "số “{actual}” có quá nhiều chữ số (Excel chỉ giữ 15); hãy kiểm tra lại số",
      "the number “{actual}” has too many digits (Excel keeps 15); check it"),
  /** Some cases of none. */
  ZERO_DENOMINATOR(
      "mẫu số bằng 0 trong khi tử số khác 0: “{actual}”; hãy sửa một trong hai",
      "the denominator is 0 and the numerator is not: “{actual}”; correct one of the two"),
  /** A rank below 1 or beyond the number ranked. */
  RANK_OUTSIDE(
      "thứ hạng nằm ngoài số được xếp hạng: {actual}",
      "the rank lies outside the number ranked: {actual}"),
  /** A figure in cells that were merged. */
  MERGED_FIGURE(
      "số liệu nằm trong ô gộp {actual}; hãy bỏ gộp và ghi số của từng dòng",
      "the figure is in merged cells {actual}; unmerge them and give each row its own"),
  /** A row that sums others. */
  TOTALS_ROW(
      "{actual} là dòng cộng, không phải số liệu của một cơ quan; hãy bỏ dòng này hoặc khai báo"
          + " trong \"leftOutRows\"",
      "{actual} is a row of totals, not the figure of an agency; delete the row or declare it in"
          + " \"leftOutRows\""),
  /** The figure of an agency that repeats the sum of those below it. */
  TOTAL_OF_OTHERS(
      "{actual} đúng bằng tổng của {expected} cơ quan bên dưới; có lẽ là dòng tổng cộng, hãy bỏ"
          + " dòng này hoặc khai báo trong \"leftOutRows\"",
      "{actual} is exactly the sum of the {expected} agencies below it, so probably a total; delete"
          + " the row or declare it in \"leftOutRows\""),
  /** A figure that may repeat the sum of others. */
  PERHAPS_TOTAL(
      "{actual} có thể là dòng tổng cộng của {expected} cơ quan khác; hãy kiểm tra trước khi dùng",
      "{actual} may be the total of {expected} other agencies; check it before use"),
  /** Counts of which the part is in no row less than the whole. */
  SHIFTED_COLUMN(
      "không dòng nào có tử số nhỏ hơn mẫu số ({actual}); có lẽ khai báo lệch cột",
      "in no row is the numerator less than the denominator ({actual}); the columns are probably"
          + " shifted"),
  /** Counts all of which are of 100. */
  ALL_OF_HUNDRED(
      "mọi mẫu số đều là 100; có lẽ đây là tỷ lệ phần trăm, không phải số lượng",
      "every denominator is 100; these are probably percentages, not counts"),
  /** A sheet with the figures of another one. */
  REPEATED_SHEET(
      "mọi số liệu giống hệt trang tính {expected} nhưng ghi cho kỳ khác ({actual}); có lẽ là bảng"
          + " kỳ trước",
      "every figure is as in sheet {expected}, but for another period ({actual}); it is probably"
          + " the sheet of the period before"),
  /** A sheet with the figures that an earlier import gave for another period. */
  REPEATED_IMPORT(
      "mọi số liệu giống hệt lần nhập trước của kỳ {expected} nhưng ghi cho kỳ {actual}; có lẽ là"
          + " bảng kỳ trước",
      "every figure is as an earlier import has it for {expected}, but for {actual}; it is probably"
          + " the sheet of the period before"),
  /** A sheet whose title names another period. */
  TITLE_OF_ANOTHER_PERIOD(
      "tiêu đề bảng ghi {actual}, khác kỳ báo cáo {expected}",
      "the title of the sheet says {actual}, which is not the period {expected}"),
  /** A row that is not shown. */
  HIDDEN_ROW(
      "dòng bị ẩn có số liệu; hãy hiện hoặc xóa dòng",
      "a hidden row holds figures; show or delete it"),
  /** A column that is not shown. */
  HIDDEN_COLUMN("cột {actual} bị ẩn; hãy hiện cột", "column {actual} is hidden; show it"),
  /** A cell outside the table. */
  STRAY_CELL(
      "ô nằm ngoài bảng (cột không có tiêu đề): {actual}",
      "a cell outside the table (in a column without heading): {actual}"),
  /** A row that gives the figure of an earlier one again. */
  DUPLICATE_ROW(
      "trùng với dòng {expected}: {actual}; hãy xóa một dòng",
      "the same as row {expected}: {actual}; delete one of the rows"),
  /** Rows that give one figure differently. */
  CONFLICTING_ROW(
      "khác với dòng {expected} về cùng một số liệu: {actual}; hãy chỉ giữ dòng đúng",
      "differs from row {expected} on one figure: {actual}; keep the right row alone"),
  /** A figure that an import took back and that was recorded at the same moment or later. */
  NOT_LATER(
      "{actual} đã ghi nhận lúc {expected}; chỉ rút được số liệu ghi nhận trước lần nhập này, hãy"
          + " dùng --recorded-at muộn hơn",
      "{actual} was recorded at {expected}; only what was recorded before this import can be taken"
          + " back, use a later --recorded-at"),
  /** More is wrong than is reported. */
  TOO_MANY_REFUSALS(
      "dừng đọc sau {actual} dòng bị từ chối; có lẽ tệp khai báo cột không khớp với bảng này",
      "reading stopped after {actual} rows refused; perhaps the mapping is not of this table");

  private final RefusalSentence sentence;

  RefusalCode(String vietnamese, String english) {
    this.sentence = new RefusalSentence(vietnamese, english);
  }

  RefusalSentence sentence() {
    return sentence;
  }

  /** {@return the name in reports, such as totalsRow} */
  @Override
  public String toString() {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
  }
}
