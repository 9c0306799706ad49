package vn.cchc.examples.service.web;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import vn.cchc.text.Language;

/** A way in which a request fails: its status, and its title in both languages. */
public enum Failure {
  /** A parameter or a form is wrong. */
  BAD_REQUEST(400, "Yêu cầu không hợp lệ", "The request is not valid"),
  /** The name and password, or the token, are missing or wrong. */
  UNAUTHENTICATED(
      401, "Cần đăng nhập bằng tên và mật khẩu đúng", "A valid name and password are required"),
  /** The caller may not do this. */
  FORBIDDEN(403, "Bạn không có quyền làm việc này", "You may not do this"),
  /** A line is of an agency that the caller does not report for, or of a kind not theirs. */
  NOT_YOURS(
      403,
      "Bạn không được báo cáo cho cơ quan này hoặc loại số liệu, vòng chấm điểm này",
      "You may not report for this agency, or figures of this kind or scores of this round"),
  /** A page of another site sent the request. */
  FROM_ANOTHER_SITE(
      403, "Yêu cầu đến từ một trang khác", "The request comes from a page of another site"),
  /** The plan is not kept. */
  NO_SUCH_PLAN(404, "Chưa lưu kế hoạch này", "No such plan is kept"),
  /** A sheet corrects an upload that is not there, or not any more. */
  NO_SUCH_UPLOAD(
      404,
      "Không có lần gửi số liệu này, hoặc đã rút",
      "There is no such upload, or it was withdrawn"),
  /** The set of criteria is not kept. */
  NO_SUCH_SCORECARD(404, "Chưa lưu bộ tiêu chí này", "No such scorecard is kept"),
  /** No revision is in force. */
  NOT_IN_FORCE(
      404,
      "Không có bản nào của kế hoạch có hiệu lực vào ngày này",
      "No revision of the plan is in force on that day"),
  /** There is nothing at the address. */
  NOT_FOUND(404, "Không có địa chỉ này", "There is nothing at this address"),
  /** The method does not exist here. */
  WRONG_METHOD(405, "Phương thức không dùng được ở địa chỉ này", "The method is not allowed here"),
  /** No representation fits. */
  NOT_ACCEPTABLE(406, "Không có dạng trả lời được yêu cầu", "There is no answer of the type asked"),
  /** The body did not come in time. */
  TOO_SLOW(408, "Gửi quá chậm hoặc đứt quãng", "The body came too slowly or broke off"),
  /** The client closed its connection before the answer; nobody reads this. */
  CLIENT_GONE(
      408, "Máy gửi đã ngắt kết nối trước khi có trả lời", "The client closed its connection"),
  /** No agencies are kept. */
  NO_AGENCIES(
      409,
      "Chưa lưu danh sách cơ quan, cần PUT /agencies trước",
      "No agencies are kept yet, PUT /agencies first"),
  /** The plan has another id than the address. */
  ANOTHER_PLAN(
      409, "Mã kế hoạch khác với địa chỉ", "The plan has another id than the address names"),
  /** The set of criteria has another id than the address. */
  ANOTHER_SCORECARD(
      409,
      "Mã bộ tiêu chí khác với địa chỉ",
      "The scorecard has another id than the address names"),
  /** The version or the upload is already withdrawn. */
  ALREADY_WITHDRAWN(409, "Đã rút trước đó rồi", "It was withdrawn before"),
  /** The change would leave no administrator. */
  LAST_ADMINISTRATOR(
      409,
      "Phải còn ít nhất một quản trị viên không bị khóa",
      "At least one administrator who is not locked must remain"),
  /** The document has changed since, or exists where it should not. */
  CHANGED_MEANWHILE(
      412,
      "Tài liệu đã thay đổi, hãy đọc lại rồi sửa",
      "The document has changed, read it again before you replace it"),
  /** The body is too large. */
  TOO_LARGE(413, "Nội dung gửi quá lớn", "What was sent is too large"),
  /** The body is of another type. */
  WRONG_TYPE(415, "Loại nội dung không dùng được", "The type of what was sent is not supported"),
  /** A document is wrong. */
  REFUSED(422, "Tài liệu bị từ chối", "The document was refused"),
  /** Kept plans could no longer be judged. */
  STRANDS_PLANS(
      422,
      "Danh sách cơ quan này làm cho kế hoạch đã lưu không đánh giá được",
      "With these agencies, plans that are kept could not be judged"),
  /** Another plan has the same indicator with another definition. */
  INDICATOR_DIFFERS(
      422,
      "Kế hoạch khác đã định nghĩa khác cho cùng chỉ số",
      "Another plan defines the same indicator differently"),
  /** The sheet is wrong. */
  SHEET_REFUSED(422, "Bảng tính bị từ chối", "The sheet was refused"),
  /** A request replaces a document without If-Match. */
  NO_PRECONDITION(
      428,
      "Cần If-Match với ETag của bản đang lưu",
      "If-Match with the ETag of what is kept is required"),
  /** The client asks too often. */
  TOO_MANY(429, "Quá nhiều yêu cầu, hãy thử lại sau", "Too many requests, try again later"),
  /** The service is broken. */
  BROKEN(500, "Lỗi của dịch vụ", "The service failed"),
  /** Too much to do, or the database is away. */
  UNAVAILABLE(503, "Dịch vụ tạm thời bận", "The service is busy, try again later"),
  /** The disk is full. */
  FULL(507, "Đĩa của dịch vụ đã đầy, chưa lưu gì", "The service's disk is full, nothing was kept");

  private final int status;
  private final ImmutableMap<Language, String> titles;

  Failure(int status, String vietnamese, String english) {
    this.status = status;
    this.titles = ImmutableMap.of(Language.VIETNAMESE, vietnamese, Language.ENGLISH, english);
  }

  /** {@return the status of the answer} */
  public int status() {
    return status;
  }

  /** {@return the title in a language} */
  public String title(Language language) {
    return titles.getOrDefault(language, "");
  }

  /** Returns the failure of a status. */
  public static Failure of(int status) {
    return switch (status) {
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 409 -> BAD_REQUEST;
      case 422 -> REFUSED;
      default ->
          Arrays.stream(values())
              .filter(failure -> failure.status == status)
              .findFirst()
              .orElse(status < 500 ? BAD_REQUEST : BROKEN);
    };
  }
}
