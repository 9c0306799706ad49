package vn.cchc.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.Criterion;

/** Reads what one number of a clause asks for, by the words right beside it. */
final class ThresholdReader {
  private static final int FLAGS = Pattern.DOTALL;
  private static final Pattern TOP =
      Pattern.compile(
          "(?<in>(?:trong|thuộc|vào|đến|là|top|within the) )?(?:nhóm|tốp|top)(?: các| the)?\\s*$");
  private static final Pattern LEADING =
      Pattern.compile(
          "[^,;.]{0,80}?(?:đầu|cao nhất|tốt nhất|leading|countr|provinc|localit|cities).*", FLAGS);
  private static final Pattern PLACES =
      Pattern.compile(
          "\\s*(?:[,;.]|$|tỉnh|địa phương|nước|quốc gia|thành phố|cả nước|toàn quốc|các"
              + " tỉnh|về|năm|in ).*",
          FLAGS);
  private static final Pattern BOTTOM =
      Pattern.compile(".*(?:cuối|thấp nhất|kém|yếu|chót|sau cùng|bottom|worst|lowest).*", FLAGS);
  private static final Pattern NOT_IN =
      Pattern.compile(
          ".*(?:^|[\\s,])(?:không|chưa|ra khỏi|thoát|khỏi|tránh|not|out of)\\s.*", FLAGS);
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<![\\p{L}])(?<verb>cắt giảm|tinh giản|tiết giảm|rút ngắn|giảm|tăng(?:"
              + " trưởng)?|nâng|cutting|cut|reduce|reducing|decrease|fall|increase|raise|rise)"
              + "(?:,? (?:ngay|thêm|bớt|được|dần|đơn giản hóa|đơn giản hoá|thiểu|by|of))*\\s*$");
  private static final Pattern CHANGED =
      Pattern.compile(
          ".*(?<![\\p{L}])(?:giảm|tăng|nâng|rút ngắn|tinh giản|bớt|hạ|cut|reduc\\w+|increas\\w+|rais\\w+"
              + "|simplify)(?![\\p{L}]).*",
          FLAGS);
  private static final Pattern MORE_OF_THEM =
      Pattern.compile(".*(?:tăng|giảm|nâng)(?: thêm| dần)? (?:số|số lượng) (?!.*xuống).*", FLAGS);

  /** A multiple of something else: gấp 1,5 lần năm trước, 3 times as many. */
  private static final Pattern FOLD = Pattern.compile("(?<!\\p{L})gấp\\s*$");

  private static final Pattern TIMES =
      Pattern.compile(" times (?:as|the|that|more|higher|larger)(?!\\p{L})");

  private static final Pattern REACHES =
      Pattern.compile(
          "(?:đạt|lên|tới|lên tới|lên đến|chiếm|là|có|duy trì|reach(?:es|ing)?|to|at|hit|ở"
              + " mức|mức|được)(?: (?:ít nhất|tỷ lệ))?\\s*$");
  private static final Pattern DOWN_TO =
      Pattern.compile("(?:xuống(?: còn| mức)?|còn|down to)(?: trung bình)?(?: còn)?\\s*$");
  private static final Pattern HELD =
      Pattern.compile("(?:thấp|cao|chưa|đang|hiện|hiện nay|mới|đã)(?: đạt)?\\s*$");
  private static final Pattern STEP =
      Pattern.compile(
          "^ ?(?:bậc|điểm|vị trí|hạng|cơ quan|đơn vị|đầu mối|tổ"
              + " chức|người|phút|giờ|ngày|places?|points?)(?![\\p{L}]).*",
          FLAGS);
  private static final Pattern NOTHING = Pattern.compile("[\\s,.;" + ClauseDates.COMPARED + "]*");
  private static final Pattern YEARLY =
      Pattern.compile(
          "^ ?/ ?(?:năm|tháng|quý).*|^ (?:mỗi|một|hằng|hàng) năm.*|^ (?:a|per) year.*", FLAGS);
  private static final Pattern PER_OTHER =
      Pattern.compile(
          "^[^,;.]{0,40}(?: trên một| trên mỗi| per |/ ?(?:năm|tháng|quý|tuần|kỳ)(?![\\p{L}])).*|^ ?(?:trong|trên|of) .*",
          FLAGS);
  private static final Pattern TIME =
      Pattern.compile("^ ?(?:giây|phút|giờ|ngày|tuần|tháng|năm|lần|tuổi|working).*", FLAGS);

  /** A part that begins with what has a number, so that over and under are no places. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "\\s*(?:(?:phấn đấu|đảm bảo|bảo đảm|duy trì|giữ vững|tiếp tục) )*(?:thời gian|(?:tỷ|tỉ)"
              + " (?:lệ|trọng|suất)|chỉ số|điểm|số|mức|chi phí|nồng độ)(?!.* (?:có|từ|với|cho) ).*",
          FLAGS);

  /** A part with nothing but those who are to have or to do something and the verb. */
  private static final Pattern HAS_ONLY =
      Pattern.compile(
          "\\s*(?:(?:phấn đấu|bảo đảm|đảm bảo|cả nước|toàn tỉnh|(?:mỗi|từng)"
              + " [^,;]{1,30}?|có|tổ chức|bố trí|thu hút|xây dựng|thành lập|ban hành|triển khai|thực"
              + " hiện|hình thành|phát triển|công nhận|kiểm tra|mở|đào tạo|sử dụng|đăng|phát"
              + " hành|hỗ trợ|và)(?:\\s+|$))*");

  private static final Pattern LISTED_COST =
      Pattern.compile(
          "^ ?(?:số |các |of (?:the )?)?(?:thời gian|chi phí|điều kiện|quy định|biên chế|đầu"
              + " mối|thủ tục|giấy tờ|thành phần|time|cost|compliance|unnecessary|condition|business"
              + " condition)(?!.*(?:được|đạt|trực tuyến| are | is | be )).*",
          FLAGS);

  private final NumberContext number;
  private final boolean isOfEachPeriod;

  /**
   * Makes a reader.
   *
   * @param number the number
   * @param isOfEachPeriod whether the clause speaks of each of several periods
   */
  ThresholdReader(NumberContext number, boolean isOfEachPeriod) {
    this.number = number;
    this.isOfEachPeriod = isOfEachPeriod;
  }

  /** Returns whether it is the size of a ranking's group: trong nhóm 30. */
  boolean isPlace() {
    return !number.isPercentage() && TOP.matcher(number.before()).find();
  }

  /** {@return the way of the change that the number is the size of, if it is of one} */
  Optional<Criterion.Direction> changes() {
    Matcher change = CHANGE.matcher(number.lead());
    return change.find()
        ? Optional.of(
            change.group("verb").matches("tăng.*|nâng|increase|raise|rise")
                ? Criterion.Direction.INCREASE
                : Criterion.Direction.DECREASE)
        : Optional.empty();
  }

  /** Returns whether a number without a per cent sign seems to be one to be reached. */
  boolean seemsToAsk() {
    return number.qualifier() != BoundQualifier.NONE
        || REACHES.matcher(number.lead()).find()
        || FOLD.matcher(number.lead()).find()
        || TIMES.matcher(number.after()).lookingAt()
        || DOWN_TO.matcher(number.lead()).find();
  }

  Optional<NumberReading> place() {
    Matcher top = TOP.matcher(number.before());
    boolean isRanking =
        top.find()
            && !BOTTOM.matcher(number.head()).matches()
            && !NOT_IN.matcher(number.segment()).matches()
            && (LEADING.matcher(number.after()).lookingAt()
                || top.group().contains("top")
                || (top.group("in") != null && PLACES.matcher(number.after()).matches()));
    return isRanking
            && number.value().scale() <= 0
            && number.value().signum() > 0
            && number.value().precision() <= 4
        ? Optional.of(
            new NumberReading(
                Criterion.withinTop(number.value().intValueExact()), Optional.of(Unit.PLACE)))
        : Optional.empty();
  }

  /** Reads the size of a change: giảm ít nhất 10%, tăng 5 bậc. */
  Optional<NumberReading> change(Criterion.Direction direction) {
    boolean isLeast =
        switch (number.qualifier()) {
          case NONE, AT_LEAST, ABOUT -> true;
          case FROM -> number.isUpward();
          default -> false;
        };
    if (!isLeast
        || isOfEachPeriod
        || number.value().signum() == 0
        || YEARLY.matcher(number.after()).matches()
        || DoubtfulWords.isMultiplied(number.after())
        || DoubtfulWords.isCompared(number.clause())
        || DoubtfulWords.isTurnedRound(withoutVerb(), number.after())) {
      return Optional.empty();
    } else if (number.unit().contains("điểm") || number.unit().contains("point")) {
      return changed(direction, false, Optional.of(Unit.PERCENTAGE_POINT));
    } else if (number.isPercentage()) {
      return DoubtfulWords.isOfRate(withoutVerb(), number.head())
          ? Optional.empty()
          : changed(direction, true, Optional.of(Unit.PERCENT));
    } else if (STEP.matcher(number.after()).matches()
        || (number.qualifier() == BoundQualifier.AT_LEAST
            && NOTHING.matcher(number.after()).matches())) {
      boolean isRank = number.after().matches("(?s)^ ?(?:bậc|vị trí|hạng|places?).*");
      return changed(direction, false, isRank ? Optional.of(Unit.PLACE) : Optional.empty());
    }
    return Optional.empty();
  }

  private String withoutVerb() {
    Matcher change = CHANGE.matcher(number.segment());
    return change.find() ? number.segment().substring(0, change.start()) : number.segment();
  }

  /** Reads a further size of a change that goes on: giảm 20% thời gian, 15% chi phí. */
  Optional<NumberReading> listedChange(Criterion.Direction direction) {
    return LISTED_COST.matcher(number.head()).matches() ? change(direction) : Optional.empty();
  }

  private Optional<NumberReading> changed(
      Criterion.Direction direction, boolean isPercent, Optional<Unit> unit) {
    return Optional.of(
        new NumberReading(
            isPercent
                ? Criterion.Change.byPercent(direction, number.value())
                : Criterion.Change.byAmount(direction, number.value()),
            unit));
  }

  /** Reads a percentage to be reached. */
  Optional<NumberReading> percentage() {
    boolean isDown = DOWN_TO.matcher(number.lead()).find();
    boolean isLevel = isDown || REACHES.matcher(number.lead()).find();
    boolean isBare = number.qualifier() == BoundQualifier.NONE && !number.isUpward();
    boolean isUnclear =
        (CHANGED.matcher(number.segment()).matches()
                && (!isLevel || MORE_OF_THEM.matcher(number.segment()).matches()))
            || (isBare
                && !isDown
                && DoubtfulWords.mayBeOfBad(number.value(), number.segment(), number.head()))
            || HELD.matcher(number.lead()).find()
            || number.unit().contains("điểm")
            || number.unit().contains("point")
            || (number.value().signum() == 0 && !isDown && !number.qualifier().isMost())
            || YEARLY.matcher(number.after()).matches()
            || isCompared()
            || DoubtfulWords.isTurnedRound(number.lead(), number.after())
            || number.segment().matches("(?s).*(?<!strives?) for\\s*$");
    return isUnclear
        ? Optional.empty()
        : bound(isDown).map(criterion -> new NumberReading(criterion, Optional.of(Unit.PERCENT)));
  }

  /**
   * Reads the value that a change is to end with.
   *
   * @param isUp whether it is a rise
   */
  Optional<NumberReading> endOf(boolean isUp) {
    boolean isUnclear =
        isOfEachPeriod
            || YEARLY.matcher(number.after()).matches()
            || number.unit().contains("điểm")
            || DoubtfulWords.isMultiplied(number.after())
            || DoubtfulWords.isCompared(number.clause())
            || NOT_IN.matcher(number.segment()).matches();
    return isUnclear
        ? Optional.empty()
        : bound(!isUp)
            .map(
                criterion ->
                    new NumberReading(
                        criterion,
                        number.isPercentage() ? Optional.of(Unit.PERCENT) : Optional.empty()));
  }

  /** A level is not compared with a year: 5% higher than in 2024 is no 5%. */
  private boolean isCompared() {
    return DoubtfulWords.isCompared(number.clause())
        || number.head().contains(ClauseDates.COMPARED)
        || number.segment().contains(ClauseDates.COMPARED);
  }

  private Optional<Criterion> bound(boolean isDown) {
    BoundQualifier qualifier = number.qualifier();
    if (qualifier.mayCompare(number.before(), number.after())) {
      return Optional.empty();
    } else if (number.isUpward()) {
      return qualifier.isMost() || qualifier == BoundQualifier.MORE_THAN || isDown
          ? Optional.empty()
          : Optional.of(Criterion.atLeast(number.value()));
    } else if (number.isDownward()) {
      return qualifier == BoundQualifier.FROM || qualifier == BoundQualifier.NONE
          ? Optional.of(Criterion.atMost(number.value()))
          : Optional.empty();
    } else if (!qualifier.isMost() && number.mayBeDownward()) {
      return Optional.empty();
    }
    return isDown && qualifier == BoundQualifier.NONE
        ? Optional.of(Criterion.atMost(number.value()))
        : qualifier.criterion(number.value());
  }

  /** Reads a number without a per cent sign. */
  Optional<NumberReading> amount() {
    boolean isUnclear =
        isOfEachPeriod
            || PER_OTHER.matcher(number.after()).matches()
            || HELD.matcher(number.lead()).find()
            || !number.after().matches("(?s)^(?: ?\\p{L}.*|[ ,.;]*$)")
            || number.after().matches("(?s)^ ?(?:lần|bậc|hạng|vị trí|places?)(?![\\p{L}]).*")
            || number.head().matches("(?s).* (?:bị|thì|phải) .*")
            || DoubtfulWords.isMultiplied(number.after())
            || isCompared()
            || DoubtfulWords.isTurnedRound(number.lead(), number.after())
            || isUnlikelyAmount();
    return isUnclear
        ? Optional.empty()
        : bound(DOWN_TO.matcher(number.lead()).find())
            .map(criterion -> new NumberReading(criterion, Optional.empty()));
  }

  private boolean isUnlikelyAmount() {
    String lead = number.lead();
    boolean isReached =
        (REACHES.matcher(lead).find() && !lead.matches("(?s).*(?:có|là|được|to|at)\\s*"))
            || DOWN_TO.matcher(lead).find();
    boolean isMeasured =
        MEASURED.matcher(number.segment()).matches()
            && !CHANGED.matcher(number.segment()).matches();
    boolean isTime = TIME.matcher(number.after()).matches();
    boolean isAlone = lead.isBlank() && NOTHING.matcher(number.after()).matches();
    boolean isPlain = isReached || isMeasured || HAS_ONLY.matcher(number.segment()).matches();
    return switch (number.qualifier()) {
      case NONE -> !lead.matches("(?s).*(?:đạt|reach(?:es)?)\\s*") && !DOWN_TO.matcher(lead).find();
      case ABOUT -> true;
      case AT_LEAST, FROM -> isTime || !isPlain;
      case MORE_THAN -> isTime || !(isReached || isMeasured || isAlone);
      case LESS_THAN -> !(isReached || isMeasured || isAlone);
      case AT_MOST -> !(isTime || isPlain);
    };
  }
}
