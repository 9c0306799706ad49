package vn.cchc.examples.service;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import vn.cchc.text.Language;

/** A way in which a request fails: its status, and what people are told in both languages. */
enum Failure {
  BAD_REQUEST(400, "Yêu cầu không hợp lệ", "The request is not valid"),
  NO_SUCH_PLAN(404, "Chưa lưu kế hoạch này", "No such plan is kept"),
  NOT_IN_FORCE(
      404,
      "Không có bản nào của kế hoạch có hiệu lực vào ngày này",
      "No revision of the plan is in force on that day"),
  NOT_FOUND(404, "Không có địa chỉ này", "There is nothing at this address"),
  WRONG_METHOD(405, "Phương thức không dùng được ở địa chỉ này", "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "Không có dạng trả lời được yêu cầu", "There is no answer of the type asked"),
  TOO_SLOW(408, "Gửi quá chậm hoặc đứt quãng", "The body came too slowly or broke off"),
  NO_AGENCIES(
      409,
      "Chưa lưu danh sách cơ quan, cần PUT /agencies trước",
      "No agencies are kept yet, PUT /agencies first"),
  ANOTHER_PLAN(
      409, "Mã kế hoạch khác với địa chỉ", "The plan has another id than the address names"),
  TOO_LARGE(413, "Nội dung gửi quá lớn", "What was sent is too large"),
  WRONG_TYPE(415, "Loại nội dung không dùng được", "The type of what was sent is not supported"),
  REFUSED(422, "Tài liệu bị từ chối", "The document was refused"),
  BROKEN(500, "Lỗi của dịch vụ", "The service failed"),
  UNAVAILABLE(503, "Dịch vụ tạm thời bận", "The service is busy, try again later");

  private final int status;
  private final ImmutableMap<Language, String> titles;

  Failure(int status, String vietnamese, String english) {
    this.status = status;
    this.titles = ImmutableMap.of(Language.VIETNAMESE, vietnamese, Language.ENGLISH, english);
  }

  /** {@return the status of the answer} */
  int status() {
    return status;
  }

  /** {@return what people are told} */
  String title(Language language) {
    return titles.getOrDefault(language, "");
  }

  /** Returns the failure that a status alone stands for. */
  static Failure of(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 409 -> BAD_REQUEST;
      default ->
          Arrays.stream(values())
              .filter(failure -> failure.status == status)
              .findFirst()
              .orElse(status < 500 ? BAD_REQUEST : BROKEN);
    };
  }
}
