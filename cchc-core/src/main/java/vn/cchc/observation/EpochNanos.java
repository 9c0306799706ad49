package vn.cchc.observation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Moments as one number each, so that they take little room and compare at once: nanoseconds since
 * 1970. Those further away than three centuries do not fit.
 */
final class EpochNanos {
  private static final long FURTHEST = 9_000_000_000L;
  private static final long NANOS = 1_000_000_000L;

  private EpochNanos() {}

  static boolean isPlain(Instant instant) {
    return Math.abs(instant.getEpochSecond()) <= FURTHEST;
  }

  static long of(Instant instant) {
    return instant.getEpochSecond() * NANOS + instant.getNano();
  }

  /** Returns the first moment of a day in Viet Nam, or the last that is known. */
  static long startOf(LocalDate day) {
    long seconds = day.toEpochDay() * 86_400 - 7 * 3_600;
    return seconds > FURTHEST
        ? Long.MAX_VALUE
        : seconds < -FURTHEST ? Long.MIN_VALUE : seconds * NANOS;
  }

  static Instant instant(long moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment, NANOS), Math.floorMod(moment, NANOS));
  }
}
