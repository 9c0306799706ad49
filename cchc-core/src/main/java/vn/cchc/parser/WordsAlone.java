package vn.cchc.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;

/** Reads a clause without numbers: all of something, less of it, or something done. */
final class WordsAlone {
  private static final String LEAD =
      "[\\s,:]*(?:(?:phấn đấu|đảm bảo|bảo đảm|tiếp tục|từng bước)[ ,]*)*";

  /** All of what can be counted, and a word for what is to be so. */
  private static final Pattern ALL =
      Pattern.compile(
          LEAD
              + "(?:tất cả|toàn bộ|mọi|all)(?: the| các| những)? (?:hồ sơ|thủ"
              + " tục|tthc|văn bản|cơ quan|đơn vị|sở|xã|phường|huyện|địa phương|cán bộ|công"
              + " chức|viên chức|nhiệm vụ|dịch vụ|cơ sở dữ liệu|báo cáo|kết quả|người"
              + " dân|doanh nghiệp|trường|bệnh viện|giao dịch|phản ánh|[a-z]+(?: [a-z]+)?s )"
              + "[^,]{0,80}(?:(?<![\\p{L}])(?:được|đều)(?![\\p{L}])|can be | (?:is|are|be) ).*",
          Pattern.DOTALL);

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:^|.*[\\s,])(?:không|chưa|vượt|nâng cao|cải thiện|tăng cường|củng cố|quan tâm|tạo điều"
              + " kiện|từng bước|một số|cơ bản|nếu|hoặc|not|never|unless|if|improve\\w*)(?![\\p{L}]).*",
          Pattern.DOTALL);
  private static final Pattern LESS_OR_MORE =
      Pattern.compile(
          LEAD
              + "(?<verb>giảm|tăng|fall|rise)(?:[\\s,\u00a4]*|(?: dần)? (?:số lượng|số|tỷ lệ|tỉ lệ)"
              + " [^0-9,;]*)",
          Pattern.DOTALL);
  private static final Pattern DONE =
      Pattern.compile(
          LEAD
              + "(?:(?:và|,|\\s)+)?hoàn thành .*|.*(?:must|to) be"
              + " completed.*|\\s*done in time[\\s,]*",
          Pattern.DOTALL);

  private WordsAlone() {}

  static Optional<NumberReading> read(String clause) {
    Matcher change = LESS_OR_MORE.matcher(clause);
    if (change.matches()) {
      Criterion.Direction direction =
          change.group("verb").matches("giảm|fall")
              ? Criterion.Direction.DECREASE
              : Criterion.Direction.INCREASE;
      return Optional.of(new NumberReading(Criterion.Change.any(direction), Optional.empty()));
    } else if (VAGUE.matcher(clause).matches()) {
      return Optional.empty();
    } else if (ALL.matcher(clause).matches()) {
      return Optional.of(new NumberReading(Criterion.atLeast(100), Optional.of(Unit.PERCENT)));
    }
    return DONE.matcher(clause).matches()
        ? Optional.of(new NumberReading(Criterion.doneBy(), Optional.of(Unit.DONE)))
        : Optional.empty();
  }
}
