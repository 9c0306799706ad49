package vn.cchc.examples.service.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How many requests are worked on at once. A thread that waits for its client, or for its turn
 * here, costs next to nothing; what costs is work.
 */
@Component
public final class WorkTurns {
  private final Limits limits;
  private final Semaphore evaluations;
  private final Semaphore uploads;

  WorkTurns(Limits limits) {
    this.limits = limits;
    this.evaluations = new Semaphore(limits.evaluations(), true);
    this.uploads = new Semaphore(limits.uploads(), true);
  }

  /** Evaluates when it is this request's turn, unless its client is gone by then. */
  public <T, E extends Exception> T evaluate(Work<T, E> work) throws E {
    return take(evaluations, work);
  }

  /** Reads an upload when it is this request's turn, unless its client is gone by then. */
  public <T, E extends Exception> T readUpload(Work<T, E> work) throws E {
    return take(uploads, work);
  }

  private <T, E extends Exception> T take(Semaphore turns, Work<T, E> work) throws E {
    boolean isTaken = false;
    try {
      isTaken = turns.tryAcquire(limits.longestWait().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!isTaken) {
      throw new FailedRequestException(Failure.UNAVAILABLE);
    }
    try {
      ClientConnection.requireOpen();
      return work.run();
    } finally {
      turns.release();
    }
  }

  /**
   * What is done in a turn.
   *
   * @param <T> what comes of it
   * @param <E> how it may fail
   */
  public interface Work<T, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }
}
