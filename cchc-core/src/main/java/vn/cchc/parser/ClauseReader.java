package vn.cchc.parser;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;

/** Reads the targets of one clause. */
final class ClauseReader {
  private static final int FLAGS = Pattern.DOTALL;
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          ".*[àáãèéìíĩòóõùúũýăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*", FLAGS);
  private static final Pattern ENGLISH_WORDS =
      Pattern.compile(
          ".*\\b(?:of|the|to|at least|per cent|percent|by|top|over|reach|cut|must)\\b.*", FLAGS);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/])(?<number>"
              + WrittenNumber.FORM
              + ")(?<unit> ?%| phần trăm(?! điểm)| per ?cent| percent| ?điểm ?%| điểm phần trăm)?");
  private static final Pattern NOISE =
      Pattern.compile(
          "https?://\\S+|(?:số |no\\."
              + " ?)?[0-9]+(?:/[0-9]{4})?/[a-zđ][\\p{L}0-9-]*(?:-[\\p{L}0-9]+)*|(?:cấp độ|mức"
              + " độ|mức|cấp|loại|hạng|phụ lục|điều|khoản|bước|giai đoạn|levels?|phase|nghị"
              + " quyết|nghị định|thông tư|quyết định)(?: số)? [0-9]+(?:[ ,]*(?:and|và|-)?"
              + " ?[0-9]+)*(?! ?%|[.,0-9])|(?:(?:trên|dưới|từ|đủ) )?[0-9]+ tuổi(?: trở lên)?");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<verb>cắt giảm|giảm|tăng(?: trưởng)?|nâng|cutting|cut|reduce|reducing|increase|raise)"
              + "(?:,? (?:ngay|thêm|được|dần|đơn giản hóa|đơn giản hoá|thiểu|by))*\\s*$");
  private static final Pattern ANY_CHANGE =
      Pattern.compile(
          ".*\\b(?:giảm|tăng|nâng|cut|reduc\\w+|increas\\w+|rais\\w+|simplify)(?![\\p{L}]).*",
          FLAGS);
  private static final Pattern LEVEL_VERB =
      Pattern.compile(
          "(?:đạt|lên|tới|lên tới|lên đến|chiếm|là|có|duy trì|reach(?:es|ing)?|to|at|hit|ở"
              + " mức|mức|được)(?: (?:ít nhất|tỷ lệ))?\\s*$");
  private static final Pattern DOWN_TO =
      Pattern.compile("(?:xuống(?: còn| mức)?|còn|down to)(?: trung bình)?(?: còn)?\\s*$");
  private static final Pattern BROKEN_OFF =
      Pattern.compile(
          ".*(?:đạt|được|có|hoàn thành|số hóa|cung cấp|bảo đảm|đảm bảo|thực hiện|mục"
              + " tiêu|chiếm|reach|provid|for at).*",
          FLAGS);
  private static final Pattern BAD =
      Pattern.compile(
          ".*(?:nghèo|tử vong|thất nghiệp|vi phạm|quá hạn|trễ hạn|trễ|chậm|khiếu nại|tai nạn|tội"
              + " phạm|nợ |thất thoát|suy dinh dưỡng|tảo hôn|mù chữ|sai sót|không đúng"
              + " hạn|poor|late|overdue|mortality|unemploy|complain).*",
          FLAGS);
  private static final Pattern HELD =
      Pattern.compile("(?:thấp|cao|chưa|đang|hiện|hiện nay|mới|đã)(?: đạt)?\\s*$");
  private static final Pattern EACH_PERIOD =
      Pattern.compile(
          ".*(?:mỗi|từng|hằng|hàng) (?:tuần|tháng|quý|năm)[^,;]{0,30}$|.*(?:trung bình|bình"
              + " quân)(?: mỗi năm)?\\s*$",
          FLAGS);
  private static final Pattern EACH = Pattern.compile("mỗi (?:tuần|tháng|quý|năm)[^,;]{0,40}");
  private static final Pattern LESS_OR_MORE =
      Pattern.compile(
          "^(?:(?:phấn đấu|đảm bảo|bảo đảm|tiếp tục|từng bước)[ ,]*)*(?<verb>giảm|tăng)(?: dần)?"
              + " (?:số lượng|số|tỷ lệ|tỉ lệ) [^0-9]*$",
          FLAGS);
  private static final Pattern TOP =
      Pattern.compile("(?<in>(?:trong|thuộc|vào|đến|là|top) )?(?:nhóm|tốp|top)(?: các| the)?\\s*$");
  private static final Pattern LEADING =
      Pattern.compile(
          "[^,;.]{0,80}?(?:đầu|cao nhất|tốt nhất|leading|countr|provinc|localit|cities).*", FLAGS);
  private static final Pattern STEP =
      Pattern.compile(
          "^ ?(?:bậc|điểm|vị trí|hạng|cơ quan|đơn vị|đầu mối|tổ"
              + " chức|người|phút|giờ|ngày|places?|points?)(?![\\p{L}]).*",
          FLAGS);
  private static final Pattern ALL =
      Pattern.compile(
          "^[^,]{0,60}?(?:^|[\\s,])(?:tất cả|toàn bộ|mọi|all)\\s.*(?:được|đều|can be|be |thực"
              + " hiện|dưới dạng).*",
          FLAGS);
  private static final Pattern DONE =
      Pattern.compile(
          "^(?:(?:phấn đấu|đảm bảo|bảo đảm|cơ bản|và|,|\\s)+)?hoàn thành .*|.*(?:must|to) be"
              + " completed.*",
          FLAGS);

  private final String clause;
  private final String lower;
  private final boolean isEnglish;
  private final ClauseDates dates;
  private final String masked;
  private final List<ParsedTarget> targets = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private int lastEnd;
  private Optional<Criterion.Direction> lastChange = Optional.empty();

  ClauseReader(String clause) {
    this.clause = clause;
    this.lower = clause.toLowerCase(Locale.ROOT);
    this.isEnglish =
        !VIETNAMESE.matcher(lower).matches()
            || (ENGLISH_WORDS.matcher(lower).matches()
                && !lower.matches(
                    "(?s).*(?:đạt|tỷ lệ|của|các|được|tối thiểu|ít nhất|giảm|tăng).*"));
    this.dates = new ClauseDates(withoutNoise(lower));
    this.masked = dates.masked();
    left.addAll(dates.notUnderstood());
  }

  ImmutableList<ParsedTarget> targets() {
    return ImmutableList.copyOf(targets);
  }

  ImmutableList<String> notUnderstood() {
    return ImmutableList.copyOf(left);
  }

  /**
   * Blanks references and levels, and keeps percentages in brackets unless they are of the past.
   */
  private String withoutNoise(String text) {
    String plain = text;
    for (Matcher found = BRACKETS.matcher(plain); found.find(); found = BRACKETS.matcher(plain)) {
      String inner = found.group();
      if (inner.matches("(?s).*[0-9] ?%.*")
          && !inner.matches("(?s)\\((?:đạt|hiện|hiện nay|năm \\d+) .*")) {
        left.add(clause.substring(found.start(), found.end()));
      }
      plain = blank(plain, found.start(), found.end());
    }
    for (Matcher found = NOISE.matcher(plain); found.find(); found = NOISE.matcher(plain)) {
      plain = blank(plain, found.start(), found.end());
    }
    return plain;
  }

  private static String blank(String text, int start, int end) {
    return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
  }

  void read() {
    Matcher number = NUMBER.matcher(masked);
    int from = 0;
    while (number.find(from)) {
      from = number.end();
      String after = masked.substring(number.end());
      Matcher range = Pattern.compile("^ ?%? ?(?:[-–—]|đến|to) ?[0-9][0-9.,]* ?%?").matcher(after);
      if (range.find()) {
        from = number.end() + range.end();
        leave(number.start(), from);
      } else if (after.startsWith("/") && after.matches("(?s)/[0-9].*")) {
        from = number.end() + after.replaceFirst("(?s)^(/[0-9.,]+).*", "$1").length();
        leave(number.start(), from);
      } else {
        WrittenNumber.read(number.group("number"), isEnglish)
            .ifPresentOrElse(
                value -> number(number, value), () -> leave(number.start(), number.end()));
      }
      lastEnd = from;
    }
    Matcher each = EACH.matcher(masked);
    if (!targets.isEmpty() && each.find()) {
      left.add(clause.substring(each.start(), each.end()).strip());
    }
    if (targets.isEmpty() && left.isEmpty()) {
      wordsAlone();
    }
  }

  private void wordsAlone() {
    if (ALL.matcher(masked).matches()) {
      add(0, masked.length(), Criterion.atLeast(100), Optional.of(Unit.PERCENT), false);
    }
    Matcher change = LESS_OR_MORE.matcher(masked);
    if (targets.isEmpty() && change.matches()) {
      add(
          0,
          masked.length(),
          Criterion.Change.any(direction(change.group("verb"))),
          Optional.empty(),
          false);
    } else if (targets.isEmpty() && DONE.matcher(masked).matches()) {
      add(0, masked.length(), Criterion.doneBy(), Optional.of(Unit.DONE), false);
    }
  }

  private void number(Matcher found, BigDecimal value) {
    String unit = found.group("unit") == null ? "" : found.group("unit").strip();
    String before = masked.substring(0, found.start());
    String after = masked.substring(found.end());
    Matcher top = TOP.matcher(before);
    if (unit.isEmpty() && top.find()) {
      boolean isRanking =
          top.group("in") != null
              || top.group().contains("top")
              || LEADING.matcher(after).lookingAt();
      if (isRanking && value.scale() <= 0 && value.signum() > 0 && value.precision() <= 4) {
        add(
            found.start(),
            found.end(),
            Criterion.withinTop(value.intValueExact()),
            Optional.of(Unit.PLACE),
            false);
      }
      return;
    }
    BoundQualifier qualifier = BoundQualifier.at(before);
    String start = qualifier.without(before);
    Matcher change = CHANGE.matcher(start);
    if (change.find()) {
      change(found, value, unit, qualifier, direction(change.group("verb")), after);
    } else if (!unit.isEmpty()) {
      percent(found, value, qualifier, start, after);
    } else if (qualifier != BoundQualifier.NONE && qualifier != BoundQualifier.ABOUT) {
      amount(found, value, qualifier, start, after);
    }
  }

  private static Criterion.Direction direction(String verb) {
    return verb.contains("giảm") || verb.startsWith("cut") || verb.startsWith("reduc")
        ? Criterion.Direction.DECREASE
        : Criterion.Direction.INCREASE;
  }

  private void change(
      Matcher found,
      BigDecimal value,
      String unit,
      BoundQualifier qualifier,
      Criterion.Direction direction,
      String after) {
    boolean isLeast =
        qualifier == BoundQualifier.NONE
            || qualifier == BoundQualifier.AT_LEAST
            || qualifier == BoundQualifier.ABOUT;
    boolean isYearly =
        after.matches("(?s)^ ?/ ?năm.*|^ (?:mỗi|một|hằng|hàng) năm.*|^ (?:a|per) year.*");
    if (!isLeast || isYearly || value.signum() == 0 || after.matches("(?s).*for at least.*")) {
      leave(found.start(), found.end());
    } else if (unit.startsWith("điểm")) {
      add(
          found.start(),
          found.end(),
          Criterion.Change.byAmount(direction, value),
          Optional.of(Unit.PERCENTAGE_POINT),
          qualifier == BoundQualifier.ABOUT);
    } else if (!unit.isEmpty()) {
      add(
          found.start(),
          found.end(),
          Criterion.Change.byPercent(direction, value),
          Optional.of(Unit.PERCENT),
          qualifier == BoundQualifier.ABOUT);
    } else if (STEP.matcher(after).matches()) {
      boolean isRank = after.matches("(?s)^ ?(?:bậc|vị trí|hạng|places?).*");
      add(
          found.start(),
          found.end(),
          Criterion.Change.byAmount(direction, value),
          isRank ? Optional.of(Unit.PLACE) : Optional.empty(),
          qualifier == BoundQualifier.ABOUT);
    } else {
      leave(found.start(), found.end());
    }
    lastChange = targets.isEmpty() ? Optional.empty() : Optional.of(direction);
  }

  private void percent(
      Matcher found, BigDecimal value, BoundQualifier qualifier, String start, String after) {
    String since = start.substring(Math.min(lastEnd, start.length()));
    boolean isListed =
        lastChange.isPresent()
            && since.matches("(?s).*(?:,|và|and).*")
            && !BROKEN_OFF.matcher(since).matches();
    if (isListed) {
      change(found, value, found.group("unit").strip(), qualifier, lastChange.orElseThrow(), after);
      return;
    }
    lastChange = Optional.empty();
    String segment = since.substring(Math.max(since.lastIndexOf(','), since.lastIndexOf(':')) + 1);
    boolean isDown = DOWN_TO.matcher(start).find();
    boolean isLevel = isDown || LEVEL_VERB.matcher(start).find();
    boolean isUnclear =
        (ANY_CHANGE.matcher(segment).matches() && !isLevel)
            || (qualifier == BoundQualifier.NONE
                && !isDown
                && (BAD.matcher(segment).matches() || BAD.matcher(head(after)).matches()))
            || HELD.matcher(start).find()
            || EACH_PERIOD.matcher(start).matches()
            || found.group("unit").contains("điểm")
            || after.matches("(?s)^ ?/ ?(?:năm|tháng|quý).*|^ (?:a|per) year.*")
            || segment.matches("(?s).*(?:\\bfor|gấp)\\s*$");
    if (isUnclear) {
      leave(found.start(), found.end());
      return;
    }
    boolean isUpward = after.matches("(?s)^ ?(?:trở lên|or (?:more|higher|above)).*");
    boolean isDownward = after.matches("(?s)^ ?(?:trở xuống|or (?:less|lower)).*");
    Criterion criterion =
        isUpward
            ? Criterion.atLeast(value)
            : isDownward || (isDown && qualifier == BoundQualifier.NONE)
                ? Criterion.atMost(value)
                : qualifier.criterion(value);
    add(
        found.start(),
        found.end(),
        criterion,
        Optional.of(Unit.PERCENT),
        qualifier == BoundQualifier.ABOUT);
  }

  private static String head(String after) {
    int end = after.indexOf(',');
    return after.substring(0, Math.min(end < 0 ? after.length() : end, 60));
  }

  /** A number with its side but without a per cent sign counts only where no percentage does. */
  private void amount(
      Matcher found, BigDecimal value, BoundQualifier qualifier, String start, String after) {
    boolean isBesidesAShare =
        masked.contains("%") || masked.contains("per cent") || !targets.isEmpty();
    boolean isPerOther = after.matches("(?s)^[^,;.]{0,40}(?: trên một| trên mỗi| per ).*");
    if (isBesidesAShare) {
      return;
    } else if (isPerOther
        || EACH_PERIOD.matcher(start).matches()
        || HELD.matcher(start).find()
        || (qualifier == BoundQualifier.AT_LEAST
            && masked.startsWith("từ", Math.max(0, found.start() - 3)))
        || !after.matches("(?s)^(?: ?\\p{L}.*|[ ,.;]*$)")
        || after.matches("(?s)^ lần.*")
        || isTimeAtLeast(qualifier, start, after)) {
      leave(found.start(), found.end());
    } else {
      add(found.start(), found.end(), qualifier.criterion(value), Optional.empty(), false);
    }
  }

  /** A time of at least so long is probably a slip of the plan for at most. */
  private static boolean isTimeAtLeast(BoundQualifier qualifier, String start, String after) {
    return qualifier == BoundQualifier.AT_LEAST
        && start.contains("thời gian")
        && after.matches("(?s)^ ?(?:phút|giờ|ngày|tháng).*");
  }

  private void add(int start, int end, Criterion criterion, Optional<Unit> unit, boolean isAbout) {
    Matcher next = NUMBER.matcher(masked);
    int following = next.find(Math.min(end, masked.length())) ? next.start() : masked.length();
    targets.add(
        new ParsedTarget(
            clause,
            criterion,
            unit,
            commitment(lower.substring(0, Math.max(start, 0)) + (start == 0 ? lower : "")),
            dates.dueAt(start, following),
            criterion instanceof Criterion.Change ? dates.baseline() : Optional.empty(),
            isAbout));
  }

  private static Optional<Commitment> commitment(String before) {
    if (before.matches("(?s).*(?:phấn đấu|striv|aim).*")) {
      return Optional.of(Commitment.STRIVE);
    } else if (before.matches("(?s).*(?:bảo đảm|đảm bảo|ensur).*")) {
      return Optional.of(Commitment.ENSURE);
    }
    return before.matches("(?s).*(?:duy trì|giữ vững|maintain).*")
        ? Optional.of(Commitment.MAINTAIN)
        : Optional.empty();
  }

  private void leave(int start, int end) {
    int from = Math.max(0, clause.lastIndexOf(',', Math.max(start - 1, 0)) + 1);
    int comma = clause.indexOf(',', end);
    boolean isDecimal =
        comma >= 0 && comma + 1 < clause.length() && Character.isDigit(clause.charAt(comma + 1));
    int to = comma < 0 || isDecimal ? clause.length() : comma;
    left.add(clause.substring(Math.min(from, start), to).strip());
  }
}
