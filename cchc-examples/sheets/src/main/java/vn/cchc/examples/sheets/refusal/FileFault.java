package vn.cchc.examples.sheets.refusal;

import com.google.common.base.CaseFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a file as a whole, in the words of both languages. */
public enum FileFault {
  EMPTY("tệp trống", "the file is empty"),
  HTML(
      "đây là trang HTML; hãy mở bằng Excel và lưu thành .xlsx",
      "it is an HTML page; open it in Excel and save as .xlsx"),
  XML(
      "đây là tệp XML; hãy mở bằng Excel và lưu thành .xlsx",
      "it is an XML file; open it in Excel and save as .xlsx"),
  PDF("đây là tệp PDF; hãy lấy bảng Excel gốc", "it is a PDF; ask for the sheet itself"),
  RICH_TEXT(
      "đây là tệp RTF; hãy chép bảng sang Excel và lưu thành .xlsx",
      "it is an RTF document; copy the table to Excel and save as .xlsx"),
  WORD(
      "đây là tệp Word; hãy chép bảng sang Excel và lưu thành .xlsx",
      "it is a Word document; copy the table to Excel and save as .xlsx"),
  OPEN_DOCUMENT(
      "đây là tệp OpenDocument (.ods); hãy lưu thành .xlsx",
      "it is an OpenDocument file (.ods); save as .xlsx"),
  BINARY_WORKBOOK("đây là tệp .xlsb; hãy lưu thành .xlsx", "it is an .xlsb file; save as .xlsx"),
  PACKED(
      "đây là tệp nén; hãy giải nén và đưa từng bảng",
      "it is a packed file; unpack it and give each sheet"),
  DAMAGED(
      "tệp bị hỏng hoặc bị cắt cụt; hãy mở bằng Excel và lưu lại",
      "the file is damaged or cut off; open it in Excel and save it again"),
  DAMAGED_PART(
      "phần {actual} bị hỏng; hãy mở bằng Excel và lưu lại",
      "part {actual} is damaged; open the file in Excel and save it again"),
  WRONG_CHECKSUM(
      "phần {actual} đã bị thay đổi (mã kiểm tra CRC không khớp); hãy xin lại tệp gốc",
      "part {actual} was changed (its checksum does not match); ask for the file again"),
  LOCKED_PART(
      "phần {actual} bị khóa hoặc nén theo cách không đọc được; hãy bỏ mật khẩu và lưu lại",
      "part {actual} is locked or packed in an unknown way; take the password off and save again"),
  TWO_PARTS("hai phần cùng tên {actual}", "two parts are named {actual}"),
  NO_PART("thiếu phần {actual}", "part {actual} is missing"),
  DOCUMENT_TYPE(
      "phần {actual} có khai báo DOCTYPE hoặc thực thể", "a document type or entity in {actual}"),
  ROW_ORDER("các dòng không theo thứ tự: {actual}", "rows out of order: {actual}"),
  CELL_PLACE("ô không ở đúng chỗ: {actual}", "a cell out of place: {actual}"),
  CELL_TYPE("kiểu ô lạ: {actual}", "an unknown type of cell: {actual}"),
  CELL_STYLE("định dạng ô không có: {actual}", "a cell style that is not there: {actual}"),
  SHARED_TEXT(
      "chữ dùng chung không có trong tệp: {actual}", "a shared text that is not there: {actual}"),
  MERGED_CELLS("vùng ô gộp sai: {actual}", "a wrong area of merged cells: {actual}"),
  TOO_MANY_BYTES("tệp lớn hơn {actual} byte", "the file has more than {actual} bytes"),
  TOO_MANY_UNPACKED_BYTES(
      "tệp giải nén ra lớn hơn {actual} byte", "unpacked, the file has more than {actual} bytes"),
  TOO_MANY_PARTS("tệp có hơn {actual} phần", "the file has more than {actual} parts"),
  TOO_COMPLEX(
      "phần {actual} có phần tử quá nhiều thuộc tính, quá sâu hoặc quá dài",
      "part {actual} has an element with too many attributes, too deep or too long"),
  TOO_MANY_STYLES(
      "tệp có hơn {actual} kiểu định dạng; hãy chép bảng sang một tệp mới",
      "the file has more than {actual} cell styles; copy the table to a new file"),
  TOO_MANY_TEXTS(
      "tệp có quá nhiều chữ (hơn {actual} ký tự dùng chung); hãy chia nhỏ bảng",
      "the file has too much text (more than {actual} shared characters); divide the sheet"),
  TOO_MANY_CELLS(
      "bảng có hơn {actual} ô; hãy chia nhỏ bảng",
      "the sheet has more than {actual} cells; divide it"),
  TOO_MANY_ROWS(
      "bảng có hơn {actual} dòng số liệu; hãy chia nhỏ bảng",
      "the sheet has more than {actual} rows of figures; divide it"),
  TOO_MANY_MERGES(
      "tệp có hơn {actual} vùng ô gộp; hãy bỏ gộp ô",
      "the file has more than {actual} areas of merged cells; unmerge them"),
  TOO_LONG_TEXT(
      "một ô có hơn {actual} ký tự; hãy rút ngắn",
      "a cell has more than {actual} characters; shorten it"),
  TOO_MUCH_MEMORY(
      "không đủ bộ nhớ; hãy chia nhỏ bảng", "there is not enough memory; divide the sheet");

  private final RefusalSentence sentence;

  FileFault(String vietnamese, String english) {
    this.sentence = new RefusalSentence(vietnamese, english);
  }

  /** Returns the fault of a name as {@link #toString} gives it. */
  static Optional<FileFault> named(String name) {
    return Stream.of(values()).filter(fault -> fault.toString().equals(name)).findFirst();
  }

  RefusalSentence sentence() {
    return sentence;
  }

  private RefusalCode code() {
    return name().startsWith("TOO_") ? RefusalCode.TOO_LARGE : RefusalCode.NOT_A_WORKBOOK;
  }

  public RefusedFileException refusal(String actual) {
    return RefusedFileException.of(code(), toString(), actual);
  }

  public RefusedFileException refusal(long limit) {
    return refusal(Long.toString(limit));
  }

  /** Returns a refusal that names the row at which it was noticed. */
  public RefusedFileException refusal(String sheet, int row, long limit) {
    return new RefusedFileException(
        new Refusal(sheet, 0, Integer.toString(row), code(), toString(), Long.toString(limit)));
  }

  @Override
  public String toString() {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
  }
}
