package vn.cchc.observation;

import java.time.Instant;

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

  static Instant instant(long moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment, NANOS), Math.floorMod(moment, NANOS));
  }
}
