package vn.cchc.examples.service.access;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often each of many does something: so many times at once, and then as fast as its tokens come
 * back. Only the most recent are remembered, so that memory stays bounded.
 */
final class RequestRateLimiter {
  private final double burst;
  private final double perNano;
  private final LongSupplier clock;
  private final LoadingCache<String, Bucket> buckets =
      CacheBuilder.newBuilder()
          .maximumSize(10_000)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build(CacheLoader.from(Bucket::new));

  RequestRateLimiter(double burst, double count, Duration time, LongSupplier clock) {
    this.burst = burst;
    this.perNano = count / time.toNanos();
    this.clock = clock;
  }

  /** Takes a token, unless there is none. */
  boolean take(String who) {
    return buckets.getUnchecked(who).take(1);
  }

  /** {@return whether there is a token, without taking it} */
  boolean has(String who) {
    return buckets.getUnchecked(who).take(0);
  }

  private final class Bucket {
    private double tokens = burst;
    private long last = clock.getAsLong();

    synchronized boolean take(int wanted) {
      long now = clock.getAsLong();
      tokens = Math.min(burst, tokens + (now - last) * perNano);
      last = now;
      boolean isThere = tokens >= 1;
      tokens -= isThere ? wanted : 0;
      return isThere;
    }
  }
}
