package vn.cchc.parser;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Words beside a number for which a reader does not take it as the number to be reached: a
 * condition, a comparison, a negation, a result of the past, a figure of each year.
 */
final class DoubtfulWords {
  private static final int FLAGS = Pattern.DOTALL;
  private static final String START = "(?:.*[\\s,(:;])?";

  /** A clause that sets a condition, states a result or names years in a row. */
  private static final Pattern WHOLE_CLAUSE =
      Pattern.compile(
          START
              + "(?:nếu|(?<!trừ )(?:trong|đối với) trường hợp|các năm|năm trước|năm ngoái|kết quả"
              + " năm|thực hiện năm|ước đạt|ước thực hiện|if|unless|last year) .*",
          FLAGS);

  /** Words that ask for something in each of several periods, or on the average of them. */
  static final Pattern EACH_PERIOD =
      Pattern.compile(
          "(?:(?:mỗi|từng|hằng|hàng) (?:ngày|tuần|tháng|quý|năm|kỳ)(?![\\p{L}])[^,;]{0,40}|định"
              + " kỳ|liên tục|sau [0-9]{1,2} (?:năm|tháng)|(?:trong )?(?:vòng )?[0-9]{1,2} năm(?: tới| tiếp theo| liên tục|"
              + " liền| qua)?(?= ?[,;]| ?$|\\s{2}| tới| tiếp| liên| liền| qua)|bình quân(?! đầu"
              + " người)|(?<!xuống )trung bình|(?<=\\s)(?:annually|yearly|monthly|quarterly|every"
              + " (?:year|month|quarter)|on average))");

  /** Words that ask for something of each of several that are no agencies. */
  static final Pattern EACH_OTHER =
      Pattern.compile(
          "(?:mỗi|từng) (?!bước|cơ quan|đơn vị|địa phương|bộ|sở|ban|huyện|quận|thị|thành|tỉnh|xã|"
              + "phường|đặc khu|ubnd|ủy ban|uỷ ban|ngày|tuần|tháng|quý|năm|kỳ)[^,;.]{1,40}"
              + "|(?:mỗi|từng) [^;.]{1,40}lĩnh vực");

  /** The end of a text before a number that turns it round or compares it with another one. */
  private static final Pattern BEFORE =
      Pattern.compile(
          START
              + "(?:(?:không|chưa|chẳng|tránh|khỏi|no|not|without)(?! (?:dùng tiền"
              + " mặt|đúng hạn|hài lòng|đúng quy định))(?:\\s+[^\\s,;]+){0,6}"
              + "|không [^,;]* nào|(?:vượt|kém|gấp|hơn|hụt|chênh)(?:\\s+[^\\s,;]+){0,6}"
              + "|bằng|hoặc|hay|or|quá|gần|ngót|suýt|chừng|chỉ|thêm|đúng|=|±|~|giữ nguyên|tương đương|tiết"
              + " kiệm|nearly|almost|up to|exactly|only|instead of)\\s*",
          FLAGS);

  private static final Pattern AFTER =
      Pattern.compile(
          "(?: ?[≤≥<>=±~]| ?lần(?![\\p{L}])| so với| of (?:last|the previous)).*", FLAGS);

  private static final Pattern GOES_BAD =
      Pattern.compile(
          ".*(?:nghèo|tử vong|thất nghiệp|vi phạm|quá hạn|trễ hạn|trễ|chậm|khiếu nại|khiếu kiện|tai"
              + " nạn|tội phạm|nợ |thất thoát|suy dinh dưỡng|tảo hôn|mù chữ|sai sót|bị trả|trả"
              + " lại|tồn đọng|không đúng|không hài lòng|không đạt|chưa đạt|bỏ học|lãng phí|ô"
              + " nhiễm|phàn nàn|lỗi|poor|late(?![a-z])|overdue|mortality|unemploy|complain|error|delay).*",
          FLAGS);

  private static final Pattern RATE =
      Pattern.compile(
          ".*(?:(?:tỷ|tỉ) (?:lệ|trọng|suất)|mức độ|(?<![a-z])(?:rate|share|ratio)s?(?![a-z])).*",
          FLAGS);

  private static final Pattern COMPARED =
      Pattern.compile(".*(?:so với|so sánh|compared|đạt và vượt|bằng hoặc).*", FLAGS);

  /** Words that multiply the number before them. */
  private static final Pattern POWER =
      Pattern.compile(
          "(?s) ?(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ|hundred|thousand|million|billion)"
              + "(?![\\p{L}]| (?:lệ|trọng|suất)).*");

  private DoubtfulWords() {}

  static boolean isOfWholeClause(String clause) {
    return WHOLE_CLAUSE.matcher(clause).matches();
  }

  static boolean isTurnedRound(String before, String after) {
    return BEFORE.matcher(before).matches() || AFTER.matcher(after).matches();
  }

  /** Returns whether a clause compares with something that is no plain year. */
  static boolean isCompared(String clause) {
    return COMPARED.matcher(clause).matches();
  }

  static boolean isMultiplied(String after) {
    return POWER.matcher(after).matches();
  }

  /** A number without a word for its side is a minimum only of what is good. */
  static boolean mayBeOfBad(BigDecimal value, String before, String after) {
    boolean isAll = value.compareTo(BigDecimal.valueOf(100)) == 0;
    return !isAll && (GOES_BAD.matcher(before).matches() || GOES_BAD.matcher(after).matches());
  }

  /** So many per cent more of a rate may be percentage points. */
  static boolean isOfRate(String before, String after) {
    return RATE.matcher(before).matches() || RATE.matcher(after).matches();
  }
}
