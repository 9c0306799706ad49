package vn.cchc.examples.service.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Lets something happen at most once a minute, such as a line in the log. */
final class LogThrottle {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong last = new AtomicLong(System.nanoTime() - MINUTE);

  boolean mayHappen() {
    long now = System.nanoTime();
    long before = last.get();
    return now - before >= MINUTE && last.compareAndSet(before, now);
  }
}
