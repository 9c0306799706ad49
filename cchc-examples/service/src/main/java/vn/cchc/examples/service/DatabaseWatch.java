package vn.cchc.examples.service;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.cchc.examples.service.store.Database;

/**
 * Asks the database twice a second whether it answers, so that the health is known without a wait
 * and an outage is one line in the log, not one for each request.
 */
@Component
final class DatabaseWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

  private final Database database;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "database-watch");
            daemon.setDaemon(true);
            return daemon;
          });

  private final ScheduledFuture<?> asking;

  private volatile boolean answered = true;
  private volatile long askedSince = Long.MAX_VALUE;

  DatabaseWatch(Database database) {
    this.database = database;
    this.asking = thread.scheduleWithFixedDelay(this::ask, 0, 500, TimeUnit.MILLISECONDS);
  }

  private void ask() {
    askedSince = System.nanoTime();
    boolean answers;
    String why = "";
    try {
      database.check();
      answers = true;
    } catch (RuntimeException e) {
      answers = false;
      why = String.valueOf(e.getMessage());
    }
    if (answers && !answered) {
      LOG.warn("the database answers again");
    } else if (!answers && answered) {
      LOG.error("the database does not answer: {}", why);
    }
    answered = answers;
    askedSince = Long.MAX_VALUE;
  }

  /** {@return whether the database answered when it was last asked, within a second} */
  boolean isUp() {
    long since = askedSince;
    return answered && (since == Long.MAX_VALUE || System.nanoTime() - since < LONGEST);
  }

  @Override
  public void close() {
    asking.cancel(true);
    thread.shutdownNow();
  }
}
