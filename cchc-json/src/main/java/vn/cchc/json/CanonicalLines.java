package vn.cchc.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.observation.Fold;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.Provenance;
import vn.cchc.period.ReportingPeriod;

/**
 * Reads lines that are spelt as {@link CchcJson#writeObservation} spells a ratio, byte by byte and
 * without an object made for them. It is sure of what it takes; whatever else a line is, good or
 * bad, it leaves alone for the reader that knows the whole format.
 */
final class CanonicalLines {
  private static final byte[] INDICATOR = ascii("{\"indicator\":\"");
  private static final byte[] AGENCY = ascii("\",\"agency\":\"");
  private static final byte[] PERIOD = ascii("\",\"period\":\"");
  private static final byte[] NUMERATOR = ascii("\",\"value\":{\"type\":\"ratio\",\"numerator\":");
  private static final byte[] DENOMINATOR = ascii(",\"denominator\":");
  private static final byte[] RECORDED_AT = ascii("},\"recordedAt\":\"");

  /** Fewer digits than the greatest long has, so that none is too great. */
  private static final int MOST_DIGITS = 18;

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:,\"kind\":\"([A-Za-z]++)\")?+(?:,\"status\":\"([A-Za-z]++)\")?+"
              + "(?:,\"source\":\"([^\"\\\\\\x00-\\x1F]++)\")?+"
              + "(?:,\"publishedOn\":\"([0-9]{4}-[0-9]{2}-[0-9]{2})\")?+\\}");

  private final Spellings<IndicatorId> indicators = new Spellings<>(IndicatorId::of);
  private final Spellings<AgencyId> agencies = new Spellings<>(AgencyId::of);
  private final Spellings<ReportingPeriod> periods = new Spellings<>(ReportingPeriod::parse);
  private final Spellings<Provenance> tails = new Spellings<>(CanonicalLines::provenance);
  private final Fold fold;
  private byte[] bytes = {};
  private int at;

  CanonicalLines(Fold fold) {
    this.fold = fold;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Adds the ratio that a line tells to the fold.
   *
   * @param block the bytes, of which there are eight more after the end
   * @param start where the line begins
   * @param end where its line feed stands
   * @return false if it is for the other reader; nothing was added
   */
  boolean read(byte[] block, int start, int end) {
    bytes = block;
    at = start;
    IndicatorId indicator = passes(INDICATOR) ? text(indicators) : null;
    AgencyId agency = indicator != null && passes(AGENCY) ? text(agencies) : null;
    ReportingPeriod period = agency != null && passes(PERIOD) ? text(periods) : null;
    if (indicator == null || agency == null || period == null || !passes(NUMERATOR)) {
      return false;
    }
    long numerator = count();
    long denominator = numerator >= 0 && passes(DENOMINATOR) ? count() : -1;
    if (denominator < 0 || (denominator == 0 && numerator > 0) || !passes(RECORDED_AT)) {
      return false;
    }
    Instant recordedAt = instant();
    int last = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
    Provenance provenance = recordedAt != null && at < last ? tails.of(bytes, at, last) : null;
    if (recordedAt == null || provenance == null) {
      return false;
    }
    fold.addRatio(indicator, agency, period, numerator, denominator, recordedAt, provenance);
    return true;
  }

  private boolean passes(byte[] literal) {
    int next = at + literal.length;
    if (next > bytes.length || !Arrays.equals(bytes, at, next, literal, 0, literal.length)) {
      return false;
    }
    at = next;
    return true;
  }

  private <T> @Nullable T text(Spellings<T> spellings) {
    int start = at;
    at = Words.endOfText(bytes, start);
    return bytes[at] == '"' ? spellings.of(bytes, start, at) : null;
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

  /** Reads a moment in whole seconds at UTC and the quote after it. */
  private @Nullable Instant instant() {
    int year = number(4, '-');
    int month = year < 0 ? -1 : number(2, '-');
    int day = month < 0 ? -1 : number(2, 'T');
    int hour = day < 0 ? -1 : number(2, ':');
    int minute = hour < 0 ? -1 : number(2, ':');
    int second = minute < 0 ? -1 : number(2, 'Z');
    if (second < 0 || second > 59 || minute > 59 || hour > 23 || bytes[at++] != '"') {
      return null;
    }
    try {
      long days = LocalDate.of(year, month, day).toEpochDay();
      return Instant.ofEpochSecond(days * 86_400 + hour * 3_600L + minute * 60L + second);
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
            && (parts.group(2) == null || status.isPresent());
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
    return Optional.ofNullable(name).flatMap(some -> Names.find(type, some));
  }
}
