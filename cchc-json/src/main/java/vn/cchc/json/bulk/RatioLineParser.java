package vn.cchc.json.bulk;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.codec.JsonLines;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.ParallelAccumulation;
import vn.cchc.observation.Provenance;
import vn.cchc.period.ReportingPeriod;

/**
 * Reads lines that are spelt as the writer of observations spells a ratio, byte by byte and without
 * an object made for them. It is sure of what it takes; whatever else a line is, good or bad, it
 * leaves alone for the reader that knows the whole format.
 */
final class RatioLineParser {
  /** Fewer digits than the greatest long has, so that none is too great. */
  private static final int MOST_DIGITS = 18;

  private static final int DAY_LENGTH = 10;
  private static final int TIME_LENGTH = 8;

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:,\"kind\":\"([A-Za-z]++)\")?+(?:,\"status\":\"([A-Za-z]++)\")?+"
              + "(?:,\"source\":\"([^\"\\\\\\x00-\\x1F]++)\")?+"
              + "(?:,\"publishedOn\":\"([0-9]{4}-[0-9]{2}-[0-9]{2})\")?+\\}\r?");

  private static final BytePattern BEFORE_INDICATOR = literal("{\"indicator\":\"");
  private static final BytePattern BEFORE_AGENCY = literal("\",\"agency\":\"");
  private static final BytePattern BEFORE_PERIOD = literal("\",\"period\":\"");
  private static final BytePattern BEFORE_NUMERATOR =
      literal("\",\"value\":{\"type\":\"ratio\",\"numerator\":");
  private static final BytePattern BEFORE_DENOMINATOR = literal(",\"denominator\":");
  private static final BytePattern BEFORE_RECORDED_AT = literal("},\"recordedAt\":\"");
  private static final BytePattern BEFORE_TIME = literal("T");
  private static final BytePattern AFTER_TIME = literal("Z\"");
  private static final BytePattern LINE_FEED = literal("\n");

  /** What {@link #read} returns of a line that is for the other reader. */
  static final int NOT_CANONICAL = -1;

  private final ParsedTextCache<IndicatorId> indicators = texts(BEFORE_AGENCY, IndicatorId::of);
  private final ParsedTextCache<AgencyId> agencies;
  private final ParsedTextCache<ReportingPeriod> periods =
      texts(BEFORE_NUMERATOR, ReportingPeriod::parse);
  private final ParsedTextCache<Long> days =
      new ParsedTextCache<>(
          BEFORE_TIME, (block, start) -> start + DAY_LENGTH, RatioLineParser::startOf);
  private final ParsedTextCache<Provenance> tails =
      new ParsedTextCache<>(LINE_FEED, ByteWords::lineFeed, RatioLineParser::provenance);
  private final ParallelAccumulation.Part figures;
  private final ParallelAccumulation.@Nullable Part earlier;
  private @Nullable Long lastDay;
  private @Nullable Instant lastMoment;

  /** The eight bytes of its hour, minute and second. */
  private long lastTime;

  private byte[] bytes = {};
  private int at;

  RatioLineParser(ParallelAccumulation.Part figures, ParallelAccumulation.@Nullable Part earlier) {
    this.figures = figures;
    this.earlier = earlier;
    this.agencies = texts(BEFORE_PERIOD, id -> figures.same(AgencyId.of(id)));
  }

  private static BytePattern literal(String text) {
    return new BytePattern(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static <T> ParsedTextCache<T> texts(
      BytePattern following, Function<String, @Nullable T> parser) {
    return new ParsedTextCache<>(following, ByteWords::endOfText, parser);
  }

  /**
   * Adds the ratio of a line to the figures, and to those of the earlier day.
   *
   * @param block the bytes, of which there are eight more after the last line feed
   * @param start where the line begins
   * @return where the next one begins, or {@link #NOT_CANONICAL}; then nothing was added
   */
  int read(byte[] block, int start) {
    bytes = block;
    at = start;
    IndicatorId indicator = passes(BEFORE_INDICATOR) ? text(indicators) : null;
    AgencyId agency = indicator != null ? text(agencies) : null;
    ReportingPeriod period = agency != null ? text(periods) : null;
    if (indicator == null || agency == null || period == null) {
      return NOT_CANONICAL;
    }
    long numerator = count();
    long denominator = numerator >= 0 && passes(BEFORE_DENOMINATOR) ? count() : -1;
    if (denominator < 0 || (denominator == 0 && numerator > 0) || !passes(BEFORE_RECORDED_AT)) {
      return NOT_CANONICAL;
    }
    Instant recordedAt = instant();
    Provenance provenance = recordedAt != null ? text(tails) : null;
    if (recordedAt == null || provenance == null || at - 1 - start > JsonLines.LONGEST) {
      return NOT_CANONICAL;
    }
    figures.addRatio(indicator, agency, period, numerator, denominator, recordedAt, provenance);
    if (earlier != null) {
      earlier.addRatio(indicator, agency, period, numerator, denominator, recordedAt, provenance);
    }
    return at;
  }

  private boolean passes(BytePattern literal) {
    boolean isThere = literal.isAt(bytes, at);
    at += isThere ? literal.length() : 0;
    return isThere;
  }

  private <T> @Nullable T text(ParsedTextCache<T> spellings) {
    T value = spellings.read(bytes, at);
    at = spellings.end();
    return value;
  }

  /** Reads a whole number of cases, or returns -1. */
  private long count() {
    int start = at;
    long count = 0;
    for (int digit = digit(); digit >= 0 && at - start < MOST_DIGITS; digit = digit()) {
      count = count * 10 + digit;
      at++;
    }
    boolean isPadded = bytes[start] == '0' && at - start > 1;
    return at == start || isPadded || digit() >= 0 ? -1 : count;
  }

  private int digit() {
    int digit = bytes[at] - '0';
    return digit >= 0 && digit <= 9 ? digit : -1;
  }

  /** Reads a number of so many digits and the sign after it, or returns less than nothing. */
  private int number(int digits, char sign) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      int digit = digit();
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
      at++;
    }
    return bytes[at++] == sign ? number : -1;
  }

  /** Reads a moment in whole seconds at UTC and the quote after it; it is often the last one. */
  private @Nullable Instant instant() {
    Long day = text(days);
    long time = day == null ? 0 : ByteWords.at(bytes, at);
    if (lastMoment != null && time == lastTime && day != null && day.equals(lastDay)) {
      at += TIME_LENGTH;
      return passes(AFTER_TIME) ? lastMoment : null;
    }
    int hour = day == null ? -1 : number(2, ':');
    int minute = hour < 0 ? -1 : number(2, ':');
    int second = minute < 0 ? -1 : number(2, 'Z');
    if (day == null || second < 0 || second > 59 || minute > 59 || hour > 23) {
      return null;
    }
    lastDay = day;
    lastTime = time;
    lastMoment = Instant.ofEpochSecond(day + hour * 3_600L + minute * 60L + second);
    return bytes[at++] == '"' ? lastMoment : null;
  }

  /** Returns the second with which a day begins at UTC. */
  private static @Nullable Long startOf(String day) {
    try {
      return LocalDate.parse(day).toEpochDay() * 86_400;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Reads all that follows the moment of recording. */
  private static @Nullable Provenance provenance(String tail) {
    Matcher parts = TAIL.matcher(tail);
    if (!parts.matches()) {
      return null;
    }
    Optional<ObservationKind> kind = named(ObservationKind.class, parts.group(1));
    Optional<ObservationStatus> status = named(ObservationStatus.class, parts.group(2));
    boolean isKnown =
        (parts.group(1) == null || kind.isPresent())
            && (parts.group(2) == null || status.isPresent())
            && !status.equals(Optional.of(ObservationStatus.WITHDRAWN));
    try {
      return isKnown
          ? new Provenance(
              kind.orElse(ObservationKind.SELF_REPORTED),
              status.orElse(ObservationStatus.FINAL),
              Optional.ofNullable(parts.group(3)),
              Optional.ofNullable(parts.group(4)).map(LocalDate::parse))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String name) {
    return Optional.ofNullable(name).flatMap(some -> EnumNames.find(type, some));
  }
}
