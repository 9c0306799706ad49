package vn.cchc.parser;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.text.Language;

/** A clause in small letters, with blanks in place of what is no part of the target. */
final class ClauseText {
  private static final Pattern VIETNAMESE =
      Pattern.compile("[àáãèéìíĩòóõùúũýăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
  private static final Pattern VIETNAMESE_WORDS =
      Pattern.compile("đạt|tỷ lệ|của|các|được|tối thiểu|ít nhất|giảm|tăng");
  private static final Pattern ENGLISH_WORDS =
      Pattern.compile(
          "(?<![\\p{L}])(?:of|the|to|least|most|than|per cent|percent|by|top|over|reach|reduce|cut|must|rise"
              + "|fall)(?![\\p{L}])");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern ASKING_BRACKETS =
      Pattern.compile(
          "(?s).*(?:[0-9] ?%|(?:tối thiểu|ít nhất|trên|dưới|không quá|tối đa|đạt|còn) [0-9](?!.*"
              + "tuổi)).*");
  private static final Pattern PAST_BRACKETS =
      Pattern.compile("(?s)\\((?:đạt|hiện|hiện nay|hiện tại|năm \\d+) .*");

  /** A place or a level to be reached: đạt hạng 10, đứng thứ 8, lên mức 80. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![\\p{L}])(?:đạt|xếp|đứng|giữ(?: vững)?|duy trì|lên|xuống|còn|vào|tới|đến|ở|nằm"
              + "|reach|rank(?:s|ed|ing)?)(?: (?:vị trí|ở|vào|trong|tại|thứ))* (?:(?:thứ"
              + " )?hạng|thứ|mức(?= [0-9]{2}))(?: số)? [0-9]+(?! ?%| ?điểm|[.,0-9])");

  private static final Pattern NOISE =
      Pattern.compile(
          "https?://\\S+|(?:số |no\\."
              + " ?)?[0-9]+(?:/[0-9]{4})?/[a-zđ][\\p{L}0-9-]*(?:-[\\p{L}0-9]+)*|(?:cấp độ|mức"
              + " độ|mức|cấp|loại|hạng|phụ lục|điều|khoản|bước|giai đoạn(?! 20)|levels?|phase|nghị"
              + " quyết|nghị định|thông tư|quyết định)(?: số)? [0-9]+(?:[ ,]*(?:and|và|-)?"
              + " ?[0-9]+)*(?! ?%| ?điểm|[.,0-9])|(?:(?:trên|dưới|từ|đủ) )?[0-9]+ tuổi(?: trở"
              + " lên)?");

  private final String clause;
  private final String lower;
  private final List<String> asking = new ArrayList<>();
  private final String plain;

  ClauseText(String clause) {
    this.clause = clause;
    this.lower = lower(clause);
    this.plain = withoutNoise(lower);
  }

  /** {@return the clause in small letters, without brackets, references and levels} */
  String plain() {
    return plain;
  }

  /** {@return brackets and places that seem to be asked for} */
  ImmutableList<String> asking() {
    return ImmutableList.copyOf(asking);
  }

  /** {@return the languages that its numbers may be written in} */
  ImmutableList<Language> languages() {
    boolean isVietnamese = VIETNAMESE.matcher(lower).find();
    boolean isEnglish = ENGLISH_WORDS.matcher(lower).find();
    if (isVietnamese && (!isEnglish || VIETNAMESE_WORDS.matcher(lower).find())) {
      return ImmutableList.of(Language.VIETNAMESE);
    }
    return isEnglish ? ImmutableList.of(Language.ENGLISH) : ImmutableList.copyOf(Language.values());
  }

  /** Returns the part between two commas around a place. */
  String around(int start, int end) {
    int from = clause.lastIndexOf(',', Math.max(start - 1, 0)) + 1;
    int comma = clause.indexOf(',', end);
    boolean isDecimal =
        comma >= 0 && comma + 1 < clause.length() && Character.isDigit(clause.charAt(comma + 1));
    int to = comma < 0 || isDecimal ? clause.length() : comma;
    return clause.substring(Math.min(from, start), to).strip();
  }

  /** Returns the words at a place as they were written. */
  String at(int start, int end) {
    return clause.substring(start, end).strip();
  }

  private String withoutNoise(String text) {
    String left = text;
    for (Matcher found = BRACKETS.matcher(left); found.find(); found = BRACKETS.matcher(left)) {
      if (ASKING_BRACKETS.matcher(found.group()).matches()
          && !PAST_BRACKETS.matcher(found.group()).matches()) {
        asking.add(at(found.start(), found.end()));
      }
      left = blank(left, found);
    }
    for (Matcher found = PLACE.matcher(left); found.find(); found = PLACE.matcher(left)) {
      asking.add(at(found.start(), found.end()));
      left = blank(left, found);
    }
    for (Matcher found = NOISE.matcher(left); found.find(); found = NOISE.matcher(left)) {
      left = blank(left, found);
    }
    return left;
  }

  /** Returns a text in small letters, each in the place of its large one. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) Character.toLowerCase(c)));
    return lower.toString();
  }

  /** Returns a text with blanks in place of what was found. */
  static String blank(String text, Matcher found) {
    return text.substring(0, found.start())
        + " ".repeat(found.end() - found.start())
        + text.substring(found.end());
  }
}
