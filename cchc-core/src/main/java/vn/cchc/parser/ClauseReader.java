package vn.cchc.parser;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.plan.Criterion;

/**
 * Reads the targets of one clause, number by number. What a number asks for is taken from the words
 * right beside it; a number that they leave in doubt is left over.
 */
final class ClauseReader {
  private static final int LONGEST = 1_000;
  private static final int MOST_NUMBERS = 12;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/±])(?<![0-9][.,])(?<number>"
              + WrittenNumber.FORM
              + ")(?<unit> ?%| phần trăm(?! điểm)| per ?cent(?!age)| ?điểm ?%| điểm phần"
              + " trăm| percentage points?)?");
  private static final Pattern RANGE =
      Pattern.compile(
          "^ ?%? ?(?:[-–—±]|đến|tới|to)(?: dưới| trên| gần| khoảng| under)? ?[0-9][0-9.,]* ?%?");
  private static final Pattern PART = Pattern.compile("^/[0-9][0-9.,]*");
  private static final Pattern START_VALUE =
      Pattern.compile(
          "^(?: ?\\p{L}[^,;.0-9]{0,40})? (?<way>lên|xuống|còn)(?: còn| mức| đến| tới| trên| dưới|"
              + " tối thiểu| tối đa| ít nhất)* ?[0-9]");

  /** Stands before the end of a change whose size is said before: tăng 3 bậc lên hạng 5. */
  private static final Pattern END_OF_CHANGE =
      Pattern.compile("(?s).*(?<![\\p{L}])(?:lên|xuống|còn|to)(?: [^,;]*)?");

  private static final String LISTED =
      "(?:cơ quan|đơn vị|tổ chức|địa phương|ban|ngành|bộ|sở|xã|phường|huyện|thị|thành phố|doanh"
          + " nghiệp|hợp tác xã|công chức|viên chức|cán bộ|người|hộ|trường|chính quyền|đoàn"
          + " thể)(?![\\p{L}])";

  /** What parts a number from the one before it, so that it is no condition of that one. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?s).*(?:[:]|,(?! ?"
              + LISTED
              + ")|(?<![\\p{L}])(?:trong đó|of which|while)(?![\\p{L}])|(?<![\\p{L}])(?:và|đồng"
              + " thời|and)(?! "
              + LISTED
              + ")(?: \\p{L}+){0,4}\\s*$).*");

  /** A number beside another one with nothing of its own between them: trên 80% và dưới 90%. */
  private static final Pattern SAME =
      Pattern.compile(
          "(?s)(?:[\\s,%]|(?<![\\p{L}])(?:tối thiểu|ít nhất|tối đa|không|quá|vượt|trên|dưới|từ|đến|"
              + "khoảng|nhưng|và|hoặc|hay|đạt|là|còn|at|least|most|and|or|but|no|more|less|than|"
              + "over|under)(?![\\p{L}]))*");

  private static final Pattern EACH = Pattern.compile("(?<![\\p{L}])(?:mỗi|từng|each) ");
  private static final Pattern OWN_VERB =
      Pattern.compile(
          "(?s).*(?:đạt|được|có|hoàn thành|số hóa|cung cấp|bảo đảm|đảm bảo|thực hiện|mục"
              + " tiêu|chiếm|reach|provid|for at).*");
  private static final Pattern EITHER =
      Pattern.compile("(?s).*(?<![\\p{L}])(?:hoặc|hay là|or)(?![\\p{L}])[^,;]*");

  private final ClauseText text;
  private final ClauseDates dates;
  private final Optional<LocalDate> dueOfSentence;
  private final String masked;
  private final List<MatchResult> numbers = new ArrayList<>();
  private final List<TextSpan> spans = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private Optional<Criterion.Direction> lastChange = Optional.empty();
  private Optional<BigDecimal> startValue = Optional.empty();
  private boolean isOfEachPeriod;
  private int lastLeft = -1;

  /** A number that was understood: which, and as what. */
  private record Taken(int index, NumberReading reading, NumberContext context) {
    boolean isAmount() {
      return reading.unit().isEmpty() && !(reading.criterion() instanceof Criterion.Change);
    }
  }

  /**
   * Makes a reader.
   *
   * @param clause the clause
   * @param dueOfSentence the last day that the clause before it in its sentence begins with
   */
  ClauseReader(String clause, Optional<LocalDate> dueOfSentence) {
    this.text = new ClauseText(clause);
    this.dates = new ClauseDates(text.plain());
    this.dueOfSentence = dueOfSentence;
    this.masked = dates.masked();
    left.addAll(text.asking());
    dates.notUnderstood().forEach(at -> left.add(text.at(at.start(), at.end())));
  }

  ImmutableList<String> notUnderstood() {
    return ImmutableList.copyOf(left);
  }

  /** {@return the last day that holds for the next clause of the sentence} */
  Optional<LocalDate> leadingDue() {
    return dates.isEmpty() ? dueOfSentence : dates.leading();
  }

  ImmutableList<ParsedTarget> read() {
    if (masked.length() > LONGEST) {
      left.add(text.at(0, LONGEST) + "…");
      return ImmutableList.of();
    }
    Matcher found = NUMBER.matcher(masked);
    while (found.find()) {
      numbers.add(found.toMatchResult());
      spans.add(new TextSpan(found.start(), found.end()));
    }
    leaveEach(DoubtfulWords.EACH_PERIOD);
    isOfEachPeriod = DoubtfulWords.EACH_PERIOD.matcher(masked).find();
    if (spans.isEmpty()) {
      return wordsAlone();
    } else if (spans.size() > MOST_NUMBERS || DoubtfulWords.isOfWholeClause(text.plain())) {
      left.add(text.at(0, masked.length()));
      return ImmutableList.of();
    }
    leaveEach(DoubtfulWords.EACH_OTHER);
    int index = 0;
    while (index < spans.size()) {
      index = number(index);
    }
    if (taken.isEmpty() && left.isEmpty()) {
      left.add(text.at(0, masked.length()));
    }
    if (taken.stream().noneMatch(one -> one.reading().criterion() instanceof Criterion.Change)) {
      dates.baselineWords().ifPresent(at -> left.add(text.at(at.start(), at.end())));
    }
    ImmutableList.Builder<ParsedTarget> targets = ImmutableList.builder();
    taken.forEach(one -> target(one).ifPresent(targets::add));
    return targets.build();
  }

  private void leaveEach(Pattern words) {
    Matcher found = words.matcher(masked);
    while (found.find()) {
      left.add(text.at(found.start(), found.end()));
    }
  }

  private ImmutableList<ParsedTarget> wordsAlone() {
    if (!left.isEmpty()) {
      return ImmutableList.of();
    } else if (!dates.isEmpty() && dates.only().isEmpty()) {
      left.add(text.at(0, masked.length()));
      return ImmutableList.of();
    }
    return WordsAlone.read(masked).stream()
        .map(
            reading ->
                new ParsedTarget(
                    text.at(0, masked.length()),
                    reading.criterion(),
                    reading.unit(),
                    CommitmentWords.atBeginning(masked),
                    dates.only().or(() -> dueOfSentence),
                    reading.criterion() instanceof Criterion.Change
                        ? dates.baseline(0, 0)
                        : Optional.empty(),
                    false))
        .collect(ImmutableList.toImmutableList());
  }

  /** Reads a number and returns the index of the next one to be read. */
  private int number(int index) {
    TextSpan span = spans.get(index);
    String after = masked.substring(span.end());
    for (Pattern several : ImmutableList.of(RANGE, PART)) {
      Matcher found = several.matcher(after);
      if (found.find()) {
        int end = span.end() + found.end();
        leave(index, end);
        int next = index + 1;
        while (next < spans.size() && spans.get(next).start() < end) {
          next++;
        }
        lastLeft = next - 1;
        return next;
      }
    }
    Optional<BigDecimal> value =
        WrittenNumber.read(
            masked.substring(span.start(), span.start() + digits(index)), text.languages());
    if (value.isEmpty()) {
      leave(index, span.end());
    } else {
      number(index, context(index, value.orElseThrow()));
    }
    return index + 1;
  }

  private int digits(int index) {
    return numbers.get(index).group(1).length();
  }

  private NumberContext context(int index, BigDecimal value) {
    TextSpan span = spans.get(index);
    String before = masked.substring(0, span.start());
    BoundQualifier qualifier = BoundQualifier.at(before);
    String unit = numbers.get(index).group(2);
    return new NumberContext(
        masked,
        index == 0 ? 0 : spans.get(index - 1).end(),
        span.start(),
        value,
        unit == null ? "" : unit.strip(),
        qualifier,
        qualifier.without(before),
        masked.substring(span.end()));
  }

  private void number(int index, NumberContext context) {
    Matcher start = START_VALUE.matcher(context.after());
    if (context.qualifier() == BoundQualifier.FROM && start.find()) {
      startValue = Optional.of(context.value());
      return;
    }
    ThresholdReader reader = new ThresholdReader(context, isOfEachPeriod);
    if (isBesides(index, context)) {
      beside(index, context, reader);
    } else if (reader.isPlace()) {
      take(index, context, reader.place(), !context.clause().contains("%"));
    } else if (startValue.isPresent()) {
      BigDecimal from = startValue.orElseThrow();
      startValue = Optional.empty();
      take(index, context, endValue(from, context, reader), true);
    } else if (reader.changes().isPresent()) {
      lastChange = reader.changes();
      take(index, context, reader.change(lastChange.orElseThrow()), true);
    } else if (context.isPercentage() && isListed(context)) {
      take(index, context, reader.listedChange(lastChange.orElseThrow()), true);
    } else if (context.isPercentage()) {
      lastChange = Optional.empty();
      take(index, context, reader.percentage(), true);
    } else if (!taken.isEmpty() && EACH.matcher(context.segment()).find()) {
      leave(index, spans.get(index).end());
    } else if (reader.seemsToAsk() || taken.stream().anyMatch(Taken::isAmount)) {
      take(index, context, reader.amount(), true);
    }
  }

  /** A further percentage after the size of a change, with no verb of its own. */
  private boolean isListed(NumberContext context) {
    return lastChange.isPresent()
        && context.sinceLast().matches("(?s).*(?:,|và|and).*")
        && !OWN_VERB.matcher(context.sinceLast()).matches();
  }

  /** Reads the end of a change whose beginning is said as well: giảm từ 5 xuống 3. */
  private static Optional<NumberReading> endValue(
      BigDecimal from, NumberContext context, ThresholdReader reader) {
    boolean isUp = context.lead().matches("(?s).*(?<![\\p{L}])lên(?: [^,;]*)?");
    boolean isThatWay = isUp == context.value().compareTo(from) > 0;
    boolean isOnThatSide =
        isUp
            ? !context.qualifier().isMost()
            : context.qualifier() != BoundQualifier.AT_LEAST
                && context.qualifier() != BoundQualifier.MORE_THAN;
    boolean isOtherVerb =
        context
            .lead()
            .matches(isUp ? "(?s).*(?:giảm|rút|hạ|cắt|bớt) .*" : "(?s).*(?:tăng|nâng) .*");
    return isThatWay && isOnThatSide && !isOtherVerb && context.value().compareTo(from) != 0
        ? reader.endOf(isUp)
        : Optional.empty();
  }

  /** Returns whether nothing parts a number from the one before it. */
  private boolean isBesides(int index, NumberContext context) {
    boolean isAfterTaken = !taken.isEmpty() && taken.get(taken.size() - 1).index() == index - 1;
    String between = context.sinceLast();
    String words = text.plain().substring(context.since(), context.since() + between.length());
    return index > 0
        && (isAfterTaken || lastLeft == index - 1)
        && (!SEPARATOR.matcher(between).matches()
            || SAME.matcher(words).matches()
            || EITHER.matcher(between).matches());
  }

  /**
   * Leaves a number that may be a condition of the one before it, and that one too: 50% of the
   * communes with over 90% of dossiers online. A count beside a share is of the share's numerator.
   */
  private void beside(int index, NumberContext context, ThresholdReader reader) {
    boolean isOfNumerator =
        !context.isPercentage()
            && lastLeft != index - 1
            && !reader.isPlace()
            && !SAME.matcher(context.sinceLast()).matches()
            && !isEndOfChange(context)
            && reader.changes().isEmpty();
    if (isOfNumerator) {
      return;
    }
    if (lastLeft != index - 1) {
      Taken before = taken.remove(taken.size() - 1);
      leave(before.index(), spans.get(index).end());
    }
    lastChange = Optional.empty();
    lastLeft = index;
  }

  private boolean isEndOfChange(NumberContext context) {
    return !taken.isEmpty()
        && taken.get(taken.size() - 1).reading().criterion() instanceof Criterion.Change
        && END_OF_CHANGE.matcher(context.sinceLast()).matches();
  }

  private void take(
      int index, NumberContext context, Optional<NumberReading> reading, boolean isAsked) {
    if (reading.isPresent()) {
      taken.add(new Taken(index, reading.orElseThrow(), context));
    } else if (isAsked) {
      leave(index, spans.get(index).end());
    }
  }

  private void leave(int index, int end) {
    lastLeft = index;
    left.add(text.around(spans.get(index).start(), end));
  }

  private Optional<ParsedTarget> target(Taken one) {
    ImmutableList<LocalDate> days = dates.dueOf(spans, one.index());
    TextSpan span = spans.get(one.index());
    boolean isOfSomeYear = days.isEmpty() && dates.mayBeOfYear(one.context().since(), span.start());
    if (days.size() > 1 || isOfSomeYear) {
      leave(one.index(), spans.get(one.index()).end());
      return Optional.empty();
    }
    Criterion criterion = one.reading().criterion();
    return Optional.of(
        new ParsedTarget(
            text.at(0, masked.length()),
            criterion,
            one.reading().unit(),
            CommitmentWords.before(masked, one.context()),
            days.stream().findFirst().or(() -> dates.isEmpty() ? dueOfSentence : Optional.empty()),
            criterion instanceof Criterion.Change
                ? dates.baseline(spans.get(one.index()).start(), spans.get(0).start())
                : Optional.empty(),
            one.context().qualifier() == BoundQualifier.ABOUT));
  }
}
